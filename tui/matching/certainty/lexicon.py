"""The English words by which a sentence denies a thing or leaves it open."""

from tui.matching.calendar_words import MONTHS, WEEKDAY_WORDS
from tui.matching.certainty.sureness import Sureness
from tui.tables import words

WILL, MAY, LIKELY, OUGHT, REPORTED, OTHER, FACT = (
    Sureness.WILL,
    Sureness.MAY,
    Sureness.LIKELY,
    Sureness.OUGHT,
    Sureness.REPORTED,
    Sureness.OTHER,
    Sureness.FACT,
)


BE = words("be am is are was were been being")
HAVE = words("have has had having")
DO = words("do does did")
PAST = words("was were had did has have been")
"""Auxiliaries by which a thing has happened or begun."""
PRESENT = words("is are am do does has have")

MODALS: dict[str, Sureness] = {
    "will": WILL,
    "shall": WILL,
    "would": WILL,
    "wo": WILL,
    "may": MAY,
    "might": MAY,
    "could": MAY,
    "should": OUGHT,
    "ought": OUGHT,
    "can": OTHER,
    "ca": OTHER,
    "must": OTHER,
    "cannot": OTHER,
}
"""Modal verbs; "wo" and "ca" are what is left of "won't" and "can't"."""
_BEFORE_NOT = words("is are was were has have had do does did wo ca would could should might must ought")
CONTRACTED = {f"{word}n't": word for word in _BEFORE_NOT}
"""A verb with its "n't", and the verb."""
SHALL = words("i'll we'll you'll he'll she'll it'll they'll that'll there'll")
"""A pronoun with its "will"."""
HAVING = words("i've we've you've they've i'd we'd you'd he'd she'd they'd we're they're you're i'm")
"""A pronoun with an auxiliary of which nothing depends."""

_GOVERNORS: dict[tuple[Sureness, bool], str] = {
    (FACT, False): "able managed manages began begun started chose",
    (FACT, True): "failed fails failing unable refused refuses refusing declined declines declining yet neglected "
    "fail refuse decline",
    (
        LIKELY,
        False,
    ): "expected likely hopes hope hoped hoping aims aim aiming appears appear appeared tipped poised believed thought",
    (LIKELY, True): "unlikely",
    (REPORTED, False): "alleged reported",
    (WILL, False): "plans plan planned planning set due scheduled going intends intend about slated",
}
GOVERNORS: dict[str, tuple[Sureness, bool]] = {
    word: meaning for meaning, words in _GOVERNORS.items() for word in words.split()
}
"""Words before "to" and a verb: how sure the verb is after them, and whether they deny it."""

ADVERBS: dict[str, Sureness] = {
    "possibly": MAY,
    "perhaps": MAY,
    "maybe": MAY,
    "probably": LIKELY,
    "apparently": LIKELY,
    "reportedly": REPORTED,
    "allegedly": REPORTED,
    "purportedly": REPORTED,
    "supposedly": REPORTED,
}
"""Adverbs that leave a thing open."""
SKIPPED = words(
    "yet ever even also always still now then just once soon already again so too both all much quite very well far "
    "widely longer only"
)
"""Words that may stand between an auxiliary and what it belongs to, beside those in -ly."""
PARTLY = words("yet always still quite fully now")
"""Words, beside those in -ly, that a denial before them is of."""
NOT_ADVERBS = words("family supply reply july italy ally assembly monopoly early only rally bully fly apply rely imply")
"""Words in -ly that are none."""
NOT_PAST = words(
    "bed red need feed seed weed deed speed indeed hundred breed shed led fed wed creed greed heed steed exceed "
    "succeed proceed sacred wicked"
)
"""Words in -ed that are no form of a past."""
PERMISSION = words("now only freely")
"""After "may", words that make it a permission."""

NEGATORS = words("not never")
NOBODY = words("nobody none neither nothing")
"""Subjects of which a verb is denied."""
NO_IDIOMS = words(
    "doubt fewer less more later longer sooner matter wonder stranger other such better secret mean choice means "
    "question small ordinary"
)
"""After "no", words with which it denies nothing, or something else than a reader would think."""
NOT_IDIOMS = words("only just merely simply least surprisingly necessarily all every far long because quite so")
"""After "not", words with which it does not deny the verb."""
UNCLEAR = words("unclear uncertain unknown clear known certain sure")
"""Before "whether", words that leave open what follows."""

