from textual.app import App
from textual.command import CommandList

from widgets import PagedPalette, Switch, Switches


class Tiny(App[None]):
    """An app whose window has no room for a list."""

    def action_command_palette(self) -> None:
        self.push_screen(PagedPalette(id="--command-palette"))


async def test_page_keys_do_nothing_in_a_palette_without_room() -> None:
    app = Tiny()
    async with app.run_test(size=(1, 1)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        await pilot.press("pagedown", "pageup")
        assert isinstance(app.screen, PagedPalette)


async def test_page_keys_do_nothing_in_a_list_of_choices_without_room() -> None:
    app = Tiny()
    async with app.run_test(size=(1, 1)) as pilot:
        switches = Switches([Switch(str(at), f"choice {at}", "") for at in range(9)], [])
        await app.mount(switches)
        switches.highlighted = 0
        switches.focus()
        switches.styles.height = 0
        await pilot.press("pagedown", "pageup")
        assert switches.highlighted == 0


async def test_page_keys_turn_the_pages_of_a_palette_with_room() -> None:
    app = Tiny()
    async with app.run_test(size=(80, 12)) as pilot:
        await pilot.press("ctrl+p")
        await pilot.pause()
        assert isinstance(app.screen, PagedPalette)
        await pilot.press("pagedown")
        assert (app.screen.query_one(CommandList).highlighted or 0) > 0
