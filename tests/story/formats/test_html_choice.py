"""Which of the values that a page gives for a field is taken."""

import pytest

from tests.story.formats.test_html import page
from tests.story.formats.test_html_fields import data, fields
from tui.story.formats.html.moments import moment

OUTLET = '<meta property="og:site_name" content="{}">'
URL = '<link rel="canonical" href="https://www.ardenpost.co.uk/bridge">'
HEADLINE = '<h1 class="top">Bridge to close - for a year</h1>'


@pytest.mark.parametrize(
    ("title", "outlet"),
    [
        ("Bridge to close | TheArdenPost", "The Arden Post"),
        ("Bridge to close - Ardenpost.com", "Arden Post"),
        ("Bridge to close – www.ardenpost.co.uk", "Post Group"),
        ("Bridge to close - Ardenpost", "Post Group"),
        ("Bridge to close - Gazette", "The Gazette"),
        ("Bridge to close - Arden Post - Arden Post", "Arden Post"),
    ],
)
@pytest.mark.parametrize(
    "given", ['<meta property="og:title" content="{}">', data('{{"@type": "Article", "headline": "{}"}}')]
)
def test_the_site_s_name_at_the_end_is_no_part_of_a_headline(title: str, outlet: str, given: str) -> None:
    assert fields(URL + OUTLET.format(outlet) + given.format(title))["title"][0] == "Bridge to close"


@pytest.mark.parametrize("above", [HEADLINE, ""])
def test_what_is_not_the_site_s_name_stays_at_the_end_of_a_headline(above: str) -> None:
    head = URL + OUTLET.format("Arden Post") + '<meta property="og:title" content="Bridge to close - for a year">'
    assert fields(head, above=above)["title"][0] == "Bridge to close - for a year"


def test_a_site_s_name_in_large_letters_is_no_headline_where_a_line_is_the_title_of_the_window() -> None:
    above = "<header><h1>The Arden Paper</h1></header><dl><dt>Bridge to close for a year</dt></dl>"
    assert fields("<title>Bridge to close for a year - Ardenpost</title>", above=above)["title"][0] == (
        "Bridge to close for a year"
    )


@pytest.mark.parametrize(
    ("outlet", "found"),
    [("Arden Post | News | Sport | Weather", "Arden Post"), ("Post｜都市", "Post"), ("Blogger", None)],
)
def test_an_outlet_s_name_ends_at_a_bar_and_a_platform_is_no_outlet(outlet: str, found: str | None) -> None:
    in_data = data(f'{{"@type": "NewsArticle", "headline": "Bridge to close", "publisher": {{"name": "{outlet}"}}}}')
    for head in (OUTLET.format(outlet), in_data):
        assert fields(head).get("outlet", (None,))[0] == found


AGENCY = data('{"@type": "NewsArticle", "headline": "Bridge to close", "publisher": {"name": "Associated Press"}}')


@pytest.mark.parametrize(
    ("url", "found"), [("https://www.ardenpost.com/b", "Arden Post"), ("https://apnews.com/b", "Associated Press")]
)
def test_an_agency_is_the_outlet_only_on_its_own_site(url: str, found: str) -> None:
    head = f'{AGENCY}{OUTLET.format("Arden Post")}<link rel="canonical" href="{url}">'
    assert fields(head)["outlet"][0] == found


@pytest.mark.parametrize(
    ("name", "found"),
    [
        ("jdadmin", None),
        ("gto", None),
        ("ann.ek@arden.example", None),
        ("Biography", None),
        ("By", None),
        ("Ann Ek (@annek)", "Ann Ek"),
        ("By Ann Ek, ann@arden.example", "Ann Ek"),
        ("Cher", "Cher"),
        ("bell hooks", "bell hooks"),
    ],
)
def test_a_login_or_an_address_is_no_author(name: str, found: str | None) -> None:
    assert fields(f'<meta name="author" content="{name}">').get("byline", (None,))[0] == found


