from pathlib import Path

import pytest

from tui.library import Library, LibraryError, LibraryNewer, SeenFile
from tui.library.database import Database, Value
from tui.library.opening import migrate
from tui.library.schema import KEYS, MIGRATIONS
from tui.library.stamps import now
from tui.story import Details, Kind, line_key

from .made import FERRY, bring, data, story


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


SAMPLE, WIRE, GAZETTE, THIRD, UNDONE = (f"{digits:032x}" for digits in (0xA1, 0xB2, 0xC3, 0xD4, 0xE5))
URL = "https://www.wire.example/ferry?utm_source=mail"


def test_the_first_librarys_stories_sessions_and_notes_are_all_there(first_library: Path) -> None:
    with Library.open(first_library) as library:
        assert [session.name for session in library.sessions()] == ["Ferry", "Ferry collision"]
        assert [member.id for member in library.members(samples=True)] == [SAMPLE, WIRE, GAZETTE, THIRD]
        session = library.session_for_folder("/home/r/ferry")
        assert session is not None
        assert library.place(session.id) == {"left": WIRE, "right": GAZETTE}
        assert [(note.body, note.tags) for note in library.notes()] == [
            ("Whole story.", ()),
            ("Ask the port how many.", ("check", "figure")),
        ]
        assert len(library.links(session.id)) == 1
        assert library.story(WIRE, 1).story.text == FERRY
        assert library.original(WIRE, 1) == data()
        assert (library.setting("theme"), library.exported(Path("/home/r/out.md"))) == ("light", "ab" * 32)
        assert [each.found.title for each in library.versions(WIRE)] == ["Ferries meet", "Ferries collide"]
        library.check()


def test_what_the_reader_said_in_the_first_library_is_the_readers_word(first_library: Path) -> None:
    with Library.open(first_library) as library:
        wire, gazette = library.story(WIRE), library.story(GAZETTE)
        assert wire.story.details == Details("My title", "Sample Wire", None, "2026-03-05", url=URL)
        assert (wire.said, gazette.said) == (frozenset({"title", "byline"}), frozenset({"outlet"}))
        bring(library, FERRY + "More.\n", path="/home/r/ferry/wire.txt", title="Third title", published="2026-03-06")
        details = library.story(WIRE).story.details
        assert (details.title, details.byline, details.published) == ("My title", None, "2026-03-06")
        library.unsay(WIRE, ["title"])
        assert library.story(WIRE).story.details.title == "Third title"


def test_what_was_done_in_the_first_library_can_be_undone_and_made_again(first_library: Path) -> None:
    with Library.open(first_library) as library:
        assert library.redo() == "import of “undone.txt”"
        assert library.members()[-1].id == UNDONE
        undone = list(iter(library.undo, None))
        assert (undone[0], undone[-1], len(undone)) == ("import of “undone.txt”", "session “Ferry”", 14)
        assert library.members() == []
        while library.redo() is not None:
            pass
        assert [member.id for member in library.members()] == [WIRE, GAZETTE, THIRD, UNDONE]


def test_stories_of_the_first_library_are_recognised_by_address_outlet_and_lines(first_library: Path) -> None:
    with Library.open(first_library) as library:
        assert bring(library, FERRY + "More.\n", url="http://wire.example/ferry/").story.id == WIRE
        (wire, *_) = (member for member in library.members() if member.id == WIRE)
        assert (wire.versions, wire.lead, wire.origin.format) == (3, "Two ferries met in the fog.", "text")
        copied = library.add_story(story(FERRY + "More.\n\n"), data(FERRY + "More.\n\n")).story.id
        assert [member.copies for member in library.members() if member.id == copied] == [(WIRE,)]
        key = line_key("The harbour stays closed.")
        library.rule(GAZETTE, key, Kind.BOILERPLATE, words="The harbour stays closed.", outlet=True)
        assert library.story(GAZETTE).story.sentences[0].kind is Kind.BOILERPLATE
        assert library._database.number("SELECT count(*) FROM line WHERE outlet_key = 'sample wire'") == 5


def test_a_file_of_the_first_library_is_read_once_more_before_it_is_known_to_be_unchanged(first_library: Path) -> None:
    path = "/home/r/ferry/wire.txt"
    with Library.open(first_library) as library:
        assert library.seen_files("/home") == {}
        again = story(FERRY.replace("14", "17"), path=path)
        assert library.add_story(again, data(FERRY.replace("14", "17")), stat=(88, 1)).why == ""
        assert library.seen_file(path) == SeenFile(WIRE, 88, 1)


def test_what_an_older_crossread_brings_in_beside_this_one_is_there_all_the_same(library: Library) -> None:
    kept = bring(library, outlet="Sample Wire").story
    library._database.run("DELETE FROM reading")
    library._database.run("DELETE FROM line")
    assert library.story(kept.id) == kept
    (member,) = library.members()
    assert (member.id, member.lead, member.copies) == (kept.id, "", ())
    assert library.versions(kept.id)[0].origin == kept.story.origin


def test_the_second_librarys_notes_decisions_and_marks_are_all_there(second_library: Path) -> None:
    with Library.open(second_library) as library:
        bodies = [(note.body, note.done, note.beside) for note in library.notes()]
        assert bodies == [("Whole story.", False, ""), ("Ask the port how many.", False, "")]
        assert [ruling.outlet for ruling in library.rulings(WIRE)] == [True]
        assert library.story(WIRE).story.details.byline == "Dana Orr"
        assert len(library.seen_lines(library.notes()[0].session_id)) == 1
        assert (library.drafts(), library.exported(Path("/home/r/out.md"))) == ([], "ab" * 32)
        library.check()


def test_what_was_done_in_the_second_library_can_be_undone_and_made_again(second_library: Path) -> None:
    with Library.open(second_library) as library:
        assert library.redo() == "change of the note on “At least 14 people were injured.”"
        assert library.undo() == "change of the note on “At least 14 people were injured.”"
        assert library.undo() == "import of 2 stories"


def test_the_third_librarys_notes_places_drafts_and_marks_are_all_there(third_library: Path) -> None:
    with Library.open(third_library) as library:
        assert [(note.body, note.done, note.beside) for note in library.notes()] == [
            *(("Whole story.", False, ""), ("Ask the port how many.", True, "")),
            ("Ask the crew.", False, "n-22222224"),
        ]
        assert [placing.said for placing in library.placings(library.note("n-22222224"))] == [True]
        assert [(draft.body, draft.left) for draft in library.drafts()] == [("half a", True)]
        session = library.sessions()[0]
        assert (session.archived, library.judgements(session.id)) == (False, [])
        library.check()


def test_lines_that_were_seen_in_the_third_library_stay_seen_and_can_be_unmarked(third_library: Path) -> None:
    with Library.open(third_library) as library:
        session_id = library.sessions()[0].id
        seen = library.seen_lines(session_id)
        assert line_key("The harbour stayed closed.") in {key for _, key in seen}
        assert len(seen) == 2
        library.mark_seen(session_id, seen, False)
        assert library.seen_lines(session_id) == frozenset()
        assert library.undo() == "mark as not seen"
        assert library.seen_lines(session_id) == seen


def test_what_was_done_in_the_third_library_can_be_undone_and_made_again(third_library: Path) -> None:
    with Library.open(third_library) as library:
        assert library.redo() == "new name “Ferry, day two”"
        undone = list(iter(library.undo, None))
        assert undone[:2] == ["new name “Ferry, day two”", "new place, note on “At least 14 people were injured.”"]
