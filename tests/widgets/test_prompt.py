from textual.app import App

from tests.screen_text import screen_text
from widgets import Prompt


class Asking(App[None]):
    def __init__(self, prompt: Prompt) -> None:
        super().__init__()
        self.prompt = prompt
        self.told: list[str | None] = []

    async def on_mount(self) -> None:
        await self.mount(self.prompt)

    def on_prompt_submitted(self, message: Prompt.Submitted) -> None:
        self.told.append(message.value)

    def on_prompt_cancelled(self, message: Prompt.Cancelled) -> None:
        self.told.append(None)


async def test_what_was_typed_is_the_answer() -> None:
    app = Asking(Prompt("Tag:", hint="enter keeps"))
    async with app.run_test(size=(50, 4)) as pilot:
        await pilot.press(*"#check", "enter")
        assert app.told == ["#check"]
        assert screen_text(app).split("\n")[0].split() == ["Tag:", "#check", "enter", "keeps"]


async def test_tab_takes_the_suggestion_whatever_case_was_typed() -> None:
    app = Asking(Prompt("Tag:", suggestions=["quote", "Check"]))
    async with app.run_test(size=(50, 4)) as pilot:
        await pilot.press(*"CH")
        await pilot.pause()
        assert "CHeck" in screen_text(app)
        await pilot.press("tab", "enter")
        assert app.told == ["Check"]


async def test_tab_without_a_suggestion_stays_in_the_field() -> None:
    app = Asking(Prompt("Tag:", value="abc"))
    async with app.run_test(size=(50, 4)) as pilot:
        await pilot.press("home", "tab", "d", "enter")
        assert app.told == ["abcd"]


async def test_escape_is_no_answer() -> None:
    app = Asking(Prompt("Find:", value="seven"))
    async with app.run_test(size=(50, 4)) as pilot:
        await pilot.press("escape")
        assert app.told == [None]
        assert app.prompt.value == "seven"
