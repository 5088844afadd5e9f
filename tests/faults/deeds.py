"""What a reader does to a library, each as something that can be tried while the disk fails."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.library.made import FERRY, added, data, story
from tui.library import Draft, Library, LibraryError, Link, Note, Verdict
from tui.library.placing import anchors
from tui.matching import Decision

Contents = dict[str, list[tuple[Any, ...]]]
"""All rows of all tables."""
LONG = "Every word of it. " * 1000
"""More than the pages that SQLite had to write before."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that a reader does."""

    name: str
    do: Callable[[Library], object]
    done: Callable[[Library], bool]
    """Whether it has happened."""


def furnish(library: Library) -> None:
    """Two stories in a session, a note with a tag and earlier words, a verdict, a link, a draft, something undone."""
    session = library.create_session("Ferry").id
    left = added(library, session_id=session, title="Fog")
    right = added(library, "Nobody was hurt, officials said.\nThe port stayed open.\n", session)
    passages = [anchors.make(left, 28, 60), anchors.make(right, 0, 32)]
    note = library.add_note(session, passages, "Ask the port.", ["figure"])
    library.edit_note(note.id, "Ask the port how many.", note.rev)
    library.judge(session, passages[0], passages[1], Verdict.OPEN, "Ask.")
    library.decide(session, passages[0], passages[1], Decision.LINK)
    library.keep_draft(session, passages[:1], "What I was")
    library.create_session("A mistake")
    library.undo()


def _session(library: Library) -> str:
    return next(each.id for each in library.sessions() if each.name in ("Ferry", "Renamed"))


def _note(library: Library) -> Note:
    return next(each for each in library.notes() if each.body != "Another note.")


def _draft(library: Library) -> Draft:
    return library.drafts()[0]


def _link(library: Library) -> Link:
    return library.links(_session(library))[0]


def _add_note(library: Library) -> Note:
    return library.add_note(_session(library), _note(library).anchors, "Another note.", ["check", "quote"])


def _from_draft(library: Library) -> Note:
    draft = _draft(library)
    return library.add_note(draft.session_id, draft.anchors, draft.body, draft=draft.id)


def _conflict(library: Library) -> object:
    """Save over words that were changed meanwhile: both stay, and that is what the error says."""
    try:
        return library.edit_note(_note(library).id, "From the other editor.", rev=1)
    except LibraryError as error:
        if not hasattr(error, "kept"):
            raise
        return error


def _bodies(library: Library) -> list[str]:
    return sorted(note.body for note in library.notes())


MORE = FERRY + "The captain spoke to no one.\n"

DEEDS = (
    Deed("note", _add_note, lambda library: "Another note." in _bodies(library)),
    Deed(
        "long note",
        lambda library: library.add_note(_session(library), _note(library).anchors[:1], LONG),
        lambda library: LONG in _bodies(library),
    ),
    Deed(
        "edit",
        lambda library: library.edit_note(_note(library).id, "Other words.", _note(library).rev),
        lambda library: _bodies(library) == ["Other words."],
    ),
    Deed(
        "edit of what was changed meanwhile",
        _conflict,
        lambda library: _bodies(library) == ["Ask the port how many.", "From the other editor."],
    ),
    Deed(
        "note from a draft",
        _from_draft,
        lambda library: "What I was" in _bodies(library) and library.drafts() == [],
    ),
    Deed(
        "draft",
        lambda library: library.keep_draft(
            _session(library), _draft(library).anchors, "What I was typing", draft=_draft(library).id
        ),
        lambda library: [draft.body for draft in library.drafts()] == ["What I was typing"],
    ),
    Deed(
        "tag",
        lambda library: library.tag(_note(library).id, "check"),
        lambda library: _note(library).tags == ("check", "figure"),
    ),
    Deed("remove", lambda library: library.remove_note(_note(library).id), lambda library: library.notes() == []),
    Deed(
        "unlink",
        lambda library: library.decide(_session(library), *_link(library).anchors, Decision.UNLINK),
        lambda library: _link(library).decision is Decision.UNLINK,
    ),
    Deed(
        "verdict in place of another",
        lambda library: library.judge(_session(library), *_link(library).anchors, Verdict.REAL, "Asked."),
        lambda library: [each.reason for each in library.judgements(_session(library))] == ["Asked."],
    ),
    Deed(
        "seen",
        lambda library: library.mark_seen(_session(library), [(library.members()[0].id, key) for key in "ab"], True),
        lambda library: len(library.seen_lines(_session(library))) == 2,
    ),
    Deed(
        "tag renamed",
        lambda library: library.rename_tag("figure", "toll"),
        lambda library: library.tag_counts() == {"toll": 1},
    ),
    Deed(
        "copy of a session",
        lambda library: library.duplicate_session(_session(library), "Copy"),
        lambda library: [each.notes for each in library.sessions() if each.name == "Copy"] == [1],
    ),
    Deed(
        "session into the archive",
        lambda library: library.archive_session(_session(library), True),
        lambda library: [each.name for each in library.sessions() if each.archived] == ["Ferry"],
    ),
    Deed(
        "import",
        lambda library: library.add_story(story("A third.\n"), data("A third.\n"), session_id=_session(library)),
        lambda library: len(library.members(_session(library))) == 3,
    ),
    Deed(
        "new version",
        lambda library: library.add_story(story(MORE, path="/f/a.txt"), data(MORE), session_id=_session(library)),
        lambda library: any(library.original(each.id, each.version) == data(MORE) for each in library.members()),
    ),
    Deed(
        "details",
        lambda library: library.say(library.members()[0].id, {"title": "Thick fog", "byline": None}),
        lambda library: library.members()[0].details.title == "Thick fog",
    ),
    Deed(
        "two in one",
        lambda library: _together(library),
        lambda library: _session_name(library) == "Renamed" and len(library.members()) == 3,
    ),
    Deed("undo", lambda library: library.undo(), lambda library: library.links(_session(library)) == []),
    Deed(
        "redo",
        lambda library: library.redo(),
        lambda library: "A mistake" in [session.name for session in library.sessions()],
    ),
    Deed(
        "setting",
        lambda library: library.keep_setting("theme", "light"),
        lambda library: library.setting("theme") == "light",
    ),
)


def _together(library: Library) -> None:
    with library.together("two things"):
        library.rename_session(_session(library), "Renamed")
        added(library, "A third.\n")


def _session_name(library: Library) -> str:
    return next(each.name for each in library.sessions() if each.stories == 2)


def contents(path: Path) -> Contents:
    """Everything in the file, as whoever opens it next finds it."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        tables = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        found = {name: connection.execute(f"SELECT * FROM {name}").fetchall() for (name,) in tables}
        return found | {"user_version": connection.execute("PRAGMA user_version").fetchall()}
    finally:
        connection.close()


def flaws(path: Path) -> list[str]:
    """What is wrong with the file, however SQLite is asked; empty for a sound one."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        found = [row[0] for row in connection.execute("PRAGMA integrity_check").fetchall() if row[0] != "ok"]
        return found + [f"hangs in the air: {row}" for row in connection.execute("PRAGMA foreign_key_check").fetchall()]
    finally:
        connection.close()
