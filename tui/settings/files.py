"""Where Crossread keeps things. Nothing is made here: whoever writes a file makes its folder."""

import os
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_config_path, user_data_path, user_log_path, user_state_path

LIBRARY_VARIABLE = "CROSSREAD_LIBRARY"
CONFIG_VARIABLE = "CROSSREAD_CONFIG"
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


def places(library: str | None = None) -> Places:
    """The places in force: an explicit library first, then environment variables, then the user's own folders."""
    return Places(
        library=_named(library or os.environ.get(LIBRARY_VARIABLE))
        or (user_data_path(_NAME, appauthor=False) / "library.sqlite3").absolute(),
        log=user_log_path(_NAME, appauthor=False) / "crossread.log",
        config=_named(os.environ.get(CONFIG_VARIABLE)) or user_config_path(_NAME, appauthor=False) / "config.toml",
        remembered=user_state_path(_NAME, appauthor=False) / "remembered.json",
    )


def _named(path: str | None) -> Path | None:
    """The file that somebody named."""
    # Path's own expanduser raises where a `~name` is no user; such a name is a file name like any other.
    return Path(os.path.expanduser(path)).absolute() if path else None  # noqa: PTH111
