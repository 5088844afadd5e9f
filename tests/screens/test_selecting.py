"""Selecting with keys or mouse, and what can be done with it: note, tag, copy, cite."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from .reader import Open, Reader
from .stories import WIRE

pytestmark = pytest.mark.usefixtures("ferry")
FIRST = "Two passenger ferries collided in thick fog off Cape Lorne on Thursday morning, injuring 14 people"
CITED = " — Harbour Wire, “Everyone brought ashore after night of rescue”"


def clipboard(reader: Reader) -> str:
    """What was sent to the terminal last."""
    return reader.app.clipboard


async def test_v_selects_sentences_and_words_and_says_which(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("v")
        assert reader.main.mode == "selecting"
        assert reader.line("status") == "selected 19 words in A"
        await reader.press("j")
        assert reader.line("status") == "selected 42 words in A"
        await reader.press("k", "w", "l", "l")
        assert (reader.line("status"), reader.line("found")) == ("selected 3 words in A", "“Two passenger ferries”")
        await reader.press("o", "l")
        assert reader.line("found") == "“passenger ferries”"
        await reader.press("right_curly_bracket", "escape")
        assert reader.main.mode == ""
        assert reader.line("status").startswith("passage 1 of 3")


async def test_a_note_and_a_tag_go_on_exactly_what_is_selected(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("v", "w", "l", "l", "a")
        await reader.write("Ask.", "escape")
        await reader.press("t")
        await reader.write("check", "enter")
        (note,) = reader.notes
        assert ([anchor.exact for anchor in note.anchors], note.body, note.tags) == (
            ["Two passenger ferries"],
            "Ask.",
            ("check",),
        )
        await reader.press("n")
        assert reader.main.mode == ""
        assert reader.line("status").startswith("passage 2 of 3")


async def test_y_copies_the_passage_of_the_active_story_and_capital_y_with_its_source(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("y")
        assert clipboard(reader) == f"{FIRST}, the coastguard said."
        assert "OSC 52" in reader.line("found")
        await reader.press("v", "w", "l", "l", "Y")
        assert clipboard(reader) == f"“Two passenger ferries”{CITED}"
        assert reader.main.mode == ""
        await reader.press("tab", "y")
        assert "injuring 17 people" in clipboard(reader)


async def test_copying_goes_to_the_program_of_the_readers_choice(crossread: Open, home: Path) -> None:
    there = home / "copied"
    store = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"
    async with crossread() as reader:
        command = (sys.executable, "-c", store, str(there))
        reader.app.config = replace(reader.app.config, copy_command=command)
        await reader.press("y")
        assert there.read_text(encoding="utf-8").startswith(FIRST)
        assert reader.line("found") == f"Copied with {sys.executable}."


async def test_what_the_mouse_selects_is_noted_and_copied_like_what_keys_select(crossread: Open) -> None:
    async with crossread() as reader:
        pane = reader.main.left_pane
        row = pane.row_of(WIRE.index(FIRST)) - pane.first_row + 1
        await reader.drag(pane, (3, row), (8, row + 1))
        await reader.press("y")
        copied = clipboard(reader)
        assert copied.startswith("Two passenger ferries")
        assert "\n" not in copied
        await reader.drag(pane, (3, row), (5, row))
        await reader.press("a")
        await reader.write("Ask.", "escape")
        assert [anchor.exact for anchor in reader.notes[0].anchors] == ["Two"]
        await reader.press("n", "y")
        assert clipboard(reader).startswith("“We saw nothing")


async def test_ctrl_c_copies_a_selection_and_says_how(crossread: Open) -> None:
    async with crossread() as reader:
        pane = reader.main.left_pane
        row = pane.row_of(WIRE.index(FIRST)) - pane.first_row + 1
        await reader.drag(pane, (3, row), (5, row))
        await reader.press("ctrl+c")
        assert clipboard(reader) == "Two"
        assert "OSC 52" in reader.told[-1]


async def test_keys_that_the_reader_chose_select_too(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("v", "down", "right_parenthesis", "up")
        assert reader.line("status") == "selected 42 words in A"


async def test_what_is_selected_in_one_story_is_never_copied_from_the_other(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("v", "w", "tab", "y")
        assert reader.main.mode == ""
        assert clipboard(reader) == reader.passage_words()[1]


async def test_who_selects_while_linking_goes_on_linking(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("plus", "tab", "v")
        assert reader.main.mode == "selecting"
        await reader.press("escape")
        assert reader.main.mode == "linking"
        await reader.press("escape")
        assert reader.main.mode == ""
