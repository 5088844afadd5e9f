"""Pages that are damaged, enormous or malicious: read or refused, without network, recursion or any other error."""

import socket
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.story.formats.test_html import FIRST, LAST, SECOND, page
from tui.story.formats import Extracted, Refused
from tui.story.formats.html import extract
from tui.tables import words

MANY = 20_000
"""So many that a recursion or a quadratic step would show."""


def body(extracted: Extracted) -> set[str]:
    """The paragraphs that were handed over."""
    return {one.text for one in extracted.paragraphs}


@pytest.mark.parametrize(
    "middle",
    [
        "<div>" * MANY + "deep" + "</div>" * MANY,
        "<b>" * MANY,
        "<table><tr><td>" * MANY,
        "<i></i>" * MANY,
        "<p>" + "<span>a</span>" * MANY + "</p>",
        "<table><tr>" + "<td>1</td>" * MANY + "<tr><td>2</table>",
        "<p class='" + "a" * 10_000_000 + "'>x</p>",
        "<img src='data:image/png;base64," + "A" * 11_000_000 + "'>",
        "<!--[if IE]><p>old</p><![endif]-->" * MANY,
        "&amp;&lt;" * MANY,
        "<svg><title>x</title></svg>" * MANY,
    ],
    ids=[
        "deep",
        "unclosed",
        "tables",
        "empty",
        "spans",
        "cells",
        "attribute",
        "picture",
        "comments",
        "entities",
        "svg",
    ],
)
def test_no_page_costs_its_story(middle: str) -> None:
    assert {FIRST, SECOND, LAST} <= body(page(middle))


def test_entities_of_the_page_s_own_are_not_expanded() -> None:
    doctype = "<!DOCTYPE html [<!ENTITY a 'lol lol lol'><!ENTITY b '&a;&a;&a;'>]>"
    html = f"{doctype}<h1>T</h1><p>{FIRST} &b;</p><p>{LAST}</p>"
    assert f"{FIRST} &b;" in body(extract(html.encode()))


@pytest.mark.parametrize(
    "data",
    [
        "[" * MANY + "]" * MANY,
        '{"@id":"#a","author":{"@id":"#a"}}',
        '{"headline":"' + "\\\\" * MANY,
        "null",
        '"x"',
        "{}",
        "[[1]]",
    ],
)
def test_data_of_any_shape_do_no_harm(data: str) -> None:
    head = f'<script type="application/ld+json">{data}</script>'
    assert {FIRST, SECOND, LAST} <= body(page("", head=head))


@pytest.mark.parametrize(
    "field", ["author", "publisher", "headline", "datePublished", "articleBody", "@type", "articleSection"]
)
@pytest.mark.parametrize("value", ["null", "1", "[]", "{}", "[null, 1, [], {}]", '{"name": [1]}', '{"@id": 1}'])
def test_data_of_the_wrong_type_do_no_harm(field: str, value: str) -> None:
    data = f'{{"@type": "NewsArticle", "headline": "Bridge to close", "datePublished": "2024", "{field}": {value}}}'
    assert FIRST in body(page("", head=f'<script type="application/ld+json">{data}</script>'))


def test_nothing_is_loaded(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> object:
        raise AssertionError("a page reached for the network")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, refuse)
    remote = (
        '<script src="http://evil.example/x.js"></script><img src="http://evil.example/x.png">'
        '<iframe src="http://evil.example/"></iframe><object data="http://evil.example/"></object>'
        '<link rel="stylesheet" href="http://evil.example/x.css"><base href="http://evil.example/">'
    )
    doctype = '<!DOCTYPE html SYSTEM "http://evil.example/x.dtd">'
    html = f"{doctype}{remote}<article><h1>Bridge to close</h1><p>{FIRST}</p><p>{SECOND}</p><p>{LAST}</p></article>"
    assert {FIRST, SECOND, LAST} <= body(extract(html.encode()))


def _read_or_refused(read: Callable[[], Extracted]) -> bool:
    try:
        return bool(read().paragraphs)
    except Refused as error:
        return "\n" not in str(error)


@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    assert _read_or_refused(lambda: extract(data))


NAMES = words(
    """
    p div h1 h2 ul li table tr td th article section aside blockquote figure figcaption a b span br pre time nav form
    template script style title meta body html x-y svg dl dt
    """
)
TAGS = st.sampled_from(sorted(NAMES))
CLASSES = st.sampled_from(sorted(words("author caption comments related pullquote credit kicker paywall date")))
WORDS = st.sampled_from([FIRST, SECOND, "Ann Ek", "6 May 2024", " ", "\n", "&nbsp;", "<!--", "-->", "<", "Read more:"])
PIECES = st.one_of(st.builds("<{} class='{}' href='#'>".format, TAGS, CLASSES), st.builds("</{}>".format, TAGS), WORDS)


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=40))
def test_any_heap_of_tags_is_read_or_refused(pieces: list[str]) -> None:
    assert _read_or_refused(lambda: extract("".join(pieces).encode()))
