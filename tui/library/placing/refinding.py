"""Where a passage probably is, when its words have changed: for the reader to confirm, never taken for certain.

What is worse than an orphan is a note on another statement. So a passage is found again only where nothing else
explains the words there as well: no other sentence of the version that the note was made on, and no change of names,
since "Team Beta won" is no edition of "Team Alpha won". The less of the words is left, the more must the neighbours
speak for the place.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from tui.library.placing.folding import fold
from tui.library.placing.grounds import Ground, Word
from tui.library.placing.judging import EDITED, TELLING, Change, change, mapped
from tui.library.placing.neighbours import REACH, alike, support
from tui.library.values import Anchor
from tui.story import Span

_BOTH_SIDES, _ONE_SIDE, _NO_SIDE = (0.70, EDITED), (0.75, EDITED), (0.85, 0.85)
_FLOORS: Final = (_NO_SIDE, _ONE_SIDE, _BOTH_SIDES)
"""By the number of sides on which the neighbours are the same: how alike characters and words must be at least."""
_FEW: Final = 3
"""Fewer words that are left say nothing."""
_ALONE: Final = 8
"""Words that must be left of a passage whose neighbours are others."""
_FIGURES: Final = 12
"""One figure may have been corrected, and one more for each so many words."""
_LEAD, _LEAD_ALONE = 0.05, 0.1
"""By how much a passage must be more like the quotation than any other sentence of either version is; and where its
neighbours are others."""
_WORTH: Final = 0.05
"""How much more alike a longer stretch must be for sentences to have been joined."""
_TOO_LONG: Final = 4000
"""Characters from which a passage is not compared with others: it would take seconds."""
_PART: Final = 0.6
"""How much of the words of a quotation inside a sentence must be left."""


@dataclass(frozen=True, slots=True)
class Refound:
    """Where a passage probably is, `[start, end)`."""

    start: int
    end: int
    likeness: float
    """In [0, 1]."""


@dataclass(frozen=True, slots=True)
class _Pair:
    """Sentences of the old text, sentences of the new one, and how alike they are."""

    there: range
    here: range
    likeness: float


@dataclass(frozen=True, slots=True)
class _Passage:
    """The sentences that were quoted from, and the words of the new text that may be theirs."""

    hull: range
    old: list[Word]
    new: list[Word]
    line: str
    """The new words, folded."""
    likeness: float


def refind(anchor: Anchor, ground: Ground, made_on: Ground) -> Refound | None:
    """Where the anchor's passage probably is in another version of its story; None where nobody can tell.

    Args:
        anchor: what is looked for.
        ground: the other version.
        made_on: the version that the anchor was made on.
    """
    hull = made_on.hull(anchor.start, anchor.end)
    searched = anchor.exact and hull and len(made_on.line(hull)) < _TOO_LONG
    pair = _best(hull, ground, made_on) if searched else None
    passage = _passage(hull, pair, ground, made_on) if pair else None
    if pair is None or passage is None:
        return None
    sides = support(pair.there, made_on, pair.here, ground)
    if not _is_edited(passage, sides, is_english=made_on.is_english):
        return None
    if _is_another(passage, pair, sides, ground, made_on):
        return None
    return _cut(anchor, passage, pair, ground, made_on)


def _best(hull: range, ground: Ground, made_on: Ground) -> _Pair | None:
    """The sentences of the new text that are most like the old ones; joined with a neighbour where that fits better."""
    floor = min(characters for characters, _ in _FLOORS)
    best = _most_like(hull, ground, made_on, floor)
    for wider in (range(hull.start - 1, hull.stop), range(hull.start, hull.stop + 1)):
        if wider.start >= 0 and wider.stop <= len(made_on.sentences):
            joined = _most_like(wider, ground, made_on, best.likeness + _WORTH if best else floor, longest=len(hull))
            best = joined or best
    return best


def _most_like(there: range, ground: Ground, made_on: Ground, floor: float, longest: int = 0) -> _Pair | None:
    line = made_on.line(there)
    found = None
    sizes = range(max(1, len(there) - 1), (longest or len(there) + 1) + 1)
    for here in _windows(len(ground.sentences), sizes):
        likeness = alike(line, ground.line(here), floor)
        if likeness and (found is None or likeness > found.likeness):
            found, floor = _Pair(there, here, likeness), likeness
    return found


def _windows(count: int, sizes: range) -> Iterator[range]:
    """Runs of so many sentences; one fewer than in the old text where two were joined, one more where one was split."""
    for size in sizes:
        for start in range(count - size + 1):
            yield range(start, start + size)


def _passage(hull: range, pair: _Pair, ground: Ground, made_on: Ground) -> _Passage | None:
    """What of the new sentences belongs to the quoted ones: less than all, where those were joined with a neighbour."""
    old, new = made_on.words(hull), ground.words(pair.here)
    if pair.there == hull:
        return _Passage(hull, old, new, ground.line(pair.here), pair.likeness)
    before = len(made_on.words(range(pair.there.start, hull.start)))
    both = made_on.words(pair.there)
    beside = (0, before) if before else (len(old), len(both))
    what = change(both, new)
    theirs = mapped(both, new, *beside, kept=True) if what.likeness >= EDITED and not what.renamed else None
    # All that is not the neighbour's is ours to answer for, words that were put in between too.
    words = (new[theirs[1] :] if before else new[: theirs[0]]) if theirs else []
    if not words:
        return None
    line = fold(ground.text[words[0].start : words[-1].end])
    return _Passage(hull, old, words, line, alike(made_on.line(hull), line))


def _is_edited(passage: _Passage, sides: int, *, is_english: bool) -> bool:
    """Whether the new words can be the old statement, edited. Other neighbours leave little room for that."""
    characters, shared = _FLOORS[sides]
    what = change(passage.old, passage.new)
    if what.renamed or what.kept < _FEW or passage.likeness < characters or what.likeness < shared:
        return False
    if not sides:
        return what.likeness == 1 or (what.kept >= _ALONE and _says_the_same(what, is_english=is_english))
    return what.turned_figures <= 1 + len(passage.old) // _FIGURES


def _says_the_same(what: Change, *, is_english: bool) -> bool:
    """Whether words that changed cannot be what makes another statement: "tres" and "mardi" are not told by a table."""
    if any((what.lost + what.gained)[each] for each in TELLING):
        return False
    return is_english or not (what.lost and what.gained)


def _is_another(passage: _Passage, pair: _Pair, sides: int, ground: Ground, made_on: Ground) -> bool:
    """Whether another old sentence explains the new words as well, or others of the new text are as like the old."""
    floor = max(0.01, passage.likeness - (_LEAD if sides else _LEAD_ALONE))
    own = passage.likeness if sides == len(_FLOORS) - 1 else floor
    for each in _others(passage.hull, len(made_on.sentences)):
        # The neighbours that speak for the place are those of a twin beside it, too.
        beside = max(passage.hull.start - each.stop, each.start - passage.hull.stop) < REACH
        if alike(made_on.line(each), passage.line, floor if beside else own):
            return True
    old = made_on.line(passage.hull)
    return any(
        alike(old, ground.line(each), floor) and support(passage.hull, made_on, each, ground) >= min(sides, 1)
        for each in _others(pair.here, len(ground.sentences))
    )


def _others(hull: range, count: int) -> Iterator[range]:
    """Runs of sentences no more than one longer that do not touch the given ones: what were three may stand as one."""
    for each in _windows(count, range(1, len(hull) + 2)):
        if each.stop <= hull.start or each.start >= hull.stop:
            yield each


def _cut(anchor: Anchor, passage: _Passage, pair: _Pair, ground: Ground, made_on: Ground) -> Refound | None:
    """The part of the passage that was quoted."""
    whole, old, new = made_on.span(passage.hull), passage.old, passage.new
    if pair.there == passage.hull and anchor.start <= whole.start and whole.end <= anchor.end:
        span = ground.span(pair.here)
        return Refound(span.start, span.end, passage.likeness)
    quoted = [place for place, word in enumerate(old) if anchor.start <= word.start and word.end <= anchor.end]
    part = mapped(old, new, quoted[0], quoted[-1] + 1) if quoted else None
    if part is None:
        return None
    there = quoted[0], quoted[-1] + 1
    what = change(old[slice(*there)], new[slice(*part)])
    if what.likeness < _PART or (what.kept < _FEW and _beside(old, *there) != _beside(new, *part)):
        return None
    span = Span(new[part[0]].start, new[part[1] - 1].end)
    return Refound(*_with_signs(anchor, whole, span, ground), what.likeness)


def _beside(words: Sequence[Word], start: int, end: int) -> list[str]:
    """The words right before and after some: between the same ones, few words cannot begin or end elsewhere."""
    return [word.norm for word in (*words[max(0, start - 1) : start], *words[end : end + 1])]


def _with_signs(anchor: Anchor, whole: Span, span: Span, ground: Ground) -> tuple[int, int]:
    """From word to word, and with the quotation marks and full stop of a sentence where they were quoted."""
    hull = ground.hull(span.start, span.end)
    words, sentences = ground.words(hull), ground.span(hull)
    return (
        sentences.start if anchor.start <= whole.start and span.start == words[0].start else span.start,
        sentences.end if anchor.end >= whole.end and span.end == words[-1].end else span.end,
    )
