"""`crossread note STORY --quote TEXT`: a note without the screen."""

from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.library import Library

QUOTE = "14 people were injured"


@pytest.fixture
def wire(crossread: Crossread, pair: tuple[Path, Path]) -> Path:
    """An imported file, wrapped as an agency would."""
    pair[0].write_text("At least 14 people\nwere injured.\n\nThe harbour closed.\n\nThe harbour closed.\n")
    crossread("import", pair[0])
    return pair[0]


def test_a_note_is_kept_and_its_id_printed(crossread: Crossread, wire: Path, library: Library) -> None:
    ran = crossread("note", wire, "--quote", QUOTE, "--text", "Ask the coastguard.", "--tag", "check", "--tag", "#law")
    assert (ran.code, ran.err) == (0, "Kept in session fog.\n")
    note = library.note(ran.out.strip())
    assert (note.body, note.tags) == ("Ask the coastguard.", ("check", "law"))


def test_the_words_may_be_broken_over_lines_in_the_story(crossread: Crossread, wire: Path, library: Library) -> None:
    ran = crossread("note", wire, "--quote", "  14   people were\tinjured ", "--tag", "check")
    (anchor,) = library.note(ran.out.strip()).anchors
    assert anchor.exact == "14 people\nwere injured"


def test_signs_that_mean_something_to_patterns_are_plain_words(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("He said (twice) that it cost $5.0 [sic] in all.\n")
    crossread("import", "a.txt")
    assert crossread("note", "a.txt", "--quote", "(twice) that it cost $5.0 [sic]", "--tag", "x").code == 0
    assert crossread("note", "a.txt", "--quote", "it cost .5.0", "--tag", "x").code == 3


def test_a_story_is_named_by_its_id_too(crossread: Crossread, wire: Path, library: Library) -> None:
    (story,) = library.members()
    assert crossread("note", story.id[:6], "--quote", QUOTE, "--tag", "check").code == 0


def test_the_note_can_be_piped_in(crossread: Crossread, wire: Path, library: Library) -> None:
    ran = crossread("note", wire, "--quote", QUOTE, "--text", "-", stdin="Ça va?\nZwei.\n".encode())
    assert library.note(ran.out.strip()).body == "Ça va?\nZwei.\n"


def test_the_session_can_be_named(crossread: Crossread, wire: Path, library: Library) -> None:
    crossread("import", wire, "--session", "Other")
    assert crossread("note", wire, "--quote", QUOTE, "--tag", "a").err == "Kept in session Other.\n"
    assert crossread("note", wire, "--quote", QUOTE, "--tag", "b", "--session", "fog").err == "Kept in session fog.\n"


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (("--quote", "15 people"), 3, "the story does not have the words “15 people”; quote them as they stand."),
        (("--quote", "The  harbour"), 3, "the story has the words “The  harbour” 2 times; quote more of them."),
        (("--quote", " "), 3, "the story does not have the words “ ”; quote them as they stand."),
        (("--quote", QUOTE, "--session", "Nope"), 2, "no such session: Nope; `crossread sessions` lists them."),
        (("--quote", QUOTE, "--tag", "2026"), 2, "A tag cannot be only digits: write something like “y2026”."),
        (("--quote", QUOTE, "--tag", "a,b"), 2, "A tag cannot have “,” in it: letters, digits, “_”, “-” and “/” only."),
        (("--quote", QUOTE, "--tag", "#"), 2, "A tag needs at least one letter."),
    ],
)
def test_a_note_that_cannot_be_kept_is_refused_whole(
    crossread: Crossread, wire: Path, library: Library, words: tuple[str, ...], code: int, why: str
) -> None:
    assert crossread("note", wire, "--text", "Look.", *words).refused(code) == f"crossread: {why}\n"
    assert library.notes() == []


@pytest.mark.parametrize("text", ["", " \n", "\x1b\x07"])
def test_a_note_with_nothing_in_it_is_refused(crossread: Crossread, wire: Path, library: Library, text: str) -> None:
    line = crossread("note", wire, "--quote", QUOTE, "--text", text).refused(2)
    assert line == "crossread: a note needs --text or --tag.\n"
    assert library.notes() == []


def test_a_file_that_was_not_imported_cannot_be_noted(crossread: Crossread, pair: tuple[Path, Path]) -> None:
    line = crossread("note", pair[0], "--quote", "noon", "--tag", "x").refused(3)
    assert f"`crossread import {pair[0]}` brings it in" in line


def test_a_story_that_is_in_no_session_cannot_be_noted_without_naming_one(
    crossread: Crossread, wire: Path, library: Library
) -> None:
    library.remove_session(library.sessions()[0].id)
    assert "name one with --session" in crossread("note", wire, "--quote", QUOTE, "--tag", "x").refused(3)
