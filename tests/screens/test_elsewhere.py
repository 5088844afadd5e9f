"""What another copy changed, in a few words."""

from dataclasses import replace

from tui.desk import Folder
from tui.library import Anchor, Note, Session
from tui.screens.shown.elsewhere import is_other, told

from .test_sidebar import MADE, SESSION, folder, member

ANCHOR = Anchor("id-A", 1, 0, 3, "One", "", "", "")


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
