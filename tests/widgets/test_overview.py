"""The column between two documents, in an app of its own."""

import pytest
from textual.app import App, ComposeResult
from textual.color import Color
from textual.message import Message
from textual.strip import Strip
from textual.theme import BUILTIN_THEMES

from tests.screen_text import screen_text
from widgets import Connection, Overview
from widgets.contrast import contrast
from widgets.overview_chart import Cell, Style

FOUR = [Connection(0.05, 0.95), Connection(0.3, 0.3, "differs"), Connection(0.6, 0.5), Connection(0.9, 0.1)]
STYLES: tuple[Style, ...] = ("same", "compatible", "differs", "current", "view", "blank")


class Column(App[None]):
    """An overview of seven columns by ten rows; keeps what it tells and what was painted."""

    AUTO_FOCUS = None
    CSS = "Overview { height: 11; }"

    def __init__(self) -> None:
        super().__init__()
        self.overview = Overview()
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield self.overview

    def on_overview_chosen(self, message: Overview.Chosen) -> None:
        self.told.append(message)
        self.overview.set_current({message.index}, right=False)

    def on_overview_left(self, message: Overview.Left) -> None:
        self.told.append(message)

    @property
    def chosen(self) -> list[int]:
        return [message.index for message in self.told if isinstance(message, Overview.Chosen)]


async def test_keys_go_from_mark_to_mark_and_back_to_the_text() -> None:
    app = Column()
    async with app.run_test() as pilot:
        app.overview.set_connections(FOUR)
        app.overview.set_current({1}, right=False)
        app.overview.focus()
        await pilot.press("j", "down", "j", "k", "g", "k", "G")
        assert app.chosen == [2, 3, 2, 0, 3]
        assert app.overview.border_title == "jk"
        assert app.overview.look(Cell("▸", "current")).reverse
        await pilot.press("escape", "enter")
        assert [type(message) for message in app.told[-2:]] == [Overview.Left, Overview.Left]


async def test_keys_move_along_the_story_that_the_reader_is_in_from_what_is_on_the_screen() -> None:
    app = Column()
    async with app.run_test() as pilot:
        app.overview.set_connections(FOUR)
        app.overview.set_current((), right=True)
        app.overview.set_views((0, 0.1), (0.4, 0.6))
        app.overview.focus()
        await pilot.press("j")
        assert app.chosen == [2]


async def test_a_click_goes_to_what_is_nearest_at_the_nearer_edge_and_takes_no_focus() -> None:
    app = Column()
    async with app.run_test() as pilot:
        app.overview.set_connections(FOUR)
        for offset in ((1, 10), (5, 10), (6, 2), (0, 3)):
            await pilot.click(app.overview, offset=offset)
        assert app.chosen == [3, 0, 3, 1]
        assert app.focused is None


async def test_without_connections_nothing_is_gone_to() -> None:
    app = Column()
    async with app.run_test() as pilot:
        app.overview.focus()
        await pilot.press("j", "k", "g", "G")
        await pilot.click(app.overview, offset=(3, 3))
        assert app.told == []
        app.overview.set_current({4}, right=False)
        await pilot.resize_terminal(1, 1)
        assert screen_text(app).strip("━─ ") in ("", "jk")


async def test_scrolling_paints_only_the_rows_whose_bar_has_changed(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Column()
    async with app.run_test() as pilot:
        app.overview.set_connections(FOUR)
        app.overview.set_views((0, 0.3), (0, 0.3))
        await pilot.pause()
        painted: list[int] = []
        render = app.overview.render_line

        def paint(y: int) -> Strip:
            painted.append(y)
            return render(y)

        monkeypatch.setattr(app.overview, "render_line", paint)
        app.overview.set_views((0.1, 0.4), (0, 0.3))
        await pilot.pause()
        assert painted == [0, 4]


async def test_every_mark_can_be_read_in_every_theme_and_a_new_theme_repaints() -> None:
    app = Column()
    faint = []
    async with app.run_test() as pilot:
        for name, theme in BUILTIN_THEMES.items():
            if theme.ansi:
                continue
            app.theme = name
            await pilot.pause()
            for style in STYLES:
                look = app.overview.look(Cell("▪", style))
                assert look.color and look.bgcolor
                colors = Color.from_rich_color(look.color), Color.from_rich_color(look.bgcolor)
                faint += [(name, style)] if contrast(*colors) < 4.5 else []
    assert faint == []
