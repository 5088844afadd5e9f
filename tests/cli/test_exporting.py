"""`crossread export TARGET`: the notes of a session leave the library."""

import errno
from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.library import Library


@pytest.fixture
def noted(crossread: Crossread, pair: tuple[Path, Path]) -> Path:
    """A folder whose session has one note."""
    crossread("import", pair[0].parent)
    crossread("note", pair[0], "--quote", "14 people", "--text", "Ask the [coastguard].", "--tag", "check")
    return pair[0].parent


def test_the_notes_are_printed_as_markdown(crossread: Crossread, noted: Path) -> None:
    ran = crossread("export", "-")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("---\ntitle: ")
    assert ran.out.endswith("\n")
    assert not ran.out.endswith("\n\n")
    assert "#check" in ran.out
    assert "14 people" in ran.out


def test_the_notes_are_printed_as_web_annotations(crossread: Crossread, noted: Path) -> None:
    ran = crossread("export", "-", "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    assert ran.json["type"] == "AnnotationCollection"
    assert ran.json["total"] == 1


@pytest.mark.parametrize(("form", "suffix"), [("markdown", ".md"), ("json", ".json")])
def test_the_notes_are_written_into_a_folder(
    crossread: Crossread, noted: Path, tmp_path: Path, form: str, suffix: str
) -> None:
    ran = crossread("export", tmp_path / "vault" / "new", "--format", form)
    (written,) = (tmp_path / "vault" / "new").iterdir()
    assert (ran.code, ran.out, ran.err) == (0, f"{written}\n", "")
    assert written.suffix == suffix
    assert "coastguard" in written.read_text(encoding="utf-8")


def test_a_second_export_finds_its_own_file(crossread: Crossread, noted: Path, tmp_path: Path) -> None:
    crossread("export", "vault")
    before = [(path, path.stat().st_mtime_ns) for path in (tmp_path / "vault").iterdir()]
    crossread("export", "vault")
    assert [(path, path.stat().st_mtime_ns) for path in (tmp_path / "vault").iterdir()] == before


def test_new_notes_go_into_the_file_that_crossread_wrote(crossread: Crossread, noted: Path, tmp_path: Path) -> None:
    crossread("export", "vault")
    crossread("note", noted / "wire.txt", "--quote", "noon", "--text", "Which noon?")
    ran = crossread("export", "vault")
    (written,) = (tmp_path / "vault").iterdir()
    assert ran.err == ""
    assert "Which noon?" in written.read_text(encoding="utf-8")


def test_what_the_reader_changed_in_an_exported_file_is_never_overwritten(
    crossread: Crossread, noted: Path, tmp_path: Path
) -> None:
    crossread("export", "vault")
    (mine,) = (tmp_path / "vault").iterdir()
    mine.write_text("My own words.\n", encoding="utf-8")
    ran = crossread("export", "vault")
    beside = mine.with_suffix(".new.md")
    assert (ran.code, ran.out) == (0, f"{beside}\n")
    assert "was changed since Crossread wrote it and was left as it is" in ran.err
    assert ran.err.count("\n") == 1
    assert mine.read_text(encoding="utf-8") == "My own words.\n"
    assert "coastguard" in beside.read_text(encoding="utf-8")


@pytest.mark.parametrize("form", ["markdown", "json"])
def test_without_notes_nothing_is_written_and_the_exit_is_1(
    crossread: Crossread, pair: tuple[Path, Path], tmp_path: Path, form: str
) -> None:
    crossread("import", *pair)
    line = crossread("export", "vault", "--format", form).refused(1)
    assert line == "crossread: no notes, verdicts or decisions in session fog; nothing to export.\n"
    assert not (tmp_path / "vault").exists()


@pytest.mark.parametrize("target", ["vault", "-"])
def test_a_report_can_be_had_without_notes(
    crossread: Crossread, pair: tuple[Path, Path], tmp_path: Path, target: str
) -> None:
    crossread("import", *pair)
    ran = crossread("export", target, "--report", "--unmatched")
    assert ran.code == 0
    text = ran.out if target == "-" else next((tmp_path / "vault").iterdir()).read_text(encoding="utf-8")
    assert "## What differs" in text
    assert "14 people \\| 17 people" in text.replace("At least ", "")
    assert "The minister promised a new lighthouse." in text.partition("## No match found")[2]


def test_a_story_can_have_a_file_of_its_own(crossread: Crossread, noted: Path, tmp_path: Path) -> None:
    crossread("note", noted / "gazette.txt", "--quote", "lighthouse", "--text", "Which one?")
    ran = crossread("export", "vault", "--by", "story")
    assert (ran.code, len(ran.out.splitlines())) == (0, 2)
    assert len(list((tmp_path / "vault").iterdir())) == 2


def test_several_files_do_not_go_to_standard_output(crossread: Crossread, noted: Path) -> None:
    assert "--by story writes several files" in crossread("export", "-", "--by", "story").refused(2)


def test_all_sessions_can_be_printed_as_one_document(crossread: Crossread, noted: Path) -> None:
    crossread("import", noted / "gazette.txt", "--session", "Other")
    out = crossread("export", "-", "--by", "all").out
    assert "\n# Crossread notes\n" in out
    assert "14 people" in out
    assert "## Other" not in out


def test_without_a_session_there_is_nothing_to_export(crossread: Crossread) -> None:
    assert "there is no session yet" in crossread("export", "-").refused(1)


def test_the_session_can_be_named(crossread: Crossread, noted: Path) -> None:
    crossread("import", noted / "gazette.txt", "--session", "Other")
    assert crossread("export", "-").code == 1
    assert crossread("export", "-", "--session", "FOG").code == 0
    assert "no such session: Nope" in crossread("export", "-", "--session", "Nope").refused(2)


def test_ones_own_session_comes_before_samples(crossread: Crossread, noted: Path) -> None:
    crossread("sessions", "--samples", "restore")
    assert "14 people" in crossread("export", "-").out


@pytest.mark.parametrize(("form", "mark"), [("markdown", "\nsample: true\n"), ("json", "SAMPLE")])
def test_notes_on_samples_say_that_they_are_on_samples(crossread: Crossread, form: str, mark: str) -> None:
    crossread("sessions", "--samples", "restore")
    story = crossread("list", "--session", "Blinken in Beijing", "--json").json["stories"][0]
    crossread("note", story["id"], "--quote", story["title"], "--tag", "try")
    assert mark in crossread("export", "-", "--session", "Blinken in Beijing", "--format", form).out


def test_a_passage_that_is_gone_from_its_story_is_said_to_be(
    crossread: Crossread, noted: Path, library: Library
) -> None:
    (noted / "wire.txt").write_text("Everything was rewritten.\n", encoding="utf-8")
    crossread("import", noted)
    out = crossread("export", "-").out
    assert "14 people" in out
    assert "1 of 1 quoted passages gone" in out


def test_a_target_that_cannot_be_written_is_named_in_one_line(
    crossread: Crossread, noted: Path, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    line = crossread("export", tmp_path / "file").refused(2)
    assert line == f"crossread: {tmp_path / 'file'}: this is a file, not a folder; choose another folder\n"
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_files_that_were_written_before_the_disk_was_full_are_named(
    crossread: Crossread, noted: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    crossread("note", noted / "gazette.txt", "--quote", "lighthouse", "--tag", "x")
    syncs = iter(["first file", "its folder"])

    def sync(_: int) -> None:
        if next(syncs, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", sync)
    ran = crossread("export", "vault", "--by", "story")
    (written,) = (tmp_path / "vault").iterdir()
    assert (ran.code, ran.out) == (2, f"{written}\n")
    assert "the disk is full; make room and try again" in ran.err
    assert ran.err.count("\n") == 1
