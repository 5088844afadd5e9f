"""A story as paragraphs of sentences of words that can be edited, and that remember where they came from."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.story import Story, read_bytes


@dataclass(frozen=True, slots=True)
class Word:
    """What stands between two blanks."""

    text: str
    origin: int | None
    """Which word of the story as it was; None for one that was not there."""


Sentence = tuple[Word, ...]
Paragraph = tuple[Sentence, ...]
Draft = tuple[Paragraph, ...]


def draft_of(story: Story) -> Draft:
    """A story taken apart."""
    count = 0
    paragraphs: list[Paragraph] = []
    for paragraph in story.paragraphs:
        inside = [each for each in story.sentences if paragraph.start <= each.start < paragraph.end]
        sentences = []
        for sentence in inside:
            texts = story.words(sentence).split()
            sentences.append(tuple(Word(text, count + place) for place, text in enumerate(texts)))
            count += len(texts)
        paragraphs.append(tuple(sentences))
    return tuple(paragraphs)


def foreign(paragraph: Paragraph) -> Paragraph:
    """The same words as words of another story, or as a copy."""
    return tuple(tuple(replace(word, origin=None) for word in sentence) for sentence in paragraph)


@dataclass(frozen=True, slots=True)
class Printed:
    """A draft as Crossread reads it."""

    story: Story
    places: dict[int, tuple[int, int]]
    """Where each word stands that was in the story as it was."""

    def where(self, quoted: Sequence[int]) -> tuple[int, int] | None:
        """Where what is left of some words stands; None where nothing is."""
        left = [self.places[origin] for origin in quoted if origin in self.places]
        return (min(start for start, _ in left), max(end for _, end in left)) if left else None


def printed(draft: Draft, *, width: int | None = None, between: str = "\n\n") -> Printed:
    """A draft written out and read again: each paragraph on one line, or on lines of a width in characters."""
    text, places = "", {}
    for paragraph in draft:
        words = [word for sentence in paragraph for word in sentence]
        if not words:
            continue
        text += between if text else ""
        column = 0
        for number, word in enumerate(words):
            if number:
                wraps = width is not None and column + 1 + len(word.text) > width
                text += "\n" if wraps else " "
                column = 0 if wraps else column + 1
            if word.origin is not None:
                places[word.origin] = (len(text), len(text) + len(word.text))
            text += word.text
            column += len(word.text)
    text += "\n"
    story = read_bytes(text.encode(), name="story.txt", encoding="utf-8").story
    assert story.text == text, "the places of the words must be those of the story"
    return Printed(story, places)
