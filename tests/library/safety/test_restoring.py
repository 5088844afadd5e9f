"""A damaged library is set aside, never deleted, and what can be read of it comes back with the backup."""

import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library import (
    Library,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryForeign,
    LibraryNewer,
    LibraryUnwritable,
    Verdict,
)
from tui.library.ownership import journal_of
from tui.library.placing import anchors
from tui.library.safety import backups, health, restoring
from tui.library.safety.rescuing import Wreck

from ..made import added, hurry

PAGE = 4096
OLD = [f"Old note {number}" for number in range(20)]
YOUNG = [f"Young note {number}" for number in range(20)]


def note_all(library: Library, session_id: str, bodies: list[str]) -> None:
    for body in bodies:
        text = f"Story of {body}.\n" + "".join(f"Line {number} of {body}.\n" for number in range(40))
        library.add_note(session_id, [anchors.make(added(library, text, session_id), 0, 5)], body, ["check"])


@pytest.fixture(scope="module")
def before_damage(tmp_path_factory: pytest.TempPathFactory) -> tuple[bytes, bytes]:
    """The bytes of a library with old and young notes, and of a backup with the old ones; made once."""
    path = tmp_path_factory.mktemp("sound") / "library.sqlite3"
    with Library.open(path) as library:
        hurry(library)
        session_id = library.create_session("Ferry").id
        note_all(library, session_id, OLD)
        backup = backups.make(path, "daily")
        note_all(library, session_id, YOUNG)
        sides = [note.anchors[0] for note in library.notes(session_id)[-2:]]
        library.judge(session_id, sides[0], sides[1], Verdict.REAL, "Young reason")
    return path.read_bytes(), backup.path.read_bytes()


def put(folder: Path, content: bytes, backup: bytes) -> Path:
    path = folder / "library.sqlite3"
    (folder / "backups").mkdir(parents=True)
    path.write_bytes(content)
    (folder / "backups" / "library-20260304T160211Z-daily.sqlite3").write_bytes(backup)
    return path


@pytest.fixture
def damaged(tmp_path: Path, before_damage: tuple[bytes, bytes]) -> Callable[[Callable[[bytearray], None]], Path]:
    """Makes a library that something has happened to."""

    def make(spoil: Callable[[bytearray], None]) -> Path:
        content = bytearray(before_damage[0])
        spoil(content)
        return put(tmp_path / "kept", bytes(content), before_damage[1])

    return make


def bodies(path: Path) -> set[str]:
    with Library.open(path) as library:
        library.check()
        return {note.body for note in library.notes()}


def newest(path: Path) -> Path | None:
    backup = restoring.newest_good(path)
    return None if backup is None else backup.path


