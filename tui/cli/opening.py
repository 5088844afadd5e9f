"""`crossread [PATH ...]`: the reader."""

import argparse
import gc
import os
import sys

from tui.cli.output import Exit, UsageError, say
from tui.cli.parsing import nearest_command
from tui.desk import path_of
from tui.settings import Places, places
from tui.story import Unreadable, clean_line


def run(options: argparse.Namespace) -> int:
    """Open the reader; paths are brought into a session first."""
    _check(options.paths)
    here = places(options.library)
    data = _standard_input() if "-" in options.paths else b""
    if not sys.stdin.isatty() or not sys.stderr.isatty():
        raise UsageError("the reader needs a terminal; `crossread compare A B` and `crossread list` do not.")
    if os.environ.get("TERM") == "dumb":
        raise UsageError("the reader needs a terminal that can place what it shows; TERM says that this cannot.")
    return _open(here, options.paths, data)


def _open(here: Places, paths: list[str], data: bytes) -> int:
    # Nothing that is made while starting is garbage; not looking for any takes an eighth off the first frame (measured
    # 250 to 215 ms). The app looks again once it stands.
    gc.disable()
    from tui.app import Crossread

    app = Crossread(here, [str(path) for path in paths], data)
    app.run()
    # The process ends, and the system takes back all that it holds; nothing of it is looked through for garbage, which
    # takes two seconds with two stories of 200,000 words.
    gc.freeze()
    for line in app.last_words:
        say(f"crossread: {line}")
    return app.return_code or Exit.DONE


def _check(paths: list[str]) -> None:
    """Refuse a path that is not there before the screen opens; a mistyped command is the likeliest reason."""
    for path in paths:
        if path == "-" or os.path.lexists(path_of(path)):
            continue
        meant = nearest_command(path)
        hint = f"did you mean `crossread {meant}`?" if meant else "check the path."
        raise Unreadable(f"no such file or folder: {clean_line(path)}; {hint}")


def _standard_input() -> bytes:
    """All of standard input; from then on it is the terminal, where the keys come from."""
    data = sys.stdin.buffer.read()
    try:
        terminal = os.open("/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise UsageError("the reader needs a terminal for its keys; `crossread compare - B` does not.") from error
    os.dup2(terminal, 0)
    os.close(terminal)
    return data
