"""How well matches agree with labels."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.bench.labelled import Labelled

_SURE = 0.9


@dataclass(frozen=True, slots=True)
class Scored:
    """The scores that two stories' sentences were given, and whether they are shown, with the labels."""

    labels: Labelled
    scores: Mapping[tuple[int, int], tuple[float, bool]]


@dataclass(frozen=True, slots=True)
class Reached:
    """Shares, in [0, 1], over all comparisons of a set."""

    shown: float
    """The score from which on pairs were shown; the lowest of them where that is not known."""
    precision: float
    """Of the shown pairs, those that are labelled."""
    recall: float
    """Of the labelled pairs, those that are shown."""
    main: float
    """Of the labelled pairs of grade 2, those that are shown."""
    sure: float
    """The same at the threshold from which on nine in ten pairs are labelled."""
    error: float
    """How far scores are from the share of labelled pairs, over ten bins of all scored pairs."""
    false: float
    """Wrong matches in a comparison."""

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _harmonic(self.precision, self.recall)

    @property
    def f2g(self) -> float:
        """The harmonic mean of precision and the recall of grade 2."""
        return _harmonic(self.precision, self.main)

    def __str__(self) -> str:
        return (
            f"F2g {self.f2g:.3f} F1 {self.f1:.3f} (P {self.precision:.3f} R {self.recall:.3f} R2 {self.main:.3f}), "
            f"R2 at P .90 {self.sure:.3f}, calibration error {self.error:.3f}, "
            f"{self.false:.2f} wrong a comparison, shown from {self.shown:.2f}"
        )


def reached(comparisons: Sequence[Scored]) -> Reached:
    """The figures of a set; arguable pairs count neither way."""
    rows = [
        (score, shown, grade)
        for each in comparisons
        for place, (score, shown) in each.scores.items()
        if (grade := each.labels.grades.get(place, 0)) or place not in each.labels.optional
    ]
    grades = [grade for each in comparisons for grade in each.labels.grades.values()]
    shown = [grade for _, is_shown, grade in rows if is_shown]
    right = sum(grade > 0 for grade in shown)
    return Reached(
        shown=min((score for score, is_shown, _ in rows if is_shown), default=1.0),
        precision=_share(right, len(shown)),
        recall=_share(right, len(grades)),
        main=_share(shown.count(2), grades.count(2)),
        sure=_sure([(score, grade) for score, _, grade in rows], grades.count(2)),
        error=_error([(score, grade > 0) for score, _, grade in rows]),
        false=_share(len(shown) - right, len(comparisons)),
    )


def _sure(rows: list[tuple[float, int]], main: int) -> float:
    best = right = found = 0
    for number, (_, grade) in enumerate(sorted(rows, key=lambda row: -row[0]), start=1):
        right += grade > 0
        found += grade == 2
        if right >= _SURE * number:
            best = found
    return _share(best, main)


def _error(rows: list[tuple[float, bool]]) -> float:
    bins: list[float] = [0.0] * 10
    for score, right in rows:
        bins[min(9, int(score * 10))] += score - right
    return _share(sum(map(abs, bins)), len(rows))


def _share(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def _harmonic(one: float, other: float) -> float:
    return 2 * one * other / (one + other) if one + other else 0.0
