"""Ground floor: what a story is, and how any saved file becomes one."""

from tui.story.cleaning import clean, clean_line
from tui.story.errors import Unreadable
from tui.story.reading import SUFFIXES, Reading, read_bytes, read_path
from tui.story.values import Details, Kind, Origin, Sentence, Span, Story

__all__ = [
    "SUFFIXES",
    "Details",
    "Kind",
    "Origin",
    "Reading",
    "Sentence",
    "Span",
    "Story",
    "Unreadable",
    "clean",
    "clean_line",
    "read_bytes",
    "read_path",
]
