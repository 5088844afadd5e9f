"""What the reader says of stories; the files' own words are kept beside it."""

import json
from collections.abc import Collection, Iterable

from tui.library.knowing import Known, spoken
from tui.library.part import Part
from tui.library.phrases import name_of
from tui.library.texts import CURRENT, found_of, load_story
from tui.library.values import StoredStory


class Saying(Part):
    """Saying what is known of stories. What the reader says no file overrules, in no later version either."""

    def say(self, story_id: str, fields: Known) -> None:
        """Let the reader say what is in some fields: their word from now on, even where a file says the same.

        Args:
            story_id: the story.
            fields: the words by field; None or blank is "unknown", and stays so whatever a file says.

        Raises:
            NotInLibrary: there is no such story.
            ValueError: a field that stories do not have.
        """
        words = spoken(fields)
        with self._database.writing():
            stored = load_story(self._database, story_id)
            self._keep(stored, words, stored.said | set(words))

    def unsay(self, story_id: str, fields: Iterable[str]) -> None:
        """Go back to what the files say in some fields.

        Raises:
            NotInLibrary: there is no such story.
        """
        with self._database.writing():
            stored = load_story(self._database, story_id)
            row = self._database.rows(f"SELECT found FROM version WHERE story_id = ? AND {CURRENT}", story_id)[0]
            found, taken_back = found_of(row), stored.said.intersection(fields)
            self._keep(stored, {name: found[name] for name in taken_back}, stored.said - taken_back)

    def _keep(self, stored: StoredStory, fields: Known, said: Collection[str]) -> None:
        with self._recorder.action(f"details of {name_of(stored.story)}") as action:
            action.change("story", {"id": stored.id}, **fields, said=json.dumps(sorted(said)))
