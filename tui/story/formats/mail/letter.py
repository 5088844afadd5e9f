"""A saved mail (.eml): its text, or the story attached to it, and what its header lines say of it."""

import email
import re
from collections.abc import Iterator
from dataclasses import replace

from tui.counting import counted
from tui.story.formats import taking
from tui.story.formats.extracted import Extracted, Refused
from tui.story.formats.mail import evidence
from tui.story.formats.mail.choosing import body, joined
from tui.story.formats.mail.parts import Attachment, letter
from tui.story.signatures import recognised
from tui.story.values import Kind

_SEVERAL = re.compile(rb"^From \S+ .*\d\d:\d\d", re.M)
_DEEPEST = 3
"""So many mails may be attached to one another."""
_NAMED = 5
"""So many attachments are named."""


def extract(data: bytes, encoding: str | None = None) -> Extracted:
    """The text of a mail, or of the one story attached to a mail without any. Raises Refused."""
    return _extract(data, encoding, 0)


def _extract(data: bytes, encoding: str | None, depth: int) -> Extracted:
    if data.startswith(b"From ") and len(_SEVERAL.findall(data)) > 1:
        raise Refused("it is a mailbox of several mails; save the one with the story")
    # No mail may have a NUL in it (RFC 5322); in the name of an encoding Python's parser stumbles over one.
    message = email.message_from_bytes(data.replace(b"\0", b""))
    found = letter(message)
    own = joined([body(choice, encoding) for choice in found.choices])
    if _says_something(own):
        whole = replace(own, remarks=(*own.remarks, *_left_out(found.attachments)))
    else:
        whole = _attached(found.attachments, encoding, depth)
    # What was forwarded or attached is nearer to the story than the mail that brought it.
    return replace(
        whole,
        fields=(*whole.fields, *evidence.fields(message)),
        guesses=(*whole.guesses, *evidence.guesses(message)),
    )


def _says_something(own: Extracted) -> bool:
    return any(each.kind is not Kind.BOILERPLATE and each.text.strip() for each in own.paragraphs)


def _left_out(attachments: list[Attachment]) -> Iterator[str]:
    for each in attachments[:_NAMED]:
        yield f"an attachment was left out: {each.name}; save it and bring it in"
    if more := attachments[_NAMED:]:
        yield f"{counted(len(more), 'more attachment', 'more attachments')} left out"


def _attached(attachments: list[Attachment], encoding: str | None, depth: int) -> Extracted:
    """The one story that is attached to a mail without a text of its own."""
    if len(attachments) != 1 or depth >= _DEEPEST:
        advice = (
            "save the attached file that is the story and bring it in" if attachments else "check that it was saved"
        )
        raise Refused(f"there is no text in this mail; {advice}")
    name, data = attachments[0].name, attachments[0].data()
    known = recognised(data, name)
    if not known:
        raise Refused("there is no text in this mail; save the attached file and bring it in")
    taken = _extract(data, encoding, depth + 1) if known is taking.Format.MAIL else taking.take(known, data, encoding)
    return replace(taken, remarks=(*taken.remarks, f"read from the attachment {name}"))
