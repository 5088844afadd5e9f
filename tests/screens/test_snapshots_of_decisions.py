"""What deciding looks like, row by row, kept as text like the other screens."""

import pytest

from .reader import Open
from .snapshot import check

pytestmark = pytest.mark.usefixtures("ferry")


@pytest.mark.parametrize("size", [(160, 45), (100, 30), (80, 24), (60, 50)], ids=lambda size: f"{size[0]}x{size[1]}")
async def test_verdicts_and_a_link_that_is_begun(
    crossread: Open, size: tuple[int, int], request: pytest.FixtureRequest
) -> None:
    name = request.node.callspec.id
    async with crossread(size=size) as reader:
        await reader.press("m", "exclamation_mark", "e")
        await reader.write("a later count, says the coastguard", "enter")
        check(f"verdict-{name}", await reader.press("exclamation_mark"))
        check(f"linking-{name}", await reader.press("escape", "o", "n", "plus", "tab"))
        check(f"linked-{name}", await reader.press("plus"))
