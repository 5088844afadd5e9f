"""The words of the status line: where the reader stands, how the passages agree, what differs. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui import desk
from tui.desk import Stepping
from tui.matching import DifferenceKind

if TYPE_CHECKING:
    from tui.desk import Steps
    from tui.matching import Comparison

_NOTHING = {
    Stepping.PASSAGES: "no matches found between these two; o steps through what each of them says",
    Stepping.UNMATCHED: "every sentence of this story has a match in the other",
    Stepping.HITS: "nothing found; esc goes back to passages",
}


def status(steps: Steps, comparison: Comparison | None, *, letters: tuple[str, str], right: bool) -> tuple[str, str]:
    """Two lines: which stop of how many and how it agrees; and what differs there."""
    if comparison is None:
        return "choose a story in the sidebar: enter opens it in this pane", ""
    if steps.stop is None:
        return _NOTHING[steps.kind], "" if comparison.one_event else desk.TWO_EVENTS
    where = f"{steps.kind} {steps.at + 1} of {len(steps.stops)}"
    own, other = (letters[1], letters[0]) if right else letters
    if steps.kind is Stepping.UNMATCHED:
        return f"{where} in {own} · no match found in {other}", _nearest(steps, comparison, right=right)
    if steps.kind is Stepping.HITS:
        return f"{where} in {own}", ""
    return f"{where} · {_agreement(steps)}", _differences(steps, comparison)


def _nearest(steps: Steps, comparison: Comparison, *, right: bool) -> str:
    """How near the other story comes: a rewording may have been missed."""
    near = steps.stop.nearest if steps.stop else None
    if near is None:
        return "nearest: none found"
    story, place = (comparison.left, near.left) if right else (comparison.right, near.right)
    words = " ".join(story.words(story.sentences[place]).split())
    return f"nearest, score {desk.score_words(near.score)}: “{words}”"


def _agreement(steps: Steps) -> str:
    matches = steps.stop.matches if steps.stop else ()
    best = max(matches, key=lambda match: match.score)
    grades = dict.fromkeys(desk.grade_words(match.grade) for match in matches)
    quote = " · same person's words" if any(match.quote for match in matches) else ""
    decided = " · linked by you" if any(match.decided for match in matches) else ""
    return f"{', '.join(grades)} · score {best.score:.2f}{quote}{decided}"


def _differences(steps: Steps, comparison: Comparison) -> str:
    """What differs, what asks to be checked first."""
    found = [difference for match in (steps.stop.matches if steps.stop else ()) for difference in match.differences]
    found.sort(key=lambda difference: difference.kind is DifferenceKind.WORDING)
    return "   ".join(dict.fromkeys(desk.difference_words(difference, comparison) for difference in found))


def seen_words(here: bool, seen: int, total: int) -> str:
    """How much was seen, for the end of the line; nothing as long as nothing was."""
    if not seen:
        return ""
    return f" · seen {seen} of {total}" + (", this one too" if here else "")
