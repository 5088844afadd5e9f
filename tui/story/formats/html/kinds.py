"""Says of each paragraph of the story's part of the page what it is, and by what that is seen."""

import re
from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any, NamedTuple

from tui.story.formats.html.blocks import Block, count_words
from tui.story.formats.html.credits import credited
from tui.story.formats.html.fields import Said
from tui.story.formats.html.link_lists import link_lists
from tui.story.formats.html.links import cites, link
from tui.story.formats.html.names import AUTHOR, BYLINE, CAPTION, CREDIT, SOURCE
from tui.story.formats.html.notices import closes, may_be_more, notice
from tui.story.formats.html.page import Page, look, upwards
from tui.story.formats.html.quotes import repeated_quotes
from tui.story.formats.html.region import Place, Region
from tui.story.formats.html.signs import furnishes
from tui.story.formats.html.text import letters
from tui.story.labelling import bylines
from tui.story.marks import finished
from tui.story.values import Kind
from tui.tables import words


class Label(NamedTuple):
    """A kind with its evidence; the kind is None where only the words can tell."""

    kind: Kind | None
    why: str = ""


_BODY = Label(Kind.BODY)
_ABOVE_LINKS = Label(Kind.BOILERPLATE, "a heading above links only")
_ABOVE_NOTHING = Label(Kind.BOILERPLATE, "a heading with nothing below it")
_WORDS_TELL = Label(None)
_TEXT = words("p li tr blockquote dd dt pre cite")
_LONGEST_BYLINE = 240
"""Characters."""
_LONGEST_CREDIT = 120
_LONGEST_HEADING = 15
"""Words of a bold line that may be a heading."""
_LONGEST_SECTION = 5
_SHORTEST_DECK = 4
_LONGEST_HEAD = 8
_FEWEST_QUESTIONS = 3
"""So many bold questions make an interview, in which they are part of the report."""
_MOSTLY = 0.6
_GENERATIONS = 3
_QUESTION = re.compile(r"[?？؟]\W*\Z")


def labels(page: Page, region: Region, headline: int | None, said: Said) -> dict[int, Label]:
    """What each paragraph is that is handed over, by its number. `said` is what the page's data say."""
    found = dict(_Labelling(page, region, headline, said).all())
    found |= dict.fromkeys(_heads_of_links(found), _ABOVE_LINKS)
    return found | dict.fromkeys(_heads_of_nothing(page, found), _ABOVE_NOTHING)


def _heads_of_links(found: dict[int, Label]) -> Iterator[int]:
    """The headings under which there is nothing of the story up to the next, but site furniture is."""
    head: int | None = None
    furnished = False
    for at, label in [*found.items(), (-1, Label(Kind.HEADING))]:
        if label.kind is Kind.HEADING:
            if head is not None and furnished:
                yield head
            head, furnished = at, False
        elif label.kind is Kind.BOILERPLATE:
            furnished = True
        elif label.kind is not Kind.BYLINE:
            head = None


def _heads_of_nothing(page: Page, found: dict[int, Label]) -> Iterator[int]:
    """The short headings below the story, with nothing after them that is part of it."""
    for at, label in reversed(found.items()):
        block = page.blocks[at]
        if label.kind is Kind.HEADING and block.level and count_words(block.text) <= _LONGEST_HEAD:
            if not finished(block.text):
                yield at
        elif label.kind not in {Kind.BOILERPLATE, Kind.BYLINE}:
            return


