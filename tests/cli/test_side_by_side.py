"""What a comparison looks like as lines of text, in any width.

`CROSSREAD_UPDATE_SNAPSHOTS=1 python -m pytest tests/cli` writes the snapshots anew; read what has changed in them.
"""

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from tests.cli.compared import APART, COMPARED, LEFT, RIGHT
from tests.matching.builder import BREAK, Line, story
from tui.cli.printing import console
from tui.cli.side_by_side import SideBySide
from tui.matching import Apart, Comparison, Difference, DifferenceKind, Grade, Level, Match
from tui.story import Kind, Span, Story

SNAPSHOTS = Path(__file__).with_name("snapshots")
WRITE_ANEW = bool(os.environ.get("CROSSREAD_UPDATE_SNAPSHOTS"))
CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
LEFT_OUT = {Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE}


def printed(comparison: Comparison, width: int, apart: Sequence[Apart] = APART) -> list[str]:
    """The lines of a comparison on a page of that width."""
    return [line.plain.rstrip() for line in SideBySide(console(), comparison, apart, width).lines()]


@pytest.mark.parametrize("width", [80, 50, 160])
def test_a_comparison_at_the_usual_widths(width: int) -> None:
    path = SNAPSHOTS / f"compare-{width}.txt"
    lines = printed(COMPARED, width)
    if WRITE_ANEW:
        SNAPSHOTS.mkdir(exist_ok=True)
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    assert lines == path.read_text(encoding="utf-8").splitlines()


def test_the_head_says_where_to_look_first() -> None:
    lines = printed(COMPARED, 100)
    assert "≠ differs, check: passage 1 · 1 in sentences that do not match" in lines
    assert "± may fit together: passage 3" in lines
    assert "{words} are not the same on the other side" in lines
    assert "crossread compare … --explain A2 B1 says why two sentences match or do not" in lines


def test_what_differs_outside_the_passages_stands_between_them_and_the_unmatched() -> None:
    lines = printed(COMPARED, 80)
    at = lines.index("Figures and quotations that are not the same, in sentences that do not match")
    end = lines.index("A: no match found in B")
    assert (lines[at - 1], lines[end - 1]) == ("", "")
    assert re.match("A8 +See +≠ B5 +For seven", lines[at + 1])
    assert lines[end - 2] == "≠ figure differs, check: 11/09 | 6:52 a.m."


def test_where_nothing_is_told_apart_there_is_no_heading_for_it() -> None:
    assert not any("do not match" in line for line in printed(COMPARED, 100, ()) if "--explain" not in line)


def test_what_does_not_differ_is_said_to_be_none_found() -> None:
    same = Comparison(LEFT, RIGHT, (Match(2, 1, 1.0, Grade.VERBATIM, 0),))
    lines = printed(same, 100, ())
    assert "≠ differs, check: none found" in lines
    assert "± may fit together: none found" in lines
    assert not any("{" in line for line in lines)


def test_a_score_is_told_where_it_says_how_sure_a_match_is() -> None:
    heads = [line for line in printed(COMPARED, 100) if " Passage " in line]
    assert heads == [
        "≠ Passage 1 of 4 · nearly the same",
        "~ Passage 2 of 4 · other words · score .41 to .60",
        "± Passage 3 of 4 · other words · score .72 · “” same person's words · linked by you",
        "~ Passage 4 of 4 · other words · score .50",
    ]


def test_wording_is_marked_in_the_text_and_not_listed() -> None:
    lines = printed(COMPARED, 100)
    assert any("{injured}" in line for line in lines)
    assert any("{hurt}" in line for line in lines)
    assert not any(line.startswith("wording") for line in lines)


def test_a_sentence_of_several_passages_says_where_it_is_too() -> None:
    lines = printed(COMPARED, 100)
    assert "also: B1 in passage 4" in lines
    assert "also: B1 in passage 1" in lines


