"""Precision and recall of the body by words, for Crossread and for trafilatura alone."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from trafilatura import extract as trafilatura_text

from tests.story.pages.gold import HERE, Gold, golds
from tui.story.formats import Extracted
from tui.story.formats.html import extract
from tui.story.values import Kind

_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff]+")


@dataclass(frozen=True, slots=True)
class Score:
    """Words that were found, words that should have been, and those in both."""

    found: int
    wanted: int
    right: int

    @property
    def precision(self) -> float:
        """Of what was found, the share that is the story's."""
        return self.right / (self.found or 1)

    @property
    def recall(self) -> float:
        """Of the story, the share that was found."""
        return self.right / (self.wanted or 1)

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.precision * self.recall / ((self.precision + self.recall) or 1)

    def __add__(self, other: "Score") -> "Score":
        return Score(self.found + other.found, self.wanted + other.wanted, self.right + other.right)


@dataclass(frozen=True, slots=True)
class Measured:
    """One page, read by both."""

    gold: Gold
    extracted: Extracted
    ours: Score
    theirs: Score


def body(extracted: Extracted, gold: Gold) -> list[str]:
    """The paragraphs that are read as the story's text; of those that only the words can tell, all that may be so."""
    other = {key(line.text) for line in gold.lines if line.kind != "body"}
    arguable = {key(text) for text in gold.of("aside")}
    told = [one for one in extracted.paragraphs if one.kind is Kind.BODY and key(one.text) not in arguable]
    untold = [one for one in extracted.paragraphs if one.kind is None and key(one.text) not in other]
    return [one.text for one in extracted.paragraphs if one in told or one in untold]


def key(text: str) -> str:
    """A paragraph's words; it does not matter how its lines are broken."""
    return " ".join(text.split())


def measured(gold: Gold) -> Measured:
    """Read a page in both ways. Of trafilatura's lines those that are of another kind are not held against it."""
    extracted = extract(gold.data)
    text = trafilatura_text(gold.data, favor_precision=True, include_comments=False, include_tables=True) or ""
    other = {_bare(line.text) for line in gold.lines if line.kind != "body"}
    theirs = [line for line in text.split("\n") if _bare(line) not in other]
    return Measured(gold, extracted, _score(body(extracted, gold), gold), _score(theirs, gold))


def total(scores: Iterable[Score]) -> Score:
    """The score of all pages together."""
    return sum(scores, Score(0, 0, 0))


def table(pages: Sequence[Measured]) -> str:
    """The figures of all pages, and of all together, as text."""
    rows = [(page.gold.name, page.ours, page.theirs) for page in pages]
    rows.append(("all", total(page.ours for page in pages), total(page.theirs for page in pages)))
    head = f"{'':24}{'Crossread':^24}{'trafilatura alone':^24}\n{'page':24}" + f"{'prec.':>8}{'recall':>8}{'F1':>8}" * 2
    return "\n".join([head, *(f"{name:24}{_figures(ours)}{_figures(theirs)}" for name, ours, theirs in rows)])


def main(folder: Path = HERE) -> None:
    """Print the table for the pages of a folder."""
    print(table([measured(gold) for gold in golds(folder)]))


def _figures(score: Score) -> str:
    return f"{score.precision:8.3f}{score.recall:8.3f}{score.f1:8.3f}"


def _score(texts: Iterable[str], gold: Gold) -> Score:
    found, wanted = _words(texts), _words(gold.of("body"))
    return Score(found.total(), wanted.total(), (found & wanted).total())


def _words(texts: Iterable[str]) -> Counter[str]:
    return Counter(word for text in texts for word in _WORD.findall(text.casefold()))


def _bare(text: str) -> str:
    return "".join(_WORD.findall(text.casefold()))
