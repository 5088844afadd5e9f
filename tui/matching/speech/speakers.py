"""Who speaks in each sentence of a story, found when it is asked for: seldom, as few words are held against others."""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from tui.matching.by_sentence import BySentence
from tui.matching.occurrences import Occurrences
from tui.matching.speech.lexicon import HEAR
from tui.matching.speech.reporting import Attribution, attributions
from tui.matching.speech.sources import Source, has_office, plain, source
from tui.matching.tokens import Tokens
from tui.story import Kind, Span, Story

_REACH = 2
"""Sentences of a paragraph for which one "he said" may do."""
SILENT = frozenset({Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE})
"""The kinds of sentence in which nobody speaks."""


class Speaker(NamedTuple):
    """A source, and where the text names it."""

    span: Span
    source: Source


class Heard(NamedTuple):
    """An attribution with who speaks."""

    speakers: "Speakers"
    place: int
    """Of the sentence."""
    number: int
    """In the sentence."""
    attribution: Attribution
    speaker: Speaker
    """As the sentence itself names them."""

    @property
    def named(self) -> Span | None:
        """Where the sentence says who speaks, by more than a "he"; a court that heard a thing did not say it."""
        return None if self.speaker.source.pronoun or self.speaker.source is _NOBODY else self.speaker.span

    @property
    def surname(self) -> str:
        """The last name by which the sentence names the speaker; empty where it does not."""
        names = self.speaker.source.names
        return names[-1] if names else ""

    def full(self) -> Speaker:
        """Who speaks: with the name for a "he", the full one for a surname."""
        return self.speakers.speaker(self)

    def may_hold_office(self) -> bool:
        """Whether the story may have told what the speaker is a minister of."""
        if _is_full(self.speaker):
            return bool(self.speaker.source.branches)
        return self.speakers.may_hold_office(self.surname)

    def distance(self, quote: slice) -> int:
        """How many words stand between a quotation and the verb of speech."""
        start: int = quote.start
        stop: int = quote.stop
        return max(start - self.attribution.verb, self.attribution.verb - stop, 0)


