"""Which files paths stand for, and which session they open."""

import os
from pathlib import Path

import pytest

from tests.desk.saved import write
from tui.desk import Refused
from tui.desk.bringing.files import UNSORTED, files_of, session_name
from tui.story import SUFFIXES


def names(folder: Path) -> list[str]:
    """What a folder stands for, by names relative to it."""
    found = files_of([str(folder)])
    return [str(each.relative_to(folder)) if isinstance(each, Path) else each.why for each in found]


def test_a_file_that_is_named_is_taken_whatever_its_ending(tmp_path: Path) -> None:
    assert list(files_of([str(write(tmp_path / "story.docx"))])) == [tmp_path / "story.docx"]


def test_a_path_that_is_not_there_is_left_to_the_reading(tmp_path: Path) -> None:
    assert list(files_of([str(tmp_path / "nowhere.txt")])) == [tmp_path / "nowhere.txt"]


def test_a_folder_stands_for_its_text_files_in_the_order_of_their_names(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", "c.TXT", "d.text", "e.markdown", "photo.jpg", "notes", "style.css"):
        write(tmp_path / name)
    assert names(tmp_path) == ["a.md", "b.txt", "c.TXT", "d.text", "e.markdown"]


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_of_every_format_that_crossread_reads_is_found(tmp_path: Path, suffix: str) -> None:
    write(tmp_path / f"story{suffix.upper()}")
    assert names(tmp_path) == [f"story{suffix.upper()}"]


@pytest.mark.parametrize("folder", ["page_files", "page-Dateien", "page_fichiers", "Page_FILES"])
def test_what_a_browser_saves_beside_a_page_is_no_story(tmp_path: Path, folder: str) -> None:
    page = "Page.htm" if folder[0] == "P" else "page.html"
    for name in (page, f"{folder}/frame.html", f"{folder}/ads/tracker.txt"):
        write(tmp_path / name)
    assert page in names(tmp_path) or ".html" not in SUFFIXES
    assert not any("/" in name for name in names(tmp_path))


def test_a_folder_that_only_sounds_like_a_pages_is_walked(tmp_path: Path) -> None:
    for name in ("police_files/a.txt", "page.txt", "page_files/b.txt"):
        write(tmp_path / name)
    assert names(tmp_path) == ["page.txt", "page_files/b.txt", "police_files/a.txt"]


def test_folders_may_lie_deep(tmp_path: Path) -> None:
    folders = [f"{tmp_path}{'/d' * depth}" for depth in range(1, 1200)]  # deeper than Python may call itself
    for folder in folders:
        Path(folder).mkdir()
    story = write(Path(folders[-1], "a.txt"))
    assert list(files_of([str(tmp_path)])) == [story]
    story.unlink()
    for folder in reversed(folders):  # what clears up after tests goes down by calling itself
        Path(folder).rmdir()


def test_a_search_that_is_stopped_ends_at_the_next_folder(tmp_path: Path) -> None:
    for name in ("a.txt", "b/b.txt"):
        write(tmp_path / name)
    answers = iter([False, True, True, True])
    found = list(files_of([str(tmp_path)], lambda: next(answers)))
    assert found == [tmp_path / "a.txt"]


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
        str(tmp_path / "new\nline"), f"nothing to read in {tmp_path}/new line: no {', '.join(SUFFIXES)} file is in it."
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
