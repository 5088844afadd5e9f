"""An explanation as lines of text: two sentences side by side, and why they match or not."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from tui.cli.columns import Entry, Page
from tui.cli.printing import shown
from tui.cli.sentences import LETTERS, Sentences, story_name
from tui.desk import Account, account, weightiest
from tui.matching import Comparison, Explanation
from tui.story import Story

_WIDEST_STRENGTH = len("strongly")


class Explained:
    """One explanation on a page of so many cells."""

    def __init__(self, out: Console, explanation: Explanation, left: Story, right: Story, width: int) -> None:
        self._stories = left, right
        self._match = explanation.match
        self._sentences = Sentences(Comparison(left, right, (self._match,)))
        self._account: Account = account(explanation, left, right, LETTERS)
        self._page = Page(out, width, self._sentences.widest())
        self._table = Page(out, width, (_WIDEST_STRENGTH, 0))

    def lines(self) -> Iterator[Text]:
        """All of it, line by line; none is wider than the page."""
        sign = weightiest([self._match]) if self._match.shown else "·"
        yield from self._page.beside(self._head(right=False), self._head(right=True))
        yield from self._page.beside(self._sentence(right=False), self._sentence(right=True), sign)
        yield Text()
        yield from self._verdict()
        if self._account.speaks_for or self._account.speaks_against:
            yield from self._rows(f"Speaks for a match ({self._account.usual})", self._account.speaks_for)
            yield from self._rows("Speaks against it", self._account.speaks_against)
        yield from self._rows("Place among the candidates", self._account.ranks)
        yield Text()
        yield from self._fact(
            "Shared words that carry meaning, the rarest first", " · ".join(self._account.shared) or "none"
        )
        yield from self._fact("Differences", "" if self._account.differences else "none found")
        for difference in self._account.differences:
            yield from self._page.line(shown(difference))

    def _head(self, *, right: bool) -> list[Entry]:
        return [Entry((LETTERS[right], ""), shown(story_name(self._stories[right]), "bold"))]

    def _sentence(self, *, right: bool) -> list[Entry]:
        return self._sentences.entries([self._match], right=right)

    def _verdict(self) -> Iterator[Text]:
        yield from self._page.line(Text(_sentence_case(self._account.verdict), "bold"))
        for line in (*self._account.obstacles, self._account.lacking):
            if line:
                yield from self._page.line(Text(_sentence_case(line)))

    def _rows(self, title: str, rows: Sequence[tuple[str, str]]) -> Iterator[Text]:
        yield Text()
        yield from self._page.line(Text(title, "bold"))
        yield from self._table.across(*(Entry((label, ""), Text(words)) for label, words in rows or [("nothing", "")]))

    def _fact(self, title: str, told: str) -> Iterator[Text]:
        yield from self._page.line(Text.assemble((f"{title}: ", "bold"), shown(told)))


def _sentence_case(line: str) -> str:
    return line[:1].upper() + line[1:]
