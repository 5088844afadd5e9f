"""The English words by which figures are read."""

from tui.matching.calendar_words import WEEKDAY_WORDS
from tui.tables import words

_BOUNDS = {
    "more": "over, above, exceeding, more than, greater than, just over, well over, just above",
    "least": "at least, no fewer than, no less than, not less than, a minimum of",
    "less": "under, below, almost, nearly, fewer than, less than, just under, close to",
    "most": "at most, up to, no more than, not more than, as many as, as much as, a maximum of",
    "about": "about, around, roughly, some, approximately, estimated",
}
BOUNDS: dict[tuple[str, ...], str] = {
    tuple(phrase.split()): bound for bound, phrases in _BOUNDS.items() for phrase in phrases.split(",")
}
"""What stands before a number that is not exact, as words, and how it bounds the number.

After "over" and "nearly" the exact number is close by; "at least" and "up to" leave it open.
"""
UPWARD, DOWNWARD = frozenset({"more", "least"}), frozenset({"less", "most"})

CLOCK = words("am pm o'clock gmt utc est edt et bst cet cest pt pst pdt")
"""What stands after a time of the day."""
ORDINALS = words("st nd rd th s")
"""What stands against a number that is a place in an order or a decade."""
_PLACES = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth
"""
ORDINAL_WORDS = {word: place for place, word in enumerate(_PLACES.split(), start=1)}
FRACTIONS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "tenth": 10}
"""Parts of a whole, by how many of them make it up."""
PARTS = {f"{word}s": parts for word, parts in FRACTIONS.items() if word != "half"}
MULTIPLES: dict[str, tuple[float, str]] = {
    **dict.fromkeys(("doubled", "doubling", "doubles", "twofold"), (2, "fold")),
    **dict.fromkeys(("tripled", "tripling", "triples", "trebled", "trebling", "threefold"), (3, "fold")),
    **dict.fromkeys(("quadrupled", "quadrupling", "fourfold"), (4, "fold")),
    **dict.fromkeys(("halved", "halving"), (0.5, "fold")),
    "twice": (2, "time"),
    "thrice": (3, "time"),
}
"""Words that are a number with what it counts."""
VAGUE: dict[tuple[str, ...], tuple[float, float]] = {
    ("dozens",): (20, 200),
    ("scores",): (40, 400),
    ("hundreds",): (200, 2_000),
    ("thousands",): (2_000, 50_000),
    ("tens", "of", "thousands"): (20_000, 200_000),
    ("hundreds", "of", "thousands"): (200_000, 2_000_000),
    ("millions",): (2_000_000, 1_000_000_000),
}
"""Numbers that are only an order of magnitude, and how far they reach."""
PAIRS = words("couple pair brace")
"""After "a" and before "of", two."""
LABELS = words(
    "no nos number article chapter section title page phase grade flight route highway interstate channel room version "
    "game apollo part figure"
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

COUNTRIES_OF_DOLLARS = {"australian": "A", "canadian": "C", "zealand": "NZ", "kong": "HK", "singapore": "S"}
"""What the sign of dollars has before it for countries other than the United States."""

DETERMINERS = words("the this that these those his her its their our my your")
FURTHER = words("more other another additional further extra")
"""Words between a number and what it counts that do not tell what is counted."""
AUXILIARIES = words("was were is are be been being have has had who may might could reported confirmed feared")
"""Words after those who are counted."""
BEFORE_A_FATE = AUXILIARIES | words("found left pronounced presumed believed known thought now to")
"""Words between those who are counted and what befell them."""
FUNCTION_WORDS = (
    DETERMINERS
    | AUXILIARIES
    | words(
        "a an and or but nor of in on at to for from by with as than when while after before since until if so also "
        "per then there here where which what into onto over under during against between among about around across "
        "near amid within without he she they it we i you not no yes off out up down through ago later earlier said "
        "says will would should can did do does all both each every only just because"
    )
)
"""Words that are never what a number counts."""
DAYS = WEEKDAY_WORDS | words("yesterday today tomorrow tonight")
"""Words for when; news puts them anywhere, so they are no sign that two figures stand in the same place."""
SPEAKING = words(
    "say says said saying tell tells told telling report reported according accord add added official officials"
)
"""Words of every report, which are no such sign either."""
GENERIC = words("% person result time fold point degre $ € £ ¥ ₹")
"""Units of so many things that two numbers of them need more in common than the unit to be held together."""
PAST = words("ago earlier before previously")
CHANGES = words(
    """
    up down rise rises rose risen raise raised fall falls fell fallen drop dropped climb climbed jump jumped
    slide slid increase increased decrease decreased cut lowered grew grown revised improved compared against
    versus
    """
)
"""Words after which "from 68 percent" or "with 68 percent" is what was before."""
MAGNITUDE = "magnitude"
MEASURING = words("measuring measured registered registering")
"""Before a number that counts nothing else, words with which it is the magnitude of an earthquake."""
AGO = words("ago earlier later before after")
"""After a length of time, words that make it a distance in time."""
SINGLES_AFTER = words("for to than about nearly almost over after within took lasted least under roughly around spent")
"""Before "a year", words with which it is one year."""
SINGLE_NOUNS = words("minute hour day week month year decade century point percentage mile kilometre kilometer")
"""What "a" and "half a" are said of as a figure."""
ONE_IDIOMS = words("another such way thing point hand time side")
"""After "one", words with which it counts nothing."""
_ALIKE = """
    soldier troop serviceman; house home; pupil student schoolchild; job post; worker employee; earthquake quake tremor;
    plane aircraft airplane; ship vessel boat; vote ballot; lawmaker deputy legislator; company firm; protester
    demonstrator; hostage captive; car vehicle; unemployment jobless unemployed
"""
SAME_THINGS = {word: words.split()[0] for words in _ALIKE.split(";") for word in words.split()[1:]}
"""Words that one outlet uses for what another calls otherwise, by the word they are taken for."""
PLURALS = {"people": "person", "men": "man", "women": "woman", "children": "child", "feet": "foot"}
"""Plurals without an "s", with the unit that they and their singulars are."""

_FATES = {
    "dead": "dead died die dies killed killing kills kill",
    "hurt": "hurt injured injuring wounded wounding",
    "missing": "missing",
    "held": "arrested arresting detained detaining held holding",
    "freed": "freed freeing released releasing",
}
FATES: dict[str, str] = {word: fate for fate, words in _FATES.items() for word in words.split()}
"""What befell those who are counted: the numbers that reports of one event most often give differently."""

COUNTED_FATES = {"deaths": "dead", "fatalities": "dead", "bodies": "dead", "arrests": "held", "releases": "freed"}
"""What is counted where a number is one of people: "83 arrests" are 83 people arrested."""
TAKING = words("claimed claiming claims cost costing costs took taken taking")
"""Before a number of lives, words with which they were lost."""
TOLL = words("toll")
AFTER_A_TOLL = words("to at of is was stood stands reached hit passed topped exceeded")
"""Between "death toll" and its number, the word that comes last, but for a bound."""

DIGITS = frozenset("0123456789")
CUES = words("a an half") | ORDINAL_WORDS.keys() | MULTIPLES.keys() | {words[0] for words in VAGUE}
"""Words in which a figure may begin, beside those that are numbers."""
