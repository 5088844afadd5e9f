"""Finds the headline of a report inside a whole page: a line near above that shares words with it."""

from tui.story.labelling.blocks import Block
from tui.story.labelling.layout import Layout
from tui.story.labelling.outlets import outlet

_FARTHEST = 40
"""Paragraphs above the report."""
_SHORTEST, _LONGEST = 3, 30
"""Words."""
_SHARED = 2
"""So many longer words of the report make a line its headline; one where it has no more."""


def find(layout: Layout, report: range) -> int | None:
    """Where the headline stands; None where no line is like one.

    The most of its longer words must be the report's own; of equals the nearest is taken, as menus stand above.
    """
    told = layout.long_words(report)
    best: tuple[float, int] | None = None
    for at in range(max(0, report.start - _FARTHEST), report.start):
        if layout.labels[at] is None and _may_be(layout.blocks[at]):
            own = layout.words_of(at)
            shared = sum(told[word] > 0 for word in own)
            if own and shared >= min(_SHARED, len(own)):
                best = max(best or (0.0, 0), (shared / (len(own) + 1), at))
    return best[1] if best else None


def _may_be(block: Block) -> bool:
    if not _SHORTEST <= block.words <= _LONGEST or block.item or outlet(block.plain):
        return False
    return (not block.finished or block.asks) and not block.plain.endswith((":", ","))
