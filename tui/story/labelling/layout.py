"""The paragraphs of a story with what is known of each so far, and where its running text begins and ends."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from tui.story import dates
from tui.story.labelling import tables
from tui.story.labelling.blocks import Block, Label
from tui.story.labelling.bylines import author, portrait
from tui.story.values import Kind

_LEAD = 12
"""Words. A shorter sentence above the running text may be a slogan, unless the next paragraph is running text too."""
_FURNISHED = 2
"""So many pieces of site furniture near by make a short line that is nothing else a piece as well."""
_SPEAKS = 2
"""So many longer words in common make a paragraph one of the story."""
_OF_AUTHOR = re.compile(
    r"(?:(?:he|she|they) (?:is|are|was|has|have|covers?|lives?|can)|reach|follow|contact|e-?mail)\b", re.I
)
"""How further sentences about an author begin."""
_STANDFIRST = 8
"""Paragraphs, pictures and their credits among them, between a standfirst and the running text."""
_OWNER = re.compile(r"\W*(?:©|\(c\)|copyright)|.*\ball rights reserved", re.I)
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")


class Layout:
    """Paragraphs and their labels; None is "nothing known yet"."""

    def __init__(self, blocks: Sequence[Block], labels: list[Label | None]) -> None:
        self.blocks = blocks
        self.labels = labels
        self.lead = self.last = 0
        """The first and the last paragraph of running text, once `find_body` has found any."""
        self.has_body = False
        self.begins = 0
        """Where the story itself begins, if something above it says so."""
        self.report: range | None = None
        """Of a whole page with much around it, the paragraphs of the report."""
        self.headline: int | None = None
        """Where the headline of such a report stands, if a line above is like one."""
        self._told: Counter[str] = Counter()
        self._prose: frozenset[int] = frozenset()
        self._times = Counter(block.plain for block in blocks)
        self._told_in_lines = frozenset(tables.lines(blocks, labels))

    def find_body(self) -> None:
        """Find where the running text begins and ends."""
        where = self.report or range(len(self.blocks))
        prose = [at for at in where if self.running(at) and not self.blocks[at].level]
        if prose:
            self._told = Counter(word for at in prose for word in _long_words(self.blocks[at].plain))
            self._drop_what_follows(prose)
            self._drop_what_precedes(prose)
            self._prose = frozenset(prose)
            self.last = prose[-1]
            self.lead = self._first(self._of_mail(prose))
            self.has_body = True

    def _drop_what_follows(self, prose: list[int]) -> None:
        """Take out sentences at the end that stand behind furniture and speak of something else."""
        while len(prose) > 1 and self._is_over(*prose[-2:]):
            self._told.subtract(_long_words(self.blocks[prose.pop()].plain))

    def _is_over(self, before: int, at: int) -> bool:
        """Whether the story has ended above the paragraph: it says who the author is, or speaks of something else."""
        if self._portrays(self.blocks[at].sentences):
            self.put(at, Kind.BYLINE, "says who the author is, as the last sentence")
            return True
        if self.kind(at) is Kind.BODY or not self._closed(range(before + 1, at)):
            return False
        return self._unlike(at)

    def _portrays(self, sentences: Sequence[str]) -> bool:
        """Whether a paragraph says who the author is, and in further sentences what more there is to know of her."""
        plain = [" ".join(sentence.split()) for sentence in sentences]
        return portrait(plain[0]) and all(portrait(said) or _OF_AUTHOR.match(said) for said in plain[1:])

    def _drop_what_precedes(self, prose: list[int]) -> None:
        """Take out a sentence above headline, author and date that speaks of something else: conditions, slogans."""
        if len(prose) > 1 and self.kind(prose[0]) is None and self._unlike(prose[0]):
            between = range(prose[0] + 1, prose[1])
            if self.furnished(range(prose[1])) and any(self._signs(at) for at in between):
                self._told.subtract(_long_words(self.blocks[prose.pop(0)].plain))

    def _unlike(self, at: int) -> bool:
        """Whether a paragraph shares next to no word with the others of the running text."""
        return sum(self._told[word] > 1 for word in _long_words(self.blocks[at].plain)) < _SPEAKS

    def _closed(self, between: range) -> bool:
        """Whether what stands there ends a story: several pieces of furniture, or the note of whose it is."""
        owner = any(_OWNER.match(self.blocks[at].plain) for at in between if self.kind(at) is Kind.BOILERPLATE)
        return owner or self.furnished(between)

    def _of_mail(self, prose: list[int]) -> list[int]:
        """Of a story that was sent by mail, what stands below the mail's head, if that is the longer part."""
        after = [at for at in prose if at >= self.begins]
        words = sum(self.blocks[at].words for at in after)
        if words * 2 > sum(self.blocks[at].words for at in prose):
            return after
        self.begins = 0
        return prose

    def _first(self, prose: list[int]) -> int:
        """Where the running text begins: not with a standfirst, which stands above the author and the date."""
        lead = next((at for at in prose if self._leads(at)), prose[0])
        if lead == 0 or any(self._signs(at) for at in range(lead)):
            return lead
        signed = self._signed_below(lead)
        below = next((at for at in prose if at > signed), lead) if signed else lead
        return below if self._leads(below) else lead

    def _signed_below(self, lead: int) -> int:
        """The last line near below that names the author or the day, before any more running text; 0 for none."""
        last = 0
        for at in range(lead + 1, min(lead + _STANDFIRST, len(self.blocks))):
            if self.running(at):
                break
            last = at if self._signs(at) else last
        return last

    def _signs(self, at: int) -> bool:
        """Whether the paragraph names the author or the day of the story."""
        text = self.blocks[at].plain
        return self.kind(at) is Kind.BYLINE and (dates.dated(text) or author(text) is not None)

    def _leads(self, at: int) -> bool:
        block = self.blocks[at]
        return self.kind(at) is Kind.BODY or block.words >= _LEAD or len(block.sentences) > 1 or self.running(at + 1)

    def unknown(self, where: range) -> Iterator[int]:
        """The places in `where` of which nothing is known yet."""
        return (at for at in where if self.labels[at] is None)

    def put(self, at: int, kind: Kind, why: str) -> None:
        """Say what the paragraph at a place is."""
        self.labels[at] = Label(kind, why)

    def forget(self, at: int) -> None:
        """Take back what was said of the paragraph at a place."""
        self.labels[at] = None

    def why(self, at: int) -> str:
        """The evidence for what the paragraph at a place is; "" while nothing is known."""
        given = self.labels[at]
        return given.why if given else ""

    def kind(self, at: int) -> Kind | None:
        """What the paragraph at a place is known to be; None also where there is no such place."""
        given = self.labels[at] if 0 <= at < len(self.labels) else None
        return given.kind if given else None

    def running(self, at: int) -> bool:
        """Whether there is a paragraph at the place, and it is running text."""
        if not 0 <= at < len(self.blocks):
            return False
        return self.kind(at) is Kind.BODY or (self.labels[at] is None and self.blocks[at].prose)

    def speaks_of_story(self, at: int) -> bool:
        """Whether the paragraph uses words of the running text, as a headline does and a slogan does not."""
        own = at in self._prose
        told = sum(self._told[word] > own for word in _long_words(self.blocks[at].plain))
        return told >= min(2, max(1, self.blocks[at].words // 2))

    def tabled(self, at: int) -> bool:
        """Whether a line tells something though it is short: it stands in a table, or in a post that is shown."""
        return at in self._told_in_lines

    def times(self, at: int) -> int:
        """How often the same paragraph stands in the file."""
        return self._times[self.blocks[at].plain]

    def alone(self, at: int) -> bool:
        """Whether short lines stand above and below a paragraph."""
        return not any(0 <= near < len(self.blocks) and self.blocks[near].prose for near in (at - 1, at + 1))

    def long_words(self, where: Iterable[int]) -> Counter[str]:
        """The longer words of the running text there, each with the number of paragraphs that use it."""
        return Counter(word for at in where if self.running(at) for word in _long_words(self.blocks[at].plain))

    def told(self, where: range) -> int:
        """How many words of running text stand there."""
        return sum(self.blocks[at].words for at in where if self.running(at))

    def words_of(self, at: int) -> set[str]:
        """The longer words of a paragraph."""
        return _long_words(self.blocks[at].plain)

    def like(self, at: int, told: Counter[str], words: int = _SPEAKS) -> bool:
        """Whether the paragraph shares so many longer words with what is told elsewhere."""
        return sum(told[word] > 0 for word in self.words_of(at)) >= words

    def short(self, at: int) -> bool:
        """Whether the paragraph is a line that is no running text, whatever else it is."""
        return not self.running(at) and self.kind(at) is not Kind.CAPTION

    def furnished(self, where: Iterable[int]) -> bool:
        """Whether enough site furniture stands in `where`."""
        return sum(self.kind(at) is Kind.BOILERPLATE for at in where) >= _FURNISHED


def _long_words(text: str) -> set[str]:
    return {word.casefold() for word in _LONG_WORD.findall(text)}
