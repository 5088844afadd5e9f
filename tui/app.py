"""The application: theme, palette, which screen, and how it ends."""

from __future__ import annotations

import asyncio
import gc
import signal
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, cast, runtime_checkable

from textual import events, on
from textual.binding import Binding, BindingType
from textual.command import CommandPalette
from textual.filter import LineFilter
from textual.screen import Screen
from textual.theme import ThemeProvider
from textual.worker import WorkerFailed

import widgets
from tui.commands import UNBOUND, use_keys
from tui.copying import copy
from tui.faults import EXIT, logged
from tui.hangup import LastingDriver, on_hangup
from tui.remembering import Remembered
from tui.screens import UNREADABLE, CannotStart, MainScreen, NotRead, dialogs, rescue, rescued
from tui.settings import Config, ConfigError, Places, read_config
from tui.suspending import has_shell, to_the_shell
from tui.typing_ahead import TypingAhead
from widgets.legibility import Legible

if TYPE_CHECKING:
    from textual.command import Provider

_ASK = "Press Ctrl+C again to leave."
_ALL_KEPT = " Everything is kept."
_DONE_BY_THE_READER = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp)
_PATIENCE = 4.0
"""Seconds that the library has, when the system wants the program to end, before a note goes into a file instead."""
_NEVER = 1_000_000
"""So many rounds among younger objects come before one through all."""
_SIXTEEN = "ansi-dark"
"""The theme where there are sixteen colours and the reader has chosen none: the terminal's own."""
_LISTED = 10
"""So many refusals are said once more when the program has ended."""


def _palette() -> type[Provider]:
    """What the palette is made of, loaded when it is first opened."""
    from tui.palette import Palette

    return Palette


@runtime_checkable
class KeepsOnLeaving(Protocol):
    """A screen on which something is being written."""

    def keep(self) -> None:
        """Close it with what is written."""


