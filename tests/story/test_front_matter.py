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
