"""Takes strangers' files apart in a process of its own, within bounds of time and memory.

One process serves many files. It is ended, and the next file gets a new one, when a file takes too long or too much
memory, when the process breaks down, and now and then in any case. If the reader's own process ends, however it ends,
so does this one: it reads from a pipe that has then closed.
"""

import atexit
import json
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import IO, Any, cast

from tui.story.formats import wire
from tui.story.formats.extracted import Extracted, Refused
from tui.story.formats.taking import READERS

_START = "import sys; sys.path[:] = {path!r}; from tui.story.formats.child import main; main({settings!r})"
"""The child finds what its parent finds; `-I` alone would forget what is installed for one user only."""
_BROKE = "reading it broke down; it may be damaged: open it in the program it was made with and save it as text"
_STOPPED = "its reading was stopped"


@dataclass(frozen=True, slots=True)
class Bounds:
    """How much one file may take, and how many files one process serves."""

    seconds: float = 20
    memory: int = 1_500_000_000
    """Bytes of address space. A page of the largest size takes half of it."""
    files: int = 500


class Aside:
    """The process and its pipes. Any thread may ask; one file is read at a time."""

    def __init__(self, bounds: Bounds | None = None, readers: dict[str, str] | None = None) -> None:
        """Nothing is started before the first file; `readers` names the module for each format."""
        self._bounds = bounds or Bounds()
        self._readers = READERS if readers is None else readers
        self._turn = threading.Lock()
        self._run: _Run | None = None

    def extract(self, name: str, data: bytes, encoding: str | None = None) -> Extracted:
        """Take a file of the format `name` apart. Raises Refused, also for a file that exceeds the bounds."""
        with self._turn:
            run = self._ready()
            try:
                answer = run.ask({"format": name, "encoding": encoding}, data, self._bounds.seconds)
            except BaseException:
                run.stop()
                raise
            if answer.get("spent"):
                run.stop()
        if "refused" in answer:
            raise Refused(answer["refused"])
        return wire.unpacked(answer["extracted"])

    def close(self) -> None:
        """End the process, also while another thread waits for it: that file counts as refused."""
        if run := self._run:
            run.stop()

    @property
    def process_id(self) -> int | None:
        """Of the process that serves now, if there is one."""
        return self._run.process.pid if self._run and self._run.alive else None

    def _ready(self) -> "_Run":
        if not self._run or not self._run.alive or self._run.served >= self._bounds.files:
            self.close()
            self._run = _Run(_start(self._bounds, self._readers))
        return self._run


@dataclass(slots=True)
class _Run:
    """One process from its start to its end."""

    process: subprocess.Popen[bytes]
    served: int = 0
    late: bool = False
    stopped: bool = False
    _ending: threading.Lock = field(default_factory=threading.Lock)

    @property
    def alive(self) -> bool:
        return not self.stopped and self.process.poll() is None

    def ask(self, message: dict[str, Any], data: bytes, seconds: float) -> dict[str, Any]:
        """Send a file and wait for the answer; a clock ends the process if there is none in time."""
        assert self.process.stdin and self.process.stdout
        self.served += 1
        clock = threading.Timer(seconds, self._out_of_time)
        clock.daemon = True
        clock.start()
        try:
            wire.send(self.process.stdin, message, data)
            return wire.receive(self.process.stdout)[0]
        except (OSError, EOFError, ValueError) as error:
            raise Refused(self._why(seconds)) from error
        finally:
            clock.cancel()

    def _why(self, seconds: float) -> str:
        if self.late:
            return f"it could not be read within {seconds:g} seconds; save the story as text"
        return _STOPPED if self.stopped else _BROKE

    def _out_of_time(self) -> None:
        self.late = True
        self.process.kill()

    def stop(self) -> None:
        """End the process and forget it; whoever waits for its answer gets none."""
        with self._ending:
            self.stopped = True
            self.process.kill()
            self.process.wait()
            for pipe in (self.process.stdin, self.process.stdout):
                with suppress(OSError):  # what was not yet written is for nobody now
                    cast(IO[bytes], pipe).close()


def _start(bounds: Bounds, readers: dict[str, str]) -> subprocess.Popen[bytes]:
    """A new process. Raises Refused where the system starts none."""
    settings = json.dumps({"readers": readers, "memory": bounds.memory, "seconds": round(bounds.seconds) + 5})
    try:
        return subprocess.Popen(  # noqa: S603 - our own interpreter, and nothing of a file is on its command line
            [sys.executable, "-I", "-X", "utf8", "-c", _START.format(path=_search_path(), settings=settings)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd="/",
            process_group=0,  # Ctrl+C in the terminal is for the reader, who ends this process in good order
        )
    except OSError as error:
        raise Refused(f"the system starts no process to read it in ({error.strerror}); try again") from error


def _search_path() -> list[str]:
    """Where the child looks for code: the folder that we are in may be another one for it, or be gone."""
    try:
        here = Path.cwd()
    except OSError:
        return [entry for entry in sys.path if Path(entry).is_absolute()]
    return [str(here / entry) for entry in sys.path]


@cache
def _shared() -> Aside:
    aside = Aside()
    atexit.register(aside.close)
    return aside


def extract(name: str, data: bytes, encoding: str | None = None) -> Extracted:
    """Take a file apart in the one process that all share. Raises Refused."""
    return _shared().extract(name, data, encoding)


def close() -> None:
    """End the shared process; the next file starts another. For a reader who cancels, or leaves."""
    if _shared.cache_info().currsize:
        _shared().close()
