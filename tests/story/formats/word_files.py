"""Builds small Word documents, part by part."""

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MC = "http://schemas.openxmlformats.org/markup-compatibility/2006"
_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
NAMES = f'xmlns:w="{_W}" xmlns:mc="{_MC}" xmlns:wps="urn:shapes" xmlns:v="urn:vml"'


def relations(**targets: str) -> str:
    """A part of relationships, from the last word of each type to its target."""
    inside = "".join(
        f'<Relationship Id="r{at}" Type="{_TYPE}/{kind}" Target="{target}"/>'
        for at, (kind, target) in enumerate(targets.items())
    )
    return (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'
    )


def archive(parts: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of parts by their names."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


def document(body: str, **parts: str) -> bytes:
    """A Word document with this body; more parts by the last word of their names: styles, footnotes, core …"""
    names = {"core": "docProps/core.xml"}
    return archive(
        {
            "_rels/.rels": relations(officeDocument="word/document.xml"),
            "word/document.xml": f"<w:document {NAMES}><w:body>{body}</w:body></w:document>",
            **{names.get(name, f"word/{name}.xml"): content for name, content in parts.items()},
        }
    )


def paragraph(*runs: str, style: str = "", marks: str = "") -> str:
    """A paragraph of runs, given as XML, or as text where they hold no markup."""
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + marks
    inside = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{properties}</w:pPr>{inside}</w:p>"


def run(text: str, properties: str = "") -> str:
    """A run of text."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def table(*rows: tuple[str, ...]) -> str:
    """A table of cells, each given as the XML of its paragraphs."""
    inside = ("".join(f"<w:tc>{cell}</w:tc>" for cell in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{cells}</w:tr>' for cells in inside)}</w:tbl>"


def styles(*described: str) -> str:
    """A part of styles."""
    return f"<w:styles {NAMES}>{''.join(described)}</w:styles>"


def style(style_id: str, name: str, *, based_on: str = "", outline: int | None = None) -> str:
    """One paragraph style."""
    parent = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    level = "" if outline is None else f'<w:pPr><w:outlineLvl w:val="{outline}"/></w:pPr>'
    return f'<w:style w:type="paragraph" w:styleId="{style_id}"><w:name w:val="{name}"/>{parent}{level}</w:style>'


def core(**said: str) -> str:
    """The part of properties; `created` and `modified` are times, the rest words."""
    spaces = 'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
    inside = "".join(
        f"<{space}:{name}>{value}</{space}:{name}>"
        for name, value in said.items()
        for space in ("dcterms" if name in ("created", "modified") else "dc",)
    )
    return f'<cp:coreProperties xmlns:cp="urn:core" {spaces}>{inside}</cp:coreProperties>'
