"""Bringing stories in from whatever paths a reporter names."""

import os
from pathlib import Path

import pytest

from tests.library.made import FERRY
from tui.desk import Imported, Refused, bring_in
from tui.desk.importing import UNSORTED, files_of, read_all, session_for, session_name, with_known
from tui.library import Added, Library, LibraryError, Outcome
from tui.story import Details, Reading


def write(path: Path, text: str = FERRY) -> Path:
    """A file of this text, in folders that are made for it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(folder: Path) -> list[str]:
    """What a folder stands for, by names relative to it."""
    found = files_of([str(folder)])
    return [str(each.relative_to(folder)) if isinstance(each, Path) else each.why for each in found]


def brought(library: Library, *paths: Path | str, **options: object) -> Imported:
    """What an import brought in, of which something could be read."""
    result = bring_in(library, [str(path) for path in paths], **options)  # type: ignore[arg-type]
    assert isinstance(result, Imported)
    return result


def test_a_file_that_is_named_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    assert list(files_of([str(write(tmp_path / "story.docx"))])) == [tmp_path / "story.docx"]


def test_a_path_that_is_not_there_is_left_to_the_reading(tmp_path: Path) -> None:
    assert list(files_of([str(tmp_path / "nowhere.txt")])) == [tmp_path / "nowhere.txt"]


def test_a_folder_stands_for_its_text_files_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.TXT", "d.text", "e.markdown", "photo.jpg", "notes", "f.html"):
        write(tmp_path / name)
    assert names(tmp_path) == ["a.md", "b.txt", "c.TXT", "d.text", "e.markdown"]


def test_the_folders_in_a_folder_are_walked_too(tmp_path: Path) -> None:
    for name in ("b/z.txt", "b/a/y.txt", "a.txt", "c.txt"):
        write(tmp_path / name)
    assert names(tmp_path) == ["a.txt", "b/a/y.txt", "b/z.txt", "c.txt"]


def test_hidden_files_and_folders_are_passed_over(tmp_path: Path) -> None:
    for name in (".draft.txt", ".git/readme.txt", "a.txt"):
        write(tmp_path / name)
    assert names(tmp_path) == ["a.txt"]


def test_links_that_leave_the_folder_are_passed_over(tmp_path: Path) -> None:
    write(tmp_path / "outside" / "secret.txt")
    write(tmp_path / "inside" / "real" / "a.txt")
    for name, target in (("b.txt", "../outside/secret.txt"), ("c", "../outside"), ("d.txt", "real/a.txt")):
        (tmp_path / "inside" / name).symlink_to(target)
    assert names(tmp_path / "inside") == ["d.txt", "real/a.txt"]


def test_a_folder_that_links_to_itself_comes_to_an_end(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    (tmp_path / "again").symlink_to(tmp_path)
    (tmp_path / "circle.txt").symlink_to(tmp_path / "circle.txt")
    assert names(tmp_path) == ["a.txt"]


def test_a_folder_that_is_named_by_a_link_is_walked(tmp_path: Path) -> None:
    write(tmp_path / "real" / "a.txt")
    (tmp_path / "link").symlink_to("real")
    assert names(tmp_path / "link") == ["a.txt"]


def test_what_is_no_file_is_passed_over_in_a_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    write(tmp_path / "folder.txt" / "a.txt")
    assert names(tmp_path) == ["folder.txt/a.txt"]


def test_an_empty_folder_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "new\nline").mkdir()
    (refused,) = files_of([str(tmp_path / "new\nline")])
    assert refused == Refused(
        str(tmp_path / "new\nline"),
        f"nothing to read in {tmp_path}/new line: no .txt, .text, .md, .markdown file is in it.",
    )


@pytest.mark.parametrize("ending", ["", "/", "/.", "/inner/..", "/a.txt", "/inner/../a.txt"])
def test_a_session_is_named_after_the_folder_of_its_stories(tmp_path: Path, ending: str) -> None:
    write(tmp_path / "Ferry" / "inner" / "b.txt")
    write(tmp_path / "Ferry" / "a.txt")
    assert session_name([f"{tmp_path}/Ferry{ending}"]) == ("Ferry", str(tmp_path / "Ferry"))


def test_a_relative_path_stands_for_the_folder_one_is_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "Ferry").mkdir()
    monkeypatch.chdir(tmp_path / "Ferry")
    assert session_name(["."]) == session_name(["a.txt", "b.txt"]) == ("Ferry", str(tmp_path / "Ferry"))


def test_files_of_several_folders_give_no_folder_a_name(tmp_path: Path) -> None:
    for paths in ([], ["-"], ["a.txt", "-"], [f"{tmp_path}/x/a.txt", f"{tmp_path}/y/a.txt"]):
        assert session_name(paths) == (UNSORTED, None)


def test_a_folder_without_a_name_still_has_a_session() -> None:
    assert session_name(["/"]) == (UNSORTED, "/")


def test_control_characters_of_a_folder_do_not_come_into_the_name(tmp_path: Path) -> None:
    write(tmp_path / "Fer\x1b[31mry" / "a.txt")
    assert session_name([str(tmp_path / "Fer\x1b[31mry")])[0] == "Fer[31mry"


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


@pytest.mark.parametrize("field", ["title", "outlet", "byline", "published", "url"])
def test_the_readers_word_counts_before_the_files(field: str) -> None:
    said, found = Details(**{field: "reader"}), Details("file", "file", "file", "file", "file")
    assert getattr(with_known(found, said), field) == "reader"
    assert with_known(found, Details()) == found
    assert with_known(Details(), said) == said


def test_what_stands_on_standard_input_comes_last(tmp_path: Path) -> None:
    write(tmp_path / "a.txt")
    first, last = read_all(["-", str(tmp_path)], b"Piped in.\n")
    assert isinstance(first, Reading)
    assert isinstance(last, Reading)
    assert (last.story.text, last.story.origin.name, last.story.origin.path) == ("Piped in.\n", "standard input", None)


def test_one_bad_file_stops_nothing(library: Library, tmp_path: Path) -> None:
    write(tmp_path / "empty.txt", "")
    write(tmp_path / "good.txt")
    result = brought(library, tmp_path, tmp_path / "nowhere.txt")
    assert [each.story.story.origin.name for each in result.added] == ["good.txt"]
    assert [each.path for each in result.refused] == [str(tmp_path / "empty.txt"), str(tmp_path / "nowhere.txt")]
    assert result.summary() == "1 story imported, 2 refused."


def test_where_nothing_can_be_read_the_one_reason_is_given(library: Library, tmp_path: Path) -> None:
    result = bring_in(library, [str(tmp_path / "nowhere.txt")])
    assert isinstance(result, Refused)
    assert "there is no such file" in result.why
    assert library.sessions() == []


def test_an_import_is_undone_in_one_step(library: Library, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write(tmp_path / "fog" / f"{name}.txt", f"Story {name}.\n")
    brought(library, tmp_path / "fog")
    assert library.undo() == "import of 2 stories"
    assert (library.members(), library.sessions()) == ([], [])


def test_an_import_that_fails_half_way_keeps_nothing(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keep = library.add_story

    def full(*story: object, **into: object) -> Added:
        if library.members():
            raise LibraryError("the disk is full")
        return keep(*story, **into)  # type: ignore[arg-type]

    for name in ("a", "b"):
        write(tmp_path / "fog" / f"{name}.txt", f"Story {name}.\n")
    monkeypatch.setattr(library, "add_story", full)
    with pytest.raises(LibraryError):
        brought(library, tmp_path / "fog")
    assert (library.members(), library.sessions()) == ([], [])


def test_a_summary_counts_what_was_new_known_and_changed(library: Library, tmp_path: Path) -> None:
    one, other = write(tmp_path / "a.txt", "One.\n"), write(tmp_path / "b.txt", "Other.\n")
    assert brought(library, one).summary() == "1 story imported."
    write(one, "One, corrected.\n")
    result = brought(library, one, other, other)
    assert [each.outcome for each in result.added] == [Outcome.VERSION, Outcome.NEW, Outcome.KNOWN]
    assert result.summary() == "1 story imported, 1 story already there, 1 story as a new version."
