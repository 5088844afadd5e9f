"""The calls by which SQLite reaches the disk, made to fail.

SQLite lets the system calls of its default VFS be replaced (`xSetSystemCall`), so that an errno is turned into SQLite's
own errors by its own code. It has no such door for `fsync`; that one is caught a step above, in the methods of each
file that is opened (`xSync`) and in the removal of a file, which syncs its folder (`xDelete`). While it is watched
nothing waits for the disk: no test pulls the plug.
"""

import _sqlite3
import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ctypes import CFUNCTYPE, c_char_p, c_int, c_int64, c_size_t, c_ssize_t, c_void_p
from typing import Any, Final, NamedTuple

from tests.faults.disk import Disk, writes

_FAILED_SYNC, _FAILED_FOLDER_SYNC = 10 | 4 << 8, 10 | 5 << 8
"""SQLITE_IOERR_FSYNC, SQLITE_IOERR_DIR_FSYNC."""
_WORDS: Final = {1: 13, 2: 17, 3: 19}
"""How many machine words the methods of a file are, by their version."""
_SYNC: Final = 5
"""The word of them that is `xSync`."""


class _Vfs(ctypes.Structure):
    _fields_ = [
        *((name, c_int) for name in ("iVersion", "szOsFile", "mxPathname")),
        *((name, c_void_p) for name in ("pNext", "zName", "pAppData", "xOpen", "xDelete", "xAccess", "xFullPathname")),
        *((name, c_void_p) for name in ("xDlOpen", "xDlError", "xDlSym", "xDlClose", "xRandomness", "xSleep")),
        *((name, c_void_p) for name in ("xCurrentTime", "xGetLastError", "xCurrentTimeInt64")),
        *((name, c_void_p) for name in ("xSetSystemCall", "xGetSystemCall", "xNextSystemCall")),
    ]


class _Call(NamedTuple):
    """A system call that can fail."""

    kind: Any
    counted: Callable[..., bool] = lambda *_: True


_CALLS: Final = {
    "open": _Call(CFUNCTYPE(c_int, c_char_p, c_int, c_int, use_errno=True), lambda _path, flags, _mode: writes(flags)),
    "write": _Call(CFUNCTYPE(c_ssize_t, c_int, c_void_p, c_size_t, use_errno=True)),
    "pwrite": _Call(CFUNCTYPE(c_ssize_t, c_int, c_void_p, c_size_t, c_int64, use_errno=True)),
    "pwrite64": _Call(CFUNCTYPE(c_ssize_t, c_int, c_void_p, c_size_t, c_int64, use_errno=True)),
    "ftruncate": _Call(CFUNCTYPE(c_int, c_int, c_int64, use_errno=True)),
    "unlink": _Call(CFUNCTYPE(c_int, c_char_p, use_errno=True)),
}
_Set = CFUNCTYPE(c_int, c_void_p, c_char_p, c_void_p)
_Get = CFUNCTYPE(c_void_p, c_void_p, c_char_p)
_Open = CFUNCTYPE(c_int, c_void_p, c_void_p, c_void_p, c_int, c_void_p)
_Delete = CFUNCTYPE(c_int, c_void_p, c_void_p, c_int)
_SyncFile = CFUNCTYPE(c_int, c_void_p, c_int)
_kept: Final[list[object]] = []
"""What SQLite may still call or read through files that stay open."""


class SqliteCalls:
    """SQLite's way to the disk in this process, while it is watched."""

    def __init__(self) -> None:
        self._vfs = _default_vfs()
        self._disk: Disk | None = None
        self._methods: dict[int, int] = {}

    @contextmanager
    def watched(self) -> Iterator["SqliteCalls"]:
        """Files that are opened inside can be made to fail."""
        restored = self._vfs.xOpen, self._vfs.xDelete
        names = [name for name in _CALLS if self._replace(name)]
        assert {"open", "unlink", "ftruncate"} < set(names), f"SQLite lets only {names} be replaced"
        self._watch_files()
        try:
            yield self
        finally:
            self._vfs.xOpen, self._vfs.xDelete = restored
            for name in names:
                _Set(self._vfs.xSetSystemCall)(ctypes.addressof(self._vfs), name.encode(), None)

    @contextmanager
    def on(self, disk: Disk) -> Iterator[None]:
        """Inside, calls are counted and fail as the disk says."""
        self._disk = disk
        try:
            yield
        finally:
            self._disk = None

    def _refuses(self, call: str) -> bool:
        return self._disk is not None and self._disk.refuses(call)

    def _replace(self, name: str) -> bool:
        """Put ours in the place of a system call; False where this SQLite does not use it."""
        vfs = ctypes.addressof(self._vfs)
        address = _Get(self._vfs.xGetSystemCall)(vfs, name.encode())
        if not address:
            return False
        call, real = _CALLS[name], _CALLS[name].kind(address)

        def ours(*values: Any) -> int:
            if call.counted(*values) and self._refuses(name):
                assert self._disk is not None
                ctypes.set_errno(self._disk.error)
                return -1
            return int(real(*values))

        return bool(_Set(self._vfs.xSetSystemCall)(vfs, name.encode(), _lasting(call.kind(ours))) == 0)

    def _watch_files(self) -> None:
        real_open, real_delete = _Open(self._vfs.xOpen), _Delete(self._vfs.xDelete)

        def opened(vfs: int, name: int, file: int, flags: int, out: int) -> int:
            if (code := int(real_open(vfs, name, file, flags, out))) == 0:
                methods = c_void_p.from_address(file)
                assert methods.value is not None
                methods.value = self._watched_methods(methods.value)
            return code

        def deleted(vfs: int, name: int, sync: int) -> int:
            code = int(real_delete(vfs, name, 0))
            return _FAILED_FOLDER_SYNC if code == 0 and sync and self._refuses("sync of the folder") else code

        self._vfs.xOpen, self._vfs.xDelete = _lasting(_Open(opened)), _lasting(_Delete(deleted))

    def _watched_methods(self, real: int) -> int:
        """A copy of a file's methods, whose `xSync` can fail; one for all files with the same methods."""
        if real not in self._methods:
            words = _WORDS[c_int.from_address(real).value]
            table = (c_void_p * words).from_buffer_copy((c_void_p * words).from_address(real))

            def synced(_file: int, _flags: int) -> int:
                return _FAILED_SYNC if self._refuses("sync") else 0

            table[_SYNC] = _lasting(_SyncFile(synced))
            _kept.append(table)
            self._methods[real] = ctypes.addressof(table)
        return self._methods[real]


def _default_vfs() -> _Vfs:
    try:
        library = ctypes.CDLL(getattr(_sqlite3, "__file__", None))
        find = library.sqlite3_vfs_find
    except (OSError, AttributeError) as error:
        raise AssertionError(f"the SQLite inside Python cannot be reached: {error}") from error
    find.restype, find.argtypes = ctypes.POINTER(_Vfs), [c_char_p]
    vfs: _Vfs = find(None).contents
    assert vfs.iVersion >= 3, "this SQLite does not let system calls be replaced"
    return vfs


def _lasting(function: Any) -> int | None:
    """The address of a function that is never forgotten."""
    _kept.append(function)
    return ctypes.cast(function, c_void_p).value
