"""What was ever saved of a note, and which notes are one family: a note, and those that came in beside it.

Where two readers changed a note from the same words, each has the other's words beside their own. So one body stands
under different ids in two libraries, and what a note was written on from is told by what was saved, not by ids.
"""

import json
import sqlite3
from typing import TypeAlias

from tui.library.database import Database
from tui.library.stamps import id_of_content

Saved: TypeAlias = tuple[str, str]
"""When a body was saved, and the body: by this a revision is known, as numbers differ between libraries."""


def id_beside(note_id: str, body: str) -> str:
    """The id of what another reader made of a note: the same wherever it comes in."""
    return id_of_content("n", note_id, body)


def ids_beside(database: Database) -> dict[str, str]:
    """Every id that a note has which came in beside one of these, and that one."""
    rows = database.rows("SELECT note_id, body FROM note_rev")
    return {id_beside(row["note_id"], row["body"]): row["note_id"] for row in rows}


def family(database: Database, head: str) -> list[sqlite3.Row]:
    """The notes that came in beside one, and then that one itself, in sight or not.

    Told by their ids, not by `beside`: the reader may have let both stand for themselves since.
    """
    ids = [*(id_beside(head, body) for _, body in saved(database, head)), head]
    rows = database.rows("SELECT * FROM note WHERE id IN (SELECT value FROM json_each(?))", json.dumps(ids))
    return sorted(rows, key=lambda row: row["id"] == head)


def saved(database: Database, note_id: str) -> dict[Saved, int]:
    """Every body ever saved of a note, with its number, the first one first."""
    rows = database.rows("SELECT rev, body, at FROM note_rev WHERE note_id = ? ORDER BY rev", note_id)
    return {(row["at"], row["body"]): row["rev"] for row in rows}


def newest(database: Database, row: sqlite3.Row) -> Saved:
    """What a note says now; of a damaged library that revision may be lost."""
    found = database.row("SELECT at FROM note_rev WHERE note_id = ? AND rev = ?", row["id"], row["rev"])
    return (row["updated_at"] if found is None else found["at"], row["body"])


def line(database: Database, row: sqlite3.Row) -> set[Saved]:
    """What a note says, and what that was written on from: not what was taken back, nor what stands beside it."""
    beside = (each for each in family(database, row["id"]) if each["id"] != row["id"])
    elsewhere = {each for other in beside for each in saved(database, other["id"])}
    own = {each for each, rev in saved(database, row["id"]).items() if rev <= row["rev"]}
    return own - elsewhere | {newest(database, row)}


def keep(database: Database, note_id: str, revisions: dict[Saved, int]) -> int:
    """Keep every body that was never saved of a note, under the next number where its own is taken; how many."""
    known, came = saved(database, note_id), 0
    for (at, body), rev in revisions.items():
        if (at, body) not in known:
            number = max(known.values()) + 1 if rev in known.values() else rev
            database.insert("note_rev", note_id=note_id, rev=number, body=body, at=at)
            known[at, body] = number
            came += 1
    return came
