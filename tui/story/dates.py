"""Reads dates as news pages print them, where there is only one way to read them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, time

from tui.tables import words

_MONTHS = (
    words("january jan januar jänner janvier janv enero ene gennaio janeiro januari"),
    words("february feb februar février févr fév febrero febbraio fevereiro februari"),
    words("march mar märz mär mars marzo março maart"),
    words("april apr avril avr abril abr aprile"),
    words("may mai mayo maggio maio mei"),
    words("june jun juni juin junio giugno junho"),
    words("july jul juli juillet juil julio luglio julho"),
    words("august aug août agosto augustus"),
    words("september sep sept septembre septiembre settembre setembro"),
    words("october oct oktober okt octobre octubre ottobre outubro"),
    words("november nov novembre noviembre novembro"),
    words("december dec dezember dez décembre déc diciembre dic dicembre dezembro"),
)
_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names}
_MONTH = rf"(?P<month>{'|'.join(sorted(_NUMBER, key=lambda name: (-len(name), name)))})\b\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|\.)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DATES = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        rf"{_YEAR}[-/](?P<number>\d\d)[-/](?P<day>\d\d)(?!\d)",
        rf"\b{_MONTH} {_DAY},? {_YEAR}\b",
        rf"\b{_DAY} (?:of |de )?{_MONTH},? (?:de )?{_YEAR}\b",
        rf"{_YEAR}[年년] ?(?P<number>\d{{1,2}})[月월] ?(?P<day>\d{{1,2}})[日일]",
        rf"\b(?P<day>\d{{1,2}})\. ?(?P<number>\d{{1,2}})\. ?{_YEAR}\b",
        rf"\b(?P<day>1[3-9]|2\d|3[01])/(?P<number>\d{{1,2}})/{_YEAR}\b",
        rf"\b(?P<number>\d{{1,2}})/(?P<day>1[3-9]|2\d|3[01])/{_YEAR}\b",
    )
)
_FIGURES = re.compile(r"\b\d{1,2}[./]\d{1,2}[./](?:\d\d){1,2}\b")
"""Surely a date, but nobody can tell day from month."""
_TIME = re.compile(
    r"(?P<hour>\d{1,2})(?:[:.h](?P<minute>\d\d))?(?::(?P<second>\d\d)(?:\.\d+)?)? ?(?P<half>[ap]\.?m\b\.?)?"
    r"(?: (?:uhr|hrs|h))?,? ?\(?(?P<zone>Z\b|(?:GMT|UTC)? ?[+-]\d\d?(?::?\d\d)?|(?-i:[A-Z]{2,4})\b)?\)?",
    re.I,
)
_ZONES = {"z": "Z", "utc": "Z", "gmt": "Z", "est": "-05:00", "edt": "-04:00", "pst": "-08:00", "pdt": "-07:00",
          "mdt": "-06:00", "cet": "+01:00", "cest": "+02:00", "jst": "+09:00"}  # fmt: skip
"""Only zones whose letters mean one thing; "IST", "CST" and "BST" are several."""
_ROLES = {
    "published": words("published posted issued publié publiée veröffentlicht publicado pubblicato 发布 公開"),
    "updated": words("updated modified revised aktualisiert stand actualizado atualizado aggiornato modifié 更新"),
    "retrieved": words("retrieved accessed saved archived clipped abgerufen consulté consultado"),
}
_ROLE = re.compile(
    r"(?<![A-Za-z])(?:"
    + "|".join(rf"(?P<{role}>{'|'.join(sorted(names))})" for role, names in _ROLES.items())
    + r"|(?P<revised>mise? à jour))(?![A-Za-z])",
    re.I,
)
_ROUND = frozenset.union(*_ROLES.values()) | words(
    """
    first last on at t of am pm a p m z et ct pt local time min read ago mon tue tues wed thu thur thurs fri sat sun
    monday tuesday wednesday thursday friday saturday sunday utc gmt est edt cst cdt mst mdt pst pdt bst cet cest jst
    ist hkt sgt aest aedt hour hours day days minutes date by from
    am um uhr vom zuletzt montag dienstag mittwoch donnerstag freitag samstag sonntag
    le la à h mis mise jour lundi mardi mercredi jeudi vendredi samedi dimanche
    el de las hrs lunes martes miércoles jueves viernes sábado domingo 日 时间
    """
)
"""Words that stand around a date."""
_READING = re.compile(r"[·•|,]? ?\d+[ -]min(?:ute)?s?[ -]read\b", re.I)
"""How long it takes to read, as pages put it beside the date."""
_LONGEST = 120
_AROUND = " ,|/•·()–—:-"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date in a line, and of what it says that it is."""

    role: str
    """"published", "updated" or "retrieved"; empty where the line does not say."""
    value: str
    """In ISO 8601 where it can be read in one way, else as it stands."""


def dated(text: str) -> bool:
    """Whether a line holds a date, perhaps with its time, and no other words than belong to it."""
    if len(text) > _LONGEST or not (_find(text) or _FIGURES.search(text)):
        return False
    rest = _FIGURES.sub(" ", text)
    for pattern in _DATES:
        rest = pattern.sub(" ", rest)
    return all(word.casefold() in _ROUND for word in re.findall(r"[^\W\d_]+", rest))


def stamps(text: str) -> Iterator[Stamp]:
    """The dates of a line, each with what the words before it say that it is."""
    role, start = "", 0
    text = _READING.sub("", text)
    for found in [*_ROLE.finditer(text), None]:
        part = text[start : found.start() if found else len(text)].strip(_AROUND)
        if _find(part) or _FIGURES.search(part):
            yield Stamp(role, iso(_bare(part)))
        if found:
            role = "updated" if found.lastgroup == "revised" else found.lastgroup or ""
            start = found.end()


def _bare(text: str) -> str:
    """A date without the small words before and after it."""
    return re.sub(r"\A(?:(?:on|at|le|am|el|first|last|vom)\b|\W)+|(?:\b(?:first|last|and)\b|[\s,|/•·–—-])+\Z", "", text,
                  flags=re.I)  # fmt: skip


def iso(text: str) -> str:
    """The date in `text` in ISO 8601, with its time and zone where they are given; else `text` as it stands.

    A date like 06/05/2023 and a zone like IST can be read in several ways, and are left alone.
    """
    found = _find(text)
    day = _day(found) if found else None
    if not found or day is None:
        return text
    rest = re.sub(r"\A(?:\W|T(?=\d)|at\b|um\b|à\b|a las\b)+", "", text[found.end() :].strip(), flags=re.I)
    if not re.search(r"\d", rest):
        return day.isoformat()
    clock = _clock(rest)
    return f"{day.isoformat()}T{clock}" if clock else text


def _find(text: str) -> re.Match[str] | None:
    return next((found for pattern in _DATES if (found := pattern.search(text))), None)


def _day(found: re.Match[str]) -> date | None:
    parts = found.groupdict()
    month = int(parts["number"]) if parts.get("number") else _NUMBER[parts["month"].casefold()]
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
    """The zone in ISO 8601, "" for none, None for one that may be several."""
    found = re.fullmatch(r"(?:GMT|UTC)? ?([+-])(\d\d?):?(\d\d)?", text, re.I)
    if found:
        return f"{found[1]}{int(found[2]):02}:{found[3] or '00'}"
    return _ZONES.get(text.lower()) if text else ""
