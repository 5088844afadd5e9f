"""What stands before the subject of a verb and says how far the verb holds: "no one", "unclear whether"."""

from dataclasses import replace

from tui.matching.certainty import lexicon as words
from tui.matching.certainty.predicates import Predicate, joined
from tui.matching.certainty.sureness import Sureness
from tui.matching.tokens import Tokens

_FARTHEST = 7
"""Words between a verb and the one that denies its subject: "None of the 40 or so passengers was"."""


def with_subject(tokens: Tokens, part: slice, found: Predicate) -> Predicate:
    """A predicate with what stands before its subject taken in."""
    for at in range(found.start - 1, max(part.start, found.start - _FARTHEST) - 1, -1):
        word = tokens.norms[at]
        if not joined(tokens, at + 1) or word in words.BE:
            break
        if word in words.NOBODY or (word == "no" and _denies(tokens, at)):
            opens = at == part.start or not joined(tokens, at) or tokens.norms[at - 1] in words.LINKS | words.SPEAKING
            return replace(found, start=at, denied=not found.denied, marked=True) if opens else found
        if word in ("whether", "if", "unless"):
            return _open(tokens, part, found, at)
        if word in words.LINKS:
            return _that(tokens, part, found, at)
    return found


def _denies(tokens: Tokens, at: int) -> bool:
    return at + 1 < len(tokens.norms) and tokens.norms[at + 1] not in words.NO_IDIOMS and not _is_number(tokens, at + 1)


def _is_number(tokens: Tokens, at: int) -> bool:
    """Digits as they are written: "No 10" is a name, "no one" is not."""
    return tokens.raw(at).isdigit()


def _open(tokens: Tokens, part: slice, found: Predicate, at: int) -> Predicate:
    before = tokens.norms[at - 1] if at > part.start else ""
    if before in words.UNCLEAR:
        return replace(found, start=at - 1, sureness=Sureness.MAY, marked=True)
    return replace(found, sureness=Sureness.OTHER, under=tokens.norms[at])


def _that(tokens: Tokens, part: slice, found: Predicate, at: int) -> Predicate:
    """After "denied that" the thing is denied; after "fears that" nothing follows of it."""
    before = tokens.norms[at - 1] if tokens.norms[at] == "that" and at > part.start else ""
    if before in words.DENYING:
        return replace(found, start=at - 1, denied=not found.denied, marked=True)
    if before in words.DOUBTING:
        return replace(found, sureness=Sureness.OTHER, under=before)
    return found
