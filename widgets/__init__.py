"""Reusable Textual widgets for reading, comparing and noting; they know nothing of the program around them."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from widgets.blocks import Block, Mark, Sign
    from widgets.editor import Editor
    from widgets.entries import Entry
    from widgets.filter_list import FilterList
    from widgets.paths import SuggestPath
    from widgets.prompt import Prompt
    from widgets.switches import Switch, Switches
    from widgets.table import Column, Table
    from widgets.text_pane import TextPane

__all__ = [
    "Block",
    "Column",
    "Editor",
    "Entry",
    "FilterList",
    "Mark",
    "Prompt",
    "Sign",
    "SuggestPath",
    "Switch",
    "Switches",
    "Table",
    "TextPane",
]

_HOMES = {
    "Block": "blocks",
    "Column": "table",
    "Editor": "editor",
    "Entry": "entries",
    "FilterList": "filter_list",
    "Mark": "blocks",
    "Prompt": "prompt",
    "Sign": "blocks",
    "SuggestPath": "paths",
    "Switch": "switches",
    "Switches": "switches",
    "Table": "table",
    "TextPane": "text_pane",
}


def __getattr__(name: str) -> object:
    """Load a widget when it is first asked for: Textual's inputs and lists are slow to import."""
    if name in _HOMES:
        return getattr(import_module(f"widgets.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
