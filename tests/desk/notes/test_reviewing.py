"""What waits for the reader's decision, and what becomes of it."""

import pytest

from tests.library.made import added, lines
from tui.desk import Choice, ReviewItem, ReviewKind, decide_item, review, standing_words
from tui.library import Library, Note, NoteConflict, NotInLibrary, Standing, StoredStory
from tui.library.placing import anchors

BEFORE = "Two ferries met in the fog off Marrow Point on Tuesday morning."
QUOTE = "At least 14 people were injured in the collision, three of them seriously."
NOW = QUOTE.replace("14", "17")
AFTER = "The harbour stayed closed until the evening, said the coastguard."
FIRST, CORRECTED, WITHOUT = lines(BEFORE, QUOTE, AFTER), lines(BEFORE, NOW, AFTER), lines(BEFORE, AFTER)


@pytest.fixture
def wire(library: Library, session_id: str) -> StoredStory:
    return added(library, FIRST, session_id, path="/w", title="Ferries collide")


@pytest.fixture
def note(library: Library, session_id: str, wire: StoredStory) -> Note:
    start = FIRST.index(QUOTE)
    return library.add_note(session_id, [anchors.make(wire, start, start + len(QUOTE))], "Ask.", ["check"])


def again(library: Library, text: str) -> StoredStory:
    return added(library, text, path="/w", title="Ferries collide")


def only(library: Library, session_id: str | None = None) -> ReviewItem:
    (item,) = review(library, session_id)
    return item


def left_draft(library: Library, session_id: str, note: Note, *, change: bool) -> str:
    """A draft of a copy of Crossread that has ended."""
    draft = library.keep_draft(session_id, note.anchors, "Half a thou", note=note if change else None)
    library._database.run("UPDATE draft SET writer = ''")
    return draft


def changed_twice(library: Library, note: Note) -> Note:
    library.edit_note(note.id, "Ask Oske.", note.rev)
    with pytest.raises(NoteConflict) as conflict:
        library.edit_note(note.id, "Ask Tern Line.", note.rev)
    return conflict.value.kept


def test_with_all_notes_in_their_places_nothing_waits(library: Library, session_id: str, note: Note) -> None:
    again(library, "UPDATED\n" + FIRST)
    assert review(library) == review(library, session_id) == ()


def test_a_passage_found_again_is_shown_as_it_was_and_as_it_is(library: Library, note: Note) -> None:
    again(library, CORRECTED)
    item = only(library)
    assert (item.kind, item.letter, item.name, item.side) == (ReviewKind.REFOUND, "A", "Ferries collide", 0)
    assert item.changed == (("14", "17"),)
    assert item.line() == "≈ A “At least 17 people were injured in the collision, three of…”: 14 | 17"
    assert item.details() == (
        f"Quoted, from v1: “{QUOTE}”",
        f"Now, in v2: “{NOW}”",
        "Changed: 14 | 17",
        "Note: Ask. #check",
    )


def test_a_passage_that_is_gone_is_told_with_its_quotation(library: Library, note: Note) -> None:
    again(library, WITHOUT)
    item = only(library)
    assert item.line() == "passage gone in v2 of A: “At least 14 people were injured in the collision, three of…”"
    assert item.details()[1] == "No longer in v2, or nobody can tell where."


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (Standing.FIRM, ""),
        (Standing.REFOUND, "≈ re-found, please confirm"),
        (Standing.ORPHAN, "passage gone in v1"),
    ],
)
def test_a_list_says_how_a_note_stands(library: Library, note: Note, standing: Standing, words: str) -> None:
    (placing,) = library.placings(note)
    assert standing_words(type(placing)(placing.anchor, standing, placing.version)) == words


@pytest.mark.parametrize("choice", [Choice.CONFIRM, Choice.GIVE_UP])
def test_what_is_decided_waits_no_longer_until_it_is_undone(library: Library, note: Note, choice: Choice) -> None:
    again(library, CORRECTED)
    item = only(library)
    assert decide_item(library, item, choice)
    assert review(library) == ()
    (placing,) = library.placings(note)
    assert placing.standing is (Standing.FIRM if choice is Choice.CONFIRM else Standing.ORPHAN)
    library.undo()
    assert only(library) == item


def test_an_orphan_can_be_left_one_or_be_attached(library: Library, note: Note) -> None:
    later = again(library, WITHOUT)
    decide_item(library, only(library), Choice.KEEP)
    assert review(library) == ()
    library.undo()
    start = WITHOUT.index(AFTER)
    place = anchors.make(later, start, start + len(AFTER))
    assert decide_item(library, only(library), Choice.ATTACH, place).startswith("Attached to “The harbour")
    assert library.placings(note)[0].words == AFTER


def test_two_copies_of_a_note_are_shown_side_by_side(library: Library, note: Note) -> None:
    second = changed_twice(library, note)
    item = only(library)
    assert (item.kind, item.note, item.other) == (ReviewKind.TWICE, second, library.note(note.id))
    assert item.line().startswith("two copies of the note on A “At least 14")
    assert item.details()[:2] == ("First: Ask Oske. #check", "Second: Ask Tern Line. #check")


