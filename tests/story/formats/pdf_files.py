"""Writes small PDFs, object by object."""

from collections.abc import Mapping, Sequence
from textwrap import wrap

WIDTH = 80
"""Characters in a full line."""
_FONTS = b"/F1 3 0 R /F2 4 0 R"


def pdf(
    *pages: bytes, said: Mapping[str, str] | None = None, more: Sequence[bytes] = (), trailer: bytes = b""
) -> bytes:
    """A PDF of these pages, given as what they draw; `said` are its fields; `more` objects follow the pages'."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * at) for at in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), kids),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica-Bold /Encoding /WinAnsiEncoding >>",
    ]
    for at, drawn in enumerate(pages):
        picture = b"/XObject << /I 1 0 R >>" if not drawn else b""
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents %d 0 R "
            b"/Resources << /Font << %s >> %s >> >>" % (6 + 2 * at, _FONTS, picture),
            stream(drawn),
        ]
    objects += more
    if said:
        objects.append(b"<< %s >>" % b" ".join(b"/%s (%s)" % (k.encode(), _written(v)) for k, v in said.items()))
        trailer += b" /Info %d 0 R" % len(objects)
    return whole(objects, trailer)


def whole(objects: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Numbered objects, their table and the trailer; the first object is the root."""
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    end = b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (size, trailer, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + end


def stream(content: bytes, fields: bytes = b"") -> bytes:
    """An object that holds a stream."""
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), fields, content)


def with_letters(letters: str, *pages: bytes, said: Mapping[str, str] | None = None) -> bytes:
    """A PDF of these pages with a third font, of any letters, each as wide as it is tall; `drawn` draws with it."""
    last = 4 + 2 * len(pages)
    codes = b"".join(
        b"<%04X> <%s>\n" % (at, each.encode("utf-16-be").hex().encode()) for at, each in enumerate(letters)
    )
    table = b"begincmap\n1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n%d beginbfchar\n%sendbfchar\nendcmap"
    more = [
        b"<< /Type /Font /Subtype /Type0 /BaseFont /Any /Encoding /Identity-H"
        b" /DescendantFonts [%d 0 R] /ToUnicode %d 0 R >>" % (last + 2, last + 3),
        b"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Any /DW 1000 /W [0 %d 1000] >>" % len(letters),
        stream(table % (len(letters), codes)),
    ]
    return pdf(*pages, said=said, more=more).replace(_FONTS, _FONTS + b" /F3 %d 0 R" % (last + 1))


def drawn(text: str, letters: str, y: float, *, x: float = 72, size: float = 10) -> bytes:
    """Draws one line in the third font, its letters from left to right."""
    shown = b"".join(b"%04X" % letters.index(each) for each in text)
    return b"BT /F3 %g Tf %g %g Td <%s> Tj ET\n" % (size, x, y, shown)


def line(text: str, y: float, *, x: float = 72, size: float = 11, bold: bool = False) -> bytes:
    """Draws one line of text."""
    return b"BT /F%d %g Tf %g %g Td (%s) Tj ET\n" % (1 + bold, size, x, y, _written(text))


def lines(*paragraphs: str, top: float = 700, x: float = 72, gap: float = 0, indent: float = 0) -> bytes:
    """Draws paragraphs broken into lines of 80 characters, with a gap between them or the first line indented."""
    drawn = b""
    for paragraph in paragraphs:
        for at, broken in enumerate(wrap(paragraph, WIDTH)):
            drawn += line(broken, top, x=x + (0 if at else indent))
            top -= 13
        top -= gap
    return drawn


def _written(text: str) -> bytes:
    return text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