def root_of(content: bytes, name: str, tmp_path: Path) -> int:
    """Where in a file the first page of a table begins."""
    file = tmp_path / "asked.sqlite3"
    file.write_bytes(content)
    connection = sqlite3.connect(file)
    (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()
    connection.close()
    return (int(page) - 1) * PAGE


def cut(content: bytearray) -> None:
    del content[len(content) // 2 :]


def garbage(content: bytearray) -> None:
    content[:100] = b"\xff" * 100


def no_database(content: bytearray) -> None:
    content[:] = b"Dear diary, " * 500


def empty(content: bytearray) -> None:
    content.clear()


def flipped(content: bytearray) -> None:
    chance = random.Random(7)
    for _ in range(150):
        content[chance.randrange(PAGE, len(content))] ^= 0x55


@pytest.mark.parametrize("spoil", [cut, garbage, no_database, empty, flipped])
def test_whatever_happened_the_backups_notes_are_back_and_the_damaged_file_is_kept(
    damaged: Callable[[Callable[[bytearray], None]], Path], spoil: Callable[[bytearray], None]
) -> None:
    path = damaged(spoil)
    broken = path.read_bytes()
    restored = restoring.restore(path, newest(path))
    assert bodies(path) >= set(OLD)
    assert restored.aside is not None
    assert restored.aside.name.startswith("library.sqlite3.damaged-20")
    assert restored.aside.read_bytes() == broken
    assert restored.backup in backups.listed(path)
    assert not [file for file in path.parent.iterdir() if file.suffix == ".part"]


def test_notes_younger_than_the_backup_come_back_around_a_page_that_is_gone(
    damaged: Callable[[Callable[[bytearray], None]], Path], before_damage: tuple[bytes, bytes], tmp_path: Path
) -> None:
    actions = root_of(before_damage[0], "op", tmp_path)

    def zero(content: bytearray) -> None:
        content[actions : actions + PAGE] = bytes(PAGE)

    path = damaged(zero)
    assert health.look(path).state is health.State.DAMAGED
    restored = restoring.restore(path, newest(path))
    assert bodies(path) == {*OLD, *YOUNG}
    assert restored.rescued == 2 * len(YOUNG) + len(["the verdict"])
    assert restored.lost == ("what undo knows: not all could be read",)


def test_with_no_backup_a_new_library_takes_what_can_be_read(
    damaged: Callable[[Callable[[bytearray], None]], Path], before_damage: tuple[bytes, bytes], tmp_path: Path
) -> None:
    seen = root_of(before_damage[0], "op", tmp_path)

    def zero(content: bytearray) -> None:
        content[seen : seen + PAGE] = bytes(PAGE)

    path = damaged(zero)
    restored = restoring.restore(path, None)
    assert restored.backup is None
    assert bodies(path) == {*OLD, *YOUNG}


def test_a_beginning_that_is_gone_is_said(damaged: Callable[[Callable[[bytearray], None]], Path]) -> None:
    path = damaged(garbage)
    restored = restoring.restore(path, newest(path))
    assert (restored.rescued, restored.lost) == (
        0,
        ("nothing of the damaged file can be read: its very beginning is gone",),
    )


def test_notes_whose_story_is_lost_leave_their_words_in_a_text_file(
    damaged: Callable[[Callable[[bytearray], None]], Path], before_damage: tuple[bytes, bytes], tmp_path: Path
) -> None:
    texts = root_of(before_damage[0], "version", tmp_path)

    def zero(content: bytearray) -> None:
        content[texts : texts + PAGE] = bytes(PAGE)

    path = damaged(zero)
    restored = restoring.restore(path, newest(path))
    assert bodies(path) == set(OLD)
    (file,) = path.parent.glob("*.notes.txt")
    words = file.read_text(encoding="utf-8")
    assert all(body in words for body in YOUNG)
    assert "on: Story\non: Story\nYoung reason\n" in words
    assert not any(body in words for body in OLD)
    assert "on: Story\n#check\nYoung note 0\n" in words
    assert restored.lost[0] == f"21 notes lack their story; the words are in {file}"
    assert file.stat().st_mode & 0o077 == 0


def test_a_library_that_is_gone_comes_back_from_its_backup(
    damaged: Callable[[Callable[[bytearray], None]], Path],
) -> None:
    path = damaged(lambda content: None)
    path.unlink()
    assert restoring.restore(path, newest(path)).aside is None
    assert bodies(path) == set(OLD)


def test_a_library_from_before_gives_back_what_it_has_in_todays_tables(first_library: Path) -> None:
    content = bytearray(first_library.read_bytes())
    content[-PAGE:] = bytes(PAGE)
    first_library.write_bytes(content)
    restoring.restore(first_library, None)
    assert "Ask the port how many." in bodies(first_library)
    assert backups.listed(first_library) == []


def test_a_library_from_before_lacks_nothing_that_it_never_had(third_library: Path) -> None:
    content = bytearray(third_library.read_bytes())
    content[-PAGE:] = bytes(PAGE)
    third_library.write_bytes(content)
    restored = restoring.restore(third_library, None)
    assert not any("verdicts" in line for line in restored.lost)
    with Library.open(third_library) as library:
        assert len(library.seen_lines(library.sessions()[0].id)) == 2


def test_a_verdict_comes_back_with_the_session_that_is_lost(
    damaged: Callable[[Callable[[bytearray], None]], Path], before_damage: tuple[bytes, bytes], tmp_path: Path
) -> None:
    sessions, notes = (root_of(before_damage[0], name, tmp_path) for name in ("session", "note"))

    def zero(content: bytearray) -> None:
        for page in (sessions, notes):
            content[page : page + PAGE] = bytes(PAGE)

    path = damaged(zero)
    restoring.restore(path, None)
    with Library.open(path) as library:
        (session,) = library.sessions()
        assert session.name == "recovered"
        assert [each.reason for each in library.judgements(session.id)] == ["Young reason"]


def test_a_damaged_backup_is_no_way_back(damaged: Callable[[Callable[[bytearray], None]], Path]) -> None:
    path = damaged(cut)
    (only,) = backups.listed(path)
    only.path.write_bytes(b"Dear diary")
    before = path.read_bytes()
    assert restoring.newest_good(path) is None
    with pytest.raises(LibraryDamaged, match="no sound backup"):
        restoring.restore(path, only.path)
    assert path.read_bytes() == before


def test_a_newer_librarys_and_another_programs_file_is_not_touched(
    damaged: Callable[[Callable[[bytearray], None]], Path],
) -> None:
    path = damaged(lambda content: None)
    for pragma, error in (("user_version = 999", LibraryNewer), ("application_id = 7", LibraryForeign)):
        connection = sqlite3.connect(path)
        connection.execute(f"PRAGMA {pragma}")
        connection.close()
        before = path.read_bytes()
        with pytest.raises(error):
            restoring.restore(path, newest(path))
        assert path.read_bytes() == before


def test_a_library_that_another_copy_is_writing_is_not_taken_away(
    damaged: Callable[[Callable[[bytearray], None]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "PATIENCE", 0.01)
    path = damaged(lambda content: None)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    other.execute("DELETE FROM setting")
    with pytest.raises(LibraryBusy):
        restoring.restore(path, newest(path))
    with pytest.raises(LibraryBusy):
        restoring.set_aside(path)
    other.execute("ROLLBACK")
    other.close()
    assert bodies(path) == {*OLD, *YOUNG}


def test_a_copy_that_still_has_the_damaged_file_open_is_told_and_writes_nothing_into_it(
    damaged: Callable[[Callable[[bytearray], None]], Path],
) -> None:
    path = damaged(lambda content: None)
    with Library.open(path) as other:
        restored = restoring.restore(path, newest(path))
        assert restored.aside is not None
        before = restored.aside.read_bytes()
        with pytest.raises(LibraryUnwritable, match="replaced meanwhile"):
            other.create_session("Too late")
        assert restored.aside.read_bytes() == before


def test_a_crash_before_the_end_leaves_the_damaged_library_where_it_was(
    damaged: Callable[[Callable[[bytearray], None]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    def crash(part: Path, final: Path) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(restoring, "settle_over", crash)
    path = damaged(cut)
    before = path.read_bytes()
    with pytest.raises(LibraryError):
        restoring.restore(path, newest(path))
    assert path.read_bytes() == before
    assert not list(path.parent.glob("*.part"))


def test_a_change_that_was_cut_short_is_taken_back_before_anything_is_rescued(
    damaged: Callable[[Callable[[bytearray], None]], Path], tmp_path: Path
) -> None:
    path = damaged(lambda content: None)
    with Library.open(path) as library:
        library._database.run("PRAGMA cache_size = 2")
        with library.together("a large change"):
            added(library, "Half a story. " * 50_000)
            torn, journal = path.read_bytes(), journal_of(path).read_bytes()
    path.write_bytes(torn)
    journal_of(path).write_bytes(journal)
    restoring.restore(path, newest(path))
    assert bodies(path) == {*OLD, *YOUNG}
    assert not journal_of(path).exists()


def test_a_journal_goes_with_the_file_that_it_belongs_to(
    damaged: Callable[[Callable[[bytearray], None]], Path],
) -> None:
    path = damaged(no_database)
    journal_of(path).write_bytes(b"no journal at all")
    restored = restoring.restore(path, newest(path))
    assert restored.aside is not None
    assert not journal_of(path).exists()
    assert bodies(path) == set(OLD)


def test_setting_aside_takes_nothing_away(damaged: Callable[[Callable[[bytearray], None]], Path]) -> None:
    path = damaged(cut)
    before = path.read_bytes()
    aside = restoring.set_aside(path)
    assert aside is not None
    assert aside.read_bytes() == before
    assert bodies(path) == set()
    assert health.look(path).aside == (aside,)


def test_where_a_library_is_gone_an_empty_one_can_be_begun_although_there_are_backups(
    damaged: Callable[[Callable[[bytearray], None]], Path],
) -> None:
    path = damaged(cut)
    path.unlink()
    with pytest.raises(LibraryDamaged, match="there are backups"):
        Library.open(path)
    assert restoring.set_aside(path) is None
    assert bodies(path) == set()


def test_a_pipe_is_never_waited_for(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    for work in (restoring.set_aside, lambda path: restoring.restore(path, None)):
        with pytest.raises(LibraryUnwritable, match="no ordinary file"):
            work(path)


def test_two_damaged_files_of_one_second_are_both_kept(
    damaged: Callable[[Callable[[bytearray], None]], Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restoring, "now", lambda: "2026-03-04T16:02:11Z")
    path = damaged(cut)
    first = restoring.set_aside(path)
    path.write_bytes(b"Dear diary")
    second = restoring.set_aside(path)
    assert first is not None
    assert second is not None
    assert (first.name, second.name) == (
        "library.sqlite3.damaged-20260304T160211Z",
        "library.sqlite3.damaged-20260304T160211Z-2",
    )


def test_a_library_behind_a_link_is_restored_where_it_is(
    damaged: Callable[[Callable[[bytearray], None]], Path], tmp_path: Path
) -> None:
    path, link = damaged(cut), tmp_path / "link.sqlite3"
    link.symlink_to(path)
    restoring.restore(link, newest(link))
    assert link.is_symlink()
    assert bodies(path) >= set(OLD)


def test_a_wreck_is_read_without_a_byte_of_it_changing(
    damaged: Callable[[Callable[[bytearray], None]], Path],
) -> None:
    path = damaged(flipped)
    before, folder = path.read_bytes(), sorted(path.parent.iterdir())
    assert Wreck(path).is_readable()
    assert {table for table, _ in Wreck(path).records()} > {"note", "story"}
    assert (path.read_bytes(), sorted(path.parent.iterdir())) == (before, folder)


@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_no_damage_ends_in_anything_but_a_library_with_all_that_the_backup_had(
    tmp_path_factory: pytest.TempPathFactory, before_damage: tuple[bytes, bytes], data: st.DataObject
) -> None:
    content = bytearray(before_damage[0])
    for _ in range(data.draw(st.integers(1, 8), "places")):
        at = data.draw(st.integers(100, len(content) - 1), "where")
        length = data.draw(st.sampled_from((1, 16, 512, PAGE)), "length")
        content[at : at + length] = data.draw(st.binary(min_size=1, max_size=4), "what") * length
    path = put(tmp_path_factory.mktemp("damaged"), bytes(content[: len(before_damage[0])]), before_damage[1])
    health.look(path)
    restoring.restore(path, newest(path))
    assert bodies(path) >= set(OLD)
