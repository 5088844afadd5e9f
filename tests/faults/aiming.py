"""When to kill: at any moment, just when something is being written, or as soon as it is said to be kept."""

import os
import random
import time
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path

_LONGEST = 20.0
"""Seconds after which what is waited for will not come."""
_WRITING = 0.004
"""Seconds within which a commit, once it has begun, is over."""


class Aim(StrEnum):
    """What a kill waits for."""

    ANY = "any moment"
    WRITING = "something is being written"
    SAID = "it is said to be kept"


def chosen(chance: random.Random) -> Aim:
    """An aim; every other kill is while something is written."""
    return chance.choice([Aim.ANY, Aim.WRITING, Aim.WRITING, Aim.SAID])


def at_any_moment(chance: random.Random, longest: float) -> None:
    """Let some time go by, `longest` seconds at most."""
    time.sleep(chance.uniform(0, longest))


def while_writing(
    chance: random.Random, *places: Path, longest: float = _LONGEST, over: Callable[[], bool] = lambda: False
) -> None:
    """Wait for a file that is there only while something is written, and then a little more.

    Args:
        chance: for the little more.
        places: SQLite's journal of the library; a folder in which temporary files come and go.
        longest: seconds after which we wait no longer.
        over: whether nothing more will be written.
    """
    until = time.monotonic() + longest
    while not any(_writes(place) for place in places) and not over() and time.monotonic() < until:
        pass
    time.sleep(chance.choice([0.0, chance.uniform(0, _WRITING), chance.uniform(0, 10 * _WRITING)]))


def _writes(place: Path) -> bool:
    if not place.is_dir():
        return place.exists()
    return any(name.endswith((".tmp", ".part")) for name in os.listdir(place))  # noqa: PTH208
