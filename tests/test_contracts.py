"""Each room uses only the rooms that the design allows it."""

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

from tests.test_readme import ROOT


def test_the_rooms_keep_to_their_directions() -> None:
    status = lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True)
    assert status == EXIT_STATUS_SUCCESS
