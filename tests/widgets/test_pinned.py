"""Rows of characters on whose width terminals do not agree."""

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console
from rich.segment import Segment
from textual.strip import Strip

from widgets.clusters import clusters
from widgets.pinned import Pinned, _alone, pinned, slack
from widgets.wrapping import wrap

HINDI = "घने कोहरे में दो नौकाएँ टकरा गईं, जिसमें चौदह लोग घायल हुए, तटरक्षक ने कहा।"
CONSOLE = Console(file=io.StringIO(), force_terminal=True, width=200)


def on_terminal(sent: str, *, wide: bool, width: int = 60, start: int = 5) -> list[str]:
    """The cells of a row of `#` after something was sent to it, in a terminal that counts widely or narrowly."""
    cells = ["#"] * width
    at = start
    for part in re.split(r"(\x1b\[\d+G)", sent):
        if found := re.fullmatch(r"\x1b\[(\d+)G", part):
            at = int(found[1]) - 1
        elif wide:
            for character in part:
                at = put(cells, at, character, _alone(character))
        else:
            for begin, end, size in clusters(part):
                at = put(cells, at, part[begin:end], size)
    return cells


def put(cells: list[str], at: int, character: str, size: int) -> int:
    """Put a character into the row; what takes no cell joins the one before."""
    if not size:
        cells[at - 1] += character
    for offset in range(size):
        cells[at + offset] = "" if offset else character
    return at + size


@pytest.mark.parametrize("wide", [True, False], ids=["wide", "narrow"])
@pytest.mark.parametrize("column", [12, 20, 41])
def test_a_row_of_hindi_is_whole_and_ends_in_its_column_however_the_terminal_counts(wide: bool, column: int) -> None:
    for start, end in wrap(HINDI, column):
        row = HINDI[start:end]
        strip = Strip([Segment(row + " " * (column - cell_len(row)))], column)
        cells = on_terminal(pinned(strip, 5).render(CONSOLE), wide=wide)
        assert cells[:5] == ["#"] * 5
        assert cells[5 + column :] == ["#"] * (len(cells) - 5 - column)
        assert "".join(cells[5 : 5 + column]).split() == row.split()


@pytest.mark.parametrize("wide", [True, False], ids=["wide", "narrow"])
def test_a_row_that_is_cut_where_it_is_full_still_ends_in_its_column(wide: bool) -> None:
    strip = Strip([Segment(HINDI)], cell_len(HINDI))
    for part in (pinned(strip, 5).crop(0, 17), pinned(strip, 5).divide([17, strip.cell_length])[0]):
        cells = on_terminal(part.render(CONSOLE), wide=wide)
        assert cells[5 + 17 :] == ["#"] * (len(cells) - 22)


def test_each_part_of_a_cut_row_is_pinned_to_the_column_where_it_stands() -> None:
    strip = pinned(Strip([Segment(HINDI)], cell_len(HINDI)), 5)
    first, second = strip.divide([10, strip.cell_length])
    assert isinstance(first, Pinned)
    assert isinstance(second, Pinned)
    columns = [int(found) for found in re.findall(r"\x1b\[(\d+)G", second.render(CONSOLE))]
    assert columns == [5 + strip.cell_length - slack(second.text) + 1]


@pytest.mark.parametrize("text", ["Ferry", "Fähre", "京都の港", "أُصيب أربعة", "เรือข้ามฟาก", "여객선", "שתי", "🇫🇷"])
def test_where_there_is_no_doubt_nothing_is_pinned(text: str) -> None:
    strip = Strip([Segment(text)])
    assert pinned(strip, 5) is strip


def test_joined_emoji_are_doubtful_too() -> None:
    assert slack("👨‍👩‍👧") == 4
    assert slack("का") == 1
