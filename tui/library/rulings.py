"""The reader's decisions of what a line is: for one story, or for all of its outlet."""

from typing import Final

from tui.library.labels import RULINGS
from tui.library.part import Part
from tui.library.phrases import short
from tui.library.recording import Action, Key
from tui.library.texts import require_story
from tui.library.values import Ruling
from tui.story import Kind, clean_line

_DONE: Final = {None: "decision on a line taken back", Kind.BOILERPLATE: "line set aside", Kind.BODY: "line put back"}


class Rulings(Part):
    """Setting lines aside and putting them back."""

    def rule(self, story_id: str, key: str, kind: Kind | None, *, words: str, outlet: bool = False) -> None:
        """Keep what the reader decided that a line is, in every version of the story; it replaces what was decided.

        A decision for the story wins over one for its outlet; so one for the outlet, made here, ends the story's own.

        Args:
            story_id: where the reader met the line.
            key: the line's `line_key`.
            kind: what it is; None takes the decision back.
            words: the line as it stands there, for naming it.
            outlet: whether the decision holds for all stories of this outlet.

        Raises:
            NotInLibrary: there is no such story.
            ValueError: `outlet`, and the story's outlet is unknown.
        """
        with self._recorder.action(f"{_DONE.get(kind, f'line taken as {kind}')}: {short(words)}") as action:
            story = require_story(self._database, story_id)
            own = _key("story", story_id, key)
            if not outlet:
                self._decide(action, own, kind, words)
            elif story["outlet_key"] is None:
                raise ValueError("This story's outlet is unknown; say what it is first.")
            else:
                self._decide(action, own, None, words)
                self._decide(action, _key("outlet", story["outlet_key"], key), kind, words)

    def rulings(self, story_id: str) -> list[Ruling]:
        """The reader's decisions that hold for a story or for its outlet, the latest first.

        Raises:
            NotInLibrary: there is no such story.
        """
        require_story(self._database, story_id)
        return [
            Ruling(row["key"], Kind(row["kind"]), row["words"], row["scope"] == "outlet", row["at"])
            for row in self._database.rows(f"SELECT ruling.* {RULINGS} ORDER BY at DESC, ruling.rowid DESC", story_id)
        ]

    def _decide(self, action: Action, key: Key, kind: Kind | None, words: str) -> None:
        there = self._database.row("SELECT 1 FROM ruling WHERE scope = ? AND owner = ? AND key = ?", *key.values())
        if kind is None:
            if there:
                action.remove("ruling", key)
        elif there:
            action.change("ruling", key, kind=kind, words=clean_line(words), at=action.at, deleted_at=None)
        else:
            action.create("ruling", **key, kind=kind, words=clean_line(words), at=action.at)


def _key(scope: str, owner: str, key: str) -> Key:
    return {"scope": scope, "owner": owner, "key": key}