class _Labelling:
    """The rules, in the order in which they are asked; the first that knows a paragraph decides."""

    def __init__(self, page: Page, region: Region, headline: int | None, said: Said) -> None:
        self._blocks = page.blocks
        self._region = region
        self._headline = headline
        self._sections = {letters(name) for name in said.sections} - {""}
        self._outlets = {letters(name) for name in said.of("outlet")} - {""}
        self._quotes = repeated_quotes(page, region)
        self._makes = {_make(self._blocks[at].element) for at in region.trusted}
        self._lead = self._first_told()
        told = (at for at in region.trusted if not self._furnishes(at))
        self._last = max(told, default=self._lead)
        self._link_lists = link_lists(page, region, range(self._lead, self._last))
        bold = (self._blocks[at] for at in region.places)
        self._interview = sum(b.shares.bold == 1 and _asks(b) for b in bold) >= _FEWEST_QUESTIONS

    def _furnishes(self, at: int) -> bool:
        """Whether a paragraph is what stands below stories: on the author, or a notice of the site."""
        block = self._blocks[at]
        return closes(block.text) or (at > self._lead and self._region.signs.of(block.element) is AUTHOR)

    def _first_told(self) -> int:
        """The first paragraph of running text under the headline."""
        below = sorted(at for at in self._region.trusted if self._headline is None or at > self._headline)
        prose = (at for at in below if self._blocks[at].prose and not credited(self._blocks[at].text, above=True))
        return next(prose, below[0] if below else 0)

    def all(self) -> Iterator[tuple[int, Label]]:
        """Each paragraph that is handed over, in order."""
        rules: tuple[Callable[[int, Block], Label | None], ...] = (
            self._by_place, self._by_name, self._by_notice, self._by_picture, self._by_credit, self._by_links,
            self._by_looks,
        )  # fmt: skip
        for at, place in self._region.places.items():
            block = self._blocks[at]
            found = next((label for rule in rules if (label := rule(at, block))), None)
            label = found or self._of_text(at, block)
            if label and (place is not Place.ABOVE or label.kind in {Kind.SOURCE, Kind.BYLINE, Kind.CAPTION}):
                yield at, label

    def _by_place(self, at: int, block: Block) -> Label | None:
        if at == self._headline:
            return Label(Kind.TITLE, "the headline of the page")
        if self._headline is None or not self._same_as_headline(block):
            return None
        if at < self._lead:
            return Label(Kind.TITLE, "the headline of the page, once more")
        return None if finished(block.text) else Label(Kind.BOILERPLATE, "the headline again, inside the story")

    def _same_as_headline(self, block: Block) -> bool:
        assert self._headline is not None
        return letters(block.text) == letters(self._blocks[self._headline].text)

    def _by_name(self, at: int, block: Block) -> Label | None:
        sign = self._region.signs.of(block.element)
        if sign is not None and (furnishes(sign) or (sign.weak and block.linked >= _MOSTLY)):
            return Label(Kind.BOILERPLATE, sign.why)
        if at in self._quotes:
            return Label(Kind.BOILERPLATE, "a pull quote: it stands in the story too")
        return None

    def _by_picture(self, at: int, block: Block) -> Label | None:
        sign = self._region.signs.of(block.element)
        if sign is CREDIT and len(block.text) <= _LONGEST_CREDIT:
            return Label(Kind.BYLINE, CREDIT.why)
        return Label(Kind.CAPTION, CAPTION.why) if sign in {CREDIT, CAPTION} else None

    def _by_notice(self, at: int, block: Block) -> Label | None:
        """A notice of the site, below the story: in it somebody may be speaking."""
        why = notice(block.text) if at > self._last else None
        return Label(Kind.BOILERPLATE, why) if why else None

    def _by_credit(self, at: int, block: Block) -> Label | None:
        sign = self._region.signs.of(block.element)
        if sign is AUTHOR and at > self._last and not block.level:
            return Label(Kind.BYLINE, AUTHOR.why)
        if len(block.text) > _LONGEST_BYLINE:
            return None
        if block.level:
            signed = at < self._lead and bylines.author(block.text.partition("\n")[0])
            return Label(Kind.BYLINE, 'begins with "by" and a name') if signed else None
        if sign is not None and sign.kind is Kind.BYLINE:
            return Label(Kind.BYLINE, sign.why)
        if block.shares.signed >= _MOSTLY:
            return Label(Kind.BYLINE, BYLINE.why)
        why = credited(block.text, above=at < self._lead)
        return Label(Kind.BYLINE, why) if why else None

    def _by_links(self, at: int, block: Block) -> Label | None:
        if at in self._link_lists:
            return Label(Kind.BOILERPLATE, "in a list of links")
        if self._section(at, block):
            return Label(Kind.SOURCE, SOURCE.why)
        if block.shares.inner == 1 and not block.level:
            return Label(Kind.BOILERPLATE, "a link to another part of the page")
        alone = block.element.tag not in {"li", "tr", "blockquote", "cite"} or not self._near(at)
        alone = alone and not self._cites(at, block)
        return Label(Kind.BOILERPLATE, "a link to another page") if alone and link(block) else None

    def _cites(self, at: int, block: Block) -> bool:
        """Whether a link to another site stands inside the story."""
        return self._near(at) and self._lead < at < self._last and cites(block)

    def _section(self, at: int, block: Block) -> bool:
        """Whether a few words above the story name the outlet or a part of its site."""
        if at >= self._lead or block.level or count_words(block.text) > _LONGEST_SECTION:
            return False
        key = letters(block.text)
        below = self._region.places[at] is not Place.ABOVE
        return (
            self._region.signs.of(block.element) is SOURCE or key in self._sections or (below and key in self._outlets)
        )

    def _by_looks(self, at: int, block: Block) -> Label | None:
        """A heading, by its element or because it is a bold line."""
        if block.level:
            return Label(Kind.HEADING, "a heading of the page")
        if block.shares.bold < 1 or block.row or count_words(block.text) > _LONGEST_HEADING or not self._near(at):
            return None
        if _asks(block):
            return _BODY if self._interview else Label(Kind.HEADING, "a bold question on a line of its own")
        return None if finished(block.text) else Label(Kind.HEADING, "bold words on a line of their own")

    def _near(self, at: int) -> bool:
        return self._region.places[at] is Place.STORY

    def _of_text(self, at: int, block: Block) -> Label | None:
        """Running text, or what only the words can tell; None for what is no part of the story."""
        if self._near(at):
            same = at in self._region.trusted or _make(block.element) in self._makes or self._cites(at, block)
            told = same or (block.linked < _MOSTLY and block.element.tag in _TEXT)
            return _BODY if told and (block.row or not may_be_more(block.text)) else _WORDS_TELL
        if self._region.places[at] is Place.HEAD:
            long = count_words(block.text) >= _SHORTEST_DECK
        else:
            long = block.prose or block.element.tag == "p"
        return _WORDS_TELL if long and block.linked < _MOSTLY else None


def _make(element: Any) -> tuple[tuple[str, str], ...]:
    """By what paragraphs of one make are known: their elements and those around them."""
    return tuple(look(one) for one in islice(upwards(element), _GENERATIONS))


def _asks(block: Block) -> bool:
    return _QUESTION.search(block.text) is not None
