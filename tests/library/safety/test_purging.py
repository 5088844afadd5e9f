"""What is purged is gone: out of the library, what undo knows, and every backup; byte by byte, and nothing else is."""

import json
from pathlib import Path

import pytest

from tui.library import Library, LibraryError, LibraryUnwritable, NotInLibrary, Verdict
from tui.library.database import Database
from tui.library.placing import anchors
from tui.library.safety import backups, restoring
from tui.library.safety.backup_files import folder_of
from tui.matching import Decision
from tui.story import Kind, line_key

from ..made import added, bring, hurry, lines

SECRET = "Whistleblower Zofia Quill leaked the ledger."
TEXT = lines(SECRET, "The harbour stayed closed.", "Fourteen crates of zirconium vanished.")
SECOND = lines(SECRET, "The harbour stayed closed.", "Seventeen crates of zirconium vanished.")
OTHER = lines("Two ferries met in the fog.", "The harbour stayed closed.")
TITLE = "Zirconium scandal"

TRACES = (
    *("Quill", "quill", "leaked", "zirconium", "Zirconium", "seventeen", "Ask Zofia", "Ask her", "typed so far"),
    *("both crates", "zirconium-tag", "found again", "kept beside", "crates-line", "searched-for", "wrote this down"),
    *("her ledger", "her word"),
)
"""Words of the story, and words that were written on it."""


@pytest.fixture
def busy(library: Library, session_id: str, path: Path) -> tuple[Library, str]:
    """A library in which everything has happened to a story; the story's id."""
    secret = added(library, TEXT, session_id, title=TITLE, outlet="Sample Wire", path="/home/r/quill.txt")
    other = added(library, OTHER, session_id, title="Fog", outlet="Harbour Gazette")
    here, there = anchors.make(secret, 0, len(SECRET)), anchors.make(other, 0, 11)
    edited = library.add_note(session_id, [here], "Ask Zofia about it.", ["zirconium-tag"])
    library.edit_note(edited.id, "Ask her about it.", 1)
    library.undo()
    with pytest.raises(LibraryError):
        library.edit_note(edited.id, "kept beside", 7)
    library.remove_note(library.add_note(session_id, [here, there], "both crates").id)
    library.decide(session_id, here, there, Decision.LINK)
    library.judge(session_id, here, there, Verdict.OPEN, "her ledger", kind="name", words=("Zofia Quill", ""))
    library.judge(session_id, there, here, Verdict.REAL, "her word", kind="name", words=("", "Zofia Quill"))
    library.rule(secret.id, line_key(SECRET), Kind.BOILERPLATE, words="crates-line", outlet=True)
    library.keep_draft(session_id, [here], "typed so far")
    library.keep_draft(session_id, [], "wrote this down", note=edited)
    library.mark_seen(session_id, [(secret.id, line_key(SECRET))], True)
    library.say(secret.id, {"title": "Zirconium scandal, again"})
    library.keep_place(session_id, {"left": secret.id, "search": "searched-for"})
    backups.make(path, "daily")
    bring(library, SECOND, title="Zirconium scandal found again", path="/home/r/quill.txt")
    library.keep_exported(Path("/home/r/vault/zirconium-scandal.md"), "ab" * 32, session_id)
    library.keep_setting("last", {"story": secret.id, "words": "searched-for"})
    library.add_note(session_id, [there], "Ask the port.", ["check"])
    backups.make(path, "before 3")
    return library, secret.id


def files(path: Path) -> list[Path]:
    return [file for file in path.parent.rglob("*") if file.is_file()]


def found_in(path: Path) -> dict[str, list[str]]:
    """Which traces are in the bytes of which file."""
    told = {}
    for file in files(path):
        content = file.read_bytes()
        if words := [word for word in TRACES if word.encode() in content]:
            told[file.name] = words
    return told


def test_before_a_purge_every_trace_is_there(busy: tuple[Library, str], path: Path) -> None:
    assert {word for words in found_in(path).values() for word in words} == set(TRACES)
    assert len(found_in(path)) == 3


def test_after_a_purge_no_byte_of_the_story_or_of_what_was_written_on_it_is_left(
    busy: tuple[Library, str], path: Path
) -> None:
    library, story_id = busy
    library.purge(story_id)
    assert found_in(path) == {}
    assert story_id.encode() not in b"".join(file.read_bytes() for file in files(path))
    assert len(files(path)) == 3


def test_the_other_stories_and_what_was_noted_on_them_stay(busy: tuple[Library, str], path: Path) -> None:
    library, story_id = busy
    before = {member.id: member for member in library.members() if member.id != story_id}
    notes = [note for note in library.notes() if note.body == "Ask the port."]
    library.purge(story_id)
    assert {member.id: member for member in library.members()} == before
    assert library.notes() == notes
    library.check()
    for backup in backups.listed(path):
        with Library.open(backup.path) as copy:
            copy.check()
            assert {member.id for member in copy.members()} == set(before)


