"""Keys at random: nothing raises, nothing is stuck, nothing in the library is harmed."""

import pytest

from .hammer import check, hammer
from .reader import Open


@pytest.mark.usefixtures("ferry")
@pytest.mark.parametrize(("view", "seed"), [("1", 1), ("2", 2), ("3", 3)])
async def test_whoever_leans_on_the_keyboard_gets_back_to_the_text(
    crossread: Open, monkeypatch: pytest.MonkeyPatch, view: str, seed: int
) -> None:
    for editor in ("VISUAL", "EDITOR"):
        monkeypatch.setenv(editor, "true")
    async with crossread() as reader:
        await reader.press(view)
        await hammer(reader, 80, seed)
        check(reader)
