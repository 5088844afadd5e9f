"""What another program wrote as rows of a library: on which of our stories it is, where, and in which session."""

import hashlib
from collections.abc import Generator, Iterable, Iterator
from functools import cache
from pathlib import PurePath
from typing import Final

from tui.desk.exchange.foreign_decisions import decision_row
from tui.desk.exchange.quoted import quotation_in
from tui.export import ForeignDecision, ForeignNote, ForeignSession, ForeignTarget
from tui.library import Anchor, Library, Record, normal_tag
from tui.library.database import Value
from tui.library.placing import anchors
from tui.library.stamps import id_of_content, now
from tui.library.texts import text_sha
from tui.story import clean_line

_Saved = tuple[str, str]
"""When a body was saved, and the body or its SHA-256."""

_Columns = dict[str, Value]

_CAME: Final = "came "
"""Before a note's id, the setting with what came of it from a program that keeps no history."""


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
        self._heads = library.ids_beside()
        self._came: dict[str, list[str]] = {}
        self._members: dict[str, list[str]] = {}
        self.missing: dict[str, None] = {}
        """The stories that notes are on and that are not in the library."""
        self.waiting = 0
        """Notes on them."""
        self.unplaced = 0
        """Notes that are new and whose quotation has no certain place."""
        self.undecided = 0
        """Decisions on passages that are not in the library, or have no certain place in it."""

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

    def decision_records(self, decisions: Iterable[ForeignDecision]) -> Iterator[Record]:
        """The rows of all decisions whose two passages are certainly in the library."""
        for decision in decisions:
            sides = [side for target in decision.targets if (side := self._anchor(target)) and side.end]
            if len(sides) < len(decision.targets) or decision.id in self._seen:
                self.undecided += decision.id not in self._seen
                continue
            self._seen.add(decision.id)
            session_id = yield from self._session(decision.session, decision.created)
            yield decision_row(decision, session_id, now())
            for number, side in enumerate(sides):
                yield "anchor", _anchor_row(decision.id, number, side)

    def _rows(self, note: ForeignNote, sides: list[Anchor]) -> Iterator[Record]:
        note_id = note.id or id_of_content("n", note.key)
        if note_id in self._seen:
            return
        self._seen.add(note_id)
        ours = self._library.revisions(note_id)
        before = self._library.family_revisions(self._heads.get(note_id, note_id))
        self.unplaced += not ours and any(side.exact and not side.end for side in sides)
        saved_at = note.modified or next((at for at, body in ours if body == note.body), now())
        revisions = _revisions(note, self._history(note, note_id, before), before, saved_at)
        if not note.history:
            self._came[note_id] = [*(side.story_id for side in sides), _sha(note.body)]
        session_id = self._library.session_of(note_id) or (yield from self._session(note.session, note.created))
        known: _Columns = {"id": note_id, "session_id": session_id, "rev": revisions[saved_at, note.body]}
        yield "note", known | _note_columns(note, saved_at)
        for (at, body), rev in revisions.items():
            yield "note_rev", {"note_id": note_id, "rev": rev, "body": body, "at": at}
        for tag in sorted({tag for each in note.tags if (tag := _tag(each))}):
            yield "tagging", {"note_id": note_id, "tag": tag}
        for number, side in enumerate(sides):
            yield "anchor", _anchor_row(note_id, number, side)
            if not ours:
                yield from self._member(session_id, side.story_id, saved_at)

    def _history(self, note: ForeignNote, note_id: str, ours: list[_Saved]) -> Iterable[_Saved]:
        """When each body of a note was saved, and its SHA-256, as far as its writer knew.

        A note that does not tell goes on from what came from there before, or from ours that was saved but once.
        """
        if note.history:
            return note.history
        told = {str(each) for each in self._kept(note_id)}
        return [(at, _sha(body)) for at, body in ours if len(ours) == 1 or _sha(body) in told]

    def _kept(self, note_id: str) -> list[object]:
        kept = self._library.setting(_CAME + note_id)
        return kept if isinstance(kept, list) else []

    def remember(self) -> None:
        """Keep what notes said that do not tell their history, for when they come again.

        The ids of their stories stand with it: a purge of a story finds it by them.
        """
        with self._library.unrecorded():
            for note_id, words in self._came.items():
                kept = self._kept(note_id)
                if new := [each for each in words if each not in kept]:
                    self._library.keep_setting(_CAME + note_id, [*kept, *new])

    def _member(self, session_id: str, story_id: str, at: str) -> Iterator[Record]:
        """The row of a story in a session, once; letters go by the order in which the stories come."""
        there = self._members.setdefault(session_id, [])
        if story_id not in there:
            there.append(story_id)
            key = {"session_id": session_id, "story_id": story_id}
            yield "member", {**key, "position": len(there) - 1, "joined_at": at}

    def _session(self, told: ForeignSession | None, created: str | None) -> Generator[Record, None, str]:
        """The row of a session that is new, and the id of the session that something goes into.

        `told` is the session that it was in, `created` when it was made.
        """
        asked = (None, self._asked) if self._asked else (told.id, told.name) if told else (None, "")
        key = (asked[0], asked[1] or clean_line(self._name))
        if key not in self._sessions:
            found = next(filter(None, (self._library.find_session(each) for each in key if each)), None)
            self._sessions[key] = found.id if found else key[0] or id_of_content("s", key[1])
            if found is None:
                yield "session", _session_row(self._sessions[key], clean_line(key[1]), _since(told, created))
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


def _revisions(note: ForeignNote, history: Iterable[_Saved], ours: list[_Saved], saved_at: str) -> dict[_Saved, int]:
    """What was saved of a note as far as its writer knew: when, the body, and its number; what it says now is in it."""
    told = {each: number for number, each in enumerate(dict.fromkeys(history), 1)}
    known = {each: number for each in ours if (number := told.get((each[0], _sha(each[1]))))}
    return {(saved_at, note.body): told.get((saved_at, _sha(note.body)), len(told) + 1)} | known


def _sha(body: str) -> str:
    return hashlib.sha256(body.encode()).hexdigest()


def _since(told: ForeignSession | None, created: str | None) -> str:
    """When a session was made, as far as that is told."""
    return (told.created if told else None) or created or now()


def _tag(text: str) -> str | None:
    """A tag of another program as one that we can keep; None where nothing of it can be."""
    kept = "".join(letter if letter.isalnum() or letter in "_-/ " else "-" for letter in text).strip("- ")
    for wording in (text, kept, f"y{kept}"):
        try:
            return normal_tag(wording)
        except ValueError:
            continue
    return None


def _note_columns(note: ForeignNote, saved_at: str) -> _Columns:
    """What a note says, and when it was written."""
    created = note.created or saved_at
    return {"body": note.body, "created_at": created, "updated_at": saved_at, "done": int(note.done)}


def _anchor_row(owner_id: str, side: int, anchor: Anchor) -> _Columns:
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


def _session_row(session_id: str, name: str, at: str) -> _Columns:
    return {
        "id": session_id,
        "name": name or "untitled",
        "sample": 0,
        "turn": 0,
        "place": "{}",
        "created_at": at,
        "opened_at": at,
    }
