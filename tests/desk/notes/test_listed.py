"""The notes of a session as a list shows them."""

from tests.desk.made import WIRE, sentence, two
from tests.library.made import bring, lines
from tui.desk import fetch_folder, note_rows, standing_notes
from tui.library import Library
from tui.library.placing import anchors


def test_a_note_is_listed_with_its_letters_and_where_either_side_comes_from(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.add_note(session_id, (sentence(wire, 1), sentence(gazette, 2)), "Ask.")
    (row,) = note_rows(library, session_id)
    assert (row.letters, row.quotation) == ("A|B", "“At least 14 people were injured, the coastguard said.”")
    assert row.sources == ("A  Sample Wire · v1 · ¶2 · wire.txt", "B  outlet unknown · v1 · ¶3 · gazette.txt")
    assert row.marks == ()


def test_a_note_on_a_whole_story_quotes_nothing_and_has_no_paragraph(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    library.add_note(session_id, (anchors.make(wire, 0, 0),), "Late.")
    (row,) = note_rows(library, session_id)
    assert (row.quotation, row.sources) == ("about the whole story", ("A  Sample Wire · v1 · wire.txt",))


def test_what_should_be_known_of_a_note_is_told(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    gone = library.add_note(session_id, (sentence(wire, 2),), "Gone.")
    library.set_done(gone.id, True)
    library.add_note(session_id, (sentence(wire, 1),), "Changed.")
    text = WIRE.replace("The harbour stayed closed until noon.\n", "").replace("14 people", "19 people")
    bring(library, text, name="wire.txt", path="/news/wire.txt", outlet="Sample Wire")
    assert [row.marks for row in note_rows(library, session_id)] == [
        ("≈ re-found, please confirm",),
        ("passage gone in v2", "done"),
    ]


def test_both_of_two_copies_are_marked_until_the_reader_lets_them_stand(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    note = library.add_note(session_id, (sentence(wire, 1),), "First.")
    library.edit_note(note.id, "Theirs.", note.rev)
    from contextlib import suppress

    from tui.library import NoteConflict

    with suppress(NoteConflict):
        library.edit_note(note.id, "Mine.", note.rev)
    assert [row.marks for row in note_rows(library, session_id)] == [("two copies",)] * 2
    second = next(each for each in library.notes() if each.beside)
    library.settle(second.id)
    assert [row.marks for row in note_rows(library, session_id)] == [()] * 2


def test_a_story_that_was_taken_out_has_no_letter_any_more(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.add_note(session_id, (sentence(wire, 1), sentence(gazette, 2)), "Ask.")
    library.remove_story(gazette.id, session_id)
    (row,) = note_rows(library, session_id)
    assert row.letters == "A|–"
    assert row.sources[1].startswith("–  outlet unknown")


def test_control_characters_of_a_story_are_not_in_the_list(library: Library, session_id: str) -> None:
    text = lines("One sentence\x1b[31m in red.")
    story = bring(library, text, name="a\x1b]0;x\x07.txt", outlet="Wire\x9b2J").story
    library.join_session(session_id, [story.id])
    library.add_note(session_id, (sentence(story, 0),), "Ask.")
    (row,) = note_rows(library, session_id)
    assert not any(char < " " or "\x7f" <= char <= "\x9f" for char in row.quotation + "".join(row.sources))


def test_notes_stand_in_reading_order_in_the_version_that_lies_open(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.add_note(session_id, (sentence(wire, 2),), "Gone.")
    library.add_note(session_id, (sentence(wire, 1), sentence(gazette, 2)), "Changed.")
    library.add_note(session_id, (anchors.make(wire, 0, 0),), "Late.")
    text = "Later today.\n\n" + WIRE.replace("The harbour stayed closed until noon.\n", "").replace("14", "19")
    new = bring(library, text, name="wire.txt", path="/news/wire.txt", outlet="Sample Wire").story
    folder = fetch_folder(library, session_id)
    late, changed = standing_notes(folder, new)
    assert (late.note.body, late.position, late.letters) == ("Late.", 0, "A")
    assert (changed.letters, changed.marks) == ("A|B", ("≈ re-found, please confirm",))
    assert new.story.text[changed.position : changed.end].startswith("At least 19")
    assert [each.note.body for each in standing_notes(folder, wire)] == ["Late.", "Changed.", "Gone."]
    assert [each.note.body for each in standing_notes(folder, gazette)] == ["Changed."]


def test_beside_the_right_story_notes_stand_in_its_order(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.add_note(session_id, (sentence(wire, 0), sentence(gazette, 3)), "Of both.")
    library.add_note(session_id, (sentence(gazette, 1),), "Of the right one.")
    found = standing_notes(fetch_folder(library, session_id), gazette)
    assert [each.note.body for each in found] == ["Of the right one.", "Of both."]
