"""What a comparison finds: matches between sentences, their differences, and what has no match."""

from dataclasses import dataclass
from enum import StrEnum

from tui.story import Kind, Span, Story

NEVER_MATCHED = frozenset({Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE})
"""Kinds of sentences that only the reader can match."""


class Grade(StrEnum):
    """How the two sentences of a match agree."""

    VERBATIM = "verbatim"
    NEAR = "near"
    REWORDED = "reworded"


class Decision(StrEnum):
    """What the reader decided about two sentences; it wins over the algorithm."""

    LINK = "link"
    UNLINK = "unlink"


class DifferenceKind(StrEnum):
    """What is not the same inside a match."""

    FIGURE = "figure"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    ATTRIBUTION = "attribution"
    QUOTATION = "quotation"
    WORDING = "wording"


class Level(StrEnum):
    """Whether a difference asks to be checked or may fit together."""

    DIFFERS = "differs"
    COMPATIBLE = "compatible"


@dataclass(frozen=True, slots=True)
class Difference:
    """Words that are not the same on both sides of a match. Spans are into each story's text.

    One side is None when only the other says it.
    """

    kind: DifferenceKind
    level: Level
    left: Span | None
    right: Span | None


@dataclass(frozen=True, slots=True)
class Match:
    """One sentence of the left story that answers one of the right; both are indices into `Story.sentences`."""

    left: int
    right: int
    score: float
    """In [0, 1], comparable between pairs of stories."""
    grade: Grade
    passage: int
    """Index of the passage that the match belongs to; -1 for a candidate that is not shown."""
    quote: bool = False
    """Whether the same person's words are reported on both sides."""
    shown: bool = True
    decided: Decision | None = None
    differences: tuple[Difference, ...] = ()


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two stories and everything in which they answer each other.

    `matches` are the shown ones, ordered by the left sentence, then the right one. `candidates` are the pairs that were
    scored and not shown, best first.
    """

    left: Story
    right: Story
    matches: tuple[Match, ...]
    candidates: tuple[Match, ...] = ()
    one_event: bool = True
    """Whether the stories are taken to be of one event; if not, hardly anything but shared wording is shown."""

    def passages(self) -> list[list[Match]]:
        """The matches grouped into passages, in the order of the left story."""
        groups: dict[int, list[Match]] = {}
        for match in self.matches:
            groups.setdefault(match.passage, []).append(match)
        return [groups[number] for number in sorted(groups)]

    def unmatched(self, *, right: bool = False) -> list[int]:
        """The sentences of one story that could have a match in the other and have none, in order."""
        matched = {match.right if right else match.left for match in self.matches}
        sentences = (self.right if right else self.left).sentences
        return [
            place
            for place, sentence in enumerate(sentences)
            if place not in matched and sentence.kind not in NEVER_MATCHED
        ]

    def nearest(self, *, right: bool = False) -> dict[int, Match]:
        """For sentences of the left story, or of the right one, their best candidate that is not shown.

        It says of a sentence without a match how near another came; it has none where nothing did. It may be one that
        the reader unlinked.
        """
        found: dict[int, Match] = {}
        for each in self.candidates:
            found.setdefault(each.right if right else each.left, each)
        return found


@dataclass(frozen=True, slots=True)
class Apart:
    """A figure or a quotation that both stories have, and not alike, in two sentences that do not match."""

    left: int
    right: int
    difference: Difference
