"""Something that a sentence says, and by whose word."""

from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple

from tui.matching.speech.rivals import rivals
from tui.matching.speech.sources import Source
from tui.matching.speech.speakers import Heard, Speaker
from tui.matching.tokens import Tokens
from tui.matching.values import Level
from tui.story import Span


class Voice(StrEnum):
    """By whose word a thing is said."""

    QUOTED = "quoted"
    """Somebody's, inside quotation marks."""
    REPORTED = "reported"
    """Somebody's, in the words of the story."""
    NEARBY = "nearby"
    """Perhaps theirs who are named in a sentence beside it: one "he said" often does for several."""
    STORY = "story"
    """The story's own: no source is given in reach."""


class Whose(NamedTuple):
    """By whose word a thing is said, and the attribution that tells it."""

    voice: Voice
    heard: Heard | None


class Speech:
    """Something that a sentence says: what it reports as said, or what it states itself.

    By whose word is found out when it is first asked for: most speeches have little in common with any other.
    """

    def __init__(
        self, tokens: Tokens, content: Sequence[slice], voice: Voice | None, whose: Whose | Callable[[], Whose]
    ) -> None:
        self._tokens, self._content, self._voice, self._find = tokens, content, voice, whose
        self.part = slice(content[0].start, content[-1].stop)
        """The tokens of what is said."""
        self.direct = voice is Voice.QUOTED
        """Whether it stands inside quotation marks."""
        self.stated = voice is None
        """Whether the sentence states it itself, and somebody beside it at most."""
        self.named = whose.heard.named if isinstance(whose, Whose) and whose.heard else None
        """Where this sentence itself says who speaks, by more than a "he"."""

    @cached_property
    def words(self) -> frozenset[str]:
        """The stems of what is said."""
        return frozenset().union(*[self._tokens.stems[part] for part in self._content])

    @property
    def span(self) -> Span:
        """What is said, without quotation marks."""
        return Span(self._tokens.starts[self.part.start], self._tokens.ends[self.part.stop - 1])

    @cached_property
    def _whose(self) -> Whose:
        return self._find if isinstance(self._find, Whose) else self._find()

    @cached_property
    def _speaker(self) -> Speaker | None:
        heard = self._whose.heard
        return heard and heard.full()

    @property
    def voice(self) -> Voice:
        """By whose word it is said."""
        return self._voice or self._whose.voice

    @property
    def heard(self) -> Heard | None:
        """The attribution that tells who says it, in this sentence or before."""
        return self._whose.heard

    @property
    def speaker(self) -> Span | None:
        """Who says it, in the words of the text."""
        return self._speaker and self._speaker.span

    @property
    def source(self) -> Source | None:
        """What is told of the speaker."""
        return self._speaker and self._speaker.source

    def is_by_another_than(self, other: "Speech") -> bool:
        """Whether both speakers are given, and cannot be one."""
        if self.source is None or other.source is None:
            return False
        return rivals(self.source, other.source) is Level.DIFFERS

    def has_surname_of(self, other: "Speech") -> bool:
        """Whether both speakers are named by one surname, and no story has two offices for it.

        Nothing else that the stories tell of such two can make them rivals, and it need not be looked for.
        """
        one, another = self.heard, other.heard
        if one is None or another is None or not one.surname or one.surname != another.surname:
            return False
        return not (one.may_hold_office() and another.may_hold_office())
