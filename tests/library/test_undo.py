from pathlib import Path

import pytest

from tui.library import Library, StoredStory, UndoConflict, Verdict
from tui.library.placing import anchors
from tui.matching import Decision

from .made import FERRY, added, data, story


@pytest.fixture
def kept(library: Library, session_id: str) -> StoredStory:
    return added(library, session_id=session_id, path="/w", title="Ferries meet in the fog off Marrow Point harbour")


def test_in_a_new_library_there_is_nothing_to_undo_or_redo(library: Library) -> None:
    assert library.undo() is None
    assert library.redo() is None


def test_each_action_is_named_in_the_readers_words(library: Library, session_id: str, kept: StoredStory) -> None:
    title = "“Ferries meet in the fog off Marrow Point…”"
    passage = anchors.make(kept, 0, 60)
    note = library.add_note(session_id, [passage], "Ask.")
    library.add_note(session_id, [passage], tags=["check", "a"])
    library.add_note(session_id, [anchors.make(kept, 0, 0)])
    library.edit_note(note.id, "Ask again.", note.rev)
    library.tag(note.id, "check")
    library.untag(note.id, "check")
    library.remove_note(note.id)
    library.decide(session_id, passage, anchors.make(kept, 61, 87), Decision.UNLINK)
    library.decide(session_id, passage, anchors.make(kept, 61, 87), None)
    library.say(kept.id, {"title": "Fog"})
    library.remove_story(kept.id, session_id)
    library.rename_session(session_id, "Harbour")
    library.remove_session(session_id)
    quoted = "“Two ferries met in the fog. At least 14…”"
    assert list(iter(library.undo, None)) == [
        "removal of session “Harbour”",
        "new name “Harbour”",
        "removal of “Fog”",
        f"details of {title}",
        f"decision taken back: {quoted} and “The harbour stayed closed.”",
        f"unlink: {quoted} and “The harbour stayed closed.”",
        f"removal of the note on {quoted}",
        f"removal of tag #check on {quoted}",
        f"tag #check on {quoted}",
        f"change of the note on {quoted}",
        f"mark on {title}",
        f"tag #a #check on {quoted}",
        f"note on {quoted}",
        f"import of {title}",
        "session “Ferry”",
    ]


def test_what_another_session_concerns_is_told_with_its_name(
    library: Library, session_id: str, kept: StoredStory
) -> None:
    passage, last = anchors.make(kept, 0, 3), anchors.make(kept, 61, 87)
    note = library.add_note(session_id, [passage], "Ask.")
    library.tag(note.id, "check")
    library.decide(session_id, passage, last, Decision.LINK)
    library.judge(session_id, passage, last, Verdict.REAL)
    library.mark_seen(session_id, [(kept.id, "a line")], True)
    harbour = library.create_session("Harbour").id
    library.join_session(harbour, [kept.id])
    library.rename_session(harbour, "Port")
    assert [library.undo(session_id) for _ in range(3)] == [
        "in “Harbour”, new name “Port”",
        "1 story into “Harbour”",
        "session “Harbour”",
    ]
    told = list(iter(lambda: library.undo("s-elsewhere"), None))
    assert told == [
        "in “Ferry”, mark as seen",
        "in “Ferry”, verdict “real” on “Two” and “The harbour stayed closed.”",
        "in “Ferry”, link: “Two” and “The harbour stayed closed.”",
        "in “Ferry”, tag #check on “Two”",
        "in “Ferry”, note on “Two”",
        "in “Ferry”, import of “Ferries meet in the fog off Marrow Point…”",
        "session “Ferry”",
    ]
    again = [library.redo("s-elsewhere" if here else session_id) for here in (True, False, True, False)]
    assert again == ["session “Ferry”", told[5].removeprefix("in “Ferry”, "), told[4], "tag #check on “Two”"]


def test_what_concerns_no_session_or_several_is_told_without_their_names(
    library: Library, session_id: str, kept: StoredStory
) -> None:
    harbour = library.create_session("Harbour").id
    for each in (session_id, harbour):
        library.add_note(each, [anchors.make(kept, 0, 3)], tags=["chek"])
    third = library.create_session("Fog").id
    library.rename_tag("chek", "check")
    library.say(kept.id, {"title": "Fog"})
    assert library.undo(third) == "details of “Ferries meet in the fog off Marrow Point…”"
    assert library.undo(third) == "in other sessions, tag #check in place of #chek"
    assert library.redo(harbour) == "tag #check in place of #chek"


