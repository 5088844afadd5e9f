"""What must hold for any two sentences that report speech."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.builder import story
from tui.matching import Difference
from tui.matching.reading import Reading
from tui.matching.speech import attribution_differences, quotation_differences, same_speech

_WORDS = [
    *("police", "witnesses", "officials", "the", "minister", "Anna", "Lee", "Paul", "he", "a", "spokesman", "for"),
    *("said", "says", "told", "denied", "according", "to", "that", "called", "who", "and", "was", "on", "Sunday"),
    *("bridge", "closed", "year", "fire", "we", "will", "not", "rest", "it's", "[W]e", "[...]", "…", "cannot"),
    *("“", "”", '"', "‘", "’", "'", ",", ".", ":", ";", "–"),
]
_SENTENCES = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=24).map(" ".join)


def mirrored(differences: list[Difference]) -> set[Difference]:
    return {Difference(each.kind, each.level, each.right, each.left) for each in differences}


@given(_SENTENCES, _SENTENCES)
@settings(max_examples=150, deadline=None)
def test_swapping_two_sentences_swaps_the_sides_and_nothing_else(left: str, right: str) -> None:
    ours, theirs = Reading(story(left)), Reading(story(right))
    one = (ours.tokens, theirs.tokens, ours.speeches[0], theirs.speeches[0])
    other = (theirs.tokens, ours.tokens, theirs.speeches[0], ours.speeches[0])
    assert set(attribution_differences(*one)) == mirrored(attribution_differences(*other))
    assert set(quotation_differences(*one)) == mirrored(quotation_differences(*other))
    assert same_speech(*one) == same_speech(*other)


@given(_SENTENCES)
@settings(max_examples=80, deadline=None)
def test_a_sentence_differs_from_itself_in_neither_source_nor_quotation(sentence: str) -> None:
    told = Reading(story(sentence))
    sides = (told.tokens, told.tokens, told.speeches[0], told.speeches[0])
    assert attribution_differences(*sides) == []
    assert quotation_differences(*sides) == []
