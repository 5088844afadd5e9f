"""Ctrl+C while many files are read, and how far things have come: as a process of its own, on pipes and a terminal."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.ran import Ran
from tests.cli.test_processes import environment, run

MANY = 400
WATCHED = """
import sys
from tui.cli import main, watching
def told(progress):
    if progress.total and progress.done == 30:
        print("reading", flush=True)
        sys.stdin.readline()
watching.quiet = told
sys.exit(main(sys.argv[1:]))
"""
"""An import that says when it has read thirty files, and waits for a line before it goes on."""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a folder of many stories, saved long ago."""
    (tmp_path / "wire").mkdir()
    for number in range(MANY):
        path = tmp_path / "wire" / f"{number:04}.txt"
        path.write_text(f"Ferry number {number} sank off pier {number * 7}.\n", encoding="utf-8")
        os.utime(path, (1_700_000_000, 1_700_000_000))
    return tmp_path


def interrupted(home: Path, *words: str) -> Ran:
    """Ctrl+C once it has read thirty files."""
    process = subprocess.Popen(
        [sys.executable, "-c", WATCHED, *words],
        cwd=home,
        env=environment(home),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "reading\n"
    process.send_signal(signal.SIGINT)
    out, err = process.communicate("\n")
    return Ran(process.returncode, out, err)


def test_ctrl_c_stops_after_the_file_at_hand_and_keeps_what_is_there(home: Path) -> None:
    ran = interrupted(home, "import", "wire")
    assert ran.code == 130
    assert len(ran.ids) == 31
    assert ran.err.splitlines() == [
        "31 stories imported. Session: wire",
        f"crossread: stopped with {MANY - 31} left; the same command goes on.",
    ]


def test_the_same_command_goes_on(home: Path) -> None:
    first = interrupted(home, "import", "wire", "--json")
    assert (first.code, first.json["left"], len(first.json["stories"])) == (130, MANY - 31, 31)
    ran = run(home, "import", "wire")
    assert (ran.code, ran.err) == (0, f"{MANY - 31} stories imported, 31 already there. Session: wire\n")
    listed = run(home, "list", "--session", "wire", "--json").json["stories"]
    assert [story["file"] for story in listed] == [f"{number:04}.txt" for number in range(MANY)]


def on_a_terminal(home: Path, *words: str) -> str:
    """What a command shows on standard error where that is a terminal."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "tui", *words],
        cwd=home,
        env=environment(home) | {"TERM": "xterm", "COLUMNS": "100"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while chunk := _read(ours):
        shown += chunk
    os.close(ours)
    assert process.wait() == 0
    return shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end is closed
        return b""


def test_a_terminal_shows_how_far_it_has_come_and_nothing_of_it_stays(home: Path) -> None:
    shown = on_a_terminal(home, "import", "wire")
    assert f" of {MANY} · " in shown
    assert shown.rstrip().splitlines()[-1].endswith(f"{MANY} stories imported. Session: wire")
    assert "\x1b[?25h" in shown  # the cursor is there again


def test_a_pipe_shows_no_bar(home: Path) -> None:
    assert run(home, "import", "wire").err == f"{MANY} stories imported. Session: wire\n"
