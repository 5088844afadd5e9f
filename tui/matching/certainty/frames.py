"""What stands around a verb: of whom it is said, and what.

By these, not by the verb alone, two sentences meet in it.
"""

from dataclasses import dataclass

from tui.matching.certainty import lexicon as words
from tui.matching.certainty.predicates import Predicate, is_adverb
from tui.matching.tokens import Tokens

_NEAR = 9
"""Tokens on either side of a verb that may speak of the same thing."""
_PHRASE = 7
"""Tokens of a subject that are read."""

Words = frozenset[str]


@dataclass(frozen=True, slots=True)
class Frame:
    """The stems around a verb, empty where there are none or a pronoun stands for them."""

    subject: Words
    complement: Words
    around: Words
    """All words of content nearby."""
    passive: bool
    adjuncts: tuple[tuple[str, Words], ...]
    """What stands after each preposition: "by" and a train."""
    when: Words
    """The days and months after it."""
    further: bool
    """Whether it is said of others than were named: "three other bills"."""
    question: bool
    """Whether a question depends on the verb: "did not say when"."""


def frame(tokens: Tokens, part: slice, said: Predicate) -> Frame:
    """The frame of a verb, adjective or noun in its sentence."""
    before = range(said.before - 1, max(part.start, said.before - _NEAR) - 1, -1)
    after = range(said.head + 1, min(part.stop, said.head + _NEAR))
    subject, complement = _subject(tokens, part, said), _complement(tokens, part, said.head + 1)
    around = {tokens.stems[at] for at in (*before, *after) if tokens.norms[at] not in words.FUNCTION_WORDS}
    following = tokens.norms[said.head + 1 : min(part.stop, said.head + 2)]
    return Frame(
        subject=subject,
        complement=complement,
        around=frozenset(around),
        passive=said.passive,
        adjuncts=_adjuncts(tokens, part, said.head + 1),
        when=words.DAYS.intersection(tokens.norms[at] for at in after),
        further=_is_further(tokens, part, said),
        question=bool(following) and following[0] in words.QUESTIONS,
    )


def _is_further(tokens: Tokens, part: slice, said: Predicate) -> bool:
    if not words.PARTS.isdisjoint(tokens.norms[said.head + 1 : min(part.stop, said.head + 5)]):
        return True
    start = said.before
    while start > max(part.start, said.before - 3) and _in_phrase(tokens, start):
        start -= 1
    return not words.FURTHER.isdisjoint(tokens.norms[start : said.before])


def _subject(tokens: Tokens, part: slice, said: Predicate) -> Words:
    """The words of content before a verb's auxiliaries, back to where its clause begins."""
    found: set[str] = set()
    for at in range(said.before - 1, max(part.start, said.before - _PHRASE) - 1, -1):
        word = tokens.norms[at]
        if not _in_phrase(tokens, at + 1) or word in words.LINKS or word in words.BE or word in words.PRONOUNS:
            break
        if word not in words.FUNCTION_WORDS and not word[0].isdigit() and not is_adverb(word):
            if found and tokens.raw(at).endswith(("'s", "’s")):
                break
            found.add(tokens.stems[at])
    return frozenset(found)


def _in_phrase(tokens: Tokens, at: int) -> bool:
    return all(char.isspace() or char in "-’'" for char in tokens.gap(at))


def _complement(tokens: Tokens, part: slice, start: int) -> Words:
    """The first words of content after a verb, where they belong to it."""
    found: set[str] = set()
    for at in range(start, min(part.stop, start + _PHRASE)):
        word = tokens.norms[at]
        if not _in_phrase(tokens, at):
            break
        if word in words.FUNCTION_WORDS or word[0].isdigit() or is_adverb(word):
            if found or _ends(word):
                break
            continue
        found.add(tokens.stems[at])
    return frozenset(found)


def _adjuncts(tokens: Tokens, part: slice, start: int) -> tuple[tuple[str, Words], ...]:
    """The words of content after each preposition in the rest of a clause."""
    found: dict[str, set[str]] = {}
    phrase: set[str] = set()
    for at in range(start, min(part.stop, start + _NEAR)):
        word = tokens.norms[at]
        if not _in_phrase(tokens, at) or word in words.LINKS:
            break
        if word in words.PREPOSITIONS:
            phrase = found.setdefault(word, set())
        elif word not in words.FUNCTION_WORDS and not word[0].isdigit():
            phrase.add(tokens.stems[at])
    return tuple((word, frozenset(stems)) for word, stems in found.items() if stems)


def _ends(word: str) -> bool:
    other = word in words.LINKS or word in words.CALENDAR or word in words.PRONOUNS
    return other or (word in words.PREPOSITIONS and word not in words.COMPLEMENTS)


def speak_of_the_same(one: Frame, other: Frame, *, weak: bool) -> bool:
    """Whether what two sentences say of a verb is about the same: nobody else does it, and to nothing else.

    `weak` tells that the verb itself says little. A passive sentence has as its subject what the active one has as its
    object.
    """
    if one.question is not other.question or one.further is not other.further or _elsewhere(one, other):
        return False
    if one.passive is other.passive:
        pairs = [(one.subject, other.subject), (one.complement, other.complement)]
    else:
        passive, active = (one, other) if one.passive else (other, one)
        pairs = [(passive.subject, active.complement)]
    kinds = [_relation(*pair) for pair in pairs]
    if False in kinds:
        return False
    shared = len(one.around & other.around)
    same = kinds.count(True)
    if weak:
        return kinds[-1] is True and shared >= 2 + len(pairs) - same
    return same == 2 or (same == 1 and shared >= 1) or shared >= 2


def _elsewhere(one: Frame, other: Frame) -> bool:
    """Whether it is on another day, or a preposition brings in another thing: "by air", "by train"."""
    if one.when and other.when and one.when.isdisjoint(other.when):
        return True
    there = dict(other.adjuncts)
    if one.passive is not other.passive:
        there.pop("by", None)
    return any(word in there and stems.isdisjoint(there[word]) for word, stems in one.adjuncts)


def _relation(one: Words, other: Words) -> bool | None:
    """Whether two phrases name one thing; None where one of them is missing.

    "The finance minister" and "the prime minister" have a word each that the other has not.
    """
    if not one or not other:
        return None
    return min(len(one - other), len(other - one)) < len(one & other)
