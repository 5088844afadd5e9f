"""What a story's own lines say of it, and what they only suggest."""

import pytest

from tui.story import Details, Evidence, Story, read_bytes
from tui.story.datelines import Dateline, dateline, in_year

LEAD = "The envoy met President Li Wen in Harbour City, officials said after the talks. It was their first meeting."
MORE = "Mr. Hall told reporters that the talks had been “candid” and that both sides wished to go on in the autumn."
TITLE = "Envoy meets president in Harbour City"


def story(*paragraphs: str) -> Story:
    return read_bytes("\n\n".join(paragraphs).encode(), name="story.txt").story


def details(*paragraphs: str) -> Details:
    return story(*paragraphs).details


def outlets(*paragraphs: str) -> list[str]:
    return [guess.value for guess in story(*paragraphs).guesses if guess.field == "outlet"]


def test_each_known_field_has_one_piece_of_evidence_in_the_order_of_the_fields() -> None:
    found = story(TITLE, "Harbour Wire", "By Jane Doe", "19 June 2023", LEAD, "https://example.org/talks")
    assert [(of.field, of.why) for of in found.evidence] == [
        ("title", "a short line without a full stop, above the first sentence"),
        ("outlet", "an outlet's name on a line of its own"),
        ("byline", 'begins with "by" and a name'),
        ("published", "a date on a line of its own"),
        ("url", "an address on the web, on a line of its own"),
    ]
    for of in found.evidence:
        assert getattr(found.details, of.field) == of.value


def test_a_title_of_two_sentences_is_known_as_a_whole() -> None:
    assert details("# Who came to the talks? And why?", LEAD, MORE).title == "Who came to the talks? And why?"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Jane Doe in Oslo", "Jane Doe"),
        ("Jane Doe and John Roe in Port Ansgar", "Jane Doe and John Roe"),
        ("Jane Doe, Asia correspondent", "Jane Doe"),
        ("Jane Doe", "Jane Doe"),
    ],
)
def test_a_name_on_a_line_of_its_own_is_the_byline(line: str, names: str) -> None:
    assert details(TITLE, line, LEAD, MORE).byline == names


def test_a_line_that_begins_with_by_comes_before_a_name_alone() -> None:
    assert details(TITLE, "Jane Doe in Oslo", "By Ann Lee", LEAD, MORE).byline == "Ann Lee"


def test_published_updated_and_retrieved_are_three_dates() -> None:
    found = details(
        TITLE, "Published 19 June 2023", "Updated: 20 June 2023, 08:10 GMT", LEAD, MORE, "Retrieved 21 June 2023"
    )
    assert (found.published, found.updated, found.retrieved) == ("2023-06-19", "2023-06-20T08:10Z", "2023-06-21")


def test_two_dates_on_one_line_are_told_apart() -> None:
    found = details(TITLE, "19 June 2023 | Updated 20 June 2023", LEAD, MORE)
    assert (found.published, found.updated) == ("2023-06-19", "2023-06-20")


def test_a_date_beside_the_author_is_the_day_of_publication() -> None:
    assert details(TITLE, "By Jane Doe | 19 June 2023", LEAD, MORE).published == "2023-06-19"


def test_a_day_with_a_year_of_two_figures_as_printers_put_it_above_a_page_is_no_day_of_publication() -> None:
    assert details("6/21/23, 9:14 AM", TITLE, LEAD, MORE).published is None


def test_the_full_stop_after_an_address_is_none_of_it() -> None:
    assert details(LEAD, MORE, "Source: https://example.org/talks.").url == "https://example.org/talks"


# What is only suggested


