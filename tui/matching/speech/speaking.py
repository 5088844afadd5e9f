"""What each sentence of a story says."""

from collections.abc import Sequence
from functools import partial

from tui.matching.by_sentence import BySentence
from tui.matching.speech.lexicon import HINTS, SHOWN
from tui.matching.speech.speakers import SILENT, Heard, Speakers, nearest
from tui.matching.speech.spoken import Speech, Voice, Whose
from tui.matching.tokens import Tokens
from tui.story import Kind, Story

_MANY = 24
"""Speeches of one sentence that are kept. What has more is no sentence."""
_ENDS = frozenset(".!?…”’\"'»)]")
_MARKS = frozenset('“”„«»"')
_UNSPOKEN = SILENT | {Kind.TITLE, Kind.HEADING, Kind.CAPTION}
"""The kinds of sentence that state nothing on their own: a headline leaves sources out."""


def speeches(
    story: Story, tokens: Tokens, parts: Sequence[slice], quotes: Sequence[slice]
) -> BySentence[tuple[Speech, ...]]:
    """What each sentence of a story says, in order: what it quotes and reports, or else what it states itself.

    `quotes` are the tokens of the story's quotations. A speaker is looked for in the sentence, in the other sentences
    of a quotation, and then in the sentence before.
    """
    return BySentence(len(parts), _Listening(story, tokens, parts, quotes).speeches)


class _Listening:
    """One story while it is listened to."""

    def __init__(self, story: Story, tokens: Tokens, parts: Sequence[slice], quotes: Sequence[slice]) -> None:
        self.story, self.tokens, self.parts = story, tokens, parts
        self.speakers = Speakers(story, tokens, parts, quotes)
        self.told = BySentence(len(parts), self._told)
        """What each sentence quotes and reports."""

    def speeches(self, place: int) -> tuple[Speech, ...]:
        """What one sentence says."""
        return self.told[place] or self._stated(place)

    def _told(self, place: int) -> tuple[Speech, ...]:
        quoted, heard = self.speakers.quoted.get(place, []), self.speakers.heard[place]
        found = [self._reported(each) for each in heard if not _is_quoted(each, quoted)]
        if quoted and self.story.sentences[place].kind not in SILENT:
            found += [self._quoted(place, number, quote, heard) for number, quote in quoted]
        if len(found) > 1:
            found.sort(key=lambda speech: (speech.part.start, speech.part.stop))
        return tuple(found[:_MANY])

    def _reported(self, heard: Heard) -> Speech:
        """What an attribution reports in the story's words."""
        return Speech(self.tokens, heard.attribution.content, Voice.REPORTED, Whose(Voice.REPORTED, heard))

    def _quoted(self, place: int, number: int, quote: slice, heard: Sequence[Heard]) -> Speech:
        near = nearest(heard, quote)
        whose = Whose(Voice.QUOTED, near) if near else partial(self._by_quotation, place, number)
        return Speech(self.tokens, (quote,), Voice.QUOTED, whose)

    def _by_quotation(self, place: int, number: int) -> Whose:
        return Whose(Voice.QUOTED, self.speakers.quoting(place, number))

    def _stated(self, place: int) -> tuple[Speech, ...]:
        """A sentence that reports nothing."""
        part = self.parts[place]
        if part.start == part.stop or self.story.sentences[place].kind in _UNSPOKEN:
            return ()
        return (Speech(self.tokens, (part,), None, partial(self._beside, place)),)

    def _beside(self, place: int) -> Whose:
        """By whose word a sentence states a thing: the story's own, or perhaps somebody's who is named beside it."""
        beside = [near for near in (place - 1, place - 2, place + 1) if 0 <= near < len(self.parts)]
        for near in beside:
            for each in reversed(self.told[near]):
                if each.heard:
                    return Whose(Voice.NEARBY, each.heard)
        return Whose(Voice.STORY if self._is_statement(place, beside) else Voice.NEARBY, None)

    def _is_statement(self, place: int, beside: Sequence[int]) -> bool:
        """Whether a sentence has a full stop, unlike a headline, and nothing in it or beside it hints at a source."""
        words = self.story.words(self.story.sentences[place])
        if words[-1] not in _ENDS or not _MARKS.isdisjoint(words):
            return False
        norms = self.tokens.norms
        if not SHOWN.isdisjoint(norms[self.parts[place]]):
            return False
        return all(HINTS.isdisjoint(norms[self.parts[near]]) for near in beside)


def _is_quoted(heard: Heard, quoted: Sequence[tuple[int, slice]]) -> bool:
    """Whether all that an attribution reports stands in quotation marks."""
    return all(_words_outside(part, quoted) <= 2 for part in heard.attribution.content)


def _words_outside(part: slice, quoted: Sequence[tuple[int, slice]]) -> int:
    """How many of these words stand in no quotation."""
    inside = sum([max(0, min(quote.stop, part.stop) - max(quote.start, part.start)) for _, quote in quoted])
    return int(part.stop - part.start - inside)
