"""The real program in a real terminal: a pty whose output pyte turns into a screen."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

SEQUENCE = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-_=>78c])")
"""One whole control sequence."""
_PATIENCE = 30.0
"""Seconds after which what a test waits for will not come. Tests never wait longer than it takes."""


class Terminal:
    """A running Crossread, seen and driven as its user does."""

    def __init__(
        self,
        home: Path,
        arguments: Sequence[str] = (),
        *,
        size: tuple[int, int] = (160, 45),
        environment: Mapping[str, str] | None = None,
        command: Sequence[str] = (sys.executable, "-m", "tui"),
        stdin: bytes | None = None,
    ) -> None:
        self.raw = bytearray()
        """Everything the program wrote, byte for byte."""
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._seen = 0
        self.exit_code: int | None = None
        surroundings = {
            "PATH": os.environ["PATH"],
            "HOME": str(home),
            "XDG_DATA_HOME": str(home / "data"),
            "XDG_STATE_HOME": str(home / "state"),
            "TERM": "xterm-256color",
            "LANG": "C.UTF-8",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            **(environment or {}),
        }
        piped = None if stdin is None else _pipe_with(stdin)
        self._child, self._terminal = pty.fork()
        if self._child == 0:
            _set_size(1, *size)
            if piped is not None:
                os.dup2(piped, 0)
            os.chdir(home)
            os.execvpe(command[0], [*command, *arguments], surroundings)
        if piped is not None:
            os.close(piped)

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        _set_size(self._terminal, width, height)
        self._see()
        self._screen.resize(height, width)

    @property
    def text(self) -> str:
        """What is on the screen, row by row."""
        self._see()
        return "\n".join(line.rstrip() for line in self._screen.display)

    def wait_for(self, *words: str) -> str:
        """Read until all the words are on the screen; the screen's text."""
        return self.wait_until(lambda text: all(word in text for word in words), f"{words} on the screen")

    def wait_until_gone(self, *words: str) -> str:
        """Read until none of the words is on the screen; the screen's text."""
        return self.wait_until(lambda text: not any(word in text for word in words), f"{words} gone from the screen")

    def wait_until(self, true: Callable[[str], bool], what: str) -> str:
        """Read until something is true of the screen's text."""
        until = time.monotonic() + _PATIENCE
        while not true(self.text):
            more = time.monotonic() < until and self._read(until)
            if not more and not true(self.text):
                raise AssertionError(f"waited in vain for {what}; exit {self.exit_code}, screen:\n{self.text}")
        return self.text

    def wait_for_output(self, words: bytes = b"") -> None:
        """Read until the program has written the words, or anything at all; what it makes of the screen is not seen."""
        until = time.monotonic() + _PATIENCE
        while not self.raw or words not in self.raw:
            if not self._read(until):
                raise AssertionError(f"waited in vain for {words!r}; exit {self.exit_code}")

    def press(self, keys: str) -> None:
        """Type."""
        os.write(self._terminal, keys.encode())

    def paste(self, words: str) -> None:
        """Paste, as terminals do that mark what is pasted."""
        self.press(f"\x1b[200~{words}\x1b[201~")

    def signal(self, number: int) -> None:
        """Send the program a signal."""
        os.kill(self._child, number)

    def wait_for_end(self) -> int:
        """Read until the program has ended; its exit code."""
        until = time.monotonic() + _PATIENCE
        while self._read(until):
            pass
        if self.exit_code is None:
            self.close()
            raise AssertionError(f"the program goes on; screen:\n{self.text}")
        return self.exit_code

    @property
    def last_words(self) -> list[str]:
        """The lines that stand on the terminal once the program has given it back."""
        after = bytes(self.raw).split(b"\x1b[?1049l")[-1].decode()
        return [line for line in SEQUENCE.sub("", after).replace("\r", "").split("\n") if line]

    def close_window(self) -> int:
        """Close the terminal window under the program, and wait for its end; its exit code."""
        os.close(self._terminal)
        _, status = os.waitpid(self._child, 0)
        self.exit_code = os.waitstatus_to_exitcode(status)
        return self.exit_code

    def kill(self) -> None:
        """End the program at once, and read what it had written by then."""
        self.signal(signal.SIGKILL)
        self.wait_for_end()

    def close(self) -> None:
        """End the program whatever it does."""
        if self.exit_code is None:
            os.kill(self._child, signal.SIGKILL)
            self._reap()

    def _read(self, until: float) -> bool:
        """Read what comes next; False when nothing will."""
        if self.exit_code is not None:
            return False
        ready = select.select([self._terminal], [], [], max(0.0, until - time.monotonic()))[0]
        if not ready:
            return False
        try:
            data = os.read(self._terminal, 65536)
        except OSError:  # how Linux says that the other side has gone
            data = b""
        if not data:
            self._reap()
            return False
        self.raw += data
        return True

    def _see(self) -> None:
        """Make a screen of what has come since."""
        self._stream.feed(bytes(self.raw[self._seen :]))
        self._seen = len(self.raw)

    def _reap(self) -> None:
        _, status = os.waitpid(self._child, 0)
        self.exit_code = os.waitstatus_to_exitcode(status)
        os.close(self._terminal)


def _pipe_with(data: bytes) -> int:
    """The reading end of a pipe that holds some data, no more than a pipe takes at once, and then ends."""
    reading, writing = os.pipe()
    os.write(writing, data)
    os.close(writing)
    return reading


def _set_size(terminal: int, width: int, height: int) -> None:
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", height, width, 0, 0))
