"""The reader's verdicts on the matches of two stories and on the differences in them, found again by their words."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tui.desk.pairs import Locate, both_kept, locate_in, pair_at
from tui.desk.resolving import Found
from tui.library import Judgement, Library, StoredStory, Verdict
from tui.matching import Comparison, Difference, DifferenceKind, Match
from tui.story import Span, Story

_SETTLED = frozenset({Verdict.EXPLAINED, Verdict.OTHER})
_Key = tuple[int, int, str, tuple[str, str]]
"""The places of the two sentences, what kind of difference, and its words on both sides."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a verdict is on: a match, or one difference in it."""

    match: Match
    difference: Difference | None = None

    def kind(self) -> str:
        """What the library keeps of its kind."""
        return self.difference.kind.value if self.difference else ""

    def words(self, comparison: Comparison) -> tuple[str, str]:
        """Its words on both sides: by these it is found again, whichever story is left, and in later versions."""
        if self.difference is None:
            return "", ""
        return _words(self.difference.left, comparison.left), _words(self.difference.right, comparison.right)


def subjects(match: Match) -> Iterator[Subject]:
    """What a verdict can be given on: the match itself, then each difference in it that is more than wording."""
    yield Subject(match)
    for difference in match.differences:
        if difference.kind is not DifferenceKind.WORDING:
            yield Subject(match, difference)


def _words(span: Span | None, story: Story) -> str:
    return "" if span is None else " ".join(span.of(story.text).split())


@dataclass(frozen=True, slots=True)
class Verdicts:
    """The verdicts on two stories, by what they are on."""

    _given: Mapping[_Key, Judgement] = field(default_factory=dict)

    def on(self, subject: Subject, comparison: Comparison) -> Judgement | None:
        """The verdict on a match or difference; None where there is none."""
        if not self._given:
            return None
        match = subject.match
        return self._given.get((match.left, match.right, subject.kind(), subject.words(comparison)))

    def of(self, match: Match, comparison: Comparison) -> list[Judgement]:
        """All verdicts on a match and on what differs in it, that on the match first."""
        if not self._given:
            return []
        return [given for subject in subjects(match) if (given := self.on(subject, comparison))]

    def __bool__(self) -> bool:
        return bool(self._given)


NO_VERDICTS = Verdicts()


def verdicts(left: StoredStory, right: StoredStory, judgements: Iterable[Judgement], locate: Locate) -> Verdicts:
    """The verdicts on two stories, of judgements oldest first.

    One whose quotation is no longer in a story is left out, like a decision on whether the sentences match.
    """
    found: dict[_Key, Judgement] = {}
    for each in judgements:
        places = pair_at(left, right, each.anchors, locate)
        if places is not None:
            one, other = each.words if each.anchors[0].story_id == left.id else each.words[::-1]
            found[*places, each.kind, (one, other)] = each
    return Verdicts(found)


def verdicts_found(left: Found, right: Found, library: Library | None) -> Verdicts:
    """The verdicts on two stories wherever they are; there are some where both are in the library.

    Of verdicts on one thing in several sessions, that of the session opened last wins.
    """
    both = both_kept(left, right, library)
    if library is None or both is None:
        return NO_VERDICTS
    given = [each for session in reversed(library.sessions()) for each in library.judgements(session.id)]
    return verdicts(*both, given, locate_in(library, *both))


def settled(match: Match, comparison: Comparison, given: Verdicts) -> bool:
    """Whether the reader is done with a match: it, or each difference in it, is explained or not the same thing."""

    def is_done(subject: Subject) -> bool:
        judgement = given.on(subject, comparison)
        return judgement is not None and judgement.verdict in _SETTLED

    on_match, *differences = map(is_done, subjects(match))
    return on_match or (bool(differences) and all(differences))


def verdict_words(given: Judgement) -> str:
    """A verdict in few words: "explained – a later count"."""
    reason = " ".join(given.reason.split())
    return f"{given.verdict} – {reason}" if reason else given.verdict.value
