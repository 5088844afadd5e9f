"""A day, month, year or time as a sentence names it."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto

from tui.matching.figures.surroundings import Surroundings
from tui.story import Span


class Tense(Enum):
    """Whether what happens at a time is told as past or as still to come."""

    PAST = auto()
    AHEAD = auto()
    UNKNOWN = auto()


class Implied(Enum):
    """What tells the day that is known only by another: "burned the day before", or "a day after the fire"."""

    BY_THE_CLAUSE = auto()
    BY_WHAT_FOLLOWS = auto()


@dataclass(frozen=True, slots=True)
class When:
    """What a sentence says of when, as far as it says it: "Sunday, June 18" has a weekday, a month and a day."""

    span: Span
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    """0 for Monday."""
    decade: int | None = None
    """The first year of the "1990s"."""
    stage: str = ""
    """"early", "mid" or "late" in the month."""
    part: str = ""
    """"morning", "afternoon", "evening" or "night" of the day."""
    minute: int | None = None
    """Of the day; of half a day where `halved`. A time stands for itself, without the day."""
    halved: bool = False
    """Whether it is not said which half of the day is meant: "7:30"."""
    loose: bool = False
    """Whether a time is only about that: "shortly after 3 a.m."."""
    zone: str = ""
    """Of a time, as written."""
    days: tuple[date, ...] = ()
    """The days that a weekday can mean, where it is known when the story was published."""
    role: str = ""
    """"speech" where it is when something was said, "name" for a year that names a thing: "the 2015 agreement"."""
    implied: Implied | None = None
    """Set where it is known only by another day: "the day before". The other story's day may be it, but is no rival."""
    near: Surroundings = field(default=frozenset(), compare=False)
    verb: str = field(default="", compare=False)
    """What happened then, by the stem of the verb that the date most likely belongs to."""
    ends: bool = field(default=False, compare=False)
    """Whether it is an end: "until 30 September"."""
    tense: Tense = field(default=Tense.UNKNOWN, compare=False)
