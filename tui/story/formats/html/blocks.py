"""Walks a page from top to bottom and tells its paragraphs apart, each with what can be seen of it."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

from tui.story.formats.html import names
from tui.story.formats.html.addresses import site
from tui.story.formats.html.ink import PLAIN, Ink, Line, Piece, Shares, blank, in_one_ink, shares, text_of
from tui.story.formats.html.tables import holds_figures, row_text
from tui.story.formats.html.text import PARTING
from tui.story.values import Kind
from tui.tables import words

_BOLD = words("b strong th")
_HEADINGS = words("h1 h2 h3 h4 h5 h6")
_INSIDE_TEXT = words("p span a em i b strong li h1 h2 h3 h4 h5 h6 td label")
"""A site's own element ("x-tooltip") in one of these stands in running text."""
_BOXES = words("header div section article td hgroup")
"""A section's name in one of these is a line by itself, though its element begins none."""
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")
_SENTENCE = 9
"""Words."""
_LINKED = 0.5


def count_words(text: str) -> int:
    """How many words there are; a Chinese or Japanese character counts as one."""
    return len(_WORD.findall(text))


@dataclass(frozen=True)
class Block:
    """One paragraph of the page."""

    text: str
    """A line end stands where the page breaks the line."""
    element: Any
    """The innermost element that begins a line of its own, in which it stands."""
    shares: Shares = PLAIN
    level: int = 0
    """The level of the heading that it is in, 0 where it is in none."""
    row: bool = False
    """Whether it is the row of a table."""

    @cached_property
    def linked(self) -> float:
        """The share of its characters that lead to other pages."""
        return self.shares.linked

    @cached_property
    def prose(self) -> bool:
        """Whether it is long enough for a sentence of a report, and no heading or link."""
        return not self.level and self.linked < _LINKED and count_words(self.text) >= _SENTENCE


def blocks_of(tree: Any, own: Iterable[str] = ()) -> list[Block]:
    """All paragraphs of the page in reading order. `own` are the page's addresses: to link to its parts is no link."""
    walk = _Walk(frozenset(own))
    walk.through(tree)
    return walk.blocks


class _Walk:
    """One way through a page, without recursion: pages may be nested as deep as they like."""

    def __init__(self, own: frozenset[str]) -> None:
        self.blocks: list[Block] = []
        self._own = own | {""}
        self._sites = {name for url in own if (name := site(url))}
        self._lines: list[Line] = [[]]
        self._within: list[Any] = []
        self._inks = [Ink()]
        self._parting: list[bool] = []
        self._tables: list[bool] = []
        self._levels = [0]
        self._figures = self._pre = self._signed = 0

    def through(self, tree: Any) -> None:
        """Collect the paragraphs of a tree."""
        walk = etree.iterwalk(tree, events=("start", "end"))
        for event, element in walk:
            if event == "end":
                self._leave(element)
            elif self._enter(element):
                walk.skip_subtree()
        self._flush()

    def _enter(self, element: Any) -> bool:
        """Take in the beginning of an element; True where all of it is taken in."""
        sign = None if element.tag in PARTING else names.sign_of(element)
        parting = self._parts(element, sign)
        self._parting.append(parting)
        self._inks.append(self._ink(element, None if parting else sign))
        if parting:
            self._flush()
            self._within.append(element)
        self._count(element, 1)
        if element.tag == "tr" and self._tables and self._tables[-1]:
            self._row(element)
            return True
        if element.tag == "br":
            self._break()
        self._take(element.text)
        return False

    def _leave(self, element: Any) -> None:
        if self._parting.pop():
            self._flush()
            self._within.pop()
        self._inks.pop()
        self._count(element, -1)
        self._take(element.tail)

    def _count(self, element: Any, step: int) -> None:
        """Keep in mind in which figures, tables, headings and stretches of typewriter text the walk is."""
        tag = element.tag
        self._figures += step * (tag in {"figure", "figcaption"})
        self._pre += step * (tag in {"pre", "xmp", "listing"})
        if tag in _HEADINGS:
            _push_or_pop(self._levels, int(tag[1]), step)
        elif tag == "table":
            _push_or_pop(self._tables, step > 0 and holds_figures(element), step)

    def _parts(self, element: Any, sign: names.Sign | None) -> bool:
        """Whether an element begins a line of its own."""
        tag = element.tag
        if tag in PARTING:
            return True
        parent = element.getparent()
        if "-" in tag:
            return parent is None or parent.tag not in _INSIDE_TEXT
        if sign is names.SOURCE:
            return parent is not None and parent.tag in _BOXES
        return self._figures > 0 and sign in {names.CREDIT, names.CAPTION}

    def _ink(self, element: Any, sign: names.Sign | None) -> Ink:
        ink = self._inks[-1]
        if element.tag == "a" and (address := element.get("href")) is not None:
            ink = self._link(ink, address)
        if element.tag in _BOLD:
            ink = ink._replace(bold=True)
        if sign is None or sign.kind is not Kind.BYLINE:
            return ink
        self._signed += 1
        return ink._replace(signed=self._signed)

    def _link(self, ink: Ink, address: str) -> Ink:
        if address.startswith("mailto:"):
            return ink
        page, sign, _ = address.partition("#")
        inner = bool(sign) and page in self._own
        elsewhere = site(page) if self._sites else None
        return ink._replace(linked=not inner, inner=inner, outer=elsewhere is not None and elsewhere not in self._sites)

    def _take(self, text: str | None) -> None:
        """Take in text; line ends in it count only in typewriter text."""
        ink = self._inks[-1]
        for at, line in enumerate((text or "").split("\n") if self._pre else (text,)):
            if at:
                self._break()
            if line and (self._lines[-1] or not line.isspace()):
                self._lines[-1].append(Piece(line, ink))

    def _break(self) -> None:
        """End a line; two ends with nothing between end the paragraph."""
        if blank(self._lines[-1]):
            self._flush()
        self._lines.append([])

    def _row(self, row: Any) -> None:
        if text := row_text(row):
            linked = row.xpath("boolean(.//a[@href])") and not row.xpath("boolean(./td[not(.//a)])")
            self.blocks.append(Block(text, row, Shares(linked=float(linked)), row=True))

    def _flush(self) -> None:
        """End the paragraph."""
        if len(self._lines) == 1 and not self._lines[0]:
            return
        lines = [line for line in self._lines if not blank(line)]
        self._lines = [[]]
        self.blocks += (self._block(run) for run in in_one_ink(lines))

    def _block(self, lines: Sequence[Line]) -> Block:
        return Block(text_of(lines), self._within[-1] if self._within else None, shares(lines), self._levels[-1])


def _push_or_pop(stack: list[Any], value: object, step: int) -> None:
    if step > 0:
        stack.append(value)
    else:
        stack.pop()
