"""Reusable Textual widgets for reading, comparing and noting; they know nothing of the program around them."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from widgets.blocks import Block, Mark, Sign
    from widgets.editor import Editor
    from widgets.entries import Entry
    from widgets.filter_list import FilterList
    from widgets.hints import Hints
    from widgets.ledger import Band, Ledger
    from widgets.ledger_pane import LedgerPane, ledger_panes
    from widgets.margin import Margin
    from widgets.margin_rows import MarginNote
    from widgets.overview import Overview
    from widgets.overview_chart import Connection
    from widgets.paging import PagedPalette
    from widgets.paths import SuggestPath
    from widgets.prompt import Prompt
    from widgets.search_line import SearchLine
    from widgets.switches import Switch, Switches
    from widgets.table import Column, Table
    from widgets.text_pane import TextPane

__all__ = [
    "Band",
    "Block",
    "Column",
    "Connection",
    "Editor",
    "Entry",
    "FilterList",
    "Hints",
    "Ledger",
    "LedgerPane",
    "Margin",
    "MarginNote",
    "Mark",
    "Overview",
    "PagedPalette",
    "Prompt",
    "SearchLine",
    "Sign",
    "SuggestPath",
    "Switch",
    "Switches",
    "Table",
    "TextPane",
    "ledger_panes",
]

_HOMES = {
    "Band": "ledger",
    "Block": "blocks",
    "Column": "table",
    "Connection": "overview_chart",
    "Editor": "editor",
    "Entry": "entries",
    "FilterList": "filter_list",
    "Hints": "hints",
    "Ledger": "ledger",
    "LedgerPane": "ledger_pane",
    "Margin": "margin",
    "MarginNote": "margin_rows",
    "Mark": "blocks",
    "Overview": "overview",
    "PagedPalette": "paging",
    "Prompt": "prompt",
    "SearchLine": "search_line",
    "Sign": "blocks",
    "SuggestPath": "paths",
    "Switch": "switches",
    "Switches": "switches",
    "Table": "table",
    "TextPane": "text_pane",
    "ledger_panes": "ledger_pane",
}


def __getattr__(name: str) -> object:
    """Load a widget when it is first asked for: Textual's inputs and lists are slow to import."""
    if name in _HOMES:
        return getattr(import_module(f"widgets.{_HOMES[name]}"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