class Speakers:
    """The speakers of one story. What is asked of one sentence looks at others only as far as it must."""

    def __init__(self, story: Story, tokens: Tokens, parts: Sequence[slice], quotes: Sequence[slice]) -> None:
        self.story, self.tokens, self.parts = story, tokens, parts
        self.quoted = _by_sentence(parts, quotes)
        """The quotations in each sentence that has some, with their places in the story, cut to the sentence."""
        self.heard = BySentence(len(parts), self._heard)
        """The attributions of each sentence."""
        self._full = BySentence(len(parts), self._named)
        self._sources: dict[tuple[str, str], Source] = {}
        self._offices: dict[str, bool] = {}
        self._mentions = Occurrences(tokens, parts, plain)
        self._people: dict[tuple[str, int], Speaker | None] = {}
        self._quoting: dict[int, dict[int, Heard]] = {}

    def speaker(self, heard: Heard) -> Speaker:
        """Who speaks by one attribution: with the name for a "he", the full one for a surname."""
        if heard.speaker.source.pronoun:
            return self._last(heard.place, heard.number) or heard.speaker
        return self._full[heard.place][heard.number] or heard.speaker

    def may_hold_office(self, name: str) -> bool:
        """Whether the story ever names somebody by a surname together with what they are a minister of."""
        if name not in self._offices:
            self._offices[name] = any(
                each.surname == name and each.speaker.source.branches
                for place in self._mentions.of(name)
                if has_office(self.tokens.norms[self.parts[place]])
                for each in self.heard[place]
            )
        return self._offices[name]

    def quoting(self, place: int, number: int) -> Heard | None:
        """By which attribution somebody speaks in one of the story's quotations, as far as it stands in a sentence.

        Sentences that are nothing but quotations go back to the one that says who speaks, however far.
        """
        first = place
        while first > 0 and first not in self._quoting and not self._stands_alone(first):
            first -= 1
        for at in range(first, place + 1):
            if at not in self._quoting:
                self._quoting[at] = self._tellers(at)
        return self._quoting[place].get(number)

    def _heard(self, place: int) -> list[Heard]:
        if self.story.sentences[place].kind in SILENT:
            return []
        quoted = [quote for _, quote in self.quoted.get(place, ())]
        found = attributions(self.tokens, self.parts[place], quoted)
        return [
            Heard(self, place, number, each, Speaker(self._span(each.subject), self._source(each)))
            for number, each in enumerate(found)
        ]

    def _span(self, part: slice) -> Span:
        return Span(self.tokens.starts[part.start], self.tokens.ends[part.stop - 1])

    def _source(self, each: Attribution) -> Source:
        """Who is named, by the words for them: a story names few people often."""
        if self.tokens.norms[each.verb] in HEAR:
            return _NOBODY
        words = self._span(each.subject).of(self.tokens.text)
        more = self._span(each.more).of(self.tokens.text) if each.more.start < each.more.stop else ""
        if (words, more) not in self._sources:
            self._sources[words, more] = source(self.tokens, each.subject, each.more)
        return self._sources[words, more]

    def _named(self, place: int) -> list[Speaker | None]:
        """Who is named in each attribution of a sentence, with the full name for a surname; None for no name."""
        people: dict[str, Speaker | None] = {}
        found: list[Speaker | None] = []
        for each in self.heard[place]:
            names = each.speaker.source.names
            if names and names[-1] not in people:
                people[names[-1]] = None if _is_full(each.speaker) else self._person(names[-1], place)
            found.append(_mention(people, names[-1], each.speaker) if names else None)
        return found

    def _person(self, name: str, place: int) -> Speaker | None:
        """The last fuller mention of a name before a sentence."""
        places = self._mentions.of(name)
        people: dict[str, Speaker | None] = {name: None}
        unread: list[int] = []
        for at in reversed(places[: bisect_left(places, place)]):
            if (name, at) in self._people:
                people[name] = self._people[name, at]
                break
            unread.append(at)
            if any(map(_is_full, self._by_name(name, at))):
                break
        for at in reversed(unread):
            for named in self._by_name(name, at):
                _mention(people, name, named)
            self._people[name, at] = people[name]
        return people[name]

    def _by_name(self, name: str, place: int) -> list[Speaker]:
        """Who is named in a sentence with a name as the last of theirs."""
        return [each.speaker for each in self.heard[place] if each.surname == name]

    def _last(self, place: int, number: int) -> Speaker | None:
        """The person who was named last before an attribution, in its sentence or not far from it."""
        for before in range(place, max(place - _REACH, 0) - 1, -1):
            named = self._full[before][:number] if before == place else self._full[before]
            persons = [full for full in named if full and full.source.person]
            if persons:
                return persons[-1]
        return None

    def _stands_alone(self, place: int) -> bool:
        """Whether nothing before a sentence can tell who speaks in it or after it: it says so, or quotes nothing."""
        part = self.parts[place]
        return bool(self.heard[place]) or (place not in self.quoted and part.start < part.stop)

    def _tellers(self, place: int) -> dict[int, Heard]:
        """The attributions of the quotations of a sentence, where they are known of those of the sentences before."""
        found = {}
        for number, quote in self.quoted.get(place, ()):
            teller = nearest(self.heard[place], quote) or self._teller_before(place, number, quote)
            if teller:
                found[number] = teller
        return found

    def _teller_before(self, place: int, number: int, quote: slice) -> Heard | None:
        """Of a quotation by its other sentences, or else by that of the sentence before."""
        before = [at for at in self._spread[number] if at < place]
        known = self._quoting[before[-1]].get(number) if before else None
        known = known or self._teller_anywhere(number)
        if known or not place or self.story.sentences[place].kind in SILENT or not self._opens(place, quote):
            return known
        return next(reversed(self._quoting[place - 1].values()), None)

    def _teller_anywhere(self, number: int) -> Heard | None:
        """Of a quotation by the last of its sentences that has one."""
        for at in reversed(self._spread[number]):
            if heard := self.heard[at]:
                return nearest(heard, next(quote for each, quote in self.quoted[at] if each == number))
        return None

    @cached_property
    def _spread(self) -> Mapping[int, list[int]]:
        """The sentences over which each quotation reaches."""
        found: dict[int, list[int]] = {}
        for place, quotes in self.quoted.items():
            for number, _ in quotes:
                found.setdefault(number, []).append(place)
        return found

    def _opens(self, place: int, quote: slice) -> bool:
        """Whether a sentence is nothing but a quotation."""
        part = self.parts[place]
        return bool(quote.start <= part.start + 1 and part.stop - quote.stop <= 1)


_NOBODY = Source()


def nearest(heard: Sequence[Heard], quote: slice) -> Heard | None:
    """The attribution of a sentence that stands nearest to a quotation; None where there is none."""
    if len(heard) < 2:
        return heard[0] if heard else None
    return min(heard, key=lambda each: each.distance(quote))


def _by_sentence(parts: Sequence[slice], quotes: Sequence[slice]) -> dict[int, list[tuple[int, slice]]]:
    found: dict[int, list[tuple[int, slice]]] = {}
    stops = [part.stop for part in parts]
    for number, quote in enumerate(quotes):
        at = bisect_right(stops, quote.start)
        while at < len(stops) and parts[at].start < quote.stop:
            start, stop = max(quote.start, parts[at].start), min(quote.stop, stops[at])
            if start < stop:
                found.setdefault(at, []).append((number, slice(start, stop)))
            at += 1
    return found


def _is_full(named: Speaker) -> bool:
    """Whether more is told of somebody than a surname."""
    return len(named.source.names) > 1 or bool(named.source.roles)


def _mention(people: dict[str, Speaker | None], name: str, named: Speaker) -> Speaker:
    """Who is meant where somebody is named, by what was told of that name before, which it may add to."""
    full = people[name] or named
    if _is_full(named) or not full.source.person:
        full = people[name] = named
    return full
