from textual.app import App

from tests.screen_text import screen_text
from widgets import Switch, Switches

ROWS = (
    Switch("one", "one file", "all in it", "files"),
    Switch("many", "many files", "one [b]each[/b]", "files"),
    Switch("report", "report", "first"),
)


class Choosing(App[None]):
    def __init__(self, chosen: list[str]) -> None:
        super().__init__()
        self.switches = Switches(ROWS, chosen)
        self.told: list[str] = []

    async def on_mount(self) -> None:
        await self.mount(self.switches)
        self.switches.highlighted = 0
        self.switches.focus()

    def on_switches_submitted(self) -> None:
        self.told.append("done")

    def on_switches_left(self) -> None:
        self.told.append("left")


async def test_of_a_group_exactly_one_is_chosen_and_others_are_turned_on_and_off() -> None:
    app = Choosing(["one"])
    async with app.run_test(size=(40, 4)) as pilot:
        await pilot.press("space")
        assert app.switches.chosen == {"one"}
        await pilot.press("down", "space", "j", "space")
        assert app.switches.chosen == {"many", "report"}
        await pilot.press("space")
        assert app.switches.chosen == {"many"}
        assert screen_text(app).splitlines()[:3] == [
            "( ) one file    all in it",
            "(•) many files  one [b]each[/b]",
            "[ ] report      first",
        ]


async def test_enter_is_done_and_up_beyond_the_first_leaves() -> None:
    app = Choosing(["one"])
    async with app.run_test(size=(40, 4)) as pilot:
        await pilot.press("down", "up", "enter", "k")
        assert app.told == ["done", "left"]
        assert app.switches.chosen == {"one"}


async def test_a_click_chooses() -> None:
    app = Choosing(["one"])
    async with app.run_test(size=(40, 4)) as pilot:
        await pilot.click(Switches, offset=(5, 1))
        assert app.switches.chosen == {"many"}
