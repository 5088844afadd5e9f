"""Writing a whole library into a file of its own."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from secrets import token_hex
from typing import BinaryIO

from tui.export import ExportError
from tui.library import Library
from tui.story import clean_line


def dump_to(library: Library, path: Path) -> None:
    """Write everything in the library into a new file, which only its owner can read.

    It is there whole or not at all.

    Raises:
        ExportError: there is such a file already, or it cannot be written.
    """
    try:
        with _new_file(path) as file:
            file.writelines(line.encode() + b"\n" for line in library.dump())
    except FileExistsError as error:
        raise ExportError(f"{path}: there is such a file already, and it was left as it is; name another.") from error
    except OSError as error:
        raise ExportError(f"{path}: the dump could not be written ({error.strerror}); name another place.") from error


@contextmanager
def _new_file(path: Path) -> Iterator[BinaryIO]:
    """A file that gets its name when all of it is on the disk, and only if nothing else has that name."""
    if os.path.lexists(path):
        raise FileExistsError
    part = path.with_name(f".{clean_line(path.name)[:80]}-{token_hex(4)}.part")
    try:
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        _give_name(part, path)
    finally:
        part.unlink(missing_ok=True)


def _give_name(part: Path, path: Path) -> None:
    try:
        # Unlike renaming, this fails where the name has been taken meanwhile.
        path.hardlink_to(part)
    except FileExistsError:
        raise
    except OSError:  # a file system without links
        if os.path.lexists(path):
            raise FileExistsError from None
        part.rename(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        with suppress(OSError):  # not every file system can do this, and the file itself is safe
            os.fsync(folder)
    finally:
        os.close(folder)
