"""One row that asks for one line: a label, a field that completes, a hint."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar, Self

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import HorizontalGroup
from textual.content import Content
from textual.suggester import Suggester, SuggestFromList
from textual.widgets import Input, Static

from widgets.clusters import flatten
from widgets.line_input import LineInput
from widgets.told import Told
from widgets.words import SuggestWords

_CANDIDATES = 5
"""So many suggestions are listed."""


class Prompt(HorizontalGroup):
    """Asks for a line and takes the focus when it is mounted. Whoever asks removes it when it has answered.

    The rest of the first suggestion that begins with what was typed, in any case, is shown faintly behind it. Where
    several words are suggested for one line, the first of them stand in place of the hint.
    """

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "cancel", "Cancel", show=False, id="prompt.cancel"),
        Binding("tab", "complete", "Complete", show=False, id="prompt.complete"),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | enter | Answer. |
    | escape | Do not answer. |
    | tab, right | Take the suggestion. |
    """

    DEFAULT_CSS = """
    Prompt {
        height: 1;
        background: $surface;
        & > Static { width: auto; height: 1; padding: 0 1; text-wrap: nowrap; text-overflow: ellipsis; }
        & > .prompt--hint { max-width: 60%; }
        & > .prompt--label { text-style: bold; }
        & > LineInput { width: 1fr; min-width: 12; background: $surface; }
    }
    """

    @dataclass
    class Submitted(Told["Prompt"]):
        """The reader answered."""

        value: str

    class Cancelled(Told["Prompt"]):
        """The reader does not want to answer."""

    def __init__(
        self,
        label: str,
        *,
        value: str = "",
        hint: str = "",
        suggestions: Sequence[str] | Suggester = (),
        id: str | None = None,  # noqa: A002
        classes: str | None = None,
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._label, self._hint = Content(flatten(label)), Content(flatten(hint))
        self._suggester = _suggester(suggestions)
        self._input = LineInput(compact=True, suggester=self._suggester, select_on_focus=False)
        self._beside = Static(classes="prompt--hint")
        self._given = value

    def compose(self) -> ComposeResult:
        """Label, field and hint."""
        yield Static(self._label, classes="prompt--label")
        yield self._input
        if self._hint or isinstance(self._suggester, SuggestWords):
            self.add_class("-hinted")
            yield self._beside

    def on_mount(self) -> None:
        """Ask at once. An `Input` takes its value only once it belongs to an app."""
        self._input.value = self._given
        self._input.focus()
        self._show_hint()

    def focus(self, scroll_visible: bool = True) -> Self:
        """Focus the field."""
        self._input.focus(scroll_visible)
        return self

    @property
    def value(self) -> str:
        """What stands in the field."""
        return self._input.value

    def offer(self, words: Sequence[str]) -> None:
        """Suggest these words from now on, where several are suggested for one line."""
        if isinstance(self._suggester, SuggestWords):
            self._suggester.known = words
            self._show_hint()

    def _show_hint(self) -> None:
        """The first words that may be meant, with the hint after them as long as nothing is typed.

        A line that was given stands there for a reason, which the hint tells: it stands alone until that is changed.
        """
        given, typed = bool(self._given) and self.value == self._given, self.value != ""
        suggester = None if given else self._suggester
        found = suggester.candidates(self.value) if isinstance(suggester, SuggestWords) else []
        words = "  ".join(found[:_CANDIDATES])
        parts = [Content.styled(words, "bold")] if words else []
        if not (words and typed):
            parts.append(self._hint)
        self._beside.update(Content("   ").join(parts))

    def action_complete(self) -> None:
        """Take the suggestion."""
        self._input.action_end()
        self._input.action_cursor_right()

    def action_cancel(self) -> None:
        """Leave without an answer."""
        self.post_message(self.Cancelled(self))

    def on_input_changed(self, event: Input.Changed) -> None:
        """Nobody else needs to know of every letter."""
        event.stop()
        self._show_hint()

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Pass the answer on."""
        event.stop()
        self.post_message(self.Submitted(self, event.value))


def _suggester(suggestions: Sequence[str] | Suggester) -> Suggester | None:
    if isinstance(suggestions, Suggester):
        return suggestions
    return SuggestFromList(map(flatten, suggestions), case_sensitive=False) if suggestions else None
