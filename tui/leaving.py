"""How Crossread ends: what is being written is kept, whoever or whatever ends it, and what is left to say is said."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from textual import on
from textual.worker import WorkerFailed

from tui.faults import EXIT, logged
from tui.hangup import LastingDriver, on_hangup
from tui.screens import UNREADABLE, CannotStart, MainScreen, NotRead, dialogs, rescue
from tui.typing_ahead import TypingAhead

if TYPE_CHECKING:
    from tui.settings import Places

_ASK = "Press Ctrl+C again to leave."
_ALL_KEPT = " Everything is kept."
_PATIENCE = 4.0
"""Seconds that the library has, when the system wants the program to end, before a note goes into a file instead."""
_LISTED = 10
"""So many refusals are said once more when the program has ended."""


@runtime_checkable
class KeepsOnLeaving(Protocol):
    """A screen on which something is being written."""

    def keep(self) -> None:
        """Close it with what is written."""


class Leaving(TypingAhead):
    """An app of main screens that loses nothing when it ends."""

    def __init__(self, places: Places) -> None:
        super().__init__(driver_class=LastingDriver)
        self.places = places
        self.last_words: list[str] = []
        """What is said on standard error once the screen is gone."""
        self._asked = False
        self._code = 0

    def heed_the_system(self) -> None:
        """From now on a terminal window that is closed does not cost the note that is being written."""
        loop = asyncio.get_running_loop()
        loop.add_signal_handler(signal.SIGTERM, self.end)
        on_hangup(partial(loop.call_soon_threadsafe, self.end))

    @on(CannotStart)
    def give_up(self, message: CannotStart) -> None:
        """End with one line and an exit code."""
        self.last_words.append(message.why)
        # A draft in a library that cannot be opened again is no help.
        if words := [words for screen in self.main_screens for words in screen.being_written()]:
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

    def _forget(self) -> None:
        self._asked = False

    def _unsaved(self) -> list[str]:
        """What stands in an editor and is saved nowhere."""
        return [words for screen in self.main_screens for words in screen.unsaved()]

    @property
    def main_screens(self) -> list[MainScreen]:
        """Those on the stack of screens."""
        return [screen for screen in self.screen_stack if isinstance(screen, MainScreen)]

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
        for screen in self.main_screens:
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
        for screen in self.main_screens:
            unkept = await screen.unkept(None)
            if unkept and not without:
                # After what brings the editor back.
                self.screen_stack[0].call_later(self.push_screen, dialogs.UnkeptScreen(unkept), self._answered)
                return
            screen.keep_place_now()
            await self._finish(screen)
        if not without and any(screen.being_written() for screen in self.main_screens):
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
        for screen in self.main_screens:
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
