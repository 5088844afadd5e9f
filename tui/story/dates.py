"""Reads dates as news pages print them, where there is only one way to read them."""

import re
from datetime import date, time

from tui.tables import words

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = rf"(?P<month>{'|'.join(_MONTHS)})[a-z]*\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"(?P<year>(?:19|20)\d\d)[-/](?P<number>\d\d)[-/](?P<day>\d\d)(?!\d)",
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b{_DAY} (?:of )?{_MONTH},? {_YEAR}\b",
        r"(?P<year>(?:19|20)\d\d)年(?P<number>\d{1,2})月(?P<day>\d{1,2})日",
    )
)
_FIGURES = re.compile(r"\b\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}\b")
"""Surely a date, but nobody can tell day from month."""
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?(?::(?P<second>\d\d)(?:\.\d+)?)? ?(?P<half>[ap]\.?m\b\.?)?"
    r" ?(?P<zone>Z\b|[+-]\d\d:?\d\d|[A-Z]{2,4}\b)?",
    re.I,
)
_ZONES = {"z": "Z", "utc": "Z", "gmt": "Z", "est": "-05:00", "edt": "-04:00", "pst": "-08:00", "pdt": "-07:00",
          "mdt": "-06:00", "cet": "+01:00", "cest": "+02:00", "jst": "+09:00"}  # fmt: skip
"""Only zones whose letters mean one thing; "IST", "CST" and "BST" are several."""
_ROUND = words(
    """
    published updated posted modified first last on at t of am pm a p m z et ct pt local time min read ago mon tue
    tues wed thu thur thurs fri sat sun monday tuesday wednesday thursday friday saturday sunday utc gmt est edt cst cdt
    mst mdt pst pdt bst cet cest jst ist hkt sgt aest aedt
    """
)
"""Words that stand around a date."""
_LONGEST = 100


def dated(text: str) -> bool:
    """Whether a line holds a date, perhaps with its time, and no other words than belong to it."""
    found = (_find(text) or _FIGURES.search(text)) if len(text) <= _LONGEST else None
    if not found:
        return False
    rest = text[: found.start()] + " " + text[found.end() :]
    return all(word.casefold() in _ROUND for word in re.findall(r"[^\W\d_]+", rest))


def revised(text: str) -> bool:
    """Whether a date line tells when a story was changed, and not when it came out."""
    return re.match(r"\W*(?:last )?(?:updated|modified)\b", text, re.I) is not None


def iso(text: str) -> str:
    """The date in `text` in ISO 8601, with its time and zone where they are given; else `text` as it stands.

    A date like 06/05/2023 and a zone like IST can be read in several ways, and are left alone.
    """
    found = _find(text)
    day = _day(found) if found else None
    if not found or day is None:
        return text
    rest = text[found.end() :].strip().lstrip(" ,|/•·T–at")
    if not re.search(r"\d", rest):
        return day.isoformat()
    clock = _clock(rest)
    return f"{day.isoformat()}T{clock}" if clock else text


def _find(text: str) -> re.Match[str] | None:
    return next((found for pattern in _DATES if (found := pattern.search(text))), None)


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    month = int(parts["number"]) if parts.get("number") else _MONTHS.index(parts["month"][:3].lower()) + 1
    try:
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None


def _clock(text: str) -> str | None:
    """The time of day in ISO 8601; None where it, or its zone, cannot be told for certain."""
    found = _TIME.fullmatch(text)
    if not found or not (found["minute"] or found["half"]):
        return None
    hour, half = int(found["hour"]), (found["half"] or "")[:1].lower()
    if half and not 1 <= hour <= 12:
        return None
    zone = _zone(found["zone"] or "")
    try:
        hour = hour % 12 + 12 * (half == "p") if half else hour
        clock = time(hour, int(found["minute"] or 0), int(found["second"] or 0))
    except ValueError:
        return None
    return None if zone is None else clock.isoformat("seconds" if found["second"] else "minutes") + zone


def _zone(text: str) -> str | None:
    if not text:
        return ""
    if text[0] in "+-":
        return f"{text[:3]}:{text[-2:]}"
    return _ZONES.get(text.lower())
