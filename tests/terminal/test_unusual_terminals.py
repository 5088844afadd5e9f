"""Terminals and stories that are not what one expects: tiny windows, piped stories, long ones, and a fault inside."""

import sys
from pathlib import Path

from tests.terminal.conftest import Start

STORY = "One report\n\nNobody was missing on Friday evening, rescuers said.\n"


def test_a_window_that_is_too_small_says_what_it_needs_and_recovers(terminal: Start) -> None:
    reader = terminal(size=(40, 10))
    reader.wait_for("Crossread needs 50x12", "40x10")
    reader.resize(120, 30)
    reader.wait_for("passage 1 of", "SAMPLE")
    reader.resize(40, 10)
    reader.wait_for("Crossread needs 50x12")
    reader.press("q")
    assert reader.wait_for_end() == 0


def test_a_terminal_that_cannot_show_the_reader_is_refused_in_one_line(terminal: Start) -> None:
    refused = terminal(environment={"TERM": "dumb"})
    assert refused.wait_for_end() == 2
    (line,) = refused.last_words
    assert line.startswith("crossread: the reader needs a terminal that can place what it shows")


def test_a_story_on_standard_input_opens_and_keys_come_from_the_terminal(terminal: Start) -> None:
    reader = terminal("-", stdin=STORY.encode())
    reader.wait_for("Unsorted", "Nobody was missing")
    reader.press("?")
    reader.wait_for("Here, in the text")
    reader.press("q")
    reader.wait_until_gone("Here, in the text")
    reader.press("q")
    assert reader.wait_for_end() == 0


def test_a_story_as_long_as_a_long_book_opens_pages_and_quits(terminal: Start, tmp_path: Path) -> None:
    more = " and of the harbour and the ferries in it" * 12
    paragraphs = (f"Paragraph {number} tells of the coast{more}." for number in range(3_500))
    (tmp_path / "long.txt").write_text("A long story\n\n" + "\n\n".join(paragraphs))
    assert (tmp_path / "long.txt").stat().st_size > 1_800_000
    reader = terminal("long.txt")
    reader.wait_for("Paragraph 1 tells")
    reader.press(" ")
    reader.wait_until_gone("Paragraph 1 tells")
    reader.press("G")
    reader.wait_for("Paragraph 3499 tells")
    reader.press("q")
    assert reader.wait_for_end() == 0


FAULT = """
import sys
from tui.screens.main.standing import Standing

def go(self, steps, *, bring=True):
    raise RuntimeError(self.spread.left.story.text)

Standing.go = go
from tui.cli import main
sys.exit(main([]))
"""
FAULT_IN_AN_ERRAND = """
import sys
from tui import desk

def fetch_folder(library, session_id):
    raise RuntimeError(library.story(library.members(session_id)[0].id).story.text)

desk.open_folder = fetch_folder
from tui.cli import main
sys.exit(main([]))
"""


def test_a_fault_ends_with_one_line_and_a_log_and_tells_nothing_of_the_story(terminal: Start) -> None:
    for code, place in ((FAULT, " go"), (FAULT_IN_AN_ERRAND, " fetch_folder")):
        faulty = terminal(command=(sys.executable, "-c", code))
        assert faulty.wait_for_end() == 70
        line = "".join(faulty.last_words)
        assert line.startswith("crossread: stopped by a fault of its own; the log is ")
        log = Path(line.removesuffix(".").split("log is ")[1])
        logged = log.read_text(encoding="utf-8")
        assert "RuntimeError" in logged
        assert place in logged
        assert "Beijing" not in line + logged
