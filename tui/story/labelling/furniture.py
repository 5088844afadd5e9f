"""Knows the furniture of news sites by its words: calls to do something, links to elsewhere, notices, counts."""

import re

from tui.story.labelling.outlets import collector
from tui.story.labelling.phrases import LINES, LINK_HEADS, OPENINGS
from tui.tables import words

_LONGEST_LINE = 160
_LONGEST_SENTENCE = 300
"""Characters. A longer sentence is no call, whatever it begins with."""
_FEW = 14
"""Words."""
_NOTICE = 600
"""Characters within which a notice says that it is one."""
_AROUND = "[]()<>-–—•·* "
_BREADCRUMBS = re.compile(r"\W*home ?[>»›/|].{1,100}|[\w&' ]{2,25}(?:[>»›][\w&' ]{2,25}){2,}", re.I)
_MENU = re.compile(r"(?:(?!\d)[\w&'’. ]){2,25}(?:[|•·](?:(?!\d)[\w&'’. ]){2,25}){2,}")
"""Links have no figures; rows of a table do."""
_LINES = tuple((why, re.compile(rf"(?:{'|'.join(some)})[\s.:!›»>→…]*", re.I)) for why, some in LINES.items())
_OPENINGS = tuple((why, re.compile(rf"[\W_]*(?:{'|'.join(some)})", re.I)) for why, some in OPENINGS.items())
_LINK_HEADS = re.compile(rf"(?:{'|'.join(LINK_HEADS)}):?", re.I)
_MENU_WORDS = words(
    """
    home about archive archives contact news sport sports world politics business opinion culture life style lifestyle
    video videos photos podcasts weather tech science health travel search menu more subscribe login
    """
)
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»]*[\"”»]")
_OF_SITE = re.compile(
    r"\b(?:cookies\b.{0,200}\b(?:website|site|browser|consent)|(?:website|site|browser|consent)\b.{0,200}\bcookies)\b",
    re.I | re.S,
)
_YOU = re.compile(r"\b(?:you|your|us|our)\b", re.I)


def line(text: str) -> str | None:
    """What furniture a whole line is, in words; None where it is none, or may be news."""
    if len(text) > _LONGEST_LINE:
        return None
    if _BREADCRUMBS.fullmatch(text) or _MENU.fullmatch(text) or _menu_words(text):
        return "a row of links to other pages"
    bare = text.strip(_AROUND)
    if collector(bare):
        return "the name of a site that collects stories"
    return next((why for why, pattern in _LINES if pattern.fullmatch(bare)), None)


def _menu_words(text: str) -> bool:
    """Whether a line is the words of a menu without anything between: "HOME ABOUT CONTACT"."""
    found = text.casefold().split()
    return len(found) > 2 and all(word in _MENU_WORDS for word in found)


def sentence(text: str) -> str | None:
    """What furniture a sentence is by its beginning, in words; None where it is none, or may be news.

    A call inside quotation marks is somebody's words.
    """
    if len(text) > _LONGEST_SENTENCE or text[:1] in "\"“„«‘'":
        return None
    return next((why for why, pattern in _OPENINGS if pattern.match(text)), None)


def heads_links(text: str) -> bool:
    """Whether a line announces a list of links, as "Related" and "Read more:" do."""
    return len(text) <= _LONGEST_LINE and _LINK_HEADS.fullmatch(text.strip(_AROUND)) is not None


def speaks_to_reader(text: str) -> bool:
    """Whether short sentences speak to whoever reads the page, as no report does outside a quotation."""
    return len(text) <= _LONGEST_LINE and text[:1] not in "\"“„«‘'" and _YOU.search(text) is not None


def addresses(text: str) -> bool:
    """Whether any of a paragraph outside quotation marks speaks to the reader; long ones are of the site as well."""
    return _YOU.search(_QUOTED.sub("", text)) is not None


def of_site(text: str) -> bool:
    """Whether a paragraph tells what a site does with what it knows of its readers."""
    return "cookies" in text[:_NOTICE].casefold() and _OF_SITE.search(text[:_NOTICE]) is not None


def asks_reader(text: str) -> bool:
    """Whether a sentence is a question or a few words to the reader."""
    return speaks_to_reader(text) and (text.endswith(("?", "!")) or len(text.split()) <= _FEW)
