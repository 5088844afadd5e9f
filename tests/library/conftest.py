"""A library of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.library import Library

from .made import as_it_was, opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "library.sqlite3"


@pytest.fixture
def library(path: Path, blank: bytes) -> Iterator[Library]:
    with opened(path, blank, patience=0.05) as library:
        yield library


@pytest.fixture
def session_id(library: Library) -> str:
    return library.create_session("Ferry").id


@pytest.fixture
def other(tmp_path: Path, blank: bytes) -> Iterator[Library]:
    """A library with nothing in it."""
    with opened(tmp_path / "other" / "library.sqlite3", blank) as library:
        yield library


@pytest.fixture
def first_library(path: Path) -> Path:
    """A library as the first migration made it, with everything in it that there was: see the file beside this one."""
    return as_it_was(path, "first_library.sql", 1)


@pytest.fixture
def second_library(path: Path) -> Path:
    """The same library after the second migration, with what came in then."""
    return as_it_was(path, "second_library.sql", 2)


@pytest.fixture
def third_library(path: Path) -> Path:
    """The same library after the third migration, with what came in then."""
    return as_it_was(path, "third_library.sql", 3)
