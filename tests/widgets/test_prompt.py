from textual.app import App

from tests.screen_text import screen_text
from widgets import Prompt
from widgets.words import SuggestWords


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


TAGS = ["check", "quote", "the-captain", "Chronology", "late", "law", "x"]


async def test_words_are_completed_one_by_one_and_the_first_that_may_be_meant_stand_beside_the_line() -> None:
    app = Asking(Prompt("Tag", hint="enter tags", suggestions=SuggestWords(TAGS)))
    async with app.run_test(size=(100, 4)) as pilot:
        assert "check  quote  the-captain  Chronology  late   enter tags" in screen_text(app)
        await pilot.press(*"ch")
        await pilot.pause()
        assert screen_text(app).split("\n")[0].split() == ["Tag", "check", "check", "Chronology"]
        await pilot.press("tab", *", the ca")
        await pilot.pause()
        await pilot.press("tab", *" #", *"q")
        await pilot.pause()
        await pilot.press("tab", "enter")
        assert app.told == ["check, the-captain #quote"]


async def test_words_that_come_later_are_suggested_then() -> None:
    app = Asking(Prompt("Tag", hint="enter tags", suggestions=SuggestWords()))
    async with app.run_test(size=(60, 4)) as pilot:
        assert "enter tags" in screen_text(app)
        app.prompt.offer(["harbour"])
        await pilot.press(*"HAR", "tab", "enter")
        assert app.told == ["harbour"]


async def test_why_a_line_is_given_back_stands_beside_it_until_it_is_changed() -> None:
    app = Asking(Prompt("Tag", value="ch", hint="the disk is full", suggestions=SuggestWords(["check"])))
    async with app.run_test(size=(80, 4)) as pilot:
        await pilot.pause()
        assert "the disk is full" in screen_text(app)
        await pilot.press("e")
        assert "the disk is full" not in screen_text(app)


def test_what_stands_in_the_line_is_not_suggested_again() -> None:
    words = SuggestWords(TAGS)
    assert words.candidates("check, ch") == ["Chronology"]
    assert words.candidates("#check #") == [word for word in TAGS if word != "check"]
    assert words.candidates("nothing such") == []
