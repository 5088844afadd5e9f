"""The application: theme, palette, and which screen."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, ClassVar, cast

from textual import events
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.filter import LineFilter
from textual.screen import Screen
from textual.theme import ThemeProvider

import widgets
from tui.commands import UNBOUND, use_keys
from tui.copying import copy
from tui.leaving import Leaving
from tui.remembering import Remembered
from tui.screens import MainScreen, dialogs, rescued
from tui.settings import Config, ConfigError, Places, read_config
from tui.suspending import has_shell, to_the_shell
from widgets.legibility import Legible

if TYPE_CHECKING:
    from textual.command import Provider
    from textual.worker import Worker

_DONE_BY_THE_READER = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp)
_AWAITED = frozenset({"tell", "open", "keep"})
"""Groups of errands whose answer the next key may be meant for."""
_NEVER = 1_000_000
"""So many rounds among younger objects come before one through all."""
_SIXTEEN = "ansi-dark"
"""The theme where there are sixteen colours and the reader has chosen none: the terminal's own."""


def _palette() -> type[Provider]:
    """What the palette is made of, loaded when it is first opened."""
    from tui.palette import Palette

    return Palette


class Crossread(Leaving):
    """Crossread in the terminal."""

    TITLE = "Crossread"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS = {_palette}
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "copy_or_leave", "Copy, or leave", show=False, system=True),
        Binding("ctrl+z", "suspend_process", "To the shell", show=False, system=True),
    ]

    def __init__(self, places: Places, paths: Sequence[str] = (), stdin: bytes = b"") -> None:
        super().__init__(places)
        self.config = Config()
        self.config_error: ConfigError | None = None
        """Why the reader's own settings are not in force."""
        self.remembered = Remembered(places.remembered)
        self._configure()
        self._paths, self._stdin = paths, stdin
        self._legible = Legible()
        self._thresholds: tuple[int, int, int] | None = None

    def _configure(self) -> None:
        """Take the reader's settings, and what was remembered of the theme; a broken file leaves the defaults."""
        try:
            self.config = read_config(self.places.config)
        except ConfigError as error:
            self.config_error = error
            self.last_words.append(f"{error}; the defaults were in force.")
        self.animation_level = "full" if self.config.animations else "none"
        use_keys(self.config.keys)
        self.set_keymap({name: ",".join(keys) or UNBOUND for name, keys in self.config.keys.items()})
        wanted = self.config.theme or self.remembered.get("theme")
        if isinstance(wanted, str) and wanted in self.available_themes:
            self.theme = wanted
        elif self.console.color_system == "standard":
            # Of a theme's own colours the sixteen nearest are no longer told apart, and some are too faint.
            self.theme = _SIXTEEN

    def watch_theme(self, before: str, chosen: str) -> None:
        """Remember the theme that is chosen; one in the reader's settings wins at the next start."""
        if not self.is_running or before == chosen:
            return
        self.remembered.keep("theme", chosen)
        if self.config.theme not in ("", chosen):
            self.notify(f"Until you leave: config.toml says {self.config.theme}.", markup=False)

    def action_command_palette(self) -> None:
        """Open the palette."""
        if not isinstance(self.screen, CommandPalette):
            self.push_screen(widgets.PagedPalette(id="--command-palette"))

    def search_themes(self) -> None:
        """Open the palette with the themes alone."""
        self.push_screen(widgets.PagedPalette([ThemeProvider], placeholder="Search for themes…"))

    def tell_config_error(self) -> None:
        """Say all that is wrong with the reader's settings."""
        if self.config_error:
            path = str(self.config_error.path)
            self.push_screen(dialogs.TellScreen("The defaults are in force", [path, *self.config_error.lines]))

    def awaits(self, worker: Worker[Any]) -> bool:
        """The next key waits for what asks the library, opens or keeps something, and for what fills the palette."""
        return worker.group in _AWAITED or isinstance(worker.node, CommandPalette)

    async def on_event(self, event: events.Event) -> None:
        """Whatever the reader does, it interrupts what waits for them to be idle."""
        if isinstance(event, _DONE_BY_THE_READER):
            for screen in self.main_screens:
                screen.wake()
        await super().on_event(event)

    def on_ready(self) -> None:
        """The first frame stands. What is there by now stays to the end; garbage is looked for in what comes.

        All of it is gone through only while nobody is at the keyboard: with two long stories that takes a third of a
        second.
        """
        gc.freeze()
        gc.enable()
        self._thresholds = gc.get_threshold()
        gc.set_threshold(*self._thresholds[:2], _NEVER)
        self.heed_the_system()
        if said := rescued(self.places.log.parent):
            self.notify(said, markup=False, timeout=15)
        if self.config_error:
            self.notify(f"{self.config_error}. The defaults are in force.", markup=False, timeout=15)

    def on_descendant_focus(self, event: events.DescendantFocus) -> None:
        """Nothing blinks, not in Textual's own palette either."""
        if getattr(event.widget, "cursor_blink", False):
            cast("Any", event.widget).cursor_blink = False

    def on_unmount(self) -> None:
        """Whoever goes on after the app has garbage looked for as before."""
        if self._thresholds:
            gc.set_threshold(*self._thresholds)

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What is done to every line before it is shown; at last, what a theme leaves too faint is made legible."""
        return [*super().get_line_filters(), self._legible]

    def get_default_screen(self) -> Screen[None]:
        """The main screen."""
        return MainScreen(self.places.library, self._paths, self._stdin)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what Textual's own keys copy: a selection in a dialog, what is cut in an editor; and tell."""
        self.run_worker(self._copy_and_tell(text), group="copy", exclusive=True)

    async def _copy_and_tell(self, text: str) -> None:
        self.notify(await self.copy(text), markup=False)

    async def copy(self, text: str) -> str:
        """Copy a text as the reader has it in `config.toml`; says what came of it."""
        self._clipboard = text  # for the paste keys of editors
        return await copy(text, self.config.copy_command, super().copy_to_clipboard)

    def action_suspend_process(self) -> None:
        """Ctrl+Z goes back to the shell, whose `fg` brings the reader back."""
        if not has_shell():
            self.notify("There is no shell to go back to.", markup=False)
        elif self._driver and self._driver.can_suspend:
            # Before anything stops: what comes back to its shell first would have the terminal taken from it.
            with self.suspend():
                to_the_shell()
