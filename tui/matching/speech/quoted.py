"""The words of a quotation, with what the outlet marks as put in, changed or left out."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.matching.contractions import expanded
from tui.matching.speech.spoken import Speech
from tui.matching.tokens import Tokens
from tui.story import Span

GAP = "…"
"""What stands for words left out, as a word."""
_LONGEST = 400
"""Words. What a quotation says beyond them is not compared."""
_WRITTEN_SHORT = frozenset("'’%")
_EDIT = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.|\[[^\[\]]{0,200}\]\w*")
_MASKED = re.compile(_EDIT.pattern + r"|\b\w{1,2}(?:\*{2,}|-{3,})\w*")
"""The same, and words of which an outlet shows a letter or two: "d***"."""


class QuotedWord(NamedTuple):
    """One word of a quotation, or the mark of words left out."""

    key: str
    start: int
    end: int
    """Where it stands in the text."""
    edited: bool = False
    """Whether it is marked as put in or changed by the outlet."""


def quoted_words(tokens: Tokens, speech: Speech) -> list[QuotedWord]:
    """The words of a quotation, with marked edits as one each and without dots at either end."""
    part = slice(speech.part.start, min(speech.part.stop, speech.part.start + _LONGEST))
    norms, starts, ends = tokens.norms[part], tokens.starts[part], tokens.ends[part]
    edits = [_edit(found, tokens) for found in _edits(tokens.text, speech.span)]
    text = tokens.text[starts[0] : ends[-1] + 1]
    if not edits and _WRITTEN_SHORT.isdisjoint(text) and "cannot" not in norms:
        return [*map(QuotedWord, norms, starts, ends)]
    words: list[QuotedWord] = []
    for norm, start, end in zip(norms, starts, ends, strict=True):
        while edits and edits[0].start <= start:
            words.append(edits.pop(0))
        if not (words and words[-1].edited and start < words[-1].end):
            words += [QuotedWord(key, start, end) for key in _keys(norm, tokens.text[start:end])]
            if tokens.text[end : end + 1] == "%":
                words.append(QuotedWord("percent", end, end + 1))
    return _without_dots(words)


def _without_dots(words: list[QuotedWord]) -> list[QuotedWord]:
    """The words without the marks at either end that only say that there was more."""
    while words and words[-1].key == GAP:
        words.pop()
    while words and words[0].key == GAP:
        words.pop(0)
    return words


def read_the_same(left: Tokens, one: Speech, right: Tokens, other: Speech) -> bool:
    """Whether two quotations are the same to the letter, with the marks beside them, so that nothing can differ."""
    if one.words != other.words or left.language != right.language:
        return False
    return left.norms[one.part] == right.norms[other.part] and _widely(left, one) == _widely(right, other)


def _widely(tokens: Tokens, speech: Speech) -> str:
    """A quotation with the character before it and the one after it."""
    span = speech.span
    return tokens.text[max(0, span.start - 1) : span.end + 1]


def _edits(text: str, span: Span) -> Iterator[re.Match[str]]:
    """The marks of an outlet in a quotation, with a bracket that opens just before it and what hides its last word."""
    start = span.start - 1 if span.start and text[span.start - 1] == "[" else span.start
    masked = text.find("**", start, span.end + 2) >= 0 or text.find("---", start, span.end + 3) >= 0
    return _MASKED.finditer(text, start, span.end + 3) if masked else _EDIT.finditer(text, start, span.end + 1)


def _edit(found: re.Match[str], tokens: Tokens) -> QuotedWord:
    """A marked edit as a word: its key is what is read there, or the sign for words left out."""
    inside = tokens.within(*found.span())
    if inside.start == inside.stop:
        return QuotedWord(GAP, *found.span(), edited=True)
    key = found.group().replace("[", "").replace("]", "").casefold()
    return QuotedWord(key, *found.span(), edited=True)


def _keys(norm: str, raw: str) -> tuple[str, ...]:
    """What a word is compared by: the words it stands for."""
    if "'" in raw or "’" in raw or norm == "cannot":
        words = expanded(raw.replace("’", "'").casefold())
        if len(words) > 1:
            return words
    return (norm,)
