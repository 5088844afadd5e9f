"""What is wrong with a `config.toml`, said with its line and the nearest name there is."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from pathlib import Path


class ConfigError(Exception):
    """A `config.toml` cannot be used as it is. `str()` is one line; `lines` has one for every problem."""

    def __init__(self, path: Path, lines: Iterable[str]) -> None:
        self.path = path
        self.lines = tuple(lines)
        more = len(self.lines) - 1
        super().__init__(self.lines[0] + (f" (and {more} more)" if more else ""))


class Wrong(Exception):
    """One value cannot be used; `str()` says why, without its place."""


def placed(path: Path, line: int | None, words: str) -> str:
    """A problem with the file and the line, where the line is known."""
    return f"{path.name}, line {line}: {words}" if line else f"{path.name}: {words}"


def nearest(word: str, names: Iterable[str]) -> str:
    """`; did you mean “x”?` for a word that is nearly one of some names, or nearly a part of one; else empty."""
    named = {name: name for name in names}
    parts = {part: name for name in reversed(named) for part in name.split("_")} | named
    near = get_close_matches(word.casefold(), list(parts), n=1, cutoff=0.6)
    return f"; did you mean “{parts[near[0]]}”?" if near else ""
