"""Brings a file, or bytes from anywhere, to a story, or says in one line why it is none.

Text and Markdown are read here and now; every other format in a process of its own, where the code for it is.
"""

import hashlib
import os
import stat
from dataclasses import dataclass, replace
from pathlib import Path

from tui.story import signatures
from tui.story.cleaning import Cleaned, clean, clean_line
from tui.story.decoding import Decoded, decode
from tui.story.errors import Unreadable
from tui.story.formats.extracted import Refused
from tui.story.formats.limits import LIMIT_CHARACTERS, TOO_LONG
from tui.story.formats.taking import Format
from tui.story.signatures import SUFFIXES
from tui.story.values import Origin, Story

__all__ = ["LIMIT_BYTES", "SUFFIXES", "Reading", "read_again", "read_bytes", "read_path", "stop_reading"]

LIMIT_BYTES = 20_000_000
"""Larger files are refused before they are read: no story is so long."""
MANY_PARAGRAPHS = 5_000
"""With more, a file is hardly one story; the reader is told."""
_IN_ANY_ENCODING = bytes(4)


@dataclass(frozen=True, slots=True)
class Reading:
    """A story and the bytes it was read from, which are kept so that it can be read again in another way."""

    story: Story
    data: bytes


def read_path(path: Path, *, encoding: str | None = None) -> Reading:
    """Read a file as a story. Raises Unreadable with one line that says what, which file, and what to do."""
    shown = clean_line(str(path))
    data = _bytes_of(path, shown)
    origin = Origin(clean_line(path.name), _digest(data), path=_absolute(path))
    return _read(data, shown, origin, encoding)


def read_bytes(data: bytes, *, name: str, path: str | None = None, encoding: str | None = None) -> Reading:
    """Read bytes as a story; `name` is what the reader knows them by. Raises Unreadable as `read_path` does."""
    shown = clean_line(name)
    return _read(data, shown, Origin(shown, _digest(data), path=path), encoding)


def read_again(data: bytes, origin: Origin, encoding: str | None) -> Reading:
    """Read kept bytes in another encoding, or with None as at first. Raises Unreadable as `read_path` does."""
    return read_bytes(data, name=origin.name, path=origin.path, encoding=encoding)


def stop_reading() -> None:
    """End at once the reading of a file that another thread is at, which is refused: for who cancels, or leaves."""
    from tui.story.formats import bounded

    bounded.close()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def _read(data: bytes, shown: str, origin: Origin, encoding: str | None) -> Reading:
    _check_size(len(data), shown)
    known = signatures.recognised(data, origin.name)
    story = _extracted(data, shown, origin, encoding, known) if known else _text(data, shown, origin, encoding)
    if not story.sentences:
        raise Unreadable(f"{shown}: there is no text in it; check that it was saved completely")
    return Reading(_with_remarks(story), data)


def _with_remarks(story: Story) -> Story:
    many = len(story.paragraphs)
    if many <= MANY_PARAGRAPHS:
        return story
    remark = f"{many:,} paragraphs: this may be more than one story"
    return replace(story, origin=replace(story.origin, remarks=(*story.origin.remarks, remark)))


def _text(data: bytes, shown: str, origin: Origin, encoding: str | None) -> Story:
    decoded, cleaned = _text_of(data, shown, encoding)
    from tui.story import plain, printed  # their patterns take longer to compile than all else here

    text, found = printed.read(cleaned.text) or (cleaned.text, plain.parts(cleaned.text))
    origin = replace(
        origin,
        encoding=decoded.encoding,
        guessed=decoded.guessed,
        removed=cleaned.removed,
        remarks=found.remarks,
    )
    return Story(text, found.sentences, found.paragraphs, origin, found.details, found.evidence, found.guesses)


def _extracted(data: bytes, shown: str, origin: Origin, encoding: str | None, known: Format) -> Story:
    """A story in another format, taken apart in a process of its own."""
    from tui.story import structured
    from tui.story.formats import bounded

    _decoded(_IN_ANY_ENCODING, shown, encoding)  # one that nobody knows is refused in the same words as for a text
    try:
        taken = bounded.extract(known, data, encoding)
    except Refused as refused:
        raise Unreadable(f"{shown}: {clean_line(str(refused))}") from None
    whole = structured.parts(taken)
    found = whole.parts
    origin = replace(
        origin,
        format=Format.PAGE.value if known is Format.ARCHIVE else known.value,
        encoding=taken.encoding,
        guessed=taken.guessed,
        removed=whole.removed,
        remarks=tuple(clean_line(remark) for remark in (*taken.remarks, *found.remarks)),
    )
    return Story(whole.text, found.sentences, found.paragraphs, origin, found.details, found.evidence, found.guesses)


def _text_of(data: bytes, shown: str, encoding: str | None) -> tuple[Decoded, Cleaned]:
    """The text in the bytes, as it was decoded and as it is used."""
    _refuse(signatures.foreign(data), shown)
    decoded = _decoded(data, shown, encoding)
    if len(decoded.text) > LIMIT_CHARACTERS:
        raise Unreadable(f"{shown}: {TOO_LONG}")
    cleaned = clean(decoded.text)
    _refuse(signatures.foreign_text(cleaned.text), shown)
    _refuse("binary data" if signatures.binary(decoded.text) else None, shown)
    return decoded, cleaned


def _decoded(data: bytes, shown: str, encoding: str | None) -> Decoded:
    try:
        return decode(data, encoding)
    except LookupError:
        raise Unreadable(f"{shown}: there is no encoding “{clean_line(str(encoding))}”; try utf-8 or cp1252") from None
    except ValueError:
        named = clean_line(str(encoding))
        raise Unreadable(f"{shown}: it is not in {named}; leave the encoding out or give another") from None


def _refuse(what: str | None, shown: str) -> None:
    if what:
        raise Unreadable(f"{shown}: {signatures.refusal(what)}")


def _check_size(size: int, shown: str) -> None:
    if size > LIMIT_BYTES:
        much, limit = size / 1_000_000, LIMIT_BYTES // 1_000_000
        raise Unreadable(f"{shown}: {much:,.1f} MB is too large, the limit is {limit} MB; give the story alone")


def _bytes_of(path: Path, shown: str) -> bytes:
    try:
        found = path.stat()
        _check_kind(found.st_mode, shown)
        _check_size(found.st_size, shown)
        with path.open("rb") as file:
            return file.read(LIMIT_BYTES + 1)
    except FileNotFoundError:
        raise Unreadable(f"{shown}: there is no such file; check the name and the folder") from None
    except PermissionError:
        raise Unreadable(f"{shown}: it may not be read; change its permissions or copy it") from None
    except (OSError, ValueError) as error:
        why = clean_line(getattr(error, "strerror", None) or str(error))
        raise Unreadable(f"{shown}: it could not be read ({why}); copy it to another place and try again") from error


def _check_kind(mode: int, shown: str) -> None:
    """Only regular files: a pipe or a device may never come to an end."""
    if stat.S_ISDIR(mode):
        raise Unreadable(f"{shown}: this is a folder; give a file in it")
    if not stat.S_ISREG(mode):
        raise Unreadable(f"{shown}: this is no regular file but a device or a pipe; use - for standard input")


def _absolute(path: Path) -> str | None:
    """The absolute path; None for one that no library can keep, because its bytes are no text."""
    absolute = os.path.abspath(path)  # noqa: PTH100 - `Path.absolute` keeps `..`
    return absolute if absolute.isprintable() or absolute.encode("utf-8", "replace") == os.fsencode(absolute) else None
