"""A story is saved in one of a few ways, and its paragraphs are found in all of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.story.paragraphs import paragraphs

WRAPPED = """\
Two ferries collided in thick fog off the coast on Monday night, leaving
at least 14 people dead and dozens missing, the coast guard said in a
statement.
"""


def found(text: str) -> list[str]:
    return [span.of(text) for span in paragraphs(text)]


def test_blank_lines_part_paragraphs() -> None:
    assert found("One here.\n\n  Two here.  \n \n\nThree.") == ["One here.", "Two here.", "Three."]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    lines = [
        "The envoy arrived on Sunday, officials said.",
        "A heading",
        "He met the president for seven hours. Then he left.",
    ]
    assert found("\n".join(lines)) == lines


def test_lines_broken_at_a_width_are_one_paragraph() -> None:
    assert found(WRAPPED) == [WRAPPED.strip()]
    assert found(f"{WRAPPED}\n{WRAPPED}") == [WRAPPED.strip(), WRAPPED.strip()]


def test_lines_that_each_hold_a_sentence_are_not_taken_for_broken_ones() -> None:
    lines = [
        "The minister met the president on Sunday in the capital, he said.",
        "They spoke for seven hours and did not agree on much.",
    ] * 3
    assert found("\n".join(lines)) == lines


def test_a_short_line_above_broken_ones_stands_alone() -> None:
    assert found(f"A Short Heading\n{WRAPPED}{WRAPPED}") == ["A Short Heading", WRAPPED.strip(), WRAPPED.strip()]


def test_a_broken_line_that_is_short_goes_on_when_the_next_begins_with_a_small_letter() -> None:
    text = WRAPPED.replace("thick fog off", "thick fog\noff")
    assert found(f"{WRAPPED}\n{text}") == [WRAPPED.strip(), text.strip()]


def test_items_and_headings_of_markdown_stand_alone_among_broken_lines() -> None:
    text = f"# Heading of the story that is about as long as a line of text is\n{WRAPPED}- one\n- two\n1. three"
    assert found(text)[0].startswith("# ")
    assert found(text)[1:] == [WRAPPED.strip(), "- one", "- two", "1. three"]


def test_a_line_that_is_underlined_is_one_paragraph_with_its_underline() -> None:
    assert found("The headline\n===\nThe envoy came.\n---\nHe left.") == [
        "The headline\n===",
        "The envoy came.",
        "---",
        "He left.",
    ]


def test_nothing_but_blanks_has_no_paragraphs() -> None:
    assert found(" \n\n \n") == []


def test_the_paragraphs_of_the_rest_of_a_text_count_from_its_beginning() -> None:
    text = "a: b\n\nOne.\n\nTwo."
    assert [span.of(text) for span in paragraphs(text, 5)] == ["One.", "Two."]


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.sampled_from(["\n", " ", "a", "B.", "word " * 12, "- ", "# ", "---", "\u00a0"]), max_size=40).map(
        "".join
    )
)
def test_every_character_that_is_not_blank_is_in_exactly_one_paragraph(text: str) -> None:
    covered = [at for span in paragraphs(text) for at in range(span.start, span.end) if not text[at].isspace()]
    assert covered == [at for at, character in enumerate(text) if not character.isspace()]
