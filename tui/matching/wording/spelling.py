"""Spellings of one word that differ between Britain and America, between hands, and between keyboards."""

import re
import unicodedata
from functools import lru_cache

_PAIRS = """
    programme program | programmes programs | grey gray | greys grays | tyre tire | tyres tires | kerb curb |
    kerbs curbs | aluminium aluminum | cheque check | cheques checks | plough plow | ploughs plows | ploughed plowed |
    sceptic skeptic | sceptics skeptics | sceptical skeptical | scepticism skepticism | storey story |
    storeys stories | draught draft | draughts drafts | jewellery jewelry | pyjamas pajamas | moustache mustache |
    mould mold | mouldy moldy | smouldering smoldering | smouldered smoldered | cosy cozy | ageing aging |
    judgement judgment | judgements judgments | acknowledgement acknowledgment | whilst while | amongst among |
    learnt learned | burnt burned | spelt spelled | spilt spilled | dreamt dreamed | leapt leaped | spoilt spoiled |
    okay ok | artefact artifact | artefacts artifacts | sulphur sulfur | gaol jail | furore furor | sizeable sizable |
    likeable likable | saleable salable | mum mom | mums moms | maths math | advisor adviser | advisors advisers |
    aeroplane airplane | aeroplanes airplanes | enquiry inquiry | enquiries inquiries | defence defense |
    defences defenses | offence offense | offences offenses | licence license | licences licenses |
    pretence pretense | practise practice | practised practiced | practising practicing | axe ax | fulfil fulfill |
    fulfils fulfills | fulfilment fulfillment | enrol enroll | enrols enrolls | enrolment enrollment |
    instalment installment | instalments installments | instil instill | skilful skillful | wilful willful |
    focussed focused | focussing focusing | barbecue barbeque | yoghurt yogurt | doughnut donut | whisky whiskey |
    carcase carcass | tsar czar | omelette omelet | adaptor adapter | protestor protester | protestors protesters |
    disc disk | discs disks | snowplough snowplow | gipsy gypsy | till until
"""
_TABLE = dict(pair.split() for pair in _PAIRS.split("|"))
_OUR = (
    "arb ard arm behavi cand clam col demean endeav fav ferv flav glam harb hon hum lab neighb od parl ranc rig rum "
    "sav savi splend succ tum val vap vig"
)
"""Beginnings of the words that end in -our or -or."""
_PATTERNS = {
    r"([iy])s(e|ed|es|ing|ation|ations|er|ers|able)$": r"\1z\2",
    rf"^((?:un|dis|mis)?(?:{_OUR.replace(' ', '|')}))our": r"\1or",
    r"([aeiouy].*[^aeiou][aeiou])ll(ed|ing|er|ers|or|ors|ous|ings)$": r"\1l\2",
    r"(cent|theat|met|lit|fib|calib|spect|sab|somb|meag|lust|manoeuv|maneuv)re(s?)$": r"\1er\2",
    r"(cent|calib|manoeuv|maneuv)red$": r"\1ered",
    r"ogue(s|d)?$": r"og\1",
    r"(to|for|back|after|up|down|in|out|home|east|west|north|south)wards$": r"\1ward",
    r"paed": "ped",
    r"haem": "hem",
    r"anaesth": "anesth",
    r"archae": "arche",
    r"manoeuv": "maneuv",
    r"^foet": "fet",
    r"^oestr": "estr",
    r"rrhoea": "rrhea",
    r"kaemi": "kemi",
}
_RULES = tuple((re.compile(pattern), put) for pattern, put in _PATTERNS.items())
"""Only whether two words come out the same counts: that "promise" becomes "promize" is seen by nobody."""


@lru_cache(maxsize=20_000)
def spelling(word: str) -> str:
    """One spelling for all spellings of a word in lower case; not meant to be shown."""
    if not word.isascii():
        word = "".join(char for char in unicodedata.normalize("NFKD", word) if unicodedata.category(char) != "Mn")
    word = _TABLE.get(word, word)
    for pattern, put in _RULES:
        word = pattern.sub(put, word)
    return word
