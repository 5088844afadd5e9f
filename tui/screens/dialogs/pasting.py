"""A text was pasted: whose is it?"""

from textual.app import ComposeResult
from textual.content import Content
from textual.widgets import Static

from tui.counting import counted
from tui.screens.dialogs.asking import AskScreen
from tui.screens.shown import pasted
from tui.story import clean_line

_BEGINNING = 60
"""Characters of the text that are shown."""


class PasteScreen(AskScreen):
    """Asks for the outlet of a pasted text; None when the reader does not want it as a story."""

    def __init__(self, text: str) -> None:
        super().__init__("Outlet", hint="may stay empty; enter brings it in, esc drops it")
        self._about = about(text)

    def compose(self) -> ComposeResult:
        """What was pasted, above the line."""
        yield Static(Content(self._about), classes="about", markup=False)
        yield from super().compose()


def about(text: str) -> str:
    """What was pasted, in one line: "Pasted text, 612 words, begins “Two ferries …”"."""
    words = text.split()
    many = pasted.is_in_words(text)
    length = counted(len(words), "word", "words") if many else counted(len("".join(words)), "character", "characters")
    beginning = clean_line(" ".join(words[:_BEGINNING]))
    cut = beginning if len(beginning) <= _BEGINNING else beginning[:_BEGINNING].rsplit(" ", 1)[0] + " …"
    return f"Pasted text, {length}, begins “{cut}”"
