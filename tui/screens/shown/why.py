"""The page that says why two sentences match or not, and the rows of their other candidates. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from textual.content import Content, Span

from tui import desk
from tui.story import in_marks
from widgets import Entry
from widgets.clusters import flatten

if TYPE_CHECKING:
    from tui.desk import Why
    from tui.matching import Comparison, Difference, Match

_MARKED = 8
"""So many of the shared words are marked in the sentences: the rarest."""


def title(match: Match, letters: Sequence[str]) -> str:
    """What is explained: "Why A4 and B12 match"."""
    match_words = "match" if match.shown else "do not match"
    return f"Why {_names(match, letters)} {match_words}"


def page(why: Why, comparison: Comparison, letters: Sequence[str]) -> Content:
    """Everything that went into it, the reader's two sentences first, each part under a heading."""
    told = desk.account(why.explanation, comparison.left, comparison.right, letters)
    parts: list[list[Content]] = [
        [_sentence(why, comparison, letters, right=False)],
        [_sentence(why, comparison, letters, right=True)],
        [_bold(_sentence_case(told.verdict))]
        + [Content(_sentence_case(line)) for line in (*told.obstacles, told.lacking) if line],
        [_bold("Differences"), *(_differences(why, comparison) or [Content("none found")])],
        _apart(why, comparison, letters),
        [_bold(f"Speaks for a match ({told.usual})"), *_rows(told.speaks_for)],
        [_bold("Speaks against it"), *_rows(told.speaks_against)],
        [_bold("Shared words that carry meaning, the rarest first"), Content(" · ".join(told.shared) or "none")],
        [_bold("Place among the candidates"), *_rows(told.ranks)],
    ]
    return Content("\n\n").join(Content("\n").join(part) for part in parts if part)


def others(comparison: Comparison, match: Match, letters: Sequence[str], *, right: bool) -> list[Entry]:
    """The other partners and candidates of one sentence of a match; the key tells which: "4 12"."""
    found = desk.partners(comparison, match.right if right else match.left, right=right)
    pair = match.left, match.right
    return [_entry(each, comparison, letters, right) for each in found if (each.left, each.right) != pair]


def _entry(match: Match, comparison: Comparison, letters: Sequence[str], right: bool) -> Entry:
    """A row: "B12  no match, .29  “Divers searched …”"."""
    story, place = (comparison.left, match.left) if right else (comparison.right, match.right)
    words = flatten(desk.line_of(story, place))
    found = desk.sign(match) if match.shown else desk.UNMATCHED
    row = f"{found} {letters[not right]}{place}  {desk.score_words(match.score)}  {in_marks(words)}"
    return Entry(f"{match.left} {match.right}", Content(row), row)


def _names(match: Match, letters: Sequence[str]) -> str:
    return f"{letters[0]}{match.left} and {letters[1]}{match.right}"


def _sentence(why: Why, comparison: Comparison, letters: Sequence[str], *, right: bool) -> Content:
    """A sentence under its name, the rarest shared words marked in it."""
    story = comparison.right if right else comparison.left
    match = why.explanation.match
    place = match.right if right else match.left
    sentence = story.sentences[place]
    shared = [pair[right] for pair in why.explanation.shared[:_MARKED]]
    marks = [Span(word.start - sentence.start, word.end - sentence.start, "bold underline") for word in shared]
    words = Content(flatten(sentence.span.of(story.text)), spans=marks)
    return Content("\n").join([_bold(f"{letters[right]}{place}  {desk.outlet_words(story.details)}"), words])


def _differences(why: Why, comparison: Comparison) -> list[Content]:
    found = desk.by_weight(why.explanation.match.differences)
    return [Content(flatten(_line(each, comparison))) for each in found]


def _line(difference: Difference, comparison: Comparison) -> str:
    left, right = desk.difference_sides(difference, comparison)
    return f"{desk.difference_head(difference)}: {left} | {right}"


def _apart(why: Why, comparison: Comparison, letters: Sequence[str]) -> list[Content]:
    """What the other story has otherwise, in a sentence that is no match of this one."""
    lines = [
        f"{_line(each.difference, comparison)} ({letters[0]}{each.left}, {letters[1]}{each.right})"
        for each in why.apart
    ]
    return (
        [_bold("Told apart, in sentences that are no match"), *(Content(flatten(line)) for line in lines)]
        if lines
        else []
    )


def _rows(rows: Sequence[tuple[str, str]]) -> Iterator[Content]:
    return (Content(f"{label:<9} {words}") for label, words in rows or [("nothing", "")])


def _bold(words: str) -> Content:
    return Content.styled(flatten(words), "bold")


def _sentence_case(line: str) -> str:
    return line[:1].upper() + line[1:]
