"""Finding a quotation again in another version of its story, for certain, or saying that it cannot be told.

After the W3C Web Annotation selectors and the ladder of the Hypothesis client (exact offsets, then exact quotation),
with what that client lacks: a floor, a lead over the runner-up, a look back at the version the anchor was made on, and
a look at the sentence that words are taken from. Only certain placements are made here; `refinding` has the others.
All offsets are code points.
"""

import unicodedata
from dataclasses import dataclass
from itertools import takewhile
from operator import eq
from typing import Final

from tui.library.placing.folding import Folded
from tui.library.placing.grounds import Ground
from tui.library.texts import text_sha
from tui.library.values import Anchor, StoredStory

CONTEXT: Final = 32
"""How many characters an anchor keeps from before and from after its quotation."""

_TELLING: Final = 24
"""A quotation this long that stands once in both versions is the same passage, whatever is around it."""

_TOO_OFTEN: Final = 1000
"""A quotation that stands more often is not worth the search."""

_FLOOR, _FLOOR_OF_TWINS = 0.75, 0.9
_LEAD: Final = 0.1
"""Of the score below; published rules have .02 to .05, but here the runner-up may be a twin that differs by a word.

For what stands several times the floor is such that both sides speak for a place: paragraphs that change places may put
an old neighbour of one twin beside the other.
"""


_Context = tuple[str, str]
"""Up to `CONTEXT` characters before a quotation, and after it."""


@dataclass(frozen=True, slots=True)
class Placed:
    """Where an anchor's quotation stands, `[start, end)`; `0, 0` for a whole story."""

    start: int
    end: int


def make(stored: StoredStory, start: int, end: int) -> Anchor:
    """An anchor on `[start, end)` of a stored story's text; `0, 0` is the whole story.

    Raises:
        ValueError: the span is empty or not inside the text.
    """
    text = stored.story.text
    if (start, end) != (0, 0) and not 0 <= start < end <= len(text):
        raise ValueError(f"An anchor cannot stand at {start} to {end} in a text of {len(text)} characters.")
    prefix, suffix = _around(text, start, end) if end else ("", "")
    return Anchor(stored.id, stored.version, start, end, text[start:end], prefix, suffix, text_sha(text))


def place(anchor: Anchor, ground: Ground, made_on: Ground | None = None) -> Placed | None:
    """Where the anchor's passage stands in a text, but for typography; None where that is not certain.

    Args:
        anchor: what is looked for.
        ground: another version of its story, or the same.
        made_on: the version that the anchor was made on. Without it nobody can tell whether the quotation had a twin
            there, and only a passage that stands where it stood, between the same words, is placed.
    """
    if not anchor.exact:
        return Placed(0, 0)
    if text_sha(ground.text) == anchor.text_sha:
        return Placed(anchor.start, anchor.end)
    if made_on is None:
        return _unmoved(anchor, ground.text)
    quote = _quotation(anchor, made_on)
    start = _start(quote, made_on.hull(anchor.start, anchor.end), ground, made_on)
    if start is None:
        return None
    placed = Placed(*ground.folded.raw(start, start + quote.length))
    return placed if _is_said_by_the_same(anchor, placed, ground, made_on) else None


def _unmoved(anchor: Anchor, text: str) -> Placed | None:
    same = text[anchor.start : anchor.end] == anchor.exact
    around = _around(text, anchor.start, anchor.end) == (anchor.prefix, anchor.suffix)
    return Placed(anchor.start, anchor.end) if same and around else None


@dataclass(frozen=True, slots=True)
class _Quotation:
    """A quotation in the folded text that it was made on."""

    start: int
    words: str

    @property
    def length(self) -> int:
        return len(self.words)


def _quotation(anchor: Anchor, made_on: Ground) -> _Quotation:
    text = made_on.folded.text
    start, end = made_on.folded.at(anchor.start), made_on.folded.at(anchor.end)
    words = text[start:end].lstrip(" ")
    return _Quotation(end - len(words), words.rstrip(" "))


def _start(quote: _Quotation, hull: range, ground: Ground, made_on: Ground) -> int | None:
    """Where in the folded text the quotation begins, if that is certain.

    First with the whole of the sentences it was taken from: they tell "17" from every other "17".
    """
    if not hull:
        return _found_again(quote, ground.folded, made_on.folded)
    span = made_on.span(hull)
    first, last = made_on.folded.at(span.start), made_on.folded.at(span.end)
    whole = _Quotation(min(first, quote.start), made_on.folded.text[min(first, quote.start) : last])
    start = _found_again(whole, ground.folded, made_on.folded)
    if start is not None:
        return start + quote.start - whole.start
    return _found_again(quote, ground.folded, made_on.folded, alone=True) if whole.words != quote.words else None