def test_what_is_undone_can_be_done_again_after_a_restart(
    library: Library, session_id: str, kept: StoredStory, path: Path
) -> None:
    note = library.add_note(session_id, [anchors.make(kept, 0, 3)], "Ask.", ["check"])
    library.close()
    with Library.open(path) as again:
        assert again.undo() == "note on “Two”"
        assert again.notes() == []
    with Library.open(path) as again:
        assert again.redo() == "note on “Two”"
        assert again.notes() == [note]
        assert again.redo() is None


def test_a_new_action_drops_what_could_have_been_redone(library: Library, session_id: str, kept: StoredStory) -> None:
    library.add_note(session_id, [anchors.make(kept, 0, 3)], "one")
    library.undo()
    library.add_note(session_id, [anchors.make(kept, 0, 3)], "two")
    assert library.redo() is None
    assert [note.body for note in library.notes()] == ["two"]


def test_something_that_changed_nothing_drops_nothing(library: Library, session_id: str, kept: StoredStory) -> None:
    library.add_note(session_id, [anchors.make(kept, 0, 3)], "one")
    library.undo()
    library.rename_session(session_id, "Ferry")
    library.add_story(story(path="/w"), data(), session_id=session_id)
    assert library.redo() == "note on “Two”"


def test_undoing_an_import_takes_the_story_out_of_sight_and_keeps_its_bytes(
    library: Library, session_id: str, kept: StoredStory
) -> None:
    library.undo()
    assert (library.members(session_id), library.members()) == ([], [])
    rows = library._database.rows("SELECT bytes FROM source")
    assert [row["bytes"] for row in rows] == [data()]


def test_undoing_a_next_version_brings_the_one_before_back_with_what_was_known(
    library: Library, kept: StoredStory
) -> None:
    added(library, FERRY + "More.\n", path="/w", title="Another title")
    library.undo()
    assert library.story(kept.id) == kept
    library.redo()
    assert (library.story(kept.id).version, library.story(kept.id).story.details.title) == (2, "Another title")


def test_a_later_change_by_other_means_is_not_overwritten(library: Library, session_id: str) -> None:
    library.rename_session(session_id, "Harbour")
    library._database.run("UPDATE session SET name = 'By hand'")
    with pytest.raises(UndoConflict, match="new name “Harbour”: changed since") as caught:
        library.undo()
    assert "\n" not in str(caught.value)
    assert library.session(session_id).name == "By hand"


def test_a_conflict_takes_nothing_of_the_action_back(library: Library, session_id: str, kept: StoredStory) -> None:
    note = library.add_note(session_id, [anchors.make(kept, 0, 3)], "one", ["check"])
    library._database.run("UPDATE note SET deleted_at = 'by hand'")
    with pytest.raises(UndoConflict):
        library.undo()
    library._database.run("UPDATE note SET deleted_at = NULL")
    assert library.note(note.id) == note


def test_after_a_conflict_the_action_before_can_still_be_undone(library: Library, session_id: str) -> None:
    library.create_session("Harbour")
    library.rename_session(session_id, "Fog")
    library._database.run("UPDATE session SET name = 'By hand' WHERE id = ?", session_id)
    with pytest.raises(UndoConflict):
        library.undo()
    assert library.undo() == "session “Harbour”"
    assert library.redo() == "session “Harbour”"


def test_several_calls_can_be_one_action(library: Library, session_id: str) -> None:
    with library.together("import of 2 stories"):
        added(library, "One.\n", session_id)
        added(library, "Two.\n", session_id)
    assert library.undo() == "import of 2 stories"
    assert library.members() == []
    assert library.redo() == "import of 2 stories"
    assert [member.letter for member in library.members(session_id)] == ["A", "B"]


def test_of_several_calls_together_none_happens_if_one_fails(library: Library, session_id: str) -> None:
    with pytest.raises(RuntimeError), library.together("import of 2 stories"):
        added(library, "One.\n", session_id)
        raise RuntimeError
    assert library.members() == []
    assert library.undo() == "session “Ferry”"


def test_a_call_that_fails_inside_takes_only_itself_back_when_the_rest_goes_on(
    library: Library, session_id: str
) -> None:
    with library.together("two names"):
        library.rename_session(session_id, "Fog")
        with pytest.raises(RuntimeError), library.together("inner"):
            library.rename_session(session_id, "Never")
            raise RuntimeError
        library.rename_session(session_id, "Harbour")
    assert library.session(session_id).name == "Harbour"
    library.undo()
    assert library.session(session_id).name == "Ferry"


