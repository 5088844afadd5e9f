"""Which form of a mail's text is read: the plain one, unless it is missing or only says where to look for the other."""

import re
from dataclasses import replace
from email.message import Message

from tui.story.decoding import Decoded
from tui.story.formats import taking
from tui.story.formats.extracted import Extracted, Refused
from tui.story.formats.mail import evidence
from tui.story.formats.mail.forwarded import stretches
from tui.story.formats.mail.heads import forwarded_on, with_heads
from tui.story.formats.mail.parts import Choice, charset, content, text
from tui.story.formats.mail.written import written

_STUB = re.compile(
    r"\b(?:in (?:your|a|the) (?:web )?browser|im browser|dans (?:votre|un) navigateur|en (?:tu|su|el) navegador"
    r"|html (?:e-?mail|version|format|message)|support html|view online|online version)\b",
    re.I,
)
_FEW = 40
"""Words. A text part of fewer may only say that the mail is to be looked at elsewhere."""
_MARKUP = re.compile(rb"<(?:script|style)\b[^<]*|<[^<>]*>", re.I)


def body(choice: Choice, encoding: str | None) -> Extracted:
    """One stretch of a mail's text. Raises Refused where it is a page only and the page cannot be read."""
    plain = [text(part, encoding) for part in choice.plain]
    words = "\n\n".join(each.text for each in plain)
    if choice.pages and _poor(words, choice.pages):
        try:
            return _page(choice.pages, encoding)
        except Refused:
            if not words.strip():
                raise
    return _plain(words, plain)


def _poor(words: str, pages: list[Message]) -> bool:
    number = len(words.split())
    if number >= _FEW:
        return False
    on_pages = sum(len(_MARKUP.sub(b" ", content(part)).split()) for part in pages)
    return not number or on_pages > 3 * number or _STUB.search(words) is not None


def _page(pages: list[Message], encoding: str | None) -> Extracted:
    """The mail as a web page. What a page says of itself in its head is of no use here: programs write it."""
    taken = [taking.take(taking.Format.PAGE, content(part), encoding or charset(part)) for part in pages]
    whole = joined(taken)
    cut = next((found for part in pages if (found := forwarded_on(text(part, encoding).text))), [])
    paragraphs = tuple(with_heads(whole.paragraphs, cut)) if cut else whole.paragraphs
    said = cut[-1].said if cut else {}
    return replace(
        whole,
        paragraphs=paragraphs,
        fields=tuple(evidence.fields_of_forwarded(said)),
        guesses=tuple(evidence.guesses_of_forwarded(said)),
    )


def _plain(words: str, decoded: list[Decoded]) -> Extracted:
    cut = stretches(words)
    return Extracted(
        paragraphs=tuple(written(cut)),
        fields=tuple(evidence.fields_of_forwarded(cut[-1].said)),
        guesses=tuple(evidence.guesses_of_forwarded(cut[-1].said)),
        encoding=decoded[0].encoding if decoded else "utf-8",
        guessed=any(each.guessed for each in decoded),
    )


def joined(taken: list[Extracted]) -> Extracted:
    """Several stretches of text, one after the other."""
    return Extracted(
        paragraphs=tuple(each for one in taken for each in one.paragraphs),
        fields=tuple(each for one in taken for each in one.fields),
        guesses=tuple(each for one in taken for each in one.guesses),
        remarks=tuple(dict.fromkeys(each for one in taken for each in one.remarks)),
        encoding=taken[0].encoding if taken else "utf-8",
        guessed=any(one.guessed for one in taken),
    )
