"""Completing the path of a file or folder as it is typed."""

import asyncio
import os

from textual.suggester import Suggester

from widgets.clusters import flatten


class SuggestPath(Suggester):
    """Suggests the first file or folder, by name, that begins as what was typed; hidden ones only when asked for.

    A folder ends in the separator, so that typing can go on in it. `~` is the reader's home.
    """

    def __init__(self) -> None:
        super().__init__(use_cache=False, case_sensitive=True)

    async def get_suggestion(self, value: str) -> str | None:
        """The whole path; None where there is none. A slow disk holds up nobody."""
        return await asyncio.to_thread(_first, value) if value.strip() else None


def _first(value: str) -> str | None:
    folder, start = os.path.split(value)
    try:
        with os.scandir(os.path.expanduser(folder) or ".") as entries:  # noqa: PTH111
            found = min((entry for entry in entries if _fits(entry.name, start)), key=_name, default=None)
            return value + found.name[len(start) :] + (os.sep if found.is_dir() else "") if found else None
    except (OSError, ValueError):
        return None


def _fits(name: str, start: str) -> bool:
    hidden = name.startswith(".") and not start.startswith(".")
    return name.startswith(start) and not hidden and name == flatten(name)  # what cannot be shown cannot be typed


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name
