"""The paragraphs of a story with what is known of each so far, and where its running text begins and ends."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from tui.story.labelling.blocks import Block, Label
from tui.story.values import Kind

_LEAD = 12
"""Words. A shorter sentence above the running text may be a slogan, unless the next paragraph is running text too."""
_FURNISHED = 2
"""So many pieces of site furniture near by make a short line that is nothing else a piece as well."""


_LONG_WORD = re.compile(r"[^\W\d_]{5,}")


class Layout:
    """Paragraphs and their labels; None is "nothing known yet"."""

    def __init__(self, blocks: Sequence[Block], labels: list[Label | None]) -> None:
        self.blocks = blocks
        self.labels = labels
        self.lead = self.last = 0
        """The first and the last paragraph of running text, once `find_body` has found any."""
        self.has_body = False
        self._words: set[str] = set()
        self._times = Counter(block.plain for block in blocks)

    def find_body(self) -> None:
        """Find where the running text begins and ends."""
        prose = [at for at in range(len(self.blocks)) if self.running(at) and not self.blocks[at].level]
        if prose:
            self.lead = next((at for at in prose if self._leads(at)), prose[0])
            self.last = prose[-1]
            self.has_body = True
            self._words = {word for at in prose for word in _long_words(self.blocks[at].plain)}

    def _leads(self, at: int) -> bool:
        block = self.blocks[at]
        return block.words >= _LEAD or len(block.sentences) > 1 or self.running(at + 1)

    def unknown(self, where: range) -> Iterator[int]:
        """The places in `where` of which nothing is known yet."""
        return (at for at in where if self.labels[at] is None)

    def put(self, at: int, kind: Kind, why: str) -> None:
        """Say what the paragraph at a place is."""
        self.labels[at] = Label(kind, why)

    def kind(self, at: int) -> Kind | None:
        """What the paragraph at a place is known to be; None also where there is no such place."""
        given = self.labels[at] if 0 <= at < len(self.labels) else None
        return given.kind if given else None

    def running(self, at: int) -> bool:
        """Whether there is a paragraph at the place, and it is running text."""
        return 0 <= at < len(self.blocks) and self.labels[at] is None and self.blocks[at].prose

    def speaks_of_story(self, at: int) -> bool:
        """Whether the paragraph uses words of the running text, as a headline does and a slogan does not."""
        return len(_long_words(self.blocks[at].plain) & self._words) >= min(2, max(1, self.blocks[at].words // 2))

    def times(self, at: int) -> int:
        """How often the same paragraph stands in the file."""
        return self._times[self.blocks[at].plain]

    def furnished(self, where: range) -> bool:
        """Whether enough site furniture stands in `where`."""
        return sum(self.kind(at) is Kind.BOILERPLATE for at in where) >= _FURNISHED


def _long_words(text: str) -> set[str]:
    return {word.casefold() for word in _LONG_WORD.findall(text)}
