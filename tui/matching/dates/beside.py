"""Days that a sentence names only by another of its days: "on Wednesday … the day before"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.matching.dates.when import Implied, When
from tui.story import Span

_DAY_BESIDE = re.compile(
    r"\b(?:(?:the|a|one)\sday\s(?P<way>before|earlier|after|later)|the\s(?P<which>previous|following|next)\sday)\b",
    re.IGNORECASE,
)
_OPENS = (",", "–", "—", "-")
_BACK = frozenset({"before", "earlier", "previous"})
_WEEK = 7
_SHORTEST_MONTH = 28


def days_beside(text: str, start: int, end: int, named: Sequence[When]) -> Iterator[When]:
    """The days before and after those that the sentence `text[start:end]` names, each by the last one before it."""
    anchors = [when for when in named if when.weekday is not None or when.day is not None]
    for found in _DAY_BESIDE.finditer(text, start, end) if anchors else ():
        anchor = next((when for when in reversed(anchors) if when.span.end <= found.start()), anchors[0])
        of_another = _is_of_another(text[start : found.start()], text[found.end() : end], found)
        back = (found["way"] or found["which"]).lower() in _BACK
        moved = _moved(anchor, Span(*found.span()), 1 if back is of_another else -1)
        yield replace(moved, implied=Implied.BY_WHAT_FOLLOWS if of_another else Implied.BY_THE_CLAUSE)


def _is_of_another(before: str, after: str, found: re.Match[str]) -> bool:
    """Whether it tells of the day by another: "on Wednesday, a day after the fire" says that the fire was before."""
    opens = not before.strip() or before.rstrip().endswith(_OPENS)
    return found["which"] is None and opens and after[:1].isspace() and after.lstrip()[:1].isalnum()


def _moved(when: When, span: Span, step: int) -> When:
    """The day so far from another: by its weekday, and by its date where that stays within any month."""
    weekday = None if when.weekday is None else (when.weekday + step) % _WEEK
    day = when.day + step if when.day else None
    if not day or not 1 <= day <= _SHORTEST_MONTH:
        return When(span, weekday=weekday)
    return replace(when, span=span, day=day, weekday=weekday, part="")
