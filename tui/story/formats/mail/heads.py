"""What stands above the mail that was forwarded in a mail's page, which whoever reads pages takes for furniture."""

import re
from collections.abc import Iterator, Sequence
from html.parser import HTMLParser

from tui.story.formats.extracted import Paragraph
from tui.story.formats.mail.forwarded import Stretch, stretches
from tui.story.formats.mail.written import above, by_sender, forwards
from tui.story.values import Kind

_LONGEST = 300_000
"""Characters of a page in which the head of a forwarded mail is looked for."""
_LINES = frozenset({"div", "tr", "li", "ul", "ol"})
"""What stands on lines of its own."""
_APART = frozenset({"p", "blockquote", "table", "h1", "h2", "h3", "hr"})
"""What has a blank line above and below."""
_SILENT = frozenset({"style", "script", "head", "title"})


def forwarded_on(page: str) -> list[Stretch]:
    """The text of a page cut where forwarded mails begin; nothing for a page that forwards none."""
    reader = _Lines()
    reader.feed(page[:_LONGEST])
    cut = stretches("\n".join(" ".join(line.split()) for line in "".join(reader.pieces).split("\n")))
    return cut if forwards(cut) else []


def with_heads(paragraphs: Sequence[Paragraph], cut: Sequence[Stretch]) -> Iterator[Paragraph]:
    """The paragraphs of a page with all that stands above what was forwarded, each line of it once."""
    heads = list(by_sender(cut[0].text))
    heads += [each for stretch in cut[1:-1] for each in (*above(stretch), *by_sender(stretch.text))]
    heads += above(cut[-1])
    yield from heads
    yield from paragraphs[_known(paragraphs, "".join(_letters(each.text) for each in heads)) :]


def _known(paragraphs: Sequence[Paragraph], heads: str) -> int:
    """How many of the first paragraphs stand in the heads, in the same order; not what the page calls its title."""
    at = 0
    for count, each in enumerate(paragraphs):
        letters = _letters(each.text)
        found = heads.find(letters, at)
        if found < 0 or each.kind is Kind.TITLE:
            return count
        at = found + len(letters)
    return len(paragraphs)


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text.casefold())


class _Lines(HTMLParser):
    """The words of a page, each block on a line of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[str] = []
        self._silent = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A block begins, or a line ends."""
        self._silent = tag in _SILENT
        self._part(tag)
        if tag == "br":
            self.pieces.append("\n")
        elif tag in ("td", "th"):
            self.pieces.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """A block ends."""
        self._silent = False
        self._part(tag)

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self._silent and (data := " ".join(data.split("\n"))):
            self.pieces.append(data)

    def _part(self, tag: str) -> None:
        if tag in _APART:
            self.pieces.append("\n\n")
        elif tag in _LINES and self.pieces and not self.pieces[-1].endswith("\n"):
            self.pieces.append("\n")
