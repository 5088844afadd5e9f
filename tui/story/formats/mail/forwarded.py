"""Finds in a mail's text where a mail begins that was forwarded, and what stands above it.

Every program writes these lines in its own way and in the language of whoever forwards; what they have in common is a
block of lines that name a sender, a date and a subject.
"""

import re
from dataclasses import dataclass, field

from tui.tables import words

_NAMES = {
    "from": "from von de da van od från fra от 差出人 发件人",
    "date": "date sent datum gesendet envoyé fecha enviado data verzonden skickat inviato дата 日時 发送时间 日期",
    "subject": "subject betreff objet asunto oggetto onderwerp assunto ämne emne тема temat 件名 主题",
    "to": "to cc bcc an à para a aan till til kopie copie copia kópia кому do dw 宛先 收件人",
}
_FIELDS = {name: field for field, names in _NAMES.items() for name in words(names)} | {
    "reply-to": "to", "antwort an": "to", "répondre à": "to", "enviado el": "date", "date d'envoi": "date",
    "attachments": "to", "anlagen": "to", "importance": "to", "wichtigkeit": "to", "resent-from": "to",
}  # fmt: skip
_LINE = re.compile(r"[>\s]*\*?(?P<key>[^\W\d_][^\n:*]{0,15}?)\s?\*?\s?[:：]\*?(?:\s+(?P<value>.*))?")
_ANNOUNCED = re.compile(
    r"[>\s]*(?:[-_*=]{2,}\s*.{0,60}?\s*[-_*=]{2,}|_{10,}|(?:begin forwarded message|anfang der weitergeleiteten .*"
    r"|début du message (?:réexpédié|transféré)|inicio del mensaje reenviado|inizio messaggio inoltrato)\s*:)\s*",
    re.I,
)
_WROTE = re.compile(
    r"(?:on|am|le|el|il|op|em|den)\b.{5,200}\b"
    r"(?:wrote|schrieb.{0,80}|a écrit|escribió|ha scritto|schreef.{0,80}|escreveu|skrev.{0,80})\s?:",
    re.I | re.S,
)
_WRITER = re.compile(r"(?<=[ ,])[^\W\d_][^\d,:;<>@]{1,60} <[^<>\s]{3,80}@[^<>\s]{3,80}>")
_LONGEST_RULE = 120
"""Characters of a line that announces a forwarded mail."""
_MOST_LINES = 15
_DEEPEST = 10


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a mail's text: what was written above what was forwarded, or a forwarded mail."""

    text: str
    above: tuple[str, ...] = ()
    """The lines that say who wrote it, as they stand there; none above the first stretch."""
    said: dict[str, str] = field(default_factory=dict)
    """What these lines say: from, date, subject, to."""


def stretches(text: str) -> list[Stretch]:
    """The text cut where forwarded mails begin; the first stretch may be blank. Marks of full quotation are gone."""
    found: list[Stretch] = []
    above: tuple[str, ...] = ()
    said: dict[str, str] = {}
    while len(found) < _DEEPEST:
        lines = _unquoted(text.split("\n")) if above else text.split("\n")
        start, end, next_said = _block(lines)
        if start == end:
            return [*found, Stretch("\n".join(lines), above, said)]
        found.append(Stretch("\n".join(lines[:start]), above, said))
        above, said = _unfolded(lines[start:end]), next_said
        text = "\n".join(lines[end:])
    return [*found, Stretch(text, above, said)]


def _unfolded(lines: list[str]) -> tuple[str, ...]:
    """The lines above a forwarded mail, each with the lines in which a long one goes on."""
    found: list[str] = []
    for line in (line.lstrip("> \t").rstrip() for line in lines if line.strip("> \t")):
        if not found or announces(found[-1]) or announces(line) or _name(line):
            found.append(line)
        else:
            found[-1] += f" {line}"
    return tuple(found)


def announces(line: str) -> bool:
    """Whether a line says that a forwarded mail begins, and nothing of it."""
    return len(line) <= _LONGEST_RULE and _ANNOUNCED.fullmatch(line) is not None


def _block(lines: list[str]) -> tuple[int, int, dict[str, str]]:
    """The first lines, `[start, end)`, that stand above a forwarded mail, and what they say; equal where none do."""
    at = 0
    while at < len(lines):
        end, said = _header(lines, at)
        start = _announcement(lines, at)
        needed = ("from",) if start < at else ("from", "subject")
        if len(said) >= 2 + (start == at) and all(name in said for name in needed):
            return start, end, said
        wrote = _attributed(lines, at)
        if wrote > at:
            return at, wrote, _writer(" ".join(lines[at:wrote]))
        at = max(end, at + 1)
    return 0, 0, {}


def _header(lines: list[str], start: int) -> tuple[int, dict[str, str]]:
    """Where a run of header lines from `start` ends, and what they say. Long lists of receivers go on in the next."""
    said: dict[str, str] = {}
    at, last = start, ""
    while at < min(len(lines), start + _MOST_LINES) and lines[at].strip("> \t*"):
        if name := _name(lines[at]):
            said.setdefault(name, _value(lines[at]))
            last = name
        elif last not in ("to", "subject"):
            break
        at += 1
    return at, said


def _name(line: str) -> str | None:
    """What a header line says; None for any other line."""
    found = _LINE.fullmatch(line.rstrip())
    return _FIELDS.get(found["key"].casefold().strip()) if found else None


def _value(line: str) -> str:
    found = _LINE.fullmatch(line.rstrip())
    return (found["value"] or "").strip() if found else ""


def _announcement(lines: list[str], at: int) -> int:
    """The line, at most one blank line above `at`, that announces a forwarded mail; `at` itself where none does."""
    for before in range(at - 1, max(at - 3, -1), -1):
        if lines[before].strip("> \t"):
            line = lines[before]
            return before if announces(line) else at
    return at


def _attributed(lines: list[str], at: int) -> int:
    """Where "On Monday, Jane wrote:" from `at` on ends, if all that follows is quoted; else `at`."""
    for end in (at + 1, at + 2):
        if end < len(lines) and _WROTE.fullmatch("\n".join(lines[at:end]).strip()):
            rest = (line for line in lines[end:] if line.strip())
            return end if all(line.startswith(">") for line in rest) else at
    return at


def _writer(line: str) -> dict[str, str]:
    """Who wrote what is quoted below, where the line gives a name and an address."""
    found = _WRITER.search(line)
    return {"from": found[0].strip()} if found else {}


def _unquoted(lines: list[str]) -> list[str]:
    """The lines without the mark of quotation, if nearly all of them have one."""
    filled = [line for line in lines if line.strip()]
    marked = sum(line.startswith(">") for line in filled)
    if not filled or marked * 10 < len(filled) * 9:
        return lines
    return [line[1:].removeprefix(" ") if line.startswith(">") else line for line in lines]
