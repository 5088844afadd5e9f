"""The main screen, built in layers: each file adds something that the reader can do to the one below it."""

from tui.screens.main.screen import MainScreen

__all__ = ["MainScreen"]
