"""Whether other words are the same statement, edited, or another statement on the same pattern.

"Team Alpha won the first match" and "Team Beta won the second match" share most of their words, and as many with
each other as with their own next edition. What tells them apart is which words are not shared: names and figures.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import Indel, Levenshtein

from tui.library.placing.grounds import Word

EDITED: Final = 0.82
"""How alike words must be to be the same statement, edited. Another outlet's report of the same is rarely so near."""
TELLING: Final = ("name", "figure", "date", "denial")
"""The kinds of words that make another statement of one that is otherwise the same."""
_ORDERED: Final = ("name", "figure", "date")
_ONE_NAME: Final = 5
"""Letters from which two names with the same first letter that differ by one letter may be one, spelt rightly now."""


@dataclass(frozen=True, slots=True)
class Change:
    """What became of some words."""

    kept: int
    """How many stand in both, in order."""
    likeness: float
    """Twice those by the number of all words, in [0, 1]."""
    lost: Counter[str]
    """Words that are told by what they tell, and how many of them only the old ones have."""
    gained: Counter[str]
    renamed: bool
    """Whether another name stands where a name or date stood, or a date where a name did, or the same names and figures
    stand in another order: who beat whom."""

    @property
    def turned_figures(self) -> int:
        """How many figures and dates have become others: neither only left out nor only added."""
        lost, gained = (each["figure"] + each["date"] for each in (self.lost, self.gained))
        return max(lost, gained) if lost and gained else 0


def change(old: Sequence[Word], new: Sequence[Word]) -> Change:
    """What became of the old words in the new ones; words that only changed places are in both."""
    norms, others = [word.norm for word in old], [word.norm for word in new]
    kept = (len(norms) + len(others) - Indel.distance(norms, others)) // 2
    lost, gained = _without(old, others), _without(new, norms)
    return Change(
        kept=kept,
        likeness=2 * kept / (len(norms) + len(others)) if norms and others else 0.0,
        lost=Counter(word.telling for word in lost),
        gained=Counter(word.telling for word in gained),
        renamed=_is_renamed(lost, gained) or _has_turned(old, new),
    )


def _without(words: Sequence[Word], others: Sequence[str]) -> list[Word]:
    """The words that the others do not have, or have less often."""
    there = Counter(others)
    rest = []
    for word in words:
        if there[word.norm]:
            there[word.norm] -= 1
        else:
            rest.append(word)
    return rest


def _is_renamed(lost: Sequence[Word], gained: Sequence[Word]) -> bool:
    names, others = _called(lost, "name"), _called(gained, "name")
    gone, come = [*(names - others).elements()], [*(others - names).elements()]
    if not (gone and (come or _called(gained, "date"))) and not (come and _called(lost, "date")):
        return False
    # One letter of one name, wherever it stands, and nothing else: a misspelling that was corrected.
    alone = len(lost) == len(gained) == len(gone) == len(come) and len({*gone}) == len({*come}) == 1
    return not (alone and _is_respelt(gone[0], come[0]))


def _has_turned(old: Sequence[Word], new: Sequence[Word]) -> bool:
    """Whether names, figures and dates that are in both stand in another order."""
    ordered = {_bare(word) for word in (*old, *new) if word.telling in _ORDERED}
    told, others = ([bare for word in each if (bare := _bare(word)) in ordered] for each in (old, new))
    kept = (len(told) + len(others) - Indel.distance(told, others)) // 2
    return kept < (Counter(told) & Counter(others)).total()


def _bare(word: Word) -> str:
    """Whosever it is."""
    return word.norm.removesuffix("'s")


def _called(words: Sequence[Word], telling: str) -> Counter[str]:
    return Counter(_bare(word) for word in words if word.telling == telling)


def _is_respelt(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _ONE_NAME and one[0] == other[0] and Levenshtein.distance(one, other) == 1


def mapped(
    old: Sequence[Word], new: Sequence[Word], start: int, end: int, *, kept: bool = False
) -> tuple[int, int] | None:
    """Where the old words `[start, end)` are among the new ones, or only those that are the same words still.

    None where nothing of them is left.
    """
    firsts: list[int] = []
    lasts: list[int] = []
    for step in Levenshtein.opcodes([word.norm for word in old], [word.norm for word in new]):
        low, high = max(step.src_start, start), min(step.src_end, end)
        if low < high and (step.tag == "equal" or (step.tag == "replace" and not kept)):
            firsts.append(step.dest_start + low - step.src_start)
            lasts.append(step.dest_start + high - step.src_start)
    return (min(firsts), max(lasts)) if firsts else None
