"""What stands inside quotation marks.

Marks are curly, straight, low-high and angled ones, and the single ones of British outlets, which are told from
apostrophes by what stands on either side of them.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from rapidfuzz.distance import LCSseq

from tui.story import Span, Story

_MARK = re.compile("[“„«»\"‘']")
_OPENS = re.compile(
    r"""
    [“„«]
    | (?<![\w»])»(?=\w)
    | (?<!\w)"(?=\S)
    | (?<![\w.,;:!?’'])[‘'](?=[\w\[“"…])(?!\d0s|em\b|til\b|tis\b|twas\b|n['’])
    """,
    re.VERBOSE,
)
_CLOSES = {"“": '”"', "„": '“”"', '"': '"”', "«": '»"', "»": "«"}
"""The marks that open a quotation, with those that close it."""
_SINGLE = re.compile(r"(?P<before>[^\s‘'“(\[])[’'](?!\w)(?=(?P<after>.?))", re.DOTALL)
_BEFORE_END = frozenset(',.!?…;:)]”"')
FEWEST = 4
"""Words in quotation marks below this number ("red lines") are a phrase that anybody may use."""
_SAME = 0.75
"""Share of a quotation's words that the other side must have, in order."""
_BESIDE = 0.3
"""Share of its pairs of neighbouring words that the other side must have: a few words lie in every long sentence."""
_FURTHER = 6
"""Paragraphs in which a quotation that goes on may be closed."""
_LONGEST = 2000
"""Characters. A quotation in single marks, or with others inside it, that is longer is none."""


def quotations(story: Story) -> tuple[Span, ...]:
    """The stretches inside quotation marks, without the marks and blanks beside them, in order.

    A quotation inside a quotation is part of it. One that is opened and not closed in its paragraph goes on to where a
    later paragraph closes it, or to the paragraph's end, as news style has it for quotations over several paragraphs; a
    straight or a single mark counts as such only where the paragraph begins with it and the next one does too.
    """
    found: list[Span] = []
    at = 0
    for place, paragraph in enumerate(story.paragraphs):
        at = max(at, paragraph.start)
        while at < paragraph.end and (mark := _MARK.search(story.text, at, paragraph.end)):
            end = _end(story, place, mark) if _OPENS.match(story.text, mark.start()) else None
            at = mark.end() if end is None else end + 1
            if end is not None and (bare := _bare(story.text, mark.end(), end)):
                found.append(bare)
    return tuple(found)


def _bare(text: str, start: int, end: int) -> Span | None:
    """A stretch without the blanks at its ends; None where it is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _end(story: Story, place: int, opened: re.Match[str]) -> int | None:
    """Where a quotation of a paragraph ends; None where the mark opens none."""
    paragraph, mark = story.paragraphs[place], opened.group()
    end = _closing(story.text, opened.end(), paragraph.end, mark)
    if end is not None:
        return end
    first = opened.start() == paragraph.start
    following = story.paragraphs[place + 1 : place + 1 + _FURTHER]
    end = _closed_further(story.text, following, mark) if first else None
    if end is not None:
        return end
    again = bool(following) and story.text.startswith(mark, following[0].start)
    return paragraph.end if mark in "“„«" or (first and again) else None


def _closed_further(text: str, following: Sequence[Span], mark: str) -> int | None:
    """Where a later paragraph closes a quotation, before another is opened."""
    if mark not in '“"':
        return None
    for paragraph in following:
        at = next((at for at in range(paragraph.start, paragraph.end) if text[at] in '“”"'), None)
        if at is not None:
            return None if text[at] == "“" or at == paragraph.start or text[at - 1].isspace() else at
    return None


def _closing(text: str, start: int, end: int, mark: str) -> int | None:
    """Where the quotation that opened before `start` ends."""
    if mark in "‘'":
        return _single(text, start, end)
    places = [at for close in _CLOSES[mark] if (at := text.find(close, start, end)) >= 0]
    first = min(places, default=None)
    if mark != "“" or first is None or text.find("“", start, first) < 0:
        return first
    return _nested(text, start, end) or first


def _nested(text: str, start: int, end: int) -> int | None:
    """The end of a quotation with others inside it, where every mark has its partner."""
    depth = 1
    for at in range(start, min(end, start + _LONGEST)):
        if text[at] in "“”":
            depth += 1 if text[at] == "“" else -1
            if not depth:
                return at
    return None


def _single(text: str, start: int, end: int) -> int | None:
    """Where a quotation in single marks ends: at a mark after punctuation rather than after a plural's "s"."""
    last = None
    for found in _SINGLE.finditer(text, start, min(end, start + _LONGEST)):
        at = found.end() - 1
        if found["before"] in _BEFORE_END or found["before"] != "s" or found["after"] in {",", ".", ";", ":"}:
            return at
        last = at if last is None else last
    return last


def reports(quoted: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether the stems of a quotation are reported, directly or not, among the stems of a sentence."""
    if len(quoted) < FEWEST:
        return False
    needed = round(_SAME * len(quoted))
    if LCSseq.similarity(quoted, other, score_cutoff=needed) < needed:
        return False
    beside = set(pairwise(other))
    return sum(pair in beside for pair in pairwise(quoted)) >= _BESIDE * (len(quoted) - 1)
