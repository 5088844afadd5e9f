"""A dump holds everything, and a library made from it is the same one."""

import base64
import json
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library import Library, LibraryError
from tui.library.exchange.tables import LEFT_OUT, MADE_AGAIN, TABLES, exchanged, in_order
from tui.library.schema import APPLICATION_ID

from ..made import Clock, hurry
from ..test_undo_properties import ACTS, Act
from .lived import dumped, lived_in, loaded


def test_a_dump_loaded_into_a_new_library_dumps_the_same_bytes(library: Library, other: Library) -> None:
    lived_in(library)
    lines = dumped(library)
    assert loaded(other, lines).whole
    assert dumped(other) == lines


def test_every_table_is_in_a_dump_or_made_again(library: Library) -> None:
    tables = {row["name"] for row in library._database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert tables == {*TABLES, *MADE_AGAIN}


def test_the_page_on_the_library_names_every_table_and_column(library: Library) -> None:
    page = (Path(__file__).parents[3] / "docs" / "library.md").read_text(encoding="utf-8")
    for table in (*TABLES, *MADE_AGAIN):
        (told,) = (line for line in page.splitlines() if line.startswith(f"| `{table}` |"))
        columns = {row["name"] for row in library._database.rows(f"PRAGMA table_info({table})")}
        assert {name for name in columns if f"`{name}`" not in told} <= {"deleted_at"}


def test_every_table_of_a_lived_in_library_has_rows_in_its_dump(library: Library) -> None:
    lived_in(library)
    assert {json.loads(line).get("table") for line in dumped(library)} >= {*TABLES}


def test_what_a_dump_leaves_out_is_there_again_after_loading(library: Library, other: Library) -> None:
    lived_in(library)
    loaded(other, dumped(library))
    for query in (
        "SELECT story_id, key, outlet_key FROM line ORDER BY 1, 2",
        "SELECT id, outlet_key, address FROM story ORDER BY 1",
        "SELECT story_id, number, folded FROM version ORDER BY 1, 2",
    ):
        assert list(map(tuple, other._database.rows(query))) == list(map(tuple, library._database.rows(query)))
    assert {name for names in LEFT_OUT.values() for name in names} == {"outlet_key", "address", "folded", "writer"}


def test_undo_and_redo_go_on_in_a_loaded_library_where_they_stood(library: Library, other: Library) -> None:
    lived_in(library)
    loaded(other, dumped(library))
    assert (other.redo(), other.undo()) == (library.redo(), library.undo())
    for _ in range(8):
        assert other.undo() == library.undo()
    assert other.notes() == library.notes()


def test_drafts_of_a_loaded_library_are_offered_as_left(library: Library, other: Library) -> None:
    lived_in(library)
    loaded(other, dumped(library))
    assert [(draft.body, draft.left) for draft in other.drafts()] == [("half a", True)]


def test_a_dump_is_lines_of_json_that_no_terminal_obeys(library: Library) -> None:
    lived_in(library)
    lines = dumped(library)
    assert json.loads(lines[0]) == {"crossread": "dump", "format": 1, "schema": 4}
    assert json.loads(lines[-1]) == {"end": True, "rows": len(lines) - 2}
    assert all(line.isprintable() for line in lines)


def test_a_dump_shows_the_library_as_it_was_when_it_began(library: Library) -> None:
    lived_in(library)
    before = dumped(library)
    lines = library.dump()
    first = next(lines)
    with Library.open(library.path) as another:
        another.create_session("written meanwhile")
    assert [first, *lines] == before


def test_what_is_left_after_a_story_was_purged_is_dumped_and_loaded(library: Library, other: Library) -> None:
    lived_in(library)
    library.purge(library.members()[0].id)
    assert loaded(other, dumped(library)).whole
    assert dumped(other) == dumped(library)


def test_what_a_library_without_content_has_set_gives_way_to_what_is_loaded(library: Library, other: Library) -> None:
    lived_in(library)
    other.keep_setting("theme", "light")
    assert loaded(other, dumped(library)).whole
    assert dumped(other) == dumped(library)


@pytest.mark.parametrize(
    ("script", "schema"),
    [("first_library.sql", 1), ("second_library.sql", 2), ("third_library.sql", 3)],
)
def test_a_dump_of_an_older_schema_gives_the_library_that_bringing_up_to_date_gives(
    script: str, schema: int, other: Library, tmp_path: Path
) -> None:
    path = tmp_path / "old.sqlite3"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((Path(__file__).parents[1] / script).read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema}")
        lines = old_dump(connection, schema)
    with Library.open(path) as updated:
        assert loaded(other, lines).whole
        assert dumped(other) == dumped(updated)


def old_dump(connection: sqlite3.Connection, schema: int) -> list[str]:
    """What a Crossread of that schema would have dumped."""
    connection.row_factory = sqlite3.Row
    there = {row["name"] for row in connection.execute("SELECT name FROM sqlite_master")}
    rows = [
        {"table": table} | {name: readable(value) for name, value in exchanged(table, dict(row)).items()}
        for table in TABLES
        if table in there
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY {in_order(table)}")
    ]
    ends = {"crossread": "dump", "format": 1, "schema": schema}, {"end": True, "rows": len(rows)}
    return [json.dumps(each) for each in (ends[0], *rows, ends[1])]


def readable(value: str | int | bytes | None) -> object:
    return {"base64": base64.b64encode(value).decode()} if isinstance(value, bytes) else value


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 1000)), max_size=12), st.integers(0, 3))
@settings(max_examples=15, deadline=None)
def test_whatever_happened_a_loaded_dump_dumps_the_same(acts: list[tuple[Act, int]], undone: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        with Library.open(Path(folder) / "one.sqlite3", clock=Clock()) as library:
            hurry(library)
            session_id = library.create_session("Ferry").id
            for act, number in acts:
                act(library, session_id, number)
            for _ in range(undone):
                with suppress(LibraryError):
                    library.undo()
            lines = dumped(library)
        with Library.open(Path(folder) / "two.sqlite3", clock=Clock()) as other:
            hurry(other)
            loaded(other, lines)
            assert dumped(other) == lines
