"""The screens: the only rooms in which the domain meets the widgets."""

from tui.screens.clerk import UNREADABLE
from tui.screens.main import MainScreen
from tui.screens.messages import CannotStart, NotRead
from tui.screens.trouble import rescue, rescued

__all__ = ["UNREADABLE", "CannotStart", "MainScreen", "NotRead", "rescue", "rescued"]
