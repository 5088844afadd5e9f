"""What a widget tells those above it."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from textual.message import Message
from textual.widget import Widget

W = TypeVar("W", bound=Widget)


@dataclass
class Told(Message, Generic[W]):
    """Something that a widget tells; each widget has its own kinds of it."""

    widget: W

    @property
    def control(self) -> W:
        """Who tells it, for the `on` decorator too."""
        return self.widget
