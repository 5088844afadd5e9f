"""Which encoding a page is in: the reader's word, the byte order mark, what the page declares, else a guess."""

import codecs
import re

from tui.story.decoding import Decoded, decode
from tui.story.formats.extracted import Refused

_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_DECLARED = re.compile(
    rb"""<(?:meta\b[^>]{0,300}?charset|\?xml\b[^>]{0,100}?encoding)\s*=\s*["']?\s*([\w.:-]{2,40})""", re.I
)
_BEGINNING = 16_000
"""Bytes. Browsers look at 1,024, but programs that save pages put comments and styles before the declaration."""
_MEANT = {
    "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252", "latin-1": "cp1252", "us-ascii": "cp1252",
    "ascii": "cp1252", "windows-1252": "cp1252", "x-ansi": "cp1252", "iso-8859-9": "cp1254", "tis-620": "cp874",
    "iso-8859-11": "cp874", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030", "shift_jis": "cp932",
    "shift-jis": "cp932", "x-sjis": "cp932", "sjis": "cp932", "euc-kr": "cp949", "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs", "utf8": "utf-8", "utf-16": "utf-8", "utf-16le": "utf-8", "unicode": "utf-8",
}  # fmt: skip
"""What browsers read for a declared name (the Encoding standard of the WHATWG)."""
_DAMAGE = 1000
"""One character in so many may be wrong before the declaration is not believed."""


def decoded(data: bytes, encoding: str | None = None) -> Decoded:
    """The page's text. Raises Refused where the reader named an encoding that there is not, or that does not fit."""
    if encoding is None:
        return _by_itself(data)
    try:
        return decode(data, encoding)
    except LookupError:
        raise Refused("there is no encoding of this name; try utf-8 or cp1252") from None
    except ValueError:
        raise Refused("it is not in this encoding; leave the encoding out or give another") from None


def _by_itself(data: bytes) -> Decoded:
    declared = None if data.startswith(_MARKS) else _declared(data)
    if declared is None:
        return decode(data)
    if declared != "utf-8" and _surely_utf8(data):
        return Decoded(data.decode("utf-8"), "utf-8", guessed=True)
    return _as_declared(data, declared) or decode(data)


def _declared(data: bytes) -> str | None:
    """The Python codec for what the page declares, None where it declares nothing that Python knows."""
    found = _DECLARED.search(data[:_BEGINNING])
    if not found:
        return None
    name = found[1].decode("ascii", "replace").lower()
    meant = _MEANT.get(name, name)
    try:
        b"a".decode(meant, "replace")  # refuses codecs that are not for text, as "hex"
        return codecs.lookup(meant).name
    except (LookupError, ValueError):
        return None


def _surely_utf8(data: bytes) -> bool:
    """Whether it is UTF-8 with letters beyond ASCII, which text in no other encoding happens to be."""
    try:
        return len(data.decode("utf-8")) <= len(data) - 3
    except UnicodeDecodeError:
        return False


def _as_declared(data: bytes, encoding: str) -> Decoded | None:
    text = data.decode(encoding, "replace")
    wrong = text.count("\ufffd")
    return Decoded(text, encoding, guessed=wrong > 0) if wrong * _DAMAGE <= len(text) else None
