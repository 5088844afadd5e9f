"""Two copies of Crossread on one library. `python -m tests.faults.two_copies` is the long form."""

import subprocess
import sys
from pathlib import Path

from tests.faults import two_copies
from tui.library import Library

WITHOUT_PAUSE = """
import sys
from itertools import count
from pathlib import Path
from tui.library import Library
with Library.open(Path(sys.argv[1])) as library:
    for number in count():
        library.keep_setting("theirs", number)
        if number == 0:
            print("begun", flush=True)
"""


def test_two_copies_at_full_speed_lose_double_and_refuse_nothing(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    logs = two_copies.run(path, 150, seed=1)
    assert list(two_copies.faults(path, logs)) == []
    assert all(sum(log.counts.values()) == 150 for log in logs)


def test_what_is_lost_or_doubled_would_be_seen(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    logs = two_copies.run(path, 40, seed=1)
    with Library.open(path) as library:
        note = next(each for each in library.notes() if f"note {each.id}" in logs[0].state)
        library.remove_note(note.id)
        library.add_note(note.session_id, note.anchors, note.body)
    found = list(two_copies.faults(path, logs))
    assert any(each.startswith("lost or changed") for each in found)
    assert "notes were doubled" in found


def test_who_writes_beside_a_copy_that_never_pauses_is_not_refused(tmp_path: Path) -> None:
    path = tmp_path / "library.sqlite3"
    Library.open(path).close()
    with subprocess.Popen([sys.executable, "-c", WITHOUT_PAUSE, path], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "begun\n"
        with Library.open(path) as library:
            names = [library.create_session(f"Mine {number}").name for number in range(10)]
        other.kill()
    with Library.open(path) as library:
        assert {session.name for session in library.sessions()} == set(names)
