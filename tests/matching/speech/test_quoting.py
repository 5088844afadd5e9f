import pytest

from .hearing import told


def differing(left: str, right: str) -> list[tuple[str, ...]]:
    """The differences of two quotations by one speaker."""
    ours, theirs = (f"The clerk said: {words}" for words in (left, right))
    found = told("quotation", ours, theirs)
    assert told("quotation", theirs, ours) == [(level, second, first) for level, first, second in found]
    return found


@pytest.mark.parametrize(
    ("left", "right", "expected"),
    [
        ("“We will not accept any delay.”", "“We will not tolerate any delay.”", ("differs", "accept", "tolerate")),
        ("“I did not sign the paper.”", "“I did sign the paper.”", ("differs", "not", "")),
        ("“We lost forty homes here.”", "“We lost fourteen homes here.”", ("differs", "forty", "fourteen")),
        (
            "“Nobody told us about the water.”",
            "“They never told us about the water.”",
            ("differs", "Nobody", "They never"),
        ),
        ("“We rebuild the old school.”", "“We rebuild the old church.”", ("differs", "school", "church")),
        (
            "“He was kind and patient with me.”",
            "“He was patient and kind with me.”",
            ("differs", "kind and patient", "patient and kind"),
        ),
        ("a “deeply troubling” thing.", "a “truly troubling” thing.", ("differs", "deeply", "truly")),
        (
            "“Nobody gives a damn about the town.”",
            "“Nobody gives a d*** about the town.”",
            ("compatible", "damn", "d***"),
        ),
        (
            "“Nobody gives a damn about the town.”",
            "“Nobody gives a d--- about the town.”",
            ("compatible", "damn", "d---"),
        ),
        ("“[They] knew the valve was broken.”", "“We knew the valve was broken.”", ("compatible", "[They]", "We")),
        ("“[W]e knew the valve was broken.”", "“We knew the valve was broken.”", ("compatible", "[W]e", "We")),
        (
            "“The test [of May] failed because of us.”",
            "“The test failed because of us.”",
            ("compatible", "[of May]", ""),
        ),
        (
            "“We searched the attic and found nothing.”",
            "“We searched … and found nothing.”",
            ("compatible", "the attic", "…"),
        ),
        (
            "“We searched the attic and found nothing.”",
            "“We searched [...] and found nothing.”",
            ("compatible", "the attic", "[...]"),
        ),
    ],
)
def test_words_inside_the_marks_that_are_not_the_same(left: str, right: str, expected: tuple[str, ...]) -> None:
    assert differing(left, right) == [expected]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("“We will not accept any delay.”", '"We will not accept any delay."'),
        ("“We lost three per cent of the herd.”", "“We lost 3 percent of the herd.”"),
        ("“We lost 3% of the herd.”", "“We lost 3 per cent of the herd.”"),
        ("a “hysterical report”.", "the “hysterical headlines”."),
        ("“We will not accept any delay.”", "that “we will not accept any delay”."),
        ("“We will not accept any delay in this.”", "they would not “accept any delay”."),
        ("“The rule is plain: the owner pays for it.”", "“The owner pays for it.”"),
        ("“We do not know what they are doing.”", "“We don't know what they're doing.”"),
        ("“It cannot last for seven days.”", "“It can’t last for 7 days.”"),
        ("“The U.S. has to choose its friends.”", "“The US has to choose its friends.”"),
        ("“The labour of years was vandalised.”", "“The labor of years was vandalized.”"),
        ("“We searched the attic and found nothing …”", "“We searched the attic and found nothing.”"),
        ("“We will rebuild every house.”", "“The ministry has forgotten us all.”"),
        ("it was a “frank” talk.", "it was a “constructive” talk."),
        (
            "“At the end of the day it is a matter of trust.”",
            "“At the end of the day our goalkeeper won us the match.”",
        ),
        ("“We will not accept any delay.”", "they would tolerate no delay."),
    ],
)
def test_quotations_that_do_not_differ(left: str, right: str) -> None:
    assert differing(left, right) == []


def test_a_mark_that_closes_behind_the_last_word_is_seen() -> None:
    assert differing("“We will not rest [now]”", "“We will not rest [now”") == [("compatible", "[now]", "now")]


def test_one_change_is_told_once_however_often_the_sentence_quotes() -> None:
    assert told(
        "quotation",
        "“The ice is thin,” said Tove Lind, “and it will not hold a truck.”",
        "“The ice is thin, and it will not hold a car,” said Tove Lind.",
    ) == [("differs", "truck", "car")]


def test_words_put_in_after_a_small_word_are_a_change_of_their_own() -> None:
    assert told(
        "quotation",
        "“After the deal they preserved their weapons knowledge for future use in the north,” said Tove Lind.",
        "“After the deal they preserved their know-how for use in the north,” said Tove Lind.",
    ) == [("differs", "weapons knowledge", "know-how"), ("differs", "future", "")]


def test_words_that_changed_places_are_one_change() -> None:
    told_of = differing("“There was peace in the world of ours.”", "“There was the peace of the world of ours.”")
    assert told_of == [("differs", "peace in", "the peace of")]


def test_a_quotation_that_the_other_side_has_word_for_word_is_not_held_against_another() -> None:
    both = "First “we will rest here” and then “we will not rest here”."
    assert differing(both, both) == []


def test_a_sentence_of_very_many_quotations_is_read_only_so_far() -> None:
    many = " ".join(f"“we saw the ship number {count} go down”" for count in range(60))
    found = told("quotation", many, many.replace("saw", "heard"))
    assert ("differs", "saw", "heard") in found
    assert len(found) < 60 * 60


def test_nearly_the_same_words_of_two_people_are_two_speeches() -> None:
    ours = "“We will never accept this border,” the president said."
    assert told("quotation", ours, "“We will never accept that border,” an activist said.") == []
    assert told("quotation", ours, "“We will never accept that border,” he said.") == [("differs", "this", "that")]
