"""Where Crossread keeps things. Nothing is made here: whoever writes a file makes its folder."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_log_path, user_state_path

LIBRARY_VARIABLE = "CROSSREAD_LIBRARY"
_NAME = "crossread"


@dataclass(frozen=True, slots=True)
class Places:
    """The files of one reader on one machine."""

    library: Path
    log: Path
    """Written when Crossread stops by a fault of its own; holds no story text."""
    config: Path
    """What the reader sets; Crossread never writes it."""
    remembered: Path
    """What Crossread remembers by itself: the theme, and what has how much room."""


@dataclass(frozen=True, slots=True)
class Config:
    """What the reader sets in `config.toml`."""

    theme: str = ""
    """Empty for the one that was chosen last."""
    copy_command: tuple[str, ...] = ()
    """A program and its arguments that takes what is copied on its standard input; empty: the terminal is asked."""
    animations: bool = False
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The reader's own keys, by the name of a command of the table."""


def places(library: str | None = None) -> Places:
    """The places in force: an explicit library first, then the environment variable, then the user's data folder."""
    chosen = library or os.environ.get(LIBRARY_VARIABLE)
    # Path's own expanduser raises where a `~name` is no user; such a name is a file name like any other.
    path = Path(os.path.expanduser(chosen)) if chosen else user_data_path(_NAME, appauthor=False) / "library.sqlite3"  # noqa: PTH111
    return Places(
        library=path.absolute(),
        log=user_log_path(_NAME, appauthor=False) / "crossread.log",
        config=user_config_path(_NAME, appauthor=False) / "config.toml",
        remembered=user_state_path(_NAME, appauthor=False) / "remembered.json",
    )
