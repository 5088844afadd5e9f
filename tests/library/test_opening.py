import os
import sqlite3
import stat
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tui.library import (
    Library,
    LibraryBusy,
    LibraryDamaged,
    LibraryError,
    LibraryForeign,
    LibraryNewer,
    LibraryUnwritable,
)
from tui.library.safety import backups, health
from tui.library.schema import APPLICATION_ID, MIGRATIONS

from .made import added

NOBODY = 65534


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def write_database(path: Path, *statements: str) -> bytes:
    connection = sqlite3.connect(path, isolation_level=None)
    for statement in statements:
        connection.execute(statement)
    connection.close()
    return path.read_bytes()


def test_a_new_library_is_for_its_reader_alone_from_the_first_moment(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.library.opening._keep_private", lambda path: None)
    before = os.umask(0)
    try:
        Library.open(path).close()
    finally:
        os.umask(before)
    assert mode(path) == 0o600
    assert mode(path.parent) == 0o700


def test_the_journal_of_a_running_write_is_private_too(path: Path) -> None:
    with Library.open(path) as library, library.together("a test"):
        library.create_session("Ferry")
        journal = path.with_name(f"{path.name}-journal")
        assert mode(journal) == 0o600


def test_a_library_copied_back_with_open_permissions_becomes_private_again(path: Path) -> None:
    Library.open(path).close()
    path.chmod(0o644)
    Library.open(path).close()
    assert mode(path) == 0o600


def test_nothing_but_the_one_file_is_left_at_rest(path: Path) -> None:
    with Library.open(path) as library:
        library.create_session("Ferry")
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    ("pragma", "value"),
    [
        ("journal_mode", "delete"),
        ("synchronous", 3),
        ("foreign_keys", 1),
        ("fullfsync", 1),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("mmap_size", 0),
        ("temp_store", 2),
        ("application_id", APPLICATION_ID),
        ("user_version", len(MIGRATIONS)),
    ],
)
def test_the_connection_is_set_up_for_safety(path: Path, pragma: str, value: object) -> None:
    with Library.open(path) as library:
        rows = library._database.rows(f"PRAGMA {pragma}")
    # SQLite answers nothing where it was built without memory mapping.
    assert (rows[0][0] if rows else 0) == value


