"""Finds what suggests an outlet, an author or a day without proving it: for the reader to decide, never taken as known.

A story may quote another outlet's correspondent, carry an agency's copy, and stand on a third site.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from urllib.parse import urlsplit

from tui.story.datelines import dateline, in_year
from tui.story.labelling import collector, mentioned, outlet, photo_credit, portrait, section
from tui.story.values import Details, Evidence, Kind

_NAME = r"(?P<outlet>(?:[Tt]he )?[A-ZÀ-Þ][\w.&-]*(?: (?:of |and |& |the )?[A-ZÀ-Þ][\w.&-]*){0,4})"
_ROLES = r"(?:correspondents?|reporters?|editors?|journalists?|columnists?|writers?|producers?|bureau chief)"
_LOOSE = (
    re.compile(rf"{_NAME} (?:staff )?{_ROLES}\b.*\bcontributed\b"),
    re.compile(rf".*?\b{_ROLES} (?:for|at|with|of) {_NAME}"),
    re.compile(rf".*?\b(?:is|was) (?:an? |the )?{_NAME}['’]s? (?:[\w-]+ ){{0,3}}{_ROLES}\b"),
)
"""Credits that name an outlet whatever its name is."""
_STRICT = (
    re.compile(rf"{_NAME} contributed (?:to|reporting)\b"),
    re.compile(rf".*?\b(?:is|was) (?:an? |the )?{_NAME} (?:[\w-]+ ){{0,2}}{_ROLES}\b"),
)
"""Credits that name somebody, who is an outlet only by the name."""
_OF_OUTLET = re.compile(r"[A-ZÀ-Þ][\w.-]+(?: [A-ZÀ-Þ][\w.-]*){1,2} of (?P<outlet>.+)")
_TOLD = re.compile(rf"\btold {_NAME}")
_APPEARED = re.compile(rf".*?\b(?:appeared|published|posted) (?:in|on|by|at) {_NAME}", re.S)
_COPYRIGHT = re.compile(
    rf"\W*(?:©|\([cC]\)|[Cc]opyright)(?: ?©)? ?(?:(?:19|20)\d\d(?:[–-]\d{{2,4}})?,? ?)?(?:by )?{_NAME}"
)
_COMPANY = re.compile(r"[.,]? (?:Inc|Ltd|LLC|Co|Corp|Company|Limited|GmbH|Group|All|\d{4})\b.*")
_PROMOTED = (
    re.compile(rf"(?:Follow|Like|Join|Download|Get|Subscribe to) {_NAME}(?:['’]s)? (?:on|app|newsletters?|for)\b"),
    re.compile(rf"More from {_NAME}"),
)
_DAY_IN_ADDRESS = re.compile(r"/(20\d\d)[/-]([01]\d)[/-]([0-3]\d)(?=\D|\Z)")
_REPORTED_BY = re.compile(r"\W*[Rr]eporting by (?P<name>[^;,().]{3,60}?)(?: in [A-Z].*)?(?:[;,).].*)?\Z")
_REPORTED_FROM = re.compile(r"(?P<name>[A-Z][^;,().]{3,60}?) report(?:ed|s) from .*\Z")
_PORTRAYED = re.compile(r"(?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,3})(?:,[^,]{1,60},)? (?:is|was|covers) ")
_TITLED = re.compile(r"(?:[A-ZÀ-Þ][\w.&'’-]*|of|the|and|&)(?: (?:[A-ZÀ-Þ][\w.&'’-]*|of|the|and|&|de|del|du|der)){0,4}")
_ALIASES = {"ap": "associatedpress", "afp": "agencefrancepresse"}
_SURE, _LIKELY, _POSSIBLE = 5, 3, 1
"""How much a clue counts; those for one outlet are added up."""
_MOST = 200
"""Clues that are looked at. A story has a handful."""
_SHOWN = 60
"""Characters of a line that is quoted as evidence."""


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as it is looked at here: without Markdown, on one line."""

    kind: Kind
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class _Clue:
    weight: int
    name: str
    why: str


def guesses(lines: Sequence[Line], details: Details) -> list[Evidence]:
    """What may be so of the fields that are unknown, the likeliest first for each."""
    lead = next((line.text for line in lines if line.kind is Kind.BODY), "")
    found: list[Evidence] = []
    if details.outlet is None:
        clues = [*_of_lead(lead), *_of_address(details.url), *(clue for line in lines for clue in _of_line(line))]
        found += _ranked(islice(clues, _MOST))
    if details.byline is None:
        found += _authors(lines)
    if details.published is None:
        found += _published(lead, details)
    return found


