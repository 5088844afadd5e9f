"""Each room uses only the rooms that the design allows it."""

import re

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.test_readme import ROOT


def test_the_rooms_keep_to_their_directions() -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS


def test_no_handler_calls_that_of_a_base_class_which_textual_goes_on_to_of_itself() -> None:
    rooms = [ROOT / "widgets", ROOT / "tui" / "screens"]
    twice = [
        f"{file.name}: {call}"
        for room in rooms
        for file in sorted(room.rglob("*.py"))
        for call in re.findall(r"super\(\)\._?on_(?!event)\w+", file.read_text())
    ]
    assert twice == []
