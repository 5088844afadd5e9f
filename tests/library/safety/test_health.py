"""What is told of a library: damage, what it holds, its backups, and whether its place is a safe one."""

import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tui.library import Library, LibraryBusy
from tui.library.ownership import journal_of
from tui.library.placing import anchors
from tui.library.safety import backups, health, places_told
from tui.library.safety.backup_files import folder_of
from tui.library.safety.health import State

from ..made import FERRY, added, lines


@pytest.fixture
def noted(library: Library, session_id: str) -> Library:
    stored = added(library, session_id=session_id, outlet="Sample Wire", url="https://wire.example/ferry")
    library.add_note(session_id, [anchors.make(stored, 0, 3)], "Ask the port.")
    return library


def advice(path: Path) -> list[str]:
    return [each.what for each in health.look(path).advice]


def test_a_sound_library_is_sound_and_told_with_what_it_holds(noted: Library, path: Path) -> None:
    made = backups.make(path)
    found = health.look(path)
    assert (found.state, found.why, found.schema) == (State.SOUND, "", 4)
    assert found.counts["stories"] == found.counts["notes"] == found.counts["sessions"] == 1
    assert found.counts["drafts left"] == 0
    assert found.backups == ((made, None),)
    assert (found.aside, found.advice) == ((), ())


def test_looking_changes_nothing(noted: Library, path: Path) -> None:
    before = {file: file.read_bytes() for file in path.parent.iterdir()}
    health.look(path)
    health.check(path)
    assert {file: file.read_bytes() for file in path.parent.iterdir()} == before


def test_a_library_that_is_not_there_is_missing_and_is_not_made(path: Path) -> None:
    assert health.look(path).state is State.MISSING
    assert not path.parent.exists()


