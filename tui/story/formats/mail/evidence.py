"""What header lines, of a mail and of one that was forwarded in it, say of the story."""

import re
from collections.abc import Iterator, Mapping
from email.message import Message

from tui.story import dates
from tui.story.formats.mail import headers
from tui.story.values import Evidence

_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def fields(message: Message) -> Iterator[Evidence]:
    """What a mail's header says for certain: its subject, and when it came."""
    if title := headers.subject(headers.header(message, "Subject")):
        yield Evidence("title", title, "the mail's subject")
    if when := headers.sent(headers.header(message, "Date")):
        yield Evidence("retrieved", when, "the mail's date")


def guesses(message: Message) -> Iterator[Evidence]:
    """What a mail's header suggests. Who sent it may only have passed it on, so that is no field."""
    written_from = headers.header(message, "From")
    name, address = headers.sender(written_from)
    if name:
        field = "outlet" if headers.from_many(message, address) else "byline"
        yield Evidence(field, name, f"the mail is from “{written_from}”")
    if when := headers.sent(headers.header(message, "Date")):
        yield Evidence("published", when, "the mail's date")


def fields_of_forwarded(said: Mapping[str, str]) -> Iterator[Evidence]:
    """What the lines above a forwarded mail say for certain: its subject."""
    if title := headers.subject(said.get("subject", "")):
        yield Evidence("title", title, "the subject of the forwarded mail")


def guesses_of_forwarded(said: Mapping[str, str]) -> Iterator[Evidence]:
    """What these lines suggest: who wrote it, and when."""
    written_from, written_on = said.get("from", ""), said.get("date", "")
    name, address = headers.sender(written_from)
    if outlet := name or address.partition("@")[2] or written_from:
        yield Evidence("outlet", outlet, f"the forwarded mail is from “{written_from}”")
    when = headers.sent(written_on) or dates.iso(written_on)
    if _DAY.match(when):
        yield Evidence("published", when, "the date of the forwarded mail")
