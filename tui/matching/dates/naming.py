"""Reads the date or time that begins at one word."""

from datetime import date
from re import Match

from tui.matching.dates import patterns
from tui.matching.dates.lexicon import (
    BEFORE_A_MONTH,
    BEFORE_A_TIME,
    BEFORE_A_YEAR,
    CLOCK_WORDS,
    DAYS_FROM_PUBLICATION,
    LOOSE,
    MONTHS,
    WEEKDAYS,
)
from tui.matching.dates.relative import day_from, month_or_year_from
from tui.matching.dates.when import When
from tui.matching.figures.lexicon import MONEY
from tui.matching.tokens import Tokens
from tui.story import Span

_MONTH_NAMES = frozenset(name.lower() for name in MONTHS)
_WEEKDAY_NAMES = frozenset(name.lower() for name in WEEKDAYS)
_NOON = 12 * 60
_FIRST_AMBIGUOUS, _LAST_AMBIGUOUS = 1 * 60, 13 * 60


def named(tokens: Tokens, at: int, part: slice, published: date | None) -> When | None:
    """The date or time that begins at a token; None where none does."""
    norm = tokens.norms[at]
    before = tokens.norms[at - 1] if at > part.start else ""
    start, end = tokens.starts[at], tokens.ends[part.stop - 1]
    if norm[0].isdigit():
        if tokens.gap(at)[-1:] in MONEY:
            return None
        return _in_digits(tokens.text, start, end, before)
    if norm in _WEEKDAY_NAMES:
        return _weekday(patterns.WEEKDAY.match(tokens.text, start, end))
    if norm in _MONTH_NAMES:
        return _month(patterns.MONTH.match(tokens.text, start, end), before)
    if norm in CLOCK_WORDS:
        return When(Span(start, tokens.ends[at]), minute=CLOCK_WORDS[norm])
    if norm in DAYS_FROM_PUBLICATION:
        return day_from(published, Span(start, tokens.ends[at]), DAYS_FROM_PUBLICATION[norm])
    step = patterns.STEP.match(tokens.text, start, end)
    if step:
        return month_or_year_from(published, Span(*step.span()), step["step"].lower(), step["unit"].lower())
    return _stage(patterns.STAGE.match(tokens.text, start, end))


def _weekday(found: Match[str] | None) -> When | None:
    if found is None:
        return None
    month = found["month"] or found["month_first"]
    day = found["day"] or found["day_last"]
    return When(
        Span(*found.span()),
        year=_number(found["year"]),
        month=MONTHS[month] if month else None,
        day=_number(day),
        weekday=WEEKDAYS[found["weekday"]],
        part=found["part"] or "",
    )


def _month(found: Match[str] | None, before: str) -> When | None:
    """A month with its day or year, or alone after a word that lets no person or verb be meant."""
    if found is None or not (found["day"] or found["year_only"] or before in BEFORE_A_MONTH):
        return None
    year = _number(found["year"] or found["year_only"])
    return When(Span(*found.span()), year=year, month=MONTHS[found["month"]], day=_number(found["day"]))


def _stage(found: Match[str] | None) -> When | None:
    if found is None or found["month"] not in MONTHS:
        return None
    return When(
        Span(*found.span()), year=_number(found["year"]), month=MONTHS[found["month"]], stage=found["stage"].lower()
    )


def _in_digits(text: str, start: int, end: int, before: str) -> When | None:
    found = patterns.DAY.match(text, start, end) or patterns.FIRST_DAY.match(text, start, end)
    if found:
        year = _number(found["year"]) if "year" in found.re.groupindex else None
        return When(Span(*found.span()), year=year, month=MONTHS[found["month"]], day=_number(found["day"]))
    found = patterns.NUMERIC.match(text, start, end)
    if found:
        return _numeric(found)
    found = patterns.TIME.match(text, start, end)
    if found:
        return _time(found, before)
    found = patterns.YEAR.match(text, start, end)
    return _year(found, before) if found else None


def _numeric(found: Match[str]) -> When | None:
    """A date in digits; of "05/06/2021" only the year, since nobody knows which is the month."""
    span = Span(*found.span())
    if found["year"]:
        year, month, day = int(found["year"]), int(found["month"]), int(found["day"])
    else:
        year, one, other = int(found["year_last"]), int(found["one"]), int(found["other"])
        if found["mark"] == "/" and one <= 12 and other <= 12 and one != other:
            return When(span, year=year)
        month, day = (one, other) if other > 12 else (other, one)
    return When(span, year=year, month=month, day=day) if 1 <= month <= 12 and 1 <= day <= 31 else None


def _time(found: Match[str], before: str) -> When | None:
    span = Span(*found.span())
    if found["half"]:
        hour = int(found["hour"])
        minute = hour % 12 * 60 + int(found["minute"] or 0) + (_NOON if found["half"] == "p" else 0)
        return When(span, minute=minute, loose=before in LOOSE, zone=found["zone"] or "") if 1 <= hour <= 12 else None
    hour = int(found["hours"])
    zone = found["zone_last"] or ""
    if hour > 24 or not (zone or before in BEFORE_A_TIME):
        return None
    minute = hour % 24 * 60 + int(found["minutes"])
    halved = not zone and found["hours"][0] != "0" and _FIRST_AMBIGUOUS <= minute < _LAST_AMBIGUOUS
    return When(span, minute=minute % _NOON if halved else minute, halved=halved, loose=before in LOOSE, zone=zone)


def _year(found: Match[str], before: str) -> When | None:
    span = Span(*found.span())
    if found["decade"]:
        return When(span, decade=int(found["year"])) if found["year"][3] == "0" else None
    return When(span, year=int(found["year"])) if not before or before in BEFORE_A_YEAR else None


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None
