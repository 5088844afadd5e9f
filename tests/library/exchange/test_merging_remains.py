"""What is left of a damaged library comes in, whatever is missing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.library import Library, NotInLibrary, Record
from tui.library.exchange.tables import TABLES

from .lived import lived_in


def records(library: Library, *without: str) -> Iterator[Record]:
    """What can be read of a damaged library."""
    for table in TABLES:
        if table not in without:
            for row in library._database.rows(f"SELECT * FROM {table}"):
                yield table, dict(row)


ON_STORIES = {"draft", "judgement", "link", "member", "note", "seen", "seen_line"}
LOST = {
    "source": {"source"},
    "story": {"story"},
    "version": ON_STORIES | {"anchor", "placement", "story"},
    "session": {"session"},
    "note": {"note_rev", "placement"},
    "anchor": {"judgement", "link", "note", "placement"},
}
"""What cannot come in, or not as it was, where a table is lost."""


@pytest.mark.parametrize("table", TABLES)
def test_whatever_table_is_lost_the_rest_comes_in(library: Library, other: Library, table: str) -> None:
    lived_in(library)
    result = other.merge(records(library, table), "rescue", own=True)
    assert set(result.left_out) == LOST.get(table, set())
    assert len(other.notes()) == (0 if table in ("version", "note", "anchor") else 4)
    for note in other.notes():
        other.placings(note)
    assert len(other.members()) == (0 if table == "version" else 2)


def test_every_row_of_a_rescued_library_is_there(library: Library, other: Library) -> None:
    lived_in(library)
    assert other.merge(records(library), None, own=True).left_out == {}
    assert other.notes() == library.notes()
    assert other.setting("theme") == library.setting("theme")
    assert other.exported(Path("/home/r/out\udce9.md")) == "ab" * 32
    assert other.seen_files("/home/r") == library.seen_files("/home/r")
    assert other.undo() is None


def test_rows_that_make_no_sense_are_left_out_and_counted(library: Library) -> None:
    rows: list[Record] = [
        ("story", {"id": 7}),
        ("shoes", {}),
        ("line", {"story_id": "x"}),
        ("note", {"id": "n-1", "session_id": "s-1", "body": "b", "rev": 1, "created_at": "", "updated_at": ""}),
    ]
    assert library.merge(rows).left_out == {"note": 1, "shoes": 1, "story": 1}


def test_what_breaks_off_while_it_is_read_changes_nothing(library: Library) -> None:
    def broken() -> Iterator[Record]:
        yield "setting", {"key": "a", "value": "1"}
        raise NotInLibrary("gone")

    with pytest.raises(NotInLibrary):
        library.merge(broken(), own=True)
    assert library.setting("a") is None
