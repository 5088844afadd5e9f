"""A whole comparison session in a real terminal, by keyboard alone."""

from pathlib import Path

from tests.screens.stories import STORIES
from tests.terminal.conftest import Start

ESC, ENTER = "\x1b", "\r"
CLEAR_LINE = "\x15"


def test_a_reporter_imports_compares_steps_asks_why_links_unlinks_notes_tags_searches_copies_looks_and_comes_back(
    terminal: Start, tmp_path: Path
) -> None:
    folder = tmp_path / "ferries"
    folder.mkdir()
    for outlet, text in STORIES.items():
        (folder / f"{outlet.casefold().replace(' ', '-')}.txt").write_text(text, encoding="utf-8")

    first = terminal(str(folder), size=(120, 40))
    first.wait_for("ferries", "3 stories", "passage 1 of")
    first.press("d")
    first.wait_for("difference 1 of", "figure")
    first.press("W")
    first.wait_for("score", "match")
    first.press(ESC)
    first.wait_for("difference 1 of")
