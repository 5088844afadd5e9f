"""Stepping: through passages, differences, figures and all other kinds, within a story, to a partner and back."""

from pathlib import Path
from threading import current_thread, main_thread

import pytest

from tui import matching
from tui.library import Library
from tui.matching import Sight, sight_figures
from tui.story import Story

from .reader import Open, styled
from .stories import WIRE, keep

pytestmark = pytest.mark.usefixtures("ferry")
SAME, NEAR = "We saw nothing", "Divers"


async def test_n_and_p_step_through_the_passages_and_round_the_end(crossread: Open) -> None:
    async with crossread() as reader:
        assert reader.line("status").startswith("passage 1 of 3 · nearly the same · ")
        assert reader.line("found") == "≠ № figure differs, check: 14 people | 17 people"
        for words in (SAME, NEAR):
            await reader.press("n")
            assert all(words in side for side in reader.passage_words())
        assert reader.line("found") == "wording: searched | examined"
        await reader.press("n")
        assert reader.line("status").startswith("passage 1 of 3, from the start again")
        await reader.press("p")
        assert reader.line("status").startswith("passage 3 of 3")
        await reader.press("N")
        assert reader.line("status").startswith("passage 2 of 3 · same words")
        assert reader.line("status").endswith("same person's words")
        assert reader.line("found") == ""


async def test_both_sides_of_a_passage_stand_at_the_same_row(crossread: Open) -> None:
    async with crossread() as reader:
        for _ in range(3):
            left, right = reader.rows_of_passage()
            assert left[0] == right[0] == reader.main.left_pane.size.height // 3
            await reader.press("n")


