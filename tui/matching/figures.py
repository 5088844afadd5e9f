"""Quantities in a sentence, and which of two sentences' quantities do not agree.

A quantity is a number with the word it counts. Only quantities that count the same thing are held against each other.
"""

from dataclasses import dataclass

from tui.matching.tokens import Tokens
from tui.matching.values import Level
from tui.story import Span

_MORE = frozenset({"over", "than", "least", "above", "exceeding"})
_LESS = frozenset({"under", "below", "almost", "nearly", "most"})
_ABOUT = frozenset({"about", "around", "roughly", "some", "approximately"})
_SCALES = {"hundr": 100.0, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_ROUNDING = 0.15
"""How far, as a share of the larger, "about 40" may lie from an exact figure."""


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, what it counts, and in which direction it is only a bound."""

    value: float
    unit: str
    bound: str
    """"more", "less", "about", or "" for exactly."""
    span: Span
    """From the bounding word to the counted one."""


def quantities(tokens: Tokens, part: slice) -> list[Quantity]:
    """The quantities of one sentence, in order."""
    found = []
    at = part.start
    while at < part.stop:
        value, end = _number(tokens, at, part.stop)
        if value is None:
            at += 1
            continue
        found.append(_quantity(tokens, value, at, end, part))
        at = end
    return found


def _number(tokens: Tokens, at: int, stop: int) -> tuple[float | None, int]:
    """The number that begins at a token and the token after it; None where there is no number."""
    value = _value(tokens.norms[at])
    if value is None:
        return None, at + 1
    end = at + 1
    if value >= 20 and value % 10 == 0 and end < stop and _hyphenated(tokens, end):
        unit = _value(tokens.norms[end])
        if unit is not None and 0 < unit < 10:
            value, end = value + unit, end + 1
    if tokens.norms[end : min(end + 3, stop)] == ("and", "a", "half"):
        value, end = value + 0.5, end + 3
    if end < stop and tokens.stems[end] in _SCALES:
        value, end = value * _SCALES[tokens.stems[end]], end + 1
    return value, end


def _value(norm: str) -> float | None:
    try:
        return float(norm) if norm[0].isdigit() and norm.isascii() else None
    except ValueError:  # "18.06.2023" and the like are dates, not quantities
        return None


def _hyphenated(tokens: Tokens, at: int) -> bool:
    """Whether a token follows the one before it with a single character between them."""
    return tokens.starts[at] - tokens.ends[at - 1] == 1


def _quantity(tokens: Tokens, value: float, at: int, end: int, part: slice) -> Quantity:
    before = tokens.norms[at - 1] if at > part.start else ""
    bound = "more" if before in _MORE else "less" if before in _LESS else "about" if before in _ABOUT else ""
    first = at - 1 if bound else at
    if before in ("than", "least", "most") and first > part.start:
        first -= 1
    counted = end < part.stop
    last = end if counted else end - 1
    span = Span(tokens.starts[first], tokens.ends[last])
    return Quantity(value, tokens.stems[end] if counted else "", bound, span)


def disagreements(left: list[Quantity], right: list[Quantity]) -> list[tuple[Quantity, Quantity, Level]]:
    """Pairs of quantities that count the same thing and are not equal, each used once, nearest values first."""
    left_rest = [one for one in left if not any(_same(one, other) for other in right)]
    right_rest = [other for other in right if not any(_same(one, other) for one in left)]
    found = []
    for one in left_rest:
        rivals = [other for other in right_rest if other.unit == one.unit and one.unit]
        if rivals:
            other = min(rivals, key=lambda rival: abs(rival.value - one.value))
            right_rest.remove(other)
            found.append((one, other, _level(one, other)))
    return found


def _same(one: Quantity, other: Quantity) -> bool:
    return one.unit == other.unit and one.value == other.value


def _level(one: Quantity, other: Quantity) -> Level:
    low, high = sorted((one, other), key=lambda quantity: quantity.value)
    near = high.value - low.value <= _ROUNDING * high.value
    fits = near and ("about" in (one.bound, other.bound) or low.bound == "more" or high.bound == "less")
    return Level.COMPATIBLE if fits else Level.DIFFERS
