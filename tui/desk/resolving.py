"""Which story is meant: a path, or the id of a story in the library."""

import sys
from dataclasses import dataclass

from tui.desk.paths import is_path, path_of
from tui.desk.searching import occurrences
from tui.library import Library, Session
from tui.story import Span, Story, Unreadable, clean_line, read_bytes, read_path


@dataclass(frozen=True, slots=True)
class Found:
    """A story, and its id where the library has it."""

    story: Story
    id: str | None
    path: str | None


def resolve(reference: str, library: Library | None) -> Found:
    """The story that a word of the command line means; an existing path beats an id, `-` is standard input.

    Raises:
        Unreadable: there is no such path and no such id, several ids begin so, or the file cannot be read.
    """
    if reference == "-":
        return Found(read_bytes(sys.stdin.buffer.read(), name="standard input").story, None, None)
    if is_path(reference):
        story = read_path(path_of(reference)).story
        known = library.id_of_bytes(story.origin.sha256) if library else None
        return Found(story, known, reference)
    if library is None:
        raise Unreadable(f"no such file: {clean_line(reference)}; check the path.")
    kept = library.story(stored_id(reference, library))
    return Found(kept.story, kept.id, kept.story.origin.path)


def stored_id(reference: str, library: Library) -> str:
    """The one id in the library that begins with a reference."""
    ids = library.matching_ids(reference) if reference else []
    shown = clean_line(reference)
    if not ids:
        raise Unreadable(f"no such file or story: {shown}; `crossread list` shows the stories of the library.")
    if len(ids) > 1:
        raise Unreadable(f"{len(ids)} stories have an id that begins with {shown}; give more of it.")
    return ids[0]


def imported_id(reference: str, library: Library) -> str:
    """The id of a story in the library, by its id or by the path of the file that was imported."""
    if not is_path(reference):
        return stored_id(reference, library)
    known = library.id_of_bytes(read_path(path_of(reference)).story.origin.sha256)
    if known is None:
        shown = clean_line(reference)
        raise Unreadable(f"{shown} is not in the library as it is now; `crossread import {shown}` brings it in.")
    return known


def session_of_story(library: Library, story_id: str) -> Session:
    """The session to keep a note in when none is named: the most recently opened one that has the story."""
    for session in library.sessions():
        if any(member.id == story_id for member in library.members(session.id)):
            return session
    raise Unreadable("the story is in no session; name one with --session.")


def find_quote(text: str, quote: str) -> Span:
    """Where a story has the quoted words; blanks and line breaks between words may differ.

    Raises:
        Unreadable: the story does not have the words, or has them more than once.
    """
    found, shown = occurrences(text, quote), clean_line(quote)
    if not found:
        raise Unreadable(f"the story does not have the words “{shown}”; quote them as they stand.")
    if len(found) > 1:
        raise Unreadable(f"the story has the words “{shown}” {len(found)} times; quote more of them.")
    return found[0]
