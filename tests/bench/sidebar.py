"""A library of 5,000 stories against one of 5: from the start to the first frame, and moving in the sidebar."""

import asyncio
import tempfile
from collections.abc import Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from tests.bench.first_frame import until_shown
from tests.bench.keyboard import key_to_frame
from tests.bench.rounds import ratio
from tui.app import Crossread
from tui.desk import at_once, bring_in, remove_samples
from tui.library import Library
from tui.settings import LIBRARY_VARIABLE, Places

MANY, FEW = 5_000, 5
_KEYS = ("down", "down", "up", "up")
"""Each of them moves, in the shortest list too: a key after which nothing is drawn is waited for in vain."""


def run(*, short: bool) -> Iterator[str]:
    count = 500 if short else MANY
    with tempfile.TemporaryDirectory() as many, tempfile.TemporaryDirectory() as few:
        _keep(Path(many), count)
        _keep(Path(few), FEW)
        for what, words in (("first frame", "next"), ("stories listed", "Harbour report")):
            slow, fast = (partial(_shown, Path(home), words) for home in (many, few))
            ours, _, times = ratio(slow, fast, 5 if short else 15)
            yield f"{what} with {count} stories: {times:.2f} x that with {FEW} ({ours * 1e3:.0f} ms)"
        rounds = 20 if short else 100
        ours, theirs = (asyncio.run(_moving(Path(home), rounds)) for home in (many, few))
        yield f"moving in the sidebar of {count} stories: {ours / theirs:.2f} x {FEW} ({ours * 1e3:.1f} ms a key)"


def _shown(home: Path, words: str) -> float:
    return until_shown(home, ("-m", "tui"), words, {LIBRARY_VARIABLE: str(home / "l.sqlite3")})


async def _moving(home: Path, rounds: int) -> float:
    app = Crossread(Places(home / "l.sqlite3", home / "log", home / "config.toml", home / "remembered.json"))
    async with app.run_test(size=(160, 45)) as pilot:
        await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.press("backslash")
        keys = islice(cycle(_KEYS), rounds)
        return median([taken for key in keys if (taken := await key_to_frame(pilot, key)) is not None])


def _keep(home: Path, count: int) -> None:
    """A session of so many short stories."""
    folder = home / "stories"
    folder.mkdir()
    for number in range(count):
        text = (
            f"Harbour report {number}\n\nThe harbour master counted {number} boats at pier {number % 50} on Monday.\n"
        )
        (folder / f"{number:05}.txt").write_text(text, encoding="utf-8")
    with Library.open(home / "l.sqlite3") as library:
        remove_samples(library)
        bring_in(at_once(library), [str(folder)], session="Harbour")
