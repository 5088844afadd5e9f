"""The report of a session for writing out, and the sentences for which no match was found."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from itertools import combinations

from tui.desk.exports.gathering import Gathering, sentences_of
from tui.desk.pairs import matched_share
from tui.desk.wording import grade_words
from tui.export import MatchEntry, NoteEntry, PairEntry, Quoted, Report, Source, StoryEntry, Unmatched
from tui.export.reports import story_name
from tui.library import Member
from tui.matching import Comparison, DifferenceKind, Grade, Level, Match
from tui.story import Kind

_NAMED = 3
"""How many stories without a match are named."""


class Across:
    """All stories of a session, each held against each other in their newest versions."""

    def __init__(self, gathering: Gathering, members: Sequence[Member]) -> None:
        self._gathering, self._members = gathering, members
        self._newest = [(member.id, member.version) for member in members]
        self._matched = cache(self._places_matched)

    def report(self) -> Report:
        """Which stories, what agrees and what differs."""
        stories = (StoryEntry(self._source(member), member.words, member.versions) for member in self._members)
        pairs = (self._pair(*pair) for pair in combinations(range(len(self._members)), 2))
        return Report(tuple(stories), tuple(pairs))

    def unmatched(self) -> tuple[Unmatched, ...]:
        """For each story its sentences without a match in any other; stories that have none are left out."""
        found = (Unmatched(self._source(member), self._alone(at)) for at, member in enumerate(self._members))
        return tuple(each for each in found if each.sentences) if len(self._members) > 1 else ()

    def entry(self, entry: NoteEntry) -> NoteEntry:
        """A note on one passage, with the stories in which no match for it was found."""
        if len(entry.quoted) != 1 or not entry.quoted[0].anchor.exact:
            return entry
        anchor = entry.quoted[0].anchor
        at = next((at for at, version in enumerate(self._newest) if version == (anchor.story_id, anchor.version)), None)
        others = [other for other in range(len(self._members)) if other != at]
        if at is None or not others:
            return entry
        places = sentences_of(self._gathering.story(self._newest[at]).story, anchor)
        without = [other for other in others if not self._matched(at, other) & set(places)]
        return replace(entry, unmatched_in=self._named(without, others) if without else None)

    def _named(self, without: Sequence[int], others: Sequence[int]) -> str:
        """The stories without a match, or, where these are many, those that have one."""
        if len(others) > 1 and len(without) == len(others):
            return f"any of the other {len(others)} stories of the session"
        if len(without) <= _NAMED:
            return self._names(without)
        found = [other for other in others if other not in without]
        return f"{len(without)} of the other {len(others)} stories of the session; found in {self._names(found)}"

    def _names(self, members: Iterable[int]) -> str:
        sources = [self._source(self._members[member]) for member in members]
        return ", ".join(f"{story_name(source)} (version {source.version})" for source in sources)

    def _source(self, member: Member) -> Source:
        return self._gathering.source((member.id, member.version))

    def _compared(self, left: int, right: int) -> Comparison:
        return self._gathering.compared(self._newest[left], self._newest[right])

    def _places_matched(self, at: int, other: int) -> frozenset[int]:
        """The places of the sentences of one story that have a match in another."""
        if at < other:
            return frozenset(match.left for match in self._compared(at, other).matches)
        return frozenset(match.right for match in self._compared(other, at).matches)

    def _alone(self, at: int) -> tuple[Quoted, ...]:
        matched = set[int]().union(*(self._matched(at, other) for other in range(len(self._members)) if other != at))
        story = self._gathering.story(self._newest[at]).story
        return tuple(
            self._gathering.passage(self._newest[at], place)
            for place, sentence in enumerate(story.sentences)
            if sentence.kind is Kind.BODY and place not in matched
        )

    def _pair(self, left: int, right: int) -> PairEntry:
        comparison = self._compared(left, right)
        matches = comparison.matches
        shares = (
            matched_share(comparison.left, (match.left for match in matches)),
            matched_share(comparison.right, (match.right for match in matches)),
        )
        return PairEntry(
            self._source(self._members[left]),
            self._source(self._members[right]),
            shares,
            _grades(matches),
            tuple(self._match(match, comparison, left, right) for match in matches if _differs(match)),
        )

    def _match(self, match: Match, comparison: Comparison, left: int, right: int) -> MatchEntry:
        given = self._gathering.verdicts(self._newest[left], self._newest[right])
        sides = (
            self._gathering.passage(self._newest[left], match.left),
            self._gathering.passage(self._newest[right], match.right),
        )
        return MatchEntry(sides, self._gathering.found([match], comparison, given))


def _grades(matches: Iterable[Match]) -> tuple[tuple[str, int], ...]:
    """How many matches there are of each grade that there is, the most alike first."""
    counts = Counter(match.grade for match in matches)
    return tuple((grade_words(grade), counts[grade]) for grade in Grade if counts[grade])


def _differs(match: Match) -> bool:
    """Whether a match has something that asks to be checked."""
    return any(each.level is Level.DIFFERS and each.kind is not DifferenceKind.WORDING for each in match.differences)
