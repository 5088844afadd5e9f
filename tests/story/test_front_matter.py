"""Lines above a saved text that say what it is."""

import pytest

from tui.story.front_matter import front_matter

FENCED = """---
title: "Talks: a \\u201ccold\\u201d start"
author: 'Jane O''Neill'
source: The Meridian
date: 12:30
draft: no
tags:
  - one
---
The envoy came.
"""


def test_flat_keys_between_fences_are_read_as_the_words_they_are() -> None:
    found = front_matter(FENCED)
    assert found.get("title") == "Talks: a “cold” start"
    assert found.get("byline") == "Jane O'Neill"
    assert found.get("source") == "The Meridian"
    assert found.get("published") == "12:30"
    assert FENCED[found.end :] == "\nThe envoy came.\n"


def test_known_keys_above_a_blank_line_need_no_fences() -> None:
    found = front_matter("Title: Talks open\nBy: Jane Doe\nSite name: Harbour Wire\n\nThe envoy came.")
    assert (found.get("title"), found.get("byline"), found.get("outlet")) == ("Talks open", "Jane Doe", "Harbour Wire")


@pytest.mark.parametrize("authors", ["authors: [Jane Doe, John Roe]", "authors:\n- Jane Doe\n- John Roe"])
def test_several_authors_are_one_byline(authors: str) -> None:
    assert front_matter(f"---\n{authors}\ntitle: x\n---\n").get("byline") == "Jane Doe, John Roe"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "The envoy came.",
        "---\nThe envoy came, he said.\n---\nHe left.",
        "---\n---\nThe envoy came.",
        "---\ntitle: never closed\n\nThe envoy came.",
        "Title: one key is a headline with a colon\n\nThe envoy came.",
        "Title: Talks open\nBy: Jane Doe\nThe envoy came.",
        "---\n" + "key: value\n" * 100 + "---\n",
    ],
)
def test_what_only_looks_like_front_matter_stays_text(text: str) -> None:
    assert (front_matter(text).end, front_matter(text).lines) == (0, ())


def test_a_value_of_nothing_is_not_known() -> None:
    found = front_matter("---\ntitle: null\nauthor: ''\nurl:\n---\n")
    assert found.values == ()
    assert found.end > 0


CLIPPED = """---
title: "Talks open"
source: "https://example.org/talks"
author:
  - "[[Jane Doe]]"
  - "[[People/John Roe|John Roe]]"
published: 2023-06-19
created: 2023-06-21
description: >-
  The envoy met
  the president: at last
tags:
  - "clippings"
---
The envoy came.
"""


def known(text: str) -> dict[str, str]:
    return {of.field: of.value for of in front_matter(text).evidence()}


def test_obsidians_clipper_says_where_and_when_a_page_was_saved() -> None:
    assert known(CLIPPED) == {
        "title": "Talks open",
        "url": "https://example.org/talks",
        "byline": "Jane Doe, John Roe",
        "published": "2023-06-19",
        "retrieved": "2023-06-21",
    }
    assert {of.why for of in front_matter(CLIPPED).evidence()} == {"in the front matter"}


def test_a_note_that_was_not_clipped_has_a_date_of_its_own() -> None:
    assert known("---\ntitle: x\ncreated: 2023-06-21\nupdated: 2023-06-22\n---\n") == {"title": "x"}
    assert known("---\ntitle: x\ndate: 2023-06-21\nlastmod: 2023-06-22\n---\n")["updated"] == "2023-06-22"


def test_an_exact_key_comes_before_one_that_may_mean_several_things() -> None:
    text = (
        "---\nsource: Ledger\ncreated: 2023-01-01\nsite: Harbour Wire\nurl: https://a.b/c\naccessed: 2023-01-02\n---\n"
    )
    found = front_matter(text).evidence()
    assert [of.value for of in found if of.field == "outlet"] == ["Harbour Wire", "Ledger"]
    assert [of.value for of in found if of.field == "retrieved"] == ["2023-01-02", "2023-01-01"]


def test_a_source_may_be_a_link_in_markdown() -> None:
    assert known("---\nsource: [Talks](https://example.org/a)\n---\n") == {"url": "https://example.org/a"}


def test_a_long_title_may_stand_folded_below_its_key() -> None:
    found = front_matter("---\ntitle: >-\n  A long road\n  to the talks\nauthor: Jane Doe\n---\n")
    assert (found.get("title"), found.get("byline")) == ("A long road to the talks", "Jane Doe")
    assert [field for _, field in found.lines] == [None, "title", "title", "title", "byline", None]


def test_keys_of_other_languages_do_not_make_front_matter_text() -> None:
    assert known("---\n标题: 会谈\ntitle: 会谈\n---\n") == {"title": "会谈"}
