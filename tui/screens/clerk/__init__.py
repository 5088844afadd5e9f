"""The clerk does what takes time beside the screen: reads, compares, keeps, exports, looks after the library."""

from tui.screens.clerk.clerk import Clerk, export_path
from tui.screens.clerk.gathering import LIBRARY, UNREADABLE
from tui.screens.clerk.opening import nearest_others

__all__ = ["LIBRARY", "UNREADABLE", "Clerk", "export_path", "nearest_others"]
