from tests.matching.builder import story
from tui.matching.names.spelling import fold
from tui.matching.occurrences import Occurrences
from tui.matching.tokens import tokenise


def places(word: str, *sentences: str) -> list[int]:
    """The sentences of a story that have a word."""
    told = story(*sentences)
    tokens = tokenise(told)
    return Occurrences(tokens, tokens.of(told.sentences), fold).of(word)


def test_a_word_is_found_in_every_sentence_that_has_it_once_each() -> None:
    assert places("lee", "Lee met Anna Lee.", "Nobody came.", "It was Lee’s bridge.") == [0, 2]


def test_a_word_is_found_with_its_accents_too() -> None:
    assert places("muller", "Müller came.", "Muller left.", "Miller stayed.") == [0, 1]


def test_a_word_that_no_sentence_has_is_nowhere() -> None:
    assert places("lee", "Nobody came.", "*") == []
