"""Which piece of code takes a file of which format apart, and what it needs to be installed.

Runs in the process of its own that `bounded` keeps: these files were made by strangers.
"""

from collections.abc import Callable
from enum import StrEnum
from importlib import import_module
from typing import cast

from tui.story.formats.extracted import Extracted, Refused


class Format(StrEnum):
    """What a file can be, besides text."""

    PAGE = "web page"
    ARCHIVE = "web archive"
    WORD = "Word document"
    MAIL = "mail"
    PDF = "PDF"


READERS: dict[str, str] = {
    Format.PAGE: "tui.story.formats.html",
    Format.ARCHIVE: "tui.story.formats.mhtml",
    Format.WORD: "tui.story.formats.docx",
    Format.MAIL: "tui.story.formats.mail",
    Format.PDF: "tui.story.formats.pdf",
}
"""The module for each format; its `extract` takes bytes and the encoding that the reader gave, or None."""
_EXTRAS: dict[str, tuple[str, str, str]] = {
    Format.PAGE: ("web pages", "trafilatura", "html"),
    Format.PDF: ("PDF", "pypdf", "pdf"),
}
"""Of a format: what it is called when it cannot be read, what is missing then, and the extra that brings it."""

_Extract = Callable[[bytes, str | None], Extracted]


def load(name: str, readers: dict[str, str] = READERS) -> _Extract:
    """The code that takes files of a format apart. Raises Refused where something it needs is not installed."""
    try:
        return cast(_Extract, import_module(readers[name]).extract)
    except ImportError as error:
        raise _missing(name, error) from error


def take(name: str, data: bytes, encoding: str | None = None, readers: dict[str, str] = READERS) -> Extracted:
    """Take a file apart, here and now. Raises Refused, and whatever a broken file brings foreign code to raise."""
    extract = load(name, readers)
    try:
        return extract(data, encoding)
    except ImportError as error:
        raise _missing(name, error) from error


def _missing(name: str, error: ImportError) -> Exception:
    """The refusal for what is not installed; the error itself where nothing that could be installed is missing."""
    from tui.story.formats.extras import needs  # only where something is missing

    ours = (error.name or "").partition(".")[0] == "tui"
    return Refused(needs(*_EXTRAS[name])) if name in _EXTRAS and not ours else error
