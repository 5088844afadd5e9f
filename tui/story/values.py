"""What a story is: a text, the sentences in it, and what is known of where it came from.

All positions are `[start, end)` in code points of `Story.text`, which is the decoded file with CRLF as LF, less the
control characters that `cleaning` removes. Nothing alters that text afterwards.
"""

from dataclasses import dataclass, field, fields
from enum import StrEnum


class Kind(StrEnum):
    """What a sentence is in its story. Decided per sentence: one line may hold a caption and its credit."""

    TITLE = "title"
    SOURCE = "source"
    BYLINE = "byline"
    HEADING = "heading"
    CAPTION = "caption"
    BODY = "body"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text, `[start, end)` in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words that the span covers in `text`."""
        return text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Sentence:
    """The smallest unit that is aligned."""

    start: int
    end: int
    kind: Kind = Kind.BODY
    why: str = ""
    """The evidence for a kind other than body, in words for the reader; empty for body."""

    @property
    def span(self) -> Span:
        """Where the sentence stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Details:
    """What is known of a story beside its text. None is "unknown", never a guess.

    The three times are as the source gives them, ISO 8601 where they can be read as a date, with a zone where one is
    given.
    """

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: str | None = None
    updated: str | None = None
    """When the outlet last changed it."""
    retrieved: str | None = None
    """When somebody saved it."""
    url: str | None = None


FIELDS: tuple[str, ...] = tuple(field.name for field in fields(Details))
"""The names of what is known of a story, in the order in which they are shown."""
TIMES: tuple[str, ...] = ("published", "updated", "retrieved")
"""Those of them that are times."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A value for one field of `Details`, and what speaks for it."""

    field: str
    """One of `FIELDS`."""
    value: str
    why: str
    """In words for the reader: "in the page's data", "a dateline: “HAYWARD, Calif. (AP)”"."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a story's bytes came from and how they were read."""

    name: str
    """The file's name as shown to the reader (cleaned), or "standard input"."""
    sha256: str
    """Of the bytes as they were read."""
    encoding: str = "utf-8"
    guessed: bool = False
    """Whether the encoding was guessed rather than certain."""
    removed: int = 0
    """How many control characters cleaning took out."""
    path: str | None = None
    """The absolute path, where there is one."""
    format: str = "text"
    """How the file was read: text, web page, Word document, mail, PDF."""
    remarks: tuple[str, ...] = ()
    """What the reader should know of how it was read, each in a few words: "line breaks guessed"."""


@dataclass(frozen=True, slots=True)
class Story:
    """One article as Crossread reads it."""

    text: str
    sentences: tuple[Sentence, ...]
    """In order, without overlap; together they cover every character that is not blank."""
    paragraphs: tuple[Span, ...]
    """In order, without overlap; every sentence lies in exactly one."""
    origin: Origin
    details: Details = field(default_factory=Details)
    evidence: tuple[Evidence, ...] = ()
    """Where the file or the text says what is known: one for each field of `details` that they give."""
    guesses: tuple[Evidence, ...] = ()
    """What may be so and is for the reader to decide, the likeliest first; never in `details`."""

    def words(self, sentence: Sentence) -> str:
        """The text of one of its sentences."""
        return self.text[sentence.start : sentence.end]

    def count_words(self) -> int:
        """How many words it has, site furniture aside."""
        read = (sentence for sentence in self.sentences if sentence.kind is not Kind.BOILERPLATE)
        return sum(len(self.words(sentence).split()) for sentence in read)
