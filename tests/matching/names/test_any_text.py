"""What holds of names in any text."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.builder import story
from tui.matching.names import name_differences, names
from tui.matching.tokens import tokenise

_WORDS = [
    *("the", "of", "and", "with", "met", "said", "a", "in", "by", ",", ".", "“", "-", "’s", "al-", "ferry", "who"),
    *("President", "Minister", "Foreign", "Sun", "Secretary", "State", "University", "King", "The", "St.", "J."),
    *("Antony", "Anthony", "Blinken", "Kim", "Jong-un", "Kyiv", "Kiev", "China", "Chinese", "South", "Korean", "WHO"),
    *("World", "Health", "Organization", "Łódź", "É", "İ", "ǅ", "McA", "Reuters", "Monday", "14", "'", "U.S."),
]
_sentences = st.one_of(
    st.lists(st.sampled_from(_WORDS), min_size=1, max_size=14).map(" ".join),
    st.text(min_size=1, max_size=30).filter(lambda text: bool(text.strip())),
)


@given(st.lists(_sentences, min_size=1, max_size=3), st.lists(_sentences, min_size=1, max_size=3))
@settings(max_examples=150, deadline=None)
def test_names_stand_inside_their_sentences_and_swapping_swaps_the_sides(left: list[str], right: list[str]) -> None:
    sides = []
    for sentences in (left, right):
        told = story(*sentences)
        tokens = tokenise(told)
        parts = tokens.of(told.sentences)
        found = names(tokens, parts)
        assert len(found) == len(parts)
        for part, inside in zip(parts, found, strict=True):
            assert all(part.start <= name.start < name.stop <= part.stop and name.words for name in inside)
        sides.append((tokens, found))
    (one, one_names), (other, other_names) = sides
    for a in one_names:
        for b in other_names:
            there = {(each.level, each.left, each.right) for each in name_differences(one, other, a, b)}
            back = {(each.level, each.right, each.left) for each in name_differences(other, one, b, a)}
            assert there == back
            assert all(first and second for _, first, second in there)


@given(st.lists(_sentences, min_size=1, max_size=3))
@settings(max_examples=60, deadline=None)
def test_a_sentence_never_differs_from_itself(sentences: list[str]) -> None:
    told = story(*sentences)
    tokens = tokenise(told)
    for inside in names(tokens, tokens.of(told.sentences)):
        assert name_differences(tokens, tokens, inside, inside) == []
