"""What a paragraph's style says that the paragraph is.

Word translates the names that writers see, but keeps the English ones in the file; styles of a house's own say what
they are based on.
"""

import re
from dataclasses import dataclass, field

from tui.story.formats.docx.elements import events
from tui.story.values import Kind

_HEADING = re.compile(r"heading ?([1-9])")
_LEVELS = range(9)
"""Outline levels of headings; 9 is running text."""
_LONGEST_CHAIN = 20


@dataclass(frozen=True, slots=True)
class Role:
    """What a paragraph is by its style, with the evidence; `level` counts from 1 for headings and is 0 for others."""

    kind: Kind | None = None
    why: str = ""
    level: int = 0


PLAIN = Role()
ROW = Role(Kind.BODY)
"""Of a row of a table, which no words above or below make a heading."""


@dataclass(slots=True)
class _Style:
    name: str = ""
    parent: str = ""
    outline: int | None = None


@dataclass(slots=True)
class Styles:
    """The paragraph styles of one document."""

    _by_id: dict[str, _Style] = field(default_factory=dict)

    def role(self, style_id: str, outline: int | None = None) -> Role:
        """What a paragraph of this style is; `outline` is the level that the paragraph gives itself."""
        chain = self._chain(style_id)
        named = next((role for name in chain if (role := _named(name.name))), None)
        if named:
            return named
        level = outline if outline is not None else next((s.outline for s in chain if s.outline is not None), None)
        return _heading(level + 1) if level in _LEVELS and level is not None else PLAIN

    def _chain(self, style_id: str) -> list[_Style]:
        """A style and what it is based on; an id that is not described counts as the style's name."""
        chain: list[_Style] = []
        while style_id and len(chain) < _LONGEST_CHAIN:
            chain.append(self._by_id.get(style_id) or _Style(name=style_id))
            style_id = chain[-1].parent
        return chain


def _named(name: str) -> Role | None:
    plain = name.casefold().strip()
    if found := _HEADING.fullmatch(plain):
        return _heading(int(found[1]))
    if re.fullmatch(r"toc ?\d|toc heading", plain):
        return Role(Kind.BOILERPLATE, "the document's table of contents")
    kinds = {"title": Kind.TITLE, "subtitle": Kind.HEADING, "caption": Kind.CAPTION}
    return Role(kinds[plain], f"a {plain} by its style") if plain in kinds else None


def _heading(level: int) -> Role:
    return Role(Kind.HEADING, "a heading by its style", level)


def read_styles(part: bytes | None) -> Styles:
    """The styles that a document's part of styles describes; none where there is no such part."""
    found: dict[str, _Style] = {}
    style = _Style()
    for event in events(part or b"<none/>"):
        if event.what != "start":
            continue
        given = event.attributes.get("w:val", "")
        if event.name == "w:style":
            style = _Style()
            if event.attributes.get("w:type", "paragraph") == "paragraph":
                found[event.attributes.get("w:styleId", "")] = style
        elif event.name == "w:name":
            style.name = given
        elif event.name == "w:basedOn":
            style.parent = given
        elif event.name == "w:outlineLvl":
            style.outline = number(given)
    return Styles(found)


def number(written: str) -> int | None:
    """A level as it is written in an attribute; None for anything else."""
    return int(written) if written.isascii() and written.isdigit() and len(written) < 3 else None
