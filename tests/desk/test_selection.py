"""Selecting with keys: one end stays, the other moves by words, sentences and paragraphs."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.builder import BREAK, story
from tui.desk import Selection, Unit, select
from tui.story import Story

TOLD = story(
    "Fog closed the port.",
    "It cost $1,500 a day, he said.",
    "Nobody was hurt.",
    BREAK,
    "A bell rang.",
    "***",
    BREAK,
    "All left.",
)
MOVES = [(unit, by) for unit in Unit for by in (1, -1)]


def words(selection: Selection) -> str:
    """What is selected."""
    return " ".join(selection.span.of(selection.story.text).split())


def walked(selection: Selection, *moves: tuple[Unit, int]) -> list[str]:
    """What is selected after each move."""
    found = []
    for unit, by in moves:
        selection = selection.moved(unit, by)
        found.append(words(selection))
    return found


def test_it_grows_and_shrinks_by_sentences_past_where_it_was_begun() -> None:
    on, back = (Unit.SENTENCE, 1), (Unit.SENTENCE, -1)
    assert walked(select(TOLD, 1), on, back, back, back, on, on) == [
        "It cost $1,500 a day, he said. Nobody was hurt.",
        "It cost $1,500 a day, he said.",
        "Fog closed the port. It cost $1,500 a day, he said.",
        "Fog closed the port. It cost $1,500 a day, he said.",
        "It cost $1,500 a day, he said.",
        "It cost $1,500 a day, he said. Nobody was hurt.",
    ]


def test_it_grows_and_shrinks_by_words() -> None:
    on, back = (Unit.WORD, 1), (Unit.WORD, -1)
    begun = select(TOLD, 1).toggled()
    assert words(begun) == "It"
    assert walked(begun, on, on, back, back, back, on, on) == [
        "It cost",
        "It cost $1,500",
        "It cost",
        "It",
        "port. It",
        "It",
        "It cost",
    ]


def test_the_other_end_can_be_moved() -> None:
    selection = select(TOLD, 1).toggled()
    for _ in range(4):
        selection = selection.moved(Unit.WORD, 1)
    selection = selection.swapped()
    assert walked(selection, (Unit.WORD, 1), (Unit.WORD, 1)) == ["cost $1,500 a day", "$1,500 a day"]
    assert words(selection.swapped().moved(Unit.WORD, 1)) == "It cost $1,500 a day, he"


def test_a_paragraph_is_taken_to_its_end_and_given_back() -> None:
    on, back = (Unit.PARAGRAPH, 1), (Unit.PARAGRAPH, -1)
    assert walked(select(TOLD, 1), on, on, back) == [
        "It cost $1,500 a day, he said. Nobody was hurt.",
        "It cost $1,500 a day, he said. Nobody was hurt. A bell rang. ***",
        "It cost $1,500 a day, he said. Nobody was hurt.",
    ]


def test_words_become_whole_sentences_again() -> None:
    selection = select(TOLD, 0).toggled()
    for _ in range(5):
        selection = selection.moved(Unit.WORD, 1)
    assert words(selection) == "Fog closed the port. It cost"
    assert words(selection.toggled()) == "Fog closed the port. It cost $1,500 a day, he said."


def test_a_sentence_without_a_word_stays_whole() -> None:
    assert words(select(TOLD, 4).toggled()) == "***"


def test_at_either_end_of_the_story_it_stays() -> None:
    assert walked(select(TOLD, 5), (Unit.SENTENCE, 1), (Unit.WORD, 1), (Unit.PARAGRAPH, 1)) == ["All left."] * 3
    assert words(select(TOLD, 0).moved(Unit.SENTENCE, -1)) == "Fog closed the port."


@given(st.integers(0, 5), st.lists(st.sampled_from([*MOVES, "swap", "toggle"]), max_size=25))
@settings(max_examples=120, deadline=None)
def test_whatever_is_pressed_something_of_the_story_is_selected(place: int, keys: list[str | tuple[Unit, int]]) -> None:
    selection, told = select(TOLD, place), _text(TOLD)
    for key in keys:
        if isinstance(key, tuple):
            selection = selection.moved(*key)
        else:
            selection = selection.swapped() if key == "swap" else selection.toggled()
        assert 0 <= selection.span.start < selection.span.end <= len(told)
        assert selection.span.of(told).strip()


def _text(told: Story) -> str:
    return told.text
