"""Ground floor: what a story is, and how any saved file becomes one."""

from typing import TYPE_CHECKING

from tui.lazily import loader

if TYPE_CHECKING:
    from tui.story.cleaning import clean, clean_line
    from tui.story.dates import dated, iso
    from tui.story.decoding import decode
    from tui.story.errors import Unreadable
    from tui.story.habits import Habits, line_key, line_keys, with_habits
    from tui.story.lead import lead_of
    from tui.story.printed import as_plain
    from tui.story.quoting import in_marks, title_in_marks
    from tui.story.reading import SUFFIXES, Reading, read_again, read_bytes, read_path, stop_reading
    from tui.story.values import FIELDS, TIMES, Details, Evidence, Kind, Origin, Sentence, Span, Story
else:
    __getattr__ = loader(__name__)

__all__ = [
    "FIELDS",
    "SUFFIXES",
    "TIMES",
    "Details",
    "Evidence",
    "Habits",
    "Kind",
    "Origin",
    "Reading",
    "Sentence",
    "Span",
    "Story",
    "Unreadable",
    "as_plain",
    "clean",
    "clean_line",
    "dated",
    "decode",
    "in_marks",
    "iso",
    "lead_of",
    "line_key",
    "line_keys",
    "read_again",
    "read_bytes",
    "read_path",
    "stop_reading",
    "title_in_marks",
    "with_habits",
]
