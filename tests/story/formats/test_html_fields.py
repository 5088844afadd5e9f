"""What a page says of its story beside the text."""

import pytest

from tests.story.formats.test_html import page
from tui.story.formats.html import extract


def fields(head: str, **more: str) -> dict[str, tuple[str, str]]:
    """The values found in a page with this head, each with its evidence."""
    return {one.field: (one.value, one.why) for one in page("", head=head, **more).fields}


def data(text: str) -> str:
    """A script with data for search engines."""
    return f'<script type="application/ld+json">{text}</script>'


ARTICLE = '"@type": "NewsArticle", "headline": "Bridge to close"'


@pytest.mark.parametrize(
    "text",
    [
        '{%s, "author": {"name": "Ann Ek"}}',
        '[{"@type": "WebSite"}, {%s, "author": [{"name": "Ann Ek"}, {"name": "@annek"}]}]',
        '{"@graph": [{%s, "author": {"@id": "#ann"}}, {"@id": "#ann", "name": "Ann Ek"}]}',
        '{%s, "author": ["https://people.example/ann", "By Ann Ek"],}',
        '<!-- {%s, "author": "Ann Ek"}; -->',
    ],
)
def test_data_for_search_engines_are_read_however_they_are_put(text: str) -> None:
    found = fields(data(text % ARTICLE))
    assert found["title"] == ("Bridge to close", "in the page's data (ld+json)")
    assert found["byline"][0] == "Ann Ek"


def test_data_that_are_no_json_still_give_their_well_known_fields() -> None:
    found = fields(data(f'{{{ARTICLE}, "datePublished": "2024-05-06T07:08:09Z", "x": "a "quoted" word"}}'))
    assert found["published"] == ("2024-05-06T07:08:09Z", "in the page's data (ld+json)")


@pytest.mark.parametrize(
    ("name", "value", "field", "found"),
    [
        ("og:title", "Bridge to close", "title", "Bridge to close"),
        ("og:site_name", "Arden Post", "outlet", "Arden Post"),
        ("parsely-author", "Ann Ek", "byline", "Ann Ek"),
        ("byl", "By ANN EK", "byline", "ANN EK"),
        ("dc.date.issued", "20240506", "published", "2024-05-06"),
        ("article:published_time", "2024-05-06T07:08:09+0200", "published", "2024-05-06T07:08:09+02:00"),
        ("article:modified_time", "1714979289", "updated", "2024-05-06T07:08:09Z"),
        ("sailthru.date", "Mon, 06 May 2024 07:08:09 GMT", "published", "2024-05-06T07:08:09Z"),
        ("og:url", "https://arden.example/bridge", "url", "https://arden.example/bridge"),
    ],
)
def test_the_head_of_a_page_is_read(name: str, value: str, field: str, found: str) -> None:
    assert fields(f'<meta property="{name}" content="{value}">')[field] == (found, f"in the page's head ({name})")


@pytest.mark.parametrize(
    "head",
    [
        '<meta name="author" content="https://social.example/ann">',
        '<meta name="author" content="@annek">',
        '<meta name="twitter:creator" content="@annek">',
        '<meta property="og:url" content="javascript:alert(1)">',
        '<link rel="canonical" href="/bridge">',
        '<link rel="canonical" href="http://[broken">',
        '<meta name="date" content="soon">',
    ],
)
def test_what_is_no_name_address_or_time_is_not_taken_for_one(head: str) -> None:
    assert fields(head).keys() <= {"title"}


def test_several_authors_are_one_byline() -> None:
    head = "".join(f'<meta name="author" content="{name}">' for name in ("Ann Ek", "Bo Ask", "Ann Ek"))
    assert fields(head)["byline"][0] == "Ann Ek, Bo Ask"


