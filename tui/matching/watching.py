"""How whoever asked for long work follows it, and breaks it off. Pure."""

from collections.abc import Callable, Collection, Iterator
from typing import TypeVar

T = TypeVar("T")
Watch = Callable[[float], None]
"""Is told from time to time what share of the work is done, from 0 to 1. Whatever it raises ends the work."""
_OFTEN = 64
"""Items between two words: some milliseconds of work."""


def unwatched(share: float) -> None:
    """For whoever does not care."""


def watched(items: Collection[T], watch: Watch, first: float, last: float) -> Iterator[T]:
    """The items one by one; `watch` hears that the work goes from a `first` to a `last` share with them."""
    for number, item in enumerate(items):
        if not number % _OFTEN:
            watch(first + (last - first) * number / len(items))
        yield item
