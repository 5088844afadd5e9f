"""A library of its own for each test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.library import Library

from .made import Clock, hurry


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A library with nothing in it, made once: making one waits for the disk."""
    path = tmp_path_factory.mktemp("blank") / "library.sqlite3"
    Library.open(path).close()
    return path.read_bytes()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "kept" / "library.sqlite3"


@pytest.fixture
def library(path: Path, blank: bytes) -> Iterator[Library]:
    path.parent.mkdir()
    path.write_bytes(blank)
    with Library.open(path, clock=Clock(), patience=0.05) as library:
        hurry(library)
        yield library


@pytest.fixture
def session_id(library: Library) -> str:
    return library.create_session("Ferry").id
