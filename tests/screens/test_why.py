"""Why this is a match, or why it is none."""

from collections.abc import Callable

import pytest

from tui.desk import Stepping, partners
from tui.matching import Match

from .reader import Open, Reader
from .snapshot import check


def partners_here(reader: Reader) -> tuple[Match, ...]:
    """The partners and candidates of the sentence at which the reader stands."""
    spread, place = reader.main.spread, reader.main.sentence
    assert spread is not None and spread.comparison is not None and place is not None
    return partners(spread.comparison, place, right=reader.main.right_active)


async def step_until(reader: Reader, there: Callable[[], bool]) -> None:
    """Step on, once round at most, until something is so."""
    assert reader.main.steps is not None
    for _ in reader.main.steps.stops:
        if there():
            return
        await reader.press("n")
    raise AssertionError("no such stop")


@pytest.mark.usefixtures("ferry")
async def test_a_match_is_explained_with_its_sentences_its_score_and_what_differs(crossread: Open) -> None:
    async with crossread(size=(120, 50)) as reader:
        shown = await reader.press("W")
        match = reader.main.matches[0]
        assert f"Why A{match.left} and B{match.right} match" in shown
        assert "Harbour Wire" in shown and "The Meridian" in shown
        assert "score" in shown and "Speaks for a match" in shown
        assert "≠ № figure differs, check: " in shown
        assert "the rarest first" in shown and "Lorne" in shown
        standing = reader.main.stop
        await reader.press("escape")
        assert reader.app.screen is reader.main
        assert reader.main.stop is standing


@pytest.mark.usefixtures("ferry")
async def test_an_unmatched_sentence_is_explained_by_what_came_nearest_and_enter_sets_both_side_by_side(
    crossread: Open,
) -> None:
    async with crossread(size=(120, 50)) as reader:
        await reader.press("o")
        await step_until(reader, lambda: reader.main.stop is not None and reader.main.stop.nearest is not None)
        stop = reader.main.stop
        assert stop is not None and stop.nearest is not None
        shown = await reader.press("W")
        assert f"Why A{stop.nearest.left} and B{stop.nearest.right} do not match" in shown
        assert "No match: score" in shown
        await reader.press("escape")
        assert reader.main.stop is stop


async def test_another_partner_is_set_beside_the_sentence_and_the_rest_is_stepped_through(crossread: Open) -> None:
    async with crossread(size=(120, 50)) as reader:
        await step_until(reader, lambda: len(partners_here(reader)) > 1)
        assert "What else comes near" in await reader.press("W")
        row = reader.listed[0].split()
        await reader.press("enter")
        assert reader.app.screen is reader.main
        assert reader.main.steps is not None and reader.main.steps.kind is Stepping.CANDIDATES
        assert reader.line("status").startswith("candidate ")
        assert f"score {row[2]}" in reader.line("status")
        assert all(words for words in reader.passage_words())
        many = len(reader.main.steps.stops)
        await reader.press("n")
        assert f"of {many} of this sentence in A" in reader.line("status")
        await reader.press("escape")
        assert reader.line("status").startswith("passage")


@pytest.mark.usefixtures("ferry")
async def test_where_nothing_came_near_the_reader_is_told_what_else_can_be_done(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("o")
        await step_until(reader, lambda: reader.main.stop is not None and reader.main.stop.nearest is None)
        shown = await reader.press("W")
        assert "nothing came near" in shown
        assert "no proof" in shown


@pytest.mark.usefixtures("ferry")
async def test_the_page_of_why_at_the_usual_sizes(crossread: Open) -> None:
    async with crossread(size=(100, 30)) as reader:
        check("why-100x30", await reader.press("W"))
        for width, height in ((80, 24), (60, 50)):
            check(f"why-{width}x{height}", await reader.resize(width, height))
