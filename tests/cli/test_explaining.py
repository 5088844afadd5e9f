"""`crossread compare A B --explain I J`: a reporter asks why two sentences match, or why they do not.

`CROSSREAD_UPDATE_SNAPSHOTS=1 python -m pytest tests/cli` writes the snapshots anew; read what has changed in them.
"""

import os
import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.cli.ran import Crossread
from tests.desk.explained import FOUND, LEFT, MISSED, NOT_FOUND, RIGHT
from tests.matching.strategies import reports, stories
from tui.cli.explained import Explained
from tui.cli.printing import console
from tui.library import Library
from tui.library.placing import anchors
from tui.matching import Decision, Explanation, Obstacle, explain
from tui.story import Story

Pair = tuple[Path, Path]
SNAPSHOTS = Path(__file__).with_name("snapshots")
WRITE_ANEW = bool(os.environ.get("CROSSREAD_UPDATE_SNAPSHOTS"))
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")


def printed(explanation: Explanation, width: int, left: Story = LEFT, right: Story = RIGHT) -> list[str]:
    """The lines of an explanation on a page of that width."""
    return [line.plain.rstrip() for line in Explained(console(), explanation, left, right, width).lines()]


def squeezed(text: str) -> str:
    """The text with every run of blanks as one, so that wrapping does not matter."""
    return " ".join(text.split())


@pytest.mark.parametrize("width", [80, 50])
@pytest.mark.parametrize(("name", "explanation"), [("match", FOUND), ("missed", NOT_FOUND)])
def test_an_explanation_at_the_usual_widths(name: str, explanation: Explanation, width: int) -> None:
    path = SNAPSHOTS / f"explain-{name}-{width}.txt"
    lines = printed(explanation, width)
    if WRITE_ANEW:
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == path.read_text(encoding="utf-8").splitlines()


def test_what_can_never_match_is_said_without_a_table_of_evidence() -> None:
    never = replace(NOT_FOUND, match=replace(MISSED, left=1, differences=()), obstacles=(Obstacle.KIND,), shared=())
    lines = printed(never, 80)
    assert "A1 is a byline: never matched" in lines
    assert not any("Speaks" in line for line in lines)
    assert lines[-2:] == ["Shared words that carry meaning, the rarest first: none", "Differences: none found"]


def test_where_nothing_speaks_against_a_match_it_is_said() -> None:
    lines = printed(replace(FOUND, reasons=FOUND.reasons[:1]), 80)
    assert lines[lines.index("Speaks against it") + 1] == "nothing"


@settings(max_examples=40, deadline=None)
@given(st.tuples(st.one_of(stories(3), reports()), stories(3)), st.integers(1, 130), st.data())
def test_no_line_is_wider_than_the_page_or_speaks_to_the_terminal(
    both: tuple[Story, Story], width: int, data: st.DataObject
) -> None:
    if not (both[0].sentences and both[1].sentences):
        return
    i, j = (data.draw(st.integers(0, len(told.sentences) - 1)) for told in both)
    for line in printed(explain(*both, i, j), width, *both):
        assert cell_len(line) <= max(20, width)
        assert not CONTROLS.search(line)


def test_a_reporter_asks_why_two_sentences_match(crossread: Crossread, pair: Pair) -> None:
    ran = crossread("compare", *pair, "--explain", "1", "2", "--width", "59")
    assert (ran.code, ran.err) == (0, "")
    out = squeezed(ran.out)
    assert re.search(r"A1 ¶1 ≠\{(At least )?14 people\b.* B2 ¶2 ≠\{(At least )?17 people\b", out)
    assert re.search(r"Match, nearly the same: score (\.9\d|1\.00), shown from \.\d\d ", out)
    assert "Speaks for a match (a usual candidate scores ." in out
    assert re.search(r"A1 best of \d candidates|A1 the only candidate", out)
    assert "≠ figure differs, check: " in out


def test_a_reporter_asks_why_two_sentences_do_not_match(crossread: Crossread, pair: Pair) -> None:
    ran = crossread("compare", *pair, "--explain", "A2", "B1", "--width", "59")
    assert ran.code == 0
    out = squeezed(ran.out)
    assert "A2 ¶2 The harbour stayed closed until noon on Friday. B1 ¶1 The minister promised a new lighthouse." in out
    assert "No match: score .0" in out
    assert out.endswith("Shared words that carry meaning, the rarest first: none Differences: none found")


