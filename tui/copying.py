"""Copying: to a program of the reader's choice, else to the terminal, which may take it or drop it without a word."""

import asyncio
from asyncio.subprocess import DEVNULL, PIPE
from collections.abc import Callable, Sequence
from contextlib import suppress

_PATIENCE = 3.0
"""Seconds that the program has."""
_SENT = "Sent to the terminal (OSC 52); tmux and some terminals drop it: set copy_command in config.toml."


async def copy(text: str, command: Sequence[str], send: Callable[[str], None]) -> str:
    """Copy a text, and say in words what came of it.

    Args:
        text: goes to the program's standard input as UTF-8; a shell never sees it.
        command: the program and its arguments; empty without one.
        send: sends a text to the terminal as OSC 52. That is also done where the program fails.
    """
    if not command:
        send(text)
        return _SENT
    why = await _given(text, command)
    if not why:
        return f"Copied with {command[0]}."
    send(text)
    return f"copy_command: {why} Sent to the terminal instead (OSC 52), which may drop it."


async def _given(text: str, command: Sequence[str]) -> str:
    """Give a text to a program; why that failed, empty when it did not."""
    try:
        # Its own session: programs that stay to serve the clipboard outlive this one. They also keep what they were
        # given open, so nothing is read from them.
        program = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, start_new_session=True
        )
    except (OSError, ValueError) as error:
        return f"{command[0]} cannot be run ({getattr(error, 'strerror', None) or error})."
    try:
        await asyncio.wait_for(program.communicate(text.encode(errors="replace")), _PATIENCE)
    except TimeoutError:
        return f"{command[0]} took longer than {_PATIENCE:.0f} seconds."
    finally:
        if program.returncode is None:  # also where something else is copied meanwhile
            with suppress(ProcessLookupError):
                program.kill()
            await program.wait()
    return f"{command[0]} ended with {program.returncode}." if program.returncode else ""
