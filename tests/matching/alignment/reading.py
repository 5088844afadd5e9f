"""Stories as alignment weighs them, put together in a test."""

from math import log

from tui.matching.alignment.sentences import Sentences
from tui.matching.reading import Reading
from tui.story import Story

from ..builder import Line, story

Told = str | Line

FEWEST = 24
"""Sentences below which rarity is reckoned as in so many."""


def weighed(left: Story, right: Story) -> Sentences:
    """The sentences of two stories."""
    return Sentences(Reading(left), Reading(right))


def sides(left: list[Told], right: list[Told]) -> Sentences:
    """The sentences of two stories of these lines."""
    return weighed(story(*left), story(*right))


def weight(count: int, total: int = FEWEST) -> int:
    """What a word weighs that stands in so many of all sentences."""
    return round(1000 * log((total + 1) / (count + 0.5)))


def rare(name: str, many: int) -> str:
    """So many words that stand nowhere else."""
    return " ".join(f"{name}q{number}" for number in range(many))