@pytest.mark.parametrize("words", [("1", "2"), ("A1", "B2"), ("a1", "b2"), ("01", "B02"), ("1", "B2")])
def test_sentences_are_numbered_as_on_the_page(crossread: Crossread, pair: Pair, words: tuple[str, str]) -> None:
    assert crossread("compare", *pair, "--explain", *words, "--json").json["left"]["sentence"] == 1
    assert crossread("compare", *pair, "--explain", *words).out == crossread("compare", *pair, "--explain", 1, 2).out


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        (("3", "0"), "3 in A: A has 3, A0 to A2"),
        (("0", "B3"), "B3 in B: B has 3, B0 to B2"),
        (("B0", "0"), "B0 in A: A has 3, A0 to A2"),
        (("0", "A0"), "A0 in B: B has 3, B0 to B2"),
        (("-1", "0"), "-1 in A: A has 3, A0 to A2"),
        (("0", "two"), "two in B: B has 3, B0 to B2"),
        (("", "0"), "“” in A: A has 3, A0 to A2"),
        (("٣", "0"), "٣ in A: A has 3, A0 to A2"),
        (("1.5", "0"), "1.5 in A: A has 3, A0 to A2"),
        (("9" * 5000, "0"), f"{'9' * 20}… in A: A has 3, A0 to A2"),
        (("\x1b[31m\n1", "0"), "[31m 1 in A: A has 3, A0 to A2"),
    ],
)
def test_a_number_that_no_sentence_has_is_refused(
    crossread: Crossread, pair: Pair, words: tuple[str, str], asked: str
) -> None:
    line = crossread("compare", *pair, "--explain", *words).refused(2)
    path = pair[" in B: " in asked]
    assert line == f"crossread: --explain: no sentence {asked}; `crossread show {path}` lists them.\n"


@pytest.mark.parametrize("words", [[], ["1"]])
def test_one_number_is_not_enough(crossread: Crossread, pair: Pair, words: list[str]) -> None:
    line = crossread("compare", *pair, "--explain", *words).refused(2)
    assert line.startswith("crossread: argument --explain: expected 2 arguments; ")


def test_a_story_that_is_not_there_is_told_before_any_number(crossread: Crossread, pair: Pair) -> None:
    assert "no such file" in crossread("compare", pair[0], "gone.txt", "--explain", "99", "99").refused(3)


def test_the_page_of_a_comparison_says_how_to_ask(crossread: Crossread, pair: Pair) -> None:
    (line,) = (line for line in crossread("compare", *pair).out.splitlines() if "--explain" in line)
    numbers = re.fullmatch(r"crossread compare … --explain (A\d+) (B\d+) says why two sentences match or do not", line)
    assert numbers
    assert crossread("compare", *pair, "--explain", *numbers.groups()).code == 0


def test_a_script_finds_every_promised_field(crossread: Crossread, pair: Pair) -> None:
    found = crossread("compare", *pair, "--explain", "1", "2", "--json").json
    assert list(found) == [
        *("schema", "stories", "left", "right", "score", "grade", "quote", "shown", "decided", "verdict"),
        *("differences", "candidate", "needed", "enough", "usual", "reasons", "shared", "ranks", "obstacles"),
    ]
    assert found["schema"] == "crossread.explain/1"
    assert [list(each) for each in found["stories"]] == [
        ["id", "path", "title", "outlet", "byline", "published", "updated", "retrieved", "url"]
    ] * 2
    assert list(found["left"]) == list(found["right"]) == ["sentence", "start", "end", "kind", "text"]
    assert all(list(reason) == ["name", "value", "usual", "counts"] for reason in found["reasons"])
    assert all(list(each) == ["left", "right"] for each in found["shared"])
    assert list(found["ranks"]) == ["left", "right"]
    assert list(found["ranks"]["left"]) == ["place", "candidates", "best"]
    assert found["ranks"]["left"]["best"] == {"sentence": 2, "score": found["score"]}


def test_an_explanation_says_what_the_comparison_says(crossread: Crossread, ferry: Path) -> None:
    stories = ferry / "wire.txt", ferry / "gazette.txt"
    compared = crossread("compare", *stories, "--json").json
    match = compared["matches"][0]
    found = crossread("compare", *stories, "--explain", match["left"], match["right"], "--json").json
    assert {key: found[key] for key in ("score", "grade", "quote", "shown", "decided", "verdict", "differences")} == {
        key: match[key] for key in ("score", "grade", "quote", "shown", "decided", "verdict", "differences")
    }
    for side, story in zip(("left", "right"), compared["stories"], strict=True):
        sentence = found[side]
        assert story["text"][sentence["start"] : sentence["end"]] == sentence["text"]
        for word in found["shared"]:
            assert story["text"][word[side]["start"] : word[side]["end"]] == word[side]["text"]
            assert sentence["start"] <= word[side]["start"] < word[side]["end"] <= sentence["end"]


def test_what_the_reader_unlinked_is_explained_as_unlinked(crossread: Crossread, pair: Pair, library: Library) -> None:
    stored = [library.story(each["id"]) for each in crossread("import", *pair, "--json").json["stories"]]
    spans = [each.story.sentences[place] for each, place in zip(stored, (1, 2), strict=True)]
    left, right = (anchors.make(each, span.start, span.end) for each, span in zip(stored, spans, strict=True))
    library.decide(library.sessions()[0].id, left, right, Decision.UNLINK)
    assert "No match, unlinked by you: score " in crossread("compare", *pair, "--explain", "1", "2").out
    found = crossread("compare", *pair, "--explain", "1", "2", "--json").json
    assert (found["shown"], found["decided"], found["obstacles"]) == (False, "unlink", ["reader"])
    assert "unlinked by you" in crossread("compare", *pair).out


def test_explaining_files_keeps_nothing(crossread: Crossread, pair: Pair, kept: Path) -> None:
    crossread("compare", *pair, "--explain", "1", "2")
    assert not kept.exists()