def test_letters_of_the_stories_that_stay_do_not_move(busy: tuple[Library, str], session_id: str) -> None:
    library, story_id = busy
    library.purge(story_id)
    added(library, lines("A third."), session_id)
    assert [member.letter for member in library.members(session_id)] == ["B", "C"]


def test_undo_knows_nothing_of_it_and_goes_on_with_the_rest(busy: tuple[Library, str]) -> None:
    library, story_id = busy
    library.purge(story_id)
    undone = list(iter(library.undo, None))
    assert undone == ["note on “Two ferries”", "import of “Fog”", "session “Ferry”"]
    assert list(iter(library.redo, None)) == list(reversed(undone))


def test_what_will_go_can_be_asked_before_and_is_said_after(busy: tuple[Library, str], path: Path) -> None:
    library, story_id = busy
    before = [file.read_bytes() for file in files(path)]
    planned = library.purge_preview(story_id)
    assert (planned.title, planned.versions, planned.notes, planned.drafts, planned.backups) == (
        "Zirconium scandal, again",
        2,
        3,
        2,
        2,
    )
    assert [file.read_bytes() for file in files(path)] == before
    assert library.purge(story_id) == planned


def test_the_saved_words_of_notes_are_kept_from_others_as_before(busy: tuple[Library, str]) -> None:
    library, story_id = busy
    library.purge(story_id)
    for statement in ("DELETE FROM note_rev", "UPDATE note_rev SET body = ''"):
        with pytest.raises(LibraryError, match="what was saved of a note is kept"):
            library._database.run(statement)


def test_bytes_that_another_story_was_read_from_too_stay(library: Library) -> None:
    first = added(library, TEXT, outlet="Sample Wire")
    second = added(library, TEXT, outlet="Harbour Gazette")
    assert first.id != second.id
    gone = library.purge(first.id)
    assert library.original(second.id) == TEXT.encode()
    assert any("another story with the same text, which stays" in line for line in gone.not_reached)


def test_a_decision_on_a_line_of_an_outlet_stays_while_another_story_has_the_line(library: Library) -> None:
    first, second = added(library, TEXT, outlet="Sample Wire"), added(library, OTHER, outlet="Sample Wire")
    closed, gone = line_key("The harbour stayed closed."), line_key(SECRET)
    library.rule(first.id, closed, Kind.BOILERPLATE, words="The harbour stayed closed.", outlet=True)
    library.rule(first.id, gone, Kind.BOILERPLATE, words=SECRET, outlet=True)
    library.purge(first.id)
    assert [ruling.key for ruling in library.rulings(second.id)] == [closed]


def test_what_a_purge_does_not_reach_is_named(busy: tuple[Library, str], path: Path, tmp_path: Path) -> None:
    library, story_id = busy
    original, vault, stick = (tmp_path / name for name in ("quill.txt", "vault.md", "stick.sqlite3"))
    original.write_text(TEXT, encoding="utf-8")
    vault.write_text("exported", encoding="utf-8")
    library._database.run("UPDATE version SET path = ? WHERE number = 1 AND story_id = ?", str(original), story_id)
    library.keep_exported(vault, "ab" * 32, None)
    backups.make(path, target=stick)
    aside = path.with_name("library.sqlite3.damaged-20260101T000000Z")
    aside.write_bytes(b"whatever")
    broken = folder_of(path) / "library-20260101T000000Z-asked.sqlite3"
    broken.write_bytes(b"Dear diary")
    named = library.purge(story_id).not_reached
    for file in (original, vault, stick, aside, broken):
        assert [line for line in named if line.startswith(f"{file}: ")], file
    assert not [line for line in named if "/home/r" in line]
    assert "what the disk keeps" in named[-2]
    assert broken.read_bytes() == b"Dear diary"


