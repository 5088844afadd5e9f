import pytest

from tui.matching import Grade, compare

from .builder import story


def grade_of(left: str, right: str) -> Grade:
    (match,) = compare(story(left), story(right)).matches
    return match.grade


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The minister arrived in Oslo early.", "The minister arrived in Oslo early."),
        ("THE MINISTER ARRIVED IN OSLO EARLY", "The minister arrived in Oslo early."),
        ("“It’s over,” the minister’s aide said.", "\"It's over,\" the minister's aide said."),
        ("The U.S. envoy left Oslo early.", "The US envoy left Oslo early."),
        ("The U.S.A. envoy left Oslo early.", "The USA envoy left Oslo early."),
        ("Seven ships left the harbour.", "7 ships left the harbour."),
        ("Some 1,500 ships left the harbour.", "Some 1500 ships left the harbour."),
        ("The café owners’ protest went on – loudly.", "The café owners' protest went on - loudly."),
        ("The cafe\u0301 stayed shut all weekend.", "The caf\u00e9 stayed shut all weekend."),
        ("The prime minister met sailors at 7 a.m. in Oslo.", "The prime minister met sailors at 7 am in Oslo."),
    ],
)
def test_typography_and_the_spelling_of_numbers_are_no_difference(left: str, right: str) -> None:
    comparison = compare(story(left), story(right))
    assert [match.grade for match in comparison.matches] == [Grade.VERBATIM]
    assert comparison.matches[0].differences == ()


def test_the_pronoun_us_is_not_the_country() -> None:
    assert grade_of("The letter told us to wait.", "The letter told US to wait.") is Grade.NEAR


def test_one_changed_word_in_ten_is_nearly_the_same() -> None:
    left = "The council voted on Monday to close the old bridge."
    assert grade_of(left, left.replace("close", "shut")) is Grade.NEAR


def test_seven_words_in_ten_in_the_same_order_are_nearly_the_same_and_six_are_not() -> None:
    left = "alpha bravo charlie delta echo foxtrot golf hotel india juliett"
    seven = "alpha bravo charlie delta echo foxtrot golf x y z"
    six = "alpha bravo charlie delta echo foxtrot w x y z"
    assert grade_of(left, seven) is Grade.NEAR
    assert grade_of(left, six) is Grade.REWORDED


def test_the_same_words_in_another_order_are_other_words() -> None:
    left = "Rescue boats brought all the stranded passengers ashore before dawn."
    right = "Before dawn all the stranded passengers were brought ashore by rescue boats."
    assert grade_of(left, right) is Grade.REWORDED


def test_the_grade_does_not_depend_on_which_story_is_left() -> None:
    left = "The council voted on Monday to close the old bridge."
    right = "The council decided on Monday to shut the bridge."
    assert grade_of(left, right) is grade_of(right, left)
