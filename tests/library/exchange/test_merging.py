"""Two reporters' libraries brought together: nothing of either is lost, and nothing comes in twice."""

import tempfile
from contextlib import ExitStack, suppress
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library import Library, LibraryError, Merged, Note, StoredStory
from tui.library.placing import anchors
from tui.matching import Decision
from tui.story import Kind, line_key

from ..made import FERRY, Clock, added, data, hurry, story
from ..test_undo_properties import ACTS, Act
from .lived import GAZETTE, dumped, lived_in, loaded

NOTHING = Merged()


def sent(library: Library, other: Library) -> Merged:
    """What one reporter has goes to another."""
    return loaded(other, dumped(library), "from a colleague")


@pytest.fixture
def wire(library: Library, session_id: str) -> StoredStory:
    return added(library, session_id=session_id, outlet="Wire")


@pytest.fixture
def note(library: Library, wire: StoredStory, session_id: str) -> Note:
    return library.add_note(session_id, [anchors.make(wire, 28, 60)], "Ask.", ["figure"])


@pytest.fixture
def colleague(library: Library, note: Note, other: Library) -> Library:
    """Somebody else, who got the library of before."""
    sent(library, other)
    return other


def bodies(library: Library) -> list[str]:
    return sorted(note.body for note in library.notes())


def test_loading_the_same_dump_twice_changes_nothing(library: Library, other: Library) -> None:
    lived_in(library)
    other.create_session("mine")
    first = sent(library, other)
    assert (first.stories, first.sessions, first.notes) == (2, 3, 4)
    assert (first.links, first.judgements, first.drafts) == (2, 4, 1)
    once = dumped(other)
    assert sent(library, other) == NOTHING
    assert dumped(other) == once


def test_a_library_loaded_into_itself_changes_nothing(library: Library) -> None:
    lived_in(library)
    before = dumped(library)
    assert sent(library, library) == NOTHING
    assert dumped(library) == before


def test_everything_of_a_colleague_comes_into_a_library_that_has_its_own(library: Library, other: Library) -> None:
    lived_in(library)
    other.create_session("mine")
    sent(library, other)
    assert other.notes() == library.notes()
    ids = [member.id for member in library.members()]
    assert [other.story(each) for each in ids] == [library.story(each) for each in ids]
    for session in library.sessions():
        assert other.members(session.id) == library.members(session.id)
        assert other.links(session.id) == library.links(session.id)
        assert other.seen_lines(session.id) == library.seen_lines(session.id)
        assert other.place(session.id) == library.place(session.id)
    assert [draft.body for draft in other.drafts()] == ["half a"]
    assert other.setting("theme") is None
    assert other.exported(Path("/home/r/out\udce9.md")) is None


def test_one_undo_takes_a_whole_load_back_and_redo_brings_it_again(library: Library, other: Library) -> None:
    lived_in(library)
    mine = other.create_session("mine")
    added(other, session_id=mine.id)
    before = (other.sessions(), other.members(), other.notes())
    sent(library, other)
    after = (other.sessions(), other.members(), other.notes())
    assert other.undo() == "load of “from a colleague”"
    assert (other.sessions(), other.members(), other.notes()) == before
    other.redo()
    assert (other.sessions(), other.members(), other.notes()) == after


def test_what_was_loaded_and_undone_can_be_loaded_again(library: Library, other: Library) -> None:
    lived_in(library)
    other.create_session("mine")
    sent(library, other)
    after = (other.sessions(), other.members(), other.notes(), other.tags())
    other.undo()
    sent(library, other)
    assert (other.sessions(), other.members(), other.notes(), other.tags()) == after


def test_a_session_that_comes_in_does_not_count_as_opened_last(library: Library, other: Library) -> None:
    mine = other.create_session("mine")
    library.create_session("first")
    library.create_session("second")
    sent(library, other)
    assert [session.name for session in other.sessions()] == ["mine", "second", "first"]
    assert other.session(mine.id) == mine


def test_a_story_of_the_same_bytes_is_ours_and_its_notes_are_on_ours(
    library: Library, note: Note, other: Library
) -> None:
    ours = added(other)
    assert sent(library, other).stories == 0
    assert [each.anchors[0].story_id for each in other.notes()] == [ours.id]
    assert other.story(ours.id).story.details.outlet == "Wire"
    assert [member.id for member in other.members(note.session_id)] == [ours.id]
    assert sent(library, other) == NOTHING


def test_the_same_bytes_of_two_outlets_stay_two_stories(library: Library, note: Note, other: Library) -> None:
    ours = added(other, outlet="Gazette")
    assert sent(library, other).stories == 1
    assert ours.id not in {each.anchors[0].story_id for each in other.notes()}


