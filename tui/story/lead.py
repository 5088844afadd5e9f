"""How a story is called that has no title: by its first words."""

from collections.abc import Iterable

from tui.story.values import Kind, Sentence, Story

_LONGEST = 100
"""Characters."""


def lead(text: str, sentences: Iterable[Sentence]) -> str | None:
    """The beginning of the first sentence of running text, on one line and cut at a word's end; None without any."""
    first = next((of for of in sentences if of.kind is Kind.BODY), None)
    if first is None:
        return None
    words = " ".join(text[first.start : first.end].split())
    if len(words) <= _LONGEST:
        return words
    cut = words[:_LONGEST]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut else cut} …"


def lead_of(story: Story) -> str | None:
    """The first words of a story."""
    return lead(story.text, story.sentences)
