"""Knows the furniture of news sites by its words: calls to do something, links to elsewhere, notices, counts."""

import re

from tui.story.labelling.outlets import collector
from tui.story.labelling.phrases import LINES, LINK_HEADS, OPENINGS

_LONGEST_LINE = 160
_LONGEST_SENTENCE = 300
"""Characters. A longer sentence is no call, whatever it begins with."""
_AROUND = "[]()<>-–—•·* "
_BREADCRUMBS = re.compile(r"\W*home ?[>»›/|].{1,100}|[\w&' ]{2,25}(?:[>»›][\w&' ]{2,25}){2,}", re.I)
_MENU = re.compile(r"[\w&'’. ]{2,25}(?:[|•·][\w&'’. ]{2,25}){2,}")
_LINES = tuple((why, re.compile(rf"(?:{'|'.join(some)})[\s.:!›»>→…]*", re.I)) for why, some in LINES.items())
_OPENINGS = tuple((why, re.compile(rf"[\W_]*(?:{'|'.join(some)})", re.I)) for why, some in OPENINGS.items())
_LINK_HEADS = re.compile(rf"(?:{'|'.join(LINK_HEADS)}):?", re.I)


def line(text: str) -> str | None:
    """What furniture a whole line is, in words; None where it is none, or may be news."""
    if len(text) > _LONGEST_LINE:
        return None
    if _BREADCRUMBS.fullmatch(text) or _MENU.fullmatch(text):
        return "a row of links to other pages"
    bare = text.strip(_AROUND)
    if collector(bare):
        return "the name of a site that collects stories"
    return next((why for why, pattern in _LINES if pattern.fullmatch(bare)), None)


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
