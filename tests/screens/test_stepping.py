"""Stepping: passages, what has no match, search hits."""

import pytest

from .reader import Open

pytestmark = pytest.mark.usefixtures("ferry")
SAME, NEAR = "We saw nothing", "Divers"


async def test_n_and_p_step_through_the_passages_and_round_the_end(crossread: Open) -> None:
    async with crossread() as reader:
        assert reader.line("status").startswith("passage 1 of 3 · nearly the same · score ")
        assert reader.line("found") == "≠ figure differs, check: 14 people | 17 people"
        for words in (SAME, NEAR):
            await reader.press("n")
            assert all(words in side for side in reader.passage_words())
        assert reader.line("found") == "wording: searched | examined"
        await reader.press("n")
        assert reader.line("status").startswith("passage 1 of 3")
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
        assert reader.line("status") == "unmatched 3 of 6 in A · no match found in B"
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
        assert reader.line("status").endswith("of 5 in B · no match found in A")
        assert reader.passage_words()[0] == ""


async def test_search_finds_words_in_the_active_story_and_n_goes_round(crossread: Open) -> None:
    async with crossread() as reader:
        assert "Find" in await reader.press("slash")
        await reader.write("ferry", "enter")
        assert reader.line("status") == "hit 1 of 1 in A"
        await reader.press("slash")
        await reader.answer("THE")
        assert reader.line("status") == "nothing found; esc goes back to passages"
        await reader.press("slash")
        await reader.answer("Skerry")
        assert reader.line("status") == "hit 2 of 2 in A"
        await reader.press("n")
        assert reader.line("status") == "hit 1 of 2 in A"
        await reader.press("N")
        assert reader.line("status") == "hit 2 of 2 in A"
        await reader.press("escape")
        assert reader.line("status").startswith("passage ")


async def test_leaving_the_search_line_with_esc_leaves_everything_as_it_was(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("n", "slash")
        await reader.write("ferry", "escape")
        assert reader.line("status").startswith("passage 2 of 3")
        assert "Find" not in reader.text
