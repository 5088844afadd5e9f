"""A field of one row that shows only what can be shown."""

from textual.reactive import reactive
from textual.widgets import Input

from widgets.clusters import flatten


class LineInput(Input):
    """An `Input` without a border. Control characters in what is typed or pasted become blanks; nothing blinks."""

    DEFAULT_CSS = """
    LineInput {
        & > .input--placeholder { color: $foreground 80%; }
        & > .input--suggestion { color: $foreground 80%; text-style: italic; }
        &:ansi { & > .input--placeholder, & > .input--suggestion { color: ansi_default; text-style: italic; } }
    }
    """

    cursor_blink = reactive(False, init=False)

    def validate_value(self, value: str) -> str:
        """Keep what would command the terminal out of the field; the length stays, and so does the cursor."""
        return flatten(value)
