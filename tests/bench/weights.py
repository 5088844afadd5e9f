"""Fits the weights by which sentences are aligned, and says how well they do: `python -m tests.bench.weights SETS`.

SETS is a folder of labelled sets; one of them is fitted on, with its events left out one by one, the others are only
looked at. A candidate is right when it is labelled at all. The first judgement is fitted on the candidates' own
evidence; the surroundings that the final one learns from always come from a first judgement that has not seen their
event. Whether two stories are of one event is learned from the labelled pairs against all pairs of different events.
"""

import argparse
import itertools
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from pathlib import Path

import numpy as np

from tests.bench.labelled import Labelled, labelled
from tests.bench.reached import Reached, Scored, reached
from tests.bench.regression import Matrix, fit
from tests.bench.tables import table
from tui.matching.alignment import Alignment
from tui.matching.alignment.events import Likeness
from tui.matching.alignment.evidence import Evidence
from tui.matching.alignment.judging import Event, Judgement, Weights
from tui.matching.alignment.surroundings import ALONE, Surroundings
from tui.matching.alignment.weights import WEIGHTS
from tui.matching.reading import Reading

_RIDGE_FIRST, _RIDGE_FINAL, _RIDGE_EVENT = 5.0, 10.0, 1.0
_THRESHOLDS = [number / 100 for number in range(16, 61)]
_ANSWERED = 1.2
"""What the first sentences of two stories of one event have to reach. Chosen on all pairs of stories of two events: it
takes three in four of the wrong matches that are left between them, and hardly a right one of one event."""
_FEWEST_EVENTS = 3
_AROUND = 8
"""How many thresholds on either side are taken together."""
_ONE_EVENT = Event(30.0, Likeness(*[0.0] * len(Likeness._fields)), 0.0)
"""Takes all stories to be of one event."""
NOTHING: frozenset[str] = frozenset()


class Pair:
    """A labelled pair of stories, read once."""

    def __init__(self, labels: Labelled) -> None:
        self.labels = labels
        self.left, self.right = Reading(labels.left), Reading(labels.right)

    @cached_property
    def evidence(self) -> Matrix:
        """The evidence of the candidates that count, a row each."""
        alignment = self.align(WEIGHTS)
        return np.array([alignment.evidence[key] for key in self.counting]).reshape(-1, len(Evidence._fields))

    @cached_property
    def counting(self) -> list[tuple[int, int]]:
        """The candidates that are not arguable."""
        found = self.align(WEIGHTS).evidence
        return [key for key in found if self._grade(key) or self._places(key) not in self.labels.optional]

    @cached_property
    def right_ones(self) -> Matrix:
        """1 for each candidate that is labelled, else 0."""
        return np.array([float(self._grade(key) > 0) for key in self.counting])

    def align(self, weights: Weights) -> Alignment:
        """The alignment under some weights."""
        return Alignment(self.left, self.right, weights)

    def around(self, weights: Weights) -> Matrix:
        """What stands around the candidates that count under some weights, a row each."""
        around = self.align(weights).around
        return np.array([around.get(key, ALONE) for key in self.counting]).reshape(-1, len(Surroundings._fields))

    def scored(self, weights: Weights) -> Scored:
        """The scores of all candidates under some weights, with the labels."""
        pairs = self.align(weights).pairs()
        return Scored(self.labels, {(pair.left, pair.right): (pair.score, pair.shown) for pair in pairs})

    def _places(self, key: tuple[int, int]) -> tuple[int, int]:
        return key[0], key[1] - len(self.left.parts)

    def _grade(self, key: tuple[int, int]) -> int:
        return self.labels.grades.get(self._places(key), 0)


