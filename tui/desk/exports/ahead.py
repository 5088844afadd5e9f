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
    if not library.read_only and _ahead(library):
        with library.unrecorded():
            _go_on(library, {})


def remember(library: Library, written: Sequence[Written]) -> None:
    """Remember what was written, so that what the reader changes from now on is told from it."""
    if library.read_only:
        return
    with library.unrecorded():
        _go_on(library, {})
        for each in written:
            library.keep_exported(each.path, each.sha256, each.document, each.sums)


def _announce(library: Library, path: Path, sha256: str, document: str | None, sums: Mapping[str, str] | None) -> None:
    held = None if sums is None else dict(sums)
    with library.unrecorded():
        _go_on(library, {str(path): [sha256, document, held]})


def _go_on(library: Library, ahead: Mapping[str, Any]) -> None:
    """Remember what was held, where it was written, and hold what comes now: however many files there are, one."""
    for name, (sha256, document, sums) in _ahead(library).items():
        if _stands(Path(name)) == sha256:
            library.keep_exported(Path(name), sha256, document, sums)
    library.keep_setting(_KEY, ahead)


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
