"""What a reporter reads after `crossread compare A B`, on a terminal or in a pager."""

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.conftest import SEVENTEEN
from tests.cli.ran import Crossread

Pair = tuple[Path, Path]
CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
HOSTILE = (
    "“[W]e are sure,” the captain of the [red]Grey Heron[/red] said [/] on :ship: Thursday."
    " \x1b[31mTwo\x1b[0m \x1b]0;owned\x07 ferries \x9b5m collided \u202eevil\u202c off Marrow Point."
)


def squeezed(text: str) -> str:
    """The text with every run of blanks as one, so that wrapping does not matter."""
    return " ".join(text.split())


def test_a_reporter_sees_both_sides_of_a_passage_and_what_differs_in_it(crossread: Crossread, pair: Pair) -> None:
    ran = crossread("compare", *pair, "--width", "59")
    assert (ran.code, ran.err) == (0, "")
    out = squeezed(ran.out)
    assert "A Ferries collide in thick fog date unknown · 30 words 1 of 2 sentences matched" in out
    assert "B Fog blamed for collision of ferries date unknown · 29 words 1 of 2 sentences matched" in out
    assert re.search(r"≠ Passage \d of \d · .* A1 ¶1 ≠{(At least )?14 people\b", out)
    assert re.search(r"B2 ¶2 ≠{(At least )?17 people\b.* ≠ figure differs, check: (At least )?14", out)


def test_the_stories_stand_side_by_side(crossread: Crossread, pair: Pair) -> None:
    lines = crossread("compare", *pair).out.splitlines()
    assert re.fullmatch(r"A +Ferries collide in thick fog +│ B +Fog blamed for collision of ferries", lines[0])
    assert any(re.match(r"A1 .*14 people.* ≠ B2 .*17 people", line) for line in lines)


def test_what_has_no_match_is_listed_for_either_story(crossread: Crossread, pair: Pair) -> None:
    out = squeezed(crossread("compare", *pair).out)
    assert re.search("A: no match found in B .*A2 ¶2 The harbour stayed closed until noon on Friday. nearest: ", out)
    assert re.search("B: no match found in A .*B1 ¶1 The minister promised a new lighthouse. nearest: ", out)


def test_a_blank_line_parts_what_does_not_belong_together(crossread: Crossread, pair: Pair) -> None:
    heads = [block.splitlines()[0] for block in crossread("compare", *pair).out.split("\n\n")]
    assert (heads[0][0], heads[-2:]) == ("A", ["A: no match found in B", "B: no match found in A"])
    assert all(re.match("[1-9][0-9]* passages?$|[≠±=≈~] Passage [1-9]", head) for head in heads[1:-2])


def test_where_nothing_matches_it_is_said_and_the_exit_is_1(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bananas ripen in the afternoon sun.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Parliament voted against every amendment.\n", encoding="utf-8")
    ran = crossread("compare", "a.txt", "b.txt")
    assert ran.code == 1
    assert "\n\nNo matches found.\n\n" in ran.out
    assert "--explain" not in ran.out


def test_a_figure_that_differs_is_shown_though_its_sentences_do_not_match(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The blast killed 14 people at the mill.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"{SEVENTEEN}\n", encoding="utf-8")
    out = squeezed(crossread("compare", "a.txt", "b.txt", "--width", "59").out)
    assert "No matches found. ≠ differs, check: 1 in sentences that do not match" in out
    assert (
        "Figures and quotations that are not the same, in sentences that do not match "
        "A0 ¶1 The blast killed ≠{14 people} at the mill. B0 ¶1 ≠{17 people} died when the roof came down after "
        "a blast, doctors said, and dozens of houses nearby lost all their windows. "
        "≠ figure differs, check: 14 people | 17 people"
    ) in out


@pytest.mark.parametrize("columns", [30, 60, 132])
def test_lines_are_wrapped_to_the_width_of_the_terminal(
    crossread: Crossread, ferry: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = crossread("compare", ferry / "wire.txt", ferry / "gazette.txt").out.splitlines()
    assert columns - 12 <= max(map(cell_len, lines)) <= columns


def test_a_width_can_be_asked_for_whatever_that_of_the_terminal(crossread: Crossread, ferry: Path) -> None:
    words = ("compare", ferry / "wire.txt", ferry / "gazette.txt")
    lines = crossread(*words, "--width", "72").out.splitlines()
    assert 68 <= max(map(cell_len, lines)) <= 72
    assert crossread(*words, "--width", "100").out == crossread(*words).out


@pytest.mark.parametrize("width", ["0", "-1", "wide", "9" * 5000, "", "٣٠"])
def test_a_width_that_is_none_is_refused(crossread: Crossread, pair: Pair, width: str) -> None:
    line = crossread("compare", *pair, f"--width={width}").refused(2)
    assert line.startswith("crossread: argument --width: it is no number of columns; ")


def test_a_row_has_no_blanks_at_its_end(crossread: Crossread, ferry: Path) -> None:
    lines = crossread("compare", ferry / "wire.txt", ferry / "gazette.txt").out.splitlines()
    assert [line for line in lines if line != line.rstrip()] == []


@pytest.mark.parametrize("command", ["compare", "show"])
def test_a_pipe_gets_neither_colours_nor_control_characters(crossread: Crossread, tmp_path: Path, command: str) -> None:
    (tmp_path / "a.txt").write_text(f"{HOSTILE}\n", encoding="utf-8")
    ran = crossread(command, *["a.txt"] * (2 if command == "compare" else 1))
    assert ran.code == 0
    assert not CONTROLS.search(ran.out)


@pytest.mark.parametrize("command", ["compare", "show"])
def test_what_looks_like_markup_is_shown_as_it_stands(crossread: Crossread, tmp_path: Path, command: str) -> None:
    (tmp_path / "a.txt").write_text(f"{HOSTILE}\n", encoding="utf-8")
    out = squeezed(crossread(command, *["a.txt", "a.txt", "--width=59"][: 3 if command == "compare" else 1]).out)
    assert "“[W]e are sure,” the captain of the [red]Grey Heron[/red] said [/] on :ship: Thursday." in out
    assert "[31mTwo[0m ]0;owned ferries 5m collided evil off Marrow Point." in out


def test_hostile_outlets_and_file_names_are_shown_as_they_stand(crossread: Crossread, tmp_path: Path) -> None:
    name = "[bold]a\x1b[2J\n\u202e.txt"
    (tmp_path / name).write_text("Two ferries collided off Marrow Point.\n", encoding="utf-8")
    imported = crossread("import", name, "--outlet", "[link=x]Wire\x1b]8;;\x07")
    shown = [imported, crossread("compare", name, name), crossread("list"), crossread("show", name)]
    for ran in shown:
        assert ran.code == 0
        assert not CONTROLS.search(ran.out + ran.err)
    assert "[bold]a[2J .txt" in imported.out
    assert "[link=x]Wire]8;;" in squeezed(crossread("list").out)


def test_json_escapes_what_a_terminal_might_obey(crossread: Crossread, tmp_path: Path) -> None:
    name = "a\x1b\x9b\u202e.txt"
    (tmp_path / name).write_text("Two ferries collided off Marrow Point.\n", encoding="utf-8")
    ran = crossread("compare", name, name, "--json")
    assert not CONTROLS.search(ran.out)
    assert ran.json["stories"][0]["path"] == name