def test_both_copies_can_stay(library: Library, note: Note) -> None:
    changed_twice(library, note)
    decide_item(library, only(library), Choice.KEEP_BOTH)
    assert review(library) == ()
    assert len(library.notes()) == 2


def test_one_note_can_be_made_of_two_and_one_undo_makes_two_again(library: Library, note: Note) -> None:
    second = changed_twice(library, note)
    library.tag(second.id, "law")
    item = only(library)
    decide_item(library, item, Choice.MERGE)
    (merged,) = library.notes()
    assert (merged.id, merged.body, merged.tags) == (note.id, "Ask Oske.\n\nAsk Tern Line.", ("check", "law"))
    assert review(library) == ()
    assert (library.undo() or "").startswith("one note made of two on “At least 14")
    assert only(library) == item


def test_a_copy_whose_other_was_removed_asks_for_nothing(library: Library, note: Note) -> None:
    changed_twice(library, note)
    library.remove_note(note.id)
    assert review(library) == ()


def test_a_draft_that_is_being_written_does_not_wait(library: Library, session_id: str, note: Note) -> None:
    library.keep_draft(session_id, note.anchors, "Half a thou")
    assert review(library) == ()


def test_a_new_note_that_was_left_unfinished_can_be_kept(library: Library, session_id: str, note: Note) -> None:
    left_draft(library, session_id, note, change=False)
    item = only(library, session_id)
    assert (item.kind, item.note) == (ReviewKind.DRAFT, None)
    assert (
        item.line()
        == "unfinished note on A “At least 14 people were injured in the collision, three of…”: “Half a thou”"
    )
    assert decide_item(library, item, Choice.KEEP) == "Note kept."
    assert sorted(each.body for each in library.notes()) == ["Ask.", "Half a thou"]
    assert library.drafts() == []
    with pytest.raises(NotInLibrary):
        decide_item(library, item, Choice.KEEP)


def test_a_change_that_was_left_unfinished_becomes_the_note(library: Library, session_id: str, note: Note) -> None:
    left_draft(library, session_id, note, change=True)
    item = only(library)
    assert item.details()[0] == "Note as it is kept: Ask. #check"
    assert decide_item(library, item, Choice.KEEP) == "Note kept."
    assert library.note(note.id).body == "Half a thou"


def test_a_change_of_a_note_that_moved_on_is_kept_beside_it(library: Library, session_id: str, note: Note) -> None:
    left_draft(library, session_id, note, change=True)
    library.edit_note(note.id, "Ask Oske.", note.rev)
    assert decide_item(library, only(library), Choice.KEEP) == "The note was changed meanwhile: both are kept."
    assert only(library).kind is ReviewKind.TWICE


def test_a_draft_can_be_dropped(library: Library, session_id: str, note: Note) -> None:
    left_draft(library, session_id, note, change=False)
    decide_item(library, only(library), Choice.DROP)
    assert review(library) == ()
    assert [each.body for each in library.notes()] == ["Ask."]


def test_drafts_come_first_then_what_was_found_again_then_copies_then_orphans(
    library: Library, session_id: str, wire: StoredStory, note: Note
) -> None:
    changed_twice(library, library.add_note(session_id, [anchors.make(wire, 0, 0)], "All of it."))
    start = FIRST.index(AFTER)
    library.add_note(session_id, [anchors.make(wire, start, start + len(AFTER))], "Until when?")
    left_draft(library, session_id, note, change=False)
    again(library, lines(BEFORE, NOW))
    assert [item.kind for item in review(library)] == list(ReviewKind)
    assert len({item.key for item in review(library)}) == 4
    assert review(library, library.create_session("Other").id) == ()


def test_only_what_is_offered_can_be_chosen(library: Library, note: Note) -> None:
    again(library, CORRECTED)
    item = only(library)
    for choice in set(Choice) - set(item.choices):
        with pytest.raises(ValueError, match="cannot be answered"):
            decide_item(library, item, choice)
    with pytest.raises(ValueError, match="passage to be attached"):
        decide_item(library, item, Choice.ATTACH)


def test_of_a_passage_that_only_moved_it_is_told_that_its_words_are_the_same(
    library: Library, session_id: str, wire: StoredStory
) -> None:
    byline, others = "By Ingrid Halloway", ["Mail will go by boat.", "The board will report.", "Weather follows."]
    first = again(library, lines(BEFORE, byline, QUOTE, AFTER, *others))
    start = first.story.text.index(byline)
    library.add_note(session_id, [anchors.make(first, start, start + len(byline))], "Call her.")
    again(library, lines(BEFORE, QUOTE, AFTER, *others[:2], byline, others[2]))
    item = only(library)
    assert (item.line(), item.details()[2]) == (f"≈ A “{byline}”", "Changed: where it stands, not its words.")
