"""What is foreign is shown as it stands: never as markup, never as a command to the terminal."""

from textual.app import App
from textual.content import Content
from textual.widget import Widget

from tests.screen_text import screen_text
from tests.widgets.panes import blocks
from widgets import Editor, Entry, FilterList, Mark, Prompt, TextPane
from widgets.clusters import flatten

HOSTILE = [
    "[W]e are",
    "[/]",
    "x [/b] y",
    "[red]now[/red]",
    "[@click=app.bell]x",
    "[link=file:/etc]y",
    "\\[sic]",
    "$text [$x]",
]
COMMANDS = ["a\x1b]52;c;aGk=\x07b", "a\x9b2Jb", "a\x1b[2Jb", "a\u202eb", "a\rb\x08"]


def pane(text: str) -> Widget:
    made = TextPane()
    made.set_document(blocks(text))
    made.set_marks([Mark(1, 3, "near")])
    return made


def heading(text: str) -> Widget:
    made = TextPane()
    made.set_heading(text)
    return made


def placeholder(text: str) -> Widget:
    return TextPane(placeholder=text)


def filter_list(text: str) -> Widget:
    made = FilterList()
    made.set_entries([Entry(text, Content(text), text), Entry("h" + text, (Content("h"), Content(text)), "", True)])
    return made


def prompt_label(text: str) -> Widget:
    return Prompt(text, hint="h")


def prompt_hint(text: str) -> Widget:
    return Prompt("l", hint=text)


def prompt_value(text: str) -> Widget:
    return Prompt("l", value=text, suggestions=[text + text])


def editor_title(text: str) -> Widget:
    return Editor(text, hint=text)


def editor_text(text: str) -> Widget:
    return Editor("t", text)


PLACES = [
    pane,
    heading,
    placeholder,
    filter_list,
    prompt_label,
    prompt_hint,
    prompt_value,
    editor_title,
    editor_text,
]


class Showing(App[None]):
    """Every place with every text, one below the other."""

    CSS = "TextPane, FilterList, Editor { height: 4; }"

    def __init__(self, texts: list[str]) -> None:
        super().__init__()
        self.made = [(place.__name__, text, place(text)) for place in PLACES for text in texts]

    async def on_mount(self) -> None:
        await self.mount(*(widget for _, _, widget in self.made))

    def shown(self) -> list[tuple[str, str, str]]:
        """The name of each place, the text it was given, and what it shows."""
        rows = screen_text(self).split("\n")
        return [
            (name, text, "\n".join(rows[widget.region.y : widget.region.bottom])) for name, text, widget in self.made
        ]


async def test_brackets_show_as_themselves_in_every_place() -> None:
    app = Showing(HOSTILE)
    async with app.run_test(size=(60, 30 * len(HOSTILE))) as pilot:
        await pilot.pause()
        assert [(name, text) for name, text, shown in app.shown() if text not in shown] == []


async def test_control_characters_reach_the_terminal_from_nowhere() -> None:
    app = Showing(COMMANDS)
    async with app.run_test(size=(60, 30 * len(COMMANDS))) as pilot:
        await pilot.pause()
        assert not set(screen_text(app)) & set("\x1b\x07\x9b\x08\r\u202e")
        lost = [name for name, text, shown in app.shown() if _without_blanks(text) not in _without_blanks(shown)]
        assert lost == []


def _without_blanks(text: str) -> str:
    return flatten(text).replace(" ", "")
