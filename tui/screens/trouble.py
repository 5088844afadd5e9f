"""What could not be done: why, in few words; and for the reader's own words a file as the last resort."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from tui.counting import counted
from tui.story import clean_line

_RESCUED = "crossread-note-"
"""What the names of files with rescued notes begin with."""


def in_short(why: str, library: Path) -> str:
    """Why something was not kept and what to do, without the file's name and the system's words: one row is there."""
    words = why.removeprefix(f"{clean_line(str(library))}: ").removesuffix(".")
    return words.partition(" (")[0]


def in_words(job: Callable[[], str]) -> str:
    """What was done, or why it was not."""
    try:
        return job()
    except ValueError as error:
        return str(error)


def rescue(words: Sequence[str], folder: Path) -> str:
    """Write notes that the library did not take to a file that only the reader can read.

    Args:
        words: the notes.
        folder: where the file goes, if that can be; else to the system's place for temporary files.

    Returns:
        One line that says where they are.
    """
    import tempfile

    for place in (folder, Path(tempfile.gettempdir())):
        try:
            return f"a note could not be kept in the library; its words are in {_written(words, place)}."
        except OSError:
            continue
    return "a note could not be kept in the library, and its words nowhere else either."


def rescued(folder: Path) -> str:
    """One line that says where notes are that an earlier run wrote to files of that folder; empty without any."""
    try:
        files = sorted(folder.glob(f"{_RESCUED}*.txt"))
    except OSError:  # what may not be looked into holds nothing that one could get at
        return ""
    more = f" and {counted(len(files) - 1, 'more file', 'more files')} beside it" if files[1:] else ""
    where = f"{clean_line(str(files[0]))}{more}" if files else ""
    return f"A note that could not be kept is in {where}. Delete the file once you have it." if files else ""


def _written(words: Sequence[str], folder: Path) -> str:
    import tempfile

    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=_RESCUED, suffix=".txt", dir=folder)  # made 0600
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
        file.write("\n\n---\n\n".join(words) + "\n")
        file.flush()
        os.fsync(file.fileno())
    return name
