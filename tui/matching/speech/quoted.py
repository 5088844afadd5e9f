"""The words of a quotation, with what the outlet marks as put in, changed or left out."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from tui.matching.numbers import NUMBER_WORDS
from tui.matching.speech.contractions import expanded
from tui.matching.speech.speaking import Speech
from tui.matching.tokens import Tokens
from tui.story import Span

GAP = "…"
"""What stands for words left out, as a word."""
_LONGEST = 400
"""Words. What a quotation says beyond them is not compared."""
_EDIT = re.compile(r"\[\s*(?:…|\.\s?\.\s?\.)\s*\]|…|\.\s?\.\s?\.|\[[^\[\]]{0,200}\]\w*")


@dataclass(frozen=True, slots=True)
class QuotedWord:
    """One word of a quotation, or the mark of words left out."""

    key: str
    span: Span
    edited: bool = False
    """Whether it is marked as put in or changed by the outlet."""


def quoted_words(tokens: Tokens, speech: Speech) -> list[QuotedWord]:
    """The words of a quotation, with marked edits as one each and without dots at either end."""
    text = tokens.text
    edits = [_edit(found, tokens) for found in _EDIT.finditer(text, *_reach(text, speech.span))]
    numbers = NUMBER_WORDS.get(tokens.language, {})
    words: list[QuotedWord] = []
    for at in range(speech.part.start, min(speech.part.stop, speech.part.start + _LONGEST)):
        start, end = tokens.starts[at], tokens.ends[at]
        while edits and edits[0].span.start <= start:
            words.append(edits.pop(0))
        if words and words[-1].edited and start < words[-1].span.end:
            continue
        words += [QuotedWord(key, Span(start, end)) for key in _keys(tokens.norms[at], text[start:end], numbers)]
    while words and words[-1].key == GAP:
        words.pop()
    while words and words[0].key == GAP:
        words.pop(0)
    return words


def _reach(text: str, span: Span) -> tuple[int, int]:
    """The span with a bracket that opens just before it."""
    return (span.start - 1 if span.start and text[span.start - 1] == "[" else span.start), span.end + 1


def _edit(found: re.Match[str], tokens: Tokens) -> QuotedWord:
    """A marked edit as a word: its key is what is read there, or the sign for words left out."""
    inside = tokens.within(found.start(), found.end())
    span = Span(found.start(), found.end())
    if inside.start == inside.stop:
        return QuotedWord(GAP, span, edited=True)
    key = found.group().replace("[", "").replace("]", "").casefold()
    return QuotedWord(key, span, edited=True)


def _keys(norm: str, raw: str, numbers: Mapping[str, str]) -> tuple[str, ...]:
    """What a word is compared by: the words it stands for, or the number it tells."""
    if "'" in raw or "’" in raw or norm == "cannot":
        words = expanded(raw.replace("’", "'").casefold())
        if len(words) > 1:
            return words
    return (numbers.get(norm, norm),)
