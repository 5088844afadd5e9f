"""The keys at the foot of a dialog."""

import pytest
from textual.app import App, ComposeResult

from tests.screen_text import screen_text
from widgets.hints import Hints, hinted


def rows(words: str, width: int) -> list[str]:
    """What is shown in so many cells."""
    return hinted(words, width).plain.split("\n")


def test_a_key_is_never_parted_from_what_it_does() -> None:
    words = "o open   n not the same thing   / filter   esc close"
    assert rows(words, 32) == ["o open   n not the same thing", "/ filter   esc close"]
    assert rows(words, 80) == [words]


def test_what_is_wider_than_the_row_stands_alone() -> None:
    assert rows("a b   tab go to what was found   q c", 8) == ["a b", "tab go to what was found", "q c"]


@pytest.mark.parametrize("key", ["enter", "esc", "↑ ↓", "1-9", "ctrl+o", "/", "x"])
def test_keys_are_bold(key: str) -> None:
    content = hinted(f"{key} go on   {key} back", 80)
    assert [content.plain[span.start : span.end] for span in content.spans if span.style == "bold"] == [key, key]


def test_a_sentence_has_no_keys() -> None:
    assert not hinted("A note was kept.", 80).spans
    assert not hinted("Nothing is left.   esc close", 80).spans[1:]


async def test_it_takes_as_many_rows_as_it_needs_and_can_say_something_else() -> None:
    class Dialog(App[None]):
        """Two lines of hints."""

        def compose(self) -> ComposeResult:
            """One above the other."""
            yield Hints("enter open   n new   esc close", classes="first")
            yield Hints("below")

    app = Dialog()
    async with app.run_test(size=(20, 6)) as pilot:
        assert screen_text(app).split("\n")[:3] == ["enter open   n new", "esc close", "below"]
        app.query_one(".first", Hints).say("esc close")
        await pilot.pause()
        assert screen_text(app).split("\n")[:2] == ["esc close", "below"]
