"""What was acknowledged is there afterwards."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tui.library import Library, LibraryBusy, LibraryError, LibraryUnwritable

from .made import added

WRITING = """
import sys
from pathlib import Path
from tui.library import Library
from tui.library.placing import anchors
library = Library.open(Path(sys.argv[1]))
session = library.sessions()[0]
stored = library.story(library.members(session.id)[0].id)
for number in range(100_000):
    note = library.add_note(session.id, [anchors.make(stored, 0, 3)], f"note {number}", ["check"])
    print(note.id, flush=True)
"""


def test_a_program_that_is_killed_loses_nothing_it_has_acknowledged(path: Path) -> None:
    with Library.open(path) as library:
        added(library, session_id=library.create_session("Ferry").id)
    for _ in range(3):
        with subprocess.Popen([sys.executable, "-c", WRITING, path], stdout=subprocess.PIPE, text=True) as writer:
            assert writer.stdout is not None
            acknowledged = [writer.stdout.readline().strip() for _ in range(15)]
            writer.kill()
            acknowledged += [line.strip() for line in writer.stdout if line.endswith("\n")]
        with Library.open(path) as library:
            library.check()
            kept = {note.id: note for note in library.notes()}
            assert set(acknowledged) <= set(kept)
            assert all(note.tags == ("check",) and len(note.anchors) == 1 for note in kept.values())


def test_two_programs_see_what_the_other_wrote(library: Library, path: Path) -> None:
    with Library.open(path) as other:
        assert not other.changed()
        session = library.create_session("Ferry")
        assert not library.changed()
        assert other.changed()
        assert not other.changed()
        assert other.sessions() == [session]
        assert other.undo() == "session “Ferry”"
        assert library.changed()
        assert library.sessions() == []


def test_two_programs_that_write_in_turn_do_not_overwrite_each_other(library: Library, path: Path) -> None:
    session_id = library.create_session("Ferry").id
    with Library.open(path) as other:
        for number in range(10):
            added(other if number % 2 else library, f"Story {number}.\n", session_id)
    assert [member.letter for member in library.members(session_id)] == list("ABCDEFGHIJ")


def test_who_begins_an_action_has_the_library_until_it_ends_even_while_only_reading(
    library: Library, path: Path
) -> None:
    with Library.open(path, patience=0.01) as other:
        with library.together("reads first, then writes"):
            assert library.sessions() == []
            with pytest.raises(LibraryBusy):
                other.create_session("Theirs")
            library.create_session("Mine")
        other.create_session("Theirs")
    assert {session.name for session in library.sessions()} == {"Mine", "Theirs"}


def test_two_writers_at_once_wait_for_each_other(path: Path) -> None:
    Library.open(path).close()
    code = """
import sys
from pathlib import Path
from tui.library import Library
with Library.open(Path(sys.argv[1]), patience=60) as library:
    for number in range(20):
        library.create_session(f"{sys.argv[2]} {number}")
"""
    writers = [subprocess.Popen([sys.executable, "-c", code, path, name]) for name in "ab"]
    assert [writer.wait() for writer in writers] == [0, 0]
    with Library.open(path) as library:
        assert len(library.sessions()) == 40
        assert sum(1 for _ in iter(library.undo, None)) == 40


def test_two_programs_that_make_the_library_at_once_make_one(path: Path) -> None:
    code = """
import sys
from pathlib import Path
from tui.library import Library
Library.open(Path(sys.argv[1]), patience=60).create_session("Ferry")
"""
    makers = [subprocess.Popen([sys.executable, "-c", code, path]) for _ in range(3)]
    assert [maker.wait() for maker in makers] == [0, 0, 0]
    with Library.open(path) as library:
        assert len(library.sessions()) == 3


def test_a_full_disk_takes_nothing_away_and_the_library_goes_on(library: Library) -> None:
    library.create_session("Ferry")
    library._database.run(f"PRAGMA max_page_count = {library._database.number('PRAGMA page_count')}")
    with pytest.raises(LibraryUnwritable, match="make room"):
        library.keep_setting("draft", "x" * 1_000_000)
    with pytest.raises(LibraryUnwritable, match="make room"), library.together("two things"):
        library.rename_session(library.sessions()[0].id, "Harbour")
        library.create_session("x" * 1_000_000)
    assert [session.name for session in library.sessions()] == ["Ferry"]
    library._database.run("PRAGMA max_page_count = 100000")
    library.rename_session(library.sessions()[0].id, "Harbour")
    library.check()


def test_a_library_is_used_only_by_the_thread_that_opened_it(library: Library) -> None:
    with ThreadPoolExecutor(1) as pool, pytest.raises(LibraryError, match="thread"):
        pool.submit(library.sessions).result()


def test_what_went_wrong_while_reading_is_not_hidden_by_the_end_of_the_reading(library: Library) -> None:
    with pytest.raises(ZeroDivisionError), library._database.reading():
        library._database.run("ROLLBACK")  # as SQLite does by itself after some errors
        _ = 1 / 0


def test_a_library_whose_drive_has_gone_says_so_and_takes_notes_again_when_it_is_back(
    library: Library, session_id: str, path: Path
) -> None:
    path.rename(away := path.with_name("away"))
    with pytest.raises(LibraryUnwritable, match="no longer here; bring its drive or folder back"):
        library.rename_session(session_id, "Harbour")
    away.rename(path)
    library.rename_session(session_id, "Harbour")
    assert library.session(session_id).name == "Harbour"
