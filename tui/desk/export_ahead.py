"""Remembering what is about to be written, so that a file is known for ours even if Crossread ends right after it.

Otherwise the next export would take what Crossread wrote itself for words of the reader's.
"""

from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final

from tui.export import Written
from tui.export.writing import Ahead, sum_of
from tui.library import Library

_KEY: Final = "export ahead"
"""The setting that holds, by path, what is being written there: its SHA-256, document and sums."""


def announcing(library: Library) -> Ahead:
    """What an export calls before it writes a file."""
    return _silent if library.read_only else partial(_announce, library)


def settle(library: Library) -> None:
    """Remember what was written when Crossread ended before it could say so; forget what was not written."""
    ahead = _ahead(library)
    if library.read_only or not ahead:
        return
    with library.unrecorded():
        for name, (sha256, document, sums) in ahead.items():
            if _stands(Path(name)) == sha256:
                library.keep_exported(Path(name), sha256, document, sums)
        library.keep_setting(_KEY, {})


def remember(library: Library, written: Sequence[Written]) -> None:
    """Remember what was written, so that what the reader changes from now on is told from it."""
    if library.read_only:
        return
    with library.unrecorded():
        for each in written:
            library.keep_exported(each.path, each.sha256, each.document, each.sums)
        done = {str(each.path) for each in written}
        ahead = _ahead(library)
        if done & ahead.keys():
            library.keep_setting(_KEY, {name: held for name, held in ahead.items() if name not in done})


def _announce(library: Library, path: Path, sha256: str, document: str | None, sums: Mapping[str, str] | None) -> None:
    with library.unrecorded():
        held = None if sums is None else dict(sums)
        library.keep_setting(_KEY, {**_ahead(library), str(path): [sha256, document, held]})


def _silent(_path: Path, _sha256: str, _document: str | None, _sums: Mapping[str, str] | None) -> None:
    """A library that can only be read remembers nothing."""


def _ahead(library: Library) -> dict[str, Any]:
    held = library.setting(_KEY, {})
    return held if isinstance(held, dict) else {}


def _stands(path: Path) -> str | None:
    """The SHA-256 of what stands at a path; None where nothing can be read."""
    try:
        return sum_of(path)
    except OSError:
        return None
