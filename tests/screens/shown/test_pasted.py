"""What a paste is taken for."""

from pathlib import Path

import pytest

from tui.screens.dialogs.pasting import about
from tui.screens.shown import pasted


@pytest.fixture
def files(home: Path) -> Path:
    for name in ("one.txt", "two words.html", "it's.txt"):
        (home / name).write_text("")
    return home


@pytest.mark.parametrize(
    "form",
    [
        "{home}/two words.html",
        "'{home}/two words.html' ",
        '"{home}/two words.html"\n',
        "{home}/two\\ words.html",
        "file://{home}/two%20words.html",
        "~/two\\ words.html",
    ],
)
def test_a_dropped_file_is_known_in_every_form_in_which_terminals_paste_it(files: Path, form: str) -> None:
    (found,) = pasted.paths(form.format(home=files))
    assert found.replace("~", str(files)) == f"{files}/two words.html"


def test_several_dropped_files_come_together(files: Path) -> None:
    one, two = f"{files}/one.txt", f"{files}/two words.html"
    assert pasted.paths(f"{one} '{two}'") == [one, two]
    assert pasted.paths(f"{one}\r\n{two}\n") == [one, two]
    assert pasted.paths(f"{files}/it's.txt") == [f"{files}/it's.txt"]


@pytest.mark.parametrize(
    "text",
    ["", "  ", "one.txt", "the 'harbour", "/nowhere/at/all.txt", "file://", "\0/x", "https://harbour.example/one.txt"],
)
@pytest.mark.usefixtures("files")
def test_anything_else_is_no_path(text: str) -> None:
    assert pasted.paths(text) == []


def test_of_paths_that_are_not_all_there_none_is_taken(files: Path) -> None:
    assert pasted.paths(f"{files}/one.txt {files}/three.txt") == []


def test_a_few_words_are_no_story() -> None:
    assert not pasted.is_story("word " * 19)
    assert pasted.is_story("word " * 20)
    assert not pasted.is_story("https://harbour.example/" + "x" * 300)


def test_a_story_without_blanks_between_its_words_is_a_story() -> None:
    assert pasted.is_story("木曜日の朝、濃霧の中で２隻のフェリーが衝突し、" * 4)
    assert about("木曜日の朝、" * 20).startswith("Pasted text, 120 characters, begins “木曜日")


def test_a_pasted_text_is_told_by_its_length_and_its_beginning() -> None:
    assert about("fog\n\n" * 25 + "\x1b[2J").startswith("Pasted text, 26 words, begins “fog fog")
    assert "\x1b" not in about("Two ferries\n\ncollided.\x1b[2J")
    assert about("fog " * 30).endswith("fog fog …”")
    assert len(about("x" * 500)) < 120
