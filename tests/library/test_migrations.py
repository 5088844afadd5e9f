from pathlib import Path

import pytest

from tui.library import Library, LibraryError, LibraryNewer
from tui.library.database import Database, Value
from tui.library.opening import migrate
from tui.library.schema import KEYS, MIGRATIONS
from tui.library.stamps import now


def tables(library: Library) -> set[str]:
    return {row["name"] for row in library._database.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}


def version(library: Library) -> int:
    return library._database.number("PRAGMA user_version")


def test_a_migration_that_fails_half_way_leaves_nothing_of_itself(library: Library) -> None:
    before = tables(library)
    broken = ("CREATE TABLE first_half (id)", "CREATE TABLE second_half (")
    with pytest.raises(LibraryError):
        migrate(library._database, [*MIGRATIONS, broken])
    assert tables(library) == before
    assert version(library) == len(MIGRATIONS)


def test_the_migrations_before_a_failing_one_stay(library: Library) -> None:
    with pytest.raises(LibraryError):
        migrate(library._database, [*MIGRATIONS, ("CREATE TABLE whole (id)",), ("no statement",)])
    assert "whole" in tables(library)
    assert version(library) == len(MIGRATIONS) + 1


def test_an_older_library_is_brought_up_to_date_with_what_is_in_it(library: Library, path: Path) -> None:
    library.create_session("Ferry")
    migrate(library._database, [*MIGRATIONS, ("ALTER TABLE session ADD COLUMN mood TEXT",)])
    assert [session.name for session in library.sessions()] == ["Ferry"]
    assert version(library) == len(MIGRATIONS) + 1


def test_a_library_that_another_program_has_just_brought_further_is_newer(library: Library) -> None:
    migrate(library._database, [*MIGRATIONS, ()])
    with pytest.raises(LibraryNewer):
        migrate(library._database)


def test_a_migration_that_another_program_ran_while_we_waited_is_not_run_again(path: Path) -> None:
    class SlowToSee(Database):
        seen = [0]

        def number(self, statement: str, *values: Value) -> int:
            return self.seen.pop() if self.seen else super().number(statement, *values)

    with Library.open(path) as library:
        migrate(SlowToSee(library._database._connection, path, False, now))
        assert version(library) == len(MIGRATIONS)


def test_a_migration_is_run_once(library: Library) -> None:
    more = [*MIGRATIONS, ("CREATE TABLE once (id)",)]
    migrate(library._database, more)
    migrate(library._database, more)
    assert "once" in tables(library)


def test_every_row_that_undo_changes_can_be_named_and_taken_out_of_sight(library: Library) -> None:
    for table, key in KEYS.items():
        columns = {row["name"]: row["pk"] for row in library._database.rows(f"PRAGMA table_info({table})")}
        assert tuple(sorted(filter(columns.get, columns), key=columns.__getitem__)) == key
        assert "deleted_at" in columns
