"""Keeping what the reader decides on pairs of sentences: one action for undo each, told in words."""

from dataclasses import dataclass

from tui.desk.verdicts import Subject
from tui.library import Anchor, Library, StoredStory, Verdict
from tui.library.phrases import short
from tui.library.placing import anchors
from tui.matching import Comparison, Decision, Match


@dataclass(frozen=True, slots=True)
class Chosen:
    """One sentence of a story, to be decided on."""

    stored: StoredStory
    place: int
    """Of the sentence in its story."""

    def anchor(self) -> Anchor:
        """The sentence as it is kept."""
        span = self.stored.story.sentences[self.place]
        return anchors.make(self.stored, span.start, span.end)

    @property
    def words(self) -> str:
        """The sentence on one line."""
        return " ".join(self.stored.story.words(self.stored.story.sentences[self.place]).split())


def chosen_in(match: Match, left: StoredStory, right: StoredStory) -> tuple[Chosen, Chosen]:
    """The two sentences of a match."""
    return Chosen(left, match.left), Chosen(right, match.right)


def link(library: Library, session_id: str, left: Chosen, right: Chosen) -> str:
    """Say that two sentences match."""
    if not _decide(library, session_id, (left, right), Decision.LINK):
        return f"{_both(left, right)} are linked already"
    return f"Linked: {_both(left, right)}"


def unlink(library: Library, session_id: str, match: Match, left: StoredStory, right: StoredStory) -> str:
    """Say that a match is none; on what the reader linked or unlinked, take that back."""
    pair = chosen_in(match, left, right)
    _decide(library, session_id, pair, None if match.decided else Decision.UNLINK)
    if match.decided is None:
        return f"Unlinked: {_both(*pair)}"
    return f"Taken back: {_both(*pair)} are no longer {match.decided}ed by you"


def _decide(library: Library, session_id: str, pair: tuple[Chosen, Chosen], decision: Decision | None) -> bool:
    """Keep a decision; whether that changed anything."""
    before = library.links(session_id)
    left, right = (each.anchor() for each in pair)
    library.decide(session_id, left, right, decision)
    return library.links(session_id) != before


def _both(left: Chosen, right: Chosen) -> str:
    return f"{short(left.words)} and {short(right.words)}"


def judge(
    library: Library,
    session_id: str,
    subject: Subject,
    comparison: Comparison,
    sides: tuple[StoredStory, StoredStory],
    verdict: Verdict | None,
    reason: str = "",
) -> str:
    """Give a verdict on a match or on a difference in it; None takes it back.

    Args:
        library: where it is kept.
        session_id: the session in which it holds.
        subject: what it is on.
        comparison: of the two stories.
        sides: the two stories.
        verdict: the reader's word.
        reason: why.
    """
    left, right = (each.anchor() for each in chosen_in(subject.match, *sides))
    words = subject.words(comparison)
    library.judge(session_id, left, right, verdict, reason, kind=subject.kind(), words=words)
    on = f"the {subject.kind()}" if subject.difference else "the match"
    return f"Your verdict on {on}: {verdict}" if verdict else f"Your verdict on {on} is taken back"
