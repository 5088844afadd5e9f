"""A library of its own for each test, with one session in it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.library.made import opened
from tui.library import Library


@pytest.fixture
def library(tmp_path: Path, blank: bytes) -> Iterator[Library]:
    with opened(tmp_path / "kept" / "library.sqlite3", blank) as library:
        yield library


@pytest.fixture
def session_id(library: Library) -> str:
    return library.create_session("Ferry").id


@pytest.fixture
def read_only(library: Library) -> Iterator[Library]:
    """The library as someone has it who may only read it."""
    library._database.read_only = True
    yield library
    library._database.read_only = False
