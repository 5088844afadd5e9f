"""Everything that can be stepped through in what lies open, each kind found when it is first asked for and kept."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import chain

from tui import matching
from tui.desk.seen import is_seen
from tui.desk.spread import Folder, Spread, verdicts_in
from tui.desk.steps import Steps, Stop, passage_steps, unmatched_steps
from tui.desk.verdicts import settled
from tui.desk.ways import Stepping
from tui.library import Note, Standing, StoredStory
from tui.matching import NEVER_MATCHED, Comparison, DifferenceKind, Match, Sight
from tui.story import Span, Story

COMPARED = frozenset({Stepping.PASSAGES, Stepping.DIFFERENCES, Stepping.UNMATCHED, Stepping.UNSEEN})
"""What only two stories together have."""
CHANGING = frozenset({Stepping.DIFFERENCES, Stepping.UNSEEN, Stepping.NOTES, Stepping.TAGS})
"""What depends on what the reader keeps and decides."""
_SLOW = frozenset({Stepping.FIGURES, Stepping.QUOTATIONS})
_LONG = 60_000
"""Characters of two stories together of which every sentence is read in a moment."""


class Trails:
    """The steps of every kind but search hits through one spread."""

    def __init__(self, spread: Spread) -> None:
        self.spread = spread
        self._known: dict[tuple[Stepping, bool], tuple[Folder, Steps]] = {}

    def is_quick(self, kind: Stepping, *, right: bool) -> bool:
        """Whether the steps can be had within a key press."""
        sides = (self.spread.left, self.spread.right)
        size = sum(len(stored.story.text) for stored in sides if stored)
        return kind not in _SLOW or (kind, right) in self._known or size <= _LONG

    def steps(self, kind: Stepping, folder: Folder, *, right: bool) -> Steps:
        """The steps of a kind; those that go by the sentences of one story, of the story on the `right` or the left."""
        known = self._known.get((kind, right))
        if known is None or (kind in CHANGING and known[0] is not folder):
            known = self._known[kind, right] = (folder, Steps(kind, tuple(self._stops(kind, folder, right))))
        return known[1]

    def _stops(self, kind: Stepping, folder: Folder, right: bool) -> Iterable[Stop]:
        spread = self.spread
        if spread.side(right) is None or (kind in COMPARED and spread.comparison is None):
            return ()
        by_kind: Mapping[Stepping, Callable[[], Iterable[Stop]]] = {
            Stepping.DIFFERENCES: lambda: _differences(spread, folder),
            Stepping.UNMATCHED: lambda: unmatched_steps(spread.comparison, right).stops if spread.comparison else (),
            Stepping.UNSEEN: lambda: _unseen(spread, folder),
            Stepping.NOTES: lambda: _noted(spread, folder, right, lambda note: True),
            Stepping.TAGS: lambda: _noted(spread, folder, right, lambda note: bool(note.tags)),
            Stepping.FIGURES: lambda: _sighted(spread, right, matching.sight_figures),
            Stepping.QUOTATIONS: lambda: _sighted(spread, right, matching.sight_quotations),
            Stepping.SENTENCES: lambda: _sentences(spread, right),
            Stepping.PARAGRAPHS: lambda: _paragraphs(spread, right),
        }
        return by_kind.get(kind, lambda: _passages(spread))()


def _passages(spread: Spread) -> Iterable[Stop]:
    return passage_steps(spread.comparison).stops if spread.comparison else ()


def differing(comparison: Comparison) -> list[Match]:
    """The matches that differ in more than wording, in the left story's order."""
    return [
        match
        for match in comparison.matches
        if any(each.kind is not DifferenceKind.WORDING for each in match.differences)
    ]


def _differences(spread: Spread, folder: Folder) -> Iterator[Stop]:
    """The matches that differ, unless the reader is done with them."""
    comparison = spread.comparison
    given = verdicts_in(folder, spread.left, spread.right)
    for match in differing(comparison) if comparison else ():
        if comparison and not settled(match, comparison, given):
            one, other = comparison.left.sentences[match.left], comparison.right.sentences[match.right]
            yield Stop((one.span,), (other.span,), (match,))


