"""Choices that are made before something is done: one of several, or on and off, each with a few words on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from widgets.clusters import flatten
from widgets.paging import PagedList
from widgets.told import Told


@dataclass(frozen=True, slots=True)
class Switch:
    """One choice."""

    key: str
    """Tells the choices apart."""
    name: str
    about: str
    """What it does, in a few words."""
    group: str = ""
    """Of the choices of one group always exactly one is on; empty for one that stands for itself."""


class Switches(PagedList):
    """A row a choice: its mark, its name, what it does."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "turn", "Choose", show=False, id="switches.turn"),
        Binding("enter", "submit", "Done", show=False, id="switches.submit"),
        Binding("up,k", "up", "Up", show=False, id="switches.up"),
        Binding("j", "cursor_down", "Down", show=False, id="switches.down"),
    ]
    """
    | Key(s) | Description |
    | :- | :- |
    | space | Choose, or turn on and off. |
    | enter | Done choosing. |
    | up, k | One up; above the first, out of the list. |
    | down, j | One down. |
    """

    DEFAULT_CSS = """
    Switches {
        height: auto;
        background: $surface;
        border: none;
        padding: 0;
        & > .option-list--option-highlighted { text-style: none; }
        &:focus > .option-list--option-highlighted { text-style: bold reverse; }
    }
    """

    class Submitted(Told["Switches"]):
        """The reader is done choosing."""

    class Left(Told["Switches"]):
        """The reader went up beyond the first choice."""

    def __init__(self, switches: Sequence[Switch], chosen: Sequence[str], *, id: str | None = None) -> None:  # noqa: A002
        """`chosen` are the keys of those that are chosen to begin with."""
        self._switches, self._chosen = tuple(switches), set(chosen)
        super().__init__(*self._rows(), id=id, markup=False, compact=True)

    @property
    def chosen(self) -> frozenset[str]:
        """The keys of those that are chosen."""
        return frozenset(self._chosen)

    def action_turn(self) -> None:
        """Choose what is under the cursor, or turn it on or off."""
        if self.highlighted is not None:
            self._turn(self.highlighted)

    def action_submit(self) -> None:
        """Tell that the reader is done."""
        self.post_message(self.Submitted(self))

    def action_up(self) -> None:
        """One up, or out of the list."""
        if self.highlighted:
            self.action_cursor_up()
        else:
            self.post_message(self.Left(self))

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """A click chooses."""
        event.stop()
        self._turn(event.option_index)

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Nobody else needs to know where the cursor is."""
        event.stop()

    def _turn(self, index: int) -> None:
        switch = self._switches[index]
        if switch.group:
            self._chosen -= {other.key for other in self._switches if other.group == switch.group}
            self._chosen.add(switch.key)
        else:
            self._chosen ^= {switch.key}
        for at, option in enumerate(self._rows()):
            self.replace_option_prompt_at_index(at, option.prompt)

    def _rows(self) -> list[Option]:
        width = max((len(switch.name) for switch in self._switches), default=0)
        return [Option(self._row(switch, width)) for switch in self._switches]

    def _row(self, switch: Switch, width: int) -> Content:
        chosen = switch.key in self._chosen
        mark = ("(•)" if chosen else "( )") if switch.group else ("[x]" if chosen else "[ ]")
        return Content.assemble(f"{mark} ", (f"{flatten(switch.name):<{width}}", "bold"), f"  {flatten(switch.about)}")
