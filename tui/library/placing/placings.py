"""Where notes stand in the current versions of their stories, and the reader's word on it.

Later versions are placed from where the reader last said that a passage is, then from the anchor itself.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.library.database import Database
from tui.library.errors import NotInLibrary
from tui.library.phrases import short
from tui.library.placing.anchoring import REMEMBERED, Anchoring, anchors_of
from tui.library.placing.anchors import make
from tui.library.placing.assurances import Assurance, Side, assurances_of, assure
from tui.library.placing.folding import fold
from tui.library.texts import CURRENT, load_story
from tui.library.values import Anchor, Note, Placing, Standing

if TYPE_CHECKING:  # what compares words is loaded when a text has changed: most commands never need it
    from tui.library.placing.refinding import Refound


@dataclass(frozen=True, slots=True)
class _Text:
    """The current text of a story, without the text."""

    story_id: str
    version: int
    sha: str


class Placings(Anchoring):
    """Placing notes, and confirming where they stand."""

    def __init__(self, database: Database) -> None:
        super().__init__(database)
        self._probable: dict[tuple[Anchor, str], Refound | None] = {}

    def placings(self, note: Note) -> tuple[Placing, ...]:
        """Where a note stands in the current versions of its stories, one placing a side, left first."""
        return self.all_placings([note])[note.id]

    def all_placings(self, notes: Iterable[Note]) -> Mapping[str, tuple[Placing, ...]]:
        """The same of many notes at once, by their ids."""
        sides = {(note.id, side): anchor for note in notes for side, anchor in enumerate(note.anchors)}
        placed = self._placed(sides)
        found: dict[str, tuple[Placing, ...]] = {}
        for note_id, side in sides:
            found[note_id] = (*found.get(note_id, ()), placed[note_id, side])
        return found

    def confirm(self, note_id: str, side: int) -> None:
        """The reader says that a side of a note stands where it was found again. What is certain stays as it is.

        Raises:
            NotInLibrary: there is no such note.
            ValueError: the note has no such side, or that side was not found.
        """
        placing = self._side(note_id, side)
        if placing.standing is Standing.ORPHAN:
            raise ValueError("A passage that was not found cannot be confirmed.")
        if placing.standing is Standing.REFOUND:
            stored = load_story(self._database, placing.anchor.story_id, placing.version)
            self._say("place confirmed", placing, (note_id, side), make(stored, placing.start, placing.end))

    def give_up(self, note_id: str, side: int) -> None:
        """The reader says that the passage of a side of a note is gone, or that what was found is another one.

        Raises:
            NotInLibrary: there is no such note.
            ValueError: the note has no such side, or where that side stands is certain.
        """
        placing = self._side(note_id, side)
        if placing.standing is Standing.FIRM:
            raise ValueError("A passage that is certainly there cannot be given up.")
        self._say("passage given up", placing, (note_id, side), None)

    def attach(self, note_id: str, side: int, anchor: Anchor) -> None:
        """The reader says where the passage of a side of a note is now.

        Raises:
            NotInLibrary: there is no such note.
            ValueError: the note has no such side, the place is no passage of its story, or where it is, is certain
                without the reader's word.
        """
        placing = self._side(note_id, side)
        if placing.anchor.story_id != anchor.story_id or not anchor.exact:
            raise ValueError("A note can only be attached to a passage of its own story.")
        if placing.standing is Standing.FIRM and not placing.said:
            raise ValueError("A note whose passage is certainly there cannot be attached elsewhere.")
        self._say("new place", placing, (note_id, side), anchor)

    def _say(self, what: str, placing: Placing, side: Side, anchor: Anchor | None) -> None:
        with self._recorder.action(f"{what}, note on {short(placing.anchor.exact)}") as action:
            assure(
                self._database,
                action,
                side,
                anchor.version if anchor else placing.version,
                start_at=anchor.start if anchor else None,
                end_at=anchor.end if anchor else None,
                exact=anchor.exact if anchor else placing.words,
                prefix=anchor.prefix if anchor else "",
                suffix=anchor.suffix if anchor else "",
                text_sha=anchor.text_sha if anchor else self._current([placing.anchor])[placing.anchor.story_id].sha,
            )

    def _side(self, note_id: str, side: int) -> Placing:
        anchors = anchors_of(self._database, "SELECT id FROM note WHERE id = ? AND deleted_at IS NULL", note_id)
        if note_id not in anchors:
            raise NotInLibrary(f"{note_id}: no such note in the library")
        if not 0 <= side < len(anchors[note_id]):
            raise ValueError("The note has no such side.")
        placing = self._placed({(note_id, side): anchors[note_id][side]})[note_id, side]
        if not placing.anchor.exact:
            raise ValueError("The note is on the story as a whole.")
        return placing

    def _placed(self, sides: Mapping[Side, Anchor]) -> dict[Side, Placing]:
        texts = self._current(sides.values())
        said = assurances_of(self._database, {note_id for note_id, _ in sides})
        # Story by story, so that a text is made ready only once.
        order = sorted(sides, key=lambda side: sides[side].story_id)
        return {side: self._placing(sides[side], texts.get(sides[side].story_id), said.get(side, ())) for side in order}

    def _current(self, anchors: Iterable[Anchor]) -> dict[str, _Text]:
        rows = self._database.rows(
            "SELECT story.id, version.number, version.text_sha FROM story"
            f" JOIN version ON version.story_id = story.id AND {CURRENT}"
            " WHERE story.deleted_at IS NULL AND story.id IN (SELECT value FROM json_each(?))",
            json.dumps(sorted({anchor.story_id for anchor in anchors})),
        )
        return {row["id"]: _Text(row["id"], row["number"], row["text_sha"]) for row in rows}

    def _placing(self, anchor: Anchor, text: _Text | None, said: Sequence[Assurance]) -> Placing:
        if text is None:
            return Placing(anchor, Standing.ORPHAN, anchor.version)
        if not anchor.exact:
            return Placing(anchor, Standing.FIRM, text.version)
        here = next((each for each in said if each.text_sha == text.sha), None)
        if here is not None:
            return self._as_said(anchor, here.anchor, text)
        return self._found(anchor, text, said)

    def _as_said(self, anchor: Anchor, said: Anchor | None, text: _Text) -> Placing:
        if said is None:
            return Placing(anchor, Standing.ORPHAN, text.version, said=True)
        from tui.library.placing.neighbours import alike

        likeness = alike(fold(anchor.exact), fold(said.exact))
        return Placing(anchor, Standing.FIRM, text.version, said.start, said.end, likeness, said.exact, said=True)

    def _found(self, anchor: Anchor, text: _Text, said: Sequence[Assurance]) -> Placing:
        """What is found without the reader's word on this very text."""
        bases = [*(each.anchor for each in said if each.anchor), anchor]
        for base in bases:
            if (firm := self.locate(base, text.version)) is not None:
                return self._at(anchor, Standing.FIRM, text, firm.start, firm.end, 1.0)
        for base in bases:
            if (found := self._probably(base, text)) is not None:
                placing = self._at(anchor, Standing.REFOUND, text, found.start, found.end, found.likeness)
                if all(each.refused != placing.words for each in said):
                    return placing
        return Placing(anchor, Standing.ORPHAN, text.version, said=bool(said) and said[0].anchor is None)

    def _at(self, anchor: Anchor, standing: Standing, text: _Text, start: int, end: int, likeness: float) -> Placing:
        unchanged = anchor.text_sha == text.sha
        words = anchor.exact if unchanged else self._ground(text.story_id, text.version).text[start:end]
        return Placing(anchor, standing, text.version, start, end, likeness, words)

    def _probably(self, base: Anchor, text: _Text) -> "Refound | None":
        from tui.library.placing.refinding import refind

        key = base, text.sha
        if key not in self._probable:
            if len(self._probable) >= REMEMBERED:
                self._probable.clear()
            grounds = self._ground(text.story_id, text.version), self._ground(base.story_id, base.version)
            self._probable[key] = refind(base, *grounds)
        return self._probable[key]
