"""From stories and comparisons to blocks, marks, signs and emphasis."""

from collections.abc import Sequence
from dataclasses import replace

from tests.desk.made import hits
from tests.matching.builder import story
from tui.desk import Stop, answers, passage_steps
from tui.matching import Grade, Level
from tui.screens.shown import presenting
from tui.story import Span
from widgets import Block, Mark

from .compared import CALM, HURT, LEFT, RIGHT, comparison


def words(found: list[Mark], text: str = LEFT.text) -> list[tuple[str, str]]:
    """Marks as what they cover and how they look."""
    return [(text[mark.start : mark.end], mark.style) for mark in found]


def test_a_block_is_a_paragraph_in_the_style_of_its_kind_and_of_mixed_kinds_it_is_body() -> None:
    found = presenting.blocks(LEFT)
    assert [(block.text.split()[0], block.style) for block in found] == [
        ("Ferries", "title"),
        ("By", "byline"),
        ("Share", "boilerplate"),
        ("At", "body"),
        ("A", "body"),
    ]
    assert all(LEFT.text[block.start : block.end] == block.text for block in found)


def test_bylines_and_site_furniture_stand_close_together_and_paragraphs_apart() -> None:
    assert [block.gap for block in presenting.blocks(LEFT)] == [0, 1, 0, 1, 1]


def test_a_story_without_sentences_has_no_blocks() -> None:
    assert presenting.blocks(story()) == []


def test_a_block_alone_begins_at_the_top() -> None:
    assert presenting.blocks(story("One.")) == [Block("One.", 0, "body", 0)]


def test_sentences_are_marked_by_their_grade_or_as_unmatched_and_only_body_can_be_unmatched() -> None:
    found = presenting.marks(comparison(HURT), LEFT, right=False, noted=[])
    assert words(found) == [
        ("At least 14 were hurt.", "near"),
        ("The sea was calm.", "unmatched"),
        ("A pier stood empty.", "unmatched"),
    ]


def test_notes_are_marked_above_everything_and_without_a_comparison_they_are_all_there_is() -> None:
    note = Span(0, 7)
    assert words(presenting.marks(comparison(HURT), LEFT, right=False, noted=[note]))[-1] == ("Ferries", "noted")
    assert words(presenting.marks(None, LEFT, right=False, noted=[note])) == [("Ferries", "noted")]


def test_a_note_that_is_only_probably_there_has_a_look_and_a_sign_of_its_own_above_what_was_found() -> None:
    note = Span(20, 42)
    assert words(presenting.marks(None, LEFT, right=False, noted=[], refound=[note]))[-1][1] == "refound"
    sign = presenting.signs(answers(comparison(HURT)), LEFT, [note])[-1]
    assert (sign.char, sign.style, sign.start) == ("?", "sign-refound", 20)
    assert presenting.signs({}, LEFT, [note]) == [sign]


def test_signs_say_what_was_found_on_either_side_and_what_must_not_be_missed_wins_a_shared_row() -> None:
    both = comparison(HURT, CALM)
    left = presenting.signs(answers(both), LEFT)
    assert [(sign.char, sign.style) for sign in left] == [
        ("·", "sign-none"),
        ("=", "sign-same"),
        ("≠", "sign-differs"),
    ]
    assert [sign.char for sign in presenting.signs(answers(both, right=True), RIGHT)] == ["=", "≠"]
    assert presenting.signs({}, LEFT) == []


def test_every_sign_has_a_look_of_its_own() -> None:
    compatible = replace(HURT.differences[0], level=Level.COMPATIBLE)
    for match, char in (
        (replace(HURT, differences=(), grade=Grade.NEAR), "≈"),
        (replace(HURT, differences=(), grade=Grade.REWORDED), "~"),
        (replace(HURT, differences=(compatible,)), "±"),
        (replace(HURT, differences=HURT.differences[1:]), "≈"),
    ):
        sign = presenting.signs(answers(comparison(match)), LEFT)[-1]
        assert sign.char == char
        assert sign.style != "sign-none"


def emphasised(stop: Stop | None, *, right: bool = False, hits: Sequence[Stop] = ()) -> list[tuple[str, str]]:
    """What stands out in one of the two stories."""
    text = (RIGHT if right else LEFT).text
    return words(presenting.emphasis(stop, hits, right=right, text=text), text)


def test_emphasis_is_on_the_differing_words_of_the_current_passage_each_side_its_own() -> None:
    stop = passage_steps(comparison(HURT, CALM)).stop
    assert emphasised(stop) == [("14", "figure")]
    assert emphasised(stop, right=True) == [("It is said", "wording"), ("17", "figure")]
    assert emphasised(None) == []


def test_all_search_hits_stand_out_in_the_story_that_was_searched() -> None:
    steps = hits(LEFT, "were hurt")
    assert emphasised(steps.stop, hits=steps.stops) == [("were hurt", "hit")]
    assert emphasised(steps.stop, hits=steps.stops, right=True) == []
