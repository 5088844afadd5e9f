"""Ctrl+Z: back to the shell that Crossread was started from, and not into a window that nothing brings back."""

import os
import signal


def has_shell() -> bool:
    """Whether a shell waits that can bring a stopped program back.

    Such a shell gives each command a process group of its own; one that is of the group of the first process in its
    terminal window was started by the window itself, or by a script there.
    """
    return os.getpgrp() != os.getsid(0)


def to_the_shell() -> None:
    """Stop the whole command: what Crossread was started through, `uv run` for example, would else wait for it."""
    os.kill(0, signal.SIGTSTP)
