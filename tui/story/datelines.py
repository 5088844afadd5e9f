"""Reads the place, day and agency that many reports begin with: "HAYWARD, Calif. (AP) —", "Paris (AFP) –"."""

import re
from dataclasses import dataclass
from datetime import date

from tui.story import dates

_CAPITALS = r"[A-ZÀ-ÞŠŽČŁ][A-ZÀ-ÞŠŽČŁ.'’/ -]{2,40}"
_NAME = r"[A-ZÀ-ÞŠŽČŁ][\w.'’-]*"
_DAY = r"(?P<day>(?:[^\W\d_]{3,9}\.? \d{1,2}|\d{1,2}\.? (?:de )?[^\W\d_]{3,10}\.?))"
_DASH = r"(?:\.?[–—-]{1,2}|:)"
_DATELINE = re.compile(
    rf"(?:(?P<capitals>{_CAPITALS})|{_NAME}(?: {_NAME}){{0,3}})(?:, {_NAME}(?: {_NAME})?){{0,2}}?(?:,? {_DAY})?"
    rf" ?(?:[(\[](?P<agency>[A-Z][^()\[\]]{{1,40}})[)\]])? ?{_DASH}(?=\s)"
)
_REACH = 120
"""Characters. No dateline is longer."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a report's first words say of where it comes from."""

    words: str
    """The dateline as it stands, without its dash."""
    agency: str | None
    day: str | None
    """A month and a day, as they stand. The year is not given."""


def dateline(text: str) -> Dateline | None:
    """The dateline at the beginning of a report's first sentence. Without an agency the place must be in capitals."""
    found = _DATELINE.match(text[:_REACH])
    if not found or not (found["agency"] or found["capitals"]):
        return None
    return Dateline(found.group().rstrip(" .–—-:"), found["agency"], found["day"])


def in_year(day: str, known: str) -> str | None:
    """The day in ISO 8601, if it is the last such day up to a date that is known; None where none can be read."""
    last = dates.iso(known)[:10]
    for year in (last[:4], f"{int(last[:4]) - 1}" if last[:4].isdecimal() else ""):
        found = next((iso for form in (f"{day}, {year}", f"{day} {year}") if (iso := dates.iso(form)) != form), None)
        if found and _is_iso(last) and found <= last:
            return found
    return None


def _is_iso(text: str) -> bool:
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
