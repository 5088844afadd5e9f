"""Keys that follow each other faster than the screen changes still reach what is on it by then."""

from contextlib import suppress
from weakref import WeakKeyDictionary

from textual.app import App, ScreenStackError
from textual.dom import DOMNode
from textual.driver import Driver
from textual.events import Event, Key


class TypingAhead(App[None]):
    """An app whose keys go to where the focus is when their turn comes.

    Textual hands a key to the widget that is focused when it is pressed, and looks for its binding once it has come
    back from there. Of keys in one packet, as a slow line delivers them, all have been handed on before the first has
    had its effect: of `/`, `f`, `o`, `g` the letters would be commands, or nothing, instead of the words to search for.
    """

    def __init__(self, driver_class: type[Driver] | None = None) -> None:
        super().__init__(driver_class)
        self._handed: WeakKeyDictionary[Key, DOMNode] = WeakKeyDictionary()

    async def on_event(self, event: Event) -> None:
        """Hand a key that comes back unused to where the focus has gone since it was pressed."""
        if isinstance(event, Key):
            with suppress(ScreenStackError):  # the program ends
                place = self.focused or self.screen
                if event.is_forwarded and self._handed.get(event, place) is not place:
                    await self.on_event(Key(event.key, event.character))
                    return
                self._handed.setdefault(event, place)
        await super().on_event(event)
