"""Words made to break a document: in titles, outlets, tags, file names, quotations and notes."""

import re

import pytest

from tests.export.builders import HOSTILE, entry, other, quoted, session
from tests.export.reading import front_matter, generated
from tests.export.rendering import headings, kinds, paragraphs
from tui.export import session_markdown
from tui.story import FIELDS, Details


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
