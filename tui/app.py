"""The application: theme, palette, which screen, and how it ends."""

import asyncio
import gc
import signal
from collections.abc import Callable, Iterable, Sequence
from typing import ClassVar, Protocol, runtime_checkable

from textual import events, on
from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType
from textual.screen import Screen
from textual.worker import WorkerFailed

from tui.commands import COMMANDS
from tui.faults import EXIT, logged
from tui.screens import UNREADABLE, CannotStart, MainScreen, NotRead, dialogs, rescue
from tui.settings import Places

_ASK = "Press Ctrl+C again to leave. Everything is kept."
_DONE_BY_THE_READER = (events.Key, events.Paste, events.MouseDown, events.MouseScrollDown, events.MouseScrollUp)
_PATIENCE = 7.0
"""Seconds that the library has, when the system wants the program to end, before a note goes into a file instead."""
Provide = Callable[[Sequence[str]], bool]
"""Provides for words that could not be kept; whether the program may end then."""
_LISTED = 10
"""So many refusals are said once more when the program has ended."""


@runtime_checkable
class KeepsOnLeaving(Protocol):
    """A screen on which something is being written."""

    def keep(self) -> None:
        """Close it with what is written."""


class Crossread(App[None]):
    """Crossread in the terminal."""

    TITLE = "Crossread"
    CSS_PATH = "app.tcss"
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+c", "copy_or_leave", "Copy, or leave", show=False, system=True),
    ]

    def __init__(self, places: Places, paths: Sequence[str] = (), stdin: bytes = b"") -> None:
        super().__init__()
        self.animation_level = "none"
        self.places = places
        self.last_words: list[str] = []
        """What is said on standard error once the screen is gone."""
        self._paths, self._stdin = paths, stdin
        self._asked = False
        self._code = 0

    @on(CannotStart)
    def give_up(self, message: CannotStart) -> None:
        """End with one line and an exit code."""
        self.last_words.append(message.why)
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen) and (unsaved := screen.unsaved()):
                self._rescuing(unsaved)
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
        """The first frame stands. What is there by now stays to the end; garbage is looked for in what comes."""
        gc.freeze()
        gc.enable()
        # A terminal window that is closed must not cost the note that is being written.
        for number in (signal.SIGTERM, signal.SIGHUP):
            asyncio.get_running_loop().add_signal_handler(number, self.end)

    def get_default_screen(self) -> Screen[None]:
        """The main screen."""
        return MainScreen(self.places.library, self._paths, self._stdin)

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """For the palette: everything of the command table, then what Textual offers."""
        if isinstance(screen, MainScreen):
            for command in COMMANDS:
                yield SystemCommand(command.words, "", screen.runner(command.name))
        yield from super().get_system_commands(screen)

    def action_copy_or_leave(self) -> None:
        """Ctrl+C copies a selection; without one it asks once, then leaves."""
        selected = self.screen.get_selected_text()
        if selected:
            self.copy_to_clipboard(selected)
            self.notify("Copied, if your terminal allows it (OSC 52).", markup=False)
        elif self._asked:
            self.action_leave()
        else:
            self._asked = True
            self.notify(_ASK, markup=False, timeout=3)
            self.set_timer(3, self._forget)

    def _forget(self) -> None:
        self._asked = False

    async def action_quit(self) -> None:
        """Textual's own key and command for leaving."""
        self.action_leave()

    def action_leave(self) -> None:
        """Keep what is being written and where the reader stands, then end; what cannot be kept is asked about."""
        self._leave_with(self._asking, None)

    def end(self) -> None:
        """The same when the system says so: nobody can be asked."""
        self._leave_with(self._rescuing, _PATIENCE)

    def _leave_with(self, provide: Provide, patience: float | None) -> None:
        for screen in reversed(self.screen_stack):
            if isinstance(screen, MainScreen):
                screen.clerk.forget_given_back()
        for screen in reversed(self.screen_stack):
            if isinstance(screen, KeepsOnLeaving):
                screen.keep()
        self.call_later(self._begin_leaving, provide, patience)

    def _begin_leaving(self, provide: Provide, patience: float | None = None) -> None:
        # Keys are still answered meanwhile.
        self.run_worker(self._leave(provide, patience), group="leave", exclusive=True)

    async def _leave(self, provide: Provide, patience: float | None) -> None:
        """End, once what could not be kept is provided for in another way."""
        for screen in self.screen_stack:
            if isinstance(screen, MainScreen):
                unkept = await screen.unkept(patience)
                if unkept and not provide(unkept):
                    return
                screen.keep_place_now()
                self.last_words += await screen.finish_reading()
                self.last_words += await screen.tidy_up()
        self.exit(return_code=self._code)

    def _asking(self, unkept: Sequence[str]) -> bool:
        """The words are in the editor again; ask whether to leave without them."""

        def answer(leave: bool | None) -> None:
            if leave:
                self._begin_leaving(lambda unkept: True)

        # After what brings the editor back.
        self.screen_stack[0].call_later(self.push_screen, dialogs.UnkeptScreen(unkept), answer)
        return False

    def _rescuing(self, unkept: Sequence[str]) -> bool:
        """Put the words into a file and say where."""
        self.last_words.append(rescue(unkept, self.places.log.parent))
        return True

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
