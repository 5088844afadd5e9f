"""Which story is meant: a path, or the id of a story in the library, perhaps with the number of a version."""

import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass

from tui.desk.paths import is_path, path_of
from tui.desk.searching import occurrences
from tui.library import Library, Session, StoredStory
from tui.story import Span, Story, Unreadable, clean_line, read_bytes, read_path

_VERSION = re.compile("(?P<id>[0-9a-fA-F]+)@(?P<number>[0-9]{1,6})")
_SHOWN = 8
"""Digits of an id that an error repeats."""


@dataclass(frozen=True, slots=True)
class Found:
    """A story, and its id where the library has it."""

    story: Story
    id: str | None
    path: str | None
    stored: StoredStory | None = None
    """As it is kept, where it was asked for by its id; a path shows what the file says now."""
    versions: int = 1
    """How many the library has of it, where it was asked for by its id."""


def resolve(reference: str, library: Library | None, encoding: str | None = None) -> Found:
    """The story that a word of the command line means; an existing path beats an id, `-` is standard input.

    `ID@2` is the second version of a story. `encoding` is how its bytes are encoded, where the reader says so.

    Raises:
        Unreadable: there is no such path and no such id, several ids begin so, the story has no such version, or the
            file cannot be read.
    """
    if reference == "-":
        return Found(read_bytes(sys.stdin.buffer.read(), name="standard input", encoding=encoding).story, None, None)
    if is_path(reference):
        story = read_path(path_of(reference), encoding=encoding).story
        known = library.id_of_bytes(story.origin.sha256) if library else None
        return Found(story, known, reference)
    if library is None:
        raise Unreadable(f"no such file: {clean_line(reference)}; check the path.")
    asked = _VERSION.fullmatch(reference)
    story_id = stored_id(asked["id"] if asked else reference, library)
    numbers = [each.number for each in library.versions(story_id)]
    kept = library.story(story_id, _version(asked["number"], story_id, numbers) if asked else None)
    story = kept.story if encoding is None else _read_again(kept, library, encoding)
    return Found(story, kept.id, story.origin.path, kept, len(numbers))


def _version(asked: str, story_id: str, numbers: Sequence[int]) -> int:
    if int(asked) not in numbers:
        there = f"version {', '.join(map(str, numbers))}"
        raise Unreadable(f"{story_id[:_SHOWN]} has no version {int(asked)}; there is {there}.")
    return int(asked)


def _read_again(kept: StoredStory, library: Library, encoding: str) -> Story:
    origin, data = kept.story.origin, library.original(kept.id, kept.version)
    return read_bytes(data, name=origin.name, path=origin.path, encoding=encoding).story


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
