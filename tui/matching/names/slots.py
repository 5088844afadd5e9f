"""Whether two names stand in the same place of two sentences: with the same role, or the same words around them."""

from collections.abc import Sequence

from tui.matching.names.countries import NATIONS, REGIONS
from tui.matching.names.lexicon import FUNCTION_WORDS, NEVER, SPEAKING
from tui.matching.names.roles import ROLE_WORDS, Role, roles
from tui.matching.names.values import Name
from tui.matching.tokens import Tokens

_NEAR = 4
"""Words on each side of a name that are held against each other."""
_AROUND = 10
"""Words on each side of a name among which the two may have some in common, in any order."""
_PARTING = frozenset('.;:!?"“”()[]—–')
_SAYING_LITTLE = FUNCTION_WORDS | SPEAKING | NEVER
_EMPTY = FUNCTION_WORDS | SPEAKING | ROLE_WORDS
_LITTLE = 0.5
"""The weight of a function word, a weekday or "said"; others weigh 1, those of a role nothing, as it counts itself."""
_ENOUGH = 2.5
_ANCHOR = 1.5
"""The least weight of the words around, where no role is the same."""
_WORD_FOR_WORD = 4.0
"""The least weight of the words around, where each story knows both names."""


class Slot:
    """A name in its sentence, and what it is said to be."""

    def __init__(self, name: Name, sentence: Sequence[Name], tokens: Tokens) -> None:
        self.name, self.sentence, self.tokens = name, sentence, tokens
        self.roles = roles(name, tokens)

    def is_alone_as(self, role: Role) -> bool:
        """Whether no other name in the sentence has a role of that kind."""
        return not any(
            each.head == role.head
            for other in self.sentence
            if other.words != self.name.words
            for each in roles(other, self.tokens)
        )

    def knows(self, name: Name) -> bool:
        """Whether this side's story has a name of the other's, in whatever sentence."""
        return all(word in self.tokens.norms for word in name.words)


def same_slot(one: Slot, other: Slot) -> float:
    """How surely two names that are not the same stand in the same place; 0 where it is in doubt."""
    if _breadth(one.name) != _breadth(other.name) or _other_role(one.roles, other.roles):
        return 0
    near = _run(one, other, -1) + _run(one, other, 1)
    role = _shared_role(one, other)
    if not role and (near < _ANCHOR or _leads_in(one) != _leads_in(other)):
        return 0
    weight = role + near + _share(one, other) + (one.name.words[-1] == other.name.words[-1])
    if weight < _ENOUGH or (near < _WORD_FOR_WORD and one.knows(other.name) and other.knows(one.name)):
        return 0
    return weight


def _shared_role(one: Slot, other: Slot) -> float:
    """The weight of the role that two names have, each alone in its sentence."""
    shared = [(a, b) for a in one.roles for b in other.roles if a.matches(b)]
    return max((a.weight(b) for a, b in shared if one.is_alone_as(a) and other.is_alone_as(b)), default=0)


def _breadth(name: Name) -> str:
    """How wide a place is: a city may lie in a country, so that both may be true."""
    key = " ".join(name.words)
    return "nation" if key in NATIONS else "region" if key in REGIONS else ""


def _other_role(one: Sequence[Role], other: Sequence[Role]) -> bool:
    """Whether both are said to be something, and not the same."""
    return bool(one) and bool(other) and not any(a.matches(b) for a in one for b in other)


def _leads_in(slot: Slot) -> str:
    """The "in" or "by" that leads to a name, where a small word does."""
    before = slot.name.start - 1
    norm = slot.tokens.norms[before] if before >= slot.name.part.start else ""
    return norm if norm in FUNCTION_WORDS else ""


def _run(one: Slot, other: Slot, step: int) -> float:
    """The weight of the words that are the same on one side of both names, from the name outwards."""
    weight = 0.0
    i, j = (one.name.stop, other.name.stop) if step > 0 else (one.name.start - 1, other.name.start - 1)
    for _ in range(_NEAR):
        inside = one.name.part.start <= i < one.name.part.stop, other.name.part.start <= j < other.name.part.stop
        if not all(inside):
            return weight + (0 if any(inside) else _LITTLE)
        gap = step < 0
        if one.tokens.stems[i] != other.tokens.stems[j] or _parted(one, i + gap) is not _parted(other, j + gap):
            return weight
        weight += _weight(one.tokens.norms[i])
        i, j = i + step, j + step
    return weight


def _parted(slot: Slot, at: int) -> bool:
    """Whether a mark stands before a token that parts clauses or quotations."""
    gap = slot.tokens.gap(at)
    return gap != " " and not _PARTING.isdisjoint(gap)


def _weight(norm: str) -> float:
    if norm in ROLE_WORDS:
        return 0
    return _LITTLE if norm in _SAYING_LITTLE else 1


def _share(one: Slot, other: Slot) -> float:
    """The weight of the telling words that two names have in their neighbourhoods in common."""
    return min(len(_neighbours(one) & _neighbours(other)), 4) / 4


def _neighbours(slot: Slot) -> set[str]:
    name, tokens = slot.name, slot.tokens
    start, stop = max(name.part.start, name.start - _AROUND), min(name.part.stop, name.stop + _AROUND)
    places = [*range(start, name.start), *range(name.stop, stop)]
    return {tokens.stems[at] for at in places if tokens.norms[at] not in _EMPTY}
