"""Reads the labelled cases and holds what is found against them."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from importlib.resources import files

from tests.matching.builder import story, words
from tui.matching import Comparison, Decision, Difference, DifferenceKind, compare
from tui.story import Details, Story

_SIDE = re.compile(r"([AB])(?: (\d{4}-\d\d-\d\d))?: (.+)")
_WANTED = re.compile(r"= (?:none|(differs|compatible): (.+) \| (.+))")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A difference that is to be found: its level and its words on both sides."""

    level: str
    left: str | None
    right: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """Two sentences that answer each other, and the differences of one kind between them."""

    title: str
    left: Story
    right: Story
    wanted: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Score:
    """How well a kind of difference is found: counts of differences, and the cases that went wrong, in words."""

    right: int
    found: int
    wanted: int
    wrong: tuple[str, ...]

    @property
    def precision(self) -> float:
        """Of the differences found, the share that is right."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of the differences wanted, the share that is found."""
        return self.right / self.wanted if self.wanted else 1.0


def cases(kind: DifferenceKind) -> list[Case]:
    """The labelled cases of a kind."""
    text = files(__package__).joinpath(f"{kind.value}.txt").read_text("utf-8")
    return [_case(block) for block in re.split(r"\n\s*\n", text) if block.strip().startswith("[")]


def score(kind: DifferenceKind, sample: Iterable[Case]) -> Score:
    """Compares the two sentences of each case as one linked pair.

    A difference is right when its level is the wanted one and its words overlap the wanted ones on both sides.
    """
    right = found = wanted = 0
    wrong = []
    for case in sample:
        comparison = compare(case.left, case.right, {(0, 0): Decision.LINK})
        told = [each for each in comparison.matches[0].differences if each.kind is kind]
        rest = list(case.wanted)
        for each in told:
            hit = next((want for want in rest if _fits(want, each, comparison)), None)
            if hit:
                rest.remove(hit)
        right += len(case.wanted) - len(rest)
        found += len(told)
        wanted += len(case.wanted)
        if rest or len(told) > len(case.wanted) - len(rest):
            wrong.append(f"{case.title}: found {[(each.level.value, *words(comparison, each)) for each in told]}")
    return Score(right, found, wanted, tuple(wrong))


def _fits(want: Wanted, found: Difference, comparison: Comparison) -> bool:
    left, right = words(comparison, found)
    return want.level == found.level.value and _overlap(want.left, left) and _overlap(want.right, right)


def _overlap(want: str | None, found: str | None) -> bool:
    if want is None or found is None:
        return want is found
    return want in found or found in want


def _case(block: str) -> Case:
    title, left, right, *wanted = [line.strip() for line in block.strip().splitlines()]
    return Case(title.strip("[]"), _story(left, "A"), _story(right, "B"), tuple(filter(None, map(_wanted, wanted))))


def _story(line: str, letter: str) -> Story:
    read = _SIDE.fullmatch(line)
    assert read and read[1] == letter, f"no sentence: {line}"
    return replace(story(read[3]), details=Details(published=read[2]))


def _wanted(line: str) -> Wanted | None:
    read = _WANTED.fullmatch(line)
    assert read, f"no expectation: {line}"
    return Wanted(read[1], *(None if each == "–" else each for each in (read[2], read[3]))) if read[1] else None
