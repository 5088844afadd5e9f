"""The command line. Nothing here imports Textual unless the reader is opened."""

from collections.abc import Sequence

__all__ = ["main"]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code to end with. Ctrl+C ends it without a traceback from the first import on."""
    try:
        from tui.cli.running import run

        return run(arguments)
    except KeyboardInterrupt:
        return 130
