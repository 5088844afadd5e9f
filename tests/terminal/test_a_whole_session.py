"""A whole comparison session in a real terminal, by keyboard alone; the window changes its size midway."""

import base64
import re
import shlex
import sys
from pathlib import Path

import pytest

from tests.screens.stories import STORIES
from tests.terminal.conftest import Start
from tests.terminal.driver import Terminal
from tests.terminal.exporting import exported

ESC, ENTER, TAB = "\x1b", "\r", "\t"
WIDE, NARROW = (160, 45), (100, 30)
COPIED = re.compile(rb"\x1b\]52;c;([A-Za-z0-9+/=]+)(?:\x07|\x1b\\)")
"""OSC 52: how a program puts text into the clipboard of the terminal."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three stories, each in a file of its own; the two with the most to compare are A and C."""
    made = tmp_path / "ferries"
    made.mkdir()
    for outlet, text in STORIES.items():
        (made / f"{outlet.casefold().replace(' ', '-')}.txt").write_text(text, encoding="utf-8")
    return made


def test_a_reporter_compares_three_stories_decides_and_keeps_leaves_and_finds_all_as_it_was(
    terminal: Start, tmp_path: Path, folder: Path
) -> None:
    first = terminal(str(folder), size=WIDE)
    steps_and_asks_why(first)
    links_and_unlinks(first)
    notes_and_tags(first)
    searches(first)
    copies(first)
    before = looks_otherwise_in_a_window_of_another_size(first)
    first.press("q")
    assert first.wait_for_end() == 0

    again = terminal(size=NARROW)
    again.wait_until(lambda text: rows(text) == rows(before), "the same view, at the same place")
    all_is_as_it_was(again)
    markdown = exported(again, tmp_path / "vault")
    assert "Ask the coastguard." in markdown
    assert "#figures" in markdown
    assert "*Linked by the reader: these two match.*" in markdown
    assert "*Unlinked by the reader: these two do not match.*" in markdown
    again.press("q")
    assert again.wait_for_end() == 0


def steps_and_asks_why(reader: Terminal) -> None:
    reader.wait_for("ferries ─ 3 stories", "passage 1 of 3", "14 people | 17 people")
    reader.press("n")
    reader.wait_for("passage 2 of 3", "same words")
    reader.press("d")
    reader.wait_for("difference 1 of 1", "figure differs, check")
    reader.press("W")
    reader.wait_for("esc close", "score")
    reader.press(ESC)
    reader.wait_until_gone("esc close")
    reader.press("m")
    reader.wait_for("1 of 3 seen", "Marked as seen.")
    reader.press(ESC)
    reader.wait_for("passage 1 of 3")


def links_and_unlinks(reader: Terminal) -> None:
    reader.press("on")
    reader.wait_for("unmatched 2 of")
    reader.press("+")
    reader.wait_for("press + again")
    reader.press(TAB)
    reader.wait_for("back")
    reader.press("+")
    reader.wait_for("Linked: “Its captain", "linked by you")
    reader.press(ESC)
    reader.wait_for("passage 2 of 4")
    reader.press("n")
    reader.wait_for("passage 3 of 4")
    reader.press("-")
    reader.wait_for("unlinked")


def notes_and_tags(reader: Terminal) -> None:
    reader.press("gd")
    reader.wait_for("difference 1 of 1")
    reader.press("a")
    reader.wait_for("Note on")
    reader.press("Ask the coastguard.")
    reader.wait_for("Ask the coastguard.")
    reader.press(ESC)
    reader.wait_for("Note kept.")
    reader.press("t")
    reader.wait_for("Tag")
    reader.press("figures" + ENTER)
    reader.wait_for("Tagged #figures.")


def searches(reader: Terminal) -> None:
    reader.press("/divers" + ENTER)
    reader.wait_for("hit 2 of 2 in A")
    reader.press("n")
    reader.wait_for("hit 1 of 2 in C")
    reader.press("N")
    reader.wait_for("hit 2 of 2 in A")
    reader.press(ESC)
    reader.wait_for("passage ")


def copies(reader: Terminal) -> None:
    reader.press("gd")
    reader.wait_for("difference 1 of 1")
    reader.press("y")
    reader.wait_for("terminal")
    (copied,) = COPIED.findall(bytes(reader.raw))
    assert "injuring 14 people" in base64.b64decode(copied).decode()


def looks_otherwise_in_a_window_of_another_size(reader: Terminal) -> str:
    """The screen as the reader leaves it: in the ledger, at the difference."""
    reader.press("2")
    reader.wait_for("difference 1 of 1", "1 columns")
    reader.resize(*NARROW)
    reader.wait_until(lambda text: "q quit" in text.splitlines()[-1], "the footer of the smaller window")
    reader.press("3")
    reader.wait_for("━ A  harbour-wire.txt")
    reader.wait_until_gone("C  the-meridian.txt ·", "Economists warned")
    reader.press("1")
    reader.wait_for("W why")
    reader.press("2")
    return reader.wait_for("difference 1 of 1", "seen · not", "1 columns", "#figures")


def rows(screen: str) -> list[str]:
    """The rows of the stories."""
    return screen.splitlines()[2:-4]


def all_is_as_it_was(reader: Terminal) -> None:
    reader.wait_for("difference 1 of 1", "#figures", "1 of 3 seen")
    reader.press("1")
    reader.wait_for("W why")
    reader.press(ESC)
    reader.wait_for("passage 1 of 3")
    reader.press("n")
    reader.wait_for("passage 2 of 3", "linked by you")
    reader.press("A")
    reader.wait_for("Ask the coastguard.")
    reader.press(ESC)
    reader.wait_until_gone("Notes of this session")


def test_what_is_copied_goes_to_the_program_that_the_reader_has_chosen(
    terminal: Start, tmp_path: Path, folder: Path
) -> None:
    clipboard = tmp_path / "clipboard.txt"
    program = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_bytes(sys.stdin.buffer.read())"
    config = tmp_path / "config" / "crossread" / "config.toml"
    config.parent.mkdir(parents=True)
    command = shlex.join([sys.executable, "-c", program, str(clipboard)])
    config.write_text(f"copy_command = '''{command}'''\n", encoding="utf-8")
    reader = terminal(str(folder), environment={"XDG_CONFIG_HOME": str(tmp_path / "config")})
    reader.wait_for("passage 1 of 3", "14 people | 17 people")
    reader.press("Y")
    reader.wait_for("Copied")
    assert "injuring 14 people" in clipboard.read_text(encoding="utf-8")
    assert "Everyone brought ashore" in clipboard.read_text(encoding="utf-8")
    assert not COPIED.findall(bytes(reader.raw))
    reader.press("q")
    assert reader.wait_for_end() == 0
