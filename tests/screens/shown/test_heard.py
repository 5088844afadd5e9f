"""What the other stories of a session have of the one that is read alone, as signs and in words."""

from tests.matching.builder import BREAK, Line, story
from tui.desk import answers
from tui.matching import Comparison, Difference, DifferenceKind, Grade, Level, Match
from tui.screens.shown import across
from tui.story import Kind, Span

READ = story(Line("Fog", Kind.TITLE), BREAK, "Fourteen were hurt.", "The sea was calm.", "A pier stood empty.")
OTHER = story("Some 17 were hurt.", "The sea was calm.")
FIGURE = Difference(DifferenceKind.FIGURE, Level.DIFFERS, Span(5, 13), Span(5, 7))
FOUND = Comparison(
    READ,
    OTHER,
    (
        Match(1, 0, 0.8, Grade.REWORDED, 0, differences=(FIGURE,)),
        Match(2, 0, 0.3, Grade.REWORDED, 0),
        Match(2, 1, 0.4, Grade.VERBATIM, 1),
    ),
)


def test_a_sentence_has_the_sign_of_what_differs_else_of_the_surest_match_and_without_any_a_dot() -> None:
    assert answers(FOUND) == {1: "≠", 2: "=", 3: "·"}
    assert answers(FOUND, right=True) == {0: "≠", 1: "="}


def test_over_all_others_the_weightiest_counts_and_silence_only_where_all_are_silent() -> None:
    heard = [{1: "·", 2: "=", 3: "·"}, {1: "±", 2: "≈", 3: "·"}, {0: "~", 1: "~"}]
    assert across.weightiest(heard) == {0: "~", 1: "±", 2: "≈", 3: "·"}
    assert across.weightiest([]) == {}


def test_over_all_others_what_is_linked_counts_before_what_was_found_and_what_is_settled_after_it() -> None:
    assert across.weightiest([{1: "+", 2: "!", 3: "!", 4: "+"}, {1: "~", 2: "=", 3: "·", 4: "≠"}]) == {
        1: "+",
        2: "=",
        3: "!",
        4: "≠",
    }


def test_the_words_say_which_letters_differ_agree_and_are_silent() -> None:
    heard = {"B": {1: "≠"}, "D": {1: "≈"}, "AA": {1: "≈"}, "C": {1: "≈"}, "E": {1: "·"}}
    assert across.words(heard, 1, 5) == "≠ B · ≈ C D AA · no match found in E"


def test_the_words_say_how_many_have_been_compared_while_more_are_to_come() -> None:
    assert across.words({"B": {1: "="}}, 1, 3) == "= B · 1 of 3 compared"
    assert across.words({}, 1, 3) == "0 of 3 compared"


def test_the_words_are_few_where_nothing_or_very_much_is_to_be_said() -> None:
    assert across.words({"B": {1: "="}}, None, 1) == across.words({}, 1, 0) == ""
    assert across.words({"B": {1: "="}}, 0, 1) == ""
    many = {f"B{number}": {1: "="} for number in range(12)}
    assert across.words(many, 1, 12) == "= B0 B1 B2 B3 B4 B5 B6 B7 and 4 more"
