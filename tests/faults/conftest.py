from collections.abc import Iterator

import pytest

from tests.faults.sqlite_calls import SqliteCalls


@pytest.fixture(scope="module")
def sqlite() -> Iterator[SqliteCalls]:
    """SQLite, while its calls can be made to fail."""
    with SqliteCalls().watched() as calls:
        yield calls