def test_an_empty_file_is_no_damage_unless_there_are_backups(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    found = health.look(path)
    assert (found.state, "Crossread begins a library in it" in found.why) == (State.MISSING, True)
    Library.open(path).close()
    backups.make(path)
    path.write_bytes(b"")
    found = health.look(path)
    assert (found.state, "this file is empty, but there are backups" in found.why) == (State.DAMAGED, True)


def pipe(path: Path) -> None:
    os.mkfifo(path)


def loop(path: Path) -> None:
    path.symlink_to(path)


@pytest.mark.parametrize("made", [pipe, loop, Path.mkdir])
def test_what_is_no_file_is_told_in_a_line_and_never_waited_for(path: Path, made: Callable[[Path], None]) -> None:
    path.parent.mkdir()
    made(path)
    found = health.look(path)
    assert (found.state, str(path) in found.why) == (State.UNREACHABLE, True)


def test_a_link_in_place_of_the_folder_for_backups_is_told(noted: Library, path: Path) -> None:
    folder_of(path).symlink_to(path.parent)
    assert f"{folder_of(path)} is no folder of its own, so that no backups can be made" in advice(path)


def test_a_draft_that_no_running_copy_writes_is_counted_as_left(noted: Library, session_id: str, path: Path) -> None:
    noted.keep_draft(session_id, [], "being written")
    assert health.look(path).counts["drafts left"] == 0
    noted._database.run("UPDATE draft SET writer = ''")
    assert health.look(path).counts["drafts left"] == 1


def test_a_check_of_a_sound_library_says_nothing(noted: Library, path: Path) -> None:
    assert health.check(path) is None


def test_a_row_that_belongs_to_nothing_is_damage(noted: Library, path: Path) -> None:
    noted._database.run("PRAGMA foreign_keys = OFF")
    noted._database.run("DELETE FROM session")
    found = health.check(path)
    assert found is not None
    assert "belong to something that is not there" in found
    assert health.look(path).state is State.DAMAGED


def test_a_text_that_is_not_the_one_that_was_kept_is_damage_although_the_database_is_whole(
    noted: Library, path: Path
) -> None:
    noted._database.run("UPDATE version SET text = replace(text, '14', '17')")
    assert health.check(path) is None
    found = health.look(path)
    assert found.state is State.DAMAGED
    assert "1 text or original file is not as it was kept" in found.why


def test_a_check_that_is_stopped_says_nothing_and_ends(
    noted: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    noted._database.run("PRAGMA foreign_keys = OFF")
    noted._database.run("DELETE FROM session")
    monkeypatch.setattr("tui.library.connecting._STEPS", 1)
    assert health.check(path, stop=lambda: True) is None


def test_a_library_in_use_is_busy_and_not_damaged(noted: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tui.library.connecting.PATIENCE", 0.01)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryBusy):
        health.check(path)
    other.close()


def test_a_newer_library_is_told_as_such(noted: Library, path: Path) -> None:
    noted._database.run("PRAGMA user_version = 999")
    found = health.look(path)
    assert (found.state, "newer Crossread" in found.why) == (State.NEWER, True)


def test_another_programs_database_is_told_as_such(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / "photos.db")
    connection.execute("CREATE TABLE photo (id)")
    connection.close()
    assert health.look(tmp_path / "photos.db").state is State.FOREIGN


def test_a_damaged_backup_is_told_apart_from_good_ones(noted: Library, path: Path) -> None:
    good = backups.make(path)
    bad = backups.make(path, "before 3")
    bad.path.write_bytes(b"Dear diary")
    told = {backup.path: wrong for backup, wrong in health.look(path).backups}
    assert told[good.path] is None
    assert "not a library" in str(told[bad.path])


def test_a_library_from_before_is_told_without_being_brought_up_to_date(first_library: Path) -> None:
    before = first_library.read_bytes()
    found = health.look(first_library)
    assert (found.state, found.schema, found.counts["notes"]) == (State.SOUND, 1, 2)
    assert found.advice[0].what == "it has seen 1 of 4 migrations"
    assert first_library.read_bytes() == before


def test_what_follows_from_texts_and_is_wrong_is_told_and_made_again(noted: Library, path: Path) -> None:
    kept = noted.members()
    added(noted, lines("Another story."), outlet="Sample Wire")
    asked = "SELECT key, outlet_key FROM line UNION SELECT address, outlet_key FROM story"
    sound = noted._database.rows(asked)
    for statement in (
        "UPDATE version SET folded = '' WHERE text LIKE 'Two%'",
        "DELETE FROM line WHERE story_id = (SELECT id FROM story WHERE url IS NULL)",
        "UPDATE story SET address = 'elsewhere.example/x' WHERE url IS NOT NULL",
    ):
        noted._database.run(statement)
    assert "is not right for 2 stories" in advice(path)[0]
    assert health.repair(path) == 2
    assert advice(path) == []
    assert noted.members(search="ferries") == kept
    assert noted._database.rows(asked) == sound


def test_an_index_that_does_not_fit_its_table_is_told_and_made_again(noted: Library, path: Path) -> None:
    database = noted._database
    database.run("PRAGMA writable_schema = ON")
    database.run("UPDATE sqlite_master SET sql = replace(sql, '(session_id)', '(id)') WHERE name = 'note_by_session'")
    noted.close()
    assert "an index does not fit its table" in advice(path)[0]
    health.repair(path)
    assert advice(path) == []


def test_a_leftover_journal_is_told(noted: Library, path: Path) -> None:
    path.with_name(f"{path.name}-journal").write_bytes(b"")
    assert "-journal is there" in advice(path)[0]


def test_a_change_that_was_cut_short_is_told_and_left_for_opening_to_take_back(noted: Library, path: Path) -> None:
    noted._database.run("PRAGMA cache_size = 2")
    with noted.together("a large change"):
        added(noted, "Half a story. " * 50_000)
        torn, journal = path.read_bytes(), journal_of(path).read_bytes()
    noted.close()
    path.write_bytes(torn)
    journal_of(path).write_bytes(journal)
    found = health.look(path)
    assert (found.state, "a change was cut short; open Crossread" in found.why) == (State.UNREACHABLE, True)
    assert (path.read_bytes(), journal_of(path).read_bytes()) == (torn, journal)
    Library.open(path).close()
    assert health.look(path).state is State.SOUND


def test_files_that_others_can_read_and_folders_that_others_can_write_are_told(noted: Library, path: Path) -> None:
    path.chmod(0o644)
    path.parent.chmod(0o777)
    assert [line.rpartition("/")[2] for line in advice(path)] == ["library.sqlite3", "kept"]
    path.parent.chmod(0o755)
    assert len(advice(path)) == 1


MOUNTS = """\
/dev/sda1 / ext4 rw,relatime 0 0
server:/home /home/r/my\\040desk nfs4 rw 0 0
sshfs /home/r/far fuse.sshfs rw 0 0
/dev/sdb1 /media/stick fuseblk rw 0 0
tmpfs /home/r/far/near tmpfs rw 0 0
"""


@pytest.mark.parametrize(
    ("place", "kind"),
    [
        ("/home/r/my desk/kept/library.sqlite3", "nfs4"),
        ("/home/r/far/library.sqlite3", "fuse.sshfs"),
        ("/home/r/far/near/library.sqlite3", ""),
        ("/home/r/library.sqlite3", ""),
        ("/media/stick/library.sqlite3", ""),
    ],
)
def test_a_disk_over_a_network_is_known_by_what_is_mounted(place: str, kind: str) -> None:
    assert places_told.network_of(Path(place), MOUNTS) == kind


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("Dropbox/news", "Dropbox"),
        ("OneDrive - Harbour Wire/kept", "OneDrive"),
        ("Library/Mobile Documents/kept", "iCloud"),
        ("Dropboxes", ""),
        ("news", ""),
    ],
)
def test_a_synced_folder_is_known_by_its_name(tmp_path: Path, folder: str, program: str) -> None:
    assert places_told.synced_by(tmp_path / folder / "library.sqlite3") == program


def test_a_synced_folder_is_known_by_what_its_program_leaves_there(tmp_path: Path) -> None:
    (tmp_path / ".stfolder").mkdir()
    assert places_told.synced_by(tmp_path / "news" / "library.sqlite3") == "Syncthing"


def test_a_library_in_a_synced_folder_is_warned_of(tmp_path: Path) -> None:
    path = tmp_path / "Nextcloud" / "library.sqlite3"
    Library.open(path).close()
    (found,) = health.look(path).advice
    assert ("Nextcloud" in found.what, found.do) == (
        True,
        "never sync the library itself; keep it elsewhere and sync the export",
    )


def test_the_search_for_disagreement_reads_every_version_of_a_story(noted: Library, path: Path) -> None:
    added(noted, FERRY + "More.\n", url="https://wire.example/ferry")
    assert advice(path) == []
    noted._database.run("UPDATE version SET folded = 'x' WHERE number = 1")
    assert len(advice(path)) == 1
