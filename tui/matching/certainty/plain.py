"""Where a sentence simply says the thing that the other one denies or leaves open."""

from tui.matching.certainty import lexicon as words
from tui.matching.certainty.predicates import Predicate, is_past, joined
from tui.matching.certainty.stances import Stance, is_governor, key, stance
from tui.matching.tokens import Tokens
from tui.story import Span

_NEVER_BEFORE = words.ARTICLES | words.PREPOSITIONS | words.OWNERS | {"or", "nor"}
"""Before a word without an auxiliary, words after which it is no verb of its own sentence."""
_OBJECTS = words.ARTICLES | words.PRONOUNS | words.OWNERS | {"to"}
"""After a word in -s, words that show it is a verb."""


def said_plainly(tokens: Tokens, part: slice, head: int, like: tuple[Tokens, Stance]) -> Stance | None:
    """What a sentence says of a word, where it is the verb or adjective of a clause; None where it is not.

    `like` is the other sentence's stance on the same word.
    """
    said = stance(tokens, part, head)
    if like[1].governor:
        return _noun(tokens, part, head, like[1].governor)
    if said.predicate.marked or said.predicate.chain or _is_verb(tokens, part, head):
        return said
    return said if _same_before(tokens, part, said, like) else None


def _is_verb(tokens: Tokens, part: slice, head: int) -> bool:
    """Whether a word without auxiliaries is a finite verb, by its form and its neighbours."""
    before = tokens.norms[head - 1] if head > part.start and joined(tokens, head) else ""
    after = tokens.norms[head + 1] if head + 1 < part.stop and joined(tokens, head + 1) else ""
    if before in _NEVER_BEFORE:
        return False
    if is_past(tokens, head):
        return True
    if tokens.norms[head].endswith("s"):
        return bool(before) and (after in _OBJECTS or tokens.raw(head + 1)[:1].isupper() if after else False)
    return before in words.PRONOUNS and not tokens.norms[head].endswith("ing")


def _same_before(tokens: Tokens, part: slice, said: Stance, like: tuple[Tokens, Stance]) -> bool:
    """Whether both words stand after the same verb: "pleaded guilty", "pleaded not guilty"."""
    other, stands = like
    here, there = said.predicate.head - 1, stands.predicate.start - 1
    if here < part.start or there < 0 or not joined(tokens, here + 1) or not joined(other, there + 1):
        return False
    verb = key(tokens, here) == key(other, there) and tokens.norms[here] not in words.FUNCTION_WORDS
    return verb and is_past(tokens, here)


def _noun(tokens: Tokens, part: slice, head: int, governor: str) -> Stance | None:
    """A noun that depends on the same verb, or on "with" where the other has "without"."""
    at = head - 1
    while at > part.start and joined(tokens, at + 1) and head - at < 4 and not _governs(tokens, at, governor):
        if tokens.norms[at] in words.FUNCTION_WORDS and tokens.norms[at] not in words.ARTICLES | {"some", "any"}:
            return None
        at -= 1
    if at < part.start or not joined(tokens, at + 1) or not _governs(tokens, at, governor):
        return None
    start = at if governor == "with" or (is_past(tokens, at) and tokens.norms[at] not in words.BE) else at + 1
    return Stance(
        Span(tokens.starts[start], tokens.ends[head]), key(tokens, head), Predicate(head, start, start), governor
    )


def _governs(tokens: Tokens, at: int, governor: str) -> bool:
    return is_governor(tokens, at) and (tokens.norms[at] if governor == "with" else key(tokens, at)) == governor
