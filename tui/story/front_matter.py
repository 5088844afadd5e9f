"""Finds the flat `key: value` lines that many programs put above a saved text.

Among them are Obsidian's Web Clipper and newsboat's pipe-to. What keys and values mean is for `front_values`.
"""

import re
from dataclasses import dataclass

from tui.story import front_values
from tui.story.values import Evidence, Span

_PAIR = re.compile(r"(?P<key>[^\W\d_][\w -]{0,30}?) ?:(?: +(?P<value>.*))?")
_ITEM = re.compile(r"- +(?P<value>.*)")
_FOLDED = re.compile(r"[>|][+-]?")
"""YAML's sign that the value follows on the next lines, which stand further right."""
_LONGEST = 60
"""Lines. What is longer is no front matter but a text between two rules."""
_FULL = 60
"""Characters. A line of newsboat's that is as long may have been broken."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The lines above a text, and the values that Crossread knows a use for."""

    end: int
    """Where the text itself begins."""
    lines: tuple[tuple[Span, str | None], ...] = ()
    """The lines that are not blank, each with the field it gives, None for fences and unknown keys."""
    values: tuple[front_values.Pair, ...] = ()
    """Fields of `Details`, or keys whose meaning depends on the others; the first of a field counts."""

    def get(self, field: str) -> str | None:
        """The value given for a field."""
        return next((value for key, value in self.values if key == field), None)

    def evidence(self) -> list[Evidence]:
        """The values as what is known of the story."""
        return front_values.evidence(self.values)


@dataclass(slots=True)
class _Entry:
    """A key or a list item, with the value that the next lines may add to."""

    field: str | None
    written: str
    folded: bool


NONE = FrontMatter(0)


def front_matter(text: str) -> FrontMatter:
    """What stands above the text: between `---` fences, or two and more known keys and then a blank line."""
    lines = _lines(text)
    if not lines:
        return NONE
    fenced = lines[0].of(text).rstrip() == "---"
    end = _fence(text, lines) if fenced else _bare(text, lines)
    return _read(text, lines[:end], fenced=fenced) if end else NONE


def _lines(text: str) -> list[Span]:
    """The first lines, from the first that is not blank."""
    spans: list[Span] = []
    start = len(text) - len(text.lstrip())
    while start < len(text) and len(spans) <= _LONGEST:
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        spans.append(Span(start, end))
        start = end + 1
    return spans


def _fence(text: str, lines: list[Span]) -> int:
    """How many lines the fenced front matter has; 0 where it is none."""
    for at, line in enumerate(lines[1:], 1):
        words = line.of(text).rstrip()
        if words in ("---", "..."):
            return at + 1 if at > 1 else 0
        if words and not (_PAIR.fullmatch(words) or _ITEM.match(words.strip()) or words[0] in " #]"):
            return 0
    return 0


def _bare(text: str, lines: list[Span]) -> int:
    """How many lines of known keys stand at the top, followed by a blank line; 0 for fewer than two keys.

    A long line may go on in the next one, as newsboat breaks them.
    """
    keys = 0
    for at, line in enumerate(lines):
        words = line.of(text).strip()
        if not words:
            return at if keys > 1 else 0
        if _known(words):
            keys += 1
        elif not keys or len(lines[at - 1].of(text).rstrip()) < _FULL:
            return 0
    return 0


def _known(words: str) -> bool:
    pair = _PAIR.fullmatch(words)
    return pair is not None and front_values.known(pair["key"])


def _read(text: str, lines: list[Span], *, fenced: bool) -> FrontMatter:
    spans: list[tuple[Span, str | None]] = []
    entries: list[_Entry] = []
    for line in lines:
        words = line.of(text).strip()
        if not words:
            continue
        left = line.start + line.of(text).index(words)
        if entries and (not _known(words) if not fenced else entries[-1].folded and left > line.start):
            entries[-1].written += f" {words}"
        else:
            entries.append(_entry(words, entries[-1].field if entries else None))
        spans.append((Span(left, left + len(words)), entries[-1].field))
    pairs = [(of.field, value) for of in entries if of.field and (value := front_values.value(of.written))]
    return FrontMatter(lines[-1].end, tuple(spans), tuple(front_values.together(pairs)))


def _entry(words: str, above: str | None) -> _Entry:
    """What a line begins: an item of the key above it, or a key; fences and the rest give nothing."""
    item, pair = _ITEM.match(words), _PAIR.fullmatch(words)
    field = above if item else front_values.field(pair["key"]) if pair else None
    written = (item or pair or {"value": ""})["value"] or ""
    folded = _FOLDED.fullmatch(written) is not None
    return _Entry(field, "" if folded else written, folded)
