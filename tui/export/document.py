"""A document before it is written: its front matter and its pieces, each with a key by which it is known again.

Keys are "title", "counts", "sample" and "sources"; "source A" for a footnote; and for a section "heading X", "block X"
and "note X", where X is the section's id, a note's for example. They stay the same for as long as the thing does.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256

from tui.export.escaping import front_value

CLOSING = "<!-- /crossread -->"
"""Ends a block: what stands between it and its opening is Crossread's."""
OPENING = re.compile(r"<!-- crossread ([\w.-]{1,80}) sha256:([0-9a-f]{64}) -->")
DECIDED = "c-"
"""Begins the id of a block with what the reader decided on two passages."""
BESIDE = ".new"
"""Ends the id of a block with what Crossread has now, where the reader has changed the same thing."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a document, without the line end behind it."""

    key: str
    text: str
    tight: bool = False
    """Whether no blank line stands before it."""


@dataclass(frozen=True, slots=True)
class FrontEntry:
    """One property of the front matter: a single value, or a list."""

    key: str
    value: str | bool | tuple[str, ...]

    @property
    def text(self) -> str:
        """Its lines in YAML, without the line end behind them."""
        if isinstance(self.value, bool):
            return f"{self.key}: {str(self.value).lower()}"
        if isinstance(self.value, str):
            return f"{self.key}: {front_value(self.value)}"
        if not self.value:
            return f"{self.key}: []"
        return "\n".join([f"{self.key}:", *(f"  - {front_value(item)}" for item in self.value)])


@dataclass(frozen=True, slots=True)
class Content:
    """All of a document."""

    front: tuple[FrontEntry, ...]
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The document as it is written where there was none."""
        lines = ["---", *(entry.text for entry in self.front), "---"]
        body = "".join(("\n" if piece.tight else "\n\n") + piece.text for piece in self.pieces)
        return "\n".join(lines) + body + "\n"

    @property
    def sums(self) -> dict[str, str]:
        """The SHA-256 of each part by its key: what is remembered of a document, which holds none of its words."""
        found = {piece.key: digest(piece.text) for piece in self.pieces}
        for entry in self.front:
            found[f"front {entry.key}"] = digest(entry.text)
            found |= {item_key(entry.key, item): "" for item in entry.value} if isinstance(entry.value, tuple) else {}
        return found


def block(identifier: str, paragraphs: Iterable[str]) -> Piece:
    """What Crossread found, between comments that carry its SHA-256."""
    text = "\n\n".join(paragraphs)
    return Piece(f"block {identifier}", f"<!-- crossread {identifier} sha256:{digest(text)} -->\n{text}\n{CLOSING}")


def section_of(key: str) -> str:
    """The id of the section that a part belongs to; empty for one that stands alone."""
    kind, _, name = key.partition(" ")
    return name.removesuffix(BESIDE) if kind in ("heading", "block", "note") else ""


def item_key(key: str, item: str) -> str:
    """Under which one item of a list in the front matter is remembered."""
    return f"item {key} {digest(item)}"


def digest(text: str) -> str:
    """SHA-256 of a text as UTF-8."""
    return sha256(text.encode("utf-8", "replace")).hexdigest()
