"""What a process may not do that takes strangers' files apart: reach the network, start programs, write files.

This is a second door behind code that does none of it, not a cage for code that means harm.
"""

import os
import resource
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import PurePath

_FORBIDDEN = (
    "socket.", "subprocess.", "urllib.", "http.client.", "ftplib.", "smtplib.", "poplib.", "imaplib.", "shutil.",
    "tempfile.", "sqlite3.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "os.startfile",
    "os.remove", "os.rename", "os.rmdir", "os.mkdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "os.chown",
    "os.kill", "webbrowser.", "pty.",
)  # fmt: skip
"""The beginnings of the names of Python's audit events (PEP 578) that are refused."""
_OF_LOADING = ("os.rename", "os.mkdir")
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

_loading = False
"""While code is being loaded, Python may keep the compiled form of a module beside it."""


class Forbidden(PermissionError):
    """Code that takes files apart tried what it may not do."""


def guard() -> None:
    """From now on refuse what is forbidden; there is no way back."""
    sys.addaudithook(_audit)


@contextmanager
def loading() -> Iterator[None]:
    """A time in which no stranger's file is at hand, but code is loaded."""
    global _loading
    _loading = True
    try:
        yield
    finally:
        _loading = False


def _audit(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        path, _, flags = arguments
        if isinstance(flags, int) and flags & _WRITING and not (_loading and _compiled(path)):
            raise Forbidden("files are not written here")
    elif event.startswith(_FORBIDDEN) and not (_loading and event in _OF_LOADING):
        raise Forbidden(f"{event} is not allowed here")


def _compiled(path: object) -> bool:
    return isinstance(path, str) and PurePath(path).parent.name == "__pycache__"


def limit_memory(size: int) -> None:
    """At most `size` bytes of address space, where the system knows such a limit, and no picture of a crash on disk."""
    _limit(resource.RLIMIT_CORE, 0)
    _limit(resource.RLIMIT_AS, size)


def limit_time(seconds: int) -> None:
    """At most so many seconds of work from now on: the system ends the process even where nobody watches it."""
    soft = int(time.process_time()) + seconds + 1
    _limit(resource.RLIMIT_CPU, soft, keep_hard=True)


def _limit(what: int, size: int, *, keep_hard: bool = False) -> None:
    hard = resource.getrlimit(what)[1]
    if hard != resource.RLIM_INFINITY:
        size = min(size, hard)
    try:
        resource.setrlimit(what, (size, hard if keep_hard else size))
    except (ValueError, OSError):
        return  # macOS knows some of these limits by name only; the time-out holds all the same
