"""Comparing long stories: they are read meanwhile, nothing waits for what is found, and it can be stopped."""

import threading
from collections.abc import Iterator

import pytest

from tui import desk
from tui.screens.clerk import watching

from .reader import Open, Reader

pytestmark = pytest.mark.usefixtures("ferry")


class Slow:
    """Comparing that goes on when it is told to, and looks now and then whether anybody still waits."""

    def __init__(self) -> None:
        self.lay_open, self.go_on = desk.lay_open, threading.Event()

    def __call__(self, left: object, right: object, folder: object, watch: object = None) -> object:
        while not self.go_on.wait(0.01):
            watch(0.4)  # type: ignore[operator]
        return self.lay_open(left, right, folder)  # type: ignore[arg-type]


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    made = Slow()
    monkeypatch.setattr(watching, "SOON", 0.0)
    monkeypatch.setattr(watching, "TOLD", 0.0)
    monkeypatch.setattr(desk, "lay_open", made)
    yield made
    made.go_on.set()


async def shown(reader: Reader) -> None:
    await reader.until(lambda: "comparing A and B: 40 % done" in reader.line("status").replace("%", " %"))


async def test_stories_are_read_while_they_are_compared_and_the_page_stays_where_it_is(
    crossread: Open, slow: Slow
) -> None:
    async with crossread(size=(100, 16), wait=False) as reader:
        await shown(reader)
        assert "X stops it" in reader.line("status")
        assert "Everyone brought ashore" in reader.text
        await reader.only_press("n", "d", "space", "j")
        here = reader.main.left_pane.top
        assert here > 0
        slow.go_on.set()
        await reader.until(lambda: reader.line("status").startswith("passage"))
        await reader.settle()
        assert reader.main.left_pane.top == here


async def test_comparing_is_stopped_with_one_key_and_begun_again_from_the_sidebar(crossread: Open, slow: Slow) -> None:
    async with crossread(wait=False) as reader:
        await shown(reader)
        await reader.only_press("X")
        await reader.until(lambda: reader.line("status").startswith("not compared"))
        slow.go_on.set()
        await reader.press("backslash", "down", "enter")
        assert reader.line("status").startswith("passage 1 of 3")


async def test_leaving_does_not_wait_for_a_comparison(crossread: Open, slow: Slow) -> None:
    async with crossread(wait=False) as reader:
        await shown(reader)
        await reader.only_press("q")
        await reader.until(lambda: reader.app.return_code is not None)
        assert not slow.go_on.is_set()


async def test_whoever_comes_back_stands_where_they_stood_though_comparing_takes_long(
    crossread: Open, slow: Slow
) -> None:
    slow.go_on.set()
    async with crossread() as reader:
        await reader.press("n", "n")
        before = reader.line("status")
        assert before.startswith("passage 3 of 3")
        reader.main.keep_place_now()
        await reader.settle()
    slow.go_on.clear()
    async with crossread(wait=False) as reader:
        await shown(reader)
        slow.go_on.set()
        await reader.until(lambda: reader.line("status") == before)