def test_sentences_that_answer_each_other_are_level_and_stand_once_a_passage() -> None:
    left, right = story("L0.", "L1.", "L2.", "L3."), story("R0.", "R1.", "R2.", "R3.")
    pairs = [(0, 1), (1, 0), (1, 2), (2, 2), (3, 3)]
    matches = tuple(Match(*pair, 1.0, Grade.VERBATIM, 0) for pair in pairs)
    lines = [
        line.split() for line in printed(Comparison(left, right, matches), 130, ()) if re.match(r"[AB ].* [=│] ", line)
    ]
    assert lines[3:] == [
        ["A0", "¶1", "L0.", "=", "B1", "¶1", "R1."],
        ["A1", "¶1", "L1.", "=", "B0", "¶1", "R0."],
        ["A2", "¶1", "L2.", "│", "B2", "¶1", "R2."],
        ["A3", "¶1", "L3.", "=", "B3", "¶1", "R3."],
    ]


def test_a_sentence_without_a_match_tells_how_near_the_other_story_comes() -> None:
    lines = [line.strip() for line in printed(COMPARED, 160)]
    at = lines.index("A: no match found in B")
    assert lines[at + 1 : at + 3] == [
        "A0      title: Ferries collide in thick fog",
        "nearest: B0 title, .44, unlinked by you: “Fog blamed for collision of ferries”",
    ]
    assert lines[at + 4] == "nearest: none found"
    assert lines[at + 6].startswith("nearest: B1 ¶1, .20: “At least 17 people were hurt when")
    assert "A1" not in "\n".join(lines[at:])


def test_a_nearest_candidate_that_is_long_is_cut_at_a_word() -> None:
    (line,) = (line for line in printed(COMPARED, 80) if "nearest: B1" in line)
    assert line.endswith("“At least 17 people were hurt when two passenger…”")


def test_under_sixty_columns_the_sides_stand_one_below_the_other() -> None:
    assert any("│" in line for line in printed(COMPARED, 60))
    assert not any("│" in line for line in printed(COMPARED, 59))


words = st.sampled_from(
    [
        *("the", "ferry", "of", "14", "people", "said.", "“[w]e", "are”", "{x}", "\n  ", "\xa0", "\u3000"),
        *("フェリー二隻が衝突した。", "e\u0301te\u0301", "👩‍👩‍👧‍👦", "🇬🇧", "क्षत्रिय", "שלום", "\u0301", "…", "a" * 70),
        "https://example.com/a-very-long-address/without-a-blank/in-all-of-it.html?and=more",
    ]
)
kinds = st.sampled_from([Kind.BODY, *Kind])
lines = st.builds(Line, st.lists(words, min_size=1, max_size=12).map(lambda each: " ".join(["x", *each])), kinds)
stories = st.lists(st.one_of(lines, st.just(Line(BREAK, Kind.BODY))), max_size=7).map(lambda each: story(*each))


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    """Any matches between any sentences, with differences anywhere in them."""
    left, right = draw(stories), draw(stories)
    pairs = [(i, j) for i in range(len(left.sentences)) for j in range(len(right.sentences))]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=8)) if pairs else []
    passages = sorted(draw(st.lists(st.integers(0, 3), min_size=len(chosen), max_size=len(chosen))))
    matches = [
        Match(*pair, 0.5, draw(st.sampled_from(Grade)), passage, differences=tuple(draw(differences(left, right))))
        for pair, passage in zip(sorted(chosen), passages, strict=True)
    ]
    rest = [Match(*pair, 0.1, Grade.REWORDED, -1, shown=False) for pair in pairs if pair not in chosen]
    return Comparison(left, right, tuple(matches), tuple(rest[: draw(st.integers(0, 9))]))


@st.composite
def compared(draw: st.DrawFn) -> tuple[Comparison, list[Apart]]:
    """A comparison, and any differences between any sentences that do not match."""
    comparison = draw(comparisons())
    left, right = comparison.left, comparison.right
    pairs = [(match.left, match.right) for match in comparison.candidates]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=3)) if pairs else []
    apart = [Apart(*pair, each) for pair in sorted(chosen) for each in draw(differences(left, right))]
    return comparison, apart


