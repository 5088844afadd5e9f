"""Columns that follow from others: by what a story's outlet and address are recognised.

They are written wherever the columns are written that they follow from, undo included, and are in no record of it.
"""

from collections.abc import Callable, Mapping
from typing import Final

from tui.library.addresses import address
from tui.library.database import Value
from tui.library.search import fold


def outlet_key(outlet: str | None) -> str | None:
    """By what an outlet is recognised, whatever its case and accents; None where it is unknown."""
    return fold(outlet or "").strip() or None


_DERIVED: Final[Mapping[str, Mapping[str, tuple[str, Callable[[str | None], str | None]]]]] = {
    "story": {"outlet": ("outlet_key", outlet_key), "url": ("address", address)}
}
"""For each table: a column, the one that follows from it, and how."""


def with_derived(table: str, columns: Mapping[str, Value]) -> dict[str, Value]:
    """Columns of a table to be written, with those that follow from them."""
    rules = _DERIVED.get(table, {})
    return dict(columns) | {
        name: derive(_text(columns[source])) for source, (name, derive) in rules.items() if source in columns
    }


def _text(value: Value) -> str | None:
    return value if isinstance(value, str) else None
