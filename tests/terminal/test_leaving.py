"""However the program ends, what was acknowledged or being written is there at the next start."""

import signal
import sqlite3
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.driver import Terminal
from tui.library import Library

CTRL_C, CTRL_P, CTRL_Z, ESC, FOCUS_LOST = "\x03", "\x10", "\x1a", "\x1b", "\x1b[O"
AGAIN = "Press Ctrl+C again"
PROMPT = "next? "


def written(reader: Terminal, words: str = "Ask the ministry.") -> None:
    """Begin a note on the first passage."""
    reader.wait_for("passage 1 of")
    reader.press("a")
    reader.wait_for("Note on")
    reader.press(words)
    reader.wait_for(words)


def assert_kept(reader: Terminal, *words: str) -> None:
    """The notes with these words are listed."""
    reader.wait_for("passage 1 of")
    reader.press("A")
    reader.wait_for("Notes of this session", *words)
    reader.close()


def test_ctrl_c_asks_once_and_leaves_when_pressed_again(terminal: Start) -> None:
    reader = terminal()
    reader.wait_for("passage 1 of")
    reader.press(CTRL_C)
    reader.wait_for(AGAIN)
    reader.press(CTRL_C)
    assert reader.wait_for_end() == 0
    assert reader.last_words == []


def test_ctrl_c_twice_while_a_note_is_written_keeps_the_note(terminal: Start) -> None:
    reader = terminal()
    written(reader)
    reader.press(CTRL_C)
    reader.wait_for(AGAIN)
    reader.press(CTRL_C)
    assert reader.wait_for_end() == 0
    assert_kept(terminal(), "Ask the ministry.")


@pytest.mark.parametrize("keys", [CTRL_C, CTRL_C + CTRL_C], ids=["once", "twice"])
def test_ctrl_c_before_anything_is_there_asks_or_ends_but_never_with_a_fault(terminal: Start, keys: str) -> None:
    early = terminal()
    early.wait_for_output()
    early.press(keys)
    if keys == CTRL_C:
        early.wait_until(lambda text: AGAIN in text or early.exit_code is not None, "a word on leaving, or the end")
        if early.exit_code is None:
            early.press(CTRL_C)
    assert early.wait_for_end() in (0, 130, -signal.SIGINT)
    assert b"Traceback" not in early.raw
    assert b"stopped by a fault" not in early.raw


def test_ctrl_z_goes_to_the_shell_and_fg_comes_back_to_where_one_was(terminal: Start) -> None:
    shell = terminal(command=("/bin/sh", "-i"), environment={"PS1": PROMPT, "ENV": ""})
    wait_for_prompt(shell)
    # As `uv run` does, a program in between waits for Crossread.
    between = "import subprocess, sys; subprocess.run([sys.executable, *sys.argv[1:]])"
    shell.press(f"{sys.executable} -c '{between}' -m tui\r")
    shell.wait_for("passage 1 of", "? help")
    shell.press("n")
    shell.wait_for("passage 2 of")
    shell.press(CTRL_Z)
    wait_for_prompt(shell)
    shell.press("printf '\\033[2J'\r")
    shell.wait_until_gone("passage 2 of")
    shell.resize(100, 30)
    shell.press("fg\r")
    shell.wait_for("passage 2 of", "? help")
    shell.press("q")
    wait_for_prompt(shell)
    shell.press("exit\r")
    assert shell.wait_for_end() == 0


def wait_for_prompt(shell: Terminal) -> None:
    """Read until the shell wants a command."""
    shell.wait_until(lambda _: shell.raw.endswith(PROMPT.encode()), "the shell's prompt")


def test_ctrl_z_without_a_shell_does_not_leave_a_dead_window(terminal: Start) -> None:
    reader = terminal()
    reader.wait_for("passage 1 of")
    reader.press("s")
    reader.wait_for("enter open")
    reader.press(CTRL_Z)
    reader.wait_for("There is no shell to go back to.")
    reader.press(ESC)
    reader.wait_until_gone("enter open")
    reader.press("q")
    assert reader.wait_for_end() == 0


