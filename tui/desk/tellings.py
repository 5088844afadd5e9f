"""Who else has this: how the other stories of a session tell one sentence, the earliest dated first.

The order is that of the dates that the stories give; a story without one comes last. It says nothing of who had it
first.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

from tui.desk.sources import source_name
from tui.desk.wording import DAY
from tui.library import Member
from tui.matching import Comparison, Match
from tui.matching.reading import Reading
from tui.matching.speech import Speech, Voice
from tui.matching.speech.lexicon import PRONOUNS
from tui.story import Kind, Story
from tui.story.labelling import plain

_GIVEN = {Voice.QUOTED: "quotes", Voice.REPORTED: "reports the word of"}
NO_SOURCE = "no source given"
_PEOPLE = frozenset({"he", "she", "they", "we", "i", "you", "who"})
_NEARBY = f"{NO_SOURCE} in it; nearby the word of"


@dataclass(frozen=True, slots=True)
class Telling:
    """How one story tells a sentence of another."""

    story: Story
    comparison: Comparison
    """The asked story on the left, this one on the right."""
    match: Match | None
    """The surest match; None where no match was found."""
    others: int
    """How many further sentences of this story match."""
    nearest: Match | None
    """Where no match was found, the candidate that came nearest, if any did."""
    source: str
    """By whose word this story tells it, in words; empty where no match was found."""

    @property
    def best(self) -> Match | None:
        """The match, else the candidate that came nearest."""
        return self.match or self.nearest

    @property
    def words(self) -> str:
        """The sentence of the match, or of the nearest candidate, in one line; empty without any."""
        if self.best is None:
            return ""
        return line_of(self.story, self.best.right)


def line_of(story: Story, place: int) -> str:
    """The sentence at a place on one line: a headline or heading without the signs that Markdown marks it with."""
    sentence = story.sentences[place]
    words = story.words(sentence)
    return plain(words) if sentence.kind in (Kind.TITLE, Kind.HEADING) else " ".join(words.split())


def telling(place: int, comparison: Comparison) -> Telling:
    """How the right story tells the sentence at a place of the left one."""
    story = comparison.right
    found = sorted((each for each in comparison.matches if each.left == place), key=lambda match: -match.score)
    match = found[0] if found else None
    return Telling(
        story=story,
        comparison=comparison,
        match=match,
        others=max(0, len(found) - 1),
        nearest=None if match else comparison.nearest().get(place),
        source=source_words(story, match.right) if match else "",
    )


def source_words(story: Story, place: int) -> str:
    """By whose word a story says a sentence: "quotes Marit Oske; reports the word of the coastguard".

    Whoever is quoted is not told again as reported. Of a source that only the sentences around it have no more is said
    than that: whether it has said this, too, is for the reader to see.
    """
    told = [(each.voice, who) for each in Reading(story).speeches[place] if (who := _speaker(story, each))]
    quoted = {who for voice, who in told if voice is Voice.QUOTED}
    given = [(voice, who) for voice, who in told if voice is Voice.QUOTED or who not in quoted]
    in_it = dict.fromkeys(f"{_GIVEN[voice]} {_named(who)}" for voice, who in given if voice in _GIVEN)
    nearby = (f"{_NEARBY} {_named(who)}" for voice, who in given if voice is Voice.NEARBY and not _pronoun(who))
    return "; ".join(in_it) or next(nearby, NO_SOURCE)


def _speaker(story: Story, speech: Speech) -> str:
    """Who says something, as the story has it; empty where nobody does: an "it" or "that" is nobody."""
    who = " ".join(speech.speaker.of(story.text).split()) if speech.speaker else ""
    return "" if _pronoun(who) and _pronoun(who) not in _PEOPLE else who


def _named(who: str) -> str:
    pronoun = _pronoun(who)
    return f"“{pronoun.upper() if pronoun == 'i' else pronoun}”" if pronoun else source_name(who)


def _pronoun(who: str) -> str:
    """The "he", "they" or "i", the latter of "I'm" too, that is all there is of a speaker; "WHO" is none."""
    first = re.split("['’]", who.casefold())[0]
    return first if first in PRONOUNS and not (who.isupper() and len(who) > 1) else ""


def by_date(members: Iterable[Member]) -> list[Member]:
    """Stories with the earliest dated first and the undated last; of the same time, as they stand in the session."""
    return sorted(members, key=lambda member: _moment(member.details.published) or datetime.max.replace(tzinfo=UTC))


def is_dated(published: str | None) -> bool:
    """Whether a date is told that can be put in order."""
    return _moment(published) is not None


def _moment(published: str | None) -> datetime | None:
    """A time as an instant: a day alone as its beginning, a time without a zone as in UTC; None for no ISO date."""
    try:
        found = datetime.fromisoformat(published or "")
    except ValueError:
        return None
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def earliest(members: Sequence[Member]) -> str:
    """The id of the story that is surely the earliest dated of these; empty where two may be of one time.

    Days count as they are written where only days are told, or a zone is missing.
    """
    dated = [member for member in by_date(members) if is_dated(member.details.published)]
    if len(dated) < 2:
        return ""
    first = dated[0].details.published or ""
    if all(_is_before(first, member.details.published or "") for member in dated[1:]):
        return dated[0].id
    return ""


def _is_before(one: str, other: str) -> bool:
    first, second = datetime.fromisoformat(one), datetime.fromisoformat(other)
    if min(len(one), len(other)) > DAY and (first.tzinfo is None) is (second.tzinfo is None):
        return first < second
    return first.date() < second.date()
