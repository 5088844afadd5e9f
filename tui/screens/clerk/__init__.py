"""The clerk does what takes time beside the screen: reads, compares, keeps, exports, looks after the library."""

from tui.screens.clerk.clerk import Clerk, export_path
from tui.screens.clerk.gathering import LIBRARY, UNREADABLE

__all__ = ["LIBRARY", "UNREADABLE", "Clerk", "export_path"]
