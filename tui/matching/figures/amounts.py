"""Where the figures of a sentence begin and end, before it is known what they count."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.matching.figures.labels import is_year
from tui.matching.figures.lexicon import (
    CUES,
    DIGITS,
    FRACTIONS,
    PAIRS,
    SINGLE_NOUNS,
    SINGLES_AFTER,
    VAGUE,
)
from tui.matching.figures.numerals import may_have_digits, numeral
from tui.matching.figures.parts import Part, part_figure
from tui.matching.figures.results import DASHES, LONGEST_LINK, RESULT, is_result
from tui.matching.numbers import SCALES
from tui.matching.tokens import Tokens

_LONGEST_VAGUE = max(map(len, VAGUE))
_ARTICLES = frozenset({"a", "an"})
_AFTER_AN_ARTICLE = FRACTIONS.keys() | SCALES.keys() | PAIRS | SINGLE_NOUNS
"""Words without which an article begins no figure."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number, or a range of them, in tokens `[start, end)`."""

    low: float
    high: float
    start: int
    end: int
    bound: str = ""


def amounts(tokens: Tokens, part: slice) -> list[Number | Part]:
    """The figures of a sentence, in order, none within another; years and days of a month are still among them."""
    words = tokens.norms[part]
    if CUES.isdisjoint(words) and not may_have_digits(words):
        return []
    following = (*words[1:], "")
    cues = [
        at
        for at, (word, after) in enumerate(zip(words, following, strict=True), part.start)
        if (word in CUES and (word not in _ARTICLES or after in _AFTER_AN_ARTICLE)) or word[0] in DIGITS
    ]
    return list(_ranges(tokens, list(_figures(tokens, cues, part)))) if cues else []


def _figures(tokens: Tokens, cues: Sequence[int], part: slice) -> Iterator[Number | Part]:
    """What begins at the words that may begin a figure, none within another."""
    done = part.start
    for at in cues:
        if at < done:
            continue
        figure = part_figure(tokens, at, part.stop) or _number(tokens, at, part)
        if figure:
            done = figure.end
            yield figure


def _number(tokens: Tokens, at: int, part: slice) -> Number | None:
    read = numeral(tokens, at, part.stop)
    if read is None:
        return _pair(tokens, at, part.stop) or _single(tokens, at, part) or _vague(tokens, at, part.stop)
    value, end = read
    if end + 1 < part.stop and tokens.norms[end : end + 2] == ("or", "so"):
        return Number(value, value, at, end + 2, "about")
    return Number(value, value, at, end)


def _pair(tokens: Tokens, at: int, stop: int) -> Number | None:
    """The two of "a couple of guards"."""
    words = tokens.norms[at : min(at + 3, stop)]
    paired = len(words) == 3 and words[0] == "a" and words[1] in PAIRS and words[2] == "of"
    return Number(2, 2, at, at + 3) if paired else None


def _single(tokens: Tokens, at: int, part: slice) -> Number | None:
    """The one of "for a year", the half of "half an hour", the quarter of "a quarter of a point".

    "Twice a year" and "a day later" have none.
    """
    value, end = _up_to_article(tokens.norms[at : min(at + 4, part.stop)])
    noun = tokens.norms[at + end] if end and at + end < part.stop else ""
    if noun not in SINGLE_NOUNS or (value == 1 and (at == part.start or tokens.norms[at - 1] not in SINGLES_AFTER)):
        return None
    return Number(value, value, at, at + end)


def _up_to_article(words: tuple[str, ...]) -> tuple[float, int]:
    """What "a", "half a" or "a quarter of a" makes of the one that follows, and how many words it has; 0 for none."""
    if words[0] == "half" and words[1:2] in (("a",), ("an",)):
        return 0.5, 2
    if words[0] == "a" and words[1:2] == ("quarter",) and words[2:] in (("of", "a"), ("of", "an")):
        return 0.25, 4
    return (1.0, 1) if words[0] in ("a", "an") else (0.0, 0)


def _vague(tokens: Tokens, at: int, stop: int) -> Number | None:
    for end in range(min(at + _LONGEST_VAGUE, stop), at, -1):
        reach = VAGUE.get(tokens.norms[at:end])
        if reach:
            of = end + 1 < stop and tokens.norms[end] == "of"
            return Number(*reach, at, end + 1 if of else end, "vague")
    return None


def _ranges(tokens: Tokens, figures: Sequence[Number | Part]) -> Iterator[Number | Part]:
    """The figures, with "10 to 15", "two or three" and "between 10 and 15" taken as one."""
    waiting: Number | Part | None = None
    for figure in figures:
        merged = _range(tokens, waiting, figure) if waiting else None
        if waiting and not merged:
            yield waiting
        waiting = merged or figure
    if waiting:
        yield waiting


def _range(tokens: Tokens, one: Number | Part, other: Number | Part) -> Number | Part | None:
    if isinstance(one, Part) or isinstance(other, Part) or other.start - one.end > LONGEST_LINK:
        return None
    if one.low != one.high or is_year(tokens, one.start, one.end):
        return None
    if one.low >= other.high:
        result = is_result(tokens, slice(one.start, one.end), slice(other.start, other.end))
        return Part(one.low, RESULT, one.start, other.end, other.high) if result else None
    link = tokens.norms[one.end : other.start]
    between = link == ("and",) and one.start > 0 and tokens.norms[one.start - 1] == "between"
    dashed = not link and tokens.gap(other.start) in DASHES and tokens.raw(one.start)[0] in DIGITS
    if not (between or dashed or link in (("to",), ("or",))):
        return None
    scale = _scale(tokens, other)
    low = one.low * scale if one.end - one.start == 1 and one.low * scale < other.high else one.low
    return Number(low, other.high, one.start, other.end) if low < other.high else None


def _scale(tokens: Tokens, number: Number) -> float:
    """What the words after the digits multiply by: the million of "2 to 3 million" is meant for both."""
    read = numeral(tokens, number.start, number.start + 1)
    return number.high / read[0] if read and read[0] else 1.0
