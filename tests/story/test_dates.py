"""Dates are read only where there is one way to read them."""

import pytest

from tui.story.dates import Stamp, dated, iso, stamps


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
        ("Mon, 19 Jun 2023 08:04:09 +0200", "2023-06-19T08:04:09+02:00"),
        ("June 19, 2023 3:51 PM GMT+1", "2023-06-19T15:51+01:00"),
        ("June 19, 2023 | 5:40 PM EDT", "2023-06-19T17:40-04:00"),
        ("19.06.2023 18:22 Uhr", "2023-06-19T18:22"),
        ("19. Juni 2023 um 18.22 Uhr", "2023-06-19T18:22"),
        ("1er août 2023 à 18h22", "2023-08-01T18:22"),
        ("19 de junio de 2023, 08:10", "2023-06-19T08:10"),
        ("29/03/2024 - 04:12", "2024-03-29T04:12"),
        ("3/29/2024", "2024-03-29"),
        ("2023년 6월 19일", "2023-06-19"),
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
        "6/5/23, 9:14 AM",
        "5 markets 2023",
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
        "Stand: 19.06.2023 18:22 Uhr",
        "Veröffentlicht am 19. Juni 2023, aktualisiert am 20. Juni 2023",
        "Publié le lundi 19 juin 2023 à 18h22",
        "Accessed 19 June 2023",
        "19 June 2023 | Updated 5 hours ago",
    ],
)
def test_a_line_with_a_date_and_nothing_else_is_a_date_line(line: str) -> None:
    assert dated(line)


@pytest.mark.parametrize(
    "line", ["He was born on 19 June 2023", "Joe Doe in Oslo on May 21, 2023.", "In 2023", "10:04"]
)
def test_a_line_that_says_more_is_none(line: str) -> None:
    assert not dated(line)


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("19 June 2023", [Stamp("", "2023-06-19")]),
        ("First published on 19 June 2023", [Stamp("published", "2023-06-19")]),
        ("Issued on: 29/03/2024 - 04:12", [Stamp("published", "2024-03-29T04:12")]),
        ("Last modified on Fri 20 Jun 2023", [Stamp("updated", "2023-06-20")]),
        ("Last updated: 19 June 2023", [Stamp("updated", "2023-06-19")]),
        ("Retrieved 21 June 2023", [Stamp("retrieved", "2023-06-21")]),
        ("Stand: 19.06.2023", [Stamp("updated", "2023-06-19")]),
        ("Updated: 06/05/2023 3:41 PM", [Stamp("updated", "06/05/2023 3:41 PM")]),
        (
            "Published 19 June 2023, updated 20 June 2023",
            [Stamp("published", "2023-06-19"), Stamp("updated", "2023-06-20")],
        ),
        (
            "Publié le 19 juin 2023 à 18h22, mis à jour le 20 juin 2023",
            [Stamp("published", "2023-06-19T18:22"), Stamp("updated", "2023-06-20")],
        ),
        ("June 19, 2023 3:51 PM · Updated 5 hours ago", [Stamp("", "2023-06-19T15:51")]),
        ("The standard of 1999", []),
    ],
)
def test_each_date_of_a_line_is_what_the_words_before_it_say(line: str, found: list[Stamp]) -> None:
    assert list(stamps(line)) == found
