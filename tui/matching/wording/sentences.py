"""A sentence as its words are compared, and the stretches of it that a reader is shown."""

from dataclasses import dataclass

from tui.matching.figures.labels import is_when
from tui.matching.figures.numerals import numeral
from tui.matching.tokens import Tokens
from tui.matching.wording.atoms import Atoms
from tui.story import Span

_HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Tokens of a sentence that differ from the other side; empty where only the other has words there."""

    tokens: Tokens
    part: slice
    """The sentence's tokens."""
    words: slice

    def span(self) -> Span | None:
        """Its place in the text."""
        start, stop = self.words.start, self.words.stop
        return Span(self.tokens.starts[start], self.tokens.ends[stop - 1]) if start < stop else None

    def number(self) -> float | None:
        """The number that the whole stretch makes up."""
        start, stop = self.words.start, self.words.stop
        read = numeral(self.tokens, start, stop) if start < stop else None
        return read[0] if read and read[1] == stop else None

    def is_when(self) -> bool:
        """Whether the whole stretch is a number of a date or time."""
        return is_when(self.tokens, self.words.start, self.words.stop, self.part)


@dataclass(frozen=True, slots=True)
class WordedSentence:
    """A sentence as words and the tokens they are of."""

    tokens: Tokens
    part: slice
    atoms: Atoms

    @property
    def words(self) -> tuple[str, ...]:
        """What is compared."""
        return self.atoms[0]

    def stretch(self, start: int, stop: int) -> Stretch:
        """The tokens of words `[start, stop)`."""
        places = self.atoms[1]
        if start == stop:
            return Stretch(self.tokens, self.part, slice(self.part.start, self.part.start))
        return Stretch(self.tokens, self.part, slice(places[start], places[stop - 1] + 1))

    def bound(self, at: int) -> bool:
        """Whether a word and the one before it are parts of one: of a token, of a compound, of a name."""
        places = self.atoms[1]
        if not 0 < at < len(places):
            return False
        here = places[at]
        return here == places[at - 1] or self.tokens.gap(here) in _HYPHENS or self._in_name(here)

    def parted(self, at: int) -> bool:
        """Whether a sentence's edge or punctuation stands before a word."""
        places = self.atoms[1]
        return not 0 < at < len(places) or not self.tokens.gap(places[at]).isspace()

    def _in_name(self, at: int) -> bool:
        """Whether two neighbours are words of a name, in a sentence that does not write every word like one."""
        raw = self.tokens.raw
        both = at - 1 > self.part.start and raw(at)[0].isupper() and raw(at - 1)[0].isupper()
        return both and self.tokens.gap(at) == " " and not self._shouts

    @property
    def _shouts(self) -> bool:
        text, starts = self.tokens.text, self.tokens.starts[self.part]
        return 2 * sum(text[start].isupper() for start in starts) > len(starts)
