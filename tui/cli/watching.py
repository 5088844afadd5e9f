"""A long piece of work at a terminal: how far it has come, and Ctrl+C, which stops it after the file at hand."""

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from tui.cli.output import Exit, fail, say
from tui.desk import Imported, Progress, Rescanned, quiet
from tui.story import clean_line

_LONGEST_NAME = 40


@contextmanager
def stopping() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl+C was pressed. The second time it ends the program at once, as always."""
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked.is_set
        return
    before = signal.getsignal(signal.SIGINT)

    def ask(number: int, frame: FrameType | None) -> None:
        asked.set()
        signal.signal(signal.SIGINT, before)

    signal.signal(signal.SIGINT, ask)
    try:
        yield asked.is_set
    finally:
        signal.signal(signal.SIGINT, before)


@contextmanager
def progress_bar() -> Iterator[Callable[[Progress], None]]:
    """Shows how far things have come, on standard error where that is a terminal; gone without a trace at the end."""
    if not sys.stderr.isatty():
        yield quiet
        return
    from rich.console import Console
    from rich.progress import BarColumn, TextColumn
    from rich.progress import Progress as Bar

    words = TextColumn("{task.description}", markup=False)
    with Bar(BarColumn(bar_width=24), words, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Looking for stories", total=None)

        def show(progress: Progress) -> None:
            bar.update(task, description=_words(progress), total=progress.total or None, completed=progress.done)

        yield show


def end(result: Imported | Rescanned, summary: str) -> int:
    """Tell what was refused, what came of it and whether it was stopped; the exit code to end with."""
    for refused in result.refused:
        fail(refused.why, Exit.UNREADABLE)
    say(summary)
    if result.left:
        return fail(f"stopped with {result.left} left; the same command goes on.", Exit.STOPPED)
    return Exit.UNREADABLE if result.refused else Exit.DONE


def _words(progress: Progress) -> str:
    name = clean_line(progress.name)
    name = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
    if not progress.total:
        return f"{progress.done:,} files found · {name}"
    refused = f" · {progress.refused:,} refused" if progress.refused else ""
    return f"{progress.done:,} of {progress.total:,} · {name}{refused}"
