"""What the programs that save pages write into them: where a page came from, and when."""

import re
from collections.abc import Iterator

from tui.story.formats.html.addresses import address, archived
from tui.story.formats.html.moments import moment
from tui.story.values import Evidence

_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile.{0,4000}?-->", re.S)
_URL = re.compile(r"^\s*url:\s*(\S+)", re.M)
_DATE = re.compile(r"^\s*saved date:\s*(.+?)\s*$", re.M)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{4}\)(\S+?)\s*-->", re.I)
_WAYBACK = re.compile(r"FILE ARCHIVED ON (\d\d:\d\d:\d\d \w{3} \d\d, \d{4}) AND RETRIEVED FROM THE\s+INTERNET ARCHIVE")
_BEGINNING = 50_000
_END = 20_000


def said_by_savers(text: str, canonical: str | None) -> Iterator[Evidence]:
    """Address and time of saving, from the comments of SingleFile, of browsers and of the Wayback Machine."""
    head = text[:_BEGINNING]
    yield from _single_file(head)
    if (found := _SAVED_FROM.search(head)) and (url := address(found[1])):
        yield Evidence("url", url, "in the comment of the browser that saved the page")
    yield from _wayback(text, canonical)


def _single_file(head: str) -> Iterator[Evidence]:
    found = _SINGLE_FILE.search(head)
    if not found:
        return
    if (url := _URL.search(found[0])) and (whole := address(url[1])):
        yield Evidence("url", whole, "in SingleFile's comment")
    if (date := _DATE.search(found[0])) and (when := moment(date[1])):
        yield Evidence("retrieved", when, "in SingleFile's comment")


def _wayback(text: str, canonical: str | None) -> Iterator[Evidence]:
    """When the Wayback Machine took the page: its own comment, else the address it gives the page."""
    stamp = archived(canonical or "")[1]
    if found := _WAYBACK.search(text[-_END:]):
        clock, _, day = found[1].partition(" ")
        if when := moment(f"{day} {clock} UTC"):
            yield Evidence("retrieved", when, "in the Wayback Machine's comment")
    elif stamp and (when := moment(f"{stamp}Z")):
        yield Evidence("retrieved", when, "in the archive's address of the page")