def test_a_purge_that_cannot_clean_a_backup_leaves_the_story_so_that_it_can_be_done_again(
    busy: tuple[Library, str], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, story_id = busy

    def full(part: Path, final: Path) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("tui.library.safety.purged_backups.settle_over", full)
        with pytest.raises(LibraryUnwritable, match="No space left"):
            library.purge(story_id)
    assert library.story(story_id).story.text == SECOND
    assert len(files(path)) == 3
    library.purge(story_id)
    assert found_in(path) == {}


def test_a_copy_that_is_being_made_meanwhile_is_let_go(busy: tuple[Library, str], path: Path) -> None:
    library, story_id = busy
    part = folder_of(path) / "library-20260304T000000Z-daily.sqlite3.0123abcd.part"
    part.write_text(TEXT, encoding="utf-8")
    left = path.with_name("library.sqlite3.0123abcd.part")
    left.write_text(TEXT, encoding="utf-8")
    journal = part.with_name(f"{part.name}-journal")
    journal.write_text(TEXT, encoding="utf-8")
    library.purge(story_id)
    assert not any(each.exists() for each in (part, left, journal))


def test_a_backup_made_while_the_library_was_purged_is_cleaned_too(
    busy: tuple[Library, str], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, story_id = busy
    early = backups.make(path)
    content = early.path.read_bytes()
    early.path.unlink()

    def swept(library_path: Path) -> list[Path]:
        early.path.write_bytes(content)
        return []

    monkeypatch.setattr("tui.library.safety.purging.sweep", swept)
    library.purge(story_id)
    assert early.path.exists()
    assert found_in(path) == {}


def test_a_late_backup_that_cannot_be_cleaned_is_named_since_the_story_is_gone_from_the_library(
    busy: tuple[Library, str], path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    library, story_id = busy
    early = backups.make(path)
    content = early.path.read_bytes()

    def full(backup: Path, story_id: str) -> None:
        raise LibraryUnwritable(f"{backup}: the disk is full")

    def swept(library_path: Path) -> list[Path]:
        early.path.write_bytes(content)
        monkeypatch.setattr("tui.library.safety.purging.clean", full)
        return [path.with_name("stuck.part")]

    monkeypatch.setattr("tui.library.safety.purging.sweep", swept)
    named = library.purge(story_id).not_reached
    assert named[0] == f"{path.with_name('stuck.part')}: an unfinished copy that cannot be deleted here; delete it"
    assert named[1].startswith("a backup that was made meanwhile and still holds the story; delete it")
    assert early.path.name in named[1]


def test_a_purge_that_fails_says_that_the_story_is_still_there(
    busy: tuple[Library, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, story_id = busy

    def full(backup: Path, story_id: str) -> None:
        raise LibraryUnwritable("the disk is full")

    monkeypatch.setattr("tui.library.safety.purging.clean", full)
    with pytest.raises(LibraryUnwritable, match=r"the disk is full; the story is still in the library: purge it again"):
        library.purge(story_id)
    assert library.purgeable(story_id) == [story_id]


def test_backups_from_before_are_cleaned_in_their_own_tables(first_library: Path) -> None:
    with Library.open(first_library) as library:
        hurry(library)
        stories = {member.id: member for member in library.members()}
        wire = next(each.id for each in stories.values() if each.origin.name == "wire.txt" and each.versions == 2)
        (backup,) = backups.listed(first_library)
        assert library.purge_preview(wire).backups == 1
        library.purge(wire)
    content = backup.path.read_bytes() + first_library.read_bytes()
    for words in ("At least 14 people", "At least 17 people", "Ask the port how many", wire):
        assert words.encode() not in content
    assert backups.listed(first_library) == [restoring.newest_good(first_library)]


def test_a_story_whose_import_was_undone_can_be_found_and_purged(library: Library, path: Path) -> None:
    secret = added(library, TEXT, path="/home/r/quill.txt")
    library.undo()
    assert library.members() == []
    assert library.purgeable("/home/r/quill.txt") == library.purgeable(secret.id[:8]) == [secret.id]
    library.purge(secret.id)
    assert found_in(path) == {}
    assert library.purgeable("/home/r/quill.txt") == []


def test_a_story_that_is_not_there_cannot_be_purged(library: Library) -> None:
    for ask in (library.purge, library.purge_preview):
        with pytest.raises(NotInLibrary):
            ask("0" * 32)


def test_where_the_reader_stopped_is_forgotten_only_where_the_story_was(library: Library, session_id: str) -> None:
    secret = added(library, TEXT, session_id)
    elsewhere = library.create_session("Elsewhere").id
    for each in (session_id, elsewhere):
        library.keep_place(each, {"search": "ledger"})
    library.purge(secret.id)
    assert json.dumps([library.place(session_id), library.place(elsewhere)]) == '[{}, {"search": "ledger"}]'


def test_a_file_that_could_not_be_written_anew_is_named_although_the_story_is_gone(
    busy: tuple[Library, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    library, story_id = busy

    def full(database: Database) -> None:
        raise LibraryUnwritable("the disk is full")

    monkeypatch.setattr("tui.library.safety.purging.write_anew", full)
    named = library.purge(story_id).not_reached
    assert named[0].startswith("what was freed in the library file before: `crossread doctor --repair` clears it")
    assert library.purgeable(story_id) == []


def test_what_an_open_editor_still_quotes_of_a_purged_story_is_not_saved_again(
    library: Library, session_id: str
) -> None:
    passage = anchors.make(added(library, TEXT, session_id), 0, len(SECRET))
    library.purge(passage.story_id)
    with pytest.raises(NotInLibrary):
        library.keep_draft(session_id, [passage], "typed so far")
    assert library.drafts() == []
