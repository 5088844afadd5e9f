import sqlite3
import subprocess
import sys
import threading
from functools import partial
from operator import methodcaller
from pathlib import Path

import pytest

from tui.library import Library, LibraryBusy, LibraryClosed, LibraryForeign, Writer


def test_a_writer_answers_with_what_the_work_returned(path: Path) -> None:
    writer = Writer(path)
    session = writer.submit(lambda library: library.create_session("Ferry")).result()
    assert writer.submit(lambda library: library.sessions()).result() == [session]
    writer.close()


def test_work_is_done_in_the_order_it_was_handed_over_on_one_other_thread(path: Path) -> None:
    writer = Writer(path)
    done: list[int] = []

    def work(number: int, _: Library) -> int:
        done.append(number)
        return threading.get_ident()

    futures = [writer.submit(partial(work, number)) for number in range(50)]
    idents = {future.result() for future in futures}
    writer.close()
    assert done == list(range(50))
    assert len(idents) == 1
    assert threading.get_ident() not in idents


def test_closing_finishes_what_was_handed_over(path: Path) -> None:
    writer, gate = Writer(path), threading.Event()
    writer.submit(lambda _: gate.wait())
    futures = [writer.submit(methodcaller("create_session", name)) for name in "abc"]
    gate.set()
    writer.close()
    assert all(future.done() for future in futures)
    with Library.open(path) as library:
        assert {session.name for session in library.sessions()} == set("abc")


def test_work_after_closing_is_refused_and_closing_twice_is_fine(path: Path) -> None:
    writer = Writer(path)
    writer.close()
    writer.close()
    with pytest.raises(LibraryClosed, match="closed already"):
        writer.submit(lambda library: library.sessions())
    assert not path.exists()


def test_work_that_fails_answers_with_its_failure_and_the_next_goes_on(path: Path) -> None:
    writer = Writer(path)
    with pytest.raises(ZeroDivisionError):
        writer.submit(lambda _: 1 // 0).result()
    assert writer.submit(lambda library: library.sessions()).result() == []
    writer.close()


def test_a_library_that_cannot_be_opened_is_the_answer_and_is_tried_again(path: Path) -> None:
    path.parent.mkdir()
    foreign = sqlite3.connect(path)
    foreign.execute("CREATE TABLE photo (id)")
    foreign.close()
    writer = Writer(path)
    with pytest.raises(LibraryForeign):
        writer.submit(lambda library: library.sessions()).result()
    path.unlink()
    assert writer.submit(lambda library: library.sessions()).result() == []
    writer.close()


def test_opening_the_library_elsewhere_does_not_break_the_writers_lock(path: Path) -> None:
    """Closing a file handle drops every lock that its process holds on the file, unless SQLite keeps watch."""
    writer, inside, gate = Writer(path), threading.Event(), threading.Event()

    def hold(library: Library) -> None:
        with library.together("a long one"):
            library.create_session("Ferry")
            inside.set()
            gate.wait()

    held = writer.submit(hold)
    inside.wait()
    Library.open(path).close()
    foreign_process = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], timeout=0, isolation_level=None)
try:
    connection.execute("BEGIN IMMEDIATE")
except sqlite3.OperationalError:
    sys.exit(7)
"""
    answer = subprocess.run([sys.executable, "-c", foreign_process, path], check=False).returncode
    gate.set()
    held.result()
    writer.close()
    assert answer == 7


def test_in_a_hurry_nobody_waits_for_another_program_and_nothing_more_is_begun(path: Path) -> None:
    writer, waits = Writer(path), threading.Event()
    writer.submit(methodcaller("create_session", "Ferry")).result()
    with sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN EXCLUSIVE")

        def work(library: Library) -> None:
            waits.set()
            library.create_session("Fog")

        begun, behind = writer.submit(work), writer.submit(methodcaller("create_session", "Mist"))
        waits.wait()
        writer.hurry()
        with pytest.raises(LibraryBusy):
            begun.result()
        with pytest.raises(LibraryClosed, match="was not done"):
            behind.result()
        writer.close()
    other.close()
