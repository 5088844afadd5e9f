"""Finds the names in a story: runs of words with a capital that is not there for another reason."""

from collections.abc import Iterator, Sequence

from tui.matching.by_sentence import BySentence
from tui.matching.names.capitals import Capitals
from tui.matching.names.countries import COUNTRIES
from tui.matching.names.lexicon import GENERIC, KINDS, PARTICLES, TITLES
from tui.matching.names.runs import HYPHENS, JOINS, pieces, runs
from tui.matching.names.spelling import fold
from tui.matching.names.values import Name
from tui.matching.occurrences import Occurrences
from tui.matching.tokens import Tokens

_LANGUAGE = "en"
"""The one language for which there are words here. In others a capital may say less, as in German."""
_SHORT = 2
"""Letters of the last part of "Jong-un"; "US-led" has more."""
_LITTLE = KINDS | PARTICLES | frozenset("abcdefghijklmnopqrstuvwxyz")
"""What a name may have or not: its kind, particles, initials."""
_DULL = GENERIC | PARTICLES | frozenset("abcdefghijklmnopqrstuvwxyz")
_ALONE_DULL = _DULL | KINDS

Found = tuple[int, int, tuple[str, ...], bool]
"""A name's first token and the one after its last, its words, and whether it is one for certain."""


def names(tokens: Tokens, parts: Sequence[slice]) -> BySentence[tuple[Name, ...]]:
    """The names in each sentence of a story, in order; none where the story is not in English."""
    if tokens.language != _LANGUAGE:
        return BySentence(len(parts), lambda place: ())
    return BySentence(len(parts), _Naming(tokens, parts).names)


class _Naming:
    """One story while its names are found."""

    def __init__(self, tokens: Tokens, parts: Sequence[slice]) -> None:
        self.tokens, self.parts = tokens, parts
        self.capitals = Capitals(tokens, parts)
        self.found = BySentence(len(parts), self._found)
        self.mentions = Occurrences(tokens, parts, fold)
        self.wholes: dict[str, tuple[str, ...]] = {}
        """Full names, or the surnames themselves, by these."""

    def names(self, place: int) -> tuple[Name, ...]:
        """The names of one sentence."""
        part, introduced = self.parts[place], self.introduced
        return tuple(
            [
                Name(start, stop, part, words, COUNTRIES.get(" ".join(words), ""), sure, introduced)
                for start, stop, words, sure in self.found[place]
            ]
        )

    def introduced(self, surname: str) -> tuple[str, ...]:
        """The full name that the story gives before it uses a surname alone, where it is one; else the surname.

        A surname that comes alone first may be another person's than the full name after it: "Trump … Melania Trump".
        """
        if surname not in self.wholes:
            full = self._full_names(surname)
            self.wholes[surname] = full.pop() if len(full) == 1 else (surname,)
        return self.wholes[surname]

    def _full_names(self, surname: str) -> set[tuple[str, ...]]:
        """The full names of a surname; of those that are too many to tell only some."""
        full: set[tuple[str, ...]] = set()
        for place in self.mentions.of(surname):
            for _, _, words, _ in self.found[place]:
                if len(words) > 1 and words[-1] == surname:
                    full.add(words)
                elif words == (surname,) and not full:
                    return full
            if len(full) > 1:
                break
        return full

    def _found(self, place: int) -> list[Found]:
        inside = self.capitals.of(place)
        if self.capitals.is_headline(place):
            return [*_in_headline(self.tokens, self.capitals, inside)]
        return [*_in_sentence(self.tokens, self.capitals, self.parts[place], inside)]


def _in_headline(tokens: Tokens, capitals: Capitals, inside: list[int]) -> Iterator[Found]:
    """Single words that the story elsewhere has as names: which of them belong together cannot be seen."""
    for at in inside:
        if capitals.is_firm(at) and not capitals.is_shouted(at) and tokens.norms[at] not in TITLES:
            words = _words(tokens, [at], at + 1)
            if words:
                yield at, at + 1, words, False


def _in_sentence(tokens: Tokens, capitals: Capitals, part: slice, inside: list[int]) -> Iterator[Found]:
    for run in runs(tokens, inside):
        for piece in pieces(tokens, capitals, run):
            stop = _end(tokens, piece[-1], part.stop)
            words = _words(tokens, piece, stop)
            if words:
                sure = len(piece) > 1 or not capitals.opens(piece[0]) or capitals.is_firm(piece[0])
                yield _start(tokens, piece[0], part.start), stop, words, sure


def _start(tokens: Tokens, at: int, first: int) -> int:
    """The first token of a name with the small words before it: "al-Rashidi"."""
    while at > first and tokens.norms[at - 1] in PARTICLES and tokens.gap(at) in JOINS and tokens.raw(at - 1).islower():
        at -= 1
    return at


def _end(tokens: Tokens, at: int, last: int) -> int:
    """The token after a name, with a short last part after a hyphen: "Jong-un"."""
    after, end = at + 1, tokens.ends[at]
    if tokens.text[end : end + 1] not in HYPHENS or after == last or tokens.starts[after] != end + 1:
        return after
    return after + 1 if len(tokens.norms[after]) <= _SHORT and tokens.norms[after].isalpha() else after


def _words(tokens: Tokens, piece: list[int], stop: int) -> tuple[str, ...]:
    """The words of a name; none where it could be anybody's, or is in another alphabet."""
    norms = [tokens.norms[at] for at in piece]
    norms.extend(tokens.norms[piece[-1] + 1 : stop])
    phrase = " ".join(norms)
    if not phrase.isascii():
        norms = [fold(norm) for norm in norms]
        phrase = " ".join(norms)
        if not phrase.isascii():
            return ()
    if phrase in COUNTRIES:
        return tuple(norms)
    if len(norms) == 1:
        return () if phrase in _ALONE_DULL else (phrase,)
    telling = [norm for norm in norms if norm not in _LITTLE] or norms[:-1]
    return tuple(telling) if any(norm not in _DULL for norm in telling) else ()
