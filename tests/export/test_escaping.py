"""Whatever a story or a note says shows as itself."""

import re

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.builders import HOSTILE
from tests.export.rendering import kinds, shown, tokens
from tui.export.escaping import (
    code,
    escaped,
    escaped_line,
    escaped_with_links,
    front_value,
    hashtag,
    is_address,
    one_line,
    plain_tag,
)
from tui.story import clean

PIECES = (
    *"\\`*_[]<>|~$&#^-+=:%{}()!.@/\"'0aB \n\t\u00a0",
    *("1. ", "12) ", "- ", "* ", "# ", "> ", "    ", "\n\n", "```", "~~~", "---", "===", "***", "==", "%%", "{{", "(("),
    *("::", ": ", ":-:", "|", "| a | b |\n|---|---|", "![", "](", "[^A]", "[^A]: ", "[x]: ", "- [ ] ", "$$", "$a$"),
    *("&lt;", "&#35;", "&#x41;", "<b>", "<!--", "-->", "<script>", "https://", "http://a.b/c_d", "www."),
    *("www.3com.com", "//", "amazon.com", "x.org/a_b", "a@b.com", "mailto:", "ftp://f.gh", "^[", " ^id", "#tag"),
    *("é", "日本", "😀", "\u200d", "said. The", "U.S.", "word", "\x1b[31m", "\x85", "\u2028", "\ufeff"),
)
ALONE = (
    *("1. one", "2) two", "- x", "+ x", "# x", "a\n---", "a\n===", "a\n: b", "| a |\n|---|", "a | b\n:-- | --"),
    *("*a*", "_a_", "`a`", "~~a~~", "$a$", "<b>", "[a](b)", "![a](b)", "^[a]", "&lt;", "&#35;", "a\\\nb", "\\*"),
    *("https://a.b/c_d", "http://x.y", "//a.bc", "www.a.com", "amazon.com", "a@b.com", "mailto:a@b.com", "ftp://a.bc"),
)
TEXTS = st.one_of(st.lists(st.sampled_from(PIECES), max_size=14).map("".join), st.text(max_size=40))
TEXT_ONLY = {"paragraph_open", "paragraph_close", "inline", "text", "softbreak"}
QUOTED = TEXT_ONLY | {"blockquote_open", "blockquote_close"}


def meant(text: str) -> str:
    """What should be seen of a text: its lines without the blanks at their ends, at most one blank line between."""
    lines = "\n".join(line.strip() for line in clean(text).text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_any_text_shows_as_itself_and_is_nothing_but_text(text: str) -> None:
    assert shown(escaped(text)) == meant(text)
    assert kinds(escaped(text)) <= TEXT_ONLY


@pytest.mark.parametrize("text", ALONE)
def test_each_thing_that_markdown_makes_of_signs_is_prevented(text: str) -> None:
    assert not kinds(text) <= TEXT_ONLY or shown(text) != meant(text)
    assert shown(escaped(text)) == meant(text)
    assert kinds(escaped(text)) <= TEXT_ONLY


def test_github_sees_no_address_in_a_quotation() -> None:
    assert escaped("www.3com.com/a_b") == r"www\.3com\.com/a\_b"


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_quotation_is_one_quotation_with_exactly_its_words(text: str) -> None:
    quotation = "\n".join(f"> {line}" for line in escaped(text).split("\n"))
    assert shown(quotation) == meant(text)
    assert kinds(quotation) <= QUOTED


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_title_is_one_heading_with_exactly_its_words(text: str) -> None:
    heading = f"# {escaped_line(text)}"
    assert [token.tag for token in tokens(heading) if token.type == "heading_open"] == ["h1"]
    assert shown(heading) == one_line(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_line_of_a_note_shows_as_itself_with_its_addresses_as_links(text: str) -> None:
    line = escaped_with_links(text)
    assert kinds(line) <= TEXT_ONLY | {"link_open", "link_close"}
    # A viewer may show the host of an address in another script; only lines without one are compared.
    if "://" not in text:
        assert shown(line) == one_line(text)


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_any_file_name_shows_as_itself_in_a_code_span(text: str) -> None:
    name = one_line(text)
    if name:
        assert [token.content for token in tokens(f"In {code(text)}.") if token.type == "code_inline"] == [name]


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=40), st.sampled_from((*HOSTILE, "yes", "1_000", "3.10", "~", "2026-03-04"))))
def test_front_matter_gives_back_the_very_text(text: str) -> None:
    assert yaml.safe_load(f"title: {front_value(text)}\nlast: x") == {"title": text, "last": "x"}


def test_a_bracketed_word_of_a_quotation_keeps_its_brackets() -> None:
    assert escaped("“[W]e are ready”") == r"“\[W\]e are ready”"


@pytest.mark.parametrize(
    "text",
    [
        "The U.S. said at 9 a.m. that 3.5 million people – 12 % – were hit; AT&T's shares fell to 7.",
        "3.5 million people were hit.",
        "“Why?” he asked (twice): it's over, 50/50, and/or #1.",
    ],
)
def test_plain_news_is_not_littered_with_backslashes(text: str) -> None:
    assert escaped(text).count("\\") == text.count("#")


@pytest.mark.parametrize(
    "text",
    ["==marked==", "%%hidden%%", "{{embed x}}", "((block))", "status:: done", "see #figure", "end ^n-7k2q", "[[page]]"],
)
def test_what_note_programs_act_on_is_broken_up(text: str) -> None:
    signs = re.search(r"==|%%|\{\{|\(\(|::|(?<!\S)#|(?<!\S)\^|\[", text)
    assert signs
    assert signs.group() not in re.sub(r"\\.", "", escaped(text))


def test_nothing_that_a_terminal_obeys_comes_through() -> None:
    assert escaped("a\x1b]52;c;aGk=\x07b\x9bc\u202ed") == "a\\]52;c;aGk=bcd"


def test_an_address_in_a_note_can_be_followed_though_signs_in_it_look_like_markdown() -> None:
    line = escaped_with_links("Ask (https://port.example/log_of_day?a=1&b=2). *Soon*")
    assert line == r"Ask (<https://port.example/log_of_day?a=1&b=2>). \*Soon\*"
    assert [token.attrs["href"] for token in tokens(line) if token.type == "link_open"] == [
        "https://port.example/log_of_day?a=1&b=2"
    ]


@pytest.mark.parametrize(
    "text", ["javascript:alert(1)", "https://a.example/ b", "https://a.example/>x", "file:///etc", "https://"]
)
def test_only_a_whole_web_address_is_taken_for_one(text: str) -> None:
    assert not is_address(text)


def test_a_tag_is_written_as_note_programs_read_it() -> None:
    assert [hashtag(tag) for tag in ("figure", "follow_up", "harbour/port-2", "#check", "two words")] == [
        "#figure",
        "#follow_up",
        "#harbour/port-2",
        "#check",
        "#two-words",
    ]


@pytest.mark.parametrize("tag", [*HOSTILE, "_edge_", "a__b__c", "x/_y_"])
def test_a_hostile_tag_shows_as_itself_and_is_nothing_but_text(tag: str) -> None:
    line = f"{hashtag(tag)} {hashtag(tag)}"
    assert shown(line) == f"#{plain_tag(tag)} #{plain_tag(tag)}"
    assert kinds(line) <= TEXT_ONLY
