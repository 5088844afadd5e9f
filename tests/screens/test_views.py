"""`1`, `2` and `3`: three ways to look at a pair; the reader stays where they are."""

from pathlib import Path
from typing import Any

import pytest

from tui.desk import View
from tui.screens.shown import ledger
from widgets import TextPane

from .reader import Open, Reader
from .snapshot import check
from .stories import MERIDIAN, POST, WIRE, keep

SIZES = pytest.mark.parametrize(
    "size", [(160, 45), (100, 30), (80, 24), (60, 50)], ids=lambda size: f"{size[0]}x{size[1]}"
)


@SIZES
@pytest.mark.usefixtures("ferry")
async def test_the_ledger_and_one_story_alone(crossread: Open, size: tuple[int, int]) -> None:
    name = f"{size[0]}x{size[1]}"
    async with crossread(size=size) as reader:
        for key, view in (("2", "ledger"), ("3", "single")):
            await reader.press(key)
            await reader.until(lambda: all(map(_has_scrollbar, reader.main.views.panes)))
            await reader.settle()
            check(f"{view}-{name}", reader.text)


def _has_scrollbar(pane: TextPane) -> bool:
    """Whether the scrollbar of a pane tells of its story, if it needs one and is on the screen."""
    needed = pane.display and pane.content_rows > pane.view.height
    return not needed or pane.vertical_scrollbar.window_virtual_size == pane.content_rows


def bars(reader: Reader) -> list[list[int]]:
    """The rows of the current passage, in the panes on the screen only."""
    shown = (reader.main.left_pane.display, reader.main.right_pane.display)
    return [rows for rows, there in zip(reader.rows_of_passage(), shown, strict=True) if there]


@pytest.mark.usefixtures("ferry")
async def test_the_reader_stays_at_their_passage_and_it_in_its_row_from_view_to_view(crossread: Open) -> None:
    async with crossread(size=(100, 30)) as reader:
        await reader.press("n")
        words, before = reader.passage_words(), bars(reader)
        for key, panes in (("2", 2), ("3", 1), ("2", 2), ("1", 2)):
            await reader.press(key)
            assert reader.passage_words() == words
            assert [rows[0] for rows in bars(reader)] == [before[0][0]] * panes
            assert reader.main.focused is reader.main.left_pane
        assert bars(reader) == before


@pytest.mark.usefixtures("ferry")
async def test_a_view_that_one_comes_back_to_without_moving_stands_exactly_as_it_was_left(crossread: Open) -> None:
    def tops() -> list[int]:
        return [pane.first_row for pane in (main.left_pane, main.right_pane)]

    async with crossread(size=(100, 30)) as reader:
        main = reader.main
        for keys in (("n",), ("o",), ("tab",), ("space",)):
            await reader.press("1", *keys)
            before = tops()
            await reader.press("2", "3", "2", "1")
            assert tops() == before
        await reader.press("2", "k", "k", "1")
        assert tops() != before


@pytest.mark.usefixtures("ferry")
async def test_what_was_scrolled_to_by_hand_stays_on_the_screen_too(crossread: Open) -> None:
    async with crossread(size=(80, 24)) as reader:
        await reader.press("tab", "G", "k")
        top = reader.main.right_pane.top
        for key in ("2", "3", "1"):
            await reader.press(key)
            pane = reader.main.right_pane
            assert reader.main.focused is pane
            assert pane.row_of(top) - pane.first_row in range(3)


@pytest.mark.usefixtures("ferry")
async def test_the_ledger_puts_partners_level_and_then_tells_what_only_the_second_story_has(crossread: Open) -> None:
    async with crossread(size=(120, 60)) as reader:
        shown = (await reader.press("2", "n", "g")).splitlines()
        (row,) = [row for row in shown if row.count("Divers") == 2]
        heading = next(number for number, row in enumerate(shown) if "No match found in A" in row)
        (only,) = [number for number, row in enumerate(shown) if "Fishermen on" in row]
        assert only > heading > shown.index(row)


