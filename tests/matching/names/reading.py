"""Sentences read for their names in a test."""

from tests.matching.builder import BREAK, Line, story
from tui.matching.by_sentence import BySentence
from tui.matching.names import Name, name_differences, names
from tui.matching.tokens import Tokens, tokenise

Told = tuple[str, str, str]


def read(*sentences: str | Line) -> tuple[Tokens, BySentence[tuple[Name, ...]]]:
    """The tokens of a story of these sentences, and the names in each."""
    told = story(*sentences)
    tokens = tokenise(told)
    return tokens, names(tokens, tokens.of(told.sentences))


def words(sentence: str, *others: str) -> list[str]:
    """The names of the first sentence of a story, by their words."""
    return [" ".join(name.words) for name in read(sentence, *others)[1][0]]


def told(left: str, right: str, *, left_rest: str = BREAK, right_rest: str = BREAK) -> list[Told]:
    """The differing names of two sentences: level and the words on both sides. The rest of each story stands before."""
    (one, one_names), (other, other_names) = read(left_rest, left), read(right_rest, right)
    found = name_differences(one, other, one_names[-1], other_names[-1])
    return [
        (each.level.value, each.left.of(one.text), each.right.of(other.text))
        for each in found
        if each.left and each.right
    ]
