"""Going through JSON of unknown making: each function takes what it can believe and refuses the rest in words."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final, NoReturn

from tui.story import clean, clean_line

_LONGEST: Final = 2_000_000
"""Characters of one text; no note is so long."""
_MOST: Final = 100_000
"""Of one list."""
_SHA: Final = re.compile(r"(?:urn:sha256:)?([0-9a-f]{64})")

Object = dict[str, object]


class Odd(Exception):
    """Something is not as annotations have it; `str()` says what, in words of Crossread's own."""


def an_object(value: object, what: str) -> Object:
    """An object of JSON.

    Raises:
        Odd: it is something else.
    """
    if not isinstance(value, dict):
        raise Odd(f"{what} is no object")
    return value


def many(value: object) -> list[object]:
    """One thing or a list of them, as JSON-LD has it; nothing is an empty list.

    Raises:
        Odd: the list is too long.
    """
    found = value if isinstance(value, list) else [] if value is None else [value]
    if len(found) > _MOST:
        raise Odd("a list in it is too long")
    return found


def text(value: object, what: str) -> str:
    """Text that is safe to show; nothing is empty text.

    Raises:
        Odd: it is no text, or too long.
    """
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Odd(f"{what} is no text")
    if len(value) > _LONGEST:
        raise Odd(f"{what} is too long")
    return clean(value).text


def line(value: object, what: str) -> str:
    """The same, on one line."""
    return " ".join(clean_line(text(value, what)).split())


def count(value: object) -> int | None:
    """A whole number from 0; None for what is none."""
    return value if isinstance(value, int) and not isinstance(value, bool) and 0 <= value < 2**53 else None


def sha(value: object) -> str | None:
    """A SHA-256, bare or as a URN; None for what is none."""
    found = _SHA.fullmatch(value) if isinstance(value, str) else None
    return found[1] if found else None


def moment(value: object) -> str | None:
    """A time in UTC to the second, as the library keeps times; None for what is none."""
    try:
        time = datetime.fromisoformat(value if isinstance(value, str) else "")
        utc = time.replace(tzinfo=time.tzinfo or UTC).astimezone(UTC)
    except (ValueError, OverflowError):
        return None
    return utc.strftime("%Y-%m-%dT%H:%M:%SZ") if utc.year >= 1000 else None


def kinds(value: Object) -> Iterator[str]:
    """What an object says that it is."""
    for kind in (*many(value.get("type")), *many(value.get("@type"))):
        if isinstance(kind, str):
            yield kind.rpartition(":")[2]


def no_number(constant: str) -> NoReturn:
    """For what JSON does not have and Python's reader takes all the same: NaN and infinity."""
    raise ValueError(constant)
