"""The English words by which figures are read."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_BOUNDS = {
    "more": "over, above, exceeding, more than, greater than, at least, no fewer than, no less than, not less than",
    "less": (
        "under, below, almost, nearly, fewer than, less than, at most, up to, no more than, not more than, "
        "as many as, as much as"
    ),
    "about": "about, around, roughly, some, approximately, estimated",
}
BOUNDS: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): bound for bound, phrases in _BOUNDS.items() for phrase in phrases.split(",")
}
"""What stands before a number that is not exact, as words, and the direction in which it is only a bound."""

MONTHS = _words("january february march april may june july august september october november december") | _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec"
)
CLOCK = _words("am pm o'clock gmt utc est edt et bst cet cest pt pst pdt")
"""What stands after a time of the day."""
ORDINALS = _words("st nd rd th s")
"""What stands against a number that is a place in an order or a decade."""
LABELS = _words(
    "no nos number article chapter section title page phase grade flight route highway interstate channel room version "
    "game apollo part figure magnitude"
)
"""Words whose number is a name."""

MONEY = {sign: sign for sign in "$€£¥₹₽₩₺₪₴"} | {
    "dollar": "$",
    "dollars": "$",
    "euro": "€",
    "euros": "€",
    "pound": "£",
    "pounds": "£",
    "yen": "¥",
}
"""Signs and words of currency, by their sign."""

DETERMINERS = _words("the this that these those his her its their our my your")
FURTHER = _words("more other another additional further extra")
"""Words between a number and what it counts that do not tell what is counted."""
AUXILIARIES = _words("was were is are be been being have has had who may might could reported confirmed feared")
"""Words between those who are counted and what befell them."""
FUNCTION_WORDS = (
    DETERMINERS
    | AUXILIARIES
    | _words(
        "a an and or but nor of in on at to for from by with as than when while after before since until if so also "
        "per then there here where which what into onto over under during against between among about around across "
        "near amid within without he she they it we i you not no yes off out up down through ago later earlier said "
        "says will would should can did do does all both each every only just because"
    )
)
"""Words that are never what a number counts."""
ONE_IDIOMS = _words("another such way thing point hand time side")
"""After "one", words with which it counts nothing."""
PLURALS = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot"}
"""Plurals without an "s", with the unit that they and their singulars are."""

_FATES = {
    "dead": "dead died killed killing kills",
    "hurt": "hurt injured injuring wounded wounding",
    "missing": "missing",
    "held": "arrested arresting detained detaining",
}
FATES: dict[str, str] = {word: fate for fate, words in _FATES.items() for word in words.split()}
"""What befell those who are counted: the numbers that reports of one event most often give differently."""
