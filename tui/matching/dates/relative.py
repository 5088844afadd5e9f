"""What "yesterday", "last month" and a weekday mean, seen from the day on which a story was published."""

from dataclasses import replace
from datetime import date, timedelta

from tui.matching.dates.lexicon import STEPS
from tui.matching.dates.when import When
from tui.story import Span

_WEEK = 7


def day_from(published: date | None, span: Span, days: int) -> When | None:
    """The day so many days after publication."""
    day = _shifted(published, days) if published else None
    return When(span, day.year, day.month, day.day, day.weekday()) if day else None


def month_or_year_from(published: date | None, span: Span, step: str, unit: str) -> When | None:
    """The month or year before, of or after publication."""
    if published is None:
        return None
    if unit == "year":
        return When(span, published.year + STEPS[step])
    months = published.year * 12 + published.month - 1 + STEPS[step]
    return When(span, months // 12, months % 12 + 1)


def resolved(when: When, published: date | None) -> When:
    """A weekday that stands alone with the days that it can mean: the last one up to publication, and the next one."""
    if when.weekday is None or when.day is not None or published is None:
        return when
    back = (published.weekday() - when.weekday) % _WEEK
    days = (_shifted(published, -back), _shifted(published, _WEEK - back))
    return replace(when, days=tuple(day for day in days if day))


def full_date(when: When, close_to: date) -> date | None:
    """The date of a day of a month; of the year nearest to another date where none is named."""
    if when.month is None or when.day is None:
        return None
    years = [when.year] if when.year else range(close_to.year - 1, close_to.year + 2)
    known = [day for year in years if (day := _date(year, when.month, when.day))]
    return min(known, key=lambda day: abs(day - close_to), default=None)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _shifted(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None
