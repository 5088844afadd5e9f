"""What a text pane shows: small values that speak of nothing but text, positions and names of styles.

A position is an index into the whole document in code points. A style is the part of a component class after
`text-pane--`, such as "title" or "verbatim".
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph. Blocks are given in the order of the document and do not overlap."""

    text: str
    """Shown as it is, except that line breaks and control characters are shown as blanks."""
    start: int
    """Position of `text[0]` in the document."""
    style: str = "body"
    gap: int = 1
    """Blank rows above the paragraph."""

    @property
    def end(self) -> int:
        """Position after the last character."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Mark:
    """A style for the stretch `[start, end)` of the document. Later marks paint over earlier ones."""

    start: int
    end: int
    style: str


@dataclass(frozen=True, slots=True)
class Sign:
    """A character in the gutter, at the first row of the stretch `[start, end)`.

    Where the first rows of several signs fall together, the last one given is shown.
    """

    start: int
    end: int
    char: str
    style: str
