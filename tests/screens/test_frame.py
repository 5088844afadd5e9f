"""The line above the stories: where it is narrow, the session's name gives way to what else there is to say."""

from dataclasses import replace

import pytest

from tui.screens.shown.frame import header

from .test_sidebar import SESSION, folder, member

LONG = replace(SESSION, name="The collision of two ferries off Cape Lorne, and the week after it")


def line(width: int) -> str:
    """The header of a session with a long name and much to say of it."""
    session = folder(member("A"), member("B"), session=LONG)
    return header(session, width, "⇢ ~/Vault/Ferries", 12).plain


@pytest.mark.parametrize("width", [60, 80])
def test_what_waits_and_where_the_export_goes_are_said_whatever_the_session_is_called(width: int) -> None:
    assert line(width).endswith("… ─ 2 stories   12 to review: V   ⇢ ~/Vault/Ferries")
    assert line(width).startswith(" The collis")


def test_the_name_is_whole_where_there_is_room() -> None:
    assert line(120) == f" {LONG.name} ─ 2 stories   12 to review: V   ⇢ ~/Vault/Ferries"
