"""What a reader selects with the keyboard: from an end that stays to one that moves by words, sentences, paragraphs."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from tui.story import Sentence, Span, Story

_WORD = re.compile(r"[$€£¥]?\w+(?:[.,:/'’‐‑–-]\w+)*%?")

_Part = TypeVar("_Part", Span, Sentence)


class Unit(StrEnum):
    """By what a selection grows and shrinks."""

    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Selection:
    """A stretch of one story, from the unit at which it was begun to the one that moves; both are in it."""

    story: Story
    anchor: Span
    head: Span
    backward: bool = False
    """Whether the end that moves is the first."""
    unit: Unit = Unit.SENTENCE
    """What it was begun by."""

    @property
    def span(self) -> Span:
        """What is selected."""
        first, last = (self.head, self.anchor) if self.backward else (self.anchor, self.head)
        return Span(first.start, last.end)

    def moved(self, unit: Unit, by: int) -> "Selection":
        """Move its end by a unit, on for 1 and back for -1: grows it or shrinks it, past the other end too."""
        return self._backward(unit, by) if self.backward else self._forward(unit, by)

    def _forward(self, unit: Unit, by: int) -> "Selection":
        near = _units(self.story, unit, self.head.end - 1)
        if by > 0:
            return self._to(_first(near, self.head.end))
        before = [each for each in near if each.end < self.head.end]
        if before and before[-1].end > self.anchor.start:
            return self._to(before[-1])
        return self._to(_last(_units(self.story, unit, self.anchor.start), self.anchor.start), backward=True)

    def _backward(self, unit: Unit, by: int) -> "Selection":
        near = _units(self.story, unit, self.head.start)
        if by < 0:
            return self._to(_last(near, self.head.start), backward=True)
        after = [each for each in near if each.start > self.head.start]
        if after and after[0].start < self.anchor.end:
            return self._to(after[0], backward=True)
        return self._to(_first(_units(self.story, unit, self.anchor.end - 1), self.anchor.end))

    def _to(self, head: Span | None, *, backward: bool = False) -> "Selection":
        return self if head is None else replace(self, head=head, backward=backward)

    def swapped(self) -> "Selection":
        """Let the other end move from now on."""
        return replace(self, anchor=self.head, head=self.anchor, backward=not self.backward)

    def toggled(self) -> "Selection":
        """By the word instead of by the sentence, from its first word on; and back to whole sentences."""
        if self.unit is Unit.SENTENCE:
            words = _WORD.search(self.story.text, *_ends(self.span))
            first = Span(*words.span()) if words else self.span
            return Selection(self.story, first, first, unit=Unit.WORD)
        ends = (self.span.start, self.span.end - 1)
        first, last = (_units(self.story, Unit.SENTENCE, end, around=0)[0] for end in ends)
        anchor, head = (last, first) if self.backward else (first, last)
        return replace(self, anchor=anchor, head=head, unit=Unit.SENTENCE)


def select(story: Story, place: int) -> Selection:
    """Begin with a sentence, by its place in the story."""
    span = story.sentences[place].span
    return Selection(story, span, span)


def _first(units: Sequence[Span], end: int) -> Span | None:
    """The first unit that ends after a position."""
    return next((each for each in units if each.end > end), None)


def _last(units: Sequence[Span], start: int) -> Span | None:
    """The last unit that begins before a position."""
    return next((each for each in reversed(units) if each.start < start), None)


def _units(story: Story, unit: Unit, position: int, around: int = 1) -> list[Span]:
    """The units at a position and beside it; of words, those of so many sentences on either side."""
    if unit is Unit.PARAGRAPH:
        return [Span(*_ends(each)) for each in _beside(story.paragraphs, position, around)]
    sentences = _beside(story.sentences, position, around)
    if unit is Unit.SENTENCE:
        return [each.span for each in sentences]
    return [Span(*found.span()) for found in _WORD.finditer(story.text, sentences[0].start, sentences[-1].end)]


def _beside(parts: Sequence[_Part], position: int, around: int) -> Sequence[_Part]:
    at = max(0, bisect_right(parts, position, key=lambda each: each.start) - 1)
    return parts[max(0, at - around) : at + around + 1]


def _ends(span: Span) -> tuple[int, int]:
    return span.start, span.end