def test_a_program_that_is_told_to_end_keeps_the_note_that_is_being_written(terminal: Start) -> None:
    reader = terminal()
    written(reader)
    reader.signal(signal.SIGHUP)
    assert reader.wait_for_end() == 0
    reader = terminal()
    written(reader, " Twice.")
    reader.press(CTRL_P)
    reader.wait_for("Search for commands")
    reader.signal(signal.SIGTERM)
    assert reader.wait_for_end() == 0
    assert_kept(terminal(), "Ask the ministry. Twice.")


def test_closing_the_window_ends_the_program_and_keeps_the_note_that_is_being_written(terminal: Start) -> None:
    reader = terminal()
    written(reader)
    assert reader.close_window() == 0
    assert_kept(terminal(), "Ask the ministry.")


def test_a_note_that_was_kept_survives_a_kill(terminal: Start) -> None:
    reader = terminal()
    written(reader)
    reader.press(ESC)
    reader.wait_for("Note kept.")
    reader.signal(signal.SIGKILL)
    assert reader.wait_for_end() == -signal.SIGKILL
    assert_kept(terminal(), "Ask the ministry.")


def test_two_copies_on_one_library_both_keep_their_notes(terminal: Start) -> None:
    one = terminal()
    written(one, "From the one.")
    other = terminal()
    other.wait_for("passage 1 of")
    other.press("n")
    other.wait_for("passage 2 of")
    other.press("a")
    other.wait_for("Note on")
    other.press("From the other.")
    other.wait_for("From the other.")
    for reader in (one, other):
        reader.press(ESC)
        reader.wait_for("Note kept.")
        reader.press("q")
        assert reader.wait_for_end() == 0
    third = terminal()
    third.wait_for("SAMPLE", "passage 2 of")
    third.press("A")
    third.wait_for("From the one.", "From the other.")


def test_a_note_that_was_being_written_when_the_program_was_killed_is_offered_at_the_next_start(
    terminal: Start, tmp_path: Path
) -> None:
    reader = terminal()
    written(reader, "Ask the min")
    reader.press(FOCUS_LOST)
    wait_for_draft(tmp_path / "data" / "crossread" / "library.sqlite3")
    reader.signal(signal.SIGKILL)
    assert reader.wait_for_end() == -signal.SIGKILL
    reader = terminal()
    reader.wait_for("Unfinished notes", "Ask the min")
    reader.press("\r")
    reader.wait_for("Note on", "Ask the min")
    reader.press("istry.")
    reader.wait_for("Ask the ministry.")
    reader.press(ESC)
    reader.wait_for("Note kept.")
    reader.press("q")
    assert reader.wait_for_end() == 0
    assert_kept(terminal(), "Ask the ministry.")


def wait_for_draft(library: Path) -> None:
    """Look until another copy would find a draft."""
    until = time.monotonic() + 30
    with Library.open(library) as shelf:
        while not shelf.drafts():
            assert time.monotonic() < until, "no draft was saved"


def block(library: Path) -> None:
    """Have what SQLite must write beside the library not be written, from a moment on in which nobody writes."""
    with closing(sqlite3.connect(library, timeout=30, isolation_level=None)) as database:
        database.execute("BEGIN IMMEDIATE")
        library.with_name(f"{library.name}-journal").mkdir()
        database.execute("ROLLBACK")


def test_a_note_that_the_library_does_not_take_goes_into_a_file_when_the_system_ends_the_program(
    terminal: Start, tmp_path: Path
) -> None:
    reader = terminal()
    written(reader, "Do not lose me.")
    block(tmp_path / "data" / "crossread" / "library.sqlite3")
    reader.signal(signal.SIGTERM)
    assert reader.wait_for_end() == 0
    (line,) = reader.last_words
    (path,) = (tmp_path / "state").rglob("crossread-note-*.txt")
    assert str(path) in line.replace("\n", "")
    assert path.read_text(encoding="utf-8") == "Do not lose me.\n"
