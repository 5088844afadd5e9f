"""Drafts of notes that somebody left behind, and a library that has no room for more."""

from collections.abc import Callable
from pathlib import Path

from tui.desk import Spot, Writing
from tui.library import Library, LibraryUnwritable, Note
from tui.library.placing import anchors

FULL = "the disk is full; make room and try again"


def left_behind(library: Path, text: str, change: Callable[[Library, Note], object] | None = None) -> None:
    """A draft of a copy of Crossread that has ended: of a new note, or of one that `change` then changes."""
    with Library.open(library) as shelf:
        (session,) = shelf.sessions()
        story = shelf.story(shelf.members(session.id)[0].id)
        sentence = next(each for each in story.story.sentences if "Two passenger ferries" in story.story.words(each))
        spot = Spot((anchors.make(story, sentence.start, sentence.end),))
        note = shelf.add_note(session.id, spot.anchors, "First.") if change else None
        Writing(session.id, spot, note).save(text, shelf)
        if change and note:
            change(shelf, note)
        shelf._database.run("UPDATE draft SET writer = '', at = '2026-03-04T16:00:00Z'")


def broken(library: Library, *_: object, **__: object) -> None:
    """A library that cannot take what is written, in place of one of its methods."""
    raise LibraryUnwritable(f"{library.path}: {FULL} (database or disk is full)")
