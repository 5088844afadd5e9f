"""What holds for every test."""

import os

import pytest
from hypothesis import settings

from tui.library import Library

# A slow machine is no failure, and what CI tries must not depend on the day.
settings.register_profile("crossread", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("crossread")


@pytest.fixture(scope="session")
def blank(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A library with nothing in it, made once: making one waits for the disk."""
    path = tmp_path_factory.mktemp("blank") / "library.sqlite3"
    Library.open(path).close()
    return path.read_bytes()
