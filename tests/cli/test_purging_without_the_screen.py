"""`crossread purge`: says what goes, asks, and does it."""

from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.library import Library


@pytest.fixture
def imported(crossread: Crossread, pair: tuple[Path, Path]) -> str:
    return crossread("import", *pair).ids[0]


def everything(kept: Path) -> bytes:
    return b"".join(file.read_bytes() for file in kept.parent.rglob("*") if file.is_file())


def test_a_story_goes_with_its_notes_also_out_of_backups(
    crossread: Crossread, imported: str, kept: Path, pair: tuple[Path, Path]
) -> None:
    crossread("note", pair[0], "--quote", "14 people", "--text", "Ask the mole.")
    crossread("backup")
    ran = crossread("purge", imported, "--yes")
    assert ran.code == 0
    assert "1 version of its text, 1 note with all that was ever saved of them" in ran.err
    assert "It goes out of 1 backup, too. This cannot be undone." in ran.err
    assert f"- {pair[0]}: the file it was read from" in ran.err
    assert "- what the disk keeps" in ran.err
    for words in (b"14 people", b"Ask the mole"):
        assert words not in everything(kept)
    assert b"17 people" in everything(kept)
    assert crossread("show", imported).code == 3


def test_a_story_can_be_named_by_its_file(crossread: Crossread, imported: str, pair: tuple[Path, Path]) -> None:
    pair[0].unlink()
    assert crossread("purge", pair[0], "--yes").code == 0
    assert crossread("show", imported).code == 3


def test_without_a_terminal_it_must_be_said_that_it_is_meant(crossread: Crossread, imported: str, kept: Path) -> None:
    before = everything(kept)
    ran = crossread("purge", imported)
    assert (ran.code, "say --yes" in ran.err) == (2, True)
    assert everything(kept) == before


@pytest.mark.parametrize(("answer", "code", "there"), [("yes\n", 0, False), ("no\n", 1, True), ("", 1, True)])
def test_on_a_terminal_the_reader_is_asked(
    crossread: Crossread,
    imported: str,
    kept: Path,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    code: int,
    there: bool,
) -> None:
    monkeypatch.setattr("tests.cli.ran.Stdin.isatty", lambda self: True)
    ran = crossread("purge", imported, stdin=answer.encode())
    assert (ran.code, "Purge it for good? Type yes: " in ran.err) == (code, True)
    assert (b"14 people" in everything(kept)) is there


def test_what_may_mean_several_stories_is_refused(
    crossread: Crossread, imported: str, kept: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = everything(kept)
    monkeypatch.setattr(Library, "purgeable", lambda self, reference: ["a" * 32, "ab" * 16])
    assert "may mean 2 stories, such as aaaaaaaaaaaa, abababababab" in crossread("purge", "a", "--yes").refused(2)
    assert everything(kept) == before
