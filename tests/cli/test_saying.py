"""`crossread set STORY`: what is known of a story, said without the screen."""

from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.story import FIELDS

Pair = tuple[Path, Path]


@pytest.fixture
def wire(crossread: Crossread, pair: Pair) -> str:
    """The id of a story without an outlet."""
    return crossread("import", pair[0]).ids[0]


def test_a_reporter_says_what_they_know_and_sees_the_card(crossread: Crossread, wire: str) -> None:
    ran = crossread("set", wire, "--outlet", "Harbour Wire", "--published", "19 June 2023")
    assert (ran.code, ran.err) == (0, "")
    assert "\noutlet     Harbour Wire — you said so\n" in ran.out
    assert "\npublished  2023-06-19 — you said so\n" in ran.out
    assert ran.out.startswith("title      Ferries collide in thick fog — ")
    assert ran.out.endswith("\nfile       wire.txt\n")


def test_the_card_alone_changes_nothing(crossread: Crossread, wire: str) -> None:
    assert "\noutlet     unknown\n" in crossread("set", wire).out
    assert crossread("list", "--json").json["stories"][0]["said"] == []


def test_empty_is_unknown_and_stays_so_when_the_file_comes_in_again(
    crossread: Crossread, wire: str, pair: Pair
) -> None:
    crossread("set", wire, "--title", "")
    crossread("import", pair[0])
    assert "title      unknown — you said that it is not known\n" in crossread("set", wire).out


def test_one_address_is_said_of_one_story_only(crossread: Crossread, pair: Pair) -> None:
    url = ("--url", "https://example.com/fog")
    for paths in (pair, (pair[0].parent,)):
        assert "--url is the address of one story" in crossread("import", *paths, *url).refused(2)
    assert crossread("import", pair[0], *url).code == 0
    assert [story["url"] for story in crossread("list", "--json").json["stories"]] == ["https://example.com/fog"]


def test_a_word_is_taken_back_and_the_files_counts_again(crossread: Crossread, wire: str) -> None:
    crossread("set", wire, "--title", "Fog", "--outlet", "Harbour Wire")
    ran = crossread("set", wire, "--as-file", "title", "--as-file", "outlet")
    assert ran.out.startswith("title      Ferries collide in thick fog — ")
    assert "\noutlet     unknown\n" in ran.out
    assert crossread("list", "--json").json["stories"][0]["said"] == []


def test_what_was_said_survives_a_changed_file(crossread: Crossread, wire: str, pair: Pair) -> None:
    crossread("set", wire, "--title", "Fog")
    pair[0].write_text(pair[0].read_text(encoding="utf-8").replace("Ferries", "Boats"), encoding="utf-8")
    crossread("import", pair[0])
    (story,) = crossread("list", "--json").json["stories"]
    assert (story["title"], story["version"]) == ("Fog", 2)


def test_a_story_is_named_by_its_file_too(crossread: Crossread, wire: str, pair: Pair) -> None:
    assert "Harbour Wire — you said so" in crossread("set", pair[0], "--outlet", "Harbour Wire").out
    assert "is not in the library" in crossread("set", pair[1], "--outlet", "X").refused(3)


@pytest.mark.parametrize(
    ("option", "value", "why"),
    [
        ("--updated", "soon", "updated: “soon” is no time"),
        ("--url", "example.com", "address: “example.com” is no address"),
    ],
)
def test_a_value_that_cannot_be_is_refused_and_nothing_kept(
    crossread: Crossread, wire: str, option: str, value: str, why: str
) -> None:
    line = crossread("set", wire, "--outlet", "Harbour Wire", option, value).refused(2)
    assert line.startswith(f"crossread: {why}")
    assert crossread("list", "--json").json["stories"][0]["outlet"] is None


def test_a_script_gets_every_field_with_its_source(crossread: Crossread, wire: str) -> None:
    card = crossread("set", wire, "--outlet", "Harbour Wire", "--json").json
    assert card["schema"] == "crossread.card/1"
    assert (card["outlet"], card["sources"]["outlet"]["source"]) == ("Harbour Wire", "reader")
    assert card["sources"].keys() == set(FIELDS) <= card.keys()
    assert card["id"].startswith(wire)
    assert card["file"] == "wire.txt"


def test_foreign_words_are_no_commands_for_the_terminal(crossread: Crossread, wire: str) -> None:
    out = crossread("set", wire, "--outlet", "[bold]Wire[/]\x1b[31m").out
    assert "outlet     [bold]Wire[/][31m — you said so" in out
    assert "\x1b" not in out
