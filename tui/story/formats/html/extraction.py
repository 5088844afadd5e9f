"""Takes a saved web page apart: reads it, finds the story, says what each paragraph is and what the page says of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from tui.story.cleaning import clean_line
from tui.story.formats.extracted import Extracted, Paragraph, Refused
from tui.story.formats.html import evidence
from tui.story.formats.html.blocks import Block
from tui.story.formats.html.charset import decoded
from tui.story.formats.html.chosen import best, guesses
from tui.story.formats.html.fields import Said, said_by
from tui.story.formats.html.headline import headline, others
from tui.story.formats.html.kinds import Label, labels
from tui.story.formats.html.names import PAYWALL
from tui.story.formats.html.notices import prompts
from tui.story.formats.html.page import Page, page_of
from tui.story.formats.html.region import Region, region
from tui.story.formats.html.signature import shown
from tui.story.formats.html.stubs import completed, ends_early
from tui.story.formats.html.tree import parse, take_out, take_out_unseen
from tui.story.values import Kind

_LEFT_OUT = "crossread-left-out"
_LONGEST_TITLE = 80
_MOST_REMARKS = 3
_AFTER = 15
"""Paragraphs after the story among which a paywall's prompt may stand."""


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """Take a saved web page apart. `encoding` is the reader's own word.

    Raises Refused for a page without text, and for an `encoding` that does not exist or does not fit. Loads nothing,
    runs nothing, and expands no entities of the page's own.
    """
    read = decoded(data, encoding)
    tree = parse(read.text)
    if tree is None:
        raise _empty()
    said = said_by(tree, read.text)
    take_out_unseen(tree)
    page, remarks = _without_others(page_of(tree, said.of("url")), said)
    if not page.blocks:
        raise _empty()
    taken = _taken(page, said)
    if not taken.labels:
        raise _empty()
    paragraphs, stub_remarks = _paragraphs(taken, said)
    fields = best(said.found, tuple(shown(taken.signatures())), taken.headline_text())
    remarks += taken.remarks() + stub_remarks
    return Extracted(
        tuple(paragraphs), fields, guesses(fields, said.window), tuple(remarks), read.encoding, read.guessed
    )


@dataclass(frozen=True, slots=True)
class _Taken:
    """What is handed over of a page."""

    page: Page
    region: Region
    headline: int | None
    labels: dict[int, Label]

    def headline_text(self) -> str:
        """The headline as the page shows it, empty where it shows none."""
        return "" if self.headline is None else " ".join(self.page.blocks[self.headline].text.split())

    def signatures(self) -> list[Block]:
        """The bylines and time lines above the first paragraph of running text."""
        lead = next((at for at, label in self.labels.items() if label.kind is Kind.BODY), len(self.page.blocks))
        return [self.page.blocks[at] for at, label in self.labels.items() if label.kind is Kind.BYLINE and at < lead]

    def remarks(self) -> list[str]:
        """What the reader should know of how the story was found."""
        return [] if self.region.certain else ["the story could not be told from the rest of the page for certain"]

    def prompted(self) -> bool:
        """Whether a prompt to pay or register stands under the story's beginning."""
        lead = next((at for at, label in self.labels.items() if label.kind is Kind.BODY), 0)
        last = max(self.labels)
        after = (block.text for block in self.page.blocks[lead + 1 : last + _AFTER])
        return any(label.why == PAYWALL.why for label in self.labels.values()) or any(map(prompts, after))


def _empty() -> Refused:
    return Refused("there is no story text in this page; save it again when all of it is shown, or copy its text")


def _without_others(page: Page, said: Said) -> tuple[Page, list[str]]:
    """The page without other articles that stand on it, and a remark on each."""
    at = headline(page.blocks, said.of("title"), said.of("outlet"))
    if at is None or said.live:
        return page, []
    found = others(page, at, page.count(index for index, block in enumerate(page.blocks) if block.prose))
    for element, _ in found:
        element.tag = _LEFT_OUT
    if not found:
        return page, []
    take_out(page.tree, _LEFT_OUT)
    return page_of(page.tree, said.of("url")), _left_out([_short(title) for _, title in found])


def _left_out(titles: Sequence[str]) -> list[str]:
    """A remark on each article that was left out; on very many of them one."""
    if len(titles) > _MOST_REMARKS:
        return [f"{len(titles)} other articles on the page were left out"]
    return [f"another article on the page was left out: “{title}”" for title in titles]


def _short(title: str) -> str:
    line = clean_line(title)
    return line if len(line) <= _LONGEST_TITLE else line[: _LONGEST_TITLE - 1].rstrip() + "…"


def _taken(page: Page, said: Said) -> _Taken:
    at = headline(page.blocks, said.of("title"), said.of("outlet"))
    found = region(page, evidence.kept(page.tree, page.blocks), at)
    return _Taken(page, found, at, labels(page, found, at, said))


def _paragraphs(taken: _Taken, said: Said) -> tuple[list[Paragraph], list[str]]:
    """The paragraphs of the story; those that the page hides but has in its data only where it shows a stub of them."""
    paragraphs = [Paragraph(taken.page.blocks[at].text, label.kind, label.why) for at, label in taken.labels.items()]
    body = [at for at, paragraph in enumerate(paragraphs) if paragraph.kind is Kind.BODY]
    shown = [paragraphs[at].text for at in body]
    found = completed(said.body, shown) if body and said.body else None
    if found is None:
        cut_off = ends_early(shown, said.behind, prompted=taken.prompted())
        return paragraphs, ["the page seems cut off by a paywall"] if cut_off else []
    last, more = found
    paragraphs[body[-1]] = Paragraph(last, Kind.BODY)
    paragraphs[body[-1] + 1 : body[-1] + 1] = [Paragraph(text, Kind.BODY) for text in more]
    return paragraphs, ["the page shows only the beginning; the rest is from the page's data (ld+json)"]
