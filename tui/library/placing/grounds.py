"""A story's text made ready for finding passages in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from tui.library.placing.folding import Folded, fold, folded
from tui.matching.calendar_words import MONTH_WORDS, WEEKDAY_WORDS
from tui.matching.languages import ENGLISH, detect
from tui.matching.numbers import NUMBER_WORDS, SCALES
from tui.matching.scripts import MARKS, UNSPACED, UNSPACED_MARKS
from tui.story import Sentence, Span, Story
from tui.tables import words

_WORD: Final = re.compile(
    rf"""[{UNSPACED}][{UNSPACED_MARKS}]*
    | \d+(?:[.,:]\d+)*
    | [^\W\d_{UNSPACED}](?:[^\W_{UNSPACED}]|[{MARKS}])*(?:['’][^\W\d_]+)*
    | \w""",
    re.VERBOSE,
)
_DIGIT: Final = re.compile(r"\d")
_OPENING: Final = frozenset("\"“„«‘'([:•*—–-")
"""Behind one of these a capital may be that of a sentence."""
_ORDINALS: Final = frozenset(
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last"]
)
_COUNTED: Final = frozenset(NUMBER_WORDS["en"]) | frozenset(SCALES) | _ORDINALS
_CALENDAR: Final = MONTH_WORDS | WEEKDAY_WORDS
_DENIALS: Final = words("not no never none nobody nothing neither nor without cannot")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text."""

    start: int
    end: int
    norm: str
    """Folded."""
    telling: str
    """"name", "figure", "date" or "denial": what makes another statement of a sentence that is otherwise the same; else
    empty."""


class Ground:
    """A text in which a passage is looked for, or that an anchor was made on. What is not asked for is never made."""

    def __init__(self, story: Story) -> None:
        self.text = story.text
        self.sentences: Sequence[Sentence] = story.sentences
        self._starts = [sentence.start for sentence in story.sentences]
        self._words: dict[int, tuple[Word, ...]] = {}

    @cached_property
    def folded(self) -> Folded:
        """The whole text, folded."""
        return folded(self.text)

    @cached_property
    def lines(self) -> list[str]:
        """Each sentence, folded."""
        return [fold(self.text[sentence.start : sentence.end]) for sentence in self.sentences]

    @cached_property
    def is_english(self) -> bool:
        """Whether figures, days and denials that are written as words are told: only those of English are."""
        return detect([fold(word) for word in _WORD.findall(self.text)]) is ENGLISH

    @cached_property
    def _lower(self) -> frozenset[str]:
        """The words that the text has in lower case, folded: a capital at the head of a sentence says nothing there."""
        return frozenset(fold(word) for word in _WORD.findall(self.text) if word[0].islower())

    def hull(self, start: int, end: int) -> range:
        """The sentences that a stretch of the text touches."""
        first = bisect_right(self._starts, start) - 1
        if first < 0 or self.sentences[first].end <= start:
            first += 1
        return range(first, max(first, bisect_left(self._starts, end)))

    def span(self, hull: range) -> Span:
        """From the first of some sentences to the last."""
        return Span(self.sentences[hull[0]].start, self.sentences[hull[-1]].end)

    def line(self, hull: range) -> str:
        """Some sentences, folded."""
        return " ".join(self.lines[hull.start : hull.stop])

    def words(self, hull: range) -> list[Word]:
        """The words of some sentences."""
        return [word for place in hull for word in self._of(place)]

    def _of(self, place: int) -> tuple[Word, ...]:
        if place not in self._words:
            sentence = self.sentences[place]
            found = _WORD.finditer(self.text, sentence.start, sentence.end)
            self._words[place] = tuple(self._word(each.start(), each.end(), sentence.start) for each in found)
        return self._words[place]

    def _word(self, start: int, end: int, sentence: int) -> Word:
        raw = self.text[start:end]
        norm = fold(raw)
        return Word(start, end, norm, self._telling(raw, norm, start, sentence))

    def _telling(self, raw: str, norm: str, start: int, sentence: int) -> str:
        # Where letters have no case, as in Arabic or Chinese, any word may be a name.
        capital = not raw[0].islower()
        if raw[0].isdigit() or norm in _COUNTED or (not capital and _DIGIT.search(raw)):
            return "figure"
        if capital and norm in _CALENDAR:
            return "date"
        if norm in _DENIALS or norm.endswith("n't"):
            return "denial"
        return "name" if capital and not (norm in self._lower and self._opens(start, sentence)) else ""

    def _opens(self, start: int, sentence: int) -> bool:
        """Whether a sentence or a quotation begins here: that may have given the word its capital."""
        before = self.text[sentence:start].rstrip()
        return not before or before[-1] in _OPENING
