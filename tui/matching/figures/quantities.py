"""The quantities of a sentence: a number with what it counts."""

from dataclasses import dataclass, field, replace

from tui.matching.figures.amounts import Number, amounts
from tui.matching.figures.fates import counted_fate, fate
from tui.matching.figures.labels import counts_nothing
from tui.matching.figures.languages import is_foreign
from tui.matching.figures.lexicon import BOUNDS
from tui.matching.figures.measures import MEASURES
from tui.matching.figures.parts import Part
from tui.matching.figures.past import is_past
from tui.matching.figures.surroundings import Surroundings, with_names
from tui.matching.figures.units import unit
from tui.matching.tokens import Tokens
from tui.story import Span

_LONGEST_BOUND = max(map(len, BOUNDS))
_AND_A_HALF = ("and", "a", "half")
_OTHERS = "other"
"""The unit of "others": all of the hurt, beside those who died, but not all of the dead."""
_TOGETHER = frozenset({"", "and", ","})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, what it counts, and in which direction it is only a bound."""

    low: float
    high: float
    """The same as `low`, except for "10 to 15" and "dozens". Both in the dimension's own unit where one is measured."""
    unit: str
    """The stem of the counted word, "%", a sign of currency or what is measured; empty where only a fate is told."""
    fate: str
    """"dead", "hurt", "missing", "held", "freed", or "" where nothing befell those who are counted."""
    bound: str
    """"more", "least", "less", "most", "about", "vague" for "dozens", or "" for exactly."""
    span: Span
    """From the bounding word to the counted one."""
    written: str = ""
    """The name of the measure that it is told in."""
    aside: bool = False
    """Whether it only goes with another figure: the feet of "5 metres (16 feet)", the past of "up from 7 percent"."""
    near: Surroundings = field(default=frozenset(), compare=False)
    names: Surroundings = field(default=frozenset(), compare=False)
    """Those of the words around it that are names."""


def quantities(tokens: Tokens, part: slice) -> list[Quantity]:
    """The quantities of one sentence, in order.

    Only a number that counts something is one: years, days of a month, times, scores and names ("Flight 93") are not.
    """
    figures = amounts(tokens, part)
    if not figures or is_foreign(tokens, part):
        return []
    found = (
        _of_part(tokens, figure, part) if isinstance(figure, Part) else _of_number(tokens, figure, part)
        for figure in figures
    )
    return _put_together(tokens, [quantity for quantity in found if quantity is not None])


def _of_part(tokens: Tokens, figure: Part, part: slice) -> Quantity:
    bound, first = _bound(tokens, figure.start, part)
    span = Span(tokens.starts[first], tokens.ends[figure.end - 1])
    near, names = with_names(tokens, first, figure.end, part)
    name, written = ("%", "share") if figure.unit == "share" else (figure.unit, "")
    low = figure.value if figure.least is None else figure.least
    return Quantity(low, figure.value, name, "", bound, span, written, near=near, names=names)


def _of_number(tokens: Tokens, number: Number, part: slice) -> Quantity | None:
    if counts_nothing(tokens, number.start, number.end, part):
        return None
    counted = unit(tokens, number.start, number.end, part)
    bound, first = _bound(tokens, number.start, part)
    end = tokens.within(0, counted.end).stop if counted else number.end
    befell, fate_end = fate(tokens, first, end, part)
    if not (counted or befell):
        return None
    start = tokens.starts[first] if first < number.start or not counted else counted.start
    span = Span(start, counted.end if counted else tokens.ends[fate_end - 1])
    near, names = with_names(tokens, first, max(end, fate_end), part)
    name = counted.name if counted else ""
    if name == _OTHERS and befell not in ("", "dead"):
        name = ""
    if counted and end > number.end and (of_people := counted_fate(tokens, first, end - 1, part)):
        name, befell = "", of_people
    told = Quantity(
        number.low,
        number.high,
        name,
        befell,
        number.bound or bound,
        span,
        aside=is_past(tokens, first, end, part),
        near=near,
        names=names,
    )
    return _measured(tokens, told, end, part) if name in MEASURES else told


def _measured(tokens: Tokens, told: Quantity, end: int, part: slice) -> Quantity:
    """A quantity in the unit of what is measured; with the half that follows in "an hour and a half"."""
    measure, low, high, span = MEASURES[told.unit], told.low, told.high, told.span
    if tokens.norms[end : min(end + 3, part.stop)] == _AND_A_HALF:
        low, high, span = low + 0.5, high + 0.5, Span(span.start, tokens.ends[end + 2])
    low, high = (value * measure.factor + measure.offset for value in (low, high))
    return replace(told, low=low, high=high, unit=measure.dimension, span=span, written=told.unit)


def _bound(tokens: Tokens, start: int, part: slice) -> tuple[str, int]:
    """In which direction a number is only a bound, and the first token of the words that say so."""
    for length in range(_LONGEST_BOUND, 0, -1):
        first = start - length
        if first >= part.start and (bound := BOUNDS.get(tokens.norms[first:start])):
            return bound, first
    return "", start


def _put_together(tokens: Tokens, found: list[Quantity]) -> list[Quantity]:
    """The quantities, with "an hour and 40 minutes" as one, and the second of "5 metres (16 feet)" as an aside."""
    whole: list[Quantity] = []
    end = -1
    for quantity in found:
        between = tokens.text[end : quantity.span.start].strip() if end >= 0 else "."
        end = quantity.span.end
        if between in _TOGETHER and _is_rest(quantity, whole[-1]):
            whole[-1] = _sum(whole[-1], quantity)
        else:
            whole.append(replace(quantity, aside=True) if between == "(" else quantity)
    return whole


def _is_rest(small: Quantity, large: Quantity) -> bool:
    """Whether it is the minutes to hours, the inches to feet."""
    if not small.written or small.unit != large.unit or large.written not in MEASURES:
        return False
    return MEASURES[small.written].factor < MEASURES[large.written].factor and small.bound == ""


def _sum(large: Quantity, small: Quantity) -> Quantity:
    span = Span(large.span.start, small.span.end)
    return replace(large, low=large.low + small.low, high=large.high + small.high, span=span, written="compound")