def _ranked(clues: Iterable[_Clue]) -> list[Evidence]:
    """One guess for each outlet that is named, those with the most evidence first, with the best of it."""
    weights: dict[str, int] = {}
    best: dict[str, _Clue] = {}
    for clue in clues:
        key = _key(clue.name)
        weights[key] = weights.get(key, 0) + clue.weight
        best[key] = max(best.get(key, clue), clue, key=lambda one: one.weight)
    order = sorted(best, key=lambda key: -weights[key])
    return [Evidence("outlet", best[key].name, best[key].why) for key in order]


def _key(name: str) -> str:
    """By what two spellings of an outlet's name are one: its letters; of an address the name before the last dot."""
    label = name.rsplit(".", 1)[0].rsplit(".", 1)[-1] if "." in name and " " not in name else name
    letters = re.sub(r"\Athe |[\W_]", "", label.casefold())
    return _ALIASES.get(letters, letters)


def _of_line(line: Line) -> Iterator[_Clue]:
    if line.kind is Kind.BODY:
        yield from _of_body(line.text)
    elif line.kind is Kind.BYLINE:
        yield from _of_credit(line.text)
    elif line.kind is Kind.SOURCE:
        yield from _of_source(line.text)
    elif line.kind is Kind.BOILERPLATE:
        yield from _of_furniture(line.text)


def _of_body(text: str) -> Iterator[_Clue]:
    for found in _TOLD.finditer(text):
        if name := _shortened(found["outlet"]):
            yield _Clue(_POSSIBLE, name, f"somebody told it: “told {name}”")
    if portrait(text):
        yield from _of_credit(text)


def _of_credit(text: str) -> Iterator[_Clue]:
    """Who contributed, who is whose correspondent, which agency's copy it is; never whose the photo is."""
    if photo_credit(text):
        return
    names = [found["outlet"] for pattern in _LOOSE if (found := pattern.match(text))]
    names += [name for pattern in _STRICT if (found := pattern.match(text)) and (name := _shortened(found["outlet"]))]
    for name in dict.fromkeys([*names, *mentioned(text)]):
        yield _Clue(_SURE, name, _quoted("in a credit", text))


def _of_source(text: str) -> Iterator[_Clue]:
    if found := _APPEARED.match(text):
        yield _Clue(_SURE, found["outlet"].rstrip("."), "says where the story first appeared")
    elif outlet(text):
        yield _Clue(_SURE, text, "one of several outlets' names on lines of their own")
    elif _TITLED.fullmatch(text) and not section(text):
        yield _Clue(_POSSIBLE, text, "a short line beside the headline")


def _of_furniture(text: str) -> Iterator[_Clue]:
    found = _COPYRIGHT.match(text)
    owner = _COMPANY.sub("", found["outlet"]).rstrip(".") if found else ""
    if owner and not collector(owner):
        yield _Clue(_LIKELY, owner, _quoted("a copyright line", text))
    for pattern in _PROMOTED:
        if found := pattern.match(text):
            yield _Clue(_LIKELY, found["outlet"], _quoted("the site speaks of itself", text))


def _of_lead(lead: str) -> Iterator[_Clue]:
    found = dateline(lead)
    if found and found.agency:
        yield _Clue(_LIKELY, found.agency, f"a dateline: “{found.words}”")


def _of_address(url: str | None) -> Iterator[_Clue]:
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return
    if host:
        yield _Clue(_POSSIBLE, host.removeprefix("www."), "the address")


def _authors(lines: Sequence[Line]) -> Iterator[Evidence]:
    for line in lines:
        credited = line.kind is Kind.BYLINE
        for pattern in (_REPORTED_BY, _REPORTED_FROM, _PORTRAYED):
            found = pattern.match(line.text) if credited and len(line.text) < 4 * _SHOWN else None
            if found:
                yield Evidence("byline", found["name"], _quoted("in a credit", line.text))
                break


def _published(lead: str, details: Details) -> Iterator[Evidence]:
    found = _DAY_IN_ADDRESS.search(details.url or "")
    of_address = "-".join(found.groups()) if found else None
    if of_address:
        yield Evidence("published", of_address, "the address")
    said = dateline(lead)
    for known in (details.updated, details.retrieved, of_address):
        day = in_year(said.day, known) if said and said.day and known else None
        if said and day and day != of_address:
            yield Evidence("published", day, f"a dateline: “{said.words}”, and the year of another date")
            return


def _shortened(name: str) -> str | None:
    """The longest beginning of a row of capitalised words that is an outlet's name: "AFP" of "AFP Monday".

    Of "Jane Doe of Harbour Wire" it is what she is of.
    """
    if (found := _OF_OUTLET.fullmatch(name)) and outlet(found["outlet"]):
        return found["outlet"]
    parts = name.split()
    beginnings = (" ".join(parts[:count]).rstrip(".") for count in range(len(parts), 0, -1))
    return next((found for found in beginnings if outlet(found)), None)


def _quoted(why: str, text: str) -> str:
    return f"{why}: “{text if len(text) <= _SHOWN else text[:_SHOWN].rsplit(' ', 1)[0] + ' …'}”"
