"""Which language a text is in, told by its function words."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from tui.matching.languages.language import NEUTRAL, Language
from tui.matching.languages.tables import ENGLISH, LANGUAGES

_FEWEST = 3
"""So many words of a text must be function words of its language."""
_SHARE = 0.12
"""And so large a share of them all."""
_SHORT = 40
"""Up to so many words, a text in Latin letters may well be English and have too few function words to show it."""
_LATIN_ENDS = "\u0250"
"""The letters that languages in Latin script begin their words with come before this one, all but a few."""


def detect(norms: Sequence[str]) -> Language:
    """The language of a text by its normalised words: the one whose function words make up most of them.

    Without enough of any a short text in Latin letters counts as English, any other text as of no known language.
    """
    counts = Counter(norms)
    found = _function_words(counts)
    best = max(range(len(LANGUAGES)), key=found.__getitem__)
    if found[best] >= max(_FEWEST, _SHARE * len(norms)):
        return LANGUAGES[best]
    return ENGLISH if len(norms) <= _SHORT and _is_latin(norms) else NEUTRAL


def _function_words(counts: Mapping[str, int]) -> list[int]:
    """How many words are function words of each language."""
    distinct = frozenset(counts)
    return [sum(map(counts.__getitem__, distinct & language.function_words)) for language in LANGUAGES]


def _is_latin(words: Iterable[str]) -> bool:
    """Whether most words that begin with a letter begin with a Latin one."""
    latin = [word[0] < _LATIN_ENDS for word in words if word[0].isalpha()]
    return sum(latin) * 2 > len(latin)
