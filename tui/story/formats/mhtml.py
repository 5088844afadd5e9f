"""A web page that a browser has saved with everything on it in one file (.mht, .mhtml), packed like a mail."""

import email
from collections.abc import Iterator
from dataclasses import replace
from email.message import Message

from tui.story.formats import taking
from tui.story.formats.extracted import Extracted, Refused
from tui.story.formats.limits import LIMIT_PARTS
from tui.story.formats.mail.headers import header, sent
from tui.story.formats.mail.parts import charset, content
from tui.story.values import Evidence


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """The page in the file, with the address and the time that the browser has noted. Raises Refused."""
    message = email.message_from_bytes(data)
    page = _page(message)
    taken = taking.take(taking.Format.PAGE, content(page), encoding or charset(page))
    return replace(taken, fields=(*taken.fields, *_fields(message, page)))


def _page(message: Message) -> Message:
    """The first part that is a web page: browsers put the page itself there, and frames behind it."""
    for seen, part in enumerate(message.walk()):
        if seen > LIMIT_PARTS * 10:
            break
        if part.get_content_type() in ("text/html", "application/xhtml+xml"):
            return part
    raise Refused("there is no page in this file; save it again from the browser")


def _fields(message: Message, page: Message) -> Iterator[Evidence]:
    places = (header(message, "Snapshot-Content-Location"), header(page, "Content-Location"))
    for address in places:
        if address.startswith(("http://", "https://")):
            yield Evidence("url", address, "noted by the browser that saved the page")
            break
    if when := sent(header(message, "Date")):
        yield Evidence("retrieved", when, "noted by the browser that saved the page")
