"""What the reader of a format hands over: paragraphs, and what the format's own fields say."""

from dataclasses import dataclass

from tui.story.values import Evidence, Kind


class Refused(Exception):
    """A file that this format's reader does not take.

    `str()` says why and what to do, without the file's name and without anything of its content.
    """


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph, heading, caption, list item or row of a table, with what the format says of it."""

    text: str
    """May hold line ends where the file has them inside a paragraph. Not yet cleaned."""
    kind: Kind | None = None
    """What the format says that it is; None where only the words can tell."""
    why: str = ""
    """The evidence for the kind, in words for the reader: "a heading of the page"."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """A file taken apart."""

    paragraphs: tuple[Paragraph, ...]
    """In reading order; those of blanks only are dropped later."""
    fields: tuple[Evidence, ...] = ()
    """What the format's own fields say of the story; of several for one field the first counts. Not yet cleaned."""
    guesses: tuple[Evidence, ...] = ()
    remarks: tuple[str, ...] = ()
    """What was guessed or left out, each in a few words for the reader."""
    encoding: str = "utf-8"
    guessed: bool = False
    """Whether the encoding was guessed."""