class Crossread(TypingAhead):
    """Crossread in the terminal."""

    TITLE = "Crossread"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    COMMANDS = {_palette}
    AWAITED = frozenset({"tell", "open", "keep", CommandPalette._GATHER_COMMANDS_GROUP})
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "copy_or_leave", "Copy, or leave", show=False, system=True),
        Binding("ctrl+z", "suspend_process", "To the shell", show=False, system=True),
    ]

    def __init__(self, places: Places, paths: Sequence[str] = (), stdin: bytes = b"") -> None:
        super().__init__(driver_class=LastingDriver)
        self.places = places
        self.config = Config()
        self.config_error: ConfigError | None = None
        """Why the reader's own settings are not in force."""
        self.remembered = Remembered(places.remembered)
        self.last_words: list[str] = []
        """What is said on standard error once the screen is gone."""
        self._configure()
        self._paths, self._stdin = paths, stdin
        self._legible = Legible()
        self._asked = False
        self._code = 0
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

    @on(CannotStart)
    def give_up(self, message: CannotStart) -> None:
        """End with one line and an exit code."""
        self.last_words.append(message.why)
        # A draft in a library that cannot be opened again is no help.
        if words := [words for screen in self._main_screens for words in screen.being_written()]:
            self._rescue(words)
        self.exit(return_code=message.code)

    @on(NotRead)
    def remember_refusal(self, message: NotRead) -> None:
        """Of several files some gave no story: the others are open, and the exit code will say so."""
        self.last_words += message.whys[:_LISTED]
        more = len(message.whys) - _LISTED
        if more > 0:
            self.last_words.append(f"and {more} more that could not be read.")
        self._code = UNREADABLE

    async def on_event(self, event: events.Event) -> None:
        """Whatever the reader does, it interrupts what waits for them to be idle."""
        if isinstance(event, _DONE_BY_THE_READER):
            for screen in self.screen_stack:
                if isinstance(screen, MainScreen):
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
        # A terminal window that is closed must not cost the note that is being written.
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, self.end)
        on_hangup(partial(loop.call_soon_threadsafe, self.end))
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

    def action_copy_or_leave(self) -> None:
        """Ctrl+C copies a selection; without one it asks once, then leaves."""
        selected = self.screen.get_selected_text()
        if selected:
            self.copy_to_clipboard(selected)
        elif self._asked:
            self.action_leave()
        else:
            self._asked = True
            self.notify(_ASK if self._unsaved() else _ASK + _ALL_KEPT, markup=False, timeout=3)
            self.set_timer(3, self._forget)

    def copy_to_clipboard(self, text: str) -> None:
        """Copy what Textual's own keys copy: a selection in a dialog, what is cut in an editor; and tell."""
        self.run_worker(self._copy_and_tell(text), group="copy", exclusive=True)

    async def _copy_and_tell(self, text: str) -> None:
        self.notify(await self.copy(text), markup=False)

    async def copy(self, text: str) -> str:
        """Copy a text as the reader has it in `config.toml`; says what came of it."""
        self._clipboard = text  # for the paste keys of editors
        return await copy(text, self.config.copy_command, super().copy_to_clipboard)

    def _forget(self) -> None:
        self._asked = False

    def _unsaved(self) -> list[str]:
        """What stands in an editor and is saved nowhere."""
        return [words for screen in self._main_screens for words in screen.unsaved()]

    @property
    def _main_screens(self) -> list[MainScreen]:
        return [screen for screen in self.screen_stack if isinstance(screen, MainScreen)]

    def action_suspend_process(self) -> None:
        """Ctrl+Z goes back to the shell, whose `fg` brings the reader back."""
        if not has_shell():
            self.notify("There is no shell to go back to.", markup=False)
        elif self._driver and self._driver.can_suspend:
            # Before anything stops: what comes back to its shell first would have the terminal taken from it.
            with self.suspend():
                to_the_shell()

    async def action_quit(self) -> None:
        """Textual's own key and command for leaving."""
        self.action_leave()

    def action_leave(self) -> None:
        """Keep what is being written and where the reader stands, then end; what cannot be kept is asked about."""
        self._hand_over_then(self._begin_leaving)

    def end(self) -> None:
        """The same when the system says so: nobody can be asked, and it takes some seconds at most."""
        self._hand_over_then(self._begin_ending)

    def _hand_over_then(self, begin: Callable[[], None]) -> None:
        """Everything that is being written goes to the library; then something is begun."""
        for screen in self._main_screens:
            screen.clerk.forget_given_back()
        for writing in reversed(self.screen_stack):
            if isinstance(writing, KeepsOnLeaving):
                writing.keep()
        self.call_later(begin)

    def _begin_leaving(self, *, without: bool = False) -> None:
        # Keys are still answered meanwhile.
        self.run_worker(self._leave(without), group="leave", exclusive=True)

    async def _leave(self, without: bool) -> None:
        """End, once everything is kept, or the reader wants to leave `without` what is not."""
        for screen in self._main_screens:
            unkept = await screen.unkept(None)
            if unkept and not without:
                # After what brings the editor back.
                self.screen_stack[0].call_later(self.push_screen, dialogs.UnkeptScreen(unkept), self._answered)
                return
            screen.keep_place_now()
            await self._finish(screen)
        if not without and any(screen.being_written() for screen in self._main_screens):
            self.action_leave()  # keys were answered meanwhile, and a note was begun
        else:
            self.exit(return_code=self._code)

    def _answered(self, leave: bool | None) -> None:
        if leave:
            self._begin_leaving(without=True)

    async def _finish(self, screen: MainScreen) -> None:
        """End what is under way."""
        self.last_words += await screen.finish_reading()
        self.last_words += await screen.tidy_up()

    def _begin_ending(self) -> None:
        self.run_worker(self._end(), group="leave", exclusive=True)

    async def _end(self) -> None:
        """End soon, whatever the library and the disk do; what is not kept by then goes into a file."""
        for screen in self._main_screens:
            screen.keep_place_now()
            if unkept := await screen.unkept(_PATIENCE):
                self._rescue(unkept)
            else:
                with suppress(TimeoutError):
                    async with asyncio.timeout(_PATIENCE):
                        await screen.caught_up()
                        await self._finish(screen)
            screen.clerk.hurry()
        self.exit(return_code=self._code)

    def _rescue(self, unkept: Iterable[str]) -> None:
        """Put words that could not be kept into a file and say where."""
        self.last_words.append(rescue(list(unkept), self.places.log.parent))

    def _handle_exception(self, error: Exception) -> None:
        """End after a fault with one line and a log instead of Textual's traceback, which would print story text.

        The log names the places in the program and the kind of error; the error's own words may quote a story.
        """
        self._return_code = EXIT
        if self._exception is None:
            self._exception = error
            self._exception_event.set()
            cause = error.error if isinstance(error, WorkerFailed) else error
            self.last_words.append(logged(self.places.log, cause))
        self._close_messages_no_wait()
