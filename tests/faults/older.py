"""A library as the first Crossread made it, which must be brought up to date when it is opened."""

import sqlite3
from pathlib import Path

from tests.faults.deeds import Contents
from tui.library.schema import APPLICATION_ID

_STATEMENTS = Path(__file__).parents[1] / "library" / "first_library.sql"
BODIES = ["Ask the port how many.", "Whole story."]
"""Of its notes, by the alphabet."""


_NEW_IN = ("story", "reading", "draft", "judgement")
"""A table that came with each of the migrations."""


def make_first_library(path: Path) -> None:
    """Put it at a path where nothing is yet."""
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    connection.executescript(_STATEMENTS.read_text(encoding="utf-8"))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute("PRAGMA user_version = 1")
    connection.close()


def is_whole(found: Contents) -> bool:
    """Whether everything of it is there, whichever of the migrations it has seen, and no migration is half there."""
    ((version,),) = found["user_version"]
    tables = [name for name in _NEW_IN if name in found]
    bodies = sorted(row[2] for row in found["note"] if row[6] is None)
    return tables == list(_NEW_IN[:version]) and bodies == BODIES and len(found["story"]) == 5
