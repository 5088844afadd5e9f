"""`crossread label STORY N ...`: deciding what was set aside, without the screen."""

from pathlib import Path

import pytest

from tests.cli.ran import Crossread

SAVED = """\
Fog at sea

Two ferries met in the fog off Marrow Point, and fourteen people were injured, the coastguard said.

The harbour stayed closed until {}.

Sign up for our newsletter
"""


@pytest.fixture
def fog(crossread: Crossread, tmp_path: Path) -> str:
    """The id of a story with its last line set aside."""
    (tmp_path / "fog.txt").write_text(SAVED.format("noon"), encoding="utf-8")
    return crossread("import", "fog.txt").ids[0]


def kinds(crossread: Crossread, story: str) -> list[str]:
    """What the sentences of a story are."""
    return [each["kind"] for each in crossread("show", story, "--json").json["sentences"]]


def test_a_line_is_put_back(crossread: Crossread, fog: str) -> None:
    assert kinds(crossread, fog) == ["title", "body", "body", "boilerplate"]
    ran = crossread("label", fog, "3", "--as", "body")
    assert (ran.code, ran.out, ran.err) == (0, "", "Put back in A: “Sign up for our newsletter”\n")
    assert kinds(crossread, fog) == ["title", "body", "body", "body"]
    assert "Set aside" not in crossread("show", fog).out


def test_several_lines_are_set_aside_at_once(crossread: Crossread, fog: str) -> None:
    ran = crossread("label", fog, "1", "2", "2", "--as", "boilerplate")
    assert ran.err.count("Set aside in A: ") == 2
    assert kinds(crossread, fog) == ["title", *["boilerplate"] * 3]
    assert re_decided(crossread, fog) == ["as you decided"] * 2


def re_decided(crossread: Crossread, story: str) -> list[str]:
    """The reasons of the second and third sentence."""
    return [each["why"] for each in crossread("show", story, "--json").json["sentences"][1:3]]


def test_a_decision_for_the_outlet_holds_for_its_other_stories(crossread: Crossread, fog: str, tmp_path: Path) -> None:
    (tmp_path / "late.txt").write_text(SAVED.format("one"), encoding="utf-8")
    late = crossread("import", "late.txt").ids[0]
    for story in (fog, late):
        crossread("set", story, "--outlet", "Harbour Wire")
    ran = crossread("label", fog, "3", "--as", "body", "--outlet")
    assert ran.err == "Put back in all stories of Harbour Wire: “Sign up for our newsletter”\n"
    assert kinds(crossread, late)[-1] == "body"


def test_without_an_outlet_a_decision_for_it_is_refused(crossread: Crossread, fog: str) -> None:
    line = crossread("label", fog, "3", "--as", "body", "--outlet").refused(2)
    assert line == "crossread: the outlet of this story is not known; say which it is first.\n"


def test_where_one_line_is_not_there_none_is_decided(crossread: Crossread, fog: str) -> None:
    line = crossread("label", fog, "3", "9", "--as", "body").refused(2)
    assert line == "crossread: the story has no line 9; it has 4, counted from 0.\n"
    assert kinds(crossread, fog)[-1] == "boilerplate"


def test_a_story_is_named_by_its_file_too(crossread: Crossread, fog: str) -> None:
    assert crossread("label", "fog.txt", "3", "--as", "body").code == 0
    assert kinds(crossread, fog)[-1] == "body"