def group_of_two(library: Library, session_id: str) -> None:
    """Two actions of one group, and between them another."""
    group = library.new_group()
    for text in ("One.\n", "Two.\n"):
        with library.together("import of 2 stories", group):
            added(library, text, session_id)
        if text == "One.\n":
            library.create_session("Between")


def test_a_group_of_actions_is_undone_and_made_again_as_one(library: Library, session_id: str) -> None:
    group_of_two(library, session_id)
    assert library.undo() == "import of 2 stories"
    assert (library.members(), len(library.sessions())) == ([], 2)
    assert library.undo() == "session “Between”"
    assert library.redo() == "session “Between”"
    assert library.members() == []
    assert library.redo() == "import of 2 stories"
    assert [member.letter for member in library.members(session_id)] == ["A", "B"]
    assert library.redo() is None


def test_two_groups_are_undone_one_after_the_other(library: Library, session_id: str) -> None:
    group_of_two(library, session_id)
    with library.together("import of 1 story", library.new_group()):
        added(library, "Three.\n", session_id)
    library.undo()
    assert len(library.members()) == 2


def test_of_a_group_nothing_is_undone_where_one_part_was_changed_since(library: Library, session_id: str) -> None:
    group_of_two(library, session_id)
    ids = [member.id for member in library.members()]
    library._database.run("UPDATE story SET deleted_at = 'by hand' WHERE id = ?", ids[0])
    with pytest.raises(UndoConflict, match="import of 2 stories: changed since"):
        library.undo()
    assert [member.id for member in library.members()] == ids[1:]
    assert library.undo() == "session “Between”"


def test_other_programs_write_between_the_actions_of_a_group(library: Library, session_id: str, path: Path) -> None:
    group = library.new_group()
    with library.together("import of 2 stories", group):
        added(library, "One.\n", session_id)
    with Library.open(path, patience=0.01) as other:
        other.rename_session(session_id, "Theirs")
    with library.together("import of 2 stories", group):
        added(library, "Two.\n", session_id)
    library.undo()
    assert (library.members(), library.session(session_id).name) == ([], "Theirs")


def test_what_is_brought_in_after_a_group_was_undone_half_way_is_undone_for_itself(
    library: Library, session_id: str
) -> None:
    group = library.new_group()
    with library.together("import of 2 stories", group):
        added(library, "One.\n", session_id)
    library.undo()
    with library.together("import of 2 stories", group):
        added(library, "Two.\n", session_id)
    assert library.redo() is None
    assert library.undo() == "import of 2 stories"
    assert library.undo() == "session “Ferry”"


def test_another_programs_action_is_undone_in_its_turn(library: Library, session_id: str, path: Path) -> None:
    with Library.open(path) as other:
        other.rename_session(session_id, "Theirs")
    library.rename_session(session_id, "Mine")
    assert library.undo() == "new name “Mine”"
    with Library.open(path) as other:
        assert other.undo() == "new name “Theirs”"
    assert library.session(session_id).name == "Ferry"


def test_what_no_reader_would_undo_leaves_undo_and_redo_alone(library: Library, session_id: str) -> None:
    library.rename_session(session_id, "Harbour")
    library.undo()
    with library.unrecorded():
        added(library, "One.\n", session_id)
        library.create_session("Samples", sample=True)
    assert library.redo() == "new name “Harbour”"
    assert library.undo() == "new name “Harbour”"
    assert library.undo() == "session “Ferry”"
    assert len(library.members()) == 1


def test_of_unrecorded_calls_none_happens_if_one_fails(library: Library) -> None:
    with pytest.raises(RuntimeError), library.unrecorded():
        added(library)
        raise RuntimeError
    assert library.members() == []


def test_undo_leaves_what_another_running_copy_did(library: Library, session_id: str) -> None:
    library.rename_session(session_id, "Mine")
    library.rename_session(session_id, "Theirs")
    elsewhere = "elsewhere 1 -"
    library._database.run("UPDATE op SET writer = ? WHERE what LIKE '%Theirs%'", elsewhere)
    with pytest.raises(UndoConflict):  # the name is theirs by now, and stays
        library.undo()
    assert library.session(session_id).name == "Theirs"
    assert library.undo() == "session “Ferry”"


def test_redo_leaves_what_another_running_copy_has_undone(library: Library, session_id: str) -> None:
    library.rename_session(session_id, "Harbour")
    library.undo()
    library._database.run("UPDATE op SET writer = 'elsewhere 1 -' WHERE state = 'undone'")
    assert library.redo() is None
    library.rename_session(session_id, "Port")
    library._database.run("UPDATE op SET writer = '' WHERE state = 'undone'")  # that copy has ended
    with pytest.raises(UndoConflict):
        library.redo()