@pytest.mark.usefixtures("ferry")
async def test_x_in_the_ledger_takes_the_order_of_the_other_story(crossread: Open) -> None:
    async with crossread(size=(120, 60)) as reader:
        await reader.press("2", "n")
        words = reader.passage_words()
        shown = await reader.press("x")
        assert reader.headings()[0].startswith("B")
        assert "No match found in B" in shown
        assert reader.passage_words() == words[::-1]
        assert reader.main.views.view is View.LEDGER
        rows = bars(reader)
        assert rows[0][0] == rows[1][0]


@pytest.mark.usefixtures("ferry")
async def test_stepping_searching_and_clicking_go_on_in_the_ledger(crossread: Open) -> None:
    async with crossread(size=(120, 30)) as reader:
        await reader.press("2", "o")
        assert reader.line("status").startswith("unmatched")
        await reader.press("escape", "n")
        left, right = bars(reader)
        assert left[0] == right[0] == reader.main.left_pane.view.height // 3
        await reader.press("g")
        await reader.click(reader.main.right_pane, MERIDIAN.index("Two passenger ferries"))
        assert reader.main.focused is reader.main.right_pane
        assert reader.line("status").startswith("passage 1 of 3")


@pytest.mark.usefixtures("ferry")
async def test_the_two_sides_of_the_ledger_scroll_as_one(crossread: Open) -> None:
    async with crossread(size=(100, 20)) as reader:
        await reader.press("2", "tab", "space", "j")
        assert reader.main.left_pane.first_row == reader.main.right_pane.first_row
        await reader.resize(70, 24)
        assert reader.main.left_pane.first_row == reader.main.right_pane.first_row


@pytest.mark.usefixtures("ferry")
async def test_one_story_alone_says_which_others_agree_differ_or_are_silent(crossread: Open) -> None:
    async with crossread(size=(100, 30)) as reader:
        await reader.press("3")
        assert reader.line("status").startswith("passage 1 of 3 · ≠ B · = C")
        assert reader.line("found").startswith("B: ≠ ")
        assert "By Tom Hale" not in reader.text
        await reader.press("n")
        assert reader.line("status").startswith("passage 2 of 3 · = B · no match found in C")
        shown = await reader.press("tab")
        assert "By Tom Hale" in shown
        assert "By Ada Merrow" not in shown
        assert reader.line("status").startswith("passage 2 of 3 · = A · no match found in C")


@pytest.mark.usefixtures("ferry")
async def test_one_story_alone_shows_what_the_reader_decided_on_it_and_any_other(crossread: Open) -> None:
    def sign(words: str) -> str:
        pane = reader.main.left_pane
        return pane.render_line(pane.row_of(WIRE.index(words)) - pane.first_row).text[1]

    async with crossread(size=(100, 30)) as reader:
        await reader.press("3", "n", "n")
        assert (sign("Divers"), sign("Two passenger")) == ("≈", "≠")
        await reader.press("exclamation_mark", "n", "enter")
        assert sign("Divers") == "!"
        assert reader.line("status").startswith("passage 3 of 3 · ! B · no match found in C")
        await reader.press("p", "p", "exclamation_mark", "e", "enter")
        assert sign("Two passenger") == "="  # what C has of it is as it was
        assert reader.line("status").startswith("passage 1 of 3 · = C · ! B")
        await reader.press("1", "o", "plus", "tab", "o", "plus", "3", "tab", "left_parenthesis")
        assert sign("The Sea Gull") == "+"
        assert " · + B · no match found in C · B: linked by you" in reader.line("status")
        await reader.press("u", "u")
        assert (sign("Divers"), sign("Two passenger"), sign("The Sea Gull")) == ("!", "≠", "·")


@pytest.mark.usefixtures("ferry")
async def test_what_is_undone_between_two_other_stories_is_gone_from_one_story_alone(crossread: Open) -> None:
    async with crossread(size=(100, 30)) as reader:
        await reader.press("n", "n", "minus", "tab", "backslash", "end", "enter", "tab", "3")
        await reader.press("slash")
        await reader.write("divers", "enter")
        assert reader.headings()[0].startswith("A")
        assert "no match found in B C" in reader.line("status")
        await reader.press("u")
        assert "≈ B · no match found in C" in reader.line("status")


