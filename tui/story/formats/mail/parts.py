"""Finds in a mail the parts that are its text, in their order, and those that are attached."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from email.message import Message
from pathlib import PurePath

from tui.story.cleaning import clean_line
from tui.story.decoding import Decoded, decode
from tui.story.formats.extracted import Refused
from tui.story.formats.limits import LIMIT_PARTS
from tui.story.formats.mail.flowed import unfolded
from tui.story.formats.mail.headers import header

_DEEPEST = 30
_STORIES = (".docx", ".pdf", ".html", ".htm", ".eml", ".txt", ".md", ".doc", ".rtf", ".odt", ".pages", ".mht", ".mhtml")
"""The endings of what may be the story that a mail is about."""
_LONGEST_NAME = 80


@dataclass(slots=True)
class Choice:
    """One stretch of a mail's text: as plain text, as a web page, or as both."""

    plain: list[Message] = field(default_factory=list)
    pages: list[Message] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a mail and may be a story."""

    name: str
    part: Message
    whole: bool = False
    """Whether it is a mail, which is unpacked already."""

    def data(self) -> bytes:
        """The file's bytes."""
        return self.part.as_bytes() if self.whole else content(self.part)


@dataclass(slots=True)
class Letter:
    """What a mail consists of."""

    choices: list[Choice] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)


def letter(message: Message) -> Letter:
    """The parts of a mail. Raises Refused for one of more parts, or deeper ones, than anybody writes."""
    found = Letter()
    inner: Choice | None = None
    alternatives: Message | None = None
    for part, around in _leaves(message):
        if _attached(part):
            found.attachments.extend(_attachment(part))
            continue
        if around is None or around is not alternatives or inner is None:
            inner = Choice()
            found.choices.append(inner)
        alternatives = around
        (inner.pages if part.get_content_type() == "text/html" else inner.plain).append(part)
    return found


def _leaves(message: Message) -> Iterator[tuple[Message, Message | None]]:
    """Every part that holds no others, with the outermost set of alternatives that it is one of."""
    waiting: list[tuple[Message, Message | None, int]] = [(message, None, 0)]
    seen = 0
    while waiting:
        part, around, depth = waiting.pop()
        seen += 1
        if seen > LIMIT_PARTS or depth > _DEEPEST:
            raise Refused(f"it has more than {LIMIT_PARTS:,} parts, or parts in parts in parts; save the story as text")
        payload = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(payload, list):
            choice = part.get_content_subtype() == "alternative"
            around = around or (part if choice else None)
            waiting.extend((each, around, depth + 1) for each in reversed(payload) if isinstance(each, Message))
        else:
            yield part, around


def _attached(part: Message) -> bool:
    text = part.get_content_type() in ("text/plain", "text/html")
    return not text or part.get_content_disposition() == "attachment" or bool(part.get_filename())


def _attachment(part: Message) -> Iterator[Attachment]:
    """The part as an attachment, if it may be a story; pictures, calendars and signatures are passed over."""
    if part.get_content_maintype() == "message":
        inner = part.get_payload()
        if isinstance(inner, list) and inner and isinstance(inner[0], Message):
            yield Attachment(_named(header(inner[0], "Subject")) + ".eml", inner[0], whole=True)
        return
    name = _named(part.get_filename() or "")
    if PurePath(name).suffix.casefold() in _STORIES:
        yield Attachment(name, part)


def _named(written: str) -> str:
    """A file's name as it can be shown: its end, for the ending tells what it is."""
    return PurePath(clean_line(written).replace("\\", "/")).name[-_LONGEST_NAME:].strip() or "mail"


def content(part: Message) -> bytes:
    """The bytes of a part, whatever it was packed in; of broken packing what can be had."""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def charset(part: Message) -> str | None:
    """The encoding that a part names, if there is one of that name."""
    named = part.get_content_charset()
    try:
        "".encode(named or "utf-8")
    except LookupError:
        return None
    return named


def text(part: Message, encoding: str | None) -> Decoded:
    """The words of a part: in the encoding that the reader gave, else the one it names, else the likeliest."""
    data = content(part)
    try:
        decoded = decode(data, encoding or charset(part))
    except ValueError:
        if encoding:
            raise
        decoded = decode(data)
    if str(part.get_param("format", "")).casefold() != "flowed":
        return decoded
    joined = str(part.get_param("delsp", "")).casefold() == "yes"
    return Decoded(unfolded(decoded.text, drop_blank=joined), decoded.encoding, decoded.guessed)
