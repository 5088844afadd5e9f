"""Where Crossread keeps things. Nothing is made here: whoever writes a file makes its folder."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path, user_log_path

LIBRARY_VARIABLE = "CROSSREAD_LIBRARY"
_NAME = "crossread"


@dataclass(frozen=True, slots=True)
class Places:
    """The files of one reader on one machine."""

    library: Path
    log: Path
    """Written when Crossread stops by a fault of its own; holds no story text."""


def places(library: str | None = None) -> Places:
    """The places in force: an explicit library first, then the environment variable, then the user's data folder."""
    chosen = library or os.environ.get(LIBRARY_VARIABLE)
    # Path's own expanduser raises where a `~name` is no user; such a name is a file name like any other.
    path = Path(os.path.expanduser(chosen)) if chosen else user_data_path(_NAME, appauthor=False) / "library.sqlite3"  # noqa: PTH111
    return Places(library=path.absolute(), log=user_log_path(_NAME, appauthor=False) / "crossread.log")
