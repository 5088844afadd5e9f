"""The English words by which dates are read."""

from tui.matching import calendar_words
from tui.matching.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from tui.tables import words

WEEKDAYS = {name: place for place, name in enumerate(calendar_words.WEEKDAYS)}
_BOTH = (calendar_words.MONTHS, calendar_words.SHORT_MONTHS)
MONTHS = {name: place for names in _BOTH for place, name in enumerate(names, start=1)} | {"Sept": 9}
"""Months by name, whole or shortened."""
STAGES = {"early": (1, 10), "mid": (10, 20), "late": (20, 31)}
"""Parts of a month, and the days that they reach over."""
DAYS_FROM_PUBLICATION = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
STEPS = {"last": -1, "this": 0, "next": 1}
"""Before "month" and "year", how far they lie from those of the publication."""
CLOCK_WORDS = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}

BEFORE_A_MONTH = words(
    "in since until till by from last early mid late of during through before after next this to end"
)
"""Words before the name of a month that stands alone: "in May", unlike "Ms May"."""
DETERMINERS = words("the a its their his her our")
"""Before a year, words that make it part of what follows: "the 2015 agreement"."""
BEFORE_A_YEAR = BEFORE_A_MONTH | DETERMINERS | words("and between around about spring summer autumn winter fall")
BEFORE_A_TIME = words("at by until till from to before after since around about and between")
LOOSE = words("about around after before nearly almost roughly past by")
"""Words before a time that is not meant to the minute."""
UNTIL = words("until till through")
SPEECH = words(
    "said say told tell announc report statement wrote tweet confirm ask declar warn claim interview reveal",
    "insist state acknowledg press news conference speech speak spoke",
)
"""Stems of words for saying; the time beside one is when it was said, not when it happened."""

CUES = WEEKDAY_WORDS | MONTH_WORDS | DAYS_FROM_PUBLICATION.keys() | CLOCK_WORDS.keys() | STAGES.keys() | STEPS.keys()
"""Words in which a date may begin, beside numbers."""