@pytest.mark.parametrize(
    ("line", "outlet", "why"),
    [
        (
            "Associated Press writers Jane Doe in Oslo and Bob Roe in Rome contributed to this report.",
            "Associated Press",
            "in a credit: “Associated Press writers Jane Doe in Oslo and Bob Roe in …”",
        ),
        ("Jane Doe is a correspondent for The Meridian based in Oslo.", "The Meridian", None),
        ("Jane Doe is the BBC's China correspondent, based in Oslo.", "BBC", None),
        ("Jane Doe is a Harbour Wire correspondent based in Oslo.", "Harbour Wire", None),
        ("By Jane Doe, Harbour Wire", "Harbour Wire", None),
        ("© 2023 The Meridian. All rights reserved.", "The Meridian", None),
        ("Copyright 2024 KBQT. All rights reserved.", "KBQT", None),
        ("© The Evening Ledger Company 2024", "The Evening Ledger", None),
        ("This story first appeared in The Meridian.", "The Meridian", "says where the story first appeared"),
        ("Follow The Meridian on Facebook for more.", "The Meridian", None),
        ("https://www.meridian.example/talks", "meridian.example", "the address"),
        ("“It was cold,” Mr. Hall told AFP Monday.", "AFP", "somebody told it: “told AFP”"),
        ("With reporting by AFP", "AFP", None),
        ("Tobias Quell of Sample Wire contributed to this report.", "Sample Wire", None),
    ],
)  # fmt: skip
def test_an_outlet_is_suggested_with_the_evidence_and_not_assumed(line: str, outlet: str, why: str | None) -> None:
    found = story(LEAD, MORE, line)
    assert found.details.outlet is None
    guess = next(of for of in found.guesses if of.field == "outlet")
    assert guess.value == outlet
    assert why is None or guess.why == why


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Reuters",
        "[Jane Doe/AFP]",
        "Tomas Hale contributed to this report.",
        "Jane Doe is a Senior Asia correspondent based in Oslo.",
        "He told Congress that it was over.",
        "© 2024 Microsoft",
    ],
)
def test_what_names_no_outlet_of_the_words_suggests_none(line: str) -> None:
    assert outlets(LEAD, MORE, line) == []


def test_the_outlet_with_the_most_evidence_is_suggested_first() -> None:
    found = outlets(
        "HAYWARD, Calif. (AP) — The envoy met the president, officials said after the talks on Sunday.",
        MORE,
        "Jane Doe is a correspondent for The Meridian based in Oslo.",
        "© 2023 The Meridian",
    )
    assert found == ["The Meridian", "AP"]


def test_two_spellings_of_one_outlet_are_one_suggestion() -> None:
    assert outlets(
        "PARIS (AFP) — The envoy met the president, officials said after the talks on Sunday.",
        "Mr. Hall told AFP that it was over. He then left the town.",
        "https://afp.example/talks",
    ) == ["AFP"]


def test_nothing_is_suggested_for_what_is_known() -> None:
    found = story("Harbour Wire", TITLE, "By Jane Doe", LEAD, MORE, "© 2023 The Meridian")
    assert found.details.outlet == "Harbour Wire"
    assert found.guesses == ()


def test_who_reported_is_suggested_as_the_author() -> None:
    found = story(LEAD, MORE, "(Reporting by Jane Doe in Oslo; Editing by John Roe)").guesses
    assert (
        Evidence("byline", "Jane Doe", "in a credit: “(Reporting by Jane Doe in Oslo; Editing by John Roe)”") in found
    )
    assert [of.value for of in story(LEAD, MORE, "Jane Doe reported from Oslo.").guesses] == ["Jane Doe"]


def test_a_day_without_a_year_is_suggested_only_where_another_date_gives_the_year() -> None:
    lead = "BEIJING, June 19 (Reuters) - The envoy met the president, officials said after the talks on Sunday."
    assert story(lead, MORE).details.published is None
    assert "published" not in {of.field for of in story(lead, MORE).guesses}
    found = story("Updated 20 June 2023", lead, MORE).guesses
    assert [of.value for of in found if of.field == "published"] == ["2023-06-19"]
    found = story(lead, MORE, "https://example.org/2023/06/19/talks").guesses
    assert [of.value for of in found if of.field == "published"] == ["2023-06-19"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("HAYWARD, Calif. (AP) — The mayor", Dateline("HAYWARD, Calif. (AP)", "AP", None)),
        ("BEIJING, June 19 (Reuters) - The envoy", Dateline("BEIJING, June 19 (Reuters)", "Reuters", "June 19")),
        ("Paris (AFP) – The envoy", Dateline("Paris (AFP)", "AFP", None)),
        ("LONDON — The envoy", Dateline("LONDON", None, None)),
        ("Dunmouth, 4 abr (EFE).- El pesquero", Dateline("Dunmouth, 4 abr (EFE)", "EFE", "4 abr")),
        ("Berlin (dpa) - Der Minister", None),
        ("The envoy — a friend — left", None),
        ("NATO said on Monday", None),
    ],
)
def test_a_dateline_is_read_at_the_beginning_of_a_report(text: str, found: Dateline | None) -> None:
    assert dateline(text) == found


def test_the_year_of_a_day_is_the_last_that_is_not_after_a_known_date() -> None:
    assert in_year("June 19", "2023-06-20T08:00Z") == "2023-06-19"
    assert in_year("December 30", "2023-01-02") == "2022-12-30"
    assert in_year("4 abr", "2024-04-05") == "2024-04-04"
    assert in_year("June 19", "yesterday") is None
    assert in_year("Section 19", "2023-06-20") is None
