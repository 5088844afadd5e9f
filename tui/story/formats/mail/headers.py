"""What the header lines of a mail say: who sent it, when, and about what."""

import re
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime

_LONGEST = 2000
"""Characters of one header that are looked at."""
_ANSWERED = re.compile(
    r"(?:(?:re|fwd?|wg|aw|tr|rv|antw|doorst|enc|res|sv|vs|vb|odp|pd|ref)(?:\[\d+\])?\s*:\s*|\[(?:ext|extern|external)\]\s*)+",
    re.I,
)
"""What programs put before the subject of a mail that is answered or forwarded, in a dozen languages."""
_PROGRAM = re.compile(r"no-?reply|newsletters?|news|press|presse|media|info|editors?|alerts?|briefing", re.I)


def header(message: Message, name: str) -> str:
    """A header's words on one line, "" where there is none. Unknown character sets are read as well as can be."""
    written = str(message.get(name, ""))[:_LONGEST]
    try:
        pieces = decode_header(written)
    except (HeaderParseError, ValueError):
        return _line(written)
    return _line("".join(_words(piece, charset) for piece, charset in pieces))


def _words(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    try:
        return piece.decode(charset or "utf-8", "replace")
    except LookupError:
        return piece.decode("utf-8", "replace")


def _line(text: str) -> str:
    return " ".join(text.encode("utf-8", "surrogateescape").decode("utf-8", "replace").split())


def subject(written: str) -> str:
    """A subject without "Fwd:", "Re:" and their like."""
    return _ANSWERED.sub("", written.strip(), count=1).strip() if _ANSWERED.match(written.strip()) else written.strip()


def sender(written: str) -> tuple[str, str]:
    """The name and the address of a sender, each "" where it is not given; a name that is the address is none."""
    name, address = parseaddr(written)
    name = name.strip(" '\"*")
    return ("" if "@" in name else name), (address if "@" in address else "")


def sent(written: str) -> str:
    """The time in a mail's date in ISO 8601, with its zone where it gives one; "" where it cannot be read."""
    try:
        return parsedate_to_datetime(written).isoformat()
    except (ValueError, TypeError, IndexError, OverflowError):
        return ""


def from_many(message: Message, address: str) -> bool:
    """Whether a mail was sent to many at once, by a newsroom or a press office rather than by one person."""
    listed = any(message.get(name) for name in ("List-Unsubscribe", "List-Id", "List-Post"))
    return listed or _PROGRAM.fullmatch(address.partition("@")[0]) is not None
