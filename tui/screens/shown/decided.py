"""What the reader decided, as it shows in the text: links and verdicts, and the words of deciding. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len, set_cell_size

from tui import desk
from tui.matching import Decision
from tui.screens.shown.differing import shortened
from tui.story import clean_line
from widgets import Mark, Sign

if TYPE_CHECKING:
    from tui.desk import Chosen, Subject, Verdicts
    from tui.matching import Comparison, Match
    from tui.story import Sentence

LINKED, SETTLED = "+", "!"
"""The signs of what the reader linked, and of a difference that they are done with."""
_LEAST = 12
"""Cells that a quotation has at least."""


def marks(comparison: Comparison, given: Verdicts, *, right: bool) -> list[Mark]:
    """Over what was found in one side: what the reader linked, and what has a verdict."""
    found = []
    for sentence, matches in _decided(comparison, given, right):
        if any(match.decided is Decision.LINK for match in matches):
            found.append(Mark(sentence.start, sentence.end, "linked"))
        if any(given.of(match, comparison) for match in matches):
            found.append(Mark(sentence.start, sentence.end, "judged"))
    return found


def signs(comparison: Comparison, given: Verdicts, *, right: bool) -> list[Sign]:
    """In the gutter of one side: links, and what is settled. A difference that is not settled keeps its own sign."""
    found = []
    for sentence, matches in _decided(comparison, given, right):
        rest = [match for match in matches if not desk.settled(match, comparison, given)]
        if not rest:
            found.append(Sign(sentence.start, sentence.end, SETTLED, "sign-judged"))
        elif any(match.decided for match in rest) and not {*map(desk.sign, rest)} & {desk.DIFFERS, desk.COMPATIBLE}:
            found.append(Sign(sentence.start, sentence.end, LINKED, "sign-linked"))
    return found


def _decided(comparison: Comparison, given: Verdicts, right: bool) -> Iterator[tuple[Sentence, list[Match]]]:
    """The sentences of one side on which the reader decided something, each with all its matches."""
    story = comparison.right if right else comparison.left
    touched = {
        match.right if right else match.left
        for match in comparison.matches
        if match.decided or given.of(match, comparison)
    }
    by_place: dict[int, list[Match]] = {place: [] for place in sorted(touched)}
    for match in comparison.matches if touched else ():
        place = match.right if right else match.left
        if place in by_place:
            by_place[place].append(match)
    for place, matches in by_place.items():
        yield story.sentences[place], matches


def linking(letter: str, chosen: Chosen, other: str, room: int, *, link: str, stop: str) -> str:
    """What to do once the first of two sentences was chosen, in so many cells; `link` and `stop` are the keys."""
    where = other or "the other story"
    rest = f"go to the sentence in {where} and press {link} again; {stop} gives up"
    if cell_len(f"{letter}: “” – {rest}") + _LEAST > room:
        rest = f"{link} on one in {where}; {stop} gives up"
    words = _beginning(clean_line(chosen.words), max(_LEAST, room - cell_len(f"{letter}: “” – {rest}")))
    return f"{letter}: “{words}” – {rest}"


def _beginning(words: str, room: int) -> str:
    if cell_len(words) <= room:
        return words
    cut = set_cell_size(words, room - 1)
    return f"{(cut.rpartition(' ')[0] or cut).rstrip()}…"


def decision_words(match: Match) -> str:
    """What the reader decided on a match; empty without a decision."""
    return f"{match.decided}ed by you" if match.decided else ""


def first_row(subjects: Sequence[Subject]) -> int:
    """Which of what can be judged the reader most likely means: the difference that weighs most, else the match."""
    differences = [subject.difference for subject in subjects if subject.difference]
    heaviest = next(iter(desk.by_weight(differences)), None)
    return next(number for number, subject in enumerate(subjects) if subject.difference is heaviest)


def pair_words(left: str, right: str, room: int) -> str:
    """Two sentences on one line of so many cells."""
    half = max(_LEAST, (room - cell_len("“” | “”")) // 2)
    return f"“{shortened(clean_line(left), half)}” | “{shortened(clean_line(right), half)}”"
