"""Files as a reporter saved them, and bringing them in."""

import os
from pathlib import Path

from tests.library.made import FERRY
from tui.desk import Imported, Refused, at_once, bring_in
from tui.library import Library

LONG_AGO = 1_700_000_000
"""Seconds. A file of that time can be told from a later one by its time."""


def write(path: Path, text: str = FERRY, *, when: int | None = None) -> Path:
    """A file of this text, in folders that are made for it; `when` it was changed last, in seconds."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    if when is not None:
        os.utime(path, (when, when))
    return path


def brought(library: Library, *paths: Path | str, **options: object) -> Imported:
    """What an import brought in, of which something could be read."""
    result = bring_in(at_once(library), [str(path) for path in paths], **options)  # type: ignore[arg-type]
    assert isinstance(result, Imported)
    return result


def refused(library: Library, *paths: Path | str, **options: object) -> Refused:
    """Why an import brought nothing in."""
    result = bring_in(at_once(library), [str(path) for path in paths], **options)  # type: ignore[arg-type]
    assert isinstance(result, Refused)
    return result
