"""Which names of two sentences differ."""

from collections.abc import Callable, Sequence

from rapidfuzz.distance import Indel

from tui.matching.names.agreeing import abbreviates, agree, beginnings, is_told
from tui.matching.names.slots import Slot, same_slot
from tui.matching.names.spelling import similar
from tui.matching.names.values import Name
from tui.matching.tokens import Tokens
from tui.matching.values import Difference, DifferenceKind, Level
from tui.story import Span

Sentence = tuple[Sequence[Name], Tokens]
"""The names of a sentence and the tokens of its story."""


def name_differences(
    left: Tokens, right: Tokens, left_names: Sequence[Name], right_names: Sequence[Name]
) -> list[Difference]:
    """Names of two sentences that answer each other and are not the same, in the order of the left text.

    First the names that agree are crossed out, then those that are one in two spellings; what is left differs where it
    stands in the same place.
    """
    if not left_names or not right_names:
        return []
    left_rest = _rest(left, left_names, right, right_names)
    right_rest = _rest(right, right_names, left, left_names) if left_rest else []
    if not right_rest:
        return []
    spelt = _pairs(left_rest, right_rest, lambda one, other: _spelt_alike(one, left, other, right))
    left_rest = [name for name in left_rest if not any(name.words == one.words for one, _ in spelt)]
    right_rest = [name for name in right_rest if not any(name.words == other.words for _, other in spelt)]
    others = _in_same_slots(left_rest, right_rest, (left_names, left), (right_names, right))
    found = [(one, other, Level.COMPATIBLE) for one, other in spelt]
    found += [(one, other, Level.DIFFERS) for one, other in others]
    found.sort(key=lambda each: each[0].start)
    return [
        Difference(DifferenceKind.NAME, level, _span(one, left), _span(other, right)) for one, other, level in found
    ]


def _rest(tokens: Tokens, names: Sequence[Name], others: Tokens, other_names: Sequence[Name]) -> list[Name]:
    """The names that the other sentence does not have in any form, each once."""
    rest = {name.words: name for name in reversed(names)}
    for other in other_names:
        rest.pop(other.words, None)
    there = beginnings(other_names)
    return [
        name
        for name in rest.values()
        if (there.isdisjoint(beginnings((name,))) or not any(agree(name, other) for other in other_names))
        and not is_told(name, others, other_names)
        and not any(abbreviates(name, tokens, other, others) for other in other_names)
    ]


def _pairs(
    left: Sequence[Name], right: Sequence[Name], weigh: Callable[[Name, Name], float]
) -> list[tuple[Name, Name]]:
    """The heaviest pairs, each name once, whichever side is left; no pair weighs 0."""
    rivals = sorted(
        (-weight, i + j, i, j)
        for i, one in enumerate(left)
        for j, other in enumerate(right)
        if (weight := weigh(one, other))
    )
    pairs: list[tuple[Name, Name]] = []
    for *_, i, j in rivals:
        if not any(left[i] is one or right[j] is other for one, other in pairs):
            pairs.append((left[i], right[j]))
    return pairs


def _spelt_alike(one: Name, left: Tokens, other: Name, right: Tokens) -> float:
    """How alike two names are that may be one in two spellings, else 0: not where a story has both."""
    if one.country and other.country and one.country != other.country:
        return 0
    a, b = one.words, other.words
    if len(a) != len(b):
        a, b = a[-1:], b[-1:]
    same = [x == y for x, y in zip(a, b, strict=True)]
    if all(same) or not all(similar(x, y, beside_the_same=any(same)) for x, y in zip(a, b, strict=True)):
        return 0
    apart = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    if any(y in left.norms or x in right.norms for x, y in apart):
        return 0
    return Indel.normalized_similarity(" ".join(a), " ".join(b))


def _in_same_slots(
    left: Sequence[Name], right: Sequence[Name], left_sentence: Sentence, right_sentence: Sentence
) -> list[tuple[Name, Name]]:
    left, right = [name for name in left if name.sure], [name for name in right if name.sure]
    if not left or not right:
        return []
    left_slots = {name.start: Slot(name, *left_sentence) for name in left}
    right_slots = {name.start: Slot(name, *right_sentence) for name in right}
    return _pairs(left, right, lambda one, other: same_slot(left_slots[one.start], right_slots[other.start]))


def _span(name: Name, tokens: Tokens) -> Span:
    """The words of a name in the text, without a possessive."""
    start, end = tokens.starts[name.start], tokens.ends[name.stop - 1]
    return Span(start, end - 2 if tokens.text[end - 2 : end] in ("'s", "’s") else end)
