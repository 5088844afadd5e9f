import pytest

from tui.library import Library, Note, NotInLibrary, Session, Verdict
from tui.library.placing import anchors
from tui.matching import Decision
from tui.story import line_key

from .made import FERRY, added, changed_twice

LATER = FERRY.replace("At least 14 people were injured.", "How many were hurt is not known.")


@pytest.fixture
def session(library: Library) -> Session:
    """A session with something of everything in it."""
    session = library.create_session("Ferry", folder="/home/r/ferry")
    wire = added(library, session_id=session.id, path="/wire")
    gone = added(library, "Gone.\n", session.id)
    gazette = added(library, FERRY.replace("14", "17"), session.id)
    library.remove_story(gone.id, session.id)
    left, right = anchors.make(wire, 28, 60), anchors.make(gazette, 28, 60)
    note = changed_twice(library, session.id, [left, right])
    library.remove_note(library.add_note(session.id, [left], "gone").id)
    library.attach(note.id, 0, anchors.make(added(library, LATER, path="/wire"), 28, 60))
    library.decide(session.id, left, right, Decision.UNLINK)
    library.judge(session.id, left, right, Verdict.REAL, "Both said so.")
    library.mark_seen(session.id, [(wire.id, line_key("The harbour stayed closed."))], True)
    library.keep_place(session.id, {"left": wire.id})
    return library.session(session.id)


def of_notes(library: Library, session_id: str) -> list[tuple[object, ...]]:
    notes: list[Note] = library.notes(session_id)
    bodies = {note.id: note.body for note in notes}
    return [
        (
            *(note.body, note.tags, note.anchors, note.done, note.created_at, note.rev, bodies.get(note.beside)),
            *(library.placings(note), library.revisions(note.id)),
        )
        for note in notes
    ]


def of_decisions(library: Library, session_id: str) -> list[object]:
    links = [(each.decision, each.anchors, each.created_at) for each in library.links(session_id)]
    return [*links, *((each.verdict, each.reason, each.anchors) for each in library.judgements(session_id))]


def everything(library: Library, session_id: str) -> list[object]:
    """What a reader sees in a session."""
    session = library.session(session_id)
    return [
        *(session.stories, session.notes, library.members(session_id), library.letters(session_id)),
        *(library.seen_lines(session_id), library.place(session_id), library.tags(session_id)),
        *(of_notes(library, session_id), of_decisions(library, session_id)),
    ]


def test_a_copy_of_a_session_has_all_that_is_in_it(library: Library, session: Session) -> None:
    copy = library.duplicate_session(session.id, "Ferry, second thoughts")
    assert (copy.name, copy.folder, copy.archived) == ("Ferry, second thoughts", None, False)
    assert everything(library, copy.id) == everything(library, session.id)
    assert len(of_notes(library, copy.id)) == 2
    assert len(of_decisions(library, copy.id)) == 2
    assert [each.id for each in library.sessions()] == [copy.id, session.id]


def test_what_is_done_in_the_copy_leaves_the_first_as_it_was(library: Library, session: Session) -> None:
    before = everything(library, session.id)
    copy = library.duplicate_session(session.id, "copy")
    link, judgement = library.links(copy.id)[0], library.judgements(copy.id)[0]
    for note in library.notes(copy.id):
        library.edit_note(note.id, "Another.", note.rev)
        library.tag(note.id, "another")
    library.decide(copy.id, *link.anchors, None)
    library.judge(copy.id, *judgement.anchors, None)
    library.mark_seen(copy.id, library.seen_lines(copy.id), False)
    assert everything(library, session.id) == before


def test_one_undo_takes_the_copy_away_and_redo_brings_it_back(library: Library, session: Session) -> None:
    before = library.tag_counts()
    copy = library.duplicate_session(session.id, "copy")
    assert library.undo() == "copy of session “Ferry”"
    assert [each.id for each in library.sessions()] == [session.id]
    assert (len(library.notes()), library.tag_counts()) == (2, before)
    library.redo()
    assert everything(library, copy.id) == everything(library, session.id)


def test_only_a_session_that_is_there_can_be_copied(library: Library) -> None:
    with pytest.raises(NotInLibrary):
        library.duplicate_session("s-nowhere1", "copy")
    assert library.sessions() == []
