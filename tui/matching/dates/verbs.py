"""The verb that a date most likely belongs to: "sank" of "sank off the cape on 3 November"."""

from tui.matching.figures.surroundings import Surroundings, clause
from tui.matching.tokens import Tokens

_IRREGULAR = """
    become became; begin began begun; bend bent; bet; bind bound; bite bit; bleed bled; blow blew blown; born;
    break broke broken; bring brought; build built; buy bought; catch caught; choose chose chosen; come came; cut; die
    dies; draw drew drawn; drive drove driven; fall fell fallen; feel felt; fight fought; find found; flee fled;
    fly flew flown; forget forgot; freeze froze frozen; get got; give gave given; go went gone; grow grew grown;
    hang hung; hear heard; hide hid hidden; hit; hold held; hurt; keep kept; know knew known; lay laid; lead
    led; leave left; lend lent; lose lost; make made; meet met; pay paid; put; quit; read; rise rose risen; run
    ran; say said; see saw seen; seek sought; sell sold; send sent; set; shake shook; shoot shot; shut; sing
    sang sung; sink sank sunk; sit sat; sleep slept; speak spoke spoken; spend spent; split; spread; stand
    stood; steal stole stolen; strike struck; swear swore sworn; sweep swept; take took taken; teach taught;
    tear tore torn; tell told; think thought; throw threw thrown; wake woke woken; wear wore worn; win won;
    write wrote written
"""
_VERBS = {form: forms.split()[0] for forms in _IRREGULAR.split(";") for form in forms.split()}
"""Forms of verbs that are not made with "-ed", by the verb."""
_BEFORE_A_VERB = frozenset(("to", "will", "would", "may", "might", "can", "could", "should", "must", "shall"))
_NO_VERBS = frozenset(("be", "been", "have", "the", "a", "not", "need", "indeed", "hundred", "speed", "embed"))
_REACH = 8


def verb(tokens: Tokens, words: slice, part: slice) -> str:
    """The nearest verb before these words in their clause, or else of the first after them; "" for none."""
    around = clause(tokens, words.start, words.stop, part, _REACH)
    for at in (*range(words.start - 1, around.start - 1, -1), *range(words.stop, around.stop)):
        found = _verb_at(tokens, at, part)
        if found:
            return found
    return ""


def with_verbs(stems: Surroundings) -> Surroundings:
    """The words, with "sank" and "sunk" as "sink"."""
    return frozenset(map(_VERBS.get, stems, stems))


def _verb_at(tokens: Tokens, at: int, part: slice) -> str:
    norm = tokens.norms[at]
    known = _VERBS.get(norm)
    if known:
        return known
    if norm in _NO_VERBS:
        return ""
    regular = len(norm) > 4 and norm.endswith("ed")
    follows = at > part.start and tokens.norms[at - 1] in _BEFORE_A_VERB and tokens.raw(at).islower() and norm.isalpha()
    return tokens.stems[at] if regular or follows else ""
