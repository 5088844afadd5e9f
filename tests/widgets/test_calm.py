"""Nothing on the screen moves by itself."""

from textual.app import App, ComposeResult
from textual.widgets import Input, TextArea

from widgets import Editor, FilterList, Prompt


class Fields(App[None]):
    """Everything in which a reader writes."""

    def compose(self) -> ComposeResult:
        yield FilterList()
        yield Prompt("Find")
        yield Editor("A note")


async def test_no_cursor_blinks_where_words_are_written() -> None:
    app = Fields()
    async with app.run_test():
        fields = [*app.query(Input), *app.query(TextArea)]
        assert len(fields) == 3
        assert not [field for field in fields if field.cursor_blink]
