"""`crossread list`: the stories in the library."""

from pathlib import Path

import pytest

from tests.cli.ran import Crossread

Pair = tuple[Path, Path]
NOTHING = "crossread: no stories found; `crossread import PATH` brings some in.\n"


def titles(crossread: Crossread, *words: str) -> list[str]:
    """The titles that `list` gives to a script."""
    return [story["title"] for story in crossread("list", "--json", *words).json["stories"]]


def test_an_empty_library_has_nothing_to_list(crossread: Crossread) -> None:
    ran = crossread("list")
    assert (ran.code, ran.out, ran.err) == (1, "", NOTHING)


def test_a_reporter_sees_a_row_for_each_story(crossread: Crossread, pair: Pair) -> None:
    wire, gazette = crossread("import", *pair, "--outlet", "Harbour Wire").ids
    ran = crossread("list")
    head, *rows = ran.out.splitlines()
    assert ran.code == 0
    assert head.split() == ["id", "outlet", "title", "words", "notes"]
    assert rows[0].split() == [wire, "Harbour", "Wire", "Ferries", "collide", "in", "thick", "fog", "30"]
    assert rows[1].split()[0] == gazette


def test_a_story_without_an_outlet_and_a_title_is_known_by_its_lead(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text("Two ferries collided and nobody gave it a title.\n")
    crossread("import", "plain.txt")
    assert "  unknown  lead “Two ferries collided and nobody gave it a title.”  " in crossread("list").out


def test_versions_have_a_column_where_there_are_any(crossread: Crossread, pair: Pair) -> None:
    crossread("import", *pair)
    assert "version" not in crossread("list").out
    pair[0].write_text("Ferries collide in thick fog\n\nAt least 15 people were injured.\n", encoding="utf-8")
    crossread("import", pair[0])
    head, wire, gazette = crossread("list").out.splitlines()
    assert head.split()[-1] == "version"
    assert (wire.split()[-1], gazette.rstrip().split()[-1]) == ("2", "29")


def test_only_the_stories_of_a_session_with_their_letters(crossread: Crossread, pair: Pair) -> None:
    crossread("import", pair[0], "--session", "One")
    crossread("import", pair[1], "--session", "Other")
    (story,) = crossread("list", "--session", "Other", "--json").json["stories"]
    assert (story["letter"], story["file"]) == ("A", "gazette.txt")


def test_a_session_that_is_not_there_is_a_mistake_in_the_command(crossread: Crossread) -> None:
    line = crossread("list", "--session", "Nope\x1b").refused(2)
    assert line == "crossread: no such session: Nope; `crossread sessions` lists them.\n"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("LIGHTHOUSE", ["Fog blamed for collision of ferries"]),
        ("14 people", ["Ferries collide in thick fog"]),
        ("wire", ["Ferries collide in thick fog", "Fog blamed for collision of ferries"]),
        ("zebra", []),
    ],
)
def test_only_stories_with_all_the_words(crossread: Crossread, pair: Pair, words: str, found: list[str]) -> None:
    crossread("import", *pair, "--outlet", "Harbour Wire")
    assert titles(crossread, "--search", words) == found


def test_a_search_that_finds_nothing_says_so_by_its_exit(crossread: Crossread, pair: Pair) -> None:
    crossread("import", *pair)
    ran = crossread("list", "--search", "zebra", "--json")
    assert (ran.code, ran.json["stories"]) == (1, [])


def test_a_script_gets_everything_known_of_a_story(crossread: Crossread, pair: Pair) -> None:
    wire, _ = crossread("import", *pair).ids
    crossread("note", wire, "--quote", "14 people", "--tag", "check")
    ran = crossread("list", "--json")
    assert ran.json["schema"] == "crossread.list/1"
    story = ran.json["stories"][0]
    assert list(story) == [
        *("id", "version", "versions", "letter"),
        *("title", "outlet", "byline", "published", "updated", "retrieved", "url"),
        *("said", "lead", "file", "format", "sha256", "words", "notes", "tags", "copies", "imported"),
    ]
    assert (story["notes"], story["tags"], story["letter"]) == (1, ["check"], None)


def test_a_script_learns_which_stories_are_copies(crossread: Crossread, pair: Pair) -> None:
    ids = [
        crossread("import", pair[0], "--outlet", outlet, "--json").json["stories"][0]["id"]
        for outlet in ("Harbour Wire", "The Meridian")
    ]
    stories = crossread("list", "--json").json["stories"]
    assert [story["copies"] for story in stories] == [[ids[1]], [ids[0]]]
    assert [story["said"] for story in stories] == [["outlet"], ["outlet"]]


def test_samples_stay_out_of_ones_own_stories(crossread: Crossread, pair: Pair) -> None:
    crossread("sessions", "--samples", "restore")
    assert crossread("list").code == 1
    crossread("import", pair[0])
    assert titles(crossread) == ["Ferries collide in thick fog"]


def test_the_stories_of_a_sample_session_are_listed_on_request(crossread: Crossread) -> None:
    crossread("sessions", "--samples", "restore")
    assert len(titles(crossread, "--session", "Blinken in Beijing")) == 5
