"""Dates are read only where there is one way to read them."""

import pytest

from tui.story.dates import dated, iso, revised


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("2023-06-19", "2023-06-19"),
        ("June 19, 2023", "2023-06-19"),
        ("19 June 2023", "2023-06-19"),
        ("Sunday, 18th of June 2023", "2023-06-18"),
        ("2023年6月19日", "2023-06-19"),
        ("2023-06-19T08:04:09Z", "2023-06-19T08:04:09Z"),
        ("2023-06-19 08:04 +0200", "2023-06-19T08:04+02:00"),
        ("Jun. 19, 2023, 8:04 PM EDT", "2023-06-19T20:04-04:00"),
        ("June 19, 2023 at 12:30 a.m.", "2023-06-19T00:30"),
        ("19 June 2023, 10:04", "2023-06-19T10:04"),
    ],
)
def test_a_date_becomes_iso_8601(written: str, read: str) -> None:
    assert iso(written) == read


@pytest.mark.parametrize(
    "written",
    [
        "06/05/2023",
        "yesterday",
        "31 June 2023",
        "19 June 2023, 10:04 IST",
        "19 June 2023, 25:00",
        "19 June 2023, 17 pm",
    ],
)
def test_what_can_be_read_in_several_ways_or_not_at_all_is_left_as_it_stands(written: str) -> None:
    assert iso(written) == written


@pytest.mark.parametrize(
    "line",
    [
        "Published 19 June 2023",
        "Mon 19 Jun 2023 08:04 BST",
        "Updated: 06/05/2023 3:41 PM",
        "June 19, 2023 / 5:40 PM EDT",
    ],
)
def test_a_line_with_a_date_and_nothing_else_is_a_date_line(line: str) -> None:
    assert dated(line)


@pytest.mark.parametrize(
    "line", ["He was born on 19 June 2023", "Joe Doe in Oslo on May 21, 2023.", "In 2023", "10:04"]
)
def test_a_line_that_says_more_is_none(line: str) -> None:
    assert not dated(line)


def test_a_date_of_revision_is_told_from_one_of_publication() -> None:
    assert revised("Last updated: 19 June 2023")
    assert not revised("Published 19 June 2023, updated 20 June 2023")
