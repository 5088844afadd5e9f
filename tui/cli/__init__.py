"""The command line. Nothing here imports Textual unless the reader is opened."""

from tui.cli.main import main

__all__ = ["main"]
