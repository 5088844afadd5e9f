"""Finds the dates and times of a sentence."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from tui.matching.dates.beside import days_beside
from tui.matching.dates.lexicon import CUES, DETERMINERS, SPEECH, UNTIL
from tui.matching.dates.naming import named
from tui.matching.dates.patterns import SECOND_DAY
from tui.matching.dates.relative import resolved
from tui.matching.dates.verbs import verb
from tui.matching.dates.when import Implied, When
from tui.matching.figures.languages import is_foreign
from tui.matching.figures.lexicon import DIGITS
from tui.matching.figures.numerals import may_have_digits
from tui.matching.figures.surroundings import surroundings
from tui.matching.tokens import Tokens
from tui.story import Span

_DATELINE = re.compile(
    r"""
    (?:(?:[^\W\d_a-z][\w.'’]*|\d{1,4}|and|de|la|of)[,.]{0,2}\ ?){1,8}   # HAYWARD, Calif., June 19
    (?:\([^)\n]{1,30}\)\ ?)?                                         # (AP)
    (?:--?|[–—])\s
    """,
    re.VERBOSE,
)
_SPEECH_BEFORE, _SPEECH_AFTER = 4, 6
"""Words before a date, or after one that opens its sentence, among which a verb of saying makes it the time of that."""


def dates(tokens: Tokens, part: slice, published: date | None) -> tuple[When, ...]:
    """The dates of one sentence, in order, then "the day before" one. "Yesterday" needs the day of publication."""
    words = tokens.norms[part]
    if CUES.isdisjoint(words) and not may_have_digits(words):
        return ()
    told = _after_dateline(tokens, part)
    cues = [at for at, word in enumerate(words, part.start) if at >= told and (word in CUES or word[0] in DIGITS)]
    if not cues or is_foreign(tokens, part):
        return ()
    found = list(_found(tokens, cues, part, published))
    if "day" in words:
        found += days_beside(tokens.text, tokens.starts[part.start], tokens.ends[part.stop - 1], found)
    return tuple(_placed(tokens, resolved(when, published), part) for when in found)


def _after_dateline(tokens: Tokens, part: slice) -> int:
    """The first token after "BEIJING, June 19 (Wire) -": that says when and where the report was written."""
    first: int = part.start
    if not tokens.raw(first).isupper():
        return first
    line = _DATELINE.match(tokens.text, tokens.starts[first], tokens.ends[part.stop - 1])
    return bisect_left(tokens.starts, line.end()) if line else first


def _found(tokens: Tokens, cues: list[int], part: slice, published: date | None) -> Iterator[When]:
    end = tokens.ends[part.stop - 1]
    done = 0
    for at in cues:
        when = named(tokens, at, part, published) if tokens.starts[at] >= done else None
        if when is None or when.span.end > end:
            continue
        done = when.span.end
        yield when
        if when.day is not None and (second := SECOND_DAY.match(tokens.text, done, end)):
            done = second.end()
            yield replace(when, day=int(second["day"]), weekday=None, span=Span(second.start("day"), done))


def _placed(tokens: Tokens, when: When, part: slice) -> When:
    """A date with the words around it."""
    words = tokens.within(when.span.start, when.span.end)
    told = slice(words.start, part.stop) if when.implied is Implied.BY_WHAT_FOLLOWS else part
    near = surroundings(tokens, words.start, words.stop, told)
    ends = words.start > part.start and tokens.norms[words.start - 1] in UNTIL
    happens, tense = verb(tokens, words, part)
    return replace(when, near=near, verb=happens, tense=tense, role=_role(tokens, when, words, part), ends=ends)


def _role(tokens: Tokens, when: When, words: slice, part: slice) -> str:
    """Whether a verb of saying stands before the date, or after one with which the sentence begins; or a thing."""
    before = tokens.stems[max(part.start, words.start - _SPEECH_BEFORE) : words.start]
    opening = tokens.stems[words.stop : min(part.stop, words.stop + _SPEECH_AFTER)] if len(before) < 2 else ()
    if not (SPEECH.isdisjoint(before) and SPEECH.isdisjoint(opening)):
        return "speech"
    names = when.year is not None and when.month is None and before[-1:] and before[-1] in DETERMINERS
    return "name" if names and words.stop < part.stop and tokens.gap(words.stop) == " " else ""
