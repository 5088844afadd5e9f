"""Finding a quotation again in another version of its story, or saying that it cannot be told where it is.

After the W3C Web Annotation selectors and the ladder of the Hypothesis client (exact offsets, then exact quotation),
with what that client lacks: a floor, a lead over the runner-up, and a look back at the version the anchor was made on.
Only certain placements are made. All offsets are code points.
"""

from dataclasses import dataclass
from itertools import takewhile
from operator import eq
from typing import Final

from tui.library.texts import text_sha
from tui.library.values import Anchor, StoredStory

CONTEXT: Final = 32
"""How many characters an anchor keeps from before and from after its quotation."""

_TELLING: Final = 24
"""A quotation this long that stands once in both versions is the same passage, whatever is around it."""

_TOO_OFTEN: Final = 1000
"""A quotation that stands more often is not worth the search."""

_FLOOR: Final = 0.75
_LEAD: Final = 0.1
"""Of the score below; published rules have .02 to .05, but here the runner-up may be a twin that differs by a word."""


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


def place(anchor: Anchor, text: str, made_on: str | None = None) -> Placed | None:
    """Where the anchor's passage stands in `text`; None where that is not certain.

    Args:
        anchor: what is looked for.
        text: another version of its story, or the same.
        made_on: the text of the version that the anchor was made on. Without it nobody can tell whether the quotation
            had a twin there, and only a passage that stands where it stood, between the same words, is placed.
    """
    if not anchor.exact:
        return Placed(0, 0)
    if text_sha(text) == anchor.text_sha:
        return Placed(anchor.start, anchor.end)
    here = _occurrences(text, anchor.exact)
    start = _unmoved(anchor, text, here) if made_on is None else _found_again(anchor, text, here, made_on)
    return None if start is None else Placed(start, start + len(anchor.exact))


def _unmoved(anchor: Anchor, text: str, here: list[int]) -> int | None:
    same = anchor.start in here and _around(text, anchor.start, anchor.end) == (anchor.prefix, anchor.suffix)
    return anchor.start if same else None


def _found_again(anchor: Anchor, text: str, here: list[int], made_on: str) -> int | None:
    """The one of `here` that is the anchor's own, if that is certain."""
    length, there = len(anchor.exact), _occurrences(made_on, anchor.exact)
    if len(here) == len(there) == 1 and length >= _TELLING:
        return here[0]
    # Where one of several twins has gone, nobody can say for certain that it was another one.
    if not here or len(here) < len(there) or len(here) > _TOO_OFTEN:
        return None
    contexts = {start: _around(text, start, start + length) for start in here}
    scores = {start: _likeness((anchor.prefix, anchor.suffix), context) for start, context in contexts.items()}
    best = max(scores, key=scores.__getitem__)
    twins = [_around(made_on, start, start + length) for start in there if start != anchor.start]
    rivals = [scores[start] for start in here if start != best] + [_likeness(twin, contexts[best]) for twin in twins]
    return best if scores[best] >= _FLOOR and scores[best] >= max(rivals, default=0) + _LEAD else None


def _occurrences(text: str, exact: str) -> list[int]:
    """Where the quotation stands, overlapping ones too; one more than `_TOO_OFTEN` at most."""
    starts: list[int] = []
    start = text.find(exact)
    while start >= 0 and len(starts) <= _TOO_OFTEN:
        starts.append(start)
        start = text.find(exact, start + 1)
    return starts


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
