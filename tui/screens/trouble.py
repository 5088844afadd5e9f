"""What could not be done: why, in few words; and for the reader's own words a file as the last resort."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.story import clean_line

if TYPE_CHECKING:
    from tui.library import LibraryError


def in_short(error: LibraryError, library: Path) -> str:
    """Why and what to do, without the file's name and the system's own words: there is one row for it."""
    words = str(error).removeprefix(f"{clean_line(str(library))}: ").removesuffix(".")
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


def _written(words: Sequence[str], folder: Path) -> str:
    import tempfile

    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix="crossread-note-", suffix=".txt", dir=folder)  # made 0600
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as file:
        file.write("\n\n---\n\n".join(words) + "\n")
        file.flush()
        os.fsync(file.fileno())
    return name
