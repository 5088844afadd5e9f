"""The whole program as a reporter uses it, from the first start to the Markdown."""

from pathlib import Path

from tests.terminal.conftest import Start
from tests.terminal.exporting import exported

CLEAR_LINE, ESC, ENTER = "\x15", "\x1b", "\r"


def test_a_reporter_starts_steps_tags_notes_quits_comes_back_to_the_same_place_and_exports(
    terminal: Start, tmp_path: Path
) -> None:
    first = terminal()
    screen = first.wait_for("Blinken", "passage 1 of", "SAMPLE")
    assert "i brings in your own" in screen

    first.press("nnn")
    first.wait_for("passage 4 of")
    first.press("t")
    first.wait_for("Tag")
    first.press("check" + ENTER)
    first.wait_for("Tagged #check.")
    first.press("a")
    first.wait_for("Note on")
    first.press("Ask the ministry.")
    first.wait_for("Ask the ministry.")
    first.press(ESC)
    before = first.wait_for("Note kept.", "noted #check")
    first.press("q")
    assert first.wait_for_end() == 0

    again = terminal()
    again.wait_until(lambda text: _panes(text) == _panes(before), "the same rows at the same height")
    assert "passage 4 of" in again.wait_for("noted #check")

    markdown = exported(again, tmp_path / "vault")
    again.press("q")
    assert again.wait_for_end() == 0

    assert markdown.startswith("---\n")
    assert "Ask the ministry." in markdown
    assert "#check" in markdown
    assert markdown.count("\n> ") >= 2
    assert "SAMPLE" in markdown


def _panes(screen: str) -> list[str]:
    """The rows of the two stories, which must be the same rows at the same height."""
    return [row[36:] for row in screen.splitlines()[2:-4]]
