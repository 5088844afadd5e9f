"""Which words of the current passage stand out because the other story has others, as people read a sentence. Pure.

Matching tells differences as whole words, figures and names. Here they are put together for the eye: one look a
character, no gap of a blank or of one small word between two marks of wording, and none at all where nearly every word
is another anyway.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from tui import desk
from tui.matching import DifferenceKind, Grade
from tui.matching.wording.runs import LINKING
from widgets import Mark

if TYPE_CHECKING:
    from tui.desk import Stop
    from tui.matching import Difference, Match
    from tui.story import Span

_SMALL_GAP = re.compile(r"\s*(\w*)\s*")


def differing(stop: Stop, text: str, *, right: bool) -> list[Mark]:
    """What differs in one side of a stop, each mark in the style of its kind; in order, none over another."""
    found = [each for match in stop.matches for each in _worth_showing(match)]
    marks: list[Mark] = []
    for difference in desk.by_weight(found):
        span = difference.right if right else difference.left
        if span is not None:
            style = str(difference.kind)
            marks.extend(Mark(*stretch, style) for stretch in _left_free(span, marks, text))
    return list(_joined(sorted(marks, key=lambda mark: mark.start), text))


def _worth_showing(match: Match) -> Iterator[Difference]:
    """All but the wording of what is told in other words."""
    reworded = match.grade is Grade.REWORDED
    return (each for each in match.differences if not (reworded and each.kind is DifferenceKind.WORDING))


def _left_free(span: Span, marks: Iterable[Mark], text: str) -> Iterator[tuple[int, int]]:
    """The stretches of a span that no mark covers, without blanks at their ends."""
    covered = sorted((mark.start, mark.end) for mark in marks if mark.start < span.end and span.start < mark.end)
    edges = [span.start, *(edge for stretch in covered for edge in stretch), span.end]
    for start, end in zip(edges[::2], edges[1::2], strict=True):
        words = text[start:end].strip()
        if words:
            begin = text.index(words, start)
            yield begin, begin + len(words)


def _joined(marks: list[Mark], text: str) -> Iterator[Mark]:
    """The marks, those of wording joined over a blank or a single small word."""
    last: Mark | None = None
    for mark in marks:
        if last and last.style == mark.style == DifferenceKind.WORDING and _is_small(text[last.end : mark.start]):
            last = Mark(last.start, mark.end, last.style)
            continue
        if last:
            yield last
        last = mark
    if last:
        yield last


def _is_small(gap: str) -> bool:
    found = _SMALL_GAP.fullmatch(gap)
    return found is not None and (not found[1] or found[1].casefold() in LINKING)
