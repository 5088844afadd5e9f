"""A thread that owns a library, so that nobody who must stay quick waits for a disk."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from typing import TypeVar

from tui.library.errors import LibraryClosed
from tui.library.library import Library

T = TypeVar("T")


class Writer:
    """Does what it is handed, one after the other, with a library of its own.

    The library is opened for the first piece of work. If that fails, the failure is that piece's answer, and the next
    piece tries again. A program that ends without `close` still finishes what was handed over.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._library: Library | None = None
        self._hurried = False
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="library")

    def submit(self, work: Callable[[Library], T]) -> "Future[T]":
        """Have some work done; the future holds what it returned or raised.

        Raises:
            LibraryClosed: the writer is closed.
        """
        try:
            return self._thread.submit(self._do, work)
        except RuntimeError as error:
            raise LibraryClosed(f"{self._path}: the library is closed already") from error

    def hurry(self) -> None:
        """The program must end soon: what has not begun is not done, and nobody waits for another program any more."""
        self._hurried = True
        if self._library is not None:
            self._library.hurry()

    def close(self) -> None:
        """Finish what was handed over, then close the library; closing twice is fine."""
        try:
            closing = self._thread.submit(self._close)
        except RuntimeError:
            return
        self._thread.shutdown()
        closing.result()

    def _do(self, work: Callable[[Library], T]) -> T:
        if self._hurried:
            raise LibraryClosed(f"{self._path}: the program ends, and this was not done")
        if self._library is None:
            self._library = Library.open(self._path)
        return work(self._library)

    def _close(self) -> None:
        if self._library is not None:
            self._library.close()
