"""The real program, killed at random moments. `python -m tests.faults.kills` is the long form."""

import random
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tests.faults import kills
from tests.faults.world import World, a_note


@pytest.mark.parametrize("seed", [1])
def test_a_killed_program_has_kept_what_it_acknowledged_and_left_nothing_half_done(tmp_path: Path, seed: int) -> None:
    counts, found = kills.run(tmp_path, 20, seed, list(kills.KINDS))
    assert found == []
    assert sum(count.kills for count in counts.values()) == 20
    assert sum(count.acknowledged for count in counts.values()) > 0


def test_what_is_lost_or_half_there_would_be_seen(tmp_path: Path) -> None:
    world = World(tmp_path, random.Random(1))
    world.furnish()
    world.command("export", str(world.vault), "--session", "ferry")
    assert (world.lost(), world.corrupt()) == ([], [])
    world.told.append(a_note("never written"))
    assert world.lost() == ["lost: note never written ()"]
    (exported, *_) = world.exports()
    exported.write_text(exported.read_text().replace("harbour", "arbour"))
    with closing(sqlite3.connect(world.library)) as connection:
        (note,) = connection.execute("SELECT id FROM note").fetchone()
        connection.execute("DELETE FROM anchor WHERE owner_id = ?", [note])
        connection.commit()
    assert world.corrupt() == [f"half a note: {note}", f"half-written export: {exported.name}"]
