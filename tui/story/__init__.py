"""Ground floor: what a story is, and how any saved file becomes one."""

from typing import TYPE_CHECKING

from tui.lazily import loader
from tui.story.cleaning import clean, clean_line
from tui.story.errors import Unreadable
from tui.story.values import Details, Kind, Origin, Sentence, Span, Story

if TYPE_CHECKING:
    from tui.story.reading import SUFFIXES, Reading, read_bytes, read_path
else:
    __getattr__ = loader(__name__, {"reading": ("SUFFIXES", "Reading", "read_bytes", "read_path")})

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
