"""What on a page is the story and what is furniture, where the two look alike."""

import pytest

from tests.story.formats.test_html import FIRST, LAST, SECOND, middle, page
from tui.story.formats.html import extract
from tui.story.values import Kind

URL = '<link rel="canonical" href="https://news.ardenpost.com/bridge">'
ELSEWHERE = "https://shop.example/saw"
CUT_OFF = "the page seems cut off by a paywall"


def below(html: str) -> list[tuple[Kind | None, str]]:
    """What is read of something below the last paragraph of the story."""
    whole = f"{URL}<body><article><h1>Bridge to close</h1><p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p>{html}</article>"
    paragraphs = extract(whole.encode()).paragraphs
    return [(one.kind, one.text) for one in paragraphs[[one.text for one in paragraphs].index(LAST) + 1 :]]


@pytest.mark.parametrize(
    ("html", "kind"),
    [
        (f"<ul><li><a href='{ELSEWHERE}'>The saw that cut it, for 20 crowns</a></ul>", Kind.BODY),
        (f"<p><a href='{ELSEWHERE}'>https://shop.example/saw</a></p>", Kind.BODY),
        (f"<h3><a href='{ELSEWHERE}'>Arden Saw</a></h3>", Kind.HEADING),
    ],
)
def test_a_link_to_another_site_inside_the_story_belongs_to_it(html: str, kind: Kind) -> None:
    assert [found for found, _ in middle(page(html, head=URL))] == [kind]


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li><a href='https://www.ardenpost.com/saw'>The saw that cut the bridge down</a></ul>",
        "<ul><li><a href='/saw'>The saw that cut the bridge down</a></ul>",
        f"<p>Read more: <a href='{ELSEWHERE}'>The saw that cut the bridge down</a></p>",
    ],
)
def test_a_link_to_the_same_site_inside_the_story_is_furniture(html: str) -> None:
    assert {found for found, _ in middle(page(html, head=URL))} == {Kind.BOILERPLATE}


@pytest.mark.parametrize("around", ["<ul><li>{}</ul>", "<p>{}</p>"])
def test_a_link_to_another_site_below_the_story_is_furniture(around: str) -> None:
    link = f"<a href='{ELSEWHERE}'>The saw that cut the bridge down</a>"
    assert below(around.format(link)) == [(Kind.BOILERPLATE, "The saw that cut the bridge down")]


def test_an_address_to_write_to_is_no_link() -> None:
    found = middle(page("<p><a href='mailto:ann@arden.example'>Ann Ek tells you why</a></p>"))
    assert found == [(Kind.BODY, "Ann Ek tells you why")]


def test_under_a_heading_that_announces_links_partly_linked_items_are_links_and_sentences_are_not() -> None:
    items = "<li>How the bridge <a href='/x'>was built</a><li>The ferry <a href='/y'>will cost two crowns</a>, he said."
    found = middle(page(f"<div>More great Post stories</div><ul>{items}</ul>"))
    assert [kind for kind, _ in found] == [Kind.BOILERPLATE, Kind.BOILERPLATE, Kind.BODY]


def test_a_box_of_links_that_opens_over_a_sentence_is_not_in_the_sentence() -> None:
    links = "<a href='/ek'>Ann Ek</a><a href='/1'>Ek on ferries</a> <a href='/2'>Ek on saws</a>"
    popup = f"<span class=over><a href='/ek'>Ann Ek</a><span><span><img src=a.jpg>{links}</span></span></span>"
    assert middle(page(f"<p>The mayor, {popup} (Left), will resign.</p>")) == [
        (Kind.BODY, "The mayor, Ann Ek (Left), will resign.")
    ]


def test_links_with_words_between_them_stay_in_their_sentence() -> None:
    links = "<a href='/1'>Ann Ek</a>, <a href='/2'>Bo Ask</a> and <a href='/3'>Jo Lind</a>"
    assert middle(page(f"<p>The mayor named <span>{links}</span>.</p>")) == [
        (Kind.BODY, "The mayor named Ann Ek, Bo Ask and Jo Lind.")
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<a style='position:absolute;width:1px;clip:rect(0 0 0 0)' href='#top'>Continue reading the main story</a>",
        "<span class=hidden><i itemprop=url>https://arden.example/a.jpg</i> <i itemprop=width>676</i></span>",
        "<span class=off-screen>Image copyright</span>",
    ],
)
def test_what_nobody_sees_is_not_handed_over(html: str) -> None:
    assert middle(page(f"<div>{html}</div>")) == []


