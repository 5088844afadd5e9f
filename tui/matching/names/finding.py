"""Finds the names in a story: runs of words with a capital that is not there for another reason."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from tui.matching.names.capitals import Capitals
from tui.matching.names.countries import COUNTRIES
from tui.matching.names.lexicon import GENERIC, KINDS, PARTICLES, TITLES
from tui.matching.names.runs import HYPHENS, JOINS, pieces, runs
from tui.matching.names.spelling import fold
from tui.matching.names.values import Name
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


def names(tokens: Tokens, parts: Sequence[slice]) -> list[tuple[Name, ...]]:
    """The names in each sentence of a story, in order; none where the story is not in English."""
    if tokens.language != _LANGUAGE:
        return [() for _ in parts]
    capitals = Capitals(tokens, parts)
    found = [
        list(_in_headline(tokens, capitals, inside) if headline else _in_sentence(tokens, capitals, part, inside))
        for part, inside, headline in zip(parts, capitals.of, capitals.headlines, strict=True)
    ]
    introduced = _introduced(words for sentence in found for _, _, words, _ in sentence)
    return [
        tuple(_name(part, each, introduced) for each in sentence) for part, sentence in zip(parts, found, strict=True)
    ]


def _introduced(names: Iterable[tuple[str, ...]]) -> dict[str, set[tuple[str, ...]]]:
    """The full names that a story gives before it uses their surnames alone, by these.

    A surname that comes alone first may be another person's than the full name after it: "Trump … Melania Trump".
    """
    introduced: dict[str, set[tuple[str, ...]]] = {}
    alone: set[str] = set()
    for words in names:
        if len(words) == 1 and words[0] not in introduced:
            alone.add(words[0])
        elif len(words) > 1 and words[-1] not in alone:
            introduced.setdefault(words[-1], set()).add(words)
    return introduced


def _name(part: slice, found: Found, introduced: Mapping[str, set[tuple[str, ...]]]) -> Name:
    start, stop, words, sure = found
    wholes = introduced.get(words[0], ()) if len(words) == 1 else ()
    whole = next(iter(wholes)) if len(wholes) == 1 else words
    return Name(start, stop, part, words, whole, COUNTRIES.get(" ".join(words), ""), sure)


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
                sure = len(piece) > 1 or piece[0] not in capitals.opening or capitals.is_firm(piece[0])
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
