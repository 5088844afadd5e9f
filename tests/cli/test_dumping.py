"""`crossread dump` and `crossread load`, as a script uses them."""

import json
import os
import stat
from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.library import Library


@pytest.fixture
def noted(crossread: Crossread, pair: tuple[Path, Path]) -> str:
    """The id of a note on one of two stories of the library."""
    crossread("import", *pair)
    return crossread("note", pair[0], "--quote", "At least 14 people", "--text", "Ask.", "--tag", "figure").out.strip()


def test_a_dump_loads_into_a_new_library_and_dumps_the_same(crossread: Crossread, noted: str, tmp_path: Path) -> None:
    dump = crossread("dump").out
    loaded = crossread("load", "-", "--library", tmp_path / "new.sqlite3", stdin=dump.encode())
    assert (loaded.code, loaded.out) == (0, "")
    assert loaded.err == "2 stories, 1 session, 1 note came in.\n"
    assert crossread("dump", "-", "--library", tmp_path / "new.sqlite3").out == dump


def test_a_dump_into_a_file_is_private_and_whole(crossread: Crossread, noted: str, tmp_path: Path) -> None:
    ran = crossread("dump", "out.jsonl")
    path = tmp_path / "out.jsonl"
    assert (ran.code, ran.out) == (0, f"{path}\n")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_text(encoding="utf-8") == crossread("dump").out
    assert not list(tmp_path.glob(".*.part"))


def test_a_dump_never_overwrites_a_file(crossread: Crossread, noted: str, tmp_path: Path) -> None:
    path = tmp_path / "mine.txt"
    path.write_text("mine", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")
    for name in ("mine.txt", "link"):
        ran = crossread("dump", name)
        assert ran.code == 2
        assert "already" in ran.err
    assert path.read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_a_dump_that_cannot_be_written_says_so_and_leaves_nothing(crossread: Crossread, noted: str) -> None:
    ran = crossread("dump", "no/such/folder.jsonl")
    assert ran.code == 2
    assert "name another place" in ran.err


def test_a_dump_where_files_cannot_be_linked_is_whole_too(
    crossread: Crossread, noted: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*names: object, **options: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "link", refuse)
    assert crossread("dump", "out.jsonl").code == 0
    assert (tmp_path / "out.jsonl").read_text(encoding="utf-8") == crossread("dump").out
    assert not list(tmp_path.glob(".*.part"))


def test_notes_travel_between_two_reporters_as_annotations(
    crossread: Crossread, noted: str, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    (tmp_path / "notes.json").write_text(crossread("export", "-", "--format", "json").out, encoding="utf-8")
    there = ("--library", tmp_path / "there.sqlite3")
    outside = crossread("load", "notes.json", *there)
    assert outside.code == 3
    assert "1 note left out: on stories that are not in the library." in outside.err
    crossread("import", *pair, *there)
    assert crossread("load", "notes.json", *there).code == 0
    with Library.open(tmp_path / "there.sqlite3") as library:
        (note,) = library.notes()
        assert (note.id, note.body, note.tags) == (noted, "Ask.", ("figure",))


def test_loading_into_a_library_with_content_is_undone_as_one(
    crossread: Crossread, noted: str, library: Library, tmp_path: Path
) -> None:
    there = ("--library", tmp_path / "there.sqlite3")
    (tmp_path / "other.txt").write_text("Another story.\n", encoding="utf-8")
    crossread("import", "other.txt", *there)
    (tmp_path / "there.jsonl").write_text(crossread("dump", *there).out, encoding="utf-8")
    assert "1 story, 1 session came in." in crossread("load", "there.jsonl").err
    assert len(library.members()) == 3
    assert library.undo() == "load of “there.jsonl”"
    assert len(library.members()) == 2


@pytest.mark.parametrize("words", ["hello", "{}", '{"crossread": "dump", "format": 9, "schema": 3}'])
def test_what_cannot_be_loaded_is_refused_in_one_line(crossread: Crossread, noted: str, words: str) -> None:
    before = crossread("dump").out
    ran = crossread("load", "-", stdin=words.encode())
    assert (ran.code, ran.out, ran.err.count("\n")) == (3, "", 1)
    assert crossread("dump").out == before


def test_a_file_that_is_not_there_is_an_input_that_cannot_be_read(crossread: Crossread) -> None:
    assert crossread("load", "nothing.json").code == 3


def test_every_line_of_a_dump_is_an_object(crossread: Crossread, noted: str) -> None:
    tables = [json.loads(line).get("table") for line in crossread("dump").out.splitlines()]
    assert tables[0] is tables[-1] is None
    assert {"source", "story", "version", "session", "member", "note", "note_rev", "anchor", "op"} <= {*tables}
