"""Reusable Textual widgets for reading, comparing and noting; they know nothing of the program around them."""

from typing import TYPE_CHECKING

from widgets.blocks import Block, Mark, Sign
from widgets.entries import Entry
from widgets.filter_list import FilterList
from widgets.prompt import Prompt
from widgets.text_pane import TextPane

if TYPE_CHECKING:
    from widgets.editor import Editor

__all__ = ["Block", "Editor", "Entry", "FilterList", "Mark", "Prompt", "Sign", "TextPane"]


def __getattr__(name: str) -> object:
    """Import the editor when it is first asked for: Textual's text area is slow to import."""
    if name == "Editor":
        from widgets.editor import Editor

        return Editor
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
