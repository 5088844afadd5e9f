"""`crossread review`: what waits for a decision, without the screen."""

from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.library import Library, Standing

FIRST = (
    "Two ferries met in the fog.\n\nAt least 14 people were injured, three of them seriously.\n\nThe harbour closed.\n"
)
QUOTE = "At least 14 people were injured, three of them seriously."


@pytest.fixture
def wire(tmp_path: Path) -> Path:
    path = tmp_path / "wire.txt"
    path.write_text(FIRST)
    return path


@pytest.fixture
def note_id(crossread: Crossread, wire: Path) -> str:
    """A note on a passage of which a figure is corrected afterwards."""
    crossread("import", wire, "--session", "fog")
    noted = crossread("note", wire, "--quote", QUOTE, "--text", "Ask.").out.strip()
    wire.write_text(FIRST.replace("14", "17"))
    crossread("import", wire, "--session", "fog")
    return noted


def test_what_waits_is_listed_with_the_words_as_they_were_and_are(crossread: Crossread, note_id: str) -> None:
    ran = crossread("review")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"{note_id}  ≈ A “At least 17 people")
    assert "Changed: 14 | 17" in ran.out


def test_a_script_gets_it_as_json(crossread: Crossread, note_id: str) -> None:
    (item,) = crossread("review", "--session", "fog", "--json").json["items"]
    assert (item["kind"], item["note"], item["quoted"]) == ("re-found", note_id, QUOTE)
    assert (item["words"], item["changed"]) == (QUOTE.replace("14", "17"), [["14", "17"]])
    assert item["choices"] == ["confirm", "give up", "attach"]


def test_with_nothing_to_review_the_exit_is_one(crossread: Crossread, wire: Path) -> None:
    crossread("import", wire)
    ran = crossread("review")
    assert (ran.code, ran.out, ran.err) == (1, "", "Nothing to review.\n")
    ran = crossread("review", "--json")
    assert (ran.code, ran.json["items"]) == (1, [])


@pytest.mark.parametrize(("option", "standing"), [("--confirm", Standing.FIRM), ("--give-up", Standing.ORPHAN)])
def test_a_place_is_decided_by_the_id_of_its_note(
    crossread: Crossread, note_id: str, library: Library, option: str, standing: Standing
) -> None:
    ran = crossread("review", option, note_id)
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.startswith(f"{note_id}: ")
    assert library.placings(library.note(note_id))[0].standing is standing
    assert crossread("review").code == 1


def test_where_one_of_several_does_not_wait_nothing_is_decided(
    crossread: Crossread, note_id: str, library: Library
) -> None:
    refused = crossread("review", "--confirm", note_id, "--confirm", "n-none").refused(2)
    assert "no place of n-none waits for that" in refused
    assert library.placings(library.note(note_id))[0].standing is Standing.REFOUND
