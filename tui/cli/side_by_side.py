"""A comparison as lines of text: what is known of both stories, their passages side by side, what has no match."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from rich.console import Console
from rich.text import Text

from tui.cli.columns import Entry, Page
from tui.cli.printing import shown
from tui.cli.sentences import LETTERS, Sentences, place_of, places, story_name
from tui.counting import counted
from tui.desk import (
    COMPATIBLE,
    DIFFERS,
    NO_VERDICTS,
    TWO_EVENTS,
    Verdicts,
    difference_sign,
    difference_words,
    grade_words,
    matched_share,
    score_range,
    score_words,
    shown_time,
    subjects,
    verdict_words,
    weightiest,
)
from tui.matching import Apart, Comparison, Decision, Difference, Grade, Match
from tui.story import Story


class SideBySide:
    """One comparison on a page of so many cells, with what is told apart in sentences that do not match."""

    def __init__(
        self,
        out: Console,
        comparison: Comparison,
        apart: Sequence[Apart],
        width: int,
        given: Verdicts = NO_VERDICTS,
    ) -> None:
        self._comparison, self._given = comparison, given
        self._apart = [_as_match(each) for each in apart]
        self._sentences = Sentences(comparison)
        self._page = Page(out, width, self._sentences.widest())
        self._passages = comparison.passages()
        self._homes = [_homes(self._passages, right=right) for right in (False, True)]

    def lines(self) -> Iterator[Text]:
        """All of it, line by line; none is wider than the page."""
        yield from self._page.beside(self._head(right=False), self._head(right=True))
        yield Text()
        for line in self._summary():
            yield from self._page.line(line)
        for number, matches in enumerate(self._passages, start=1):
            yield Text()
            yield from self._passage(number, matches)
        yield from self._told_apart()
        for right in (False, True):
            yield from self._unmatched(right=right)

    def _head(self, *, right: bool) -> list[Entry]:
        story = self._story(right=right)
        known = (
            f"{shown_time(story.details.published) or 'date unknown'} · {counted(story.count_words(), 'word', 'words')}"
        )
        many, of = matched_share(story, self._homes[right])
        return [
            Entry((LETTERS[right], ""), shown(story_name(story), "bold")),
            Entry(("", ""), shown(known)),
            Entry(("", ""), shown(f"{many} of {counted(of, 'sentence', 'sentences')} matched")),
        ]

    def _summary(self) -> Iterator[Text]:
        """Where to look first, and how differing words are marked."""
        many = len(self._passages)
        yield Text(counted(many, "passage", "passages") if many else "No matches found.")
        if not self._comparison.one_event:
            yield Text(TWO_EVENTS)
        if many or self._apart:
            for sign, meaning in ((DIFFERS, "differs, check"), (COMPATIBLE, "may fit together")):
                yield Text(f"{sign} {meaning}: {' · '.join(self._where(sign)) or 'none found'}")
        if any(_differences([*self._comparison.matches, *self._apart])):
            yield Text.assemble(self._sentences.marking.around("words"), " are not the same on the other side")
        if asked := next(iter(self._comparison.matches + self._comparison.candidates), None):
            pair = f"A{asked.left} B{asked.right}"
            yield Text(f"crossread compare … --explain {pair} says why two sentences match or do not", "dim")

    def _where(self, sign: str) -> Iterator[str]:
        """Where something of a sign is: "passages 1, 3", "2 outside"."""
        if passages := [number for number, each in enumerate(self._passages, start=1) if sign in _signs(each)]:
            yield _named(passages)
        if outside := sum(difference_sign(each) == sign for each in _differences(self._apart)):
            yield f"{outside} in sentences that do not match"

    def _passage(self, number: int, matches: Sequence[Match]) -> Iterator[Text]:
        yield from self._page.line(Text(" · ".join(self._passage_words(number, matches)), "bold"))
        for row in _rows(matches):
            yield from self._row(row)
        if elsewhere := ", ".join(self._elsewhere(number, matches)):
            yield from self._page.line(Text(f"also: {elsewhere}", "dim"))

    def _row(self, matches: Sequence[Match]) -> Iterator[Text]:
        """The sentences of some matches side by side, and what differs in them."""
        left, right = (self._sentences.entries(matches, right=right) for right in (False, True))
        yield from self._page.beside(left, right, weightiest(matches))
        for line in dict.fromkeys(line for match in matches for line in self._told(match)):
            yield from self._page.line(shown(line))

    def _told(self, match: Match) -> Iterator[str]:
        """The reader's verdict on a match, then what differs in it, each with the verdict on that."""
        for subject in subjects(match):
            given = self._given.on(subject, self._comparison)
            verdict = f"your verdict: {verdict_words(given)}" if given else ""
            told = difference_words(subject.difference, self._comparison) if subject.difference else ""
            if line := " · ".join(filter(None, (told, verdict))):
                yield line

    def _told_apart(self) -> Iterator[Text]:
        if self._apart:
            yield Text()
            title = "Figures and quotations that are not the same, in sentences that do not match"
            yield from self._page.line(Text(title, "bold"))
        for _, same in groupby(self._apart, key=lambda each: (each.left, each.right)):
            yield from self._row(list(same))

    def _passage_words(self, number: int, matches: Sequence[Match]) -> Iterator[str]:
        yield f"{weightiest(matches)} Passage {number} of {len(self._passages)}"
        yield ", ".join(grade_words(grade) for grade in Grade if any(match.grade is grade for match in matches))
        if scores := score_range(matches):
            yield scores
        if any(match.quote for match in matches):
            yield "“” same person's words"
        if any(match.decided is Decision.LINK for match in matches):
            yield "linked by you"

    def _elsewhere(self, number: int, matches: Sequence[Match]) -> Iterator[str]:
        """Which sentences of a passage are in others, too: "A4 in passage 5"."""
        for right in (False, True):
            for place in places(matches, right=right):
                if others := [each for each in self._homes[right][place] if each != number]:
                    yield f"{LETTERS[right]}{place} in {_named(others)}"

    def _unmatched(self, *, right: bool) -> Iterator[Text]:
        without = self._comparison.unmatched(right=right)
        if without:
            yield Text()
            yield from self._page.line(Text(f"{LETTERS[right]}: no match found in {LETTERS[not right]}", "bold"))
        nearest = self._comparison.nearest(right=right)
        for place in without:
            near = Entry(("", ""), self._nearest(nearest.get(place), right=right))
            yield from self._page.across(self._sentences.entry(place, right=right), near)

    def _nearest(self, near: Match | None, *, right: bool) -> Text:
        """The best-scored sentence of the other story, as far as it fits in a row: the match may have been missed."""
        if near is None:
            return Text("nearest: none found", "dim")
        other = place_of(near, right=not right)
        decided = ", unlinked by you" if near.decided is Decision.UNLINK else ""
        given = "".join(f", your verdict: {verdict_words(each)}" for each in self._given.of(near, self._comparison))
        told = f"nearest: {self._sentences.label(other, right=not right)}, {score_words(near.score)}{decided}{given}: "
        words = self._sentences.words(other, right=not right)
        return Text(f"{told}“{self._page.shortened(words, len(told) + len('“”'))}”", "dim")

    def _story(self, *, right: bool) -> Story:
        return self._comparison.right if right else self._comparison.left