class Fitting:
    """Weights from labelled pairs of stories, some of the evidence left out to see what it brings."""

    def __init__(self, pairs: Sequence[Pair], without: frozenset[str] = NOTHING) -> None:
        self.pairs = pairs
        self.without = without
        self.events = sorted({pair.labels.event for pair in pairs})

    def weights(self, shown: float = WEIGHTS.shown) -> Weights:
        """All weights; the threshold is given."""
        first = self._first(self.pairs)
        around = [pair.around(WEIGHTS._replace(first=self._unseen[pair.labels.event])) for pair in self.pairs]
        rows = np.hstack([_stacked([pair.evidence for pair in self.pairs]), _stacked(around)])
        final = self._judgement(rows, self.pairs, _RIDGE_FINAL)
        typical = Evidence(*map(float, _stacked([pair.evidence for pair in self.pairs]).mean(axis=0)))
        return Weights(first, final, self._event(first, final), shown, typical)

    def cross_validated(self) -> Reached:
        """What is reached on each event by weights from the others, at one threshold for all.

        It is the one around which F2g, counted twice, and F1 are best together: a single peak would be chance.
        """
        folds = [
            (pair, weights) for event, weights in self._folds() for pair in self.pairs if pair.labels.event == event
        ]
        figures = [reached([pair.scored(w._replace(shown=shown)) for pair, w in folds]) for shown in _THRESHOLDS]
        sums = [2 * each.f2g + each.f1 for each in figures]
        around = [sum(sums[at - _AROUND : at + _AROUND + 1]) for at in range(_AROUND, len(sums) - _AROUND)]
        chosen = _AROUND + around.index(max(around))
        return replace(figures[chosen], shown=_THRESHOLDS[chosen])

    def _folds(self) -> Iterator[tuple[str, Weights]]:
        """Each event with weights from the others."""
        for event in self.events:
            others = [pair for pair in self.pairs if pair.labels.event != event]
            yield event, Fitting(others, self.without).weights()

    @cached_property
    def _unseen(self) -> dict[str, Judgement]:
        """For each event a first judgement from the others."""
        return {
            event: self._first([pair for pair in self.pairs if pair.labels.event != event]) for event in self.events
        }

    def _first(self, pairs: Sequence[Pair]) -> Judgement:
        return self._judgement(_stacked([pair.evidence for pair in pairs]), pairs, _RIDGE_FIRST)

    def _judgement(self, rows: Matrix, pairs: Sequence[Pair], ridge: float) -> Judgement:
        names = (*Evidence._fields, *Surroundings._fields)[: rows.shape[1]]
        used = [place for place, name in enumerate(names) if name not in self.without]
        start, *found = map(float, fit(rows[:, used], np.concatenate([pair.right_ones for pair in pairs]), ridge))
        by_name = dict.fromkeys((*Evidence._fields, *Surroundings._fields), 0.0) | {
            names[place]: weight for place, weight in zip(used, found, strict=True)
        }
        return Judgement(
            start,
            Evidence(**{name: by_name[name] for name in Evidence._fields}),
            Surroundings(**{name: by_name[name] for name in Surroundings._fields}),
        )

    def _event(self, first: Judgement, final: Judgement) -> Event:
        """From the pairs of one event against all pairs of two, each kind counting half."""
        if "event" in self.without:
            return _ONE_EVENT
        weights = WEIGHTS._replace(first=first, final=final)
        seen = [(_likeness(pair.left, pair.right, weights), 1.0) for pair in self.pairs]
        seen += [(_likeness(left, right, weights), 0.0) for left, right in self._strangers()]
        rows = np.array([likeness for likeness, _ in seen if likeness])
        same = np.array([is_same for likeness, is_same in seen if likeness])
        halves = np.where(same > 0, 0.5 / same.mean(), 0.5 / (1 - same.mean()))
        start, *found = map(float, fit(rows, same, _RIDGE_EVENT, halves))
        return Event(start, Likeness(*found), _ANSWERED)

    def _strangers(self) -> list[tuple[Reading, Reading]]:
        """All pairs of stories of different events."""
        stories = {
            name: (pair.labels.event, reading)
            for pair in self.pairs
            for name, reading in zip(pair.labels.names, (pair.left, pair.right), strict=True)
        }
        return [
            (one, other)
            for (event, one), (another, other) in itertools.combinations(stories.values(), 2)
            if event != another
        ]


def _likeness(left: Reading, right: Reading, weights: Weights) -> Likeness | None:
    return Alignment(left, right, weights._replace(event=_ONE_EVENT)).likeness


def main(arguments: Sequence[str] | None = None) -> int:
    """Prints what is reached; `--write` puts the weights into their module."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.weights", description="Fit the weights of alignment.")
    parser.add_argument("sets", type=Path, help="a folder of labelled sets")
    parser.add_argument("--fit", default="newswcl50", help="the set to fit on (default: %(default)s)")
    parser.add_argument("--ablate", action="store_true", help="leave out each piece of evidence in turn")
    parser.add_argument("--write", type=Path, help="write the weights to this module")
    options = parser.parse_args(arguments)
    for line in report(options.sets, options.fit, options.write, ablate=options.ablate):
        print(line, flush=True)
    return 0


def report(sets: Path, name: str, write: Path | None, *, ablate: bool) -> Iterator[str]:
    """What is reached on the set that is fitted on, event by event left out, and on the others."""
    pairs = [Pair(each) for each in labelled(sets / name)]
    fitting = Fitting(pairs)
    if len(fitting.events) < _FEWEST_EVENTS:
        raise SystemExit(f"{sets / name} has stories of too few events: {_FEWEST_EVENTS} are needed to leave one out")
    figures = fitting.cross_validated()
    yield f"{name}, each event left out: {figures}"
    weights = fitting.weights(figures.shown)
    for folder in sorted(each.parent for each in sets.glob("*/gold.json")):
        if folder.name != name:
            yield f"{folder.name}, unused: {reached([Pair(each).scored(weights) for each in labelled(folder)])}"
    for dropped in (*Evidence._fields, *Surroundings._fields, "event") if ablate else ():
        yield f"{name} without {dropped}: {Fitting(pairs, frozenset({dropped})).cross_validated()}"
    if write:
        write.write_text(table(weights, str(figures)), "utf-8")


def _stacked(parts: Sequence[Matrix]) -> Matrix:
    return np.vstack(parts)


if __name__ == "__main__":
    sys.exit(main())
