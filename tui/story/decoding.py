"""From bytes to text: which encoding a file is in, and whether that is certain.

The ladder is: byte order mark, strict UTF-8, the NUL pattern of UTF-16, charset-normalizer, Windows-1252. It was
chosen by trial on 51 files in seven encodings and six languages.
"""

import codecs
import re
from dataclasses import dataclass

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    # Before UTF-16, whose mark is the beginning of this one.
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENOUGH_TO_GUESS = 200
"""Bytes. On less, charset-normalizer is wrong more often than Windows-1252 is."""
_SAMPLE = 64_000
_FEWEST_ZEROS = 3
_REPAIRED = "repaired"
"""What a reader says in place of an encoding, or after one and a comma, to have wrongly decoded characters mended."""
_NOT_ASCII = re.compile(rb"[\x80-\xff]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text, the encoding it was read in (a Python codec name), and whether that was guessed.

    The encoding is "utf-8, repaired" where wrongly decoded characters were mended; it can be given to `decode` again.
    """

    text: str
    encoding: str
    guessed: bool = False


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """Read bytes as text; `encoding` is the reader's own word and is not doubted.

    "repaired" reads the bytes as usual and mends what looks wrongly decoded. Without an encoding every input gives
    some text. Raises LookupError for an encoding that Python does not know, and ValueError (of which
    UnicodeDecodeError is one) where the bytes are not in that encoding.
    """
    if encoding is None:
        return _guessed(data)
    name, comma, asked = encoding.strip().lower().rpartition(",")
    if asked.strip() == _REPAIRED:
        return _mended(decode(data, name.strip() if comma else None))
    return Decoded(data.decode(encoding).removeprefix("\ufeff"), encoding.strip().lower())


def _mended(found: Decoded) -> Decoded:
    from tui.story.mojibake import repaired  # its patterns are needed by few readers

    return Decoded(repaired(found.text), f"{found.encoding}, {_REPAIRED}", found.guessed)


def _guessed(data: bytes) -> Decoded:
    found = _marked(data) or _utf16(data) or _strict(data, "utf-8", guessed=False) or _damaged_utf8(data)
    return found or _other(data) or Decoded(data.decode("cp1252", "replace"), "cp1252", guessed=True)


def _strict(data: bytes, encoding: str, *, guessed: bool) -> Decoded | None:
    try:
        return Decoded(data.decode(encoding), encoding, guessed)
    except (UnicodeError, LookupError):
        return None


def _marked(data: bytes) -> Decoded | None:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strict(data[len(mark) :], encoding, guessed=False)
    return None


def _utf16(data: bytes) -> Decoded | None:
    """UTF-16 without a mark: of letters below U+0100 every second byte is NUL, always on the same side.

    Such bytes can be valid UTF-8 too (NUL is a character), so this is asked first.
    """
    if b"\0" not in data[:_SAMPLE] or len(data) % 2:
        return None
    first, second = data[0:_SAMPLE:2].count(0), data[1:_SAMPLE:2].count(0)
    pairs = min(len(data), _SAMPLE) // 2
    for many, few, encoding in ((second, first, "utf-16-le"), (first, second, "utf-16-be")):
        if many >= max(_FEWEST_ZEROS, pairs / 10) and few <= many / 20:
            return _strict(data, encoding, guessed=True)
    return None


def _damaged_utf8(data: bytes) -> Decoded | None:
    """UTF-8 that was cut off or has a few foreign bytes: better a few characters lost than a story in mojibake."""
    text = data.decode("utf-8", "replace")
    wrong = text.count("\ufffd")
    right = len(text) - len(text.encode("ascii", "ignore")) - wrong
    return Decoded(text, "utf-8", guessed=True) if right >= 10 * wrong else None


def _other(data: bytes) -> Decoded | None:
    """What charset-normalizer makes of it, judged on a stretch that holds the telling bytes."""
    if len(data) < _ENOUGH_TO_GUESS:
        return None
    from charset_normalizer import from_bytes  # 45 ms, and few files come here

    telling = _NOT_ASCII.search(data)
    start = max(0, telling.start() - 1000) if telling else 0
    matches = list(from_bytes(data[start : start + _SAMPLE]))
    if not matches:
        return None
    # Spanish and French often fit the Central European page as well as the Western one, which is far more common.
    fitting = {name for match in matches if match.chaos <= matches[0].chaos for name in match.could_be_from_charset}
    return _strict(data, "cp1252" if "cp1252" in fitting else matches[0].encoding, guessed=True)
