"""What another copy changed, in a few words."""

from dataclasses import replace

from tui.desk import Folder
from tui.library import Anchor, Judgement, Link, Note, Session, Verdict
from tui.matching import Decision
from tui.screens.shown.elsewhere import is_other, told

from .folders import MADE, SESSION, folder, member

ANCHOR = Anchor("id-A", 1, 0, 3, "One", "", "", "")


OTHER = replace(ANCHOR, story_id="id-B", exact="Two")


def verdict(name: str, left: Anchor, right: Anchor, reason: str, kind: str = "") -> Judgement:
    return Judgement(name, "s-1", (left, right), kind, ("", ""), Verdict.REAL, reason, MADE, MADE)


def note(name: str, body: str = "Ask.") -> Note:
    return Note(name, "s-1", body, (), (ANCHOR,), MADE, MADE, 1)


BEFORE = folder(member("A"), member("B"), notes=(note("n-1"), note("n-2")))


def test_notes_that_came_changed_and_went_are_counted() -> None:
    after = replace(BEFORE, notes=(note("n-1", "Ask twice."), note("n-3"), note("n-4")))
    assert told(BEFORE, after) == "From another copy: 2 more notes, 1 note changed, 1 note removed."


def test_stories_that_came_got_a_version_or_went_are_counted_but_not_those_with_other_notes() -> None:
    versions = (replace(member("A"), version=2), replace(member("B"), notes=3, tags=("check",)), member("C"))
    assert told(BEFORE, replace(BEFORE, members=versions)) == "From another copy: 1 more story, 1 story changed."
    assert told(BEFORE, replace(BEFORE, members=())) == "From another copy: 2 stories removed."


def test_verdicts_and_decisions_are_counted_whichever_story_was_left_and_a_reason_counts_as_a_change() -> None:
    first = verdict("j-1", ANCHOR, OTHER, "Asked.")
    changed, more = verdict("j-2", OTHER, ANCHOR, "Asked twice."), verdict("j-3", ANCHOR, OTHER, "", kind="figure")
    before = replace(BEFORE, judgements=(first,), links=(Link("l-1", "s-1", Decision.LINK, (ANCHOR, OTHER), MADE),))
    after = replace(before, judgements=(changed, more), links=())
    told_of = "1 more verdict, 1 verdict changed, 1 decision on a match removed"
    assert (is_other(before, after), told(before, after)) == (True, f"From another copy: {told_of}.")
    assert is_other(BEFORE, replace(BEFORE, judgements=(first,)))


def test_another_name_of_the_session_is_told() -> None:
    after = replace(BEFORE, session=replace(SESSION, name="Collision"))
    assert told(BEFORE, after) == "From another copy: the session is called Collision now."


def test_what_needs_no_words_is_shown_without() -> None:
    after = replace(BEFORE, seen=frozenset({("id-A", "key")}))
    assert (is_other(BEFORE, after), told(BEFORE, after)) == (True, "")


def test_when_and_where_a_session_was_opened_elsewhere_is_nothing_to_show() -> None:
    assert not is_other(BEFORE, opened_later(BEFORE))


def opened_later(before: Folder) -> Folder:
    session: Session = replace(SESSION, opened_at="2026-03-05T16:00:00Z")
    return replace(before, session=session)
