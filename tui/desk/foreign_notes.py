"""Notes of another program as rows of a library: on which of our stories they are, where, and in which session."""

import hashlib
from collections.abc import Generator, Iterable, Iterator
from functools import cache
from pathlib import PurePath

from tui.desk.quoted import quotation_in
from tui.export import ForeignNote, ForeignTarget
from tui.library import Anchor, Library, Record, normal_tag
from tui.library.placing import anchors
from tui.library.stamps import id_of_content, now
from tui.library.texts import text_sha
from tui.story import clean_line


class Arriving:
    """Notes that are coming in from a file, and what is found out about them on the way."""

    def __init__(self, library: Library, name: str, session: str | None) -> None:
        self._library = library
        self._name = PurePath(name).stem
        self._asked = session
        self._story = cache(library.story)
        self._find = cache(library.find_text)
        self._sessions: dict[tuple[str | None, str], str] = {}
        self._seen: set[str] = set()
        self._members: dict[str, list[str]] = {}
        self.missing: dict[str, None] = {}
        """The stories that notes are on and that are not in the library."""
        self.waiting = 0
        """Notes on them."""
        self.unplaced = 0
        """Notes that are new and whose quotation has no certain place."""

    def records(self, notes: Iterable[ForeignNote]) -> Iterator[Record]:
        """The rows of all notes whose stories are in the library."""
        for note in notes:
            sides = [self._anchor(target) for target in note.targets]
            known = [side for side in sides if side is not None]
            if len(known) == len(sides):
                yield from self._rows(note, known)
            else:
                self.waiting += 1
                lost = (target for target, side in zip(note.targets, sides, strict=True) if side is None)
                self.missing |= dict.fromkeys(target.named() for target in lost)

    def _rows(self, note: ForeignNote, sides: list[Anchor]) -> Iterator[Record]:
        note_id = note.id or id_of_content("n", note.key)
        if note_id in self._seen:
            return
        self._seen.add(note_id)
        ours = self._library.revisions(note_id)
        self.unplaced += not ours and any(side.exact and not side.end for side in sides)
        saved_at = note.modified or next((at for at, body in ours if body == note.body), now())
        revisions = _revisions(note, ours, saved_at)
        session_id = yield from self._session(note)
        yield (
            "note",
            {
                "id": note_id,
                "session_id": session_id,
                "body": note.body,
                "rev": revisions[saved_at, note.body],
                "created_at": note.created or saved_at,
                "updated_at": saved_at,
                "done": int(note.done),
            },
        )
        for (at, body), rev in revisions.items():
            yield "note_rev", {"note_id": note_id, "rev": rev, "body": body, "at": at}
        for tag in sorted({tag for each in note.tags if (tag := _tag(each))}):
            yield "tagging", {"note_id": note_id, "tag": tag}
        for number, side in enumerate(sides):
            yield "anchor", _anchor_row(note_id, number, side)
            yield from self._member(session_id, side.story_id, saved_at)

    def _member(self, session_id: str, story_id: str, at: str) -> Iterator[Record]:
        """The row of a story in a session, once; letters go by the order in which the stories come."""
        there = self._members.setdefault(session_id, [])
        if story_id not in there:
            there.append(story_id)
            key = {"session_id": session_id, "story_id": story_id}
            yield "member", {**key, "position": len(there) - 1, "joined_at": at}

    def _session(self, note: ForeignNote) -> Generator[Record, None, str]:
        """The row of a session that is new, and the id of the session that a note goes into."""
        told = note.session
        asked = (None, self._asked) if self._asked else (told.id, told.name) if told else (None, "")
        key = (asked[0], asked[1] or clean_line(self._name))
        if key not in self._sessions:
            found = next(filter(None, (self._library.find_session(each) for each in key if each)), None)
            self._sessions[key] = found.id if found else key[0] or id_of_content("s", key[1])
            if found is None:
                yield "session", _session_row(self._sessions[key], clean_line(key[1]), _since(note))
        return self._sessions[key]

    def _anchor(self, target: ForeignTarget) -> Anchor | None:
        """Where a target is in a story of ours; None where no story of ours is meant."""
        found = self._find(target.text_sha, target.data_sha, target.url or None)
        if found is None:
            return None
        stored = self._story(*found)
        if not target.exact:
            return anchors.make(stored, 0, 0)
        span = quotation_in(stored.story.text, target, same=text_sha(stored.story.text) == target.text_sha)
        if span is not None:
            return anchors.make(stored, span.start, span.end)
        lost = target.text_sha if target.text_sha and target.text_sha != text_sha(stored.story.text) else ""
        return Anchor(stored.id, stored.version, 0, 0, target.exact, target.prefix, target.suffix, lost)


def _revisions(note: ForeignNote, ours: list[tuple[str, str]], saved_at: str) -> dict[tuple[str, str], int]:
    """What was saved of a note as far as its writer knew: when, the body, and its number; the newest is in it.

    A note that says nothing of its history goes on from ours where ours was saved but once; else nobody can tell.
    """
    told = {(at, digest) for at, digest in note.history}
    shared = [each for each in ours if (each[0], hashlib.sha256(each[1].encode()).hexdigest()) in told]
    if not note.history and len(ours) == 1:
        shared = ours
    newest = (saved_at, note.body)
    if not shared:
        return {newest: note.rev}
    return {each: number for number, each in enumerate(dict.fromkeys([*shared, newest]), 1)}


def _since(note: ForeignNote) -> str:
    """When the session of a note was made, as far as that is told."""
    return (note.session.created if note.session else None) or note.created or now()


def _tag(text: str) -> str | None:
    """A tag of another program as one that we can keep; None where nothing of it can be."""
    kept = "".join(letter if letter.isalnum() or letter in "_-/ " else "-" for letter in text).strip("- ")
    for wording in (text, kept, f"y{kept}"):
        try:
            return normal_tag(wording)
        except ValueError:
            continue
    return None


def _anchor_row(owner_id: str, side: int, anchor: Anchor) -> dict[str, str | int | bytes | None]:
    return {
        "owner_id": owner_id,
        "side": side,
        "story_id": anchor.story_id,
        "version": anchor.version,
        "start_at": anchor.start,
        "end_at": anchor.end,
        "exact": anchor.exact,
        "prefix": anchor.prefix,
        "suffix": anchor.suffix,
        "text_sha": anchor.text_sha,
    }


def _session_row(session_id: str, name: str, at: str) -> dict[str, str | int | bytes | None]:
    return {
        "id": session_id,
        "name": name or "untitled",
        "sample": 0,
        "turn": 0,
        "place": "{}",
        "created_at": at,
        "opened_at": at,
    }
