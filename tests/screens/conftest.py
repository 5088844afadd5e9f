"""A home of its own for each test, and Crossread started in it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from tui.app import Crossread
from tui.settings import Places

from .reader import Open, Reader
from .stories import keep


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where `~` leads."""
    for name in ("HOME", "USERPROFILE"):
        monkeypatch.setenv(name, str(tmp_path))
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def library(home: Path) -> Path:
    """The place of the library; there is none yet."""
    return home / "library.sqlite3"


@pytest.fixture(scope="session")
def _ferry(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("ferry")
    keep(folder / "library.sqlite3", folder)
    return (folder / "library.sqlite3").read_bytes()


@pytest.fixture
def ferry(library: Path, _ferry: bytes) -> Path:
    """A library with the session "Ferry": stories A, B and C. A and B are those with the most to compare."""
    library.write_bytes(_ferry)
    return library


@pytest.fixture
def crossread(library: Path, home: Path) -> Open:
    """Starts Crossread, and waits until the stories lie open."""

    @asynccontextmanager
    async def start(
        *paths: str, size: tuple[int, int] = (120, 30), stdin: bytes = b"", wait: bool = True
    ) -> AsyncIterator[Reader]:
        places = Places(library, home / "crossread.log", home / "config.toml", home / "remembered.json")
        app = Crossread(places, paths, stdin)
        async with app.run_test(size=size, notifications=True) as pilot:
            reader = Reader(app, pilot)
            if wait:
                await reader.settle()
            yield reader

    return start
