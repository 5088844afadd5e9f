"""Writes exported files so that nothing of the reader's is ever overwritten and no file is ever half there."""

import errno
import hashlib
import os
import secrets
import stat
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import count
from pathlib import Path

from tui.story import clean_line

LastWritten = Callable[[Path], str | None]
"""The SHA-256 of what Crossread last wrote to a path, None where it never did."""
Ahead = Callable[[Path, str, str | None, Mapping[str, str] | None], None]
"""Called before a file is written: its path, the SHA-256 that it will have, its document and the sums of its parts."""
NOT_A_FILE = "not a file"
"""In the place of a SHA-256, which it cannot equal: a link, a folder or a device, which is left alone."""
_CANNOT_SYNC = (errno.EINVAL, errno.ENOTSUP)
_TEMPORARY = ".crossread-"
_ABANDONED = 600.0
"""Seconds after which a temporary file, which is there for the blink of an eye, is nobody's."""


class WriteOutcome(StrEnum):
    """What writing one file came to."""

    NEW = "new"
    SAME = "same"
    UPDATED = "updated"
    BESIDE = "beside"


@dataclass(frozen=True, slots=True)
class Written:
    """One file as it is now."""

    path: Path
    """Absolute. Where the outcome is `BESIDE`, the other name that was taken."""
    sha256: str
    outcome: WriteOutcome
    remark: str | None = None
    """One line for the reader: where the file is not where it was expected, or something in it stayed theirs."""
    document: str | None = None
    """What the file is, whatever its name; None for a file that is only ever written whole."""
    sums: Mapping[str, str] = field(default_factory=dict)
    """The SHA-256 of each part of the document as it was offered, to be remembered."""


class ExportError(Exception):
    """The notes could not be written. `str()` is one line for the reader: what, which file, what to do.

    Nothing is half written; `written` are the files that were complete by then.
    """

    def __init__(self, line: str, written: tuple[Written, ...] = ()) -> None:
        super().__init__(clean_line(line))
        self.written = written


class ExportStopped(ExportError):
    """Nobody wanted the export to go on; `written` are the files that were complete by then."""

    def __init__(self) -> None:
        super().__init__("The export was stopped.")


@dataclass(frozen=True, slots=True)
class ExportProgress:
    """How far an export is."""

    done: int
    """Files that are written, or, before the first, pairs of stories that are compared."""
    total: int
    """0 while that is not known."""
    comparing: bool


Watch = Callable[[ExportProgress], None]
"""Told before each pair and each file how far an export is. It may raise ExportStopped."""


def unwatched(_progress: ExportProgress) -> None:
    """A `Watch` for whom nobody wants to know."""


def unannounced(_path: Path, _sha256: str, _document: str | None, _sums: Mapping[str, str] | None) -> None:
    """An `Ahead` for whom nobody needs to know."""


def write(
    folder: Path, files: Mapping[str, str], last_written: LastWritten, ahead: Ahead = unannounced
) -> list[Written]:
    """Write files, given by name, into a folder, which is made where there is none.

    A file that does not hold what Crossread last wrote there has been changed by someone, or is theirs: it stays, and
    ours goes beside it as `NAME.new.json`. Raises ExportError.
    """
    written: list[Written] = []
    with telling(folder, written) as place:
        home = made(folder)
        for name, text in files.items():
            target = inside(home, name)
            place(target)
            written.append(_write(target, text.encode("utf-8", "replace"), last_written, ahead))
    return written


@contextmanager
def telling(folder: Path, written: list[Written]) -> Iterator[Callable[[Path], None]]:
    """Whatever goes wrong inside is an ExportError that names the file at work and tells what was written by then.

    Hands out a function by which the work says which file it is at.
    """
    at = [folder]
    try:
        yield at.append
    except OSError as error:
        raise ExportError(_line(at[-1], error), tuple(written)) from error
    except ExportError as error:
        error.written = tuple(written)
        raise


