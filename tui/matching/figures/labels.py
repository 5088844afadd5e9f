"""Numbers that count nothing: dates, times of the day, scores and the numbers in names."""

from tui.matching.calendar_words import MONTH_WORDS
from tui.matching.figures.lexicon import BOUNDS, CLOCK, DETERMINERS, LABELS, MAGNITUDE, MONEY, ORDINALS
from tui.matching.tokens import Tokens

_YEARS = range(1900, 2100)
_DATE_MARKS = frozenset({"", ".", "-", "–"})
_TIES = frozenset("-–/:")
_BOUND_ENDS = frozenset(words[-1] for words in BOUNDS) - {"as", "to"}


def counts_nothing(tokens: Tokens, start: int, end: int, part: slice) -> bool:
    """Whether the number that tokens `[start, end)` of a sentence make up is no amount of anything."""
    return (
        is_when(tokens, start, end, part)
        or (end < part.stop and tokens.norms[end] in ORDINALS and not tokens.gap(end))
        or _is_name(tokens, start, part)
        or _is_pronoun(tokens, start, end, part)
        or (start > part.start and _tied(tokens, start))
        or (end < part.stop and _tied(tokens, end))
    )


def is_when(tokens: Tokens, start: int, end: int, part: slice) -> bool:
    """Whether the number says when: a day beside its month, a year, a time of the day."""
    clock = end < part.stop and tokens.norms[end] in CLOCK and not tokens.gap(end).strip()
    before = start > part.start and is_month(tokens, start - 1) and tokens.gap(start).strip() in _DATE_MARKS
    after = end < part.stop and is_month(tokens, end) and tokens.gap(end).strip() in _DATE_MARKS
    listed = start > part.start + 2 and tokens.norms[start - 1] == "and" and is_month(tokens, start - 3)
    return (
        clock
        or before
        or after
        or (listed and tokens.norms[start - 2].isdigit())
        or is_year(tokens, start, end)
        or _is_padded(tokens.raw(start))
    )


def is_month(tokens: Tokens, at: int) -> bool:
    """Whether a token is the name of a month; "may" and "march" are none."""
    return tokens.norms[at] in MONTH_WORDS and tokens.raw(at)[0].isupper()


def _is_padded(raw: str) -> bool:
    """The "09" of a numeric date or a time."""
    return len(raw) > 1 and raw[0] == "0" and raw.isdigit()


def is_year(tokens: Tokens, start: int, end: int) -> bool:
    """Four digits of these times, unless a sign or a bound makes them an amount: "$2000", "over 2000 people"."""
    raw = tokens.raw(start)
    if end - start > 1 or len(raw) != 4 or not raw.isdecimal() or int(raw) not in _YEARS:
        return False
    at, after = tokens.starts[start], tokens.ends[start]
    amount = tokens.text[max(0, at - 1) : at] in MONEY or tokens.text[after : after + 1] == "%"
    return not amount and not (start > 0 and tokens.norms[start - 1] in _BOUND_ENDS)


def _is_name(tokens: Tokens, start: int, part: slice) -> bool:
    """The number of "Flight 93", "No. 10", "AK-47"."""
    if start == part.start:
        return False
    before, gap = tokens.norms[start - 1], tokens.gap(start)
    return (before in LABELS and gap.strip() in ("", ".")) or (
        gap in ("-", "–") and before[0].isalpha() and before != MAGNITUDE and tokens.raw(start)[0].isdigit()
    )


def _is_pronoun(tokens: Tokens, start: int, end: int, part: slice) -> bool:
    """The "one" of "no one", "the one man"."""
    if end - start > 1 or tokens.raw(start).casefold() != "one" or start == part.start:
        return False
    return tokens.norms[start - 1] in DETERMINERS | {"no", "any", "each", "every", "which", "some"}


def _tied(tokens: Tokens, at: int) -> bool:
    """Whether a number and the one before it are parts of one score, time or date: "3-1", "7:30", "9/11"."""
    if not (tokens.norms[at][0].isdigit() and tokens.norms[at - 1][0].isdigit()):
        return False
    return "".join(char for char in tokens.gap(at) if not char.isspace() and char not in MONEY) in _TIES
