"""A part of the generated edits, over the sample stories; `python -m tests.anchoring` runs all of them."""

from functools import cache
from pathlib import Path

import pytest

from tests.anchoring.suite import KINDS, Tally, run, stories


@cache
def tallies() -> dict[str, Tally]:
    seeds = stories(Path(__file__).parents[2] / "seeds")
    return run({event: each for event, each in seeds.items() if event.endswith("ferry")}, share=0.08)


@pytest.mark.parametrize("name", [kind.name for kind in KINDS])
def test_no_note_is_put_in_a_wrong_place(name: str) -> None:
    tally = tallies()[name]
    assert tally.cases > 0
    assert tally.examples == []


@pytest.mark.parametrize("name", [kind.name for kind in KINDS if kind.firm])
def test_what_only_moved_or_was_set_otherwise_is_certain(name: str) -> None:
    tally = tallies()[name]
    assert tally.firm >= 0.95 * tally.cases


@pytest.mark.parametrize("name", [kind.name for kind in KINDS if kind.found])
def test_most_of_what_was_edited_in_its_place_is_offered(name: str) -> None:
    tally = tallies()[name]
    assert tally.firm + tally.probable >= 0.8 * tally.cases
