"""What each sentence of a story says, and by whose word."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from tui.matching.speech.lexicon import HEAR, HINTS
from tui.matching.speech.quotations import quotations
from tui.matching.speech.reporting import Attribution, attributions
from tui.matching.speech.sources import Source, source
from tui.matching.tokens import Tokens
from tui.story import Kind, Span, Story

_MANY = 24
"""Speeches of one sentence that are kept. What has more is no sentence."""
_REACH = 2
"""Sentences of a paragraph for which one "he said" may do."""
_ENDS = frozenset(".!?…”’\"'»)]")
_MARKS = frozenset('“”„«»"')
_SILENT = frozenset({Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE})
_UNSPOKEN = _SILENT | {Kind.TITLE, Kind.HEADING, Kind.CAPTION}
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


@dataclass(frozen=True, slots=True)
class Speech:
    """Something that a sentence says: what it reports as said, or what it states itself."""

    span: Span
    """What is said, without quotation marks."""
    speaker: Span | None
    """Who says it, in the words of the text, in this sentence or before."""
    voice: Voice
    source: Source | None
    """What is told of the speaker."""
    named: Span | None
    """Where this sentence itself says who speaks, by more than a "he"."""
    part: slice
    """The tokens of the span."""
    words: frozenset[str]
    """The stems of what is said."""

    @property
    def direct(self) -> bool:
        """Whether it stands inside quotation marks."""
        return self.voice is Voice.QUOTED


def speeches(story: Story, tokens: Tokens, parts: Sequence[slice]) -> list[tuple[Speech, ...]]:
    """What each sentence of a story says, in order: what it quotes and reports, or else what it states itself.

    The speaker is looked for in the sentence, in the other sentences of a quotation, and then in the sentence before.
    """
    return _Listening(story, tokens, parts).result()


class _Speaker(NamedTuple):
    """A source, and where the text names it."""

    span: Span
    source: Source


class _Heard(NamedTuple):
    """An attribution with who speaks: as the sentence names them, and as they are known from it or before."""

    attribution: Attribution
    named: Span | None
    speaker: _Speaker

    def distance(self, quote: slice) -> int:
        """How many words stand between a quotation and the verb of speech."""
        start: int = quote.start
        stop: int = quote.stop
        return max(start - self.attribution.verb, self.attribution.verb - stop, 0)


class _Listening:
    """One story while it is listened to."""

    def __init__(self, story: Story, tokens: Tokens, parts: Sequence[slice]) -> None:
        self.story, self.tokens, self.parts = story, tokens, parts
        self.quotes = [tokens.within(quote.start, quote.end) for quote in quotations(story)]
        self.quoted = self._by_sentence()
        self.sources: dict[tuple[str, str], Source] = {}
        """Sources by the words for them: a story names few people often."""
        self.people: dict[str, _Speaker] = {}
        """The last fuller mention of each name."""
        self.last: tuple[int, _Speaker] | None = None
        """The person who was named last, and in which sentence."""
        self.speakers: dict[int, _Speaker] = {}
        """Who speaks in a quotation, by the quotation's place."""

    def _by_sentence(self) -> list[list[tuple[int, slice]]]:
        """The quotations in each sentence, with their places in the story, cut to the sentence."""
        found: list[list[tuple[int, slice]]] = [[] for _ in self.parts]
        first = 0
        for number, quote in enumerate(self.quotes):
            while first < len(self.parts) and self.parts[first].stop <= quote.start:
                first += 1
            at = first
            while at < len(self.parts) and self.parts[at].start < quote.stop:
                start, stop = max(quote.start, self.parts[at].start), min(quote.stop, self.parts[at].stop)
                if start < stop:
                    found[at].append((number, slice(start, stop)))
                at += 1
        return found

    def result(self) -> list[tuple[Speech, ...]]:
        heard = [self._heard(place) for place in range(len(self.parts))]
        told = [self._told(place, found) for place, found in enumerate(heard)]
        return [found or self._stated(place, told) for place, found in enumerate(told)]

    def _heard(self, place: int) -> list[_Heard]:
        """The attributions of a sentence."""
        if self.story.sentences[place].kind in _SILENT:
            return []
        quoted = self.quoted[place]
        found = []
        for each in attributions(self.tokens, self.parts[place], [quote for _, quote in quoted]):
            named = _Speaker(self._span(each.subject), self._source(each))
            shown = None if named.source.pronoun else named.span
            found.append(_Heard(each, shown, self._known(place, named)))
        for number, quote in quoted if found else ():
            self.speakers[number] = _nearest(found, quote).speaker
        return found

    def _source(self, each: Attribution) -> Source:
        if self.tokens.norms[each.verb] in HEAR:
            return Source()
        words = self._span(each.subject).of(self.tokens.text)
        more = self._span(each.more).of(self.tokens.text) if each.more.start < each.more.stop else ""
        if (words, more) not in self.sources:
            self.sources[words, more] = source(self.tokens, each.subject, each.more)
        return self.sources[words, more]

    def _known(self, place: int, named: _Speaker) -> _Speaker:
        """A source with what was told of it before: a surname's full name, the name of a "he"."""
        told = named.source
        if told.pronoun:
            return self.last[1] if self.last and place - self.last[0] <= _REACH else named
        if not told.names:
            return named
        full = self.people.get(told.names[-1], named)
        if len(told.names) > 1 or told.roles or not full.source.person:
            full = self.people[told.names[-1]] = named
        if full.source.person:
            self.last = place, full
        return full

    def _told(self, place: int, heard: Sequence[_Heard]) -> tuple[Speech, ...]:
        """What a sentence quotes and reports."""
        found = [speech for each in heard if (speech := self._reported(place, each))]
        if self.story.sentences[place].kind not in _SILENT:
            found += [self._quoted(place, number, quote, heard) for number, quote in self.quoted[place]]
        found.sort(key=lambda speech: (speech.part.start, speech.part.stop))
        return tuple(found[:_MANY])

    def _reported(self, place: int, heard: _Heard) -> Speech | None:
        """What an attribution reports in the story's words; None where it is all quoted."""
        content = heard.attribution.content
        if all(self._is_quoted(place, part) for part in content):
            return None
        whole = slice(content[0].start, content[-1].stop)
        words = frozenset().union(*[self.tokens.stems[part] for part in content])
        speaker = heard.speaker
        return Speech(self._span(whole), speaker.span, Voice.REPORTED, speaker.source, heard.named, whole, words)

    def _is_quoted(self, place: int, part: slice) -> bool:
        """Whether nearly all of these words stand in quotation marks."""
        left: int = part.stop - part.start
        for _, quote in self.quoted[place]:
            left -= max(0, min(quote.stop, part.stop) - max(quote.start, part.start))
        return left <= 2

    def _quoted(self, place: int, number: int, quote: slice, heard: Sequence[_Heard]) -> Speech:
        near = _nearest(heard, quote) if heard else None
        known = near.speaker if near else self.speakers.get(number)
        if known is None and place and self._opens(place, quote):
            known = self._before(place)
        if known:
            self.speakers[number] = known
        return self._speech(quote, Voice.QUOTED, known, near.named if near else None)

    def _speech(self, part: slice, voice: Voice, speaker: _Speaker | None, named: Span | None) -> Speech:
        span, told = speaker or (None, None)
        return Speech(self._span(part), span, voice, told, named, part, frozenset(self.tokens.stems[part]))

    def _opens(self, place: int, quote: slice) -> bool:
        """Whether a sentence is nothing but a quotation."""
        part = self.parts[place]
        return bool(quote.start <= part.start + 1 and part.stop - quote.stop <= 1)

    def _before(self, place: int) -> _Speaker | None:
        """Who speaks in a quotation of the sentence before, or is said to say something in it."""
        numbers = [number for number, _ in self.quoted[place - 1] if number in self.speakers]
        return self.speakers[numbers[-1]] if numbers else None

    def _stated(self, place: int, told: Sequence[tuple[Speech, ...]]) -> tuple[Speech, ...]:
        """A sentence that reports nothing, as the story's own word or perhaps somebody's who is named beside it."""
        part = self.parts[place]
        if part.start == part.stop or self.story.sentences[place].kind in _UNSPOKEN:
            return ()
        beside = [each for near in self._beside(place) for each in told[near] if each.source]
        last = beside[-1] if beside else None
        known = _Speaker(last.speaker, last.source) if last and last.speaker and last.source else None
        voice = Voice.STORY if not beside and self._is_statement(place) else Voice.NEARBY
        return (self._speech(part, voice, known, None),)

    def _is_statement(self, place: int) -> bool:
        """Whether a sentence has a full stop, unlike a headline, and nothing in it or beside it hints at a source."""
        words = self.story.words(self.story.sentences[place])
        if words[-1] not in _ENDS or not _MARKS.isdisjoint(words):
            return False
        norms = self.tokens.norms
        return all(HINTS.isdisjoint(norms[self.parts[near]]) for near in (place, *self._beside(place)))

    def _beside(self, place: int) -> list[int]:
        """The sentences whose speaker may speak here too, the nearest before it last."""
        return [near for near in (place + 1, place - 2, place - 1) if 0 <= near < len(self.parts)]

    def _span(self, part: slice) -> Span:
        return Span(self.tokens.starts[part.start], self.tokens.ends[part.stop - 1])


def _nearest(heard: Sequence[_Heard], quote: slice) -> _Heard:
    """The attribution that stands nearest to a quotation."""
    return heard[0] if len(heard) == 1 else min(heard, key=lambda each: each.distance(quote))