def differences(left: Story, right: Story) -> st.SearchStrategy[list[Difference]]:
    """Differences whose words may be anywhere, overlap, and reach over the ends of a sentence."""
    each = st.builds(
        Difference, st.sampled_from(DifferenceKind), st.sampled_from(Level), spans(left.text), spans(right.text)
    )
    return st.lists(each, max_size=3)


def spans(text: str) -> st.SearchStrategy[Span | None]:
    """A stretch of a text, or none."""
    place = st.integers(0, len(text))
    return st.one_of(st.none(), st.builds(lambda one, other: Span(min(one, other), max(one, other)), place, place))


@settings(max_examples=60, deadline=None)
@given(compared(), st.integers(1, 130))
def test_no_line_is_wider_than_the_page_or_speaks_to_the_terminal(
    found: tuple[Comparison, list[Apart]], width: int
) -> None:
    for line in printed(found[0], width, found[1]):
        assert cell_len(line) <= max(20, width)
        assert not CONTROLS.search(line)


@settings(max_examples=60, deadline=None)
@given(compared(), st.integers(20, 130))
def test_every_sentence_stands_whole_on_its_side_once_a_passage_or_among_the_unmatched(
    both: tuple[Comparison, list[Apart]], width: int
) -> None:
    comparison, apart = both
    found = read(printed(comparison, width, apart), width)
    for right, told in enumerate((comparison.left, comparison.right)):
        for place, sentence in enumerate(told.sentences):
            homes = {match.passage for match in comparison.matches if (match.left, match.right)[right] == place}
            times = len(homes) or int(sentence.kind not in LEFT_OUT)
            times += len({(each.left, each.right) for each in apart if (each.left, each.right)[right] == place})
            kind = "" if sentence.kind is Kind.BODY else f"{sentence.kind}:"
            assert found.get(f"{'AB'[right]}{place}", []) == [kind + squeezed(told.words(sentence))] * times


def squeezed(text: str) -> str:
    """A text without blanks and without the marks of differences: wrapping may break a line anywhere."""
    return "".join(re.sub("[≠±]?[⟦⟧⦃⦄{}]", "", text).split())


def read(printed: list[str], width: int) -> dict[str, list[str]]:
    """By the label of a sentence what stands beside it, as a reader puts it together from the rows."""
    found: dict[str, list[str]] = {}
    entries: dict[int, list[str]] = {}
    for line in printed[printed.index("") :]:
        for column, part in enumerate(columns(line, width)):
            label = re.match(r"([AB]\d+) *(¶\d+)? *", part)
            if part.strip().startswith("nearest:"):
                entries.pop(column, None)
            elif label:
                entries[column] = found.setdefault(label[1], [])
                entries[column].append(part[label.end() :])
            elif re.match(r" |¶\d", part) and column in entries:
                entries[column][-1] += re.sub(r"^(¶\d+)? *", "", part)
            elif part:
                entries.pop(column, None)
    return {label: [squeezed(text) for text in each] for label, each in found.items()}


def columns(line: str, width: int) -> Iterator[str]:
    """The parts of a row to either side of the gutter; a line that has none is one part."""
    column = (width - 3) // 2
    gutter = re.search(" [=≈~±≠│](?: |$)", cut(line, column))
    if width >= 60 and gutter and gutter.start() == 0:
        yield line[: len(line) - len(cut(line, column))]
        yield cut(line, column)[gutter.end() :]
    else:
        yield line


def cut(line: str, cells: int) -> str:
    """A line from some cell on."""
    at = next((at for at in range(len(line), -1, -1) if cell_len(line[:at]) == cells), len(line))
    return line[at:]


def test_stories_of_two_events_are_said_to_be_so_in_the_head() -> None:
    told = "The stories seem to be of two events: hardly anything but shared wording is matched."
    assert told in printed(replace(COMPARED, one_event=False), 100)
    assert told not in printed(COMPARED, 100)