_OPPOSITES = """
    aware unaware | guilty innocent | legal illegal | lawful unlawful | constitutional unconstitutional |
    possible impossible | armed unarmed | conscious unconscious | hurt unhurt | harmed unharmed | injured uninjured |
    successful unsuccessful | willing unwilling | true false | true untrue | clear unclear | safe unsafe |
    stable unstable | accept reject | accepted rejected | accepts rejects | accepting rejecting |
    approve reject | approved rejected | approves rejects | convict acquit | convicted acquitted | convicts acquits |
    admit deny | admitted denied | admits denies | admitting denying | confirm deny | confirmed denied |
    confirms denies | satisfied dissatisfied | justified unjustified | identified unidentified | harmless harmful |
    damaged undamaged | changed unchanged | prepared unprepared | convinced unconvinced
"""
OPPOSITES: tuple[tuple[str, str], ...] = tuple(
    (yes, no) for yes, no in (pair.split() for pair in _OPPOSITES.replace("\n", " ").split("|"))
)
"""Words with the word that says the opposite of them."""

ARTICLES = words("a an the")
PLACED = words("in on at under part")
"""Prepositions between "is" and what something is: "is in custody"."""
PRONOUNS = words("he she they it we i you him her them us me who which that this these those there")
OWNERS = words("his her its their our my your")
QUESTIONS = words("when whether how why if what where who which")
FURTHER = words("other others another further additional")
"""Words for more than what was spoken of."""
PARTS = FURTHER | words("more less enough all every both")
"""After a verb, words for more, or for a part, of what it is about."""
FORMER = words("ago previously formerly earlier once")
"""Words that place what happened at another time than a plan is about."""
RAISING = words("believ think expect want appear seem intend feel suppos")
"""Stems of verbs of which it is denied what is meant of the verb under them: "does not believe it is"."""
WEAK = words(
    "say have do make take go come get give see know think believ want need use add call show hold keep put tell write "
    "announc report claim alleg state warn insist suggest"
)
"""Stems of verbs that say little without what goes with them."""
SENSES = words("see hear find feel smell tell")
"""Stems of verbs with which "could" says that it was so."""
SPEAKING = words("said says told announced promised pledged vowed warned added confirmed insisted")
"""Words after which "would" is a "will" that is reported."""

DENYING = words("denied denies deny denying")
DOUBTING = words(
    "fear fears feared hope hopes hoped believe believes believed think thinks thought suspect suspects suspected "
    "doubt doubts doubted claim claims claimed allege alleges alleged likely unlikely possible chance risk idea"
)
"""Before "that", words after which it is open what follows."""

DAYS = WEEKDAY_WORDS | frozenset(map(str.lower, MONTHS)) - {"may"}
CALENDAR = DAYS | words("today yesterday tomorrow week month year day night morning evening afternoon")
LINKS = words("and or but nor that when while because since as if whether though although than then so after before")
"""Words at which a clause ends."""
PREPOSITIONS = words(
    "of in on at to for from by with into onto over under about against between among during through near across "
    "outside inside within without off out up down until despite"
)
COMPLEMENTS = words("of to about with in out up down off for")
"""Prepositions after a verb or adjective whose noun belongs to it."""
FUNCTION_WORDS = (
    BE
    | HAVE
    | DO
    | frozenset(MODALS)
    | ARTICLES
    | PRONOUNS
    | QUESTIONS
    | LINKS
    | PREPOSITIONS
    | CALENDAR
    | OWNERS
    | NEGATORS
    | NOBODY
    | SKIPPED
    | words("no one any some each every both either another other more most such mr mrs ms dr")
)
"""Words that are never what is denied, nor what it is denied of."""

CUES = (
    NEGATORS
    | NOBODY
    | frozenset(MODALS)
    | frozenset(CONTRACTED)
    | SHALL
    | frozenset(GOVERNORS)
    | frozenset(ADVERBS)
    | frozenset(no for _, no in OPPOSITES)
    | UNCLEAR
    | words("no without")
)
"""Every word by which a sentence may deny something or leave it open."""
