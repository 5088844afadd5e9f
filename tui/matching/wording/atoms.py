"""The words of a sentence as they are compared one by one: spelling made equal, contractions taken apart."""

from functools import lru_cache
from itertools import chain

from tui.matching.calendar_words import MONTHS, SHORT_MONTHS
from tui.matching.contractions import expanded
from tui.matching.numbers import WRITTEN_OUT
from tui.matching.tokens import Tokens
from tui.matching.wording.spelling import spelling

_IS = ("'s", "’s")
_SIGNS = ("%", "&", *_IS)
_SHORT_IS = frozenset({"it", "he", "she", "that", "there", "what", "who", "here", "where", "how"})
"""Words after which "'s" is a verb and no owner."""

_MONTHS = {short.lower(): month.lower() for short, month in zip(SHORT_MONTHS, MONTHS, strict=True)} | {
    "sept": "september"
}
_ORDINAL = frozenset({"st", "nd", "rd", "th"})

Atoms = tuple[tuple[str, ...], tuple[int, ...]]
"""Words with the token that each is of. A token may have several: "don't" is "do" and "not"."""


def atoms(tokens: Tokens, part: slice) -> Atoms:
    """The words of a sentence as they are compared."""
    norms = tokens.norms[part]
    words = [_words(norm) for norm in norms]
    for at, norm in enumerate(norms[1:], 1):
        if norm in _MONTHS and _is_beside_digits(tokens, part, part.start + at):
            words[at] = (_MONTHS[norm],)
        elif (norm in WRITTEN_OUT or norm in _ORDINAL) and _is_against_digits(tokens, part.start + at):
            words[at] = (WRITTEN_OUT[norm],) if norm in WRITTEN_OUT else ()
    if norms and any(
        sign in tokens.text[tokens.starts[part.start] : tokens.ends[part.stop - 1] + 2] for sign in _SIGNS
    ):
        words = [own + _unwritten(tokens, at, norm) for at, norm, own in zip(_places(part), norms, words, strict=True)]
    places = chain.from_iterable((at,) * len(own) for at, own in zip(_places(part), words, strict=True))
    return tuple(chain.from_iterable(words)), tuple(places)


def _places(part: slice) -> range:
    return range(part.start, part.stop)


def _is_beside_digits(tokens: Tokens, part: slice, at: int) -> bool:
    """Whether a number stands before or after a token: "Dec. 2", "2 Dec"."""
    beside = (tokens.norms[near] for near in (at - 1, at + 1) if part.start <= near < part.stop)
    return any(norm[0].isdigit() for norm in beside)


def _is_against_digits(tokens: Tokens, at: int) -> bool:
    """Whether a token stands against a number: the "m" of "£5m", the "th" of "30th"."""
    return tokens.ends[at - 1] == tokens.starts[at] and tokens.norms[at - 1][-1].isdigit()


def _unwritten(tokens: Tokens, at: int, norm: str) -> tuple[str, ...]:
    """The word that is only a sign after a token: "%", "&", the verb of "it's"."""
    end = tokens.ends[at]
    after = tokens.text[end : end + 2]
    if after[:1] == "%":
        return ("percent",)
    if after == " &":
        return ("and",)
    return ("is",) if norm in _SHORT_IS and tokens.text[end - 2 : end] in _IS else ()


@lru_cache(maxsize=20_000)
def _words(norm: str) -> tuple[str, ...]:
    words = expanded(norm)
    return words if len(words) > 1 else (spelling(norm),)
