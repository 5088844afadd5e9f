"""A document goes into the file that holds it already, whatever its name is by now, and never over another's words."""

import os
from pathlib import Path

import pytest

from tests.export.builders import content, entry, quoted
from tests.export.disk import NAME, Memory, contents
from tui.export import Document, ExportError, ExportProgress, ExportStopped, WriteOutcome, write_documents

FIRST = content(entry(body="Ask."))
SECOND = content(entry(body="Ask."), entry(quoted("Noon."), body="When?", note="n-2"))
BESIDE = "ferry-8f21c4ab.new.md"


def test_a_first_export_makes_the_folder_and_the_file(tmp_path: Path, memory: Memory) -> None:
    written = memory.file(tmp_path / "notes" / "march", FIRST)
    assert (written.path, written.outcome, written.remark) == (
        tmp_path / "notes" / "march" / NAME,
        WriteOutcome.NEW,
        None,
    )
    assert written.path.read_bytes() == FIRST.text.encode()
    assert (written.document, written.sums) == ("s-8f21c4ab", FIRST.sums)


def test_a_file_in_which_nothing_changes_is_not_touched(tmp_path: Path, memory: Memory) -> None:
    path = memory.file(tmp_path, FIRST).path
    before = path.stat()
    assert memory.file(tmp_path, FIRST).outcome is WriteOutcome.SAME
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_what_the_reader_wrote_stays_and_new_notes_come_in(tmp_path: Path, memory: Memory) -> None:
    path = memory.file(tmp_path, FIRST).path
    path.write_text(FIRST.text.replace("## Sources", "Mine.\n\n## Sources"))
    written = memory.file(tmp_path, SECOND)
    assert (written.outcome, written.remark) == (WriteOutcome.UPDATED, None)
    assert contents(tmp_path) == {NAME: SECOND.text.replace("## When?", "Mine.\n\n## When?")}


def test_what_stayed_the_readers_is_told_with_the_file(tmp_path: Path, memory: Memory) -> None:
    path = memory.file(tmp_path, FIRST).path
    path.write_text(FIRST.text.replace("> At least", "> Mine. At least"))
    remark = memory.file(tmp_path, content(entry(body="Ask.", found=("other words",)))).remark
    assert remark == f"{NAME}: you changed what was found for “Ask.”: yours stays, the new is below it"


def test_a_session_by_another_name_keeps_its_file(tmp_path: Path, memory: Memory) -> None:
    memory.file(tmp_path, FIRST)
    memory.file(tmp_path, content(entry(body="Ask."), name="Storm"), "storm-8f21c4ab.md")
    ((name, text),) = contents(tmp_path).items()
    assert name == NAME
    assert "# Storm\n" in text


def test_a_file_that_the_reader_renamed_is_found_by_what_it_says_it_is(tmp_path: Path, memory: Memory) -> None:
    path = memory.file(tmp_path, FIRST).path
    path.rename(tmp_path / "My ferry.md")
    written = memory.file(tmp_path, content(entry(body="Ask the port.")))
    assert written.path.name == "My ferry.md"
    assert "- [ ] Ask the port." in contents(tmp_path)["My ferry.md"]
    assert len(contents(tmp_path)) == 1


def test_a_file_in_another_folder_is_another_file(tmp_path: Path, memory: Memory) -> None:
    memory.file(tmp_path / "one", FIRST)
    memory.file(tmp_path / "two", SECOND)
    assert contents(tmp_path / "one") == {NAME: FIRST.text}
    assert contents(tmp_path / "two") == {NAME: SECOND.text}


def test_another_machine_finds_the_file_and_refreshes_its_blocks(tmp_path: Path, memory: Memory) -> None:
    memory.file(tmp_path, FIRST)
    written = Memory().file(tmp_path, SECOND)
    assert written.outcome is WriteOutcome.UPDATED
    assert "- [ ] When? ^n-2" in contents(tmp_path)[NAME]


@pytest.mark.parametrize(
    "theirs", [b"Mine.\n", b"", b"---\ncrossread: other\n---\n", b"\xff\xfe\x00", b"---\ntitle: x\n"]
)
def test_a_file_of_somebody_else_stays_and_ours_goes_beside_it(tmp_path: Path, memory: Memory, theirs: bytes) -> None:
    (tmp_path / NAME).write_bytes(theirs)
    written = memory.file(tmp_path, FIRST)
    assert (written.path.name, written.outcome) == (BESIDE, WriteOutcome.BESIDE)
    assert written.remark == (
        f"{NAME} was not written by Crossread and was left as it is; the export is beside it as {BESIDE}"
    )
    assert (tmp_path / NAME).read_bytes() == theirs
    assert (tmp_path / BESIDE).read_text() == FIRST.text


def test_the_file_beside_is_brought_up_to_date_from_then_on(tmp_path: Path, memory: Memory) -> None:
    memory.file(tmp_path, FIRST).path.write_text("Only mine now.\n")
    remark = memory.file(tmp_path, FIRST).remark
    assert remark is not None
    assert "was changed since Crossread wrote it" in remark
    (tmp_path / BESIDE).write_text(FIRST.text + "\nMine, too.\n")
    memory.file(tmp_path, SECOND)
    assert contents(tmp_path).keys() == {NAME, BESIDE}
    assert contents(tmp_path)[NAME] == "Only mine now.\n"
    assert contents(tmp_path)[BESIDE].endswith("\nMine, too.\n")
    assert "^n-2" in contents(tmp_path)[BESIDE]


