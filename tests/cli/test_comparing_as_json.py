"""Scripts that read `crossread compare --json` get the object that is promised to them."""

from itertools import pairwise
from pathlib import Path

import pytest

from tests.cli.conftest import SEVENTEEN
from tests.cli.ran import Crossread
from tui.library import Library, StoredStory, Verdict
from tui.library.placing import anchors
from tui.matching import Decision

Pair = tuple[Path, Path]


def test_a_script_finds_every_promised_field(crossread: Crossread, ferry: Path) -> None:
    ran = crossread("compare", ferry / "wire.txt", ferry / "coastline.txt", "--json")
    assert (ran.code, ran.err) == (0, "")
    assert list(ran.json) == ["schema", "stories", "one_event", "matches", "unmatched", "apart"]
    assert ran.json["one_event"] is True
    assert ran.json["schema"] == "crossread.compare/1"
    assert [list(story) for story in ran.json["stories"]] == [
        ["id", "path", "title", "outlet", "byline", "published", "updated", "retrieved", "url", "text", "sentences"]
    ] * 2
    for story in ran.json["stories"]:
        assert all(list(sentence) == ["start", "end", "kind"] for sentence in story["sentences"])
    for match in ran.json["matches"]:
        assert list(match) == [
            *("left", "right", "score", "grade", "passage", "quote", "shown", "decided", "verdict", "differences")
        ]
        assert match["verdict"] is None
        promised = ["kind", "level", "left", "right", "verdict"]
        assert all(list(difference) == promised for difference in match["differences"])


