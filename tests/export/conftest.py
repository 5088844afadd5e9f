"""What tests of writing start from."""

import pytest

from tests.export.disk import Memory


@pytest.fixture
def memory() -> Memory:
    """Nothing exported so far."""
    return Memory()
