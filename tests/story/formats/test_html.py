"""How a saved page becomes paragraphs: what is text, what parts it, and what each part is."""

import json
import subprocess
import sys

import pytest

from tui.story.formats import Extracted, Refused
from tui.story.formats.html import extract
from tui.story.values import Kind

FIRST = "The council of Arden met on Monday and agreed to close the old stone bridge for a year."
SECOND = "Traders on both banks said that they had not been asked, and that they would go to court."
LAST = "A ferry is to run every ten minutes from the first of May, the mayor promised them."


def page(middle: str, *, head: str = "", above: str = "<h1>Bridge to close</h1>") -> Extracted:
    """What is read from a plain page with something in the middle of its story."""
    story = f"<p>{FIRST}</p>{middle}<p>{SECOND}</p><p>{LAST}</p>"
    whole = f"<html><head><meta charset=utf-8>{head}</head><body><article>{above}{story}</article></body></html>"
    return extract(whole.encode())


def middle(extracted: Extracted) -> list[tuple[Kind | None, str]]:
    """The paragraphs between the first and the second of the story, with their kinds."""
    texts = [one.text for one in extracted.paragraphs]
    between = extracted.paragraphs[texts.index(FIRST) + 1 : texts.index(SECOND)]
    return [(one.kind, one.text) for one in between]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        (
            "<p>The   bridge\n\tis <b>c</b>losed, said\xa0Ann &amp; Bo&nbsp;Ek.</p>",
            "The bridge is closed, said\xa0Ann & Bo\xa0Ek.",
        ),
        ("<p>The bridge is closed,<br>\nsaid Ann Ek.</p>", "The bridge is closed,\nsaid Ann Ek."),
        ("<p>The <ruby>橋<rt>はし</rt></ruby> is closed, said Ann.</p>", "The 橋 is closed, said Ann."),
        ("<p>The bridge<!-- old --> is <script>x()</script>closed.</p>", "The bridge is closed."),
        (
            "<p>The bridge <span hidden>was</span><i style='display: none'>was</i>is closed.</p>",
            "The bridge is closed.",
        ),
        ("<p>Mon\xadday was the <x-tooltip>day</x-tooltip> of the vote.</p>", "Mon\xadday was the day of the vote."),
    ],
)
def test_the_text_is_what_a_browser_shows(html: str, text: str) -> None:
    assert middle(page(html)) == [(Kind.BODY, text)]


def test_two_line_breaks_part_paragraphs_and_one_does_not() -> None:
    found = middle(page("<p>The first is short.<br><br>The second has<br>two lines.<br>&nbsp;<br>The third ends.</p>"))
    assert [text for _, text in found] == ["The first is short.", "The second has\ntwo lines.", "The third ends."]


def test_typewriter_text_keeps_its_lines() -> None:
    found = middle(page("<pre>The council said\nit was sorry.\n\nNobody was hurt.</pre>"))
    assert [text for _, text in found] == ["The council said\nit was sorry.", "Nobody was hurt."]


def test_a_table_becomes_a_paragraph_for_each_row_and_keeps_its_columns() -> None:
    found = middle(page("<table><tr><th>Day<th>Boats<th>Late<tr><td>Mon<td><td>3<tr><td>Tue<td>7<td>2</table>"))
    assert found == [(Kind.BODY, "Day | Boats | Late"), (Kind.BODY, "Mon |  | 3"), (Kind.BODY, "Tue | 7 | 2")]


def test_a_bold_line_above_a_paragraph_is_a_heading() -> None:
    found = middle(page("<p><b>No warning</b><br>Nobody had told the fishermen of it.</p>"))
    assert found == [(Kind.HEADING, "No warning"), (Kind.BODY, "Nobody had told the fishermen of it.")]


def test_a_bold_sentence_is_no_heading() -> None:
    assert middle(page("<p><b>Nobody was hurt.</b></p>")) == [(Kind.BODY, "Nobody was hurt.")]


def test_a_credit_in_a_caption_is_a_paragraph_of_its_own() -> None:
    figure = (
        "<figure><img src=a.jpg><figcaption>The old bridge <span class=credit>Jo Ek/Agency</span></figcaption></figure>"
    )
    assert middle(page(figure)) == [(Kind.CAPTION, "The old bridge"), (Kind.BYLINE, "Jo Ek/Agency")]


@pytest.mark.parametrize(
    "html",
    [
        "<div class='newsletter-signup'><p>All the news of the river in your letter box each morning.</p></div>",
        "<aside id='relatedStories'><h3>More</h3><p>How the bridge was built by two brothers long ago.</p></aside>",
        "<div class='share_tools'><p>Tell your friends of this story, if you have any who can read it.</p></div>",
        "<form><p>Write to us, and we shall write to you if we find the time for it.</p></form>",
        "<p><a href='/x'>How the bridge was built</a></p>",
        "<p><strong>Read more: <a href='/x'>How the bridge was built.</a></strong></p>",
        "<h3><a href='/x'>How the bridge was built</a></h3>",
        "<ul><li><a href='/x'>How the bridge was built</a><li><a href='/y'>Who paid for it</a></ul>",
    ],
)
def test_furniture_inside_the_story_is_labelled_and_says_why(html: str) -> None:
    extracted = page(html)
    assert {kind for kind, _ in middle(extracted)} == {Kind.BOILERPLATE}
    assert all(one.why for one in extracted.paragraphs if one.kind is Kind.BOILERPLATE)


