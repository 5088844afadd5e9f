"""The lines around the stories say what matters where the reader is, in the room that there is."""

import re
from dataclasses import replace
from typing import Any

import pytest

from tui.commands import use_keys
from tui.screens.shown.frame import footer, header
from tui.screens.shown.grounds import HINTS, Ground, ground_of

from .folders import SESSION, folder, member

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


@pytest.mark.parametrize("width", [50, 60, 80, 100, 160])
@pytest.mark.parametrize("ground", Ground)
def test_the_footer_has_the_weightiest_keys_of_a_place_and_always_help_and_the_way_out(
    ground: Ground, width: int
) -> None:
    shown = footer(width, ground).plain
    first = HINTS[ground][0]
    assert shown.startswith(f" {first.key} {first.short} ")
    assert re.search(r" (\? help  q quit|f1 help  ctrl\+c quit) $", shown)
    assert len(shown) <= width


def test_where_a_letter_is_a_letter_help_is_named_only_by_a_key_that_still_works() -> None:
    use_keys({"help": ("h",)})
    try:
        assert footer(80, Ground.FILTERING).plain.endswith("  ctrl+c quit ")
        assert "help" not in footer(80, Ground.FILTERING).plain
        assert footer(80, Ground.COLUMNS).plain.endswith(" h help  q quit ")
    finally:
        use_keys({})


@pytest.mark.parametrize(
    ("at", "ground"),
    [
        ({}, Ground.COLUMNS),
        ({"view": ["-wide", "-ledger"]}, Ground.LEDGER),
        ({"view": ["-single"]}, Ground.SINGLE),
        ({"stories": 0}, Ground.EMPTY),
        ({"stories": 0, "inside": ["sidebar"]}, Ground.SIDEBAR),
        ({"mode": "selecting", "view": ["-ledger"]}, Ground.SELECTING),
        ({"mode": "linking"}, Ground.LINKING),
        ({"mode": "linking", "inside": [None, "sidebar"]}, Ground.SIDEBAR),
        ({"inside": ["overview", "panes"]}, Ground.OVERVIEW),
        ({"inside": ["beside"]}, Ground.NOTES),
        ({"inside": ["beside"], "typing": True}, Ground.WRITING),
        ({"inside": ["sidebar"], "typing": True}, Ground.FILTERING),
        ({"inside": ["search"], "typing": True}, Ground.SEARCHING),
    ],
)
def test_the_place_follows_from_what_has_the_keys(at: dict[str, Any], ground: Ground) -> None:
    as_it_begins: dict[str, Any] = {"mode": "", "inside": ["left"], "typing": False, "view": [], "stories": 2}
    assert ground_of(**(as_it_begins | at)) is ground
