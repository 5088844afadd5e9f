"""Numbers as words."""

_UNITS = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"

NUMBER_WORDS: dict[str, dict[str, str]] = {
    "en": {word: str(value) for value, word in enumerate(_UNITS.split())}
    | {word: str(10 * value) for value, word in enumerate(_TENS.split(), start=2)}
}
"""For each language that has them here: the cardinals up to ninety that are one word, in digits."""

SCALES: dict[str, float] = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "trillion": 1e12,
    "bn": 1e9,
    "tn": 1e12,
}
"""English words that multiply the number before them."""

ATTACHED_SCALES: dict[str, float] = {"k": 1e3, "m": 1e6, "mn": 1e6, "b": 1e9}
"""Letters that multiply only when they stand against the number: "£5m", not "5 m"."""

WRITTEN_OUT: dict[str, str] = {
    short: next(word for word, value in SCALES.items() if value == worth)
    for short, worth in (ATTACHED_SCALES | SCALES).items()
}
"""The word for which each of these letters stands; a word stands for itself."""
