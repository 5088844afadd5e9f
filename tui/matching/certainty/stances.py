"""What a sentence denies or leaves open: the words that do so, and the verb, adjective or noun that they are about."""

from collections.abc import Iterator
from dataclasses import dataclass

from tui.matching.certainty import lexicon as words
from tui.matching.certainty.chains import predicate
from tui.matching.certainty.predicates import Predicate, is_adverb, is_past, joined
from tui.matching.irregular import IRREGULAR
from tui.matching.languages import ENGLISH, stems
from tui.matching.tokens import Tokens
from tui.story import Span

LANGUAGE = ENGLISH.code
"""Of stories in other languages nothing is said."""
_REACH = 8
"""Tokens after a word of denial within which the word that it denies is looked for."""
_STEMS = dict(zip(IRREGULAR, stems(ENGLISH, IRREGULAR.values()), strict=True))
_NEGATIVE = frozenset(no for _, no in words.OPPOSITES)


@dataclass(frozen=True, slots=True)
class Stance:
    """How surely, and whether at all, a sentence says that a thing is so."""

    span: Span
    """From the first word that denies or doubts to what is denied or doubted."""
    key: str
    """The stem of what is denied or doubted, by which the other sentence's word is found."""
    predicate: Predicate
    governor: str = ""
    """The stem of the word on which a denied noun depends ("found" no evidence); empty where it is no noun."""


def key(tokens: Tokens, at: int) -> str:
    """The form by which a verb is found again: "met" and "meets" are one."""
    return _STEMS.get(tokens.norms[at]) or tokens.stems[at]


def keys(tokens: Tokens, part: slice) -> list[str]:
    """The forms by which the words of a sentence are found again."""
    return [*map(_STEMS.get, tokens.norms[part], tokens.stems[part])]


def stem(word: str) -> str:
    """The key of a word that stands in no text."""
    return stems(ENGLISH, [IRREGULAR.get(word, word)])[0]


def stances(tokens: Tokens, part: slice) -> tuple[Stance, ...]:
    """What one sentence denies or leaves open, in order; nothing of a sentence that is not in English."""
    if tokens.language != LANGUAGE or words.CUES.isdisjoint(tokens.norms[part]):
        return ()
    found = {stance.predicate.head: stance for stance in _found(tokens, part)}
    return tuple(found[head] for head in sorted(found))


def stance(tokens: Tokens, part: slice, head: int) -> Stance:
    """What is said of one word of a sentence."""
    read = predicate(tokens, part, head)
    return Stance(Span(tokens.starts[read.start], tokens.ends[head]), key(tokens, head), read)


def _found(tokens: Tokens, part: slice) -> Iterator[Stance]:
    for at, word in enumerate(tokens.norms[part], start=part.start):
        if word not in words.CUES:
            continue
        if word in _NEGATIVE and not _asks(tokens, at):
            yield stance(tokens, part, at)
        if word in ("no", "without") and tokens.norms[at + 1 : at + 2] != ("longer",):
            yield from _without(tokens, part, at)
        elif (head := _head(tokens, part, at)) is not None:
            read = stance(tokens, part, head)
            if read.predicate.marked and read.predicate.start <= at:
                yield read


def _head(tokens: Tokens, part: slice, at: int) -> int | None:
    """The first word after a cue that can be what is denied or left open."""
    word = tokens.norms[at]
    if word in words.GOVERNORS and tokens.norms[at + 1 : at + 2] != ("to",):
        return None
    if word == "no":
        return _content(tokens, part, at + 2)
    if word in words.DENYING:
        return _denied(tokens, part, at)
    if word in words.UNCLEAR:
        return _verb(tokens, part, at + 2) if _asks(tokens, at) else None
    if word in words.NOBODY:
        return _verb(tokens, part, at + 1)
    if word in _NEGATIVE:
        return None
    if word in words.NEGATORS and tokens.norms[at + 1 : at + 2] and tokens.norms[at + 1] in words.NOT_IDIOMS:
        return None
    return _content(tokens, part, at + 1)


