"""What a number counts, and what befell those who are counted."""

from dataclasses import dataclass

from tui.matching.lexicon import AUXILIARIES, DETERMINERS, FATES, FUNCTION_WORDS, FURTHER, MONEY, ONE_IDIOMS, PLURALS
from tui.matching.numerals import joined
from tui.matching.tokens import Tokens

AGE = "year old"
"""The unit of "10-year-old" and of "Ann Lee, 10,"."""
_GROUP = 4
"""Words after a number among which the counted one is looked for."""
_OLDEST = 120


@dataclass(frozen=True, slots=True)
class Unit:
    """A counted word by its stem, or a sign; `start` and `end` are how far the number's words then reach."""

    name: str
    start: int
    end: int


def unit(tokens: Tokens, start: int, end: int, part: slice) -> Unit | None:
    """What the number in tokens `[start, end)` counts; None where no counted word follows. Places are in the text."""
    first, last = tokens.starts[start], tokens.ends[end - 1]
    after = tokens.text[last : last + 2].lstrip()
    if after.startswith("%"):
        return Unit("%", first, tokens.text.index("%", last) + 1)
    if first and tokens.text[first - 1] in MONEY:
        return _money(tokens, start, end)
    if _is_age(tokens, start, end, part):
        return Unit(AGE, first, last)
    counted = _counted(tokens, start, end, part.stop)
    return Unit(counted[0], first, tokens.ends[counted[1]]) if counted else None


def _money(tokens: Tokens, start: int, end: int) -> Unit:
    """A sum after its sign; "US$" is "$", while "A$" and "C$" are currencies of their own."""
    sign = tokens.starts[start] - 1
    name, first = tokens.text[sign], sign
    if start and tokens.ends[start - 1] == sign and tokens.raw(start - 1).isalpha():
        first = tokens.starts[start - 1]
        name = name if tokens.norms[start - 1] == "usa" else tokens.raw(start - 1) + name
    return Unit(name, first, tokens.ends[end - 1])


def _is_age(tokens: Tokens, start: int, end: int, part: slice) -> bool:
    """The 32 of "Lee, 32, was": between commas, after a name."""
    if end - start > 1 or start == part.start or end >= part.stop or not tokens.raw(start).isdigit():
        return False
    commas = tokens.gap(start).strip() == "," and tokens.gap(end).startswith(",")
    return commas and tokens.raw(start - 1)[0].isupper() and int(tokens.raw(start)) <= _OLDEST


def _counted(tokens: Tokens, start: int, end: int, stop: int) -> tuple[str, int] | None:
    """The unit in words, and the last token that belongs to it."""
    percent = _percent(tokens, end, stop)
    if percent is not None:
        return "%", percent
    prefix = ""
    if _is_share(tokens, start, end, stop):
        prefix, end = "of ", end + 2
    single = tokens.norms[start] == "1" and end == start + 1
    at = _noun(tokens, end, stop, single=single)
    if at is None or (single and {tokens.norms[end], tokens.norms[at]} & ONE_IDIOMS):
        return None
    if at + 1 < stop and tokens.norms[at + 1] in ("old", "olds") and joined(tokens, at + 1):
        return f"{tokens.stems[at]} old", at + 1
    norm, stem = tokens.norms[at], tokens.stems[at]
    return prefix + MONEY.get(norm, PLURALS.get(norm, stem)), at


def _percent(tokens: Tokens, at: int, stop: int) -> int | None:
    """The last token of "percent" or "per cent"."""
    if at < stop and tokens.norms[at] in ("percent", "pct"):
        return at
    return at + 1 if at + 1 < stop and tokens.norms[at : at + 2] == ("per", "cent") else None


def _is_share(tokens: Tokens, start: int, end: int, stop: int) -> bool:
    """Whether it is some of a known number: "three of the hostages" counts otherwise than "three hostages"."""
    words = tokens.norms[end : min(end + 2, stop)]
    return len(words) == 2 and words[0] == "of" and words[1] in DETERMINERS and tokens.norms[start] != "1"


def _noun(tokens: Tokens, at: int, stop: int, *, single: bool) -> int | None:
    """The token that a number before `at` counts: of a few words, the first plural, else the first.

    After a single one no plural is counted ("one question asks"). What befell them ("killed") is no noun.
    """
    group = _group(tokens, at, stop)
    if not group:
        return None
    first = None if tokens.norms[group[0]] in FATES else group[0]
    if single or "-" in tokens.gap(at):
        return first
    return next((word for word in group if _is_plural(tokens.norms[word])), first)


def _group(tokens: Tokens, at: int, stop: int) -> list[int]:
    """The words after a number up to the next mark, number or function word."""
    group: list[int] = []
    for word in range(at, min(at + _GROUP, stop)):
        norm = tokens.norms[word]
        attached = not tokens.gap(word)
        if not joined(tokens, word) or norm in FUNCTION_WORDS or norm[0].isdigit() or (len(norm) < 2 and not attached):
            break
        if norm not in FURTHER:
            group.append(word)
    return group


def _is_plural(norm: str) -> bool:
    return norm in PLURALS or (len(norm) > 3 and norm[-1] == "s" and norm[-2] not in "sui'")


def fate(tokens: Tokens, start: int, end: int, part: slice) -> tuple[str, int]:
    """What befell those whom a number counts, and the token after the word that says so.

    Tokens `[start, end)` are the number with its bound and its counted word. "killed at least 14", "14 people were
    killed" and "14 dead" say so; where nothing is said, the fate is "".
    """
    before = start - 1
    while before > part.start and tokens.norms[before] in FURTHER | {"an", "a"}:
        before -= 1
    if before >= part.start and tokens.norms[before] in FATES and joined(tokens, before + 1):
        return FATES[tokens.norms[before]], end
    at = end
    while at < part.stop and joined(tokens, at) and tokens.norms[at] in AUXILIARIES | FURTHER:
        at += 1
    if at < part.stop and joined(tokens, at) and tokens.norms[at] in FATES:
        return FATES[tokens.norms[at]], at + 1
    return "", end
