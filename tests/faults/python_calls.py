"""The calls by which Python reaches the disk, made to fail."""

import io
import os
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, Final
from unittest.mock import patch

from tests.faults.disk import Disk, writes

_NAMES: Final = ("replace", "rename", "link", "unlink", "remove", "mkdir", "chmod", "fchmod", "write", "ftruncate")
_WRITING: Final = frozenset("wax+")


@contextmanager
def on(disk: Disk) -> Iterator[None]:
    """Inside, what changes files through `os` and `open` is counted and fails as the disk says.

    Nothing waits for the disk: no test pulls the plug.
    """
    with ExitStack() as patches:
        for name in _NAMES:
            patches.enter_context(patch.object(os, name, _failing(disk, name, getattr(os, name))))
        patches.enter_context(patch.object(os, "fsync", lambda _: disk.raise_for("fsync")))
        patches.enter_context(patch.object(os, "open", _opening(disk, os.open)))
        patches.enter_context(patch.object(io, "open", _file_opening(disk, io.open)))
        yield


def _failing(disk: Disk, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
    def ours(*values: Any, **named: Any) -> Any:
        disk.raise_for(name)
        return real(*values, **named)

    return ours


def _opening(disk: Disk, real: Callable[..., int]) -> Callable[..., int]:
    def ours(path: Any, flags: int, *values: Any, **named: Any) -> int:
        if writes(flags):
            disk.raise_for("open")
        return real(path, flags, *values, **named)

    return ours


def _file_opening(disk: Disk, real: Callable[..., Any]) -> Callable[..., Any]:
    def ours(file: Any, mode: str = "r", *values: Any, **named: Any) -> Any:
        if not _WRITING & set(mode):
            return real(file, mode, *values, **named)
        disk.raise_for("open")
        raw = io.BufferedWriter(_File(disk, file, mode.replace("b", "").replace("t", "")))
        encoding = named.get("encoding"), named.get("errors"), named.get("newline")
        return raw if "b" in mode else io.TextIOWrapper(raw, *encoding)

    return ours


class _File(io.FileIO):
    """A file whose writes are counted."""

    def __init__(self, disk: Disk, file: str | Path | int, mode: str) -> None:
        super().__init__(file, mode)
        self._disk = disk

    def write(self, data: Any) -> int:
        self._disk.raise_for("write")
        return super().write(data)
