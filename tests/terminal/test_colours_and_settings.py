"""The terminal gets no more colours than it has, and the reader's settings from the first frame on."""

import re
from pathlib import Path

import pytest

from tests.terminal.conftest import Start
from tests.terminal.driver import Terminal

PASSAGE = "passage 1 of"
TRUE = re.compile(r"[34]8;2;(\d+);(\d+);(\d+)")


def sequences(reader: Terminal) -> str:
    """What sets colours and attributes in all that was written."""
    return " ".join(re.findall(r"\x1b\[([\d;]*)m", reader.raw.decode("utf-8", "replace")))


@pytest.mark.parametrize(
    ("surroundings", "has", "has_not"),
    [
        ({"COLORTERM": "truecolor"}, r"[34]8;2;", r"[34]8;5;"),
        ({"TERM": "xterm-256color"}, r"[34]8;5;", r"[34]8;2;"),
        ({"TERM": "linux"}, r"\b(3|4|9|10)[0-7]\b", r"[34]8;[25];"),
    ],
)
def test_a_terminal_gets_the_colours_it_has(
    terminal: Start, surroundings: dict[str, str], has: str, has_not: str
) -> None:
    reader = terminal(environment=surroundings)
    reader.wait_for(PASSAGE, "┃~", "? help")
    reader.press("q")
    assert reader.wait_for_end() == 0
    assert re.search(has, sequences(reader))
    assert not re.search(has_not, sequences(reader))


def test_without_colour_there_are_only_greys_and_the_signs_say_it_all(terminal: Start) -> None:
    reader = terminal(environment={"NO_COLOR": "1", "COLORTERM": "truecolor"})
    reader.wait_for(PASSAGE, "┃~", "? help")
    reader.press("q")
    assert reader.wait_for_end() == 0
    colours = TRUE.findall(sequences(reader))
    assert colours
    assert all(red == green == blue for red, green, blue in colours)


def test_the_first_frame_is_in_the_theme_of_the_settings(terminal: Start, tmp_path: Path) -> None:
    settings = tmp_path / "mine.toml"
    settings.write_text('theme = "textual-light"\n[keys]\nleave = "Q"\n', encoding="utf-8")
    reader = terminal(environment={"CROSSREAD_CONFIG": str(settings), "COLORTERM": "truecolor"})
    reader.wait_for(PASSAGE, "Q quit")
    reader.press("Q")
    assert reader.wait_for_end() == 0
    grounds = re.findall(r"48;2;(\d+);(\d+);(\d+)", sequences(reader))
    assert int(grounds[0][0]) > 128
    assert ("18", "18", "18") not in grounds, "the ground of the dark theme that is there without settings"


def test_settings_that_are_wrong_are_named_at_the_end_as_well(terminal: Start, tmp_path: Path) -> None:
    reader = terminal(environment={"CROSSREAD_CONFIG": str(tmp_path / "gone.toml")})
    reader.wait_for(PASSAGE, "The defaults are in force.")
    reader.press("q")
    assert reader.wait_for_end() == 0
    words = "gone.toml: there is no such file; CROSSREAD_CONFIG names it; the defaults were in force."
    assert "".join(reader.last_words) == f"crossread: {words}"