def test_who_comments_on_a_story_is_not_its_author() -> None:
    comment = (
        '<div class="comments"><p><b itemprop="author">Guest</b>: I have crossed it every day of my life.</p></div>'
    )
    extracted = page(f'<p itemprop="author">Ann Ek</p>{comment}')
    assert [one.value for one in extracted.fields if one.field == "byline"] == ["Ann Ek"]


def test_names_on_lines_of_their_own_above_the_story_are_read_line_by_line() -> None:
    above = "<h2>Bridge to close</h2><h4>by Ann Ek<br>Monday, May 6, 2024</h4>"
    extracted = page("", above=above)
    assert [one.value for one in extracted.fields if one.field == "byline"] == ["Ann Ek"]
    assert [one.kind for one in extracted.paragraphs if one.text.startswith("by")] == ["byline"]


PUBLISHED = '<meta property="article:published_time" content="{}">'


@pytest.mark.parametrize(
    ("first", "second", "found"),
    [
        ("2024-05-06", "2024-05-06T07:08:09+02:00", "2024-05-06T07:08:09+02:00"),
        ("2024-05-06T07:08:09", "2024-05-06T07:08:09Z", "2024-05-06T07:08:09Z"),
        ("2024-05-06", "2024-05-07T07:08:09Z", "2024-05-06"),
        ("2024-05-06T07:08:09Z", "2024-05-06", "2024-05-06T07:08:09Z"),
    ],
)
def test_of_two_times_for_one_event_the_more_exact_is_taken(first: str, second: str, found: str) -> None:
    in_data = data(f'{{"@type": "NewsArticle", "headline": "Bridge to close", "datePublished": "{first}"}}')
    assert fields(in_data + PUBLISHED.format(second))["published"][0] == found


@pytest.mark.parametrize(
    ("updated", "kept"),
    [("2024-05-06T05:08Z", False), ("2024-05-05", False), ("2024-05-06T08:08+02:00", True), ("2024-05-06", True)],
)
def test_a_story_is_not_updated_before_it_is_published(updated: str, kept: bool) -> None:
    head = PUBLISHED.format("2024-05-06T06:08Z") + f'<meta property="article:modified_time" content="{updated}">'
    assert ("updated" in fields(head)) is kept


@pytest.mark.parametrize(
    "text", ["2024-13-45", "2024-02-30T10:00Z", "2999-01-01", "1970-01-01T00:00:00Z", "9999999999"]
)
def test_an_impossible_or_future_day_is_no_time(text: str) -> None:
    assert moment(text) is None


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2024-05-06T07:08:09Z[UTC]", "2024-05-06T07:08:09Z"),
        ("2024-05-06 07:08:09 -0500", "2024-05-06T07:08:09-05:00"),
        ("2024-05-06 07:08:09 +0000 UTC", "2024-05-06T07:08:09+00:00"),
        ("2024-05", "2024-05"),
        ("06/05/2024", "06/05/2024"),
    ],
)
def test_a_time_keeps_its_zone_and_what_can_be_read_in_two_ways_stays_as_it_stands(text: str, found: str) -> None:
    assert moment(text) == found


def test_a_meta_element_may_have_several_names() -> None:
    head = '<meta itemprop="datePublished dateCreated" content="2024-05-06T07:08:09Z">'
    assert fields(head)["published"][0] == "2024-05-06T07:08:09Z"


def test_a_headline_with_a_dash_does_not_name_an_outlet() -> None:
    extracted = page("", head=f"<title>Arden - bridge to close</title>{URL}", above="<h1>Arden - bridge to close</h1>")
    assert not [one for one in extracted.guesses if one.value == "Arden"]


def test_a_host_in_the_title_of_the_window_is_suggested_once() -> None:
    extracted = page("", head=f"<title>Bridge to close - www.ardenpost.co.uk</title>{URL}")
    assert [one.value for one in extracted.guesses] == ["ardenpost.co.uk"]
