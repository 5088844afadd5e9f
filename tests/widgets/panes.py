"""A small app with two panes side by side, and stories to put into them."""

from collections.abc import Sequence

from textual.app import App, ComposeResult
from textual.containers import Horizontal
from textual.message import Message

from widgets import Block, TextPane


def blocks(*texts: str, gap: int = 1) -> list[Block]:
    """Paragraphs with two code points between them, the first without a gap above."""
    made: list[Block] = []
    for text in texts:
        start = made[-1].end + 2 if made else 0
        made.append(Block(text, start, gap=gap if made else 0))
    return made


def numbered(paragraphs: int) -> list[Block]:
    """Paragraphs of one short row each, without gaps: paragraph n is row n, `row n` its text."""
    return blocks(*(f"row {number}" for number in range(paragraphs)), gap=0)


class Panes(App[None]):
    """Two panes of half the width each; keeps what they tell."""

    CSS = "TextPane { width: 1fr; height: 1fr; }"

    def __init__(self, left: Sequence[Block] = (), right: Sequence[Block] = ()) -> None:
        super().__init__()
        self.left = TextPane(id="left", placeholder="Choose a story to read it here.")
        self.right = TextPane(id="right")
        self.left.set_document(left)
        self.right.set_document(right)
        self.told: list[Message] = []

    def compose(self) -> ComposeResult:
        yield Horizontal(self.left, self.right)

    def on_text_pane_clicked(self, message: TextPane.Clicked) -> None:
        self.told.append(message)

    def on_text_pane_scrolled(self, message: TextPane.Scrolled) -> None:
        self.told.append(message)
