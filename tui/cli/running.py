"""From the words of a command line to an exit code."""

import errno
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from tui.cli.output import Exit, UsageError, fail, ready_streams
from tui.cli.parsing import COMMANDS, command_of, parser_of
from tui.story import Unreadable

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
"""Why a file that standard output goes to takes no more."""


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the exit code to end with."""
    ready_streams()
    words = list(sys.argv[1:] if arguments is None else arguments)
    try:
        code = _run(words)
        sys.stdout.flush()
    except BrokenPipeError:
        _let_go_of_output()
        return Exit.DONE
    except KeyboardInterrupt:
        return fail("stopped.", Exit.STOPPED)
    except Exception as error:
        return _unforeseen(error)
    return code


def _run(words: list[str]) -> int:
    name = command_of(words)
    try:
        parsed = parser_of(name).parse_args(words)
    except SystemExit as ended:  # how argparse ends after `--help` and after an error
        return int(ended.code or Exit.DONE)
    module = import_module(f"tui.cli.{COMMANDS[name].module}")
    try:
        return int(module.run(parsed))
    except UsageError as error:
        return fail(str(error), Exit.USAGE)
    except Unreadable as error:
        return fail(str(error), Exit.UNREADABLE)
    except BrokenPipeError:
        raise
    except Exception as error:
        if (code := _of_library(error)) is None:
            raise
        return code


def _of_library(error: Exception) -> int | None:
    """The exit code when the library could not be used. Looked up late: most commands end well without one."""
    from tui.library import LibraryError

    return fail(str(error), Exit.LIBRARY) if isinstance(error, LibraryError) else None


def _unforeseen(error: Exception) -> int:
    """The exit code when output finds no room, or Crossread has a fault; a traceback could quote a story."""
    if isinstance(error, OSError) and error.errno in _NO_ROOM:
        _let_go_of_output()
        return fail(f"the output could not be written ({error.strerror}); send it elsewhere.", Exit.USAGE)
    from tui.faults import logged
    from tui.settings import places

    return fail(logged(places().log, error), Exit.FAULT)


def _let_go_of_output() -> None:
    """Whoever took our output takes no more: what is still in the buffer must not raise again when Python ends."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
