"""Keys that follow each other faster than the screen changes have their effects in the order they were pressed."""

import asyncio
from collections import deque
from contextlib import suppress
from functools import partial
from typing import Any, ClassVar

from textual.app import App, ScreenStackError
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import Event, Key, Paste
from textual.screen import Screen
from textual.worker import Worker

_PAUSE = 0.003
"""Seconds between two looks whether what a key set off is there."""


class TypingAhead(App[None]):
    """An app that hands on what is typed one key at a time, each once the one before has had its effect.

    Textual hands every key at once to the widget that is focused when it comes, and looks for its binding when it has
    come back from there. Of keys in one packet, as a slow line delivers them, all have been handed on before the first
    has had its effect: of `/`, `f`, `o`, `g` the letters would be commands, or nothing, instead of the words to search
    for, and a backspace would take the letter that was typed after it.

    What a key sets off beside the screen is part of its effect: the dialog that comes once the library has answered,
    the pair that is opened, the row that goes from a list. The next key is meant for what is there then.
    """

    PATIENCE: ClassVar[float] = 0.15
    """Seconds that it waits at most: the library may be busy, and keys are answered all the same."""

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class)
        self._typed: deque[Key | Paste] = deque()
        self._place: DOMNode | None = None
        """Where the key is that has not yet had its effect."""
        self._known: set[Worker[Any]] = set()
        """The workers that were under way before it, and those for which the next key has waited."""

    def awaits(self, worker: Worker[Any]) -> bool:
        """Whether the next key waits for a worker, unless it is a letter for a field."""
        return False

    @property
    def is_typing(self) -> bool:
        """Whether a key has not yet had its effect."""
        return self._place is not None

    async def on_event(self, event: Event) -> None:
        """Hand a key on at once only when nothing is in hand."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            self._typed.append(event)
            if self._place is None:
                await self._hand_on()
        else:
            await super().on_event(event)

    async def _hand_on(self) -> None:
        self._place = None
        if self._typed:
            self._place = self.focused or self.screen
            self._known = self._under_way()
            # A key climbs from there to the app, what its binding sets off does, and what comes of that in a list.
            way = 3 * self._place.ancestors_with_self
            await super().on_event(self._typed.popleft())
            await self._climb(way)

    async def _climb(self, way: list[DOMNode]) -> None:
        """Go on when each node on a way, one after the other, has done what it has to do; a closed one has."""
        while way:
            if way.pop(0).call_later(self._climb, way):
                return
        await self._look_up(self.PATIENCE)

    async def _look_up(self, patience: float, seen: Screen[Any] | None = None) -> None:
        """Go on when the screen that is there by now has found its focus, and what the key set off is there too."""
        with suppress(ScreenStackError):  # the program ends
            screen = self.screen
            if screen is not seen and screen.call_later(self.call_later, self._look_up, patience, screen):
                return
        if begun := self._under_way() - self._known:
            self._known |= begun
            self._wait(patience, begun)
        else:
            await self._hand_on()

    def _under_way(self) -> set[Worker[Any]]:
        return {worker for worker in self.workers if self.awaits(worker) and not worker.is_finished}

    def _wait(self, patience: float, begun: set[Worker[Any]], frame: asyncio.Event | None = None) -> None:
        """Go on when all that was begun is done, and the frame after it has shown what came of it; or after a while."""
        if frame is None and all(worker.is_finished for worker in begun):
            frame = asyncio.Event()
            self.call_after_refresh(frame.set)
        if patience <= 0 or self._is_text_next or (frame and frame.is_set()):
            self.call_later(self._look_up, patience)
        else:
            # Not a timer of Textual's: it lets go by what is a moment overdue, and every key after it would be lost.
            look = partial(self._wait, patience - _PAUSE, begun, frame)
            asyncio.get_running_loop().call_later(_PAUSE, look)

    @property
    def _is_text_next(self) -> bool:
        """Whether a letter or words are typed next, into a field."""
        following = self._typed[0] if self._typed else None
        if following is None or self.focused is None:
            return False
        key = (following.key, following.character) if isinstance(following, Key) else ("q", "q")
        return self.focused.check_consume_key(*key)