@pytest.mark.parametrize(
    "html",
    [
        "<p class='has-ads'>The ferry will cost two crowns, the mayor said.</p>",
        "<div class='pull-right'><p>The ferry will cost two crowns, the mayor said.</p></div>",
        "<p><a href='/x'>The ferry will cost two crowns, the mayor said.</a></p>",
        "<p>Copyright law does not apply to bridges, the mayor said.</p>",
        "<p>Residents must register to keep their places, the mayor said.</p>",
        "<blockquote class='social-post'><p>The ferry will cost two crowns, the mayor said.</p></blockquote>",
    ],
)
def test_in_doubt_a_paragraph_is_body(html: str) -> None:
    assert [kind for kind, _ in middle(page(html))] == [Kind.BODY]


def test_comments_of_readers_are_never_handed_over() -> None:
    comment = "<p>I have crossed that bridge every day of my life, and I shall miss it.</p>"
    assert middle(page(f"<section class='comments'>{comment}</section>")) == []


def test_a_story_behind_an_opened_paywall_is_body() -> None:
    behind = f"<div class=paywall><p>{SECOND} {LAST}</p><p>{FIRST} {LAST}</p></div>"
    html = f"<article><h1>Bridge to close</h1><p>{FIRST}</p>{behind}</article>"
    kinds = {one.kind for one in extract(html.encode()).paragraphs}
    assert kinds == {Kind.TITLE, Kind.BODY}


@pytest.mark.parametrize("prompt", ["Subscribe to continue reading.", "La suite est réservée aux abonnés."])
def test_a_prompt_to_pay_at_the_end_is_noticed(prompt: str) -> None:
    html = f"<article><h1>Bridge to close</h1><p>{FIRST}</p><p>{SECOND}</p><p>{prompt}</p></article>"
    extracted = extract(html.encode())
    assert extracted.remarks == ("the page seems cut off by a paywall",)
    assert extracted.paragraphs[-1].kind is Kind.BOILERPLATE


def test_what_stands_after_the_end_of_the_document_is_read_too() -> None:
    html = f"<html><body><h1>Bridge to close</h1><p>{FIRST}</p></body></html><p>{SECOND}</p><p>{LAST}</p>"
    assert [one.text for one in extract(html.encode()).paragraphs][1:] == [FIRST, SECOND, LAST]


def test_of_many_articles_on_a_page_only_their_number_is_told() -> None:
    other = f"<article><h1>Other {{}}</h1><p>{SECOND}</p><p>{LAST}</p></article>"
    first = f"<article><h1>Bridge to close</h1><p>{FIRST}</p><p>{SECOND}</p></article>"
    html = "<title>Bridge to close</title>" + first + "".join(other.format(at) for at in range(5))
    assert extract(html.encode()).remarks == ("5 other articles on the page were left out",)


def test_a_page_in_which_no_story_can_be_told_is_read_with_a_remark() -> None:
    extracted = extract(b"<body><nav><a href=/>Home</a></nav><div><a href=/f>Ferry sails at noon</a></div></body>")
    assert "Ferry sails at noon" in [one.text for one in extracted.paragraphs]
    assert extracted.remarks == ("the story could not be told from the rest of the page for certain",)


def test_reading_a_page_prints_nothing_not_even_what_trafilatura_logs() -> None:
    program = """import logging
from tui.story.formats.html import extract
extract(b"<body><a href=/f>Ferry sails at noon</a></body>")
logging.getLogger("trafilatura.core").warning("discarding data")"""
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=True)
    assert (done.stdout, done.stderr) == (b"", b"")


@pytest.mark.parametrize(
    "html", ["", "<html></html>", "<script>alert(1)</script>", "<!-- nothing -->", "<p>&nbsp;</p>"]
)
def test_a_page_without_text_is_refused_in_one_line(html: str) -> None:
    with pytest.raises(Refused, match=r"^there is no story text in this page; .+$"):
        extract(html.encode())


def data(body: str) -> str:
    """A script that gives the story's text to search engines."""
    article = {"@type": "NewsArticle", "headline": "Bridge to close", "articleBody": body}
    return f"<script type='application/ld+json'>{json.dumps(article)}</script>"


def test_a_stub_is_completed_from_the_page_s_data_and_the_reader_is_told() -> None:
    html = f"{data(f'{FIRST} {SECOND} {LAST}')}<article><h1>Bridge to close</h1><p>{FIRST}</p></article>"
    extracted = extract(html.encode())
    assert [one.text for one in extracted.paragraphs][1:] == [FIRST, f"{SECOND} {LAST}"]
    assert extracted.remarks == ("the page shows only the beginning; the rest is from the page's data (ld+json)",)


def test_the_page_s_data_never_replace_a_story_that_is_shown_whole() -> None:
    other = "Quite another text. " * 40
    assert not any("Quite another" in one.text for one in page("", head=data(other)).paragraphs)
