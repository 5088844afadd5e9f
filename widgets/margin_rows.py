"""What a note beside a text shows in a narrow column: its head, then the first rows of its words. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from widgets.clusters import flatten
from widgets.wrapping import wrap

_MORE = " …"
_HEAD_ROWS = 2


@dataclass(frozen=True, slots=True)
class MarginNote:
    """One note beside a text. What could command a terminal is shown as blanks."""

    key: str
    """Tells the notes of one text apart."""
    position: int
    """Where its passage begins in the text."""
    head: str
    """One line that stands out: how it stands, its tags."""
    body: str = ""
    """Its words; line breaks are kept."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A note as rows of a column, the first `heads` of them being its head."""

    rows: tuple[str, ...]
    heads: int


def drawn(note: MarginNote, width: int, most: int) -> Drawn:
    """A note in a column of `width` cells, with `most` rows of its body at most; `…` stands for what is left out."""
    head, body = wrapped(note.head, width, _HEAD_ROWS), wrapped(note.body, width, most)
    return Drawn((*head, *body), len(head))


def cut(rows: Sequence[str], most: int, width: int) -> tuple[str, ...]:
    """The first rows of some; the last ends in `…` where others follow."""
    if len(rows) <= most:
        return tuple(rows)
    return (*rows[: most - 1], _with_more(rows[most - 1], width)) if most > 0 else ()


def wrapped(text: str, width: int, most: int) -> tuple[str, ...]:
    """A text of several lines as rows of `width` cells, at most so many; the last ends in `…` where more follow."""
    rows: list[str] = []
    for line in text[: (most + 1) * 4 * max(1, width)].splitlines():  # a note may be as long as a story
        flat = flatten(line)
        rows += [flat[start:end] for start, end in wrap(flat, width)]
        if len(rows) > most:
            break
    return cut(rows, most, width)


def _with_more(row: str, width: int) -> str:
    fitting = wrap(row, max(1, width - len(_MORE)))
    return (row[slice(*fitting[0])] if fitting else "") + _MORE
