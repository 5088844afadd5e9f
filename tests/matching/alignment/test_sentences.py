import pytest
from hypothesis import given, settings

from tui.matching.alignment.sentences import Clause
from tui.story import Kind, Story

from ..builder import Line
from ..strategies import stories
from .reading import rare, sides, weighed, weight


def test_the_sentences_of_both_stories_stand_in_one_row() -> None:
    both = sides(["Fog fell.", "Boats left."], ["Boats left."])
    assert both.split == 2
    assert [each.stems for each in both.row] == [("fog", "fell"), ("boat", "left"), ("boat", "left")]


def test_a_word_weighs_the_less_the_more_sentences_use_it() -> None:
    both = sides(["alpha bravo alpha", "alpha"], ["alpha cedar", "cedar"])
    assert both.counts == {"alpha": 3, "bravo": 1, "cedar": 2}
    assert both.weights == {"alpha": weight(3), "bravo": weight(1), "cedar": weight(2)}
    assert weight(3) < weight(2) < weight(1)


def test_in_two_short_stories_a_word_is_as_rare_as_in_longer_ones() -> None:
    assert sides(["alpha"], ["alpha"]).weights["alpha"] == weight(2, 24)
    assert sides(["alpha", *[rare(f"b{n}", 1) for n in range(23)]], ["alpha"]).weights["alpha"] == weight(2, 25)


def test_sentences_that_never_match_make_no_word_common() -> None:
    credit = Line("alpha bravo", Kind.BYLINE)
    both = sides([credit, *[rare(f"b{n}", 1) for n in range(24)]], ["alpha"])
    assert both.counts["alpha"] == 1
    assert both.weights["alpha"] == weight(1, 25)


def test_even_a_word_of_all_sentences_weighs_something() -> None:
    assert sides(["alpha"] * 1200, ["alpha"]).weights["alpha"] == 1


@pytest.mark.parametrize("kind", [Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE])
def test_what_is_no_part_of_the_report_has_no_words(kind: Kind) -> None:
    silent = sides([Line("alpha “bravo cedar delta echo”, foxtrot", kind)], ["golf"]).row[0]
    assert (silent.stems, silent.words, silent.quoted) == ((), frozenset(), frozenset())
    assert (silent.weight, silent.substance) == (0, 0)


def test_a_sentence_weighs_what_its_distinct_words_do() -> None:
    first = sides(["alpha bravo alpha"], ["bravo"]).row[0]
    assert first.weight == first.substance == weight(1) + weight(2)


def test_words_that_carry_no_meaning_count_in_the_sentence_and_not_in_its_substance() -> None:
    both = sides(["The minister said that the talks on the ferry went on."], ["It is the end of the talks."])
    first = both.row[0]
    assert {"the", "that", "on"} <= both.function
    assert first.weight == sum(both.weights[word] for word in first.words)
    assert first.substance == sum(both.weights[word] for word in first.words - both.function) < first.weight


def test_a_title_and_a_label_are_known_by_their_kind() -> None:
    kinds = [Kind.TITLE, Kind.HEADING, Kind.CAPTION, Kind.BODY]
    both = sides([Line(rare("a", 5), kind) for kind in kinds], ["alpha"])
    assert [(each.title, each.label) for each in both.row[:4]] == [
        (True, False),
        (False, True),
        (False, True),
        (False, False),
    ]


def test_only_a_short_caption_names_what_is_seen() -> None:
    lines = [Line(rare("a", many), kind) for kind in (Kind.CAPTION, Kind.HEADING) for many in (8, 9)]
    assert [each.label for each in sides([*lines], ["alpha"]).row[:4]] == [True, False, True, True]


def test_a_few_words_in_quotation_marks_are_no_quotation() -> None:
    both = sides(["He alpha “bravo cedar delta” echo."], ["He alpha “bravo cedar delta echo” foxtrot."])
    assert [each.quoted for each in both.row] == [frozenset(), {"bravo", "cedar", "delta", "echo"}]


def test_a_clause_begins_after_a_mark() -> None:
    clauses = sides(["alpha bravo cedar delta, echo foxtrot golf hotel alpha"], ["alpha"]).clauses(0)
    assert clauses == [
        Clause(frozenset({"alpha", "bravo", "cedar", "delta"}), weight(2) + 3 * weight(1)),
        Clause(frozenset({"echo", "foxtrot", "golf", "hotel", "alpha"}), weight(2) + 4 * weight(1)),
    ]


@pytest.mark.parametrize(
    "words", ["alpha bravo cedar, echo foxtrot golf hotel", "echo foxtrot golf hotel, alpha bravo"]
)
def test_a_clause_of_three_words_is_taken_together_with_its_neighbour(words: str) -> None:
    assert len(sides([words], ["alpha"]).clauses(0)) == 1


def test_a_sentence_that_never_matches_has_no_clauses() -> None:
    assert sides([Line("alpha, bravo", Kind.SOURCE)], ["alpha"]).clauses(0) == []


def test_clauses_are_those_of_the_story_that_a_place_belongs_to() -> None:
    both = sides(["alpha bravo cedar delta, echo foxtrot golf hotel"], ["india juliett kilo lima mike"])
    assert [len(both.clauses(place)) for place in (0, 1)] == [2, 1]
    assert "india" in both.clauses(1)[0].words


@given(stories(), stories())
@settings(max_examples=40)
def test_words_weigh_the_same_whichever_story_is_left(left: Story, right: Story) -> None:
    one, other = weighed(left, right), weighed(right, left)
    assert one.row == other.row[other.split :] + other.row[: other.split]