def _denied(tokens: Tokens, part: slice, at: int) -> int | None:
    """The verb after "denied": "denied taking it", "denied that he took it"."""
    after = tokens.norms[at + 1] if at + 1 < part.stop and joined(tokens, at + 1) else ""
    if after.endswith("ing"):
        return at + 1
    return _verb(tokens, part, at + 2) if after == "that" else None


def _asks(tokens: Tokens, at: int) -> bool:
    """Whether a question depends on a word: "unclear whether"."""
    return tokens.norms[at + 1 : at + 2] in (("whether",), ("if",))


def _content(tokens: Tokens, part: slice, start: int) -> int | None:
    """The first word of content, where nothing but auxiliaries, adverbs and "to" come before it."""
    for at in range(start, min(part.stop, start + _REACH)):
        word = tokens.norms[at]
        if not joined(tokens, at):
            return None
        if not _passed(word) and not (word in words.GOVERNORS and tokens.norms[at + 1 : at + 2] == ("to",)):
            return None if word in words.FUNCTION_WORDS or word[0].isdigit() else at
    return None


def _passed(word: str) -> bool:
    return (
        word in words.BE
        or word in words.HAVE
        or word in words.DO
        or word in words.MODALS
        or word in words.NEGATORS
        or word in words.ARTICLES
        or word in words.PLACED
        or word == "to"
        or is_adverb(word)
    )


def _verb(tokens: Tokens, part: slice, start: int) -> int | None:
    """The first verb after its subject: what follows an auxiliary, or a word in a form of the past."""
    for at in range(start, min(part.stop, start + _REACH)):
        word = tokens.norms[at]
        if not joined(tokens, at):
            return None
        if word in words.BE or word in words.HAVE or word in words.DO or word in words.MODALS:
            return _content(tokens, part, at + 1)
        if is_past(tokens, at) and word not in words.FUNCTION_WORDS:
            return at
    return None


def _without(tokens: Tokens, part: slice, at: int) -> Iterator[Stance]:
    """What "no" or "without" denies: the verb of which it is the subject, or a noun."""
    start = at + 1
    if start >= part.stop or not joined(tokens, start) or tokens.norms[start] in words.NO_IDIOMS:
        return
    if tokens.norms[at] == "without" and tokens.norms[start].endswith("ing"):
        yield stance(tokens, part, start)
        return
    verb = _verb(tokens, part, start) if tokens.norms[at] == "no" and tokens.norms[at - 1 : at] != ("there",) else None
    read = stance(tokens, part, verb) if verb is not None else None
    if read is not None and read.predicate.start <= at:
        yield read
    elif not tokens.raw(start).isdigit():
        yield from _noun(tokens, part, at)


def _noun(tokens: Tokens, part: slice, at: int) -> Iterator[Stance]:
    head = noun_after(tokens, part, at + 1)
    if head is None:
        return
    if tokens.norms[at] == "without":
        start, governor = at, "with"
    elif at > part.start and joined(tokens, at) and is_governor(tokens, at - 1):
        start, governor = at - 1 if is_past(tokens, at - 1) else at, key(tokens, at - 1)
    else:
        return
    read = Predicate(head, start, start, denied=True, marked=True)
    yield Stance(Span(tokens.starts[start], tokens.ends[head]), key(tokens, head), read, governor)


def is_governor(tokens: Tokens, at: int) -> bool:
    """Whether a noun after a token depends on it: a verb, or "with"."""
    word = tokens.norms[at]
    return word in words.BE or word in words.HAVE or word == "with" or word not in words.FUNCTION_WORDS


def noun_after(tokens: Tokens, part: slice, start: int) -> int | None:
    """The noun of a phrase that begins at a token: the last of its words of content."""
    last = None
    for at in range(start, min(part.stop, start + 4)):
        word = tokens.norms[at]
        if at > start and not joined(tokens, at):
            break
        if word in words.ARTICLES and at == start:
            continue
        if word in words.FUNCTION_WORDS or (last is not None and (word.endswith("ing") or is_past(tokens, at))):
            break
        last = at
    return last
