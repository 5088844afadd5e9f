"""A fault of Crossread's own shows no word of a story."""

from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.desk import resolving
from tui.settings import places


@pytest.fixture
def faulty(crossread: Crossread, pair: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch) -> Crossread:
    """The command line, with a fault in the reading of files."""

    def read_path(path: Path, encoding: str | None) -> None:
        raise ValueError(path.read_text(encoding="utf-8"))

    monkeypatch.setattr(resolving, "read_path", read_path)
    return crossread


def test_a_fault_is_one_line_that_says_where_the_log_is(faulty: Crossread) -> None:
    line = faulty("show", "fog/wire.txt").refused(70)
    assert line == f"crossread: stopped by a fault of its own; the log is {places().log}.\n"


def test_the_log_tells_developers_where_it_was_and_nothing_of_the_story(faulty: Crossread) -> None:
    faulty("show", "fog/wire.txt")
    *where, kind = places().log.read_text(encoding="utf-8").splitlines()
    assert kind == "ValueError"
    assert any("resolving.py" in line and line.endswith(" resolve") for line in where)
    assert "injured" not in "".join(where)


def test_without_room_for_a_log_the_fault_is_told_all_the_same(faulty: Crossread) -> None:
    places().log.mkdir(parents=True)
    line = faulty("show", "fog/wire.txt").refused(70)
    assert line == "crossread: stopped by a fault of its own; the log could not be written.\n"