def test_a_path_with_signs_that_mean_something_in_an_address_is_just_a_path(tmp_path: Path) -> None:
    path = tmp_path / "what? 100% #1" / "über library.sqlite3"
    with Library.open(path) as library:
        library.create_session("Ferry")
    with Library.open(path) as library:
        assert [session.name for session in library.sessions()] == ["Ferry"]
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_an_empty_file_left_by_a_crash_becomes_the_library(path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    with Library.open(path) as library:
        assert library.sessions() == []


def test_a_newer_library_is_refused_and_not_touched(path: Path) -> None:
    Library.open(path).close()
    before = write_database(path, f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
    with pytest.raises(LibraryNewer, match="newer Crossread"):
        Library.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("application_id", [0, 1234])
def test_another_programs_database_is_refused_and_not_touched(tmp_path: Path, application_id: int) -> None:
    path = tmp_path / "photos.db"
    before = write_database(path, "CREATE TABLE photo (id)", f"PRAGMA application_id = {application_id}")
    with pytest.raises(LibraryForeign, match="another program's"):
        Library.open(path)
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


def test_another_programs_unfinished_log_is_not_written_into_its_database(tmp_path: Path) -> None:
    path, copy = tmp_path / "photos.db", tmp_path / "copy"
    copy.mkdir()
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("CREATE TABLE photo (id)")
    connection.commit()
    for file in tmp_path.glob("photos.db*"):
        (copy / file.name).write_bytes(file.read_bytes())
    connection.close()
    before = {file.name: file.read_bytes() for file in copy.iterdir()}
    with pytest.raises(LibraryError):
        Library.open(copy / path.name)
    assert {file.name: file.read_bytes() for file in copy.iterdir()} == before


def test_a_file_that_is_no_database_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("Ask the hospital.\n" * 100)
    before = path.read_bytes()
    with pytest.raises(LibraryDamaged, match="not a library"):
        Library.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("linked", [False, True])
def test_a_change_that_a_crash_cut_short_is_taken_back_even_if_the_file_looks_broken(
    library: Library, path: Path, tmp_path: Path, linked: bool
) -> None:
    kept = added(library)
    journal, copy = f"{path.name}-journal", tmp_path / "copy"
    copy.mkdir()
    library._database.run("PRAGMA cache_size = 2")
    with library.together("a large change"):
        added(library, "Long. " * 50_000)
        torn = bytes(100) + path.read_bytes()[100:]
        (copy / path.name).write_bytes(torn)
        (copy / journal).write_bytes(path.with_name(journal).read_bytes())
    link = tmp_path / "link"
    link.symlink_to(copy / path.name)
    with Library.open(link if linked else copy / path.name) as recovered:
        recovered.check()
        assert [member.id for member in recovered.members()] == [kept.id]


def test_damage_is_reported_as_damage(path: Path) -> None:
    with Library.open(path) as library:
        for number in range(50):
            added(library, f"Story {number}.\n" * 300)
    content = bytearray(path.read_bytes())
    content[4096 : len(content) // 2] = b"\xff" * (len(content) // 2 - 4096)
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged, match="crossread doctor"), Library.open(path) as library:
        library.check()
    assert path.read_bytes() == bytes(content)


def test_a_whole_library_passes_its_check(library: Library) -> None:
    added(library)
    library.check()


def test_a_library_that_lost_its_tables_is_damaged(path: Path) -> None:
    Library.open(path).close()
    write_database(path, "PRAGMA foreign_keys = OFF", "DROP TABLE story")
    with pytest.raises(LibraryDamaged, match="missing"):
        Library.open(path)


def test_a_library_that_another_program_keeps_locked_is_busy(library: Library, path: Path) -> None:
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(LibraryBusy, match="try again"):
        library.create_session("Ferry")
    with pytest.raises(LibraryBusy):
        Library.open(path, patience=0.01)
    other.execute("ROLLBACK")
    other.close()
    assert library.create_session("Ferry").name == "Ferry"


def test_a_folder_is_no_library(tmp_path: Path) -> None:
    with pytest.raises(LibraryUnwritable, match="folder"):
        Library.open(tmp_path)


def test_a_path_through_a_file_is_refused_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(LibraryUnwritable, match="choose another place") as caught:
        Library.open(tmp_path / "file" / "library.sqlite3")
    assert "\n" not in str(caught.value)


def test_a_terminal_never_sees_what_hides_in_a_files_name(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b]52;c;x\x07\nb.txt"
    path.write_text("no database")
    with pytest.raises(LibraryDamaged) as caught:
        Library.open(path)
    assert "\x1b" not in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_pipe_in_the_librarys_place_is_refused_and_not_waited_for(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)
    with pytest.raises(LibraryUnwritable, match="no ordinary file; name a file"):
        Library.open(path)


def test_a_link_to_a_drive_that_is_gone_is_told_as_such(path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to(path.parent / "drive" / "library.sqlite3")
    with pytest.raises(LibraryUnwritable, match="a link to a file that is not there; bring that back"):
        Library.open(path)


def test_a_link_that_leads_to_itself_is_refused_in_a_line(path: Path) -> None:
    path.parent.mkdir()
    path.symlink_to(path)
    with pytest.raises(LibraryUnwritable, match="choose another place"):
        Library.open(path)


def emptied(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("lost", [emptied, Path.unlink])
def test_no_new_library_is_begun_where_there_are_backups_of_one(path: Path, lost: Callable[[Path], None]) -> None:
    Library.open(path).close()
    backups.make(path)
    lost(path)
    before = sorted(path.parent.rglob("*"))
    with pytest.raises(LibraryDamaged, match="but there are backups of a library; `crossread doctor` says"):
        Library.open(path)
    assert sorted(path.parent.rglob("*")) == before
    assert not path.exists() or not path.stat().st_size


@contextmanager
def somebody_else(folder: Path) -> Iterator[None]:
    """Work as somebody who may read everything in a folder and write nothing."""
    for entry in folder.iterdir():
        entry.chmod(0o444)
    folder.chmod(0o555)
    before = os.geteuid()
    if before == 0:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(before)
        folder.chmod(0o755)


@pytest.fixture
def public() -> Iterator[Path]:
    # Not tmp_path: nobody else can look into that.
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def test_a_library_in_a_read_only_place_can_be_read(public: Path) -> None:
    path = public / "library.sqlite3"
    with Library.open(path) as library:
        kept = added(library)
    before = path.read_bytes()
    with somebody_else(public), Library.open(path) as library:
        assert "the library can only be read here" in [each.what for each in health.look(path).advice]
        assert library.read_only
        assert library.story(kept.id) == kept
        with pytest.raises(LibraryUnwritable, match="only be read"):
            library.create_session("Ferry")
        with pytest.raises(LibraryUnwritable):
            library.keep_setting("theme", "light")
    assert path.read_bytes() == before


def test_a_link_to_a_library_in_a_read_only_place_makes_it_no_more_than_readable(public: Path) -> None:
    shut = public / "shut"
    shut.mkdir()
    Library.open(shut / "library.sqlite3").close()
    (public / "link").symlink_to(shut / "library.sqlite3")
    public.chmod(0o777)
    with somebody_else(shut), Library.open(public / "link") as library:
        assert library.read_only


def test_a_library_cannot_be_made_in_a_read_only_place(public: Path) -> None:
    with somebody_else(public), pytest.raises(LibraryUnwritable, match="choose another place"):
        Library.open(public / "library.sqlite3")
    assert list(public.iterdir()) == []


def test_an_older_library_in_a_read_only_place_says_that_it_must_be_brought_up_to_date(public: Path) -> None:
    (public / "library.sqlite3").touch()
    with somebody_else(public), pytest.raises(LibraryUnwritable, match="up to date"):
        Library.open(public / "library.sqlite3")


def test_a_library_of_ones_own_is_not_read_only(library: Library, path: Path) -> None:
    assert not library.read_only
    assert library.path == path


def test_a_closed_library_says_so_in_the_librarys_own_words(library: Library) -> None:
    library.close()
    with pytest.raises(LibraryError, match="closed"):
        library.sessions()
    with pytest.raises(LibraryError, match="closed"):
        library.create_session("Ferry")
