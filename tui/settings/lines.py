"""In which line of a TOML file each value begins; `tomllib` tells only where a file is no TOML."""

import tomllib
from typing import Any

Path = tuple[str, ...]
"""The names that lead to a value: `("keys", "next_stop")`."""


def lines_of(text: str) -> dict[Path, int]:
    """The line, from 1, in which each table and each value of a valid TOML file begins.

    Statements are cut where they are TOML on their own, so that values over several lines are found as well.
    """
    found: dict[Path, int] = {}
    table: Path = ()
    first, statement = 1, ""
    for number, line in enumerate(text.splitlines(keepends=True), 1):
        statement += line
        parsed = _parsed(statement)
        if parsed is None:
            continue
        paths = [path for path in _paths(parsed) if path]
        if statement.lstrip().startswith("["):
            table = paths[-1] if paths else ()
            found.setdefault(table, first)
        else:
            for path in paths:
                found.setdefault(table + path, first)
        first, statement = number + 1, ""
    return found


def _parsed(statement: str) -> dict[str, Any] | None:
    """None for the beginning of a statement that goes on in the next line."""
    try:
        return tomllib.loads(statement)
    except tomllib.TOMLDecodeError:
        return None


def _paths(value: object) -> list[Path]:
    """The ways to everything inside, outer before inner."""
    if not isinstance(value, dict):
        return [()]
    return [(), *((name, *rest) for name, inner in value.items() for rest in _paths(inner))]
