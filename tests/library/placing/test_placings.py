"""Where notes stand after a new version of their story, and the reader's word on it."""

import pytest

from tui.library import Anchor, Library, Note, NotInLibrary, Standing, StoredStory
from tui.library.placing import anchors
from tui.library.values import Placing

from ..made import added, lines

BEFORE = "Two ferries met in the fog off Marrow Point on Tuesday morning."
QUOTE = "At least 14 people were injured in the collision, three of them seriously."
NOW = QUOTE.replace("14", "17")
AFTER = "The harbour stayed closed until the evening, said the coastguard."
FIRST, CORRECTED, WITHOUT = lines(BEFORE, QUOTE, AFTER), lines(BEFORE, NOW, AFTER), lines(BEFORE, AFTER)


def on(stored: StoredStory, quote: str) -> Anchor:
    start = stored.story.text.index(quote)
    return anchors.make(stored, start, start + len(quote))


@pytest.fixture
def note(library: Library, session_id: str) -> Note:
    """A note on the figure, in the first version."""
    return library.add_note(session_id, [on(added(library, FIRST, session_id, path="/w"), QUOTE)], "Ask.")


def version(library: Library, text: str) -> StoredStory:
    return added(library, text, path="/w")


def standing(library: Library, note: Note) -> Placing:
    (placing,) = library.placings(note)
    return placing


def test_in_the_text_it_was_made_on_a_note_stands_where_it_was_put(library: Library, note: Note) -> None:
    (anchor,) = note.anchors
    assert standing(library, note) == Placing(anchor, Standing.FIRM, 1, anchor.start, anchor.end, 1.0, QUOTE)


def test_a_note_moves_with_its_words(library: Library, note: Note) -> None:
    later = version(library, "UPDATED\n" + FIRST)
    placing = standing(library, note)
    assert (placing.standing, placing.version, placing.words) == (Standing.FIRM, 2, QUOTE)
    assert later.story.text[placing.start : placing.end] == QUOTE


def test_a_note_on_words_that_changed_waits_for_the_reader(library: Library, note: Note) -> None:
    version(library, CORRECTED)
    placing = standing(library, note)
    assert (placing.standing, placing.words, placing.said) == (Standing.REFOUND, NOW, False)
    assert 0.97 < placing.likeness < 1
    assert library.locate(note.anchors[0]) is None


def test_a_note_whose_passage_is_gone_is_an_orphan(library: Library, note: Note) -> None:
    version(library, WITHOUT)
    assert standing(library, note) == Placing(note.anchors[0], Standing.ORPHAN, 2)


def test_a_note_on_a_match_has_a_place_on_either_side(library: Library, note: Note, session_id: str) -> None:
    other = added(library, lines("Quite another story."), session_id, path="/g")
    both = library.add_note(session_id, [note.anchors[0], on(other, "another story")])
    version(library, WITHOUT)
    assert [each.standing for each in library.placings(both)] == [Standing.ORPHAN, Standing.FIRM]


def test_a_note_on_a_whole_story_always_stands(library: Library, note: Note, session_id: str) -> None:
    whole = library.add_note(session_id, [anchors.make(version(library, WITHOUT), 0, 0)], "All of it.")
    version(library, CORRECTED)
    assert standing(library, whole) == Placing(whole.anchors[0], Standing.FIRM, 3)
    with pytest.raises(ValueError, match="as a whole"):
        library.give_up(whole.id, 0)


def test_many_notes_are_placed_at_once(library: Library, note: Note, session_id: str) -> None:
    second = library.add_note(session_id, [on(version(library, CORRECTED), AFTER)])
    placings = library.all_placings([note, second])
    assert [each.standing for each in (*placings[note.id], *placings[second.id])] == [Standing.REFOUND, Standing.FIRM]


def test_a_story_that_left_the_library_leaves_its_notes_without_a_place(library: Library, note: Note) -> None:
    library._database.run("UPDATE story SET deleted_at = 'now'")
    assert standing(library, note).standing is Standing.ORPHAN


