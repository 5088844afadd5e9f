"""The rows that say how the other stories of a session tell one sentence. Pure."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from textual.content import Content

from tui import desk
from tui.counting import counted
from tui.story import in_marks
from widgets import Entry
from widgets.clusters import flatten

if TYPE_CHECKING:
    from tui.desk import Telling
    from tui.library import Member

_WAITING = "comparing …"
_UNKNOWN = "no date known"


def heading(member: Member, *, earliest: bool) -> str:
    """Which story tells it, and when: "B  The Meridian · 18 Jun 2023 · earliest dated here"."""
    published = member.details.published
    time = desk.shown_time(published) if desk.is_dated(published) else _undated(published)
    parts = (desk.outlet_words(member.details), time, "earliest dated here" if earliest else "")
    return flatten(f"{member.letter}  " + " · ".join(filter(None, parts)))


def _undated(published: str | None) -> str:
    return f"{published} (no date to go by)" if published else _UNKNOWN


def entry(member: Member, telling: Telling | None, *, earliest: bool) -> Entry:
    """One story: when, in what words, by whose word and what differs; None while it is still being compared."""
    head = heading(member, earliest=earliest)
    lines = list(_lines(telling)) if telling else [_WAITING]
    shown = (Content.styled(head, "bold"), *(Content(flatten(line)) for line in lines), Content(""))
    return Entry(member.id, shown, f"{head} {' '.join(lines)}")


def _lines(telling: Telling) -> Iterator[str]:
    match, nearest = telling.match, telling.nearest
    if match is None:
        yield f"{desk.UNMATCHED} no match found"
        if nearest is not None:
            unlinked = ", unlinked by you" if nearest.decided else ""
            yield f"nearest, score {desk.score_words(nearest.score)}{unlinked}: {in_marks(telling.words)}"
        return
    yield f"{desk.sign(match)} {in_marks(telling.words)}"
    linked = ", linked by you" if match.decided else ""
    more = f", and {counted(telling.others, 'sentence', 'sentences')} more" if telling.others else ""
    yield f"{desk.grade_words(match.grade)}{linked} · {telling.source}{more}"
    for difference in desk.by_weight(match.differences):
        left, right = desk.difference_sides(difference, telling.comparison)
        yield f"{desk.difference_head(difference)}: {left} | {right}"
