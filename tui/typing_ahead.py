"""Keys that follow each other faster than the screen changes have their effects in the order they were pressed."""

from collections import deque
from contextlib import suppress

from textual.app import App, ScreenStackError
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import Event, Key, Paste


class TypingAhead(App[None]):
    """An app that hands on what is typed one key at a time, each once the one before has had its effect.

    Textual hands every key at once to the widget that is focused when it comes, and looks for its binding when it has
    come back from there. Of keys in one packet, as a slow line delivers them, all have been handed on before the first
    has had its effect: of `/`, `f`, `o`, `g` the letters would be commands, or nothing, instead of the words to search
    for, and a backspace would take the letter that was typed after it.
    """

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class)
        self._typed: deque[Key | Paste] = deque()
        self._place: DOMNode | None = None
        """Where the key is that has not yet had its effect."""

    async def on_event(self, event: Event) -> None:
        """Hand a key on at once only when nothing is in hand."""
        if isinstance(event, Key | Paste) and not event.is_forwarded:
            self._typed.append(event)
            if self._place is None or not self._place.is_running:
                await self._hand_on()
        else:
            await super().on_event(event)

    async def _hand_on(self) -> None:
        self._place = None
        if self._typed:
            self._place = self.focused or self.screen
            # A key climbs from there to the app, and so does what its binding sets off.
            way = 2 * self._place.ancestors_with_self
            await super().on_event(self._typed.popleft())
            await self._climb(way)

    async def _climb(self, way: list[DOMNode]) -> None:
        """Go on when each node on a way, one after the other, has done what it has to do; a closed one has."""
        while way:
            if way.pop(0).call_later(self._climb, way):
                return
        with suppress(ScreenStackError):  # the program ends
            if not self.screen.call_later(self.call_later, self._hand_on):  # a new screen has to find its focus
                await self._hand_on()
