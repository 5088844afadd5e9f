"""What is said and written down when Crossread stops by a fault of its own."""

import traceback
from pathlib import Path
from typing import Final

EXIT: Final = 70
"""The exit code then; sysexits.h calls it EX_SOFTWARE. 1 would read as "nothing found"."""


def logged(path: Path, error: BaseException) -> str:
    """Write down where the fault is; one line for the reader that says where.

    The log names places in the program and the kind of error. The error's own words may quote a story.
    """
    lines = [f"{frame.filename}:{frame.lineno} {frame.name}" for frame in traceback.extract_tb(error.__traceback__)]
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join([*lines, type(error).__name__, ""]), encoding="utf-8")
    except OSError:
        return "stopped by a fault of its own; the log could not be written."
    return f"stopped by a fault of its own; the log is {path}."
