"""Sentences with their differing words marked so that it survives a pipe, a mail and a terminal without colours."""

import re
from collections.abc import Iterable

from rich.text import Text

from tui.desk import difference_sign
from tui.matching import Comparison, Match
from tui.story import Story, clean_line

_BRACKETS = (("{", "}"), ("⟦", "⟧"), ("⦃", "⦄"))
"""What goes round differing words, the best first. A story's own brackets are square or round: "[W]e are"."""
_STYLES = {"≠": "bold yellow", "±": "yellow", "": "underline"}
_BLANKS = re.compile("[ \n]+")
_Stretch = tuple[int, int, str]
"""From where to where words differ, and the sign of the weightiest difference in them; no sign for mere wording."""


class Marking:
    """How differing words are marked in two stories: by brackets that neither of them has."""

    def __init__(self, comparison: Comparison) -> None:
        texts = comparison.left.text + comparison.right.text
        free = (pair for pair in _BRACKETS if not any(bracket in texts for bracket in pair))
        self._open, self._close = next(free, _BRACKETS[-1])

    def around(self, words: str, sign: str = "") -> Text:
        """Words marked as differing: "{a mile}", "≠{14 people}"."""
        return Text(f"{sign}{self._open}{words}{self._close}", _STYLES[sign])

    def sentence(self, story: Story, place: int, matches: Iterable[Match], *, right: bool) -> Text:
        """A sentence on one line, with the words marked in which these matches differ."""
        sentence = story.sentences[place]
        text, at = Text(), sentence.start
        for start, end, sign in _stretches(matches, sentence.start, sentence.end, right=right):
            text.append(_line(story.text[at:start])).append(self.around(_line(story.text[start:end]), sign))
            at = end
        return text.append(_line(story.text[at : sentence.end]))


def _stretches(matches: Iterable[Match], start: int, end: int, *, right: bool) -> list[_Stretch]:
    """The differing words of one sentence in order, without overlap."""
    merged: list[_Stretch] = []
    for one in sorted(_spans(matches, right=right)):
        begins, ends, sign = max(one[0], start), min(one[1], end), one[2]
        if begins >= ends:
            continue
        if merged and begins < merged[-1][1]:
            before = merged.pop()
            begins, ends, sign = before[0], max(before[1], ends), max(before[2], sign, key=list(_STYLES)[::-1].index)
        merged.append((begins, ends, sign))
    return merged


def _spans(matches: Iterable[Match], *, right: bool) -> Iterable[_Stretch]:
    for match in matches:
        for difference in match.differences:
            span = difference.right if right else difference.left
            if span is not None:
                yield span.start, span.end, difference_sign(difference)


def _line(text: str) -> str:
    return _BLANKS.sub(" ", clean_line(text))
