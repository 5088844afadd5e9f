"""Times as programs write them into pages, in ISO 8601."""

import re
from datetime import UTC, date, datetime, timedelta

from tui.story import dates

_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_COMPACT = re.compile(r"((?:19|20)\d\d)(\d\d)(\d\d)(?:T?(\d\d)(\d\d)(\d\d)?(Z?))?")
_OFFSET = re.compile(r"\b(?:GMT|UTC)(?=[+-]\d)")
_REMARK = re.compile(r"\s*(?:\([^()]*\)|\[[\w/+-]*\]|(?<=[+-]\d{4}) (?:UTC|GMT))\s*$")
_LONGEST = 100
_UNSET = "1970-01-01"
"""What programs write that were given no time."""
_AHEAD = timedelta(days=2)
"""So far a clock may be wrong, or a zone be ahead. What is later is no time at which anything was published."""


def moment(text: str) -> str | None:
    """A time in ISO 8601, with its zone where there is one; as it stands where it can be read in several ways.

    None where it is no time at all: no day of the calendar, the beginning of the computers' time, the future.
    """
    text = " ".join(text.split())
    if len(text) > _LONGEST or not re.search(r"\d", text):
        return None
    if _EPOCH.fullmatch(text):
        text = datetime.fromtimestamp(int(text[:10]), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    elif found := _COMPACT.fullmatch(text):
        text = _spread(found)
    read = dates.iso(_OFFSET.sub("", _REMARK.sub("", text)))
    return read if re.search(r"(?:19|20)\d\d", read) and _possible(read) else None


def more_exact(one: str, other: str) -> bool:
    """Whether a time says more than another of the same event: the hour of the same day, the zone of the same hour."""
    return len(one) > len(other) >= len("2024-05-06") and one.startswith(other)


def earlier(one: str, other: str) -> bool:
    """Whether a time is surely earlier than another; as days where either has no hour or no zone."""
    try:
        left, right = datetime.fromisoformat(one), datetime.fromisoformat(other)
    except ValueError:
        return False
    if left.tzinfo and right.tzinfo:
        return left < right
    return left.date() < right.date()


def _possible(read: str) -> bool:
    """Whether what was read is no impossible day; a date that can be read in several ways is taken as it stands."""
    found = re.match(r"(\d{4}-\d\d)(-\d\d)?", read)
    if not found:
        return True
    try:
        day = date.fromisoformat(found[1] + (found[2] or "-01"))
    except ValueError:
        return False
    return day.isoformat() != _UNSET and day <= datetime.now(UTC).date() + _AHEAD


def _spread(found: re.Match[str]) -> str:
    year, month, day, hour, minute, second, zone = found.groups()
    clock = f"T{hour}:{minute}:{second or '00'}{zone or ''}" if hour else ""
    return f"{year}-{month}-{day}{clock}"
