"""Long work in a thread: how far it is, told not more often than anybody can see, and ended from any other thread."""

import threading
import time
from collections.abc import Callable
from typing import Generic, TypeVar

T = TypeVar("T")
SOON = 0.3
"""Seconds that work may take before anything is told of how far it is."""
TOLD = 0.1
"""Seconds between two words on that."""


class Watching(Generic[T]):
    """Follows one piece of work, which calls it with how far it is."""

    def __init__(self, tell: Callable[[T], None], stopped: type[Exception]) -> None:
        """`stopped` is what ends the work when it is raised in it."""
        self._tell, self._raised = tell, stopped
        self._stopped = threading.Event()
        self._told = time.monotonic() + SOON

    def stop(self) -> None:
        """End the work the next time that it tells how far it is."""
        self._stopped.set()

    def __call__(self, progress: T) -> None:
        """Tell how far it is; raises what ends the work once somebody has stopped it."""
        if self._stopped.is_set():
            raise self._raised
        now = time.monotonic()
        if now - self._told >= TOLD:
            self._told = now
            self._tell(progress)
