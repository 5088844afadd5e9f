import pytest

from tests.matching.builder import story
from tui.matching.figures.numerals import numeral
from tui.matching.tokens import tokenise


def read(text: str) -> tuple[float, str] | None:
    """The number at the beginning of a text, and the words it is written in."""
    tokens = tokenise(story(text))
    found = numeral(tokens, 0, len(tokens.starts))
    return (found[0], text[: tokens.ends[found[1] - 1]]) if found else None


@pytest.mark.parametrize(
    ("text", "value", "written"),
    [
        ("14 people", 14, "14"),
        ("1,500 people", 1500, "1,500"),
        ("7.5 hours", 7.5, "7.5"),
        ("Seventeen people", 17, "Seventeen"),
        ("twenty-five ships", 25, "twenty-five"),
        ("twenty five ships", 25, "twenty five"),
        ("seven-and-a-half hours", 7.5, "seven-and-a-half"),
        ("seven and a half hours", 7.5, "seven and a half"),
        ("2½ hours", 2.5, "2½"),
        ("7 1/2 hours", 7.5, "7 1/2"),
        ("3 billion euros", 3e9, "3 billion"),
        ("3-billion-euro deal", 3e9, "3-billion"),
        ("1.5bn euros", 1.5e9, "1.5bn"),
        ("200m euros", 2e8, "200m"),
        ("200 m race", 200, "200"),
        ("50k people", 5e4, "50k"),
        ("334,000 thousand", 334e6, "334,000 thousand"),
        ("two hundred and fifty people", 250, "two hundred and fifty"),
        ("two thousand five hundred people", 2500, "two thousand five hundred"),
        ("two hundred and 50 people", 200, "two hundred"),
        ("two hundred, fifty of them", 200, "two hundred"),
        ("a dozen ships", 12, "a dozen"),
        ("two dozen ships", 24, "two dozen"),
        ("two dozen six-year terms", 24, "two dozen"),
        ("a hundred and one ships", 101, "a hundred and one"),
        ("half a million people", 5e5, "half a million"),
        ("half-million people", 5e5, "half-million"),
        ("five 10-year terms", 5, "five"),
        ("20 5-year terms", 20, "20"),
    ],
)
def test_numbers_are_read_as_a_reader_reads_them(text: str, value: float, written: str) -> None:
    assert read(text) == (value, written)


@pytest.mark.parametrize("text", ["ships", "a ship", "half of them", "18.06.2023", "hundreds of ships", "a, million"])
def test_other_words_are_no_numbers(text: str) -> None:
    assert read(text) is None
