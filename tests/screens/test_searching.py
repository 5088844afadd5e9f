"""Finding words in both stories while one types."""

import pytest
from textual.dom import DOMNode
from textual.widgets import Input

from widgets import SearchLine

from .reader import Open, Reader, styled
from .stories import WIRE

pytestmark = pytest.mark.usefixtures("ferry")


def found(reader: Reader) -> str:
    """What the search row says was found."""
    row = next(row for row in reader.text.splitlines() if row.startswith(" / ") and "filter" not in row)
    return row.split("  ")[-1].strip()


async def test_every_letter_finds_in_both_stories_and_enter_keeps_what_was_found(crossread: Open) -> None:
    async with crossread() as reader:
        main = reader.main
        await reader.press("slash", "f", "o", "g")
        assert found(reader) == "1 of 4 · A 2, B 2"
        assert [len(styled(pane, "found")) for pane in (main.left_pane, main.right_pane)] == [2, 2]
        assert styled(main.left_pane, "hit") == ["fog"]
        assert "Everyone brought ashore" in reader.text
        await reader.press("enter")
        assert main.focused is main.left_pane
        assert reader.line("status") == "hit 1 of 4 in A · A 2, B 2 · esc: passages"
        await reader.press("n", "n")
        assert reader.line("status").startswith("hit 3 of 4 in B")
        assert main.right_active
        await reader.press("n", "n")
        assert reader.line("status").startswith("hit 1 of 4 in A, from the start again")
        await reader.press("N")
        assert reader.line("status").startswith("hit 4 of 4 in B, from the end again")
        await reader.press("escape")
        assert reader.line("status").startswith("passage ")
        assert styled(main.left_pane, "found") == []


async def test_esc_goes_back_to_exactly_where_one_was(crossread: Open) -> None:
    async with crossread(size=(100, 20)) as reader:
        main = reader.main
        await reader.press("d", "tab", "j", "j")
        before = (main.left_pane.first_row, main.right_pane.first_row, reader.line("status"), main.right_active)
        await reader.press("slash")
        await reader.write("schoolchildren")
        assert found(reader) == "1 of 1 · A 1, B 0"
        assert main.left_pane.first_row != before[0]
        await reader.press("escape")
        assert (main.left_pane.first_row, main.right_pane.first_row, reader.line("status"), main.right_active) == before
        assert styled(main.left_pane, "found") == []
        assert main.focused is main.right_pane


async def test_what_is_not_there_is_said_and_the_reader_stays(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("n", "slash")
        await reader.write("zebra")
        assert found(reader) == "nothing found"
        await reader.press("enter")
        assert reader.line("status").startswith("passage 2 of 3")
        assert reader.line("found") == "Nothing found for “zebra”."


async def test_capitals_count_only_when_typed_and_plain_marks_find_those_of_typesetters(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("slash")
        await reader.write("SKERRY")
        assert found(reader) == "nothing found"
        await reader.press("escape", "slash")
        await reader.write("skerry")
        assert found(reader).endswith("A 2, B 1")
        await reader.press("escape", "slash")
        await reader.write('fog," said')
        assert found(reader) == "1 of 2 · A 1, B 1"


async def test_earlier_words_of_this_run_come_back(crossread: Open) -> None:
    async with crossread() as reader:
        for words in ("fog", "ferry"):
            await reader.press("slash")
            await reader.write(words, "enter", "escape")
        await reader.press("slash", "up", "up")
        assert found(reader).endswith("of 4 · A 2, B 2")
        await reader.press("enter")
        assert "of 4" in reader.line("status")


async def test_enter_that_comes_in_one_packet_with_the_words_keeps_what_they_find(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press_at_once("slash", "f", "o", "g", "enter")
        await reader.settle()
        assert reader.line("status").startswith("hit 1 of 4 in A")


async def test_other_stories_end_a_search(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("slash", *"fog")
        folder = reader.main.folder
        assert folder
        reader.main.clerk.turn(folder, folder.members[0].id, folder.members[2].id)
        await reader.settle()
        assert reader.main.focused is reader.main.left_pane
        assert reader.line("status").startswith("passage 1 of 1")


async def test_keys_go_on_going_into_the_line_after_the_window_was_too_small_for_it(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("slash", "f", "o")
        await reader.resize(30, 8)
        await reader.resize(120, 30)
        await reader.press("g")
        assert found(reader) == "1 of 4 · A 2, B 2"
        reader.main.list.focus()
        await reader.press("l", "slash", "escape")
        assert not reader.main.query(SearchLine)
        assert reader.main.focused is reader.main.left_pane


async def test_a_click_on_the_text_ends_a_search(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("slash", "f", "o", "g")
        await reader.click(reader.main.left_pane, WIRE.index("The Sea Gull had"))
        assert not reader.main.query(SearchLine)
        assert reader.main.focused is reader.main.left_pane
        assert (await reader.press("slash")).count("nothing found") == 0
        assert reader.main.query(SearchLine)


async def test_coming_to_a_search_and_leaving_it_styles_only_what_changes(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with crossread() as reader:
        styled_anew: list[DOMNode] = []
        style = reader.app.update_styles

        def record(node: DOMNode, animate: bool = True) -> None:
            styled_anew.append(node)
            style(node, animate)

        monkeypatch.setattr(reader.app, "update_styles", record)
        await reader.press("slash", "f", "o", "g", "escape", "slash", "f", "o", "g", "enter")
        assert {node.id for node in styled_anew if not isinstance(node, Input)} == {"left", "found"}
