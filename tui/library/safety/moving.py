"""Putting finished files in their place, so that neither a crash nor another program leaves half of one there."""

import errno
import fcntl
import os
import secrets
from pathlib import Path
from typing import Final

PART: Final = ".part"
"""How the names of unfinished files end."""

_NO_LINKS: Final = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EACCES)
"""What disks say that know no second name for a file, such as USB sticks."""


def new_part(final: Path) -> Path:
    """An empty file for its reader alone beside the place that it will have; never one that is there, nor a link."""
    part = final.with_name(f"{final.name}.{secrets.token_hex(4)}{PART}")
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_NOFOLLOW, 0o600))
    return part


def settle_new(part: Path, final: Path) -> None:
    """Give a finished file its name, on the disk for good.

    Raises:
        FileExistsError: the name is taken; what has it is left alone.
    """
    sync(part)
    try:
        os.link(part, final, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        if os.path.lexists(final):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(final)) from error
        part.rename(final)
    else:
        part.unlink()
    sync(final.parent)


def settle_over(part: Path, final: Path) -> None:
    """Put a finished file in the place of another, on the disk for good: at each moment one of the two is there."""
    sync(part)
    part.replace(final)
    sync(final.parent)


def keep_under(path: Path, other: Path) -> None:
    """Give a file another name beside its own, or, on a disk that knows no second names, instead of it."""
    try:
        os.link(path, other, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        path.rename(other)


def sync(path: Path) -> None:
    """Have the disk write a file, or the names in a folder, before going on."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
        if hasattr(fcntl, "F_FULLFSYNC") and path.is_file():
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)  # on a Mac, fsync alone stops short of the disk
    finally:
        os.close(handle)
