"""Knows by their words notices of the site in several languages: prompts to pay or to register, copyright."""

import re

from tui.story import dates
from tui.story.formats.html.names import PAYWALL
from tui.story.labelling import bylines, furniture, pictures

_PROMPT = re.compile(
    r"(?:\A\W*|[.!?]\s+)(?:please |to )?(?:"
    r"(?:subscribe|sign (?:up|in)|log in|register|join)\b.{0,40}\b"
    r"(?:to (?:continue|keep reading|read|unlock|access)|for full access)\b|"
    r"(?:continue|keep) reading (?:with|by|for|this|your)\b|(?:continue|keep) reading\W*\Z|already a subscriber\b|"
    r"this (?:article|story|content|post) is (?:only |exclusively |reserved )?"
    r"(?:for|exclusive|available (?:only )?to)\b.{0,30}\b(?:subscribers|members)\b|(?:subscribers|members)[- ]only\b|"
    r"(?:la suite|cet article|le contenu)\b.{0,40}\bréservée? (?:à nos |aux )abonnés|"
    r"weiterlesen (?:mit|nach)\b|jetzt (?:testen|abonnieren)\b|nur für abonnenten\b|"
    r"suscr[ií]bete para (?:seguir|continuar)\b|(?:статья )?доступн[оа] (?:только )?(?:для )?подписчик|"
    r"(?:この記事は)?(?:有料会員|会員)限定)",
    re.I | re.S,
)
_LONGEST_PROMPT = 300
_COPYRIGHT = re.compile(
    r"\W*(?:©|(?:\(c\)|copyright)\W*(?:19|20)\d\d)|"
    r".{0,120}(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|derechos reservados|"
    r"tutti i diritti riservati|все права защищены|جميع الحقوق محفوظة|版权所有|無断転載)\W*\Z",
    re.I | re.S,
)
_LETTERS = re.compile(r"\bis committed to publishing a diversity of letters\b", re.I)
_LONGEST_COPYRIGHT = 240
"""Characters, as above. A report on such matters speaks of them at greater length."""


def prompts(text: str) -> bool:
    """Whether a short text asks to pay or to register in order to read on."""
    return len(text) <= _LONGEST_PROMPT and _PROMPT.search(text) is not None


def notice(text: str) -> str | None:
    """Which notice of the site a paragraph is, in words; None where it is none, or may be news."""
    if prompts(text):
        return PAYWALL.why
    if len(text) <= _LONGEST_PROMPT and _LETTERS.search(text):
        return "a call for letters to the editor"
    return "a notice on copyright" if len(text) <= _LONGEST_COPYRIGHT and _COPYRIGHT.match(text) else None


def closes(text: str) -> bool:
    """Whether a paragraph is a notice of the site or a call to the reader, with which no story ends."""
    line = " ".join(text.split())
    return notice(text) is not None or bool(furniture.line(line) or furniture.sentence(line))


def may_be_more(text: str) -> bool:
    """Whether the words of a paragraph may tell that it is no running text, so that its place must not decide."""
    line = " ".join(text.split())
    by_words = furniture.line(line) or furniture.sentence(line) or bylines.byline(line)
    return bool(by_words) or dates.dated(line) or pictures.credit(line) or pictures.ends_with_credit(line)
