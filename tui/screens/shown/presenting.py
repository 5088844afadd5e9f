"""From stories and comparisons to what panes show: blocks, marks and signs. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tui import desk
from tui.matching import Match
from tui.story import Kind, Span, Story
from widgets import Block, Mark, Sign

if TYPE_CHECKING:
    from tui.desk import Answers, Folder, Stop
    from tui.library import StoredStory
    from tui.matching import Comparison

_PROBABLY = "?"
"""The sign of a note that is probably here."""
_SIGN_STYLES = {
    "=": "sign-same",
    "≈": "sign-near",
    "~": "sign-reworded",
    "≠": "sign-differs",
    "±": "sign-compatible",
    "·": "sign-none",
    "+": "sign-linked",
    "!": "sign-judged",
}
"""The style of each sign of the gutter."""
CLOSE = {Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE}
"""Kinds that stand without a blank row between two of them."""


def blocks(story: Story) -> list[Block]:
    """The paragraphs of a story, each in the style of what it is."""
    found: list[Block] = []
    before: Kind | None = None
    kinds = _kinds(story)
    for paragraph, kind in zip(story.paragraphs, kinds, strict=True):
        gap = 0 if not found or (before in CLOSE and kind in CLOSE) else 1
        found.append(Block(paragraph.of(story.text), paragraph.start, str(kind), gap))
        before = kind
    return found


def _kinds(story: Story) -> list[Kind]:
    """The kind of each paragraph: that of its sentences where they agree, else body."""
    found: list[Kind] = []
    sentences = iter(story.sentences)
    current = next(sentences, None)
    for paragraph in story.paragraphs:
        inside = set()
        while current is not None and current.start < paragraph.end:
            inside.add(current.kind)
            current = next(sentences, None)
        found.append(inside.pop() if len(inside) == 1 else Kind.BODY)
    return found


def marks(
    comparison: Comparison | None, story: Story, *, right: bool, noted: Iterable[Span], refound: Iterable[Span] = ()
) -> list[Mark]:
    """How each sentence of one side is painted: by grade where it matches, else as unmatched; notes on top.

    Notes that are probably there are painted otherwise than those that certainly are.
    """
    best = _best(comparison, right=right)
    found: list[Mark] = []
    for index, sentence in enumerate(story.sentences):
        match = best.get(index)
        if match is not None:
            found.append(Mark(sentence.start, sentence.end, str(match.grade)))
        elif comparison is not None and sentence.kind is Kind.BODY:
            found.append(Mark(sentence.start, sentence.end, "unmatched"))
    found.extend(Mark(span.start, span.end, "noted") for span in noted)
    found.extend(Mark(span.start, span.end, "refound") for span in refound)
    return found


def painted(folder: Folder) -> tuple[object, ...]:
    """What of a session is to be seen in the panes: as long as this is the same, marks and signs are."""
    versions = [(member.id, member.version) for member in folder.members]
    return folder.notes, folder.placings, folder.refound, folder.placed, folder.links, folder.judgements, versions


def noted(stored: StoredStory, folder: Folder, *, current: bool) -> list[Span]:
    """Where notes stand in a version of a story: in the newest as they were found again, in others those made on it."""
    if current:
        return desk.noted_spans(stored, folder)
    anchors = (anchor for note in folder.notes for anchor in note.anchors if anchor.exact)
    here = (anchor for anchor in anchors if (anchor.story_id, anchor.version) == (stored.id, stored.version))
    return [Span(anchor.start, anchor.end) for anchor in here]


def refound(stored: StoredStory, folder: Folder, *, current: bool) -> list[Span]:
    """Where notes probably stand in a version of a story; only in the newest does anybody ask."""
    return desk.refound_spans(stored, folder) if current else []


def signs(answers: Answers, story: Story, refound: Iterable[Span] = ()) -> list[Sign]:
    """The gutter of a story, the weightiest last: where two sentences begin in one row, the last is seen.

    A note that waits for the reader's word comes before all that was found in the text.
    """
    found = sorted(answers.items(), key=lambda item: desk.BY_WEIGHT.index(item[1]))
    spans = ((story.sentences[place], char) for place, char in found)
    asking = (Sign(span.start, span.end, _PROBABLY, "sign-refound") for span in refound)
    return [*(Sign(span.start, span.end, char, _SIGN_STYLES[char]) for span, char in spans), *asking]


def _best(comparison: Comparison | None, *, right: bool) -> dict[int, Match]:
    """For each matched sentence of one side the match to show: one that differs first, then the surest."""
    found: dict[int, Match] = {}
    for match in comparison.matches if comparison else ():
        index = match.right if right else match.left
        known = found.get(index)
        if known is None or _rank(match) > _rank(known):
            found[index] = match
    return found


def _rank(match: Match) -> tuple[bool, float]:
    return desk.sign(match) == desk.DIFFERS, match.score


def emphasis(stop: Stop | None, hits: Sequence[Stop], *, right: bool, text: str) -> list[Mark]:
    """What stands out in one side with this text: the differing words of the current passage, or the search hits."""
    from tui.screens.shown.emphasis import differing  # not before there is something to compare

    found = [Mark(span.start, span.end, "hit") for hit in hits for span in hit.side(right)]
    return found + (differing(stop, text, right=right) if stop and stop.matches else [])