def test_notes_on_a_second_version_follow_it_to_the_number_it_gets_here(library: Library, other: Library) -> None:
    path, more, less = "/wire.txt", FERRY + "More.\n", FERRY + "Less.\n"
    session = library.create_session("Ferry")
    first = added(library, session_id=session.id, path=path)
    sent(library, other)
    added(other, less, path=path)
    second = added(library, more, path=path)
    library.add_note(session.id, [anchors.make(second, 0, 3)], "on the second")
    assert sent(library, other).versions == 1
    assert [each.number for each in other.versions(first.id)] == [1, 2, 3]
    assert other.notes()[0].anchors[0].version == 3
    assert other.story(first.id, 3).story.text == more


def test_what_we_do_not_know_of_a_story_comes_from_the_colleague(library: Library, colleague: Library) -> None:
    story_id = library.members()[0].id
    colleague.say(story_id, {"byline": "Ann Lee"})
    sent(colleague, library)
    assert library.story(story_id).story.details.byline == "Ann Lee"
    assert library.story(story_id).said == {"byline"}


def test_a_readers_word_beats_what_a_file_said(library: Library, colleague: Library) -> None:
    story_id = library.members()[0].id
    colleague.say(story_id, {"outlet": "Harbour Wire"})
    sent(colleague, library)
    assert library.story(story_id).story.details.outlet == "Harbour Wire"


def test_where_both_readers_spoke_ours_stays_and_it_is_told(library: Library, colleague: Library) -> None:
    story_id = library.members()[0].id
    library.say(story_id, {"title": "Fog"})
    colleague.say(story_id, {"title": "Mist"})
    assert sent(colleague, library).disagreed == ("Fog: title",)
    assert library.story(story_id).story.details.title == "Fog"


def test_letters_that_are_taken_make_way_for_the_next(library: Library, colleague: Library) -> None:
    session = library.sessions()[0]
    mine = added(library, "Mine.\n", session.id)
    theirs = added(colleague, "Theirs.\n", session.id)
    sent(colleague, library)
    assert [(each.letter, each.id) for each in library.members(session.id)][1:] == [("B", mine.id), ("C", theirs.id)]


def test_a_note_that_the_colleague_went_on_with_says_what_they_say(
    library: Library, note: Note, colleague: Library
) -> None:
    colleague.edit_note(note.id, "Ask the port.", note.rev)
    result = sent(colleague, library)
    assert (result.changed, result.revisions, result.beside) == (1, 1, ())
    assert bodies(library) == ["Ask the port."]
    library.undo()
    assert bodies(library) == ["Ask."]


def test_a_note_that_we_went_on_with_stays_as_it_is(library: Library, note: Note, colleague: Library) -> None:
    library.edit_note(note.id, "Ask the port.", note.rev)
    assert sent(colleague, library) == NOTHING
    assert bodies(library) == ["Ask the port."]


def test_a_note_that_both_went_on_with_is_there_twice(library: Library, note: Note, colleague: Library) -> None:
    library.edit_note(note.id, "Ask the port.", note.rev)
    colleague.edit_note(note.id, "Ask the crew.", note.rev)
    (second,) = sent(colleague, library).beside
    assert bodies(library) == ["Ask the crew.", "Ask the port."]
    assert library.note(note.id).body == "Ask the port."
    assert library.note(second).beside == note.id
    assert library.note(second).anchors == note.anchors
    assert library.note(second).tags == note.tags
    assert sent(colleague, library) == NOTHING


def test_a_colleague_who_goes_on_with_the_second_note_changes_that_one(
    library: Library, note: Note, colleague: Library
) -> None:
    library.edit_note(note.id, "Ask the port.", note.rev)
    theirs = colleague.edit_note(note.id, "Ask the crew.", note.rev)
    sent(colleague, library)
    colleague.edit_note(note.id, "Ask the whole crew.", theirs.rev)
    assert sent(colleague, library).beside == ()
    assert bodies(library) == ["Ask the port.", "Ask the whole crew."]


def test_the_same_words_written_by_both_are_one_note(library: Library, note: Note, colleague: Library) -> None:
    library.edit_note(note.id, "Ask the port.", note.rev)
    colleague.create_session("so that their clock has gone on")
    colleague.edit_note(note.id, "Ask the port.", note.rev)
    assert sent(colleague, library).beside == ()
    assert bodies(library) == ["Ask the port."]


def test_a_note_that_we_removed_stays_removed_where_they_did_not_touch_it(
    library: Library, note: Note, colleague: Library
) -> None:
    library.remove_note(note.id)
    assert sent(colleague, library) == NOTHING
    assert library.notes() == []


def test_a_note_that_we_removed_and_they_changed_is_kept_beside(
    library: Library, note: Note, colleague: Library
) -> None:
    library.remove_note(note.id)
    colleague.edit_note(note.id, "Ask the crew.", note.rev)
    assert len(sent(colleague, library).beside) == 1
    assert bodies(library) == ["Ask the crew."]


