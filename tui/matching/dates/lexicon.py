"""The English words by which dates are read."""


def _words(*texts: str) -> list[str]:
    return " ".join(texts).split()


_WEEKDAYS = _words("Monday Tuesday Wednesday Thursday Friday Saturday Sunday")
_MONTHS = (
    _words("January February March April May June July August September October November December"),
    _words("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"),
)
WEEKDAYS = {name: place for place, name in enumerate(_WEEKDAYS)}
MONTHS = {name: place for names in _MONTHS for place, name in enumerate(names, start=1)} | {"Sept": 9}
"""Months by name, whole or shortened."""
STAGES = {"early": (1, 10), "mid": (10, 20), "late": (20, 31)}
"""Parts of a month, and the days that they reach over."""
DAYS_FROM_PUBLICATION = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}
STEPS = {"last": -1, "this": 0, "next": 1}
"""Before "month" and "year", how far they lie from those of the publication."""
CLOCK_WORDS = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 0}

BEFORE_A_MONTH = frozenset(
    _words("in since until till by from last early mid late of during through before after next this to end")
)
"""Words before the name of a month that stands alone: "in May", unlike "Ms May"."""
DETERMINERS = frozenset(_words("the a its their his her our"))
"""Before a year, words that make it part of what follows: "the 2015 agreement"."""
BEFORE_A_YEAR = (
    BEFORE_A_MONTH | DETERMINERS | frozenset(_words("and between around about spring summer autumn winter fall"))
)
BEFORE_A_TIME = frozenset(_words("at by until till from to before after since around about and between"))
LOOSE = frozenset(_words("about around after before nearly almost roughly past by"))
"""Words before a time that is not meant to the minute."""
UNTIL = frozenset(_words("until till through"))
SPEECH = frozenset(
    _words(
        "said say told tell announc report statement wrote tweet confirm ask declar warn claim interview reveal",
        "insist state acknowledg press news conference speech speak spoke",
    )
)
"""Stems of words for saying; the time beside one is when it was said, not when it happened."""

CUES = (
    frozenset(name.lower() for name in (*WEEKDAYS, *MONTHS))
    | DAYS_FROM_PUBLICATION.keys()
    | CLOCK_WORDS.keys()
    | STAGES.keys()
    | STEPS.keys()
)
"""Words in which a date may begin, beside numbers."""
