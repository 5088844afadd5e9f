"""One story alone: signs and words for what the others of its session have. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from tui import desk

if TYPE_CHECKING:
    from tui.desk import Answers

_NAMED = 8
"""So many letters are told for one sign."""


def weightiest(answers: Iterable[Answers]) -> dict[int, str]:
    """For each sentence the sign most worth seeing of all that other stories have of it."""
    found: dict[int, str] = {}
    for each in answers:
        for place, sign in each.items():
            known = found.get(place)
            if known is None or desk.BY_WEIGHT.index(sign) > desk.BY_WEIGHT.index(known):
                found[place] = sign
    return found


def words(answers: Mapping[str, Answers], sentence: int | None, others: int) -> str:
    """Which letters agree with a sentence, differ or are silent: "≠ B · ≈ C D · no match found in E".

    `answers` are by letter; `others` is how many stories there are to hear.
    """
    if sentence is None or not others:
        return ""
    by_sign: dict[str, list[str]] = {}
    for letter, each in answers.items():
        if sentence in each:
            by_sign.setdefault(each[sentence], []).append(letter)
    told = [_told(sign, by_sign[sign]) for sign in reversed(desk.BY_WEIGHT) if sign in by_sign]
    waiting = [f"{len(answers)} of {others} compared"] if len(answers) < others else []
    return " · ".join((*told, *waiting))


def _told(sign: str, letters: list[str]) -> str:
    ordered = sorted(letters, key=lambda letter: (len(letter), letter))
    named = " ".join(ordered[:_NAMED]) + (f" and {len(ordered) - _NAMED} more" if len(ordered) > _NAMED else "")
    return f"no match found in {named}" if sign == desk.UNMATCHED else f"{sign} {named}"