def made(folder: Path) -> Path:
    """The folder by its one true name, so that a file is known again however it is reached."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        home = folder.resolve(strict=True)
    except ValueError as error:
        raise ExportError(f"{folder}: no folder can have this name; choose another") from error
    _sweep(home)
    return home


def _sweep(folder: Path) -> None:
    """Remove what an export that was killed has left: temporary files that nobody writes any more."""
    for path in folder.glob(f"{_TEMPORARY}*.tmp"):
        with suppress(OSError):
            if time.time() - path.lstat().st_mtime > _ABANDONED:
                path.unlink()


def inside(folder: Path, name: str) -> Path:
    """A file of the folder. Raises ExportError for a name that leads out of it."""
    if name in ("", ".", "..") or any(character in name for character in "/\\\0"):
        raise ExportError(f"{name}: not a file's name; nothing is written outside {folder}")
    return folder / name


def _write(target: Path, data: bytes, last_written: LastWritten, ahead: Ahead) -> Written:
    """Write under the first name that is free, ours, or holds these bytes already."""
    sha256 = hashlib.sha256(data).hexdigest()
    for path in names(target):
        before = sum_of(path)
        if before not in (None, sha256) and before != last_written(path):
            continue
        if before != sha256:
            ahead(path, sha256, None, None)
            if not replaced(path, data, before):
                # Someone wrote there this very moment: look at everything again.
                return _write(target, data, last_written, ahead)
        if path == target:
            return Written(path, sha256, outcome_of(before, sha256))
        return Written(path, sha256, WriteOutcome.BESIDE, beside_remark(target, path, last_written(target)))
    raise AssertionError("there is always another name")


def names(target: Path) -> Iterator[Path]:
    """The name itself, `NAME.new.md`, `NAME.new2.md` and so on."""
    yield target
    for number in count(1):
        yield target.with_name(f"{target.stem}.new{'' if number == 1 else number}{target.suffix}")


def sum_of(path: Path) -> str | None:
    """The SHA-256 of what stands at a path; None where nothing does."""
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return NOT_A_FILE
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except FileNotFoundError:
        return None


def outcome_of(before: str | None, sha256: str) -> WriteOutcome:
    """What writing bytes of this SHA-256 over those of another came to."""
    if before is None:
        return WriteOutcome.NEW
    return WriteOutcome.SAME if before == sha256 else WriteOutcome.UPDATED


def beside_remark(target: Path, path: Path, last: str | None) -> str:
    """Why an export stands beside the file that was meant."""
    why = "was not written by Crossread" if last is None else "was changed since Crossread wrote it"
    if sum_of(target) == NOT_A_FILE:
        why = "is no plain file"
    return clean_line(f"{target.name} {why} and was left as it is; the export is beside it as {path.name}")


def replaced(path: Path, data: bytes, before: str | None) -> bool:
    """Put the bytes at the path in one step, unless something else stands there than `before`, by its SHA-256."""
    with _temporary(path.parent, data) as temporary:
        if sum_of(path) != before:
            return False
        if before is not None:
            temporary.chmod(stat.S_IMODE(path.lstat().st_mode))
        temporary.replace(path)
    _sync(path.parent)
    return True


@contextmanager
def _temporary(folder: Path, data: bytes) -> Iterator[Path]:
    """The bytes, safely on the disk, in a file of their own in the same folder, which is gone afterwards."""
    path = folder / f"{_TEMPORARY}{secrets.token_hex(8)}.tmp"
    try:
        with path.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield path
    finally:
        with suppress(FileNotFoundError):
            path.unlink()


def _sync(folder: Path) -> None:
    """Make the new name last through a power cut."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        # Some network file systems cannot do this for a folder; the file itself is safe.
        if error.errno not in _CANNOT_SYNC:
            raise
    finally:
        os.close(descriptor)


def _line(path: Path, error: OSError) -> str:
    advice = {
        errno.ENOSPC: "the disk is full; make room and try again",
        errno.EDQUOT: "there is no room left for you on this disk; make room and try again",
        errno.EEXIST: "this is a file, not a folder; choose another folder",
        errno.ENOTDIR: "part of this path is a file, not a folder; choose another folder",
        errno.EACCES: "no permission to write here; choose another folder",
        errno.EPERM: "no permission to write here; choose another folder",
        errno.EROFS: "nothing can be written on this disk; choose another folder",
    }.get(error.errno or 0, f"could not be written ({error.strerror}); choose another folder")
    return f"{path}: {advice}"