def test_what_they_removed_we_keep(library: Library, note: Note, colleague: Library) -> None:
    colleague.untag(note.id, "figure")
    colleague.remove_note(note.id)
    colleague.remove_session(note.session_id)
    assert sent(colleague, library) == NOTHING
    assert library.notes() == [note]


def test_tags_of_both_are_on_the_note_but_for_those_that_we_took_off(
    library: Library, note: Note, colleague: Library
) -> None:
    library.untag(note.id, "figure")
    library.tag(note.id, "mine")
    colleague.tag(note.id, "theirs")
    sent(colleague, library)
    assert library.note(note.id).tags == ("mine", "theirs")


def test_what_either_has_done_is_done(library: Library, note: Note, colleague: Library) -> None:
    colleague.set_done(note.id, True)
    assert sent(colleague, library).changed == 1
    assert library.note(note.id).done


def test_a_new_note_brings_the_session_back_that_we_removed(
    library: Library, note: Note, wire: StoredStory, colleague: Library
) -> None:
    library.remove_session(note.session_id)
    colleague.add_note(note.session_id, [anchors.make(wire, 0, 3)], "Two of them?")
    sent(colleague, library)
    assert bodies(library) == ["Ask.", "Two of them?"]


def test_our_decision_on_a_pair_wins(library: Library, wire: StoredStory, colleague: Library) -> None:
    session_id = library.sessions()[0].id
    left, right = anchors.make(wire, 0, 3), anchors.make(wire, 28, 60)
    library.decide(session_id, left, right, Decision.LINK)
    colleague.decide(session_id, right, left, Decision.UNLINK)
    sent(colleague, library)
    assert [link.decision for link in library.links(session_id)] == [Decision.LINK]


def test_our_decision_on_a_line_wins(library: Library, wire: StoredStory, colleague: Library) -> None:
    words = "The harbour stayed closed."
    library.rule(wire.id, line_key(words), Kind.CAPTION, words=words)
    colleague.rule(wire.id, line_key(words), Kind.BOILERPLATE, words=words)
    colleague.rule(wire.id, line_key("x"), Kind.BOILERPLATE, words="x")
    sent(colleague, library)
    assert {(ruling.words, ruling.kind) for ruling in library.rulings(wire.id)} == {
        *((words, Kind.CAPTION), ("x", Kind.BOILERPLATE))
    }


def test_samples_of_two_reporters_are_the_same_samples(library: Library, other: Library) -> None:
    for each in (library, other):
        session = each.create_session("Samples: Ferry", sample=True)
        each.add_story(story(GAZETTE), data(GAZETTE), session_id=session.id, sample=True)
    library.add_note(library.sessions()[0].id, [anchors.make(library.story(library.members(samples=True)[0].id), 0, 3)])
    sent(library, other)
    assert len(other.sessions()) == len(other.members(samples=True)) == len(other.notes()) == 1


def everything_said(library: Library) -> set[str]:
    return {row["body"] for row in library._database.rows("SELECT body FROM note_rev")}


Acts = st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 1000)), max_size=8)


@given(Acts, Acts, Acts)
@settings(max_examples=25, deadline=None)
def test_two_libraries_that_went_apart_come_together_without_losing_a_word(
    common: list[tuple[Act, int]], one: list[tuple[Act, int]], two: list[tuple[Act, int]]
) -> None:
    with tempfile.TemporaryDirectory() as folder, ExitStack() as stack:
        mine = stack.enter_context(Library.open(Path(folder) / "1", clock=Clock()))
        theirs = stack.enter_context(Library.open(Path(folder) / "2", clock=Clock()))
        hurry(mine)
        hurry(theirs)
        session_id = mine.create_session("Ferry").id
        act_out(mine, session_id, common)
        sent(mine, theirs)
        act_out(mine, session_id, one)
        act_out(theirs, session_id, two)
        in_sight = set(bodies(mine)) | {note.body for note in theirs.notes() if not has_note(mine, note.id)}
        said = everything_said(mine) | everything_said(theirs)
        before = mine.notes()
        sent(theirs, mine)
        assert everything_said(mine) >= said
        assert {note.id for note in mine.notes()} >= {note.id for note in before}
        assert everything_said(mine) >= in_sight
        after = dumped(mine)
        assert replace(sent(theirs, mine), disagreed=()) == NOTHING
        assert dumped(mine) == after


def act_out(library: Library, session_id: str, acts: list[tuple[Act, int]]) -> None:
    for act, number in acts:
        with suppress(LibraryError):
            act(library, session_id, number)


def has_note(library: Library, note_id: str) -> bool:
    return any(note.id == note_id for note in library.notes())
