"""Knows by their words the lines around a story that tell who wrote it and when, in several languages."""

import re

from tui.story import dates
from tui.story.labelling import bylines
from tui.story.marks import finished

_DATE = re.compile(
    r"\b(?:19|20)\d\d[-/.]\d{1,2}[-/.]\d{1,2}\b|\b\d{1,2}[-/.]\d{1,2}[-/.](?:19|20)\d\d\b|(?:19|20)\d\d\s?年\s?\d{1,2}\s?月"
)
_CLOCK = re.compile(r"\b\d{1,2}[:.h]\d\d\b")
_NAMED = re.compile(
    r"\W*(?:责任编辑|责编|编辑|记者|来源|作者|文字|校对|編集|取材|執筆|文責|автор|текст|источник|autor(?:in|a|es)?|auteur|texte|"
    r"redaktion|quelle|fuente|fonte|المصدر|كتب)\s?[:：]\s?\S",
    re.I,
)
_PUBLISHED = re.compile(r"\A\W*(?:published|posted|updated|first published|last updated)\b|\b(?:by|von|par)\b", re.I)
_LONGEST_LINE = 120
_LONGEST_NAME = 60
"""Characters."""


def credited(text: str, *, above: bool) -> str | None:
    """How a paragraph tells of the author or the time, in words; None where it does not.

    `above` says whether it stands above the story, where a line with a date in figures is nothing else.
    """
    line = " ".join(text.split())
    if why := bylines.byline(line):
        return why
    if len(line) <= _LONGEST_NAME and _NAMED.match(line):
        return "says who wrote or edited it"
    return "a line with a date, above the story" if above and len(line) <= _LONGEST_LINE and _tells_date(line) else None


def _tells_date(line: str) -> bool:
    """Whether a line is there for the date in it."""
    if dates.dated(line) or (_DATE.search(line) and (_CLOCK.search(line) or len(line) <= _LONGEST_NAME)):
        return True
    return dates.iso(line) != line and _PUBLISHED.search(line) is not None and not finished(line)
