"""Headlines: whether two are the same, and what is left of a page's title when the site's name is cut off."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from tui.story.formats.html.text import letters

SAME = 0.8
"""From this fit on, two headlines are taken for one."""
_CONTAINED = 0.9
_FEWEST_LETTERS = 8
_LONGEST = 300
_PARTED = re.compile(r"\s+(?:[|–—·•»:-]|::|--|//)\s+|\s*[|»_]\s*")
_SITE_WORDS = 4
_ENDING = re.compile(r"(?<=\w)(?:\.[a-z]{2,6}){1,2}\Z")


def fit(one: str, other: str) -> float:
    """How well two headlines agree, in [0, 1]; 1 is the same words."""
    left, right = letters(one[:_LONGEST]), letters(other[:_LONGEST])
    if not left or not right:
        return 0.0
    if left == right:
        return 1.0
    short, long = sorted((left, right), key=len)
    if len(short) >= _FEWEST_LETTERS and len(short) * 2 >= len(long) and short in long:
        return _CONTAINED
    return fuzz.ratio(left, right) / 100


def best_fit(text: str, others: Iterable[str]) -> float:
    """How well a headline agrees with the one of `others` that is most like it."""
    return max((fit(text, other) for other in others), default=0.0)


def without_site(title: str, sites: Iterable[str]) -> tuple[str, str | None]:
    """A page's title without the site's name at its end or beginning, and the name that was cut off.

    `sites` are names that are known. Without any that fits, a short last part after a sign is taken for the name.
    """
    cuts = [(found.start(), found.end()) for found in _PARTED.finditer(title)]
    known = [name for name in sites if name]
    for start, end in (cut for pair in zip(reversed(cuts), cuts, strict=True) for cut in pair):
        before, after = title[:start], title[end:]
        if any(letters(after) == letters(name) for name in known):
            return without_site(before, known) if _PARTED.search(before) and len(cuts) > 1 else (before, after)
        if any(letters(before) == letters(name) for name in known):
            return after, before
    return _guessed(title, cuts)


def without_ending(title: str, sites: Iterable[str]) -> str:
    """A headline without the site's name at its end, as often as it stands there; only names that are known are cut."""
    keys = {_site_key(name) for name in sites} - {""}
    while cuts := list(_PARTED.finditer(title)):
        before, after = title[: cuts[-1].start()], title[cuts[-1].end() :]
        if not letters(before) or _site_key(after) not in keys:
            break
        title = before
    return title


def _site_key(name: str) -> str:
    """By what a site's names are one: "The Hill" and "TheHill", "www.ardenpost.com" and "Arden Post"."""
    return letters(_ENDING.sub("", name.strip().casefold().removeprefix("www."))).removeprefix("the")


def parts_of(title: str) -> list[str]:
    """The parts of a window's title between the signs that sites put there."""
    return [part for part in _PARTED.split(title) if part.strip()]


def _guessed(title: str, cuts: list[tuple[int, int]]) -> tuple[str, str | None]:
    if not cuts:
        return title, None
    start, end = cuts[-1]
    before, after = title[:start], title[end:]
    longer = len(before.split()) > len(after.split()) or len(before) >= 2 * len(after)
    return (before, after) if longer and len(after.split()) <= _SITE_WORDS else (title, None)
