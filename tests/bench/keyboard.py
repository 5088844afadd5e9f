"""How long after a key its frame stands: two stories of 200,000 words each against two of 1,000; and what it writes.

In one process with a screen of 160x45 cells, the stories really read and compared. The time of a key is that from the
key event to the frame after it; the bytes are those that a terminal would get.
"""

import asyncio
import random
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any

from textual import events
from textual.drivers.headless_driver import HeadlessDriver
from textual.pilot import Pilot
from textual.worker import WorkerCancelled

import seeds
from tui.app import Crossread
from tui.desk import at_once, bring_in, remove_samples
from tui.library import Library
from tui.settings import Places
from tui.story import read_bytes

LONG, SHORT = 200_000, 1_000
"""Words of each story."""
_PATIENCE = 5.0
"""Seconds after which nothing more will be drawn."""
_KEYS: Mapping[str, Sequence[str]] = {
    "next passage (n)": ("n",),
    "line down (j)": ("j",),
    "page down": ("pagedown",),
    "next difference (d)": ("d",),
    "ledger and back (2, 1)": ("2", "1"),
    "one story and back (3, 1)": ("3", "1"),
    "searching (/ferry)": ("slash", "f", "e", "r", "r", "y", "escape"),
}


def run(*, short: bool) -> Iterator[str]:
    rounds = 4 if short else 12
    few = asyncio.run(_measure(SHORT, rounds))
    many = asyncio.run(_measure(SHORT * 20 if short else LONG, rounds))
    words = SHORT * 20 if short else LONG
    for name in _KEYS:
        yield f"{name}: {words} words {many[name] / few[name]:.2f} x {SHORT} words ({many[name] * 1e3:.0f} ms a key)"
    yield f"bytes written per page down: {many['bytes']:.2f} x the visible text and its styles"


async def _measure(words: int, rounds: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        _keep(home, words)
        app = Crossread(Places(home / "l.sqlite3", home / "log", home / "config.toml", home / "remembered.json"))
        async with app.run_test(size=(160, 45)) as pilot:
            await _settle(pilot)
            found = {name: await _keys(pilot, keys, rounds) for name, keys in _KEYS.items()}
            found["bytes"] = await _bytes(pilot, rounds)
            return found


async def _keys(pilot: Pilot[None], keys: Sequence[str], rounds: int) -> float:
    """The median of the seconds that a key takes; each round begins at the top."""
    times = []
    for _ in range(rounds):
        await pilot.press("escape", "g")
        await _settle(pilot)
        times += [taken for key in keys if (taken := await key_to_frame(pilot, key)) is not None]
    await _settle(pilot)
    return median(times)


class Written(HeadlessDriver):
    """A terminal without a window: takes what is drawn, and knows how much and when."""

    is_headless = False
    bytes = 0
    at = 0.0

    def write(self, data: str) -> None:
        """Take it."""
        self.bytes += len(data.encode())
        self.at = perf_counter()


def watched(app: Any) -> Written:
    """Have a running app draw as on a terminal."""
    app._driver.__class__ = Written
    driver: Written = app._driver
    return driver


async def key_to_frame(pilot: Pilot[None], key: str) -> float | None:
    """The seconds from a key to the first that is drawn after it; None for a key after which nothing is drawn."""
    driver = watched(pilot.app)
    start = perf_counter()
    pilot.app.post_message(events.Key(key, key if len(key) == 1 else {"slash": "/"}.get(key)))
    while driver.at < start:
        await asyncio.sleep(0.0005)
        if perf_counter() > start + _PATIENCE:
            return None
    return driver.at - start


async def _bytes(pilot: Pilot[None], rounds: int) -> float:
    """What a page down in one pane writes, as a multiple of what the rows of that pane take with their styles."""
    driver = watched(pilot.app)
    await pilot.press("escape", "g")
    await _settle(pilot)
    shares = []
    for _ in range(rounds):
        driver.bytes = 0
        await pilot.press("pagedown")
        await _settle(pilot)
        shares.append(driver.bytes / _visible(pilot.app))
    return median(shares)


def _visible(app: Any) -> int:
    pane = app.screen.active
    strips = [pane.render_line(row) for row in range(pane.size.height)]
    return sum(len(strip.render(app.console).encode()) for strip in strips)


async def _settle(pilot: Pilot[None]) -> None:
    await pilot.pause()
    while any(not worker.is_finished for worker in pilot.app.workers):
        with suppress(WorkerCancelled):
            await pilot.app.workers.wait_for_complete()
        await pilot.pause()


def _keep(home: Path, words: int) -> None:
    """Two stories that answer each other in places, in a library without samples."""
    paragraphs = _paragraphs()
    for number in (1, 2):
        (home / f"story-{number}.txt").write_text(_told(paragraphs, words, number), encoding="utf-8")
    with Library.open(home / "l.sqlite3") as library:
        remove_samples(library)
        bring_in(at_once(library), [str(home / "story-1.txt"), str(home / "story-2.txt")], session="Long")


def _paragraphs() -> list[str]:
    texts = [
        read_bytes(seeds.data(event, sample), name=sample.file).story.text
        for event in seeds.EVENTS
        for sample in event.files
        if sample.file.endswith(".txt")
    ]
    return [paragraph for text in texts for paragraph in text.split("\n\n")]


def _told(paragraphs: Sequence[str], words: int, seed: int) -> str:
    """Paragraphs of the samples in any order, each with something of its own, so that they are told apart."""
    chance = random.Random(seed)
    found: list[str] = []
    count = 0
    while count < words:
        item = chance.randrange(words)
        found.append(f"{chance.choice(paragraphs)} Item {item} was logged at pier {item % 97} by clerk {item % 1009}.")
        count += len(found[-1].split())
    return "\n\n".join(found)
