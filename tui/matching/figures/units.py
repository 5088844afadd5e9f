"""What a number counts."""

import re
from dataclasses import dataclass

from tui.matching.figures.lexicon import (
    AGO,
    DAYS,
    DETERMINERS,
    FATES,
    FUNCTION_WORDS,
    FURTHER,
    MAGNITUDE,
    MEASURING,
    ONE_IDIOMS,
    PLURALS,
)
from tui.matching.figures.measures import TIMES, spelled
from tui.matching.figures.money import signed, worded
from tui.matching.figures.numerals import joined, numeral
from tui.matching.figures.surroundings import BASES
from tui.matching.tokens import Tokens

AGE = "year old"
"""The unit of "10-year-old" and of "Ann Lee, 10,"."""
WHOLE = "all "
"""Before the unit of the 400 of "85 of its 400 stores"."""
_GROUP = 4
"""Words after a number among which the counted one is looked for."""
_OLDEST = 120
_DEGREES = re.compile(r"\s?(?:°|º|degrees?\b)?[\s-]?([CF]|Celsius|Fahrenheit|centigrade)\b(?!-)")


@dataclass(frozen=True, slots=True)
class Unit:
    """A counted word by its stem, a measure by its name, or a sign; `start` and `end` are how far its words reach."""

    name: str
    start: int
    end: int


def unit(tokens: Tokens, start: int, end: int, part: slice) -> Unit | None:
    """What the number in tokens `[start, end)` counts; None where no counted word follows. Places are in the text."""
    first, last = tokens.starts[start], tokens.ends[end - 1]
    if tokens.text.startswith(("%", " %"), last):
        return Unit("%", first, tokens.text.index("%", last) + 1)
    money = signed(tokens, start)
    if money:
        return Unit(money[0], money[1], last)
    warm = _DEGREES.match(tokens.text, last)
    if warm:
        return Unit("fahrenheit" if warm[1][0] == "F" else "celsius", first, warm.end())
    magnitude = _magnitude(tokens, start, end, part)
    if magnitude:
        return magnitude
    if _is_age(tokens, start, end, part):
        return Unit(AGE, first, last)
    counted = _counted(tokens, start, end, part.stop)
    return Unit(counted[0], first, tokens.ends[counted[1]]) if counted else None


def _magnitude(tokens: Tokens, start: int, end: int, part: slice) -> Unit | None:
    """That of "magnitude 6.4", "6.4-magnitude" and "measuring 6.4"."""
    before, after = tokens.norms[max(part.start, start - 2) : start], tokens.norms[end : min(end + 1, part.stop)]
    if after == (MAGNITUDE,):
        return Unit(MAGNITUDE, tokens.starts[start], tokens.ends[end])
    if before[-1:] == (MAGNITUDE,) or before == (MAGNITUDE, "of"):
        return Unit(MAGNITUDE, tokens.starts[start - (1 if before[-1] == MAGNITUDE else 2)], tokens.ends[end - 1])
    measured = "." in tokens.norms[start] and before and before[-1] in MEASURING
    of_other = after and (spelled(after[0]) or _percent(tokens, end, part.stop) is not None)
    return Unit(MAGNITUDE, tokens.starts[start], tokens.ends[end - 1]) if measured and not of_other else None


def _is_age(tokens: Tokens, start: int, end: int, part: slice) -> bool:
    """The 32 of "Lee, 32, was" and of "aged 32"."""
    raw = tokens.raw(start)
    if end - start > 1 or start == part.start or not raw.isdecimal() or len(raw) > 3 or int(raw) > _OLDEST:
        return False
    if tokens.norms[start - 1] == "aged" or tokens.norms[max(0, start - 2) : start] == ("age", "of"):
        return True
    commas = end < part.stop and tokens.gap(start).strip() == "," and tokens.gap(end).startswith(",")
    return commas and tokens.raw(start - 1)[0].isupper()


def _counted(tokens: Tokens, start: int, end: int, stop: int) -> tuple[str, int] | None:
    """The unit in words, and the last token that belongs to it."""
    percent = _percent(tokens, end, stop)
    if percent is not None:
        return "%", percent
    prefix = WHOLE if _is_whole(tokens, start) else ""
    if _is_share(tokens, start, end, stop):
        prefix, end = "of ", end + 1 + (tokens.norms[end + 1] in DETERMINERS)
        whole = numeral(tokens, end, stop) if end < stop else None
        if whole:
            prefix, end = "", whole[1]
    single = tokens.norms[start] == "1" and end == start + 1
    at = _noun(tokens, end, stop, single=single)
    if at is None or (single and {tokens.norms[end], tokens.norms[at]} & ONE_IDIOMS):
        return None
    money = worded(tokens, start, end, at, stop)
    if money:
        return prefix + money, at
    measure = spelled(tokens.norms[at])
    if measure:
        return _measured(tokens, measure, start, at, stop)
    return prefix + PLURALS.get(tokens.norms[at], BASES.get(tokens.stems[at], tokens.stems[at])), at


def _measured(tokens: Tokens, name: str, start: int, at: int, stop: int) -> tuple[str, int]:
    """A measure with the words that make it another one: "square miles", "miles an hour", "years old", "years ago"."""
    after = tokens.norms[at + 1] if at + 1 < stop else ""
    if tokens.norms[at - 1] == "square":
        return f"square {name}", at
    if after == "h" and tokens.gap(at + 1) == "/":
        return f"{name} an hour", at + 1
    if after in ("an", "per") and at + 2 < stop and tokens.norms[at + 2] == "hour" and name not in TIMES:
        return f"{name} an hour", at + 2
    if name in TIMES and after in ("old", "olds") and joined(tokens, at + 1):
        return f"{name} old", at + 1
    lasting = start > 0 and tokens.norms[start - 1] == "for"
    return (f"{name} ago", at) if name in TIMES and after in AGO and not lasting else (name, at)


def _percent(tokens: Tokens, at: int, stop: int) -> int | None:
    """The last token of "percent" or "per cent"."""
    if at < stop and tokens.norms[at] in ("percent", "pct"):
        return at
    return at + 1 if at + 1 < stop and tokens.norms[at : at + 2] == ("per", "cent") else None


def _is_share(tokens: Tokens, start: int, end: int, stop: int) -> bool:
    """Whether it is some of others: "three of the hostages" counts otherwise than "three hostages"; "33 of 40"."""
    words = tokens.norms[end : min(end + 2, stop)]
    some = len(words) == 2 and words[0] == "of" and tokens.norms[start] != "1"
    return some and (words[1] in DETERMINERS or words[1].isdecimal())


def _is_whole(tokens: Tokens, start: int) -> bool:
    """Whether it is the known number itself, the 400 of "85 of its 400 stores" and of "85 of 400 stores"."""
    before = tokens.norms[max(0, start - 3) : start]
    if before and before[-1] in DETERMINERS:
        before = before[:-1]
    return len(before) > 1 and before[-2][0].isdigit() and before[-1] == "of"


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
    """The words after a number up to the next mark, number, day or function word."""
    group: list[int] = []
    for word in range(at, min(at + _GROUP, stop)):
        norm = tokens.norms[word]
        if (
            norm in FUNCTION_WORDS
            or norm in DAYS
            or norm[0].isdigit()
            or not joined(tokens, word)
            or (len(norm) < 2 and tokens.gap(word))
        ):
            break
        if norm not in FURTHER:
            group.append(word)
    return group


def _is_plural(norm: str) -> bool:
    return norm in PLURALS or (len(norm) > 3 and norm[-1] == "s" and norm[-2] not in "sui'")