def _as_match(apart: Apart) -> Match:
    """What is told apart as a pair that is set on the page as others are."""
    return Match(apart.left, apart.right, 0.0, Grade.REWORDED, -1, shown=False, differences=(apart.difference,))


def _homes(passages: Iterable[Sequence[Match]], *, right: bool) -> dict[int, list[int]]:
    """For each matched sentence of one story, the numbers of the passages that it is in."""
    homes: dict[int, list[int]] = {}
    for number, matches in enumerate(passages, start=1):
        for place in places(matches, right=right):
            homes.setdefault(place, []).append(number)
    return homes


def _rows(matches: Iterable[Match]) -> list[list[Match]]:
    """The matches of a passage by what must stand side by side: those that share a sentence are in one row."""
    rows: list[list[Match]] = []
    for match in matches:
        apart, joined = [], [match]
        for row in rows:
            if any(each.left == match.left or each.right == match.right for each in row):
                joined = row + joined
            else:
                apart.append(row)
        rows = [*apart, joined]
    return sorted(rows, key=lambda row: min(match.left for match in row))


def _differences(matches: Iterable[Match]) -> Iterator[Difference]:
    return (difference for match in matches for difference in match.differences)


def _signs(matches: Iterable[Match]) -> set[str]:
    return {difference_sign(each) for each in _differences(matches)}


def _named(numbers: Sequence[int]) -> str:
    return f"{'passage' if len(numbers) == 1 else 'passages'} {', '.join(map(str, numbers))}"
