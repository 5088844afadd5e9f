from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.terminal.driver import Terminal

Start = Callable[..., Terminal]
"""Starts Crossread in a terminal."""


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Start]:
    """Starts Crossread in a terminal, in a home of its own; several starts share that home."""
    started: list[Terminal] = []

    def start(*arguments: str, home: Path = tmp_path, **options: Any) -> Terminal:
        made = Terminal(home, arguments, **options)
        started.append(made)
        return made

    yield start
    for each in started:
        each.close()
