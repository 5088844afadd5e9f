"""Whatever is given in the place of a story, a reporter gets one line that names it and says what to do."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.story import SUFFIXES


def nothing(path: Path) -> None:
    """No file at all."""


def dangling(path: Path) -> None:
    path.symlink_to(path.with_name("gone"))


def in_a_circle(path: Path) -> None:
    path.symlink_to(path)


def fifty_megabytes(path: Path) -> None:
    path.touch()
    os.truncate(path, 50_000_000)


def folder_of_pictures(path: Path) -> None:
    path.mkdir()
    (path / "a.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    (path / ".hidden.txt").write_text("A story.\n", encoding="utf-8")


def holding(data: bytes) -> Callable[[Path], None]:
    """Makes a file of these bytes."""

    def make(path: Path) -> None:
        path.write_bytes(data)

    return make


BAD: dict[str, tuple[Callable[[Path], None], str]] = {
    "no file": (nothing, "there is no such file; check the name and the folder"),
    "a link to nowhere": (dangling, "there is no such file; check the name and the folder"),
    "a link to itself": (in_a_circle, "it could not be read (Too many levels of symbolic links)"),
    "an empty file": (holding(b""), "there is no text in it; check that it was saved completely"),
    "blanks": (holding(b" \r\n\t\n\x1b\n"), "there is no text in it; check that it was saved completely"),
    "a picture": (holding(b"\x89PNG\r\n\x1a\n\0\0"), "this looks like a PNG picture; save it as text or .docx first"),
    "a web page without a story": (
        holding(b"<!DOCTYPE html><script>x</script>"),
        "there is no story text in this page",
    ),
    "a program": (holding(bytes(range(256)) * 8), "this looks like binary data; save it as text or .docx first"),
    "50 MB": (fifty_megabytes, "50.0 MB is too large, the limit is 20 MB; give the story alone"),
    "a pipe": (os.mkfifo, "this is no regular file but a device or a pipe; use - for standard input"),
}
TABLE = pytest.mark.parametrize(("make", "why"), BAD.values(), ids=BAD.keys())


@TABLE
@pytest.mark.parametrize("command", [["import"], ["show"], ["compare", "./good.txt"]], ids=lambda words: words[0])
def test_what_is_no_story_is_refused_in_one_line(
    crossread: Crossread, tmp_path: Path, make: Callable[[Path], None], why: str, command: list[str]
) -> None:
    (tmp_path / "good.txt").write_text("A story.\n", encoding="utf-8")
    make(tmp_path / "bad.txt")
    line = crossread(*command, "./bad.txt").refused(3)
    assert line.startswith("crossread: bad.txt: ")
    assert why in line


@TABLE
def test_what_is_no_story_does_not_keep_the_others_out(
    crossread: Crossread, tmp_path: Path, make: Callable[[Path], None], why: str
) -> None:
    (tmp_path / "good.txt").write_text("A story.\n", encoding="utf-8")
    make(tmp_path / "bad.txt")
    ran = crossread("import", "bad.txt", "good.txt")
    assert (ran.code, len(ran.ids)) == (3, 1)
    assert ran.err.startswith("crossread: bad.txt: ")
    assert ran.err.splitlines()[1] == f"1 story imported, 1 refused. Session: {tmp_path.name}"


def test_a_folder_with_nothing_to_read_is_named(crossread: Crossread, tmp_path: Path) -> None:
    folder_of_pictures(tmp_path / "photos")
    line = crossread("import", "photos").refused(3)
    assert line == f"crossread: nothing to read in photos: no {', '.join(SUFFIXES)} file is in it.\n"


@pytest.mark.parametrize("command", [["show"], ["compare", "./photos"], ["note", "--quote", "x", "--tag", "y"]])
def test_a_folder_is_no_story(crossread: Crossread, tmp_path: Path, command: list[str]) -> None:
    folder_of_pictures(tmp_path / "photos")
    assert crossread(*command, "photos").refused(3) == "crossread: photos: this is a folder; give a file in it\n"


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n\0\0", b"\0" * 30_000_000])
def test_what_is_piped_in_is_judged_in_the_same_way(crossread: Crossread, data: bytes) -> None:
    assert crossread("import", "-", stdin=data).refused(3).startswith("crossread: standard input: ")


@pytest.mark.parametrize("command", ["show", "import"])
@pytest.mark.parametrize("name", ["x" * 300, f"./{'x' * 300}", "~nobody-here/story.txt", "a\nb\x1b[31m"])
def test_a_name_that_no_file_can_have_is_refused_in_one_line(crossread: Crossread, command: str, name: str) -> None:
    assert "\x1b" not in crossread(command, name).refused(3)


def test_the_reader_refuses_a_path_that_is_not_there_before_it_opens(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("A story.\n", encoding="utf-8")
    line = crossread("good.txt", "~nobody-here/story.txt").refused(3)
    assert line == "crossread: no such file or folder: ~nobody-here/story.txt; check the path.\n"


def test_an_unreadable_line_holds_nothing_of_the_file(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_bytes(b"\x89PNG\r\n\x1a\n secret source")
    assert "secret" not in crossread("show", "bad.txt").refused(3)
