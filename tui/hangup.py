"""When the terminal window is closed under the program: what is being written is kept, and nothing waits for nobody."""

import errno
import os
import signal
import termios
from collections.abc import Callable
from types import FrameType
from typing import Any, Final, TextIO

from textual.drivers.linux_driver import LinuxDriver

_AT_MOST: Final = 30
"""Seconds after which the system ends the program, whatever it still waits for; all is kept or rescued long before."""


class LastingDriver(LinuxDriver):
    """Textual's own driver, but what is written to a terminal that is gone is dropped.

    Else its thread that writes would end by that error, and whoever writes next would wait for it.
    """

    def __init__(self, *arguments: Any, **options: Any) -> None:
        super().__init__(*arguments, **options)
        self._file: Any = _Lasting(self._file)


class _Lasting:
    """A stream that does not mind when nobody is there any more."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def write(self, text: str) -> int:
        try:
            return self._stream.write(text)
        except OSError as error:
            if error.errno != errno.EIO:
                raise
            return len(text)

    def flush(self) -> None:
        try:
            self._stream.flush()
        except OSError as error:
            if error.errno != errno.EIO:
                raise


def on_hangup(end: Callable[[], object]) -> None:
    """Have `end` called when the terminal goes, in the midst of whatever is running; first let go of it.

    Textual's threads would wait for a terminal that is gone for ever, and read from it without a pause.
    """

    def hang_up(_: int, __: FrameType | None) -> None:
        signal.alarm(_AT_MOST)
        # Comes with it, and would make Textual begin anew, with threads that nobody ends.
        signal.signal(signal.SIGCONT, _nothing)
        _let_go()
        end()

    signal.signal(signal.SIGHUP, hang_up)


def _nothing(_: int, __: FrameType | None) -> None:
    """For a signal that is to be left unheeded."""


def _let_go() -> None:
    """Put what takes everything and has nothing to say in the place of streams whose terminal is gone."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in range(3):
        if _is_gone(stream):
            os.dup2(nowhere, stream)


def _is_gone(stream: int) -> bool:
    """Whether a stream is a terminal that has been closed. Anything else is left alone, a file for example."""
    try:
        termios.tcgetattr(stream)
    except termios.error as error:
        return bool(error.args[0] == errno.EIO)
    return False
