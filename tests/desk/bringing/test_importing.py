"""Bringing stories in from whatever paths a reporter names."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.saved import LONG_AGO, brought, refused, write
from tui.desk import Imported, Pasted, Progress, at_once, bring_in, decide_line
from tui.desk.bringing.importing import session_for
from tui.library import Added, Library, LibraryError, Outcome
from tui.story import FIELDS, Details, Kind

Names = list[str]


def folder_of(path: Path, many: int, *, when: int | None = LONG_AGO) -> Path:
    """A folder with so many stories, each of its own words."""
    for number in range(many):
        write(path / f"{number:04}.txt", f"Ferry number {number} sank off pier {number * 7}.\n", when=when)
    return path


def names(result: Imported) -> Names:
    """The files of the stories that were read."""
    return [each.story.story.origin.name for each in result.added]


def after(many: int) -> Callable[[], bool]:
    """Somebody who wants it to stop before the file that follows so many."""
    answers = iter([False] * (many + 1))  # asked once more, for the folder
    return lambda: next(answers, True)


# Which session


def test_the_session_of_a_folder_is_found_again_and_not_one_of_the_same_name(library: Library, tmp_path: Path) -> None:
    for folder in ("one/Ferry", "other/Ferry"):
        write(tmp_path / folder / "a.txt", f"A ferry of {folder}.\n")
    one, other = (session_for(library, [str(tmp_path / folder)]) for folder in ("one/Ferry", "other/Ferry"))
    assert one != other
    assert session_for(library, [str(tmp_path / "one/Ferry/a.txt")]) == one


def test_stories_of_no_folder_share_one_session(library: Library) -> None:
    assert session_for(library, ["-"]) == session_for(library, ["-"])


def test_a_named_session_is_joined_by_name_or_id(library: Library, session_id: str) -> None:
    assert session_for(library, ["-"], "ferry") == session_for(library, ["-"], session_id) == session_id


def test_a_session_of_samples_is_never_joined(library: Library) -> None:
    sample = library.create_session("Visit", sample=True)
    assert session_for(library, ["-"], "Visit") != sample.id


# What the reader says


@pytest.mark.parametrize("field", FIELDS)
def test_the_readers_word_counts_before_the_files_and_is_known_as_theirs(
    library: Library, tmp_path: Path, field: str
) -> None:
    known = "".join(f"{each}: 2023-06-19\n" for each in FIELDS)
    write(tmp_path / "a.md", f"---\n{known}---\n\nTwo ferries met in the fog.\n")
    (added,) = brought(library, tmp_path, said=Details(**{field: "2020-01-01"})).added
    assert getattr(added.story.story.details, field) == "2020-01-01"
    assert added.story.said == {field}


def test_what_the_reader_said_survives_a_new_version_of_the_file(library: Library, tmp_path: Path) -> None:
    story = write(tmp_path / "a.md", "---\noutlet: The Site\ntitle: Fog\n---\n\nTwo ferries met in the fog.\n")
    brought(library, story, said=Details(outlet="Harbour Wire"))
    write(story, "---\noutlet: The Site\ntitle: Fog at sea\n---\n\nTwo ferries met in thick fog.\n")
    (added,) = brought(library, story).added
    assert (added.outcome, added.story.version) == (Outcome.VERSION, 2)
    assert added.story.story.details == Details(title="Fog at sea", outlet="Harbour Wire")


def test_a_guess_is_never_kept_as_known(library: Library, tmp_path: Path) -> None:
    text = "HAYWARD, Calif. (AP) — Two ferries met in the fog on Thursday, the coastguard said in a statement.\n" * 2
    (added,) = brought(library, write(tmp_path / "a.txt", text)).added
    assert added.story.story.details.outlet is None
    assert library.members()[0].details.outlet is None


def test_the_same_file_under_another_outlet_is_another_story(library: Library, tmp_path: Path) -> None:
    story = write(tmp_path / "fog" / "a.txt", when=LONG_AGO)
    brought(library, story, said=Details(outlet="Harbour Wire"))
    result = brought(library, story, said=Details(outlet="The Meridian"))
    assert result.summary() == "1 story imported."
    assert result.copies == ("A and B: same words under two outlets",)
    assert result.remarks() == ["A and B: same words under two outlets"]


# What comes of it


def test_what_stands_on_standard_input_comes_last(library: Library, tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    first, last = brought(library, "-", tmp_path, stdin=b"Piped in.\n").added
    assert first.story.story.origin.name == "a.txt"
    origin = last.story.story.origin
    assert (last.story.story.text, origin.name, origin.path) == ("Piped in.\n", "standard input", None)


def test_a_pasted_text_is_a_story_without_a_file(library: Library, session_id: str) -> None:
    pasted = [Pasted(b"Two ferries met in the fog.\n", "pasted text")]
    result = bring_in(at_once(library), [], pasted=pasted, session=session_id, said=Details(outlet="Harbour Wire"))
    assert isinstance(result, Imported)
    (member,) = library.members(session_id)
    assert (member.origin.name, member.origin.path, member.details.outlet) == ("pasted text", None, "Harbour Wire")


def test_a_pasted_text_without_a_story_is_refused(library: Library, session_id: str) -> None:
    result = refused(library, pasted=[Pasted(b" \n", "pasted text")], session=session_id)
    assert result.path == "pasted text"
    assert result.why.startswith("pasted text: ")


def test_one_bad_file_stops_nothing(library: Library, tmp_path: Path) -> None:
    write(tmp_path / "empty.txt", "")
    write(tmp_path / "good.txt")
    result = brought(library, tmp_path, tmp_path / "nowhere.txt")
    assert names(result) == ["good.txt"]
    assert [each.path for each in result.refused] == [str(tmp_path / "empty.txt"), str(tmp_path / "nowhere.txt")]
    assert result.summary() == "1 story imported, 2 refused."


def test_where_nothing_can_be_read_the_one_reason_is_given(library: Library, tmp_path: Path) -> None:
    result = refused(library, tmp_path / "nowhere.txt")
    assert "there is no such file" in result.why
    assert library.sessions() == []


def test_where_none_of_many_can_be_read_each_reason_is_there(library: Library, tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        write(tmp_path / name, "")
    result = refused(library, tmp_path)
    assert result.why.startswith(f"none of 2 files could be read; the first: {tmp_path / 'a.txt'}: ")
    assert [each.path for each in result.each] == [str(tmp_path / "a.txt"), str(tmp_path / "b.txt")]


def test_an_import_is_undone_and_redone_in_one_step_however_many_stories_it_has(
    library: Library, tmp_path: Path
) -> None:
    brought(library, folder_of(tmp_path / "fog", 60))
    assert library.undo() == "import of 60 stories"
    assert (library.members(), library.sessions()) == ([], [])
    assert library.redo() == "import of 60 stories"
    assert (len(library.members()), len(library.sessions())) == (60, 1)


def test_an_import_that_fails_half_way_keeps_nothing_of_its_batch(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = library.add_story

    def full(*story: object, **into: object) -> Added:
        if library.members():
            raise LibraryError("the disk is full")
        return keep(*story, **into)  # type: ignore[arg-type]

    monkeypatch.setattr(library, "add_story", full)
    with pytest.raises(LibraryError):
        brought(library, folder_of(tmp_path / "fog", 2))
    assert (library.members(), library.sessions()) == ([], [])


def test_a_summary_counts_what_was_new_known_and_changed(library: Library, tmp_path: Path) -> None:
    one, other = write(tmp_path / "a.txt", "One.\n"), write(tmp_path / "b.txt", "Other.\n")
    assert brought(library, one).summary() == "1 story imported."
    write(one, "One, corrected.\n")
    result = brought(library, one, other, other)
    assert [each.outcome for each in result.added] == [Outcome.VERSION, Outcome.NEW, Outcome.KNOWN]
    assert result.summary() == "1 story imported, 1 as a new version, 1 already there."


def test_a_new_version_is_told_with_what_changed(library: Library, tmp_path: Path) -> None:
    story = write(tmp_path / "fog" / "gazette.txt")
    brought(library, story)
    write(story, story.read_text(encoding="utf-8").replace("14 people", "17 people"))
    result = brought(library, story)
    assert result.remarks() == ["A gazette.txt: version 2: one figure changed"]


def test_another_file_from_the_same_address_is_said_to_be_taken_as_a_version(library: Library, tmp_path: Path) -> None:
    head = "---\nurl: https://example.com/fog{}\n---\n\n"
    first = write(tmp_path / "fog" / "a.md", head.format("") + "Two ferries met in the fog.\n\nNobody was hurt.\n")
    brought(library, first)
    second = write(first.with_name("b.md"), head.format("?utm_source=x") + "Two ferries met in the fog.\n")
    result = brought(library, second)
    assert result.remarks() == ["b.md is taken as version 2 of A, same address: one sentence gone"]


def test_how_a_file_was_read_is_told(library: Library, tmp_path: Path) -> None:
    text = "The harbourâ€™s mayor said “noâ€\x9d.\n\nThe ferryâ€™s captain didnâ€™t answer.\n"
    (added,) = (result := brought(library, write(tmp_path / "a.txt", text))).added
    assert result.remarks() == [f"a.txt: {remark}" for remark in added.story.story.origin.remarks]
    assert "look wrongly decoded" in result.remarks()[0]


# Many files, stopping and going on


def test_files_that_have_not_changed_are_not_read_again_but_join_the_session(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = folder_of(tmp_path / "fog", 3)
    brought(library, folder)
    monkeypatch.setattr("tui.desk.bringing.intake.read_path", lambda path, **_: pytest.fail(f"{path} was read again"))
    result = brought(library, folder, session="Another")
    assert (result.unchanged, result.added, result.summary()) == (3, (), "3 stories already there.")
    assert len(library.members(result.session_id)) == 3
    assert {each.path for each in result.met} == {str(folder / f"{number:04}.txt") for number in range(3)}


def test_a_file_of_the_same_size_that_was_written_since_is_read(library: Library, tmp_path: Path) -> None:
    story = write(tmp_path / "a.txt", "14 people were injured.\n", when=LONG_AGO)
    brought(library, story)
    write(story, "17 people were injured.\n", when=LONG_AGO + 1)
    assert [each.outcome for each in brought(library, story).added] == [Outcome.VERSION]


def test_a_file_that_was_written_just_now_is_read_again_since_its_time_may_not_tell(
    library: Library, tmp_path: Path
) -> None:
    story = write(tmp_path / "a.txt")
    brought(library, story)
    result = brought(library, story)
    assert (result.unchanged, [each.outcome for each in result.added]) == (0, [Outcome.KNOWN])


def test_an_import_that_is_stopped_keeps_what_was_read_and_goes_on_when_started_again(
    library: Library, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path / "fog", 60)
    first = brought(library, folder, stop=after(40))
    assert (len(first.added), first.left) == (40, 20)
    assert first.summary() == "40 stories imported, stopped with 20 left."
    assert len(library.members()) == 40
    second = brought(library, folder)
    assert (len(second.added), second.unchanged, second.left) == (20, 40, 0)
    assert [member.origin.name for member in library.members(second.session_id)] == [
        f"{number:04}.txt" for number in range(60)
    ]


def test_an_import_that_is_stopped_at_once_says_that_nothing_was_kept(library: Library, tmp_path: Path) -> None:
    result = refused(library, folder_of(tmp_path / "fog", 3), stop=after(0))
    assert result.why == "stopped with 3 left, before anything was kept."
    assert library.sessions() == []


def test_an_import_that_is_stopped_while_it_still_looks_for_files_says_so(library: Library, tmp_path: Path) -> None:
    result = refused(library, folder_of(tmp_path / "fog", 3), stop=lambda: True)
    assert result.why == "stopped before anything was read."


def test_bad_files_among_many_are_listed_and_stop_nothing(library: Library, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "fog", 300)
    for number in (0, 150, 299):
        write(folder / f"{number:04}.txt", "")
    result = brought(library, folder)
    assert result.summary() == "297 stories imported, 3 refused."
    assert [Path(each.path).name for each in result.refused] == ["0000.txt", "0150.txt", "0299.txt"]


def test_a_reader_is_told_how_far_it_has_come(library: Library, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "fog", 30)
    write(folder / "0002.txt", "")
    told: list[Progress] = []
    result = brought(library, folder, progress=told.append)
    searching, reading = [each for each in told if not each.total], [each for each in told if each.total]
    assert [each.done for each in searching] == [each.done for each in reading] == list(range(30))
    assert {each.total for each in reading} == {30}
    assert [each.refused for each in reading] == [0, 0, 0] + [1] * 27
    assert reading[0].name == "0000.txt"
    assert (reading[0].session_id, reading[-1].session_id) == ("", result.session_id)


def test_an_import_that_is_taken_back_meanwhile_stops(library: Library, tmp_path: Path) -> None:
    def undo(progress: Progress) -> None:
        if progress.total and progress.done == 30:
            assert library.undo()

    result = brought(library, folder_of(tmp_path / "fog", 100), progress=undo)
    assert result.left == 50
    assert (library.members(), library.sessions()) == ([], [])


def test_two_copies_that_bring_in_the_same_folder_at_once_double_nothing(library: Library, tmp_path: Path) -> None:
    folder = folder_of(tmp_path / "fog", 40)
    path = library.path

    def other() -> None:
        with Library.open(path) as second:
            brought(second, folder)

    thread = threading.Thread(target=other)
    thread.start()
    brought(library, folder)
    thread.join()
    assert len(library.members()) == 40
    assert [session.stories for session in library.sessions()] == [40]


def test_a_story_that_is_set_aside_in_one_file_keeps_its_labels_in_the_next_version(
    library: Library, tmp_path: Path
) -> None:
    story = write(tmp_path / "a.txt", "Fog\n\nTwo ferries met in the fog.\n\nRead it with us.\n")
    (added,) = brought(library, story).added
    place = len(added.story.story.sentences) - 1

    decide_line(library, added.story.id, place, Kind.BOILERPLATE)
    write(story, "Fog\n\nTwo ferries met in thick fog.\n\nRead it with us.\n")
    (added,) = brought(library, story).added
    assert added.story.story.sentences[place].kind is Kind.BOILERPLATE
