"""Stands for a reader of a format in the process of its own: it does whatever the file's bytes ask for."""

import ctypes
import os
import socket
import subprocess
import sys
from pathlib import Path

from tui.story.formats import Extracted, Paragraph, Refused
from tui.story.values import Evidence


def extract(data: bytes, encoding: str | None) -> Extracted:
    """Do what is asked, and if it can be done say what came of it."""
    asked, _, rest = data.decode().partition(" ")
    said = (Evidence("title", "x" * len(rest), "as long as what was asked"),)
    return Extracted((Paragraph(_DONE[asked](rest)),), said, remarks=(f"{len(data)} bytes in {encoding}",))


def _say(rest: str) -> str:
    print("this must not disturb the answers")
    print("nor must this", file=sys.stderr)
    return rest


def _process(_: str) -> str:
    return str(os.getpid())


def _endless(_: str) -> str:
    while True:
        pass


def _wait(rest: str) -> str:
    """Until somebody has opened the named pipe, and closed it."""
    return Path(rest).read_text()


def _hungry(_: str) -> str:
    return str(len([bytes(100_000_000) for _ in range(100)]))


def _crash(_: str) -> str:
    return str(ctypes.string_at(0))


def _deep(rest: str) -> str:
    return _deep(rest)


def _wrong(_: str) -> str:
    raise KeyError("a library that meets what it does not know")


def _refuse(rest: str) -> str:
    raise Refused(rest)


def _long(rest: str) -> str:
    return "word " * int(rest)


def _decode(rest: str) -> str:
    return rest.encode("ascii").decode()


def _connect(rest: str) -> str:
    with socket.socket() as connection:
        connection.connect(("127.0.0.1", int(rest)))
    return "connected"


def _look_up(rest: str) -> str:
    return str(socket.getaddrinfo(rest, 80))


def _start(rest: str) -> str:
    return str(subprocess.run([sys.executable, "-c", rest], check=False))


def _write(rest: str) -> str:
    return str(Path(rest).write_text("x"))


_DONE = {
    "say": _say, "process": _process, "endless": _endless, "wait": _wait, "hungry": _hungry, "crash": _crash,
    "deep": _deep, "wrong": _wrong, "refuse": _refuse, "long": _long, "decode": _decode,
    "connect": _connect, "look-up": _look_up, "start": _start, "write": _write,
}  # fmt: skip
