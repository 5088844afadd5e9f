"""How wide the letters of a PDF's font are, which tells where a piece of text ends."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

_MOST = 65_536
"""Letters. No font has more."""
_USUAL = 500.0
_GUESSED = (
    dict.fromkeys(range(ord("A"), ord("Z") + 1), 667.0)
    | dict.fromkeys(b" ijltfI.,;:'!|()[]\x91\x92", 280.0)
    | dict.fromkeys(b"mwMW@%\x85\x97", 830.0)
)
"""The widths of Helvetica, roughly, which a PDF need not give: every reader has that font."""


@dataclass(frozen=True, slots=True)
class Widths:
    """The widths of a font's letters by their codes, in thousandths of the letters' size."""

    by_code: Mapping[int, float] = field(default_factory=dict)
    usual: float = _USUAL
    """Of a letter whose width is not given."""
    size: int = 1
    """Bytes in a code."""

    def of(self, text: bytes) -> float:
        """How wide a text is, in thousandths of the letters' size."""
        return sum(self.by_code.get(code, self.usual) for code in self._codes(text))

    def count(self, text: bytes) -> int:
        """How many letters it has."""
        return len(text) // self.size

    def blanks(self, text: bytes) -> int:
        """How many blanks it has, those that a setting of the space between words makes wider."""
        return text.count(b" ") if self.size == 1 else 0

    def _codes(self, text: bytes) -> Iterator[int]:
        for at in range(0, len(text) - self.size + 1, self.size):
            yield int.from_bytes(text[at : at + self.size], "big")


def widths(font: Any) -> Widths:
    """The widths that a font's dictionary gives; rough ones for a font without any, or with nonsense."""
    try:
        return _composite(font) if "/DescendantFonts" in font else _simple(font)
    except (AttributeError, IndexError, KeyError, TypeError, ValueError):
        return Widths(_GUESSED, 550.0)


def _simple(font: Any) -> Widths:
    given = font["/Widths"].get_object()
    first, unit = int(font.get("/FirstChar", 0)), _unit(font)
    found = {first + at: float(width) * unit for at, width in enumerate(islice(given, _MOST))}
    filled = [width for width in found.values() if width > 0]
    return Widths(found, sum(filled) / len(filled) if filled else _USUAL)


def _unit(font: Any) -> float:
    """What the widths are counted in: a font whose letters are drawings says that itself."""
    return float(font["/FontMatrix"].get_object()[0]) * 1000 if "/FontMatrix" in font else 1.0


def _composite(font: Any) -> Widths:
    """Codes of two bytes are the letters' numbers in all but a few fonts, whose widths are then the usual one."""
    inner = font["/DescendantFonts"].get_object()[0].get_object()
    given = [each.get_object() if hasattr(each, "get_object") else each for each in islice(_listed(inner), _MOST)]
    return Widths(dict(islice(_ranges(given), _MOST)), float(inner.get("/DW", 1000)), 2)


def _listed(inner: Any) -> Sequence[Any]:
    listed: Sequence[Any] = inner["/W"].get_object() if "/W" in inner else ()
    return listed


def _ranges(given: Sequence[Any]) -> Iterator[tuple[int, float]]:
    """A row of `first [width width …]` and `first last width`, one after the other."""
    at = 0
    while at + 1 < len(given):
        first, after = int(given[at]), given[at + 1]
        if isinstance(after, list):
            yield from ((first + more, float(width)) for more, width in enumerate(after))
            at += 2
        else:
            yield from ((code, float(given[at + 2])) for code in range(first, int(after) + 1))
            at += 3
