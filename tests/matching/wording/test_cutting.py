"""What is told of a differing wording beside the facts in it. Words are found by what they say."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.matching.tokens import tokenise
from tui.matching.values import Difference, DifferenceKind, Level
from tui.matching.wording import beside_facts
from tui.story import Span

from ..builder import story

Said = tuple[str | None, str | None]


def difference(kind: DifferenceKind, left: str, right: str, said: Said) -> Difference:
    spans = [
        None if words is None else Span(text.index(words), text.index(words) + len(words))
        for text, words in zip((left, right), said, strict=True)
    ]
    return Difference(kind, Level.COMPATIBLE, *spans)


def rest(
    left: str, right: str, wording: Said, *facts: Said, kind: DifferenceKind = DifferenceKind.WORDING
) -> list[Said]:
    """What is told of a wording beside the facts: the same from either side."""
    found = one_way(left, right, wording, facts, kind)
    turned = one_way(right, left, wording[::-1], [(other, one) for one, other in facts], kind)
    assert found == [(one, other) for other, one in turned]
    return found


def one_way(left: str, right: str, wording: Said, facts: Sequence[Said], kind: DifferenceKind) -> list[Said]:
    told = [difference(DifferenceKind.FIGURE, left, right, fact) for fact in facts]
    pieces = beside_facts(difference(kind, left, right, wording), told, tokenise(story(left)), tokenise(story(right)))
    return [(words(left, piece.left), words(right, piece.right)) for piece in pieces]


def words(text: str, span: Span | None) -> str | None:
    return span.of(text) if span else None


LEFT = "Shares in Norvik fell early on Monday by 3 percent in Oslo."
RIGHT = "Shares in Norvik rose late on Tuesday by 5 percent in Lenz."


def test_a_wording_without_a_fact_in_it_is_told_as_it_is() -> None:
    assert rest(LEFT, RIGHT, ("fell early", "rose late"), ("Monday", "Tuesday")) == [("fell early", "rose late")]


def test_a_wording_inside_a_fact_is_not_told() -> None:
    assert rest(LEFT, RIGHT, ("3", "5"), ("3 percent", "5 percent")) == []
    assert rest(LEFT, RIGHT, (None, "5"), ("3 percent", "5 percent")) == []


def test_what_stands_before_between_and_after_facts_is_told_apart() -> None:
    facts = ("Monday", "Tuesday"), ("3 percent", "5 percent")
    assert rest(LEFT, RIGHT, (LEFT[17:-1], RIGHT[17:-1]), *facts) == [("fell early", "rose late"), ("Oslo", "Lenz")]


def test_words_that_link_to_a_fact_go_with_it() -> None:
    assert rest(LEFT, RIGHT, ("early on Monday by", "late on Tuesday by"), ("Monday", "Tuesday")) == [("early", "late")]
    assert rest(LEFT, RIGHT, ("on Monday by 3", "on Tuesday by 5"), ("Monday", "Tuesday"), ("3", "5")) == []


def test_words_that_turn_a_fact_round_are_told() -> None:
    left, right = "The ferry left before Monday.", "The ferry left after Tuesday."
    assert rest(left, right, ("before Monday", "after Tuesday"), ("Monday", "Tuesday")) == [("before", "after")]


def test_equal_words_beside_a_fact_are_not_told() -> None:
    left, right = "Secretary Antony Holm left.", "Secretary Anthony Holm left."
    assert rest(left, right, ("Secretary Antony", "Secretary Anthony"), ("Antony Holm", "Anthony Holm")) == []


def test_a_fact_that_only_one_side_of_a_wording_touches_leaves_it_whole() -> None:
    left, right = "He never met the envoy.", "He often met the envoy."
    assert rest(left, right, ("never", "often"), ("never met", "met")) == [("never", "often")]


def test_a_fact_that_one_side_alone_tells_is_not_told_again_as_the_rest_of_a_wording() -> None:
    left, right = "Over the past year 3 ships sank.", "Here 5 ships sank."
    facts = ("3 ships", "5 ships"), ("Over the past year", None)
    assert rest(left, right, ("Over the past year 3", "5"), *facts) == []
    assert rest(left, right, ("Over the past year 3", "5"), facts[0]) == [("Over the past year", None)]


def test_facts_that_cross_are_cut_out_with_what_stands_between_them() -> None:
    right = "Shares in Norvik rose by 5 percent late on Tuesday in Lenz."
    facts = ("Monday", "Tuesday"), ("3 percent", "5 percent")
    assert rest(
        LEFT, right, ("early on Monday by 3 percent in Oslo", "by 5 percent late on Tuesday in Lenz"), *facts
    ) == [
        ("early", None),
        ("Oslo", "Lenz"),
    ]


def test_a_fact_that_crosses_two_others_is_taken_together_with_both() -> None:
    facts = ("early", "late"), ("Monday", "Tuesday"), ("3 percent", "rose")
    assert rest(LEFT, RIGHT, (LEFT[17:-1], RIGHT[17:-1]), *facts) == [("fell", None), ("Oslo", "5 percent in Lenz")]


def test_a_number_told_word_by_word_is_said_better_by_a_fact_around_it() -> None:
    assert rest(LEFT, RIGHT, ("by 3", "by 5"), ("3 percent", "5 percent"), kind=DifferenceKind.FIGURE) == []
    assert rest(LEFT, RIGHT, ("by 3", "by 5"), ("Oslo", "Lenz"), kind=DifferenceKind.FIGURE) == [("by 3", "by 5")]


def spans(text: str) -> st.SearchStrategy[Span]:
    bounds = st.lists(st.integers(0, len(text)), min_size=2, max_size=2, unique=True).map(sorted)
    return bounds.map(lambda found: Span(*found))


def differences(kind: DifferenceKind) -> st.SearchStrategy[Difference]:
    sides = st.tuples(st.none() | spans(LEFT), st.none() | spans(RIGHT)).filter(any)
    return sides.map(lambda found: Difference(kind, Level.COMPATIBLE, *found))


@given(differences(DifferenceKind.WORDING), st.lists(differences(DifferenceKind.NAME), max_size=4))
@settings(max_examples=150)
def test_whatever_the_facts_are_what_is_left_are_whole_words_beside_them(
    wording: Difference, facts: list[Difference]
) -> None:
    left, right = tokenise(story(LEFT)), tokenise(story(RIGHT))
    pieces = list(beside_facts(wording, facts, left, right))
    turned = [
        Difference(each.kind, each.level, each.right, each.left)
        for each in beside_facts(mirrored(wording), [mirrored(fact) for fact in facts], right, left)
    ]
    assert pieces == turned
    if pieces == [wording]:
        return
    for piece in pieces:
        assert piece.left or piece.right
        for span, whole, tokens in ((piece.left, wording.left, left), (piece.right, wording.right, right)):
            if span:
                assert whole and whole.start <= span.start < span.end <= whole.end
                assert span.start in tokens.starts and span.end in tokens.ends


def mirrored(each: Difference) -> Difference:
    return Difference(each.kind, each.level, each.right, each.left)
