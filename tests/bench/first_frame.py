"""From the start of the process to the first frame on a terminal, against a Textual app with one widget."""

import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from time import perf_counter

from tests.bench.rounds import ratio
from tests.terminal.driver import Terminal

_MINIMAL = """
from textual.app import App
from textual.widgets import Static
class Minimal(App):
    def compose(self):
        yield Static("ready")
Minimal().run()
"""


def run(*, short: bool) -> Iterator[str]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        until_shown(home, ("-m", "tui"), "passage 1")
        ours, theirs, times = ratio(
            lambda: until_shown(home, ("-m", "tui"), "next"),
            lambda: until_shown(home, ("-c", _MINIMAL), "ready"),
            7 if short else 25,
        )
        yield f"first frame: {times:.2f} x a one-widget app ({ours * 1e3:.0f} ms, {theirs * 1e3:.0f} ms)"
        ours, theirs, times = ratio(
            lambda: until_shown(home, ("-m", "tui"), "passage"),
            lambda: until_shown(home, ("-c", _MINIMAL), "ready"),
            7 if short else 25,
        )
        yield f"stories compared and shown: {times:.2f} x a one-widget app ({ours * 1e3:.0f} ms)"


def until_shown(
    home: Path, arguments: tuple[str, ...], words: str, environment: Mapping[str, str] | None = None
) -> float:
    """The seconds from the start of a Python program until it has written some words that stand in one style.

    What a terminal takes to make a picture of them is not counted, and the one of the tests takes long.
    """
    start = perf_counter()
    terminal = Terminal(
        home,
        arguments,
        command=(sys.executable,),
        environment={"COLORTERM": "truecolor", **(environment or {})},
    )
    try:
        terminal.wait_for_output(words.encode())
        return perf_counter() - start
    finally:
        terminal.close()
