"""Which dates and times are read from a sentence, and which of two sentences' dates do not agree."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.builder import story
from tui.matching.dates import When, date_differences, dates
from tui.matching.dates.when import Implied
from tui.matching.tokens import tokenise

MONDAY = date(2023, 6, 19)


def read(sentence: str, published: date | None = None) -> tuple[When, ...]:
    tokens = tokenise(story(sentence))
    return dates(tokens, slice(0, len(tokens.starts)), published)


def named(sentence: str, published: date | None = None) -> list[str]:
    return [when.span.of(sentence) for when in read(sentence, published)]


def found(
    left: str, right: str, left_published: date | None = None, right_published: date | None = None
) -> list[tuple[str, str, str]]:
    differences = date_differences(read(left, left_published), read(right, right_published))
    return [
        (each.left.of(left), each.right.of(right), each.level.value) for each in differences if each.left and each.right
    ]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("It opened on Sunday, June 18, 2023, in Oslo.", ["Sunday, June 18, 2023"]),
        ("It opened on Sunday 18 June in Oslo.", ["Sunday 18 June"]),
        ("It opened on the 18th of June.", ["18th of June"]),
        ("It opened on Oct. 19 in Oslo.", ["Oct. 19"]),
        ("It opened on 2023-06-18 in Oslo.", ["2023-06-18"]),
        ("It opened on 18.06.2023 in Oslo.", ["18.06.2023"]),
        ("Monday's ruling stands.", ["Monday"]),
        ("It ran from 12 to 20 July.", ["12", "20 July"]),
        ("It ran from July 12 to 20.", ["July 12", "20"]),
        ("It ran on June 18 and 19.", ["June 18", "19"]),
        ("It opened in early June or in August 2019.", ["early June", "August 2019"]),
        ("It opened in the 1990s, not in 2003.", ["1990s", "2003"]),
        ("The 2015 agreement", ["2015"]),
        ("It opened at 7:30 p.m. on Monday evening.", ["7:30 p.m.", "Monday evening"]),
        ("It opened at 19:30 and closed at midnight.", ["19:30", "midnight"]),
        ("It opened at 14:39 GMT.", ["14:39 GMT"]),
        ("In June it opened.", ["June"]),
    ],
)
def test_dates_and_times_are_read_as_they_are_written(sentence: str, expected: list[str]) -> None:
    assert named(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Theresa May and June Allard may march on.",
        "They sold 1950 tickets and over 2000 programmes.",
        "They won 2:1 after 7 goals in 12 days.",
        "It was the 13:9 ratio of 50 percent.",
        "It opened yesterday, last month and last year.",
        "The 2016-17 season and the $2000 prize",
        "Der Rat hat am Montag im April 2019 nicht getagt und ist",
        "Il a dit que le 18 mai 2019 est une date",
    ],
)
def test_what_is_no_date_or_cannot_be_resolved_is_not_read(sentence: str) -> None:
    assert named(sentence) == []


def test_relative_days_are_read_from_the_day_of_publication() -> None:
    yesterday, month, year = read("Yesterday, unlike last month and next year", MONDAY)
    assert (yesterday.year, yesterday.month, yesterday.day, yesterday.weekday) == (2023, 6, 18, 6)
    assert (month.year, month.month, month.day) == (2023, 5, None)
    assert (year.year, year.month) == (2024, None)


def test_last_month_in_january_is_that_of_the_year_before() -> None:
    (month,) = read("It opened last month.", date(2024, 1, 3))
    assert (month.year, month.month) == (2023, 12)


def test_a_weekday_may_be_the_last_one_or_the_next_one() -> None:
    assert read("on Sunday", MONDAY)[0].days == (date(2023, 6, 18), date(2023, 6, 25))
    assert read("on Monday", MONDAY)[0].days == (date(2023, 6, 19), date(2023, 6, 26))


SAME = [
    ("The court sat on 18 June.", "The court sat on June 18, 2023."),
    ("The court sat on Sunday, June 18.", "The court sat on Sunday."),
    ("The court sat in June.", "The court sat on 18 June."),
    ("The court sat in the 1990s.", "The court sat in 1994."),
    ("The court sat at 7:30 p.m. that day.", "The court sat at 19:30 that day."),
    ("The court sat at 7:30 p.m. that day.", "The court sat at 7:30 that day."),
    ("The court sat at noon that day.", "The court sat at 12 p.m. that day."),
    ("The court sat at 14:39 GMT that day.", "The court sat at 9:39 a.m. EST that day."),
    ("The court sat on Sunday.", "The court sat on 18 June."),
    ("The court sat on 05/06/2021 in Oslo.", "The court sat on 6 May 2021 in Oslo."),
    ("The court sat on Monday.", "The court sat on Monday morning."),
    ("The court sat in August.", "The court sat in August 2019."),
]
DIFFER = [
    ("The court sat at 4:40 GMT that day.", "The court sat at 5:47 a.m. that day.", "4:40 GMT", "5:47 a.m."),
    ("The court sat at 4:40 GMT that day.", "The court sat at 5:10 GMT that day.", "4:40 GMT", "5:10 GMT"),
    ("The court sat on Sunday.", "The court sat on Monday.", "Sunday", "Monday"),
    ("The court sat on June 18.", "The court sat on 19 June.", "June 18", "19 June"),
    ("The court sat in June.", "The court sat on 18 July.", "June", "18 July"),
    ("The court sat in 1998.", "The court sat in 1996.", "1998", "1996"),
    ("The court sat in the 1980s.", "The court sat in 1994.", "1980s", "1994"),
    ("The court sat at 7 a.m. that day.", "The court sat at 8 a.m. that day.", "7 a.m.", "8 a.m."),
    ("The court sat in early June.", "The court sat on 27 June.", "early June", "27 June"),
    ("The court sat in early June.", "The court sat in late June.", "early June", "late June"),
    ("The court sat on 18/06/2021.", "The court sat on 20 June 2021.", "18/06/2021", "20 June 2021"),
    ("The 2015 court pact", "The 2013 court pact", "2015", "2013"),
]
COMPATIBLE = [
    ("The court sat at 4:40 GMT that day.", "The court sat at 5:40 a.m. that day.", "4:40 GMT", "5:40 a.m."),
    ("The court sat in early June.", "The court sat on 3 June.", "early June", "3 June"),
    ("The court sat on Monday morning.", "The court sat on Monday evening.", "Monday morning", "Monday evening"),
    ("The court sat shortly after 3 a.m. there.", "The court sat at 3:15 a.m. there.", "3 a.m.", "3:15 a.m."),
]


@pytest.mark.parametrize(("left", "right"), SAME)
def test_dates_that_say_the_same_are_no_difference(left: str, right: str) -> None:
    assert read(left)
    assert read(right)
    assert found(left, right) == found(right, left) == []


@pytest.mark.parametrize(("left", "right", "left_words", "right_words"), DIFFER)
def test_dates_that_differ_are_found(left: str, right: str, left_words: str, right_words: str) -> None:
    assert found(left, right) == [(left_words, right_words, "differs")]
    assert found(right, left) == [(right_words, left_words, "differs")]


@pytest.mark.parametrize(("left", "right", "left_words", "right_words"), COMPATIBLE)
def test_dates_that_may_fit_together_are_said_to(left: str, right: str, left_words: str, right_words: str) -> None:
    assert found(left, right) == [(left_words, right_words, "compatible")]
    assert found(right, left) == [(right_words, left_words, "compatible")]


def test_a_weekday_is_held_against_a_date_where_both_days_of_publication_help() -> None:
    assert found("The court sat on Sunday.", "The court sat on 18 June.", MONDAY, MONDAY) == []
    assert found("The court sat on Sunday.", "The court sat on 25 June.", MONDAY, MONDAY) == []
    assert found("The court sat on Sunday.", "The court sat on 17 June.", MONDAY, MONDAY) == [
        ("Sunday", "17 June", "differs")
    ]


def test_a_date_far_from_the_publication_is_not_held_against_a_weekday() -> None:
    assert found("The court sat on Sunday.", "The court sat on 17 January.", MONDAY, MONDAY) == []


def test_a_weekday_around_new_year_lies_in_the_right_year() -> None:
    published = date(2024, 1, 2)
    assert found("The court sat on Sunday.", "The court sat on 31 December.", published, published) == []
    assert found("The court sat on Sunday.", "The court sat on 30 December.", published, published) != []


def test_the_same_weekday_in_stories_of_different_weeks_is_no_difference() -> None:
    assert found("The court sat on Sunday.", "The court sat on Sunday.", MONDAY, date(2023, 6, 26)) == []


def test_the_day_of_a_statement_is_not_the_day_of_what_it_tells() -> None:
    assert found("The army said on Monday the depot burned.", "The depot of the army burned on Sunday.") == []


def test_the_day_of_another_event_is_no_difference() -> None:
    left = "The satellite was lost on 9 January, days after its launch from a ship."
    right = "Launched from a ship on 5 January, the satellite was lost days later."
    assert found(left, right) == found(right, left) == []


def test_a_year_that_names_a_thing_is_not_the_year_of_what_happened() -> None:
    assert found("The judge upheld the 2015 trade agreement.", "In 2019 the judge upheld the trade agreement.") == []


def test_days_that_agree_are_crossed_out_first() -> None:
    left = "The ministers met on Sunday and flew home on Monday."
    assert found(left, "On Monday the ministers flew home after they met on Sunday.") == []
    assert found(left, "The ministers met on Saturday and flew home on Monday.") == [("Sunday", "Saturday", "differs")]


def test_the_day_of_the_same_verb_is_chosen() -> None:
    left = "Rain began on Tuesday and the dam gave way on Wednesday."
    assert found(left, "After rain the dam gave way on Thursday.") == [("Wednesday", "Thursday", "differs")]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Pilots and the airline began their talks on Monday.", "Pilots and the airline broke off talks on Thursday."),
        ("The treaty of friendship was signed on 9 June.", "Late in the day the treaty was signed on 30 September."),
        ("The capital was hit by drones at 3:20 a.m.", "Missiles hit the capital in the north at 5:05 a.m."),
        ("Halden bought a maker of lifts in 2010.", "Halden bought its rival in another country in 2019."),
        ("Halden bought a maker of lifts in January.", "Halden bought its rival in another country in June."),
    ],
)
def test_dates_far_from_each_other_are_those_of_other_events(left: str, right: str) -> None:
    assert found(left, right) == found(right, left) == []


def test_a_year_with_its_digits_in_another_order_is_told() -> None:
    left, right = "The storm of the century hit the coast in 1987.", "The storm of the century hit the coast in 1978."
    assert found(left, right) == [("1987", "1978", "differs")]


def test_what_was_is_not_held_against_what_is_to_come() -> None:
    left = "The singer died at her house by the sea on Sunday."
    assert found(left, "Dead at her house by the sea, the singer will be buried on Monday.") == []


def test_an_end_is_not_held_against_a_beginning() -> None:
    left = "The old customs house shows paintings from 9 June."
    assert found(left, "Paintings of ships hang in the customs house until 12 June.") == []
    assert found(left, "Paintings of ships hang in the customs house from 12 June.") != []


def test_dates_of_another_turn_are_those_of_other_events() -> None:
    left = "The first round of the election is on 14 April."
    assert found(left, "The second round of the election is on 21 April.") == []
    assert found(left, "The first round of the election is on 21 April.") != []


def test_what_two_dates_agree_in_speaks_for_one_event() -> None:
    assert found(
        "Eleven states signed the treaty on 18 June 1998.", "Eleven put names to the treaty on 8 June 1998."
    ) == [("18 June 1998", "8 June 1998", "differs")]


def test_what_is_told_of_a_date_after_it_belongs_to_it() -> None:
    left = "Fighting has gone on since February 2014, when men took over the parliament."
    right = "There has been no peace since April 2014, when men took over the parliament."
    assert found(left, right) == [("February 2014", "April 2014", "differs")]


_DATES = ["18", "June", "May", "2023", "Sunday", ",", "early", "at", "7:30", "p.m.", "1990s", "31/02/2021", "yesterday"]
_WORDS = st.lists(st.sampled_from([*_DATES, "in", "on", "to", "-", "sat", "court", "ship"]), max_size=14).map(" ".join)


@given(st.one_of(_WORDS, st.text(max_size=40)), _WORDS, st.dates(), st.one_of(st.none(), st.dates()))
@settings(max_examples=150, deadline=None)
def test_no_text_and_no_day_brings_the_reading_of_dates_down(
    left: str, right: str, one: date, other: date | None
) -> None:
    left, right = f"court {left} sat", f"court {right} sat"
    for when in read(left, one):
        assert when.span.of(left) == when.span.of(left).strip() != ""
    assert {(b, a, level) for a, b, level in found(left, right, one, other)} == set(found(right, left, other, one))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("BEIJING, June 19 (Sample Wire) - The envoy met the president on Monday.", ["Monday"]),
        ("MARROW POINT, Nov. 9 - Two ferries collided on Thursday.", ["Thursday"]),
        ("WASHINGTON, June 19, 2023 (AP) — The minister left on Sunday.", ["Sunday"]),
        ("NATO said on June 19 that talks - long ones - had failed.", ["June 19"]),
        ("LONDON (Reuters) - On 3 May it rained.", ["3 May"]),
    ],
)
def test_the_date_of_a_dateline_is_that_of_the_report(sentence: str, expected: list[str]) -> None:
    assert named(sentence) == expected


ONE_DAY_TOLD_BY_ANOTHER = [
    (
        "On Wednesday, the ruins of the mill that burned the day before smoked.",
        "The mill that burned on Tuesday smoked.",
    ),
    ("On Wednesday, the mill that burned a day earlier still smoked.", "The mill that burned on Tuesday still smoked."),
    ("On Wednesday, the mill that burned the previous day smoked.", "The mill that burned on Tuesday still smoked."),
    ("On 18 June, the mill that burned the day before smoked.", "The mill that burned on 17 June still smoked."),
    (
        "They searched the burned mill on Wednesday, a day after the fire.",
        "The fire at the mill they searched was on Tuesday.",
    ),
    ("A day after the fire they searched the mill on Wednesday.", "The fire at the mill they searched was on Tuesday."),
    ("He landed on Tuesday and the day after met the king in Oslo.", "He met the king on Wednesday in Oslo."),
    ("He landed on Tuesday and the next day met the king in Oslo.", "He met the king on Wednesday in Oslo."),
]


@pytest.mark.parametrize(("left", "right"), ONE_DAY_TOLD_BY_ANOTHER)
def test_a_day_told_by_the_day_beside_it_is_no_difference(left: str, right: str) -> None:
    assert found(left, right) == found(right, left) == []


def test_a_day_told_by_the_day_beside_it_is_none_where_that_is_another_one() -> None:
    left = "On Wednesday, the mill that burned the day before smoked."
    assert found(left, "The mill that burned on Thursday smoked.") == [("Wednesday", "Thursday", "differs")]


def test_the_day_before_the_first_of_a_month_is_known_by_its_weekday_only() -> None:
    (first, before) = read("They searched it on Sunday, 1 June; the mill burned the day before.")
    assert (first.weekday, first.day, first.implied) == (6, 1, None)
    assert (before.weekday, before.day, before.month, before.implied) == (5, None, None, Implied.BY_THE_CLAUSE)


def test_the_day_of_another_event_beside_a_day_does_not_hide_that_it_differs() -> None:
    left, right = (
        "The rally at the mill was on Tuesday, the day before the vote.",
        "The rally at the mill was on Wednesday.",
    )
    assert found(left, right) == [("Tuesday", "Wednesday", "differs")]
    assert found(right, left) == [("Wednesday", "Tuesday", "differs")]
