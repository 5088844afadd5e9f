"""Stories and times for the tests of this room."""

import hashlib
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from itertools import count
from pathlib import Path

from tui.library import Added, Anchor, Library, Note, NoteConflict, StoredStory
from tui.library.schema import APPLICATION_ID
from tui.story import Details, Kind, Origin, Sentence, Span, Story

FERRY = "Two ferries met in the fog.\nAt least 14 people were injured.\nThe harbour stayed closed.\n"


def story(text: str = FERRY, *, path: str | None = None, name: str = "wire.txt", **details: str | None) -> Story:
    """A story of one sentence a line."""
    spans, start = [], 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            spans.append(Span(start, start + len(line.rstrip("\n"))))
        start += len(line)
    origin = Origin(name=name, sha256=hashlib.sha256(data(text)).hexdigest(), path=path)
    sentences = tuple(Sentence(span.start, span.end, Kind.BODY) for span in spans)
    return Story(text, sentences, tuple(spans), origin, Details(**details))


def data(text: str = FERRY) -> bytes:
    """The bytes that such a story was read from."""
    return text.encode(errors="surrogatepass")


def added(library: Library, text: str = FERRY, session_id: str | None = None, **known: str | None) -> StoredStory:
    """Bring a story in and hand back what is kept."""
    return library.add_story(story(text, **known), data(text), session_id=session_id).story  # type: ignore[arg-type]


def bring(library: Library, text: str = FERRY, **known: str | None) -> Added:
    """Bring a story in and hand back the whole answer."""
    return library.add_story(story(text, **known), data(text))  # type: ignore[arg-type]


def saved_again(library: Library, text: str = FERRY, mark: str = "noon", **known: str | None) -> Added:
    """Bring the same text in from other bytes: a page with another time in a comment."""
    page, told = f"<!-- {mark} -->{text}".encode(), story(text, **known)  # type: ignore[arg-type]
    origin = replace(told.origin, sha256=hashlib.sha256(page).hexdigest())
    return library.add_story(replace(told, origin=origin), page)


def lines(*texts: str) -> str:
    """A text of these lines."""
    return "".join(f"{text}\n" for text in texts)


@contextmanager
def opened(path: Path, blank: bytes, *, patience: float = 5) -> Iterator[Library]:
    """A library with nothing in it, made of the bytes of one, with a clock of its own."""
    path.parent.mkdir()
    path.write_bytes(blank)
    with Library.open(path, clock=Clock(), patience=patience) as library:
        hurry(library)
        yield library


def changed_twice(library: Library, session_id: str, passages: Sequence[Anchor]) -> Note:
    """A note that is done, and that was changed in two places at once, so that another stands beside it."""
    note = library.add_note(session_id, passages, "Ask.", ["figure"])
    library.edit_note(note.id, "Ask again.", note.rev)
    with suppress(NoteConflict):
        library.edit_note(note.id, "Ask the port.", note.rev)
    library.set_done(note.id, True)
    return note


def hurry(library: Library) -> None:
    """Do not wait for the disk: no test pulls the plug."""
    library._database.run("PRAGMA synchronous = OFF")


def as_it_was(path: Path, script: str, version: int) -> Path:
    """A library as the script beside this file makes it, which has seen so many migrations."""
    path.parent.mkdir()
    connection = sqlite3.connect(path)
    connection.executescript(Path(__file__).with_name(script).read_text(encoding="utf-8"))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    return path


class Clock:
    """A clock that goes on by a second each time it is asked."""

    def __init__(self) -> None:
        self._seconds = count()

    def __call__(self) -> str:
        minute, second = divmod(next(self._seconds), 60)
        return f"2026-03-04T{minute // 60:02}:{minute % 60:02}:{second:02}Z"
