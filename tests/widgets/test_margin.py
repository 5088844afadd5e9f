"""Notes beside a text: what is drawn where, and what the reader can do there."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.events import Paste
from textual.message import Message

from tests.screen_text import screen_text
from tests.widgets.panes import blocks
from widgets import Editor, Margin, MarginNote, TextPane
from widgets.margin_layout import in_view, laid_out, level, shares
from widgets.margin_rows import cut, drawn

# Where the notes stand

WANTED = st.lists(st.tuples(st.integers(0, 30), st.integers(1, 9)), max_size=12).map(lambda each: sorted(each))


@given(WANTED, st.integers(1, 40), st.integers(0, 11))
@settings(max_examples=150)
def test_notes_keep_their_order_and_their_room_and_the_one_that_is_meant_is_there(
    notes: list[tuple[int, int]], room: int, kept: int
) -> None:
    slots = laid_out([row for row, _ in notes], [rows for _, rows in notes], room, kept)
    assert len(slots) == min(len(notes), room)
    assert [slot.index for slot in slots] == sorted(slot.index for slot in slots)
    assert kept >= len(notes) or kept in [slot.index for slot in slots]
    end = 0
    for slot in slots:
        assert slot.row >= end
        assert 1 <= slot.rows <= notes[slot.index][1]
        end = slot.row + slot.rows
    assert end <= room


@given(WANTED, st.integers(0, 20))
@settings(max_examples=150)
def test_a_note_that_is_not_level_touches_what_pushed_it(notes: list[tuple[int, int]], more: int) -> None:
    wanted, rows = [row for row, _ in notes], [rows for _, rows in notes]
    room = sum(rows) + more
    tops = level(wanted, rows, room)
    for index, (top, row) in enumerate(zip(tops, wanted, strict=True)):
        above = tops[index - 1] + rows[index - 1] if index else 0
        below = tops[index + 1] if index + 1 < len(tops) else room
        assert top == row or (top > row and top == above) or (top < row and top + rows[index] == below)


def test_where_room_is_short_the_longest_notes_give_way_first() -> None:
    assert shares([2, 9, 3], 10) == [2, 5, 3]
    assert shares([2, 9, 3], 6) == [2, 2, 2]
    assert shares([5, 5], 1) == [1, 1]


def test_a_blank_row_stands_between_two_notes_as_long_as_there_is_room_for_it() -> None:
    assert [slot.row for slot in laid_out([4, 4, 4], [2, 2, 2], 20)] == [4, 7, 10]
    assert [slot.row for slot in laid_out([4, 4, 4], [2, 2, 2], 6)] == [0, 2, 4]


def test_only_notes_whose_passages_are_in_view_are_shown() -> None:
    assert list(in_view([0, 5, 5, 9, 40], 5, 5)) == [1, 2, 3]
    assert list(in_view([0, 5], 6, 5)) == []


# What a note shows


def test_a_note_is_its_head_and_the_first_rows_of_its_words() -> None:
    note = MarginNote("n", 0, "• A #check", "Ask the coastguard.\nWho counted them, and when?")
    assert drawn(note, 20, 3) == drawn(note, 20, 9)
    assert drawn(note, 20, 9).rows == ("• A #check", "Ask the coastguard.", "Who counted them,", "and when?")
    assert drawn(note, 20, 2).rows == ("• A #check", "Ask the coastguard.", "Who counted them, …")
    assert drawn(note, 20, 2).heads == 1


def test_words_that_could_command_a_terminal_are_blank_and_a_long_note_costs_no_more_than_a_short_one() -> None:
    note = MarginNote("n", 0, "• \x1b[2J", "word " * 1_000_000)
    rows = drawn(note, 12, 4).rows
    assert rows[0] == "•  [2J"
    assert len(rows) == 5
    assert rows[-1].endswith(" …")


def test_what_does_not_fit_ends_in_an_ellipsis_within_its_column() -> None:
    assert cut(["one two", "three"], 1, 7) == ("one …",)
    assert cut(["one"], 0, 7) == ()


# On the screen

STORY = blocks(*(f"This is the {number}th paragraph." for number in range(60)))


def noted(*numbers: int, body: str = "A word on it.") -> list[MarginNote]:
    return [MarginNote(f"n{number}", STORY[number].start, f"• A #tag{number}", body) for number in numbers]


class Beside(App[None]):
    """A story with notes beside it; keeps what is told."""

    CSS = "TextPane { width: 1fr; height: 1fr; } Margin { width: 30; }"

    def __init__(self, notes: Sequence[MarginNote]) -> None:
        super().__init__()
        self.pane, self.margin = TextPane(), Margin(empty="No notes yet.")
        self.pane.set_document(STORY)
        self._notes = notes
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield Horizontal(self.pane, self.margin)

    def on_mount(self) -> None:
        self.show(self._notes)

    def show(self, notes: Sequence[MarginNote]) -> None:
        self.margin.follow(self.pane, notes, "Notes on A")

    def on_text_pane_scrolled(self) -> None:
        self.margin.look()

    def on_margin_moved(self, message: Margin.Moved) -> None:
        self.told.append(message)

    def on_margin_asked(self, message: Margin.Asked) -> None:
        self.told.append(message)

    def on_margin_left(self, message: Margin.Left) -> None:
        self.told.append(message)

    def on_paste(self, event: Paste) -> None:
        raise AssertionError(event)

    def row_with(self, words: str) -> int:
        return next(at for at, row in enumerate(screen_text(self).splitlines()) if words in row)


async def test_a_note_stands_level_with_its_passage_and_goes_with_it_when_the_text_scrolls() -> None:
    app = Beside(noted(3, 8, 40))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        assert app.row_with("#tag8") == app.row_with("the 8th paragraph")
        app.pane.scroll_rows(4)
        await pilot.pause()
        assert app.row_with("#tag8") == app.row_with("the 8th paragraph")
        app.pane.scroll_rows(4)
        await pilot.pause()
        assert app.margin.shown == ["n8"]
        assert "1 above · 1 below" in screen_text(app)


async def test_keys_go_from_note_to_note_and_ask_for_what_is_to_be_done_with_one() -> None:
    app = Beside(noted(3, 40))
    async with app.run_test(size=(80, 24)) as pilot:
        app.margin.focus()
        await pilot.press("d", "j", "j", "enter", "k", "escape")
        told = [
            (message.key, "") if isinstance(message, Margin.Moved) else (message.key, message.what)
            for message in app.told
            if isinstance(message, Margin.Moved | Margin.Asked)
        ]
        assert told == [("n3", "done"), ("n40", ""), ("n40", ""), ("n40", "edit"), ("n3", "")]
        assert isinstance(app.told[-1], Margin.Left)


async def test_a_note_is_written_in_its_place_and_what_is_pasted_into_it_is_nobody_elses() -> None:
    app = Beside(noted(3, 5, 6))
    async with app.run_test(size=(80, 24)) as pilot:
        app.margin.focus()
        editor = Editor("Note", "So far.")
        app.margin.edit("n5", editor)
        await pilot.pause()
        assert app.row_with("So far.") == app.row_with("the 5th paragraph") + 1
        assert app.row_with("#tag6") > app.row_with("So far.") + 3
        app.post_message(Paste("More."))
        await pilot.press("d", "j")
        assert editor.text == "So far.More.dj"
        app.margin.end_editing()
        await pilot.pause()
        assert app.margin.has_focus
        assert app.row_with("#tag5") == app.row_with("the 5th paragraph")


async def test_what_is_typed_in_the_editor_is_no_command_and_whoever_comes_back_to_it_goes_on_writing() -> None:
    app = Beside(noted(3, 5))
    async with app.run_test(size=(80, 24)) as pilot:
        app.margin.focus()
        await pilot.pause()
        editor = Editor("Note", "So far")
        app.margin.edit("n3", editor)
        await pilot.pause()
        await pilot.press(*"xd!")
        assert editor.text == "So farxd!"
        await pilot.press("tab")
        assert isinstance(app.told[-1], Margin.Left)
        assert not any(isinstance(each, Margin.Asked) for each in app.told)
        app.pane.focus()
        await pilot.pause()
        app.margin.focus()
        await pilot.press("?")
        assert editor.text == "So farxd!?"


async def test_a_click_goes_to_a_note_and_the_cursor_stays_on_it_when_others_come() -> None:
    app = Beside(noted(3, 8))
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        await pilot.click(app.margin, offset=(6, app.row_with("#tag8")))
        assert app.margin.selected == "n8"
        app.show(noted(1, 3, 8, 9))
        assert app.margin.selected == "n8"
        app.show(noted(1, 3))
        assert app.margin.selected in ("n1", "n3")
        app.show([])
        await pilot.pause()
        assert "No notes yet." in screen_text(app)


async def test_a_thousand_notes_on_one_story_are_counted_and_gone_through() -> None:
    many = [MarginNote(f"n{number}", STORY[number % 60].start, f"• A #t{number}", "w") for number in range(1000)]
    app = Beside(many)
    async with app.run_test(size=(80, 24)) as pilot:
        app.margin.focus()
        await pilot.press("G")
        assert app.margin.selected == "n959"
        app.pane.bring(STORY[59].start, 3)
        await pilot.pause()
        assert "n959" in app.margin.shown
        assert "above" in screen_text(app)