def _unseen(spread: Spread, folder: Folder) -> Iterable[Stop]:
    stops = _passages(spread)
    return (stop for stop in stops if not is_seen(stop, spread.left, spread.right, folder)) if folder.seen else stops


def _sentences(spread: Spread, right: bool) -> Iterator[Stop]:
    stop_of = _stops_of_places(spread, right)
    return (stop_of(range(place, place + 1)) for place in range(len(_story(spread, right).sentences)))


def _paragraphs(spread: Spread, right: bool) -> Iterator[Stop]:
    stop_of, place = _stops_of_places(spread, right), 0
    story = _story(spread, right)
    for paragraph in story.paragraphs:
        first = place
        while place < len(story.sentences) and story.sentences[place].start < paragraph.end:
            place += 1
        if place > first:
            yield stop_of(range(first, place))


def _sighted(spread: Spread, right: bool, sight_of: Callable[[Story], Sight]) -> Iterator[Stop]:
    """The sentences of one story in which something is sighted, with the same in what answers them."""
    stop_of = _stops_of_places(spread, right)
    own = sight_of(_story(spread, right))
    other = sight_of(_story(spread, not right)) if spread.comparison else None
    for place, sentence in enumerate(_story(spread, right).sentences):
        found = own(place) if sentence.kind not in NEVER_MATCHED else ()
        if found:
            stop = stop_of(range(place, place + 1))
            partners = sorted({match.left if right else match.right for match in stop.matches})
            there = tuple(chain.from_iterable(map(other, partners))) if other else ()
            yield replace(stop, sought=(there, found) if right else (found, there))


def _stops_of_places(spread: Spread, right: bool) -> Callable[[Iterable[int]], Stop]:
    """Makes a stop of some neighbouring sentences of one story, and of what answers them in one place of the other.

    That is the passage of their surest match; matches come surest first.
    """
    answers: dict[int, list[Match]] = {}
    for match in spread.comparison.matches if spread.comparison else ():
        answers.setdefault(match.right if right else match.left, []).append(match)
    nearest = spread.comparison.nearest(right=right) if spread.comparison else {}
    own, others = _story(spread, right).sentences, spread.side(not right)

    def stop_of(places: Iterable[int]) -> Stop:
        places = list(places)
        found = sorted((match for place in places for match in answers.get(place, ())), key=lambda each: -each.score)
        matches = [match for match in found if match.passage == found[0].passage]
        partners = sorted({match.left if right else match.right for match in matches})
        here = (Span(own[places[0]].start, own[places[-1]].end),)
        there = tuple(others.story.sentences[place].span for place in partners) if others else ()
        near = None if matches else nearest.get(places[0])
        return Stop(there, here, tuple(matches), near) if right else Stop(here, there, tuple(matches), near)

    return stop_of


def _noted(spread: Spread, folder: Folder, right: bool, wanted: Callable[[Note], bool]) -> list[Stop]:
    """Where notes stand, those in one story in its order, then those in the other story alone."""
    found = []
    for note in filter(wanted, folder.notes):
        left_spans, right_spans = (_spans_of(note, folder, stored) for stored in (spread.left, spread.right))
        if left_spans or right_spans:
            found.append(Stop(left_spans, right_spans))
    return sorted(found, key=lambda stop: (not stop.side(right), stop.side(right) or stop.side(not right)))


def _spans_of(note: Note, folder: Folder, stored: StoredStory | None) -> tuple[Span, ...]:
    """Where a note stands in a story, also where that waits for the reader's word; on the whole of it is nowhere."""
    placings = folder.placings.get(note.id, ()) if stored else ()
    there = (
        Span(each.start, each.end)
        for each in placings
        if stored
        and (each.anchor.story_id, each.version) == (stored.id, stored.version)
        and each.standing is not Standing.ORPHAN
        and each.anchor.exact
    )
    return tuple(sorted(there))


def _story(spread: Spread, right: bool) -> Story:
    stored = spread.side(right)
    if stored is None:
        raise ValueError("nothing lies open on that side")
    return stored.story
