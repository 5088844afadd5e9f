"""Bringing the stories of two libraries together: which are the same, and which versions and details are new."""

import json
import sqlite3
from collections.abc import Container, Sequence

from tui.library.database import Value
from tui.library.deriving import outlet_key
from tui.library.exchange.meeting import Meeting
from tui.library.exchange.tables import exchanged, keep_lines_of
from tui.library.texts import details_of, said_of
from tui.story import FIELDS, clean_line

_LISTED = "SELECT story_id, number, sha256, text_sha, deleted_at FROM version WHERE story_id = ? ORDER BY number"


def meet_stories(meeting: Meeting) -> None:
    """Bring in every story of theirs that we lack, and what we lack of those that we have."""
    taken = {row["id"] for row in meeting.theirs.rows("SELECT id FROM story")}
    for row in meeting.theirs.rows("SELECT * FROM story ORDER BY rowid"):
        versions = [each for each in meeting.theirs.rows(_LISTED, row["id"]) if _has_bytes(meeting, each)]
        known = row["id"] if meeting.has("story", id=row["id"]) else _twin(meeting, row, versions, taken)
        if known is not None:
            taken.add(known)
            meeting.stories[row["id"]] = known
            _meet(meeting, row, known, versions)
        elif versions:
            meeting.stories[row["id"]] = row["id"]
            _bring(meeting, row, versions)
        else:
            meeting.left_out["story"] += 1


def _has_bytes(meeting: Meeting, version: sqlite3.Row) -> bool:
    """Whether the bytes are there that a version was read from; of our own library its text is enough."""
    sha256 = version["sha256"]
    if meeting.own or meeting.has("source", sha256=sha256):
        return True
    there = meeting.theirs.row("SELECT 1 FROM source WHERE sha256 = ?", sha256) is not None
    meeting.left_out["version"] += not there
    return there


def _twin(meeting: Meeting, row: sqlite3.Row, versions: Sequence[sqlite3.Row], taken: Container[str]) -> str | None:
    """The story of ours, not yet known for another of theirs, that has all texts of theirs from the same bytes."""
    texts = {(each["sha256"], each["text_sha"]) for each in versions if each["deleted_at"] is None}
    if not texts or row["deleted_at"] is not None:
        return None
    for ours in meeting.database.rows(
        "SELECT story.* FROM story WHERE sample = ? AND deleted_at IS NULL"
        " AND id IN (SELECT story_id FROM version WHERE sha256 = ? AND deleted_at IS NULL) ORDER BY rowid",
        *(row["sample"], next(iter(sorted(texts)))[0]),
    ):
        held = meeting.database.rows(_LISTED, ours["id"])
        mine = {(each["sha256"], each["text_sha"]) for each in held if each["deleted_at"] is None}
        outlets = {ours["outlet_key"], outlet_key(row["outlet"])} - {None}
        if ours["id"] not in taken and texts <= mine and len(outlets) < 2:
            return str(ours["id"])
    return None


def _bring(meeting: Meeting, row: sqlite3.Row, versions: Sequence[sqlite3.Row]) -> None:
    """A story that is new here."""
    meeting.bring("story", exchanged("story", dict(row)))
    meeting.came["stories"] += row["deleted_at"] is None
    in_sight = [each for each in versions if each["deleted_at"] is None] or versions[-1:]
    for each in versions:
        _bring_version(meeting, each, row["id"], each["number"], in_sight=each in in_sight)


def _meet(meeting: Meeting, row: sqlite3.Row, known: str, versions: Sequence[sqlite3.Row]) -> None:
    """A story that we have: its further versions, and what we did not know of it."""
    returned = meeting.bring_back("story", row, {"id": known})
    meeting.came["stories"] += returned
    for each in versions:
        held = meeting.database.rows(_LISTED, known)
        same = _same_text(each, held)
        if same is not None:
            meeting.versions[each["story_id"], each["number"]] = (known, same["number"])
            again = meeting.bring_back("version", each, {"story_id": known, "number": same["number"]})
            meeting.came["versions"] += again and not returned
        else:
            numbers = [mine["number"] for mine in held]
            number = each["number"] if each["number"] not in numbers else max(numbers) + 1
            _bring_version(meeting, each, known, number, in_sight=each["deleted_at"] is None)
            meeting.came["versions"] += each["deleted_at"] is None
    _learn(meeting, row, known)


def _same_text(version: sqlite3.Row, held: Sequence[sqlite3.Row]) -> sqlite3.Row | None:
    """The version of ours with the same text from the same bytes; rather one of the same number."""
    same = [mine for mine in held if (mine["sha256"], mine["text_sha"]) == (version["sha256"], version["text_sha"])]
    return min(same, key=lambda mine: mine["number"] != version["number"], default=None)


def _bring_version(meeting: Meeting, listed: sqlite3.Row, story_id: str, number: int, *, in_sight: bool) -> None:
    key = (listed["story_id"], listed["number"])
    row = dict(meeting.theirs.rows("SELECT * FROM version WHERE story_id = ? AND number = ?", *key)[0])
    row["sha256"] = _bring_source(meeting, row)
    gone = None if in_sight else listed["deleted_at"]
    meeting.bring("version", row | {"story_id": story_id, "number": number, "deleted_at": gone})
    for reading in meeting.theirs.rows("SELECT * FROM reading WHERE story_id = ? AND number = ?", *key):
        meeting.database.insert("reading", **dict(reading) | {"story_id": story_id, "number": number})
    keep_lines_of(meeting.database, story_id, str(row["text"]), str(row["sentences"]))
    meeting.versions[key] = (story_id, number)


def _bring_source(meeting: Meeting, version: dict[str, Value]) -> str:
    """The SHA-256 of the bytes of a version, which are ours now; where they are lost, those of its text."""
    sha256 = str(version["sha256"])
    if meeting.has("source", sha256=sha256):
        return sha256
    row = meeting.theirs.row("SELECT * FROM source WHERE sha256 = ?", sha256)
    if row is None:
        meeting.left_out["source"] += 1
        return _keep_text_as_source(meeting, str(version["text"]), str(version["text_sha"]))
    meeting.database.insert("source", **dict(row))
    return sha256


def _keep_text_as_source(meeting: Meeting, text: str, text_sha: str) -> str:
    if not meeting.has("source", sha256=text_sha):
        meeting.database.insert("source", sha256=text_sha, bytes=text.encode(errors="replace"))
    return text_sha


def _learn(meeting: Meeting, row: sqlite3.Row, known: str) -> None:
    """What we did not know of a story, and what their reader says where ours said nothing."""
    ours = meeting.database.rows("SELECT * FROM story WHERE id = ?", known)[0]
    mine, theirs = said_of(ours), said_of(row)
    taken = {name for name in FIELDS if name not in mine and (name in theirs or ours[name] is None)}
    changes: dict[str, Value] = {name: row[name] for name in taken if row[name] is not None or name in theirs}
    meeting.action.change("story", {"id": known}, **changes, said=json.dumps(sorted(mine | theirs)))
    apart = [name for name in FIELDS if name in mine & theirs and ours[name] != row[name]]
    if apart:
        name = details_of(ours).title or known[:8]
        meeting.disagreed.append(f"{clean_line(name)}: {', '.join(apart)}")
