"""Timing two things in turn, so that whatever else the machine does falls on both."""

from collections.abc import Callable
from statistics import median
from time import perf_counter


def ratio(ours: Callable[[], object], theirs: Callable[[], object], rounds: int) -> tuple[float, float, float]:
    """Seconds of either (medians), and the median of the rounds' ratios."""
    times: list[tuple[float, float]] = []
    for _ in range(rounds):
        times.append((_time(ours), _time(theirs)))
    return (
        median(each[0] for each in times),
        median(each[1] for each in times),
        median(each[0] / each[1] for each in times),
    )


def _time(work: Callable[[], object]) -> float:
    start = perf_counter()
    work()
    return perf_counter() - start