async def test_o_steps_through_what_has_no_match_and_esc_goes_back_to_the_passages(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("n", "o")
        assert reader.line("status") == "unmatched 3 of 6 in A · no match found in B · esc: passages"
        left, right = reader.passage_words()
        assert left.startswith("Bakeries")
        assert right == ""
        await reader.press("n", "n", "n")
        assert reader.line("status").startswith("unmatched 6 of 6")
        await reader.press("n")
        assert reader.line("status").startswith("unmatched 1 of 6")
        await reader.press("p", "p", "escape")
        assert reader.line("status").startswith("passage 3 of 3")


async def test_tab_while_stepping_through_the_unmatched_goes_on_in_the_other_story(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("o", "tab")
        assert "of 5 in B · no match found in A" in reader.line("status")
        assert reader.passage_words()[0] == ""


async def test_d_begins_with_the_difference_one_stands_at_and_esc_goes_back_to_its_passage(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("d")
        assert reader.line("status").startswith("difference 1 of 1 · nearly the same")
        assert "esc: passages" in reader.line("status")
        assert "14 people | 17 people" in reader.line("found")
        await reader.press("n")
        assert reader.line("status").startswith("difference 1 of 1, the only one")
        await reader.press("escape", "n", "d")
        assert reader.line("status").startswith("difference 1 of 1, the only one")
        await reader.press("escape")
        assert reader.line("status").startswith("passage 1 of 3")


async def test_the_capital_of_a_key_goes_back(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("f", "f")
        assert reader.line("status").startswith("figure 2 of 4 in A")
        await reader.press("F")
        assert reader.line("status").startswith("figure 1 of 4 in A")
        await reader.press("F")
        assert reader.line("status").startswith("figure 4 of 4 in A, from the end again")
        await reader.press("escape", "g", "O")
        assert reader.line("status").startswith("unmatched 6 of 6 in A, from the end again")


async def test_figures_and_quotations_stand_out_on_both_sides(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("f")
        marked = [styled(pane, "hit") for pane in (reader.main.left_pane, reader.main.right_pane)]
        assert [each[:2] for each in marked] == [
            ["Two passenger ferries", "14 people"],
            ["Two passenger ferries", "17 people"],
        ]
        await reader.press("apostrophe")
        assert all("We saw nothing" in words for words in reader.passage_words())


async def test_a_story_is_gone_through_by_sentence_and_paragraph_its_pane_staying_still(crossread: Open) -> None:
    async with crossread() as reader:
        top = reader.main.left_pane.first_row
        await reader.press("right_parenthesis")
        assert reader.line("status").startswith("sentence 4 of 11 in A · no match found in B")
        assert reader.main.left_pane.first_row == top
        await reader.press("left_parenthesis")
        assert reader.line("status").startswith("sentence 3 of 11 in A · nearly the same")
        left, right = reader.rows_of_passage()
        assert left[0] == right[0]
        await reader.press("right_curly_bracket")
        assert reader.line("status").startswith("paragraph 4 of 11 in A")
        await reader.press("left_curly_bracket")
        assert reader.line("status").startswith("paragraph 3 of 11 in A")


async def test_enter_goes_to_the_partner_and_again_back_to_exactly_where_one_was(crossread: Open) -> None:
    async with crossread() as reader:
        main = reader.main
        await reader.press("n", "n", "j")
        before = (reader.line("status"), main.left_pane.first_row, main.right_pane.first_row)
        await reader.press("enter")
        assert main.right_active
        assert reader.line("status").startswith("sentence 7 of 10 in B")
        assert reader.passage_words()[1].startswith("Divers examined")
        await reader.press("enter")
        assert not main.right_active
        assert (reader.line("status"), main.left_pane.first_row, main.right_pane.first_row) == before
        await reader.press("right_parenthesis", "enter")
        assert reader.line("found") == "No match found in B."


async def test_notes_and_tags_are_stepped_through_where_they_stand(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("right_square_bracket")
        assert reader.line("found") == "No notes stand in what lies open: a writes one."
        await reader.press("n", "t")
        await reader.write("check", "enter")
        await reader.press("o", "a")
        await reader.write("Ask.", "escape")
        await reader.press("g", "escape", "right_square_bracket")
        assert "note " in reader.line("status")
        await reader.press("left_square_bracket", "number_sign")
        assert reader.line("status").startswith("tagged passage 1 of 1")
        assert "We saw nothing" in reader.passage_words()[0]


async def test_m_and_capital_m_go_through_what_is_not_seen(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("m", "M")
        assert reader.line("status").startswith("unseen passage 1 of 2 · same words")
        await reader.press("m", "M")
        assert reader.line("status").startswith("unseen passage 1 of 1 · nearly the same")
        await reader.press("m", "n")
        assert reader.line("found") == "Every passage of these two is marked as seen."


async def test_one_story_alone_says_what_it_has_not_and_steps_through_what_it_has(
    crossread: Open, library: Path, home: Path
) -> None:
    keep(library, home, {"Harbour Wire": WIRE}, "Alone")
    async with crossread() as reader:
        for key in ("n", "d", "o", "M"):
            await reader.press(key)
            assert reader.line("found").endswith("in one story alone: enter on another in the sidebar opens it beside.")
        await reader.press("f")
        assert reader.line("status").startswith("figure 1 of 4 in A")
        await reader.press("escape", "tab", "f")
        assert reader.line("found").startswith("No story lies open in this pane")


async def test_without_a_story_every_key_says_how_to_get_one(crossread: Open, library: Path) -> None:
    with Library.open(library) as shelf:
        shelf.create_session("Empty")
    async with crossread() as reader:
        for key in (
            "n",
            "d",
            "f",
            "apostrophe",
            "o",
            "right_square_bracket",
            "number_sign",
            "M",
            "enter",
            "slash",
            "v",
            "y",
        ):
            await reader.press(key)
            assert reader.line("found") == "No story lies open: i brings one in.", key


async def test_figures_of_long_stories_are_looked_for_beside_the_screen(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.desk.trails._LONG", 0)
    looked: list[bool] = []

    def sight(told: Story) -> Sight:
        looked.append(current_thread() is main_thread())
        return sight_figures(told)

    monkeypatch.setattr(matching, "sight_figures", sight)
    async with crossread() as reader:
        await reader.press("f")
        assert reader.line("status").startswith("figure 1 of 4 in A")
        await reader.press("tab", "f")
        assert " in B" in reader.line("status")
    assert looked == [False] * 4
