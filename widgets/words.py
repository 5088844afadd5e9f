"""Completing several words in one line, each from a list of known ones."""

import re
from collections.abc import Sequence

from textual.suggester import Suggester

from widgets.clusters import flatten

_LAST = re.compile(r"(?:^|[,;]|\s(?=#))[\s#]*(?P<word>[^,;#]*)$")
"""What is typed of the last word; words stand between commas or semicolons, or begin with `#`."""


class SuggestWords(Suggester):
    """Suggests known words for the one that is being typed, in any case; a blank in it may stand for a hyphen."""

    def __init__(self, known: Sequence[str] = ()) -> None:
        """`known` are the words, those to be suggested first in front."""
        super().__init__(use_cache=False, case_sensitive=True)
        self.known = known

    def candidates(self, value: str) -> list[str]:
        """The known words that begin as the last one, less those that stand in the line already."""
        before, begun = _split(value)
        there = {word.strip(" #").casefold() for word in re.split(r"[,;#]", before)}
        words = (flatten(word) for word in self.known)
        return [word for word in words if _key(word).startswith(_key(begun)) and word.casefold() not in there]

    async def get_suggestion(self, value: str) -> str | None:
        """The line with its last word completed; None where nothing is begun, or nothing known begins so."""
        before, begun = _split(value)
        found = self.candidates(value) if begun else []
        return before + found[0] if found else None


def _split(value: str) -> tuple[str, str]:
    """The line before the last word, and what is typed of it."""
    found = _LAST.search(value)
    return (value[: found.start("word")], found["word"]) if found else (value, "")


def _key(word: str) -> str:
    return word.casefold().replace(" ", "-")
