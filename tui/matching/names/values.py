"""What a name in a sentence is."""

from collections.abc import Callable
from typing import NamedTuple


class Name(NamedTuple):
    """A person, place or body as one sentence names it, without titles."""

    start: int
    stop: int
    """The tokens `[start, stop)` that make it up."""
    part: slice
    """The sentence's tokens."""
    words: tuple[str, ...]
    """Folded, without initials and particles, and without what says its kind ("airport") where more remains."""
    country: str
    """The country that it is, or stands for as its capital does, or nothing."""
    sure: bool
    """Whether it is a name for certain: not in a headline, nor a word known only from a sentence's beginning."""
    introduced: Callable[[str], tuple[str, ...]]
    """The full name with which its story has introduced a surname."""

    @property
    def whole(self) -> tuple[str, ...]:
        """The words of the full name with which the story has introduced a surname, else `words`.

        Seldom needed, and looked for all over the story.
        """
        return self.introduced(self.words[0]) if len(self.words) == 1 else self.words
