from hypothesis import given, settings
from hypothesis import strategies as st
from textual.app import App, ComposeResult
from textual.binding import Binding
from textual.content import Content
from textual.css.styles import RulesMap
from textual.widgets import OptionList

from tests.screen_text import screen_text
from widgets import Entry, FilterList
from widgets.entry_list import EntryRows

STORIES = [
    Entry("visit", Content("Beijing visit"), "", disabled=True),
    Entry("a", (Content("A Harbour Wire"), Content("  612 words")), "Harbour Wire envoy"),
    Entry("b", Content("B The Meridian"), "The Meridian talks"),
    Entry("samples", Content("Samples"), "", disabled=True),
    Entry("c", Content("C Coastline"), "Coastline ferry"),
]


class Sidebar(App[None]):
    BINDINGS = [Binding("escape", "left", "Leave")]

    def __init__(self, *entries: Entry) -> None:
        super().__init__()
        self.list = FilterList()
        self.list.set_entries(entries or STORIES)
        self.told: list[tuple[str, str]] = []
        self.left = 0

    def compose(self) -> ComposeResult:
        yield self.list

    def on_mount(self) -> None:
        self.list.focus()

    def action_left(self) -> None:
        self.left += 1

    def on_filter_list_chosen(self, message: FilterList.Chosen) -> None:
        self.told.append(("chosen", message.key))

    def on_filter_list_highlighted(self, message: FilterList.Highlighted) -> None:
        self.told.append(("highlighted", message.key))


def shown(app: Sidebar) -> list[str]:
    return [row.strip(" ▌") for row in screen_text(app).split("\n") if row.strip(" ▌")]


async def test_the_list_begins_at_its_first_choice_and_tells_where_it_is() -> None:
    app = Sidebar()
    async with app.run_test(size=(30, 12)) as pilot:
        await pilot.press("down", "down", "enter")
        assert app.told == [("highlighted", "a"), ("highlighted", "b"), ("highlighted", "c"), ("chosen", "c")]


async def test_typing_narrows_the_list_down_and_enter_chooses() -> None:
    app = Sidebar()
    async with app.run_test(size=(30, 12)) as pilot:
        app.list.action_filter()
        await pilot.press(*"talks")
        await pilot.pause()
        assert shown(app) == ["talks", "Beijing visit", "B The Meridian"]
        await pilot.press("enter")
        assert app.told[-1] == ("chosen", "b")


async def test_escape_clears_the_filter_returns_to_the_list_and_keeps_the_highlight() -> None:
    app = Sidebar()
    async with app.run_test(size=(30, 12)) as pilot:
        app.list.action_filter()
        await pilot.press(*"coast", "escape")
        await pilot.pause()
        assert len(shown(app)) == 7
        assert (app.list.filter, app.list.highlighted_key) == ("", "c")
        await pilot.press("up")
        assert app.list.highlighted_key == "b"


async def test_escape_with_nothing_to_clear_is_left_to_the_screen() -> None:
    app = Sidebar()
    async with app.run_test(size=(30, 12)) as pilot:
        await pilot.press("escape")
        assert app.left == 1
        app.list.action_filter()
        await pilot.press("c", "escape")
        assert app.left == 1


async def test_down_leads_from_the_filter_into_the_list() -> None:
    app = Sidebar()
    async with app.run_test(size=(30, 12)) as pilot:
        app.list.action_filter()
        await pilot.press("h", "down", "enter")
        assert app.told[-1] == ("chosen", "a")
        assert app.list.filter == "h"


async def test_new_entries_leave_the_highlight_on_its_key() -> None:
    app = Sidebar()
    async with app.run_test(size=(30, 12)) as pilot:
        app.list.highlight("b")
        await pilot.pause()
        app.told.clear()
        app.list.set_entries([Entry("new", Content("New"), "new"), *STORIES])
        await pilot.pause()
        assert app.list.highlighted_key == "b"
        assert app.told == []


async def test_when_the_highlighted_entry_is_gone_the_next_one_takes_its_place() -> None:
    app = Sidebar()
    async with app.run_test(size=(30, 12)) as pilot:
        app.list.highlight("b")
        app.list.set_entries([entry for entry in STORIES if entry.key != "b"])
        await pilot.pause()
        assert app.list.highlighted_key == "c"
        app.list.set_entries(STORIES[:2])
        assert app.list.highlighted_key == "a"
        app.list.set_entries([])
        assert app.list.highlighted_key is None


async def test_a_heading_is_never_highlighted() -> None:
    app = Sidebar()
    async with app.run_test(size=(30, 12)):
        app.list.highlight("samples")
        assert app.list.highlighted_key == "a"


async def test_focus_can_be_seen_without_colours() -> None:
    app = Sidebar()
    async with app.run_test(size=(30, 6)) as pilot:
        await pilot.pause()
        assert screen_text(app).startswith("▌")
        app.set_focus(None)
        await pilot.pause()
        assert "▌" not in screen_text(app)


async def test_what_an_entry_says_anew_is_shown_and_the_list_stays_where_it_is() -> None:
    many = [Entry(str(at), (Content(f"story {at}"), Content("nothing yet")), "") for at in range(40)]
    app = Sidebar(*many)
    async with app.run_test(size=(30, 12)) as pilot:
        for _ in range(20):
            await pilot.press("down")
        app.list.query_one(OptionList).scroll_relative(y=4, animate=False)
        await pilot.pause()
        before, told = shown(app), list(app.told)
        counted = (Content("story 20"), Content("a count that is longer than a row of this list can hold"))
        app.list.set_entries([*many[:20], Entry("20", counted, ""), *many[21:]])
        await pilot.pause()
        after = shown(app)
        assert after[: after.index("story 20") + 1] == before[: before.index("story 20") + 1]
        assert "list can hold" in " ".join(after)
        assert (app.told, app.list.highlighted_key) == (told, "20")


async def test_a_line_that_the_scrollbar_leaves_no_room_for_is_shown_whole_with_what_is_below_it() -> None:
    few = [Entry(str(at), (Content(f"story {at}"), Content("a note")), "") for at in range(3)]
    app = Sidebar(*few)
    async with app.run_test(size=(20, 7)) as pilot:
        long = Entry("0", (Content("story 0"), Content("wide wide wide four"), Content("a note")), "")
        app.list.set_entries([long, *few[1:]])
        await pilot.pause()
        rows = [row.rstrip(" ▄") for row in shown(app)]
        assert rows[1:6] == ["story 0", "wide wide wide", "four", "a note", "story 1"]


@settings(max_examples=30)
@given(st.lists(st.text(max_size=60), min_size=1, max_size=3), st.integers(8, 40))
def test_an_entry_takes_as_many_rows_as_it_is_drawn_in(lines: list[str], width: int) -> None:
    rows = EntryRows(Entry("a", tuple(map(Content, lines)), ""))
    rules: RulesMap = {}
    assert rows.get_height(rules, width) == rows.content.get_height(rules, width)


async def test_a_list_without_room_has_no_pages_to_turn() -> None:
    app = Sidebar()
    async with app.run_test(size=(1, 1)) as pilot:
        await pilot.press("pagedown", "pageup", "end", "enter")
        assert app.told[-1] == ("chosen", "c")
