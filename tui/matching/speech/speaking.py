"""What each sentence of a story says, and by whose word."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cached_property, partial

from tui.matching.by_sentence import BySentence
from tui.matching.speech.lexicon import HINTS
from tui.matching.speech.sources import Source
from tui.matching.speech.speakers import SILENT, Heard, Speaker, Speakers, nearest
from tui.matching.tokens import Tokens
from tui.story import Kind, Span, Story

_MANY = 24
"""Speeches of one sentence that are kept. What has more is no sentence."""
_ENDS = frozenset(".!?…”’\"'»)]")
_MARKS = frozenset('“”„«»"')
_UNSPOKEN = SILENT | {Kind.TITLE, Kind.HEADING, Kind.CAPTION}
"""The kinds of sentence that state nothing on their own: a headline leaves sources out."""


class Voice(StrEnum):
    """By whose word a thing is said."""

    QUOTED = "quoted"
    """Somebody's, inside quotation marks."""
    REPORTED = "reported"
    """Somebody's, in the words of the story."""
    NEARBY = "nearby"
    """Perhaps theirs who are named in a sentence beside it: one "he said" often does for several."""
    STORY = "story"
    """The story's own: no source is given in reach."""


_Whose = Callable[[], tuple[Voice, Speaker | None]]


class Speech:
    """Something that a sentence says: what it reports as said, or what it states itself.

    By whose word is found out when it is first asked for: most speeches have nothing in common with any other.
    """

    def __init__(
        self, tokens: Tokens, content: Sequence[slice], voice: Voice | None, whose: _Whose, named: Span | None = None
    ) -> None:
        self._tokens, self._content, self._voice, self._find = tokens, content, voice, whose
        self.part = slice(content[0].start, content[-1].stop)
        """The tokens of what is said."""
        self.named = named
        """Where this sentence itself says who speaks, by more than a "he"."""
        self.direct = voice is Voice.QUOTED
        """Whether it stands inside quotation marks."""
        self.stated = voice is None
        """Whether the sentence itself gives nobody who says it."""

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of what is said."""
        return frozenset().union(*[self._tokens.stems[part] for part in self._content])

    @property
    def span(self) -> Span:
        """What is said, without quotation marks."""
        return Span(self._tokens.starts[self.part.start], self._tokens.ends[self.part.stop - 1])

    @cached_property
    def _whose(self) -> tuple[Voice, Speaker | None]:
        return self._find()

    @property
    def voice(self) -> Voice:
        """By whose word it is said."""
        return self._voice or self._whose[0]

    @property
    def speaker(self) -> Span | None:
        """Who says it, in the words of the text, in this sentence or before."""
        speaker = self._whose[1]
        return speaker and speaker.span

    @property
    def source(self) -> Source | None:
        """What is told of the speaker."""
        speaker = self._whose[1]
        return speaker and speaker.source


def speeches(
    story: Story, tokens: Tokens, parts: Sequence[slice], quotations: Sequence[Span]
) -> BySentence[tuple[Speech, ...]]:
    """What each sentence of a story says, in order: what it quotes and reports, or else what it states itself.

    The speaker is looked for in the sentence, in the other sentences of a quotation, and then in the sentence before.
    """
    return BySentence(len(parts), _Listening(story, tokens, parts, quotations).speeches)


class _Listening:
    """One story while it is listened to."""

    def __init__(self, story: Story, tokens: Tokens, parts: Sequence[slice], quotations: Sequence[Span]) -> None:
        self.story, self.tokens, self.parts = story, tokens, parts
        self.speakers = Speakers(story, tokens, parts, quotations)
        self.told = BySentence(len(parts), self._told)
        """What each sentence quotes and reports."""

    def speeches(self, place: int) -> tuple[Speech, ...]:
        """What one sentence says."""
        return self.told[place] or self._stated(place)

    def _told(self, place: int) -> tuple[Speech, ...]:
        heard = self.speakers.heard[place]
        found = [speech for number, each in enumerate(heard) if (speech := self._reported(place, number, each))]
        if place in self.speakers.quoted and self.story.sentences[place].kind not in SILENT:
            found += [self._quoted(place, number, quote, heard) for number, quote in self.speakers.quoted[place]]
        if len(found) > 1:
            found.sort(key=lambda speech: (speech.part.start, speech.part.stop))
        return tuple(found[:_MANY])

    def _reported(self, place: int, number: int, heard: Heard) -> Speech | None:
        """What an attribution reports in the story's words; None where it is all quoted."""
        content = heard.attribution.content
        if all(self._is_quoted(place, part) for part in content):
            return None
        whose = partial(self._by_attribution, Voice.REPORTED, place, number)
        return Speech(self.tokens, content, Voice.REPORTED, whose, heard.named)

    def _is_quoted(self, place: int, part: slice) -> bool:
        """Whether nearly all of these words stand in quotation marks."""
        left: int = part.stop - part.start
        for _, quote in self.speakers.quoted.get(place, ()):
            left -= max(0, min(quote.stop, part.stop) - max(quote.start, part.start))
        return left <= 2

    def _quoted(self, place: int, number: int, quote: slice, heard: Sequence[Heard]) -> Speech:
        near = nearest(heard, quote)
        if near is None:
            return Speech(self.tokens, (quote,), Voice.QUOTED, partial(self._by_quotation, place, number))
        whose = partial(self._by_attribution, Voice.QUOTED, place, near)
        return Speech(self.tokens, (quote,), Voice.QUOTED, whose, heard[near].named)

    def _by_attribution(self, voice: Voice, place: int, number: int) -> tuple[Voice, Speaker]:
        return voice, self.speakers.speaker(place, number)

    def _by_quotation(self, place: int, number: int) -> tuple[Voice, Speaker | None]:
        return Voice.QUOTED, self.speakers.quoting(place, number)

    def _stated(self, place: int) -> tuple[Speech, ...]:
        """A sentence that reports nothing."""
        part = self.parts[place]
        if part.start == part.stop or self.story.sentences[place].kind in _UNSPOKEN:
            return ()
        return (Speech(self.tokens, (part,), None, partial(self._beside, place)),)

    def _beside(self, place: int) -> tuple[Voice, Speaker | None]:
        """By whose word a sentence states something: the story's own or perhaps somebody's who is named beside it."""
        beside = [near for near in (place - 1, place - 2, place + 1) if 0 <= near < len(self.parts)]
        for near in beside:
            for each in reversed(self.told[near]):
                if each.speaker and each.source:
                    return Voice.NEARBY, Speaker(each.speaker, each.source)
        return Voice.STORY if self._is_statement(place, beside) else Voice.NEARBY, None

    def _is_statement(self, place: int, beside: Sequence[int]) -> bool:
        """Whether a sentence has a full stop, unlike a headline, and nothing in it or beside it hints at a source."""
        words = self.story.words(self.story.sentences[place])
        if words[-1] not in _ENDS or not _MARKS.isdisjoint(words):
            return False
        norms = self.tokens.norms
        return all(HINTS.isdisjoint(norms[self.parts[near]]) for near in (place, *beside))
