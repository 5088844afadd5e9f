"""Finding a quotation that another program made in a text of ours, which need not be the text that it was made on."""

from itertools import takewhile
from operator import eq
from typing import Final

from tui.desk.searching import occurrences
from tui.export import ForeignTarget
from tui.story import Span

_TELLING: Final = 24
"""A quotation this long that stands but once is the passage, whatever is around it; as for notes of our own."""
_FLOOR: Final = 0.75
_LEAD: Final = 0.1
_LONGEST: Final = 20_000
"""Characters; nobody quotes so much, and looking for it takes long."""
_MOST: Final = 1000
"""A quotation that stands more often is not worth a guess."""
_CONTEXT: Final = 64
"""Characters around a place that are looked at; blanks do not count."""


def quotation_in(text: str, target: ForeignTarget, *, same: bool) -> Span | None:
    """Where a target's quotation stands, if that is certain; blanks and line breaks may differ from the text's.

    Args:
        text: of the story.
        target: what was quoted.
        same: whether the offsets of the target are into this very text.
    """
    start, end = target.start, target.end
    if same and start is not None and end is not None and text[start:end] == target.exact:
        return Span(start, end)
    found = occurrences(text, target.exact) if len(target.exact) <= _LONGEST else []
    if not found or len(found) > _MOST:
        return None
    if len(found) == 1 and len(target.exact) >= _TELLING:
        return found[0]
    scored = sorted(((_likeness(text, span, target), span.start, span) for span in found), reverse=True)
    runner_up = scored[1][0] if len(scored) > 1 else 0
    return scored[0][2] if scored[0][0] >= max(_FLOOR, runner_up + _LEAD) else None


def _likeness(text: str, span: Span, target: ForeignTarget) -> float:
    """How alike the words around a place are to those around the quotation, in [0, 1]; half is the quotation itself."""
    before, after = text[max(0, span.start - 2 * _CONTEXT) : span.start], text[span.end : span.end + 2 * _CONTEXT]
    told = _shared(_bare(target.prefix)[::-1], _bare(before)[::-1]), _shared(_bare(target.suffix), _bare(after))
    return (50 + 20 * told[0] + 20 * told[1]) / 90


def _bare(text: str) -> str:
    return "".join(text.split())


def _shared(told: str, here: str) -> float:
    """How much of what is told runs along with what is here, from its beginning; nothing told is the story's edge."""
    if not told[:_CONTEXT]:
        return float(not here)
    alike = len([*takewhile(bool, map(eq, told[:_CONTEXT], here))])
    return alike / len(told[:_CONTEXT])
