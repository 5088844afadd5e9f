"""Finds UTF-8 that was once read as Windows-1252 or Latin-1 ("â€™" for ’), and mends it where the reader asks for it.

Only runs of characters whose bytes are UTF-8 count, and only those that no language writes: "É »", "AMANHÃ”" and
"Spaß“" decode as well. What may be either counts where the text has certain places besides.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass


def _bytes() -> dict[str, int]:
    """Which byte a character was read from, by Windows-1252 or by Latin-1."""
    found = {chr(byte): byte for byte in range(0x80, 0x100)}
    return found | {bytes([byte]).decode("cp1252", "ignore"): byte for byte in range(0x80, 0xA0)}


_BYTE = {character: byte for character, byte in _bytes().items() if character}
_FOLLOWING = "".join(re.escape(character) for character, byte in _BYTE.items() if byte < 0xC0)
_CLOSED = "â€"
"""A closing quote whose last byte is one that Windows-1252 has no character for, and got lost."""
_PIECE = re.compile(
    rf"[\u00c2-\u00df][{_FOLLOWING}]|[\u00e0-\u00ef][{_FOLLOWING}]{{2}}|\u00f0[\u0178\x9f][{_FOLLOWING}]{{2}}"
    rf"|{_CLOSED}(?:\ufffd|(?![{_FOLLOWING}]))"
)
_RUN = re.compile(rf"(?:{_PIECE.pattern})+")
_PUNCTUATION = frozenset("”’“‘„‚»«›‹…–—•·\u00a0™")
"""What may stand after a capital letter that is meant."""
_LETTERS = frozenset("ƒŠŒŽšœžŸ")
"""What may stand beside a capital letter in a word that is meant, as in MNÍŠEK; but after "Ã" it never does."""
_WESTERN = "ÂÃÄÅ"
"""What Western and Central European letters are misread with."""
_NEVER = "×ß"
"""What stands before quotes and figures in clean text, and is hardly ever misread alone."""
_SIGNS = ((0x2010, 0x2060), (0x20A0, 0x20C0), (0x2100, 0x2150), (0x2190, 0x2300), (0x25A0, 0x27C0))
"""Dashes, quotes, currencies, arrows: what "â" and two more characters are misread from."""
_VIETNAMESE = range(0x1E00, 0x1F00)
_TIMES = 2
_SHOWN = 12
"""Characters of an example."""


@dataclass(frozen=True, slots=True)
class Found:
    """What looks wrongly decoded in a text."""

    places: int
    example: str
    """The first of them, as it stands."""


@dataclass(frozen=True, slots=True)
class _Place:
    start: int
    end: int
    meant: str
    certain: bool


def look(text: str) -> Found | None:
    """How many places of a text look wrongly decoded; None where there is none for certain."""
    places = _places(text)
    first = next((place for place in places if place.certain), None)
    return Found(len(places), text[first.start : first.end]) if first else None


def remark(text: str) -> str | None:
    """What the reader should know of it, in a few words; None where nothing looks wrong."""
    found = look(text)
    if found is None:
        return None
    places = "1 place looks" if found.places == 1 else f"{found.places} places look"
    return f"{places} wrongly decoded, such as “{found.example[:_SHOWN]}”"


def repaired(text: str) -> str:
    """The text with wrongly decoded places put right, also those that were misread twice; all else as it stands."""
    for _ in range(_TIMES):
        text = _once(text)
    return text


def _once(text: str) -> str:
    parts, start = [], 0
    for place in _places(text):
        parts += [text[start : place.start], place.meant]
        start = place.end
    return "".join([*parts, text[start:]])


def _places(text: str) -> list[_Place]:
    """All places; one that is not certain only where a certain one begins with the same letter, or a kin of it."""
    found = list(_candidates(text))
    certain = {_kin(text[place.start]) for place in found if place.certain}
    return [place for place in found if place.certain or _kin(text[place.start]) in certain]


def _kin(letter: str) -> str:
    """Signs and accented letters come together; Russian, Greek and Arabic are misread with two letters each."""
    return "Ã" if letter in _WESTERN + "âð" else {"Ñ": "Ð", "Ï": "Î", "Ù": "Ø"}.get(letter, letter)


def _candidates(text: str) -> Iterator[_Place]:
    for run in _RUN.finditer(text):
        pieces = _PIECE.findall(run.group())
        meant = [_meant(piece) for piece in pieces]
        if all(meant) and (len(pieces) > 1 or _possible(pieces[0], meant[0])):
            certain = len(pieces) > 1 or not _doubtful(text, run)
            yield _Place(run.start(), run.end(), "".join(meant), certain)


def _meant(piece: str) -> str:
    """What a piece decodes to; "" where it does not."""
    if piece.rstrip("\ufffd") == _CLOSED:
        return "”"
    meant = bytes(_BYTE[character] for character in piece).decode("utf-8", "ignore")
    return "" if meant == "\ufffd" else meant


def _possible(piece: str, meant: str) -> bool:
    """Whether a single piece may be misread; "é »" decodes as well, to a Chinese character."""
    if piece[0] == "â":
        return any(first <= ord(meant) < end for first, end in _SIGNS)
    if piece[0] in _WESTERN or piece[0] == "ð" or piece == "ï»¿":
        return True
    return ord(meant) in _VIETNAMESE or (len(piece) == 2 and meant.isalpha() and piece[0] not in _NEVER)


def _doubtful(text: str, run: re.Match[str]) -> bool:
    """Whether a piece may be a letter and a sign after it, as in «está»… and “AMANHÃ”."""
    piece = run.group()
    if piece[0] in "âð":
        return False
    if len(piece) == 3:
        return piece[2] in _PUNCTUATION and piece != "ï»¿"
    if piece[1] in _LETTERS:
        return piece[0] not in _WESTERN
    before, after = text[run.start() - 1 : run.start()] if run.start() else "", text[run.end() : run.end() + 1]
    return piece[1] in _PUNCTUATION and not before.islower() and not after.islower()
