"""What the reader decided, as it shows in the text: links and verdicts, and the words of deciding. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from tui import desk
from tui.matching import Decision
from tui.story import clean_line, in_marks
from widgets import Mark

if TYPE_CHECKING:
    from tui.desk import Chosen, Folder, Subject, Verdicts
    from tui.library import StoredStory
    from tui.matching import Comparison, Match

_LEAST = 12
"""Cells that a quotation has at least."""


def marks(comparison: Comparison, given: Verdicts, *, right: bool) -> list[Mark]:
    """Over what was found in one side: what the reader linked, and what has a verdict."""
    story, found = comparison.right if right else comparison.left, []
    for match in comparison.matches:
        sentence = story.sentences[match.right if right else match.left]
        if match.decided is Decision.LINK:
            found.append(Mark(sentence.start, sentence.end, "linked"))
        if given.of(match, comparison):
            found.append(Mark(sentence.start, sentence.end, "judged"))
    return list(dict.fromkeys(found))


def judged(stored: StoredStory, folder: Folder) -> list[Mark]:
    """In a story that is read alone: what has a verdict, whichever other story that is on."""
    anchors = (anchor for given in folder.judgements for anchor in given.anchors if anchor.story_id == stored.id)
    places = {(placed.start, placed.end) for anchor in anchors if (placed := folder.placed.get(anchor))}
    return [Mark(*place, "judged") for place in sorted(places)]


def linking(letter: str, chosen: Chosen, other: str, room: int, *, link: str, stop: str) -> str:
    """What to do once the first of two sentences was chosen, in so many cells; `link` and `stop` are the keys."""
    where = other or "the other story"
    rest = f"go to the sentence in {where} and press {link} again; {stop} gives up"
    if cell_len(f"{letter}: “” – {rest}") + _LEAST > room:
        rest = f"{link} on one in {where}; {stop} gives up"
    words = _beginning(clean_line(chosen.words), max(_LEAST, room - cell_len(f"{letter}: “” – {rest}")))
    return f"{letter}: {in_marks(words)} – {rest}"


def _beginning(words: str, room: int) -> str:
    if cell_len(words) <= room:
        return words
    cut = set_cell_size(words, room).rpartition(" ")[0] or set_cell_size(words, room - 1)
    return f"{cut.rstrip()}…"


def decision_words(match: Match) -> str:
    """What the reader decided on a match; empty without a decision."""
    return f"{match.decided}ed by you" if match.decided else ""


def first_row(subjects: Sequence[Subject]) -> int:
    """Which of what can be judged the reader most likely means: the difference that weighs most, else the match."""
    differences = [subject.difference for subject in subjects if subject.difference]
    heaviest = next(iter(desk.by_weight(differences)), None)
    return next(number for number, subject in enumerate(subjects) if subject.difference is heaviest)


def pair_words(left: str, right: str, room: int) -> str:
    """How two sentences begin, on one line of so many cells; what one leaves free the other has."""
    one, other = clean_line(left), clean_line(right)
    spare = max(2 * _LEAST, room - cell_len("“” | “”"))
    rooms = (max(spare // 2, spare - cell_len(beside)) for beside in (other, one))
    return " | ".join(in_marks(_beginning(words, room)) for words, room in zip((one, other), rooms, strict=True))
