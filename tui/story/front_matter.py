"""Reads the flat `key: value` lines that many programs put above a saved text.

Never a YAML loader: a value is the words that stand there, so `no` stays "no" and `12:30` stays "12:30".
"""

import json
import re
from dataclasses import dataclass

from tui.story.values import Span

_KEYS = {
    "title": "title", "headline": "title",
    "author": "byline", "authors": "byline", "byline": "byline", "by": "byline", "creator": "byline",
    "outlet": "outlet", "site": "outlet", "sitename": "outlet", "site_name": "outlet", "publisher": "outlet",
    "publication": "outlet", "source": "source",
    "url": "url", "link": "url", "canonical": "url", "source_url": "url",
    "date": "published", "published": "published", "date_published": "published", "pubdate": "published",
}  # fmt: skip
_PAIR = re.compile(r"(?P<key>[A-Za-z][\w -]{0,30}?) ?:(?: +(?P<value>.*))?")
_ITEM = re.compile(r"- +(?P<value>.*)")
_LONGEST = 60
"""Lines. What is longer is no front matter but a text between two rules."""
_LONGEST_VALUE = 500
_NOTHING = frozenset({"", "null", "~", "none", "[]"})


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The lines above a text, and the values that Crossread knows a use for."""

    end: int
    """Where the text itself begins."""
    lines: tuple[tuple[Span, str | None], ...] = ()
    """The lines that are not blank, each with the field it gives, None for fences and unknown keys."""
    values: tuple[tuple[str, str], ...] = ()
    """Fields of `Details`, or "source", which may be an outlet or an address; the first of a field counts."""

    def get(self, field: str) -> str | None:
        """The value given for a field."""
        return next((value for key, value in self.values if key == field), None)


NONE = FrontMatter(0)


def front_matter(text: str) -> FrontMatter:
    """What stands above the text: between `---` fences, or two and more known keys and then a blank line."""
    lines = _lines(text)
    if not lines:
        return NONE
    fenced = lines[0].of(text).rstrip() == "---"
    end = _fence(text, lines) if fenced else _bare(text, lines)
    return _read(text, lines[:end]) if end else NONE


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
    """How many lines of known keys stand at the top, followed by a blank line; 0 for fewer than two."""
    for at, line in enumerate(lines):
        pair = _PAIR.fullmatch(line.of(text).strip())
        if not line.of(text).strip():
            return at if at > 1 else 0
        if not pair or not _field(pair):
            return 0
    return 0


def _read(text: str, lines: list[Span]) -> FrontMatter:
    spans: list[tuple[Span, str | None]] = []
    values: list[tuple[str, str]] = []
    field: str | None = None
    for line in lines:
        words = line.of(text).strip()
        if not words:
            continue
        item, pair = _ITEM.match(words), _PAIR.fullmatch(words)
        if not item:
            field = _field(pair) if pair else None
        left = line.start + line.of(text).index(words)
        spans.append((Span(left, left + len(words)), field))
        value = _value((item or pair or {"value": ""})["value"] or "")
        if field and value:
            values.append((field, value))
    return FrontMatter(lines[-1].end, tuple(spans), tuple(_together(values)))


def _field(pair: re.Match[str]) -> str | None:
    return _KEYS.get(pair["key"].lower().replace(" ", "_").replace("-", "_"))


def _together(values: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The items of a list of authors as one value; of any other field the first."""
    authors = ", ".join(dict.fromkeys(value for field, value in values if field == "byline"))
    rest = [(field, value) for field, value in values if field != "byline"]
    return [*rest, ("byline", authors)] if authors else rest


def _value(written: str) -> str:
    """A value without its quotes and brackets; "" where nothing is given."""
    words = written.strip()
    if words.startswith("[") and words.endswith("]"):
        return ", ".join(filter(None, (_value(item) for item in words[1:-1].split(","))))
    if words.startswith('"') and words.endswith('"') and len(words) > 1:
        try:
            words = str(json.loads(words))
        except ValueError:
            words = words[1:-1]
    elif words.startswith("'") and words.endswith("'") and len(words) > 1:
        words = words[1:-1].replace("''", "'")
    return "" if words.lower() in _NOTHING or len(words) > _LONGEST_VALUE else words
