from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.terminal.driver import Terminal


@pytest.fixture
def terminal(tmp_path: Path) -> Iterator[Callable[..., Terminal]]:
    """Starts Crossread in a terminal, in a home of its own; several starts share that home."""
    started: list[Terminal] = []

    def start(*arguments: str, size: tuple[int, int] = (160, 45), **options: str) -> Terminal:
        made = Terminal(tmp_path, arguments, size=size, environment=options)
        started.append(made)
        return made

    yield start
    for each in started:
        each.close()