def _found_again(quote: _Quotation, now: Folded, made_on: Folded, *, alone: bool = False) -> int | None:
    """Where in the folded text the quotation itself stands, not a twin of it, if that is certain.

    With `alone` there must be no twin: inside a sentence, what stands before and after the words is no evidence.
    """
    there = _occurrences(made_on.text, quote.words)
    here = [each for each in _occurrences(now.text, quote.words) if _cut_alike(quote, each, now.text, made_on.text)]
    if len(here) == len(there) == 1 and quote.length >= _TELLING:
        return here[0]
    if alone and len(here) + len(there) > 2:
        return None
    # Where one of several twins has gone, nobody can say for certain that it was another one.
    if not here or len(here) < len(there) or len(here) > _TOO_OFTEN:
        return None
    contexts = {start: _around(now.text, start, start + quote.length) for start in here}
    own = _around(made_on.text, quote.start, quote.start + quote.length)
    scores = {start: _likeness(own, context) for start, context in contexts.items()}
    best = max(scores, key=scores.__getitem__)
    twins = [_around(made_on.text, start, start + quote.length) for start in there if start != quote.start]
    rivals = [scores[start] for start in here if start != best] + [_likeness(twin, contexts[best]) for twin in twins]
    floor = _FLOOR_OF_TWINS if rivals else _FLOOR
    return best if scores[best] >= max(floor, *(rival + _LEAD for rival in rivals), 0) else None


def _occurrences(text: str, words: str) -> list[int]:
    """Where the words stand, overlapping ones too; one more than `_TOO_OFTEN` at most."""
    starts: list[int] = []
    start = text.find(words) if words else -1
    while start >= 0 and len(starts) <= _TOO_OFTEN:
        starts.append(start)
        start = text.find(words, start + 1)
    return starts


def _cut_alike(quote: _Quotation, start: int, now: str, made_on: str) -> bool:
    """Whether words do not begin or end inside a word, unless the quotation itself did: "17" is not in "170"."""
    return (_cuts(made_on, quote.start) or not _cuts(now, start)) and (
        _cuts(made_on, quote.start + quote.length) or not _cuts(now, start + quote.length)
    )


def _cuts(text: str, place: int) -> bool:
    """Whether a place is inside a word."""
    return 0 < place < len(text) and _is_of_word(text[place - 1]) and _is_of_word(text[place])


def _is_of_word(character: str) -> bool:
    return unicodedata.category(character)[0] in "LMN"


def _is_said_by_the_same(anchor: Anchor, placed: Placed, ground: Ground, made_on: Ground) -> bool:
    """Whether words that are found again are still said of the same: "won the match" may be another team's now.

    Whole sentences speak for themselves. What is cut out of one is judged by it: if that has changed, it must stand
    among the same neighbours, with the same names and figures.
    """
    from tui.library.placing.judging import EDITED, change  # not before a text has changed: most commands never need it
    from tui.library.placing.neighbours import support

    there, here = made_on.hull(anchor.start, anchor.end), ground.hull(placed.start, placed.end)
    if not there or not here:
        return True
    said = made_on.words(there)
    what = change(said, ground.words(here))
    if not (what.lost or what.gained or what.renamed):
        return True
    if all(anchor.start <= word.start < anchor.end for word in said) and len(anchor.exact) >= _TELLING:
        return True
    edited = what.likeness >= EDITED and not what.renamed and not what.turned_figures
    return edited and support(there, made_on, here, ground) > 0


def _around(text: str, start: int, end: int) -> _Context:
    return text[max(0, start - CONTEXT) : start], text[end : end + CONTEXT]


def _likeness(one: _Context, other: _Context) -> float:
    """How alike two surroundings of the same quotation are, in [0, 1]; half of it is the quotation itself.

    Weights after the Hypothesis client (50 quotation, 20 before, 20 after), without its 2 for the position: of twins
    the nearer one is no likelier to be right.
    """
    before = _shared(one[0][::-1], other[0][::-1])
    return (50 + 20 * before + 20 * _shared(one[1], other[1])) / 90


def _shared(one: str, other: str) -> float:
    """How far two texts run alike from their beginnings, in [0, 1]. Two that are empty are both the story's edge."""
    longest = max(len(one), len(other))
    alike = sum(takewhile(bool, map(eq, one, other)))
    return alike / longest if longest else 1.0
