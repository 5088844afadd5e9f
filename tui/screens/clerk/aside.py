"""Work in a thread that the end of the program does not wait for. Only for what may be cut off at any moment."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import TypeVar

T = TypeVar("T")


def start(job: Callable[[], T]) -> "Future[T]":
    """Begin a job; the future holds what it returned or raised, and cannot be cancelled."""
    future: Future[T] = Future()
    future.set_running_or_notify_cancel()

    def run() -> None:
        try:
            result = job()
        except BaseException as error:
            future.set_exception(error)
        else:
            future.set_result(result)

    threading.Thread(target=run, name="aside", daemon=True).start()
    return future


async def aside(job: Callable[[], T]) -> T:
    """Do a job in such a thread, and what it returned or raised; nobody who is cancelled waits for it."""
    return await asyncio.wrap_future(start(job))
