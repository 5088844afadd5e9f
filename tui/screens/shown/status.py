"""The words of the status line: where the reader stands, how the passages agree, what differs. Pure."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui import desk
from tui.commands import key_of
from tui.desk import Stepping
from tui.matching import Decision
from tui.screens.shown.differing import told
from tui.story import in_marks

if TYPE_CHECKING:
    from tui.desk import Steps, Stop
    from tui.library import Judgement
    from tui.matching import Comparison, Match

_NOTHING = {
    Stepping.PASSAGES: "no matches found between these two; {unmatched} steps through what each of them says",
    Stepping.UNMATCHED: "every sentence of this story has a match in the other",
    Stepping.HITS: "nothing found; esc goes back to passages",
}
_UNMATCHED = {Stepping.UNMATCHED, Stepping.SENTENCES}
_OF_ONE_STORY = {Stepping.FIGURES, Stepping.QUOTATIONS, Stepping.SENTENCES, Stepping.PARAGRAPHS}
_DECIDED = {Decision.LINK: "linked by you", Decision.UNLINK: "unlinked by you"}


def status(
    steps: Steps, comparison: Comparison | None, *, letters: tuple[str, str], right: bool, room: int = 1000
) -> tuple[str, str]:
    """Two lines: which stop of how many and how it agrees; and what differs there, in `room` cells."""
    if comparison is None and steps.stop is None:
        return "choose a story in the sidebar: enter opens it in this pane", ""
    if steps.stop is None:
        nothing = _NOTHING.get(steps.kind, f"no {steps.kind} found here; esc goes back to passages")
        nothing = nothing.format(unmatched=key_of("unmatched"))
        return nothing, "" if comparison is None or comparison.one_event else desk.TWO_EVENTS
    here = right if steps.stop.side(right) else not right
    own, other = letters[::-1] if here else letters
    where = f"{steps.kind} {steps.at + 1} of {len(steps.stops)}"
    where_in = f"{where} in {own}{_round(steps)}"
    if comparison is None:
        return where_in, ""
    if steps.kind is Stepping.CANDIDATES:
        return f"{where} of this sentence in {own} · {_candidate(steps)}", _differences(steps, comparison, room)
    if not steps.stop.matches and (steps.kind in _UNMATCHED or steps.stop.nearest):
        unlinked = _decided([steps.stop.nearest] if steps.stop.nearest else [])
        nearest = _nearest(steps, comparison, right=right)
        return f"{where_in} · no match found in {other}{unlinked}", nearest
    if not steps.stop.matches:
        return where_in, ""
    where = where_in if steps.kind in _OF_ONE_STORY else where + _round(steps)
    return f"{where} · {_agreement(steps.stop.matches)}", _differences(steps, comparison, room)


def _round(steps: Steps) -> str:
    """That the last step led round the end, or round the beginning."""
    if not steps.wrapped:
        return ""
    if len(steps.stops) == 1:
        return ", the only one"
    return ", from the start again" if steps.at == 0 else ", from the end again"


def _nearest(steps: Steps, comparison: Comparison, *, right: bool) -> str:
    """How near the other story comes: a rewording may have been missed."""
    near = steps.stop.nearest if steps.stop else None
    if near is None:
        return "nearest: none found"
    story, place = (comparison.left, near.left) if right else (comparison.right, near.right)
    return f"nearest, score {desk.score_words(near.score)}: {in_marks(desk.line_of(story, place))}"


def _candidate(steps: Steps) -> str:
    """What a sentence that was set beside another is to it: "no match, score .29"."""
    (match,) = steps.stop.matches if steps.stop else ()
    if match.shown:
        return _agreement((match,))
    return f"no match, score {desk.score_words(match.score)}{_decided((match,))}"


def _agreement(matches: Iterable[Match]) -> str:
    found = tuple(matches)
    grades = ", ".join(dict.fromkeys(desk.grade_words(match.grade) for match in found))
    quote = "same person's words" if any(match.quote for match in found) else ""
    return " · ".join(filter(None, (grades, desk.score_range(found), quote))) + _decided(found)


def decisions(stop: Stop, letter: str) -> str:
    """What of a stop the reader decided, with the letter of the other story: " · B: linked by you"."""
    found = stop.matches or ((stop.nearest,) if stop.nearest else ())
    return _decided(found, f"{letter}: ")


def _decided(matches: Iterable[Match], whose: str = "") -> str:
    """What of this the reader decided, not Crossread."""
    told = " · ".join(_DECIDED[decided] for decided in dict.fromkeys(each.decided for each in matches) if decided)
    return f" · {whose}{told}" if told else ""


def _differences(steps: Steps, comparison: Comparison, room: int) -> str:
    """What differs, what asks to be checked first."""
    matches = steps.stop.matches if steps.stop else ()
    return told([difference for match in matches for difference in match.differences], comparison, room)


def verdict_line(judgements: Iterable[Judgement]) -> str:
    """The reader's verdicts on what is current, for the end of the line: " · your verdict: real"."""
    said = (f"{each.kind} {desk.verdict_words(each)}".strip() for each in judgements)
    words = ", ".join(dict.fromkeys(said))
    return f" · your verdict: {words}" if words else ""


def seen_words(seen: int, total: int) -> str:
    """How far the reader is with two stories, for the header; nothing as long as nothing was seen."""
    return f"{seen} of {total} seen" if seen else ""