def test_a_file_whose_front_matter_is_gone_is_known_by_its_place_and_blocks(tmp_path: Path, memory: Memory) -> None:
    path = memory.file(tmp_path, FIRST).path
    path.write_text(FIRST.text.partition("---\n\n")[2])
    assert memory.file(tmp_path, SECOND).outcome is WriteOutcome.UPDATED
    assert contents(tmp_path) == {NAME: SECOND.text.partition("---\n\n")[2]}


def test_a_deleted_file_is_written_anew_with_everything(tmp_path: Path, memory: Memory) -> None:
    path = memory.file(tmp_path, FIRST).path
    path.write_text(FIRST.text.replace("- [ ] Ask. ^n-7k2q4abc\n", ""))
    memory.file(tmp_path, FIRST)
    assert "- [ ] Ask." not in path.read_text()
    path.unlink()
    assert memory.file(tmp_path, FIRST).outcome is WriteOutcome.NEW
    assert contents(tmp_path) == {NAME: FIRST.text}


def test_a_file_of_an_older_crossread_that_nobody_touched_gets_the_new_layout(tmp_path: Path, memory: Memory) -> None:
    old = '---\ncrossread: "s-8f21c4ab"\n---\n\nOld layout.\n'
    memory.export(tmp_path, old)
    assert memory.file(tmp_path, FIRST).outcome is WriteOutcome.UPDATED
    assert contents(tmp_path) == {NAME: FIRST.text}


def test_a_link_is_never_written_through_or_read(tmp_path: Path, memory: Memory) -> None:
    elsewhere, folder = tmp_path / "elsewhere.md", tmp_path / "notes"
    elsewhere.write_text(FIRST.text)
    folder.mkdir()
    for name in (NAME, "other.md"):
        (folder / name).symlink_to(elsewhere)
    written = memory.file(folder, SECOND)
    assert written.path.name == BESIDE
    assert written.remark is not None
    assert "no plain file" in written.remark
    assert elsewhere.read_text() == FIRST.text


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_is_no_file_is_left_alone_and_does_not_make_us_wait(tmp_path: Path, memory: Memory, make) -> None:  # type: ignore[no-untyped-def]
    make(tmp_path / NAME)
    make(tmp_path / "another.md")
    assert memory.file(tmp_path, FIRST).path.name == BESIDE


def test_a_file_too_large_to_be_notes_is_left_alone(
    tmp_path: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    memory.file(tmp_path, FIRST)
    monkeypatch.setattr("tui.export.filing._LARGEST", 10)
    assert memory.file(tmp_path, SECOND).path.name == BESIDE
    assert contents(tmp_path)[NAME] == FIRST.text


def test_words_that_are_saved_while_we_write_are_kept(
    tmp_path: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = memory.file(tmp_path, FIRST).path
    synced, words = os.fsync, ["Saved just now.\n"]

    def saved_by_an_editor(descriptor: int) -> None:
        synced(descriptor)
        if words:
            path.write_text(f"{FIRST.text}\n{words.pop()}")

    monkeypatch.setattr(os, "fsync", saved_by_an_editor)
    memory.file(tmp_path, SECOND)
    assert contents(tmp_path) == {NAME: f"{SECOND.text}\nSaved just now.\n"}


def test_links_name_the_files_as_they_are_called_now(tmp_path: Path, memory: Memory) -> None:
    memory.file(tmp_path, FIRST).path.rename(tmp_path / "Mein Boot (1).md")
    seen: list[str] = []

    def see(names):  # type: ignore[no-untyped-def]
        seen.append(names["s-8f21c4ab"])
        return FIRST

    write_documents(tmp_path, [Document("s-8f21c4ab", NAME, see)], memory)
    assert seen == ["Mein Boot (1).md"]


@pytest.mark.parametrize("name", ["../outside.md", "/etc/outside.md", "a/b.md", "..", "", "a\0b"])
def test_a_name_that_is_a_path_is_refused(tmp_path: Path, memory: Memory, name: str) -> None:
    with pytest.raises(ExportError, match="not a file's name"):
        memory.file(tmp_path / "notes", FIRST, name)
    assert list((tmp_path / "notes").iterdir()) == []


def test_an_error_tells_the_file_and_what_was_written_by_then(
    tmp_path: Path, memory: Memory, monkeypatch: pytest.MonkeyPatch
) -> None:
    syncs = iter(["first file", "its folder"])

    def sync(_: int) -> None:
        if next(syncs, None) is None:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", sync)
    pages = [Document(name, f"{name}.md", lambda _: FIRST) for name in ("one", "two")]
    with pytest.raises(ExportError, match=r"two\.md: the disk is full") as caught:
        write_documents(tmp_path, pages, memory)
    assert [written.path.name for written in caught.value.written] == ["one.md"]
    assert contents(tmp_path).keys() == {"one.md"}


def test_an_export_that_is_stopped_is_whole_up_to_there(tmp_path: Path, memory: Memory) -> None:
    told: list[ExportProgress] = []

    def watch(progress: ExportProgress) -> None:
        told.append(progress)
        if progress.done == 2:
            raise ExportStopped

    pages = [Document(name, f"{name}.md", lambda _: FIRST) for name in ("one", "two", "three")]
    with pytest.raises(ExportStopped) as caught:
        write_documents(tmp_path, pages, memory, watch=watch)
    assert [(each.done, each.total) for each in told] == [(0, 3), (1, 3), (2, 3)]
    assert [written.path.name for written in caught.value.written] == ["one.md", "two.md"]
    assert contents(tmp_path).keys() == {"one.md", "two.md"}


def test_a_file_the_reader_made_private_stays_private(tmp_path: Path, memory: Memory) -> None:
    path = memory.file(tmp_path, FIRST).path
    path.chmod(0o600)
    memory.file(tmp_path, SECOND)
    assert path.stat().st_mode & 0o777 == 0o600
