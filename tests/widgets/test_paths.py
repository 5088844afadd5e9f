from pathlib import Path

import pytest

from widgets import SuggestPath


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "harbour").mkdir()
    for name in ("harbour.txt", "beta.txt", ".hidden", "al\x1bpha.txt"):
        (tmp_path / name).write_text("")
    return tmp_path


@pytest.mark.parametrize(
    ("typed", "suggested"),
    [
        ("ha", "harbour/"),
        ("harbour.", "harbour.txt"),
        ("", "beta.txt"),
        (".", ".hidden"),
        ("al", None),
        ("zebra", None),
        ("nowhere/x", None),
        ("\0", None),
    ],
)
async def test_the_first_name_that_begins_so_is_suggested_a_folder_with_its_slash(
    folder: Path, typed: str, suggested: str | None
) -> None:
    found = await SuggestPath().get_suggestion(f"{folder}/{typed}")
    assert found == (None if suggested is None else f"{folder}/{suggested}")


async def test_home_is_understood_and_stays_as_it_was_typed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(folder))
    assert await SuggestPath().get_suggestion("~/be") == "~/beta.txt"


async def test_nothing_is_suggested_before_anything_is_typed() -> None:
    assert await SuggestPath().get_suggestion("  ") is None
