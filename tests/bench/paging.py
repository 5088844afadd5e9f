"""A page-down with both panes full of long stories against the same with one screenful of text, in CPU time."""

import asyncio
from collections.abc import Iterator
from statistics import median
from time import process_time

from textual.app import App, ComposeResult
from textual.containers import Horizontal

import seeds
from tui.screens.shown import presenting
from tui.story import Story, read_bytes
from widgets import TextPane

LONG = 200_000
"""Words of each long story."""


class _Panes(App[None]):
    def compose(self) -> ComposeResult:
        with Horizontal():
            yield TextPane()
            yield TextPane()


def run(*, short: bool) -> Iterator[str]:
    rounds = 5 if short else 20
    one = asyncio.run(_page_downs(_story(450), rounds))
    many = asyncio.run(_page_downs(_story(LONG), rounds))
    yield f"page-down in both panes, {LONG} words each: {many / one:.2f} x one screenful ({many * 1e3:.1f} ms of CPU)"


async def _page_downs(story: Story, rounds: int) -> float:
    app = _Panes()
    app.animation_level = "none"
    async with app.run_test(size=(160, 45)) as pilot:
        panes = list(app.query(TextPane))
        for pane in panes:
            pane.set_document(presenting.blocks(story))
            pane.set_marks(presenting.marks(None, story, right=False, noted=()), ())
        await pilot.pause()
        times = []
        for _ in range(rounds):
            for pane in panes:
                pane.action_start()
            await pilot.pause()
            start = process_time()
            for pane in panes:
                pane.action_page_down()
            await pilot.pause()
            times.append(process_time() - start)
        return median(times)


def _story(words: int) -> Story:
    event = seeds.EVENTS[0]
    text = read_bytes(seeds.data(event, event.files[0]), name="bench").story.text
    times = words // len(text.split()) + 1
    return read_bytes("\n\n".join([text] * times).encode(), name="bench").story