def test_what_the_reader_confirms_is_certain(library: Library, note: Note) -> None:
    version(library, CORRECTED)
    library.confirm(note.id, 0)
    placing = standing(library, note)
    assert (placing.standing, placing.words, placing.said) == (Standing.FIRM, NOW, True)
    assert library.note(note.id).anchors == note.anchors


def test_confirming_can_be_undone_and_done_again(library: Library, note: Note) -> None:
    version(library, CORRECTED)
    library.confirm(note.id, 0)
    assert library.undo() == "place confirmed, note on “At least 14 people were injured in the…”"
    assert standing(library, note).standing is Standing.REFOUND
    library.redo()
    assert standing(library, note).standing is Standing.FIRM
    library.undo()
    library.give_up(note.id, 0)
    assert standing(library, note).standing is Standing.ORPHAN
    library.undo()
    assert standing(library, note).standing is Standing.REFOUND


def test_what_is_certain_needs_no_confirmation(library: Library, note: Note) -> None:
    library.confirm(note.id, 0)
    assert standing(library, note).said is False
    with pytest.raises(ValueError, match="certainly there"):
        library.give_up(note.id, 0)
    with pytest.raises(ValueError, match="certainly there"):
        library.attach(note.id, 0, on(version(library, "UPDATED\n" + FIRST), AFTER))


def test_what_was_not_found_cannot_be_confirmed(library: Library, note: Note) -> None:
    version(library, WITHOUT)
    with pytest.raises(ValueError, match="not found"):
        library.confirm(note.id, 0)


def test_later_versions_are_placed_from_what_the_reader_confirmed(library: Library, note: Note) -> None:
    version(library, CORRECTED)
    library.confirm(note.id, 0)
    version(library, "UPDATED\n" + CORRECTED)
    assert (standing(library, note).standing, standing(library, note).words) == (Standing.FIRM, NOW)
    version(library, "UPDATED AGAIN\n" + FIRST)
    assert (standing(library, note).standing, standing(library, note).words) == (Standing.FIRM, QUOTE)


def test_a_passage_that_is_given_up_is_not_asked_about_again(library: Library, note: Note) -> None:
    version(library, CORRECTED)
    library.give_up(note.id, 0)
    assert (standing(library, note).standing, standing(library, note).said) == (Standing.ORPHAN, True)
    version(library, "UPDATED\n" + CORRECTED)
    assert (standing(library, note).standing, standing(library, note).said) == (Standing.ORPHAN, True)
    version(library, WITHOUT)
    assert standing(library, note).said is True


def test_a_passage_that_comes_back_is_found_though_it_was_given_up(library: Library, note: Note) -> None:
    version(library, WITHOUT)
    library.give_up(note.id, 0)
    version(library, "UPDATED\n" + FIRST)
    assert (standing(library, note).standing, standing(library, note).words) == (Standing.FIRM, QUOTE)


def test_the_reader_can_say_where_a_passage_is_now(library: Library, note: Note) -> None:
    later = version(library, WITHOUT)
    library.attach(note.id, 0, on(later, AFTER))
    assert (standing(library, note).standing, standing(library, note).words) == (Standing.FIRM, AFTER)
    assert library.undo() == "new place, note on “At least 14 people were injured in the…”"
    assert standing(library, note).standing is Standing.ORPHAN


def test_a_note_stays_in_its_own_story(library: Library, note: Note, session_id: str) -> None:
    version(library, WITHOUT)
    other = added(library, lines("Quite another story."), session_id, path="/g")
    with pytest.raises(ValueError, match="its own story"):
        library.attach(note.id, 0, on(other, "another story"))
    with pytest.raises(ValueError, match="its own story"):
        library.attach(note.id, 0, anchors.make(version(library, WITHOUT), 0, 0))


def test_only_notes_that_are_there_are_placed(library: Library, note: Note) -> None:
    with pytest.raises(ValueError, match="no such side"):
        library.confirm(note.id, 1)
    library.remove_note(note.id)
    for what in (library.confirm, library.give_up):
        with pytest.raises(NotInLibrary):
            what(note.id, 0)
