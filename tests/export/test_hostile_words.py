"""Words made to break a document: in titles, outlets, tags, file names, quotations and notes."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.builders import HOSTILE, entry, other, quoted, session
from tests.export.reading import front_matter, generated
from tests.export.rendering import headings, kinds, paragraphs, session_markdown, shown, tokens
from tests.export.test_escaping import TEXTS
from tui.export.escaping import one_line
from tui.story import FIELDS, Details, clean


@pytest.mark.parametrize("hostile", HOSTILE)
def test_hostile_words_anywhere_change_nothing_of_a_documents_build(hostile: str) -> None:
    def build(word: str) -> str:
        details = Details(*[word] * len(FIELDS))
        sides = quoted(word, details, file=word), other(word, details)
        note = entry(*sides, body=word.replace("\n", " "), tags=(word,), found=(word,), unmatched_in=word)
        return session_markdown(session(note, name=word))

    markdown, tame = build(hostile), build("tame")
    # A quotation may well have two lines.
    assert kinds(markdown) - {"softbreak", "text_special"} == kinds(tame)
    assert len(paragraphs(markdown)) == len(paragraphs(tame))
    assert len(headings(markdown)) == len(headings(tame))
    assert len(generated(markdown)) == 1
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", markdown)


@pytest.mark.parametrize("hostile", HOSTILE)
def test_front_matter_says_what_was_meant_whatever_the_words(hostile: str) -> None:
    details = Details(outlet=hostile)
    values = front_matter(session_markdown(session(entry(quoted(details=details), tags=(hostile,)), name=hostile)))
    line = shown_line(hostile)
    assert values["title"] == line
    assert values["outlets"] == [line]
    assert values["tags"] == ["crossread", line.lstrip("#").strip().replace(" ", "-")]
    assert values["crossread"] == "s-8f21c4ab"


def shown_line(text: str) -> str:
    return re.sub("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", "", text).replace("\n", " ")


@settings(max_examples=150, deadline=None)
@given(TEXTS, TEXTS, st.booleans())
def test_any_note_shows_as_it_was_typed_inside_its_one_task(body: str, quotation: str, done: bool) -> None:
    markdown = session_markdown(session(entry(quoted(quotation), body=body, done=done, note="n-1")))
    lines = [one_line(line) for line in clean(body).text.splitlines() if one_line(line)]
    shown_lines = own_words(markdown)
    # A viewer may show the host of an address in another script; only lines without one are compared.
    if (lines or done) and "://" not in body:
        first, *rest = shown_lines
        assert re.sub("^<input[^>]*>", "", first).strip() == " ".join([*lines[:1], "^n-1"])
        assert rest == lines[1:]
    assert markdown.count("\n- [") == bool(lines or done)


@settings(max_examples=100, deadline=None)
@given(TEXTS, TEXTS)
def test_any_quotation_and_outlet_show_as_themselves_in_a_document(quotation: str, outlet: str) -> None:
    details = Details(outlet=outlet)
    markdown = session_markdown(session(entry(quoted(quotation, details), body="x")))
    blocks = [token for token in tokens(markdown) if token.type == "blockquote_open"]
    assert len(blocks) == bool(quotation)
    if quotation:
        assert shown_text(quotation) in shown(markdown)
    assert len(generated(markdown)) == 1
    assert front_matter(markdown)["outlets"] == [one_line(outlet)] * bool(one_line(outlet))


def own_words(markdown: str) -> list[str]:
    """The paragraphs between the note's block and the sources."""
    return paragraphs(markdown.partition("<!-- /crossread -->\n\n")[2].partition("\n## Sources")[0])


def shown_text(text: str) -> str:
    lines = "\n".join(line.strip() for line in clean(text).text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n")
