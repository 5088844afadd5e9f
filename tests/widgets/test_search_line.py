"""The row in which words are searched for while they are typed."""

from textual.app import App

from tests.screen_text import screen_text
from widgets import SearchLine


class Searching(App[None]):
    def __init__(self, line: SearchLine) -> None:
        super().__init__()
        self.line = line
        self.told: list[str] = []

    async def on_mount(self) -> None:
        await self.mount(self.line)

    def on_search_line_typed(self, message: SearchLine.Typed) -> None:
        self.told.append(f"typed {message.words}")

    def on_search_line_submitted(self, message: SearchLine.Submitted) -> None:
        self.told.append(f"keep {message.words}")

    def on_search_line_cancelled(self, message: SearchLine.Cancelled) -> None:
        self.told.append(f"given up {message.control.words}")


async def test_every_letter_is_told_and_then_whether_the_reader_keeps_what_was_found() -> None:
    app = Searching(SearchLine())
    async with app.run_test(size=(50, 4)) as pilot:
        await pilot.press(*"fog", "enter", "escape")
        assert app.told == ["typed f", "typed fo", "typed fog", "keep fog", "given up fog"]
        app.line.show_found("3 of 17 · A [11], B 6")
        await pilot.pause()
        assert screen_text(app).split("\n")[0].split(maxsplit=2) == ["/", "fog", "3 of 17 · A [11], B 6"]


async def test_earlier_words_come_back_with_up_and_what_was_typed_with_down() -> None:
    app = Searching(SearchLine(["last", "before"]))
    async with app.run_test(size=(50, 4)) as pilot:
        await pilot.press(*"no", "up")
        assert app.line.words == "last"
        await pilot.press("up", "up")
        assert app.line.words == "before"
        await pilot.press("down", "down", "down")
        assert app.line.words == "no"
