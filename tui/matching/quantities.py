"""The quantities of a sentence: a number with what it counts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tui.matching.labels import counts_nothing
from tui.matching.lexicon import BOUNDS
from tui.matching.numerals import numeral
from tui.matching.tokens import Tokens
from tui.matching.units import fate, unit
from tui.story import Span

_LONGEST_BOUND = max(map(len, BOUNDS))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, what it counts, and in which direction it is only a bound."""

    low: float
    high: float
    """The same as `low`, except for "10 to 15"."""
    unit: str
    """The stem of the counted word, "%", or a sign of currency; empty where only a fate is told ("14 killed")."""
    fate: str
    """"dead", "hurt", "missing", "held", or "" where nothing befell those who are counted."""
    bound: str
    """"more", "less", "about", or "" for exactly."""
    span: Span
    """From the bounding word to the counted one."""


@dataclass(frozen=True, slots=True)
class _Number:
    """A number, or a range of them, in tokens `[start, end)`."""

    low: float
    high: float
    start: int
    end: int


def quantities(tokens: Tokens, part: slice) -> list[Quantity]:
    """The quantities of one sentence, in order.

    Only a number that counts something is one: years, days of a month, times, scores and names ("Flight 93") are not.
    """
    numbers = _ranges(tokens, list(_numbers(tokens, part)))
    found = (
        _quantity(tokens, number, part)
        for number in numbers
        if not counts_nothing(tokens, number.start, number.end, part)
    )
    return [quantity for quantity in found if quantity is not None]


def _numbers(tokens: Tokens, part: slice) -> Iterator[_Number]:
    at = part.start
    while at < part.stop:
        read = numeral(tokens, at, part.stop)
        if read is None:
            at += 1
            continue
        value, end = read
        yield _Number(value, value, at, end)
        at = end


def _ranges(tokens: Tokens, numbers: Sequence[_Number]) -> Iterator[_Number]:
    """The numbers, with "10 to 15", "two or three" and "between 10 and 15" taken as one."""
    waiting: _Number | None = None
    for number in numbers:
        merged = _range(tokens, waiting, number) if waiting else None
        if waiting and not merged:
            yield waiting
        waiting = merged or number
    if waiting:
        yield waiting


def _range(tokens: Tokens, one: _Number, other: _Number) -> _Number | None:
    link = tokens.norms[one.end : other.start]
    between = link == ("and",) and one.start > 0 and tokens.norms[one.start - 1] == "between"
    if not (between or link in (("to",), ("or",))):
        return None
    scale = _scale(tokens, other)
    low = one.low * scale if one.end - one.start == 1 and one.low * scale < other.high else one.low
    return _Number(low, other.high, one.start, other.end) if low < other.high else None


def _scale(tokens: Tokens, number: _Number) -> float:
    """What the words after the digits multiply by: the million of "2 to 3 million" is meant for both."""
    read = numeral(tokens, number.start, number.start + 1)
    return number.high / read[0] if read and read[0] else 1.0


def _quantity(tokens: Tokens, number: _Number, part: slice) -> Quantity | None:
    counted = unit(tokens, number.start, number.end, part)
    bound, first = _bound(tokens, number.start, part)
    end = tokens.within(0, counted.end).stop if counted else number.end
    befell, fate_end = fate(tokens, first, end, part)
    if not (counted or befell):
        return None
    last = counted.end if counted else tokens.ends[fate_end - 1]
    start = tokens.starts[first] if first < number.start or not counted else counted.start
    return Quantity(number.low, number.high, counted.name if counted else "", befell, bound, Span(start, last))


def _bound(tokens: Tokens, start: int, part: slice) -> tuple[str, int]:
    """In which direction a number is only a bound, and the first token of the words that say so."""
    for length in range(_LONGEST_BOUND, 0, -1):
        first = start - length
        if first >= part.start and (bound := BOUNDS.get(tokens.norms[first:start])):
            return bound, first
    return "", start