def test_of_two_headlines_in_the_data_the_one_counts_that_the_page_shows() -> None:
    other = '{"@type": "NewsArticle", "headline": "Ten bridges to see", "author": "Bo Ask"}'
    found = fields(data(f'[{other}, {{{ARTICLE}, "author": "Ann Ek"}}]'))
    assert (found["title"][0], found["byline"][0]) == ("Bridge to close", "Ann Ek")


@pytest.mark.parametrize(
    "title", ["Bridge to close | Arden Post", "Arden Post - Bridge to close", "Bridge to close - News | Arden Post"]
)
def test_the_site_s_name_is_cut_off_the_title_of_the_window(title: str) -> None:
    found = fields(f'<title>{title}</title><meta property="og:site_name" content="Arden Post">', above="")
    assert found["title"][0].startswith("Bridge to close")
    assert "Arden Post" not in found["title"][0]


def test_the_author_and_the_time_that_a_page_shows_are_read() -> None:
    line = '<p>By <a rel="author" href="/a">Ann Ek</a>, <time datetime="2024-05-06T07:08Z">6 May</time></p>'
    found = fields("", above=f"<h1>Bridge to close</h1>{line}")
    assert found["byline"] == ("Ann Ek", "in the byline of the page")
    assert found["published"] == ("2024-05-06T07:08Z", "in the time that the page shows")


def test_without_an_outlet_its_address_and_the_window_suggest_one() -> None:
    head = '<title>Bridge to close | Arden Post</title><link rel="canonical" href="https://www.arden.example/bridge">'
    extracted = page("", head=head)
    assert "outlet" not in {one.field for one in extracted.fields}
    assert [(one.value, one.why) for one in extracted.guesses] == [
        ("Arden Post", "the page's title holds “Arden Post”"),
        ("arden.example", "its address is on arden.example"),
    ]


SINGLE_FILE = """<!--
 Page saved with SingleFile
 url: https://arden.example/b
 saved date: Tue Jun 18 2024 14:05:00 GMT+0200 (Central European Summer Time)
-->"""


@pytest.mark.parametrize(
    ("comment", "found"),
    [
        (SINGLE_FILE, {"url": "https://arden.example/b", "retrieved": "2024-06-18T14:05:00+02:00"}),
        ("<!-- saved from url=(0023)https://arden.example/b -->", {"url": "https://arden.example/b"}),
        (
            '<link rel="canonical" href="https://web.archive.org/web/20190411083000/https://arden.example/b">',
            {"url": "https://arden.example/b", "retrieved": "2019-04-11T08:30:00Z"},
        ),
    ],
)
def test_where_a_page_came_from_is_read_from_what_saved_it(comment: str, found: dict[str, str]) -> None:
    assert {field: value for field, (value, _) in fields(comment).items() if field != "title"} == found


def test_the_wayback_machine_s_banner_is_no_part_of_the_story_and_tells_when_it_was_archived() -> None:
    banner = '<div id="wm-ipp-base"><p>The Wayback Machine holds 14 captures of this page from two years.</p></div>'
    told = "FILE ARCHIVED ON 08:30:00 Apr 11, 2019 AND RETRIEVED FROM THE\n INTERNET ARCHIVE ON 10:02:11 Jun 03, 2021."
    extracted = page(f"{banner}<!-- {told} -->")
    assert not any("captures" in one.text for one in extracted.paragraphs)
    assert [one.value for one in extracted.fields if one.field == "retrieved"] == ["2019-04-11T08:30:00Z"]


def test_microdata_in_the_page_are_read() -> None:
    html = """<div itemscope itemtype="https://schema.org/NewsArticle"><h1 itemprop="headline">Bridge to close</h1>
    <span itemprop="author" itemscope><span itemprop="name">Ann Ek</span></span>
    <time itemprop="datePublished" datetime="2024-05-06">6 May</time>
    <p>The old bridge is to close, the council said.</p></div>"""
    found = {one.field: one.value for one in extract(html.encode()).fields}
    assert found == {"title": "Bridge to close", "byline": "Ann Ek", "published": "2024-05-06"}
