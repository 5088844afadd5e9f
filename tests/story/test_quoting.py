import pytest

from tui.story import in_marks, title_in_marks


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Three died.", "“Three died.”"),
        ("“Nobody told us to leave.”", "“Nobody told us to leave.”"),
        ('"No one told us to leave, so we ran."', '"No one told us to leave, so we ran."'),
        ("“Nobody told us to leave.", "“Nobody told us to leave.”"),
        ("We just ran.”", "“We just ran.”"),
        ('We just ran."', '"We just ran."'),
        ("“We ran,” she said.", "““We ran,” she said.”"),
        ("He called it “a mess”", "“He called it “a mess””"),
        ("“We ran,” she said. “All of us.”", "““We ran,” she said. “All of us.””"),
        ("“", "“”"),
        ("", "“”"),
    ],
)
def test_words_that_are_a_quotation_get_no_second_pair_of_marks(words: str, shown: str) -> None:
    assert in_marks(words) == shown


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Ferries collide", "“Ferries collide”"),
        ("“A wall of steel”: ferries collide", "“‘A wall of steel’: ferries collide”"),
        ('"A wall" and "a door"', "“‘A wall’ and ‘a door’”"),
        ('Bolt of 12" holds', '“Bolt of 12" holds”'),
        ("„Wand aus Stahl“: Fähren", "“„Wand aus Stahl“: Fähren”"),
    ],
)
def test_a_quotation_in_a_title_has_the_single_marks(title: str, shown: str) -> None:
    assert title_in_marks(title) == shown
