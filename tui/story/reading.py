"""Brings a file, or bytes from anywhere, to a story, or says in one line why it is none.

One file for each format takes the text apart; `plain` is the one for text and Markdown.
"""

import hashlib
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from tui.story import signatures
from tui.story.cleaning import Cleaned, clean, clean_line
from tui.story.decoding import Decoded, decode
from tui.story.errors import Unreadable
from tui.story.values import Origin, Story

LIMIT_BYTES = 20_000_000
"""Larger files are refused before they are read: no story is so long."""
SUFFIXES = (".txt", ".text", ".md", ".markdown")
"""The endings of the file names that are taken from a folder; a file that is named is read whatever its ending."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A story and the bytes it was read from, which are kept so that it can be read again in another way."""

    story: Story
    data: bytes


def read_path(path: Path, *, encoding: str | None = None) -> Reading:
    """Read a file as a story. Raises Unreadable with one line that says what, which file, and what to do."""
    shown = clean_line(str(path))
    data = _bytes_of(path, shown)
    return _read(data, shown=shown, name=clean_line(path.name), path=_absolute(path), encoding=encoding)


def read_bytes(data: bytes, *, name: str, path: str | None = None, encoding: str | None = None) -> Reading:
    """Read bytes as a story; `name` is what the reader knows them by. Raises Unreadable as `read_path` does."""
    shown = clean_line(name)
    return _read(data, shown=shown, name=shown, path=path, encoding=encoding)


def _read(data: bytes, *, shown: str, name: str, path: str | None, encoding: str | None) -> Reading:
    _check_size(len(data), shown)
    decoded, cleaned = _text_of(data, shown, encoding)
    from tui.story import plain  # its patterns take longer to compile than all else here, and only a file needs them

    found = plain.parts(cleaned.text)
    if not found.sentences:
        raise Unreadable(f"{shown}: there is no text in it; check that it was saved completely")
    origin = Origin(
        name, hashlib.sha256(data).hexdigest(), decoded.encoding, decoded.guessed, removed=cleaned.removed, path=path
    )
    return Reading(Story(cleaned.text, found.sentences, found.paragraphs, origin, found.details), data)


def _text_of(data: bytes, shown: str, encoding: str | None) -> tuple[Decoded, Cleaned]:
    """The text in the bytes, as it was decoded and as it is used."""
    _refuse(signatures.foreign(data), shown)
    try:
        decoded = decode(data, encoding)
    except LookupError:
        raise Unreadable(f"{shown}: there is no encoding “{clean_line(str(encoding))}”; try utf-8 or cp1252") from None
    except ValueError:
        named = clean_line(str(encoding))
        raise Unreadable(f"{shown}: it is not in {named}; leave the encoding out or give another") from None
    cleaned = clean(decoded.text)
    _refuse(signatures.foreign_text(cleaned.text), shown)
    _refuse("binary data" if signatures.binary(decoded.text) else None, shown)
    return decoded, cleaned


def _refuse(what: str | None, shown: str) -> None:
    if what:
        raise Unreadable(f"{shown}: Crossread reads text and Markdown; this looks like {what}; save it as text first")


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