def test_text_is_the_decoded_file_with_its_line_ends_as_lf(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Café 🚢 closed.\r\n\r\nA \x1b[31mred\x07 tide came.\r\n".encode())
    story = crossread("compare", "a.txt", "a.txt", "--json").json["stories"][0]
    assert story["text"] == "Café 🚢 closed.\n\nA [31mred tide came.\n"


def test_offsets_are_code_points_of_text_whatever_its_characters(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("🚢 The “Grey Heron” sank.\n\nÉmile 🌊 saw 14 boats there.\n", encoding="utf-8")
    story = crossread("compare", "a.txt", "a.txt", "--json").json["stories"][0]
    words = [story["text"][sentence["start"] : sentence["end"]] for sentence in story["sentences"]]
    assert words == ["🚢 The “Grey Heron” sank.", "Émile 🌊 saw 14 boats there."]


def test_sentences_stand_in_order_and_cover_all_that_is_not_blank(crossread: Crossread, ferry: Path) -> None:
    ran = crossread("compare", ferry / "wire.txt", ferry / "coastline.txt", "--json")
    kinds = {"title", "source", "byline", "heading", "caption", "body", "boilerplate"}
    for story in ran.json["stories"]:
        spans = [(sentence["start"], sentence["end"]) for sentence in story["sentences"]]
        gaps = [story["text"][end:start] for (_, end), (start, _) in pairwise(spans)]
        assert all(start < end for start, end in spans)
        assert "".join(gaps).strip() == ""
        assert {sentence["kind"] for sentence in story["sentences"]} <= kinds


def test_matches_name_sentences_that_are_there(crossread: Crossread, ferry: Path) -> None:
    ran = crossread("compare", ferry / "wire.txt", ferry / "coastline.txt", "--json", "--all")
    left, right = (len(story["sentences"]) for story in ran.json["stories"])
    assert all(0 <= match["left"] < left and 0 <= match["right"] < right for match in ran.json["matches"])
    assert all(0 <= match["score"] <= 1 for match in ran.json["matches"])
    assert {match["grade"] for match in ran.json["matches"]} <= {"verbatim", "near", "reworded"}


def test_the_words_of_a_difference_are_those_that_stand_there(crossread: Crossread, ferry: Path) -> None:
    ran = crossread("compare", ferry / "wire.txt", ferry / "gazette.txt", "--json")
    differences = [difference for match in ran.json["matches"] for difference in match["differences"]]
    assert differences
    for difference in differences:
        for side, story in zip(("left", "right"), ran.json["stories"], strict=True):
            if (span := difference[side]) is not None:
                assert story["text"][span["start"] : span["end"]] == span["text"]


def test_a_figure_that_differs_is_named_with_both_its_sides(crossread: Crossread, pair: Pair) -> None:
    matches = crossread("compare", *pair, "--json").json["matches"]
    match = next(match for match in matches if (match["left"], match["right"]) == (1, 2))
    figure = next(difference for difference in match["differences"] if difference["kind"] == "figure")
    assert figure["level"] == "differs"
    assert "14" in figure["left"]["text"]
    assert "17" in figure["right"]["text"]


def test_what_only_one_story_says_has_null_on_the_other_side(crossread: Crossread, tmp_path: Path) -> None:
    said = "The old harbour at Marrow Point stayed closed to passenger ferries until noon"
    (tmp_path / "a.txt").write_text(f"{said}.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"{said} yesterday.\n", encoding="utf-8")
    ran = crossread("compare", "a.txt", "b.txt", "--json")
    (match,) = ran.json["matches"]
    (difference,) = match["differences"]
    assert difference["left"] is None
    assert difference["right"]["text"] == "yesterday"


def test_files_outside_the_library_have_a_path_and_no_id(crossread: Crossread, pair: Pair) -> None:
    stories = crossread("compare", *pair, "--json").json["stories"]
    assert [(story["id"], story["path"]) for story in stories] == [(None, str(path)) for path in pair]


def test_comparing_files_keeps_nothing(crossread: Crossread, pair: Pair, kept: Path) -> None:
    crossread("compare", *pair)
    assert not kept.exists()


def test_an_imported_file_has_its_id(crossread: Crossread, pair: Pair) -> None:
    ids = [story["id"] for story in crossread("import", *pair, "--json").json["stories"]]
    stories = crossread("compare", *pair, "--json").json["stories"]
    assert [story["id"] for story in stories] == ids


def test_a_story_can_be_named_by_the_beginning_of_its_id(crossread: Crossread, pair: Pair) -> None:
    one, other = crossread("import", *pair).ids
    stories = crossread("compare", one, other, "--json").json["stories"]
    assert [story["id"][:8] for story in stories] == [one, other]
    assert [story["path"] for story in stories] == [str(path) for path in pair]


def test_a_story_can_come_from_standard_input(crossread: Crossread, pair: Pair) -> None:
    ran = crossread("compare", "-", pair[1], "--json", stdin=pair[0].read_bytes())
    assert ran.code == 0
    assert ran.json["stories"][0]["path"] is None


def test_scores_and_grades_are_those_of_the_shown_matches_only(crossread: Crossread, ferry: Path) -> None:
    matches = crossread("compare", ferry / "wire.txt", ferry / "gazette.txt", "--json").json["matches"]
    assert all(match["shown"] for match in matches)
    passages = [match["passage"] for match in matches]
    assert set(passages) == set(range(max(passages) + 1))


def test_all_adds_the_candidates_that_are_not_shown(crossread: Crossread, ferry: Path) -> None:
    words = ("compare", ferry / "wire.txt", ferry / "gazette.txt", "--json")
    shown, everything = crossread(*words).json["matches"], crossread(*words, "--all").json["matches"]
    assert everything[: len(shown)] == shown
    rest = everything[len(shown) :]
    assert rest
    assert all(match["shown"] is False and match["passage"] is None for match in rest)


def test_a_script_finds_for_every_unmatched_sentence_how_near_another_came(crossread: Crossread, ferry: Path) -> None:
    found = crossread("compare", ferry / "wire.txt", ferry / "gazette.txt", "--json", "--all").json
    for side, other, story in (("left", "right", 0), ("right", "left", 1)):
        kinds = [sentence["kind"] for sentence in found["stories"][story]["sentences"]]
        matched = {match[side] for match in found["matches"] if match["shown"]}
        assert [each["sentence"] for each in found["unmatched"][side]] == [
            place
            for place, kind in enumerate(kinds)
            if place not in matched and kind not in {"source", "byline", "boilerplate"}
        ]
        for each in found["unmatched"][side]:
            assert list(each) == ["sentence", "nearest"]
            near = [match for match in found["matches"] if match[side] == each["sentence"]]
            best = max(near, key=lambda match: match["score"], default=None)
            if best is None:
                assert each["nearest"] is None
            else:
                assert list(each["nearest"]) == ["sentence", "score"]
                assert each["nearest"]["score"] == best["score"]
                assert each["nearest"]["sentence"] in [match[other] for match in near]


def test_a_script_finds_what_differs_in_sentences_that_do_not_match(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("The blast killed 14 people at the mill.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(f"{SEVENTEEN}\n", encoding="utf-8")
    found = crossread("compare", "a.txt", "b.txt", "--json").json
    assert found["matches"] == []
    left, right = {"start": 17, "end": 26, "text": "14 people"}, {"start": 0, "end": 9, "text": "17 people"}
    difference = {"kind": "figure", "level": "differs", "left": left, "right": right}
    assert found["apart"] == [{"left": 0, "right": 0, "difference": difference}]


def test_where_nothing_matches_the_object_is_printed_all_the_same(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Bananas ripen in the afternoon sun.\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text("Parliament voted against every amendment.\n", encoding="utf-8")
    ran = crossread("compare", "a.txt", "b.txt", "--json")
    assert ran.code == 1
    assert ran.json["matches"] == []
    assert len(ran.json["stories"]) == 2


@pytest.fixture
def stored(crossread: Crossread, pair: Pair, library: Library) -> list[StoredStory]:
    """Both stories, imported into one session."""
    ids = crossread("import", *pair, "--json").json["stories"]
    return [library.story(each["id"]) for each in ids]


def decide(library: Library, stories: list[StoredStory], places: tuple[int, int], decision: Decision) -> None:
    """Let the reader decide on a sentence of either story, by their places."""
    spans = [stored.story.sentences[place] for stored, place in zip(stories, places, strict=True)]
    left, right = (anchors.make(stored, span.start, span.end) for stored, span in zip(stories, spans, strict=True))
    library.decide(library.sessions()[0].id, left, right, decision)


@pytest.mark.parametrize("by", ["path", "id"])
def test_what_the_reader_linked_is_a_match(
    crossread: Crossread, pair: Pair, library: Library, stored: list[StoredStory], by: str
) -> None:
    decide(library, stored, (2, 1), Decision.LINK)
    references = pair if by == "path" else [each.id for each in stored]
    matches = crossread("compare", *references, "--json").json["matches"]
    decided = {(match["left"], match["right"]): match["decided"] for match in matches}
    assert (decided[1, 2], decided[2, 1]) == (None, "link")


def test_what_the_reader_unlinked_is_listed_only_among_all(
    crossread: Crossread, pair: Pair, library: Library, stored: list[StoredStory]
) -> None:
    decide(library, stored, (1, 2), Decision.UNLINK)
    found = crossread("compare", *pair, "--json").json
    assert (1, 2) not in [(match["left"], match["right"]) for match in found["matches"]]
    nearest = next(each["nearest"] for each in found["unmatched"]["left"] if each["sentence"] == 1)
    assert nearest["sentence"] == 2
    matches = crossread("compare", *pair, "--json", "--all").json["matches"]
    assert [(match["shown"], match["decided"]) for match in matches if match["decided"]] == [(False, "unlink")]


def test_a_decision_holds_with_the_stories_swapped(
    crossread: Crossread, pair: Pair, library: Library, stored: list[StoredStory]
) -> None:
    decide(library, stored, (2, 1), Decision.LINK)
    matches = crossread("compare", pair[1], pair[0], "--json").json["matches"]
    assert [(match["left"], match["right"]) for match in matches if match["decided"]] == [(1, 2)]


def judge(crossread: Crossread, library: Library, pair: Pair, stories: list[StoredStory]) -> None:
    """Let the reader call the figure of the injured explained, and the match real."""
    matches = crossread("compare", *pair, "--json").json["matches"]
    (match,) = [match for match in matches if (match["left"], match["right"]) == (1, 2)]
    figure = next(each for each in match["differences"] if each["kind"] == "figure")
    spans = [stored.story.sentences[place] for stored, place in zip(stories, (1, 2), strict=True)]
    left, right = (anchors.make(stored, span.start, span.end) for stored, span in zip(stories, spans, strict=True))
    session, words = library.sessions()[0].id, (figure["left"]["text"], figure["right"]["text"])
    library.judge(session, left, right, Verdict.EXPLAINED, "a later count", kind="figure", words=words)
    library.judge(session, left, right, Verdict.REAL)


@pytest.mark.parametrize("swapped", [False, True])
def test_verdicts_stand_on_the_match_and_on_the_difference_that_they_are_on(
    crossread: Crossread, pair: Pair, library: Library, stored: list[StoredStory], swapped: bool
) -> None:
    judge(crossread, library, pair, stored)
    matches = crossread("compare", *(pair[::-1] if swapped else pair), "--json").json["matches"]
    (match,) = [match for match in matches if match["verdict"]]
    assert match["verdict"] == {"verdict": "real", "reason": ""}
    given = [each["verdict"] for each in match["differences"] if each["kind"] == "figure"]
    assert given == [{"verdict": "explained", "reason": "a later count"}]
    asked = ("2", "1") if swapped else ("1", "2")
    explained = crossread("compare", *(pair[::-1] if swapped else pair), "--explain", *asked, "--json").json
    assert (explained["verdict"], explained["differences"]) == (match["verdict"], match["differences"])


def test_verdicts_are_printed_beside_what_they_are_on(
    crossread: Crossread, pair: Pair, library: Library, stored: list[StoredStory]
) -> None:
    judge(crossread, library, pair, stored)
    lines = crossread("compare", *pair, "--width", "200").out.splitlines()
    assert "your verdict: real" in lines
    assert any(
        "figure differs, check" in line and line.endswith("· your verdict: explained – a later count") for line in lines
    )


def test_two_versions_of_a_story_are_compared_as_two_stories_are(crossread: Crossread, pair: tuple[Path, Path]) -> None:
    (wire,) = crossread("import", pair[0]).ids
    pair[0].write_text(pair[0].read_text(encoding="utf-8").replace("14", "17"), encoding="utf-8")
    crossread("import", pair[0])
    ran = crossread("compare", f"{wire}@1", wire, "--json")
    assert ran.code == 0
    assert [("14" in story["text"], "17" in story["text"]) for story in ran.json["stories"]] == [
        (True, False),
        (False, True),
    ]
    told = [difference["left"]["text"] for match in ran.json["matches"] for difference in match["differences"]]
    assert told == ["At least 14 people"]