@pytest.mark.parametrize("name", ["hidden", "hidden sm:block"])
def test_a_box_that_scripts_may_show_is_handed_over(name: str) -> None:
    said = "The ferry will cost two crowns, the mayor said."
    assert middle(page(f"<div class='{name}'><p>{said}</p></div>")) == [(Kind.BODY, said)]


def test_the_headline_again_inside_the_story_is_furniture() -> None:
    assert middle(page("<div class=gallery-title><p>Bridge to close</p></div>")) == [
        (Kind.BOILERPLATE, "Bridge to close")
    ]


def test_what_a_box_below_the_story_says_of_the_author_is_a_byline() -> None:
    about = "Ann Ek has written of rivers for twenty years. She lives on a boat with two cats and a cook. " * 3
    found = below(f"<div class=post-author><h5><a href='/a'>Ann Ek</a></h5><p>{about}</p></div>")
    assert found[-1] == (Kind.BYLINE, about.strip())


def test_a_long_paragraph_inside_the_story_is_body_whatever_its_box_is_called() -> None:
    long = "The author of the report, who has asked not to be named, told the council of it on Monday. " * 3
    assert middle(page(f"<div class=author-note><p>{long}</p></div>")) == [(Kind.BODY, long.strip())]


def test_a_short_heading_with_nothing_of_the_story_below_it_is_furniture() -> None:
    assert below("<h3>Ann Ek’s latest stories</h3><h4>Must watch</h4>") == [
        (Kind.BOILERPLATE, "Ann Ek’s latest stories"),
        (Kind.BOILERPLATE, "Must watch"),
    ]
    assert below("<h3>What comes next</h3><p>Nobody knows, the mayor said.</p>")[0][0] is Kind.HEADING


def test_a_call_for_letters_below_the_story_is_furniture_whatever_follows() -> None:
    call = "<p>The Post is committed to publishing a diversity of letters. We like to hear from you. Here are tips.</p>"
    found = below(f"{call}<p>Follow The Arden Post on Facebook and Instagram.</p>")
    assert found[0][0] is Kind.BOILERPLATE


PROMPT = "<div class=x><p>Continue reading with a subscription.</p></div>"
LONG = "".join(f"<p>{SECOND} {LAST}</p>" for _ in range(10))


@pytest.mark.parametrize(
    ("middle_part", "end", "remarked"),
    [
        ("", "", True),
        (LONG, "", False),
        (LONG, "<p>Those who had the most to lose, and who …</p>", True),
        (LONG, "<p>Those who had the most to lose, and who</p>", True),
    ],
)
def test_a_prompt_to_pay_cuts_off_only_a_text_that_is_short_or_stops_in_a_sentence(
    middle_part: str, end: str, remarked: bool
) -> None:
    whole = f"<article><h1>Bridge to close</h1><p>{FIRST}</p>{middle_part}<p>{SECOND}</p>{end}{PROMPT}</article>"
    assert (CUT_OFF in extract(whole.encode()).remarks) is remarked


@pytest.mark.parametrize(
    ("free", "count", "remarked"),
    [("false", 900, True), ('"False"', 900, True), ("true", 900, False), ("false", 330, False), ("false", 0, False)],
)
def test_a_page_is_cut_off_that_shows_much_less_than_its_data_count(free: str, count: int, remarked: bool) -> None:
    fields = f'"headline": "Bridge to close", "isAccessibleForFree": {free}, "wordCount": "{count}"'
    head = f'<script type="application/ld+json">{{"@type": "NewsArticle", {fields}}}</script>'
    assert (CUT_OFF in page(LONG, head=head).remarks) is remarked


@pytest.mark.parametrize("call", ["Continue reading the main story", "Join our forums to keep talking of bridges!"])
def test_not_every_call_to_go_on_is_a_paywall(call: str) -> None:
    assert CUT_OFF not in page(f"<div><p>{call}</p></div>").remarks