@pytest.mark.usefixtures("ferry")
async def test_a_story_that_comes_in_while_one_is_read_alone_is_heard_too(crossread: Open, home: Path) -> None:
    async with crossread(size=(100, 30)) as reader:
        await reader.press("3", "i")
        (home / "fourth.txt").write_text(POST.replace("14", "15"), encoding="utf-8")
        await reader.answer(str(home / "fourth.txt"))
        await reader.press("escape")
        assert "≠ B D · = C" in reader.line("status")


@pytest.mark.usefixtures("ferry")
async def test_a_note_that_is_made_in_one_view_is_marked_in_the_others(crossread: Open) -> None:
    async with crossread(size=(100, 30)) as reader:
        await reader.press("2", "3", "1", "t")
        await reader.write("check", "enter")
        for key in ("1", "2", "3"):
            await reader.press(key)
            pane = reader.main.left_pane
            row = pane.row_of(WIRE.index("Two passenger")) - pane.first_row
            noted = [part.text for part in pane.render_line(row) if part.style and part.style.underline]
            assert "".join(noted).startswith("Two passenger")


@pytest.mark.usefixtures("ferry")
async def test_the_session_opens_again_in_the_view_and_at_the_place_where_it_was_left(crossread: Open) -> None:
    async with crossread(size=(100, 30)) as reader:
        await reader.press("2", "n", "tab")
        words, before = reader.passage_words(), bars(reader)
        await reader.press("q")
    async with crossread(size=(100, 30)) as reader:
        assert reader.main.views.view is View.LEDGER
        assert (reader.passage_words(), bars(reader)) == (words, before)
        assert reader.main.focused is reader.main.right_pane
        await reader.press("3", "q")
    async with crossread(size=(100, 30)) as reader:
        assert not reader.main.right_pane.display or not reader.main.left_pane.display
        assert reader.line("status").startswith("passage 2 of 3 · = A · ")


@pytest.mark.usefixtures("ferry")
async def test_a_ledger_that_was_made_ahead_is_not_made_again(crossread: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    counted = ledger.ledger

    def count(*arguments: Any) -> object:
        made.append(arguments)
        return counted(*arguments)

    monkeypatch.setattr(ledger, "ledger", count)
    async with crossread(size=(100, 30)) as reader:
        spread = reader.main.spread
        assert spread is not None
        reader.main.views.make_ahead(spread, "A", 72)
        reader.main.views.make_ahead(spread, "A", 72)
        assert "Its captain" in await reader.press("2")
        await reader.press("1", "2")
        assert len(made) == 1


async def test_a_session_of_one_story_is_read_in_every_view(crossread: Open, library: Path, home: Path) -> None:
    keep(library, home, {"Harbour Wire": WIRE})
    async with crossread(size=(160, 30)) as reader:
        assert "Enter on a story in the sidebar" in await reader.press("2")
        assert "Two passenger ferries" in reader.text
        shown = await reader.press("3", "space")
        assert "≠" not in shown
        assert "Bakeries in the old town" in shown
        assert reader.line("status").startswith("the only story of this session")
        assert reader.main.left_pane.view.width - 3 in range(72, 81)


async def test_two_versions_are_looked_at_in_every_view(crossread: Open, home: Path) -> None:
    folder = home / "harbour"
    folder.mkdir()
    for name, text in (("a.txt", WIRE), ("b.txt", POST)):
        (folder / name).write_text(text, encoding="utf-8")
    async with crossread(str(folder), size=(120, 40)) as reader:
        (folder / "a.txt").write_text(WIRE.replace("14 people", "1,700 people"), encoding="utf-8")
        await reader.press("r", "enter")
        assert reader.main.versions_open
        shown = await reader.press("2")
        assert reader.headings()[0].startswith("A  version 1")
        assert [row.count("Its captain") for row in shown.splitlines() if "Its captain" in row] == [2]
        assert "version 2" in await reader.press("3")
        assert "version 1" in await reader.press("tab")


async def test_without_a_story_every_view_says_what_to_do(crossread: Open, library: Path, home: Path) -> None:
    keep(library, home, {})
    async with crossread() as reader:
        for key in ("2", "3", "1"):
            assert "Press i to bring in" in await reader.press(key)
