"""Splits a paragraph into sentences.

Rules of our own and no library: those that were tried either refuse to split inside quotation marks (a quotation in
the news is often several sentences), rewrite the text, or can be made to hang. Every mark is looked at once, with a
bounded look to either side, so the time is linear in the text whatever is in it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tui.story.abbreviations import (
    BEFORE_ORDINAL,
    EXCLAIMED,
    MAYBE,
    MONTHS_AFTER_ORDINAL,
    NEVER,
    NUMBERED,
    SPEECH,
    STARTERS,
)
from tui.story.marks import CLOSING, LATIN, OTHER, finished
from tui.story.values import Span

_CANDIDATE = re.compile(
    rf"(?P<mark>\.(?:[ \u00a0]\.)+|[{re.escape(LATIN)}]+|[{OTHER}]+)"
    rf"(?P<close>(?:\]\([^()\s]*\)|[{re.escape(CLOSING)}])*(?:\s[»›](?=\s|\Z))?)"
    r"(?P<reference>(?: ?\[\d{1,3}\])*)"
)
_NEXT = re.compile(r"(?P<blank>\s*)(?P<open>(?:[\"“”„«»‹›‘'’(\[{*_¿¡•·>–—-]\s?)*)(?P<word>[^\W_]\w*)?")
_TOKEN = re.compile(r"[^\s(\[{“\"«—–/-]*\Z")
_LOOK_BACK = 40
"""Characters. No abbreviation is longer."""
_LOOK_AHEAD = 120
_ITEM = re.compile(r"[\W_]*(?:\d{1,3}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]{1,3}\.)+[^\W\d_]{1,3}\Z")
_SPEAKER = re.compile(rf"(?:[A-Z][\w'’-]*[,.]?\s+){{1,4}}(?:{'|'.join(sorted(SPEECH))})\b")
_WORD = re.compile(r"\w")
_QUOTES = "\"“„«‹‘'"
_GOING_ON = frozenset(",;:)]}")
_DASHES = "–—-"
_ELIDED = re.compile(r"\A(?:[cdjlmnstCDJLMNST]|[Qq]u)['’](?=\w)")
"""French and Italian words that lose a vowel before the next: "l’art. 5"."""
_OPENED_AGAIN = re.compile("[“‘«‹]")
"""What closes in German, and after a mark of another script opens what follows."""
_JAPANESE_GOES_ON = "とっのはがをにでもへや、，"
_HEADLINE = 25
"""Words. A longer paragraph without a mark at its end is no headline."""


@dataclass(frozen=True, slots=True)
class _Place:
    """What stands around a mark that may end a sentence."""

    token: str
    """The word before the mark, without what opens before it."""
    before: str
    """The word before that, without its full stop."""
    raw: str
    """The same up to the last blank, as it stands."""
    listed: bool
    """Whether the word before the mark comes right after a colon, as the number of a list item may."""
    mark: str
    close: str
    blank: str
    opening: str
    word: str
    after: str
    """The next character that opens nothing."""
    initial: bool
    """Whether the next word is a single letter with a full stop of its own."""
    speaker: bool
    """Whether a name and a verb of speech come next."""
    headline: bool
    """Whether the paragraph looks like a headline, where any word may have a capital."""

    @property
    def lower(self) -> bool:
        """Whether the next word cannot begin a sentence ("iPhone" and "eBay" can)."""
        return self.word[:1].islower() and not self.word[1:2].isupper()

    @property
    def quote(self) -> bool:
        """Whether a quotation opens before the next word."""
        return any(character in _QUOTES for character in self.opening)

    @property
    def dash(self) -> bool:
        """Whether a dash stands before the next word."""
        return any(character in _DASHES for character in self.opening)


def sentences(text: str, paragraph: Span) -> list[Span]:
    """The sentences of one paragraph, in order; together they cover all of it that is not blank."""
    cuts = [*_cuts(text, paragraph), paragraph.end]
    spans, start = [], paragraph.start
    for cut in cuts:
        words = text[start:cut]
        if bare := words.strip():
            left = start + len(words) - len(words.lstrip())
            spans.append(Span(left, left + len(bare)))
        start = cut
    return spans


def _cuts(text: str, paragraph: Span) -> Iterator[int]:
    """Where sentences end inside the paragraph."""
    start, end = paragraph.start, paragraph.end
    headline = (
        not finished(text[max(start, end - 40) : end]) and len(text[start:end].split(None, _HEADLINE)) <= _HEADLINE
    )
    first_word = _word_from(text, start, end)
    for found in _CANDIDATE.finditer(text, start, end):
        stop = found.start()
        if first_word >= stop or found.end() == end or _is_item(text, start, stop):
            continue
        cut = _cut(text, found, paragraph, headline=headline)
        if cut is not None:
            start, first_word = cut, _word_from(text, cut, end)
            if first_word == end:
                return
            yield cut


def _word_from(text: str, start: int, end: int) -> int:
    """Where the next word begins. What holds no word is no sentence and goes with what follows."""
    found = _WORD.search(text, start, end)
    return found.start() if found else end


def _is_item(text: str, start: int, stop: int) -> bool:
    """Whether all that stands before the mark is the number of a list item."""
    return stop - start <= 8 and _ITEM.match(text[start:stop]) is not None


def _cut(text: str, found: re.Match[str], paragraph: Span, *, headline: bool) -> int | None:
    """Where the sentence ends at this mark, None where it goes on."""
    place = _place(text, found, paragraph, headline=headline)
    if place.mark[0] in OTHER:
        again = _OPENED_AGAIN.search(place.close)
        stop = found.start("close") + again.start() if again else found.end()
        return stop if _ends_without_blank(place) else None
    if place.blank:
        return found.end() if _ends(place) else None
    return _glued(place, found)


def _place(text: str, found: re.Match[str], paragraph: Span, *, headline: bool) -> _Place:
    """Gather what stands around a mark, no further than `_LOOK_BACK` and `_LOOK_AHEAD`."""
    before = text[max(paragraph.start, found.start() - _LOOK_BACK) : found.start()]
    token = _TOKEN.search(before)
    earlier = before[: token.start()].split() if token else []
    upcoming = _NEXT.match(text, found.end(), paragraph.end)
    assert upcoming  # it can match nothing at all, so it always matches
    return _Place(
        token=_ELIDED.sub("", token.group()).lstrip("'‘’*_$€£¥+") if token else "",
        before=earlier[-1].rstrip(".") if earlier else "",
        raw=before.rsplit(None, 1)[-1] if before.strip() and not before[-1].isspace() else "",
        listed=before[: len(before) - len(token.group())].rstrip().endswith((":", ";")) if token else False,
        mark=found["mark"],
        close=found["close"],
        blank=upcoming["blank"],
        opening=upcoming["open"],
        word=upcoming["word"] or "",
        after=text[upcoming.end("open") : upcoming.end("open") + 1],
        initial=len(upcoming["word"] or "") == 1 and text[upcoming.end() : upcoming.end() + 1] == ".",
        speaker=_SPEAKER.match(text, upcoming.end("open"), upcoming.end("open") + _LOOK_AHEAD) is not None,
        headline=headline,
    )


def _ends_without_blank(place: _Place) -> bool:
    """Japanese goes on after a closing quote with a particle, as in 「行きます。」と述べた."""
    return not (place.close and place.word[:1] and place.word[0] in _JAPANESE_GOES_ON)


def _glued(place: _Place, found: re.Match[str]) -> int | None:
    """The end of a sentence after which the blank is missing; None where it may be an address, a file, an initial."""
    plain = place.raw.strip("\"'“”‘’()") == place.token and place.token.isalpha() and place.token.islower()
    follows = place.word[:1].isupper() and (place.word[1:].islower() or place.word in STARTERS)
    if not plain or len(place.token) < 3 or not follows or len(place.mark) > 1 or place.dash:
        return None
    opens = place.close in ("“", "‘", '"') and not place.opening
    return found.start("close") if opens else found.end()


def _ends(place: _Place) -> bool:
    """Whether a Latin mark with a blank after it ends the sentence."""
    if place.after in _GOING_ON or (place.lower and not (place.quote and place.opening[-1] in '"“„«')):
        return False
    if "?" in place.mark or "!" in place.mark:
        return _question_ends(place)
    if place.mark != ".":
        return _ellipsis_ends(place)
    return _full_stop_ends(place)


def _question_ends(place: _Place) -> bool:
    """Not in "(?)", not in a name ("Yahoo!"), and not where the speaker is named ("Why?" Smith asked)."""
    if place.raw.endswith("(") or (place.token in EXCLAIMED and not _starts(place)):
        return False
    return not (place.speaker and any(quote in place.close for quote in "\"”’'"))


def _ellipsis_ends(place: _Place) -> bool:
    """Four dots end a sentence; three end it before a word that begins sentences ("I" may only hesitate)."""
    return (len(place.mark) > 3 and " " not in place.mark) or (_starts(place) and place.word != "I")


def _starts(place: _Place) -> bool:
    """Whether what follows can only be the beginning of a sentence."""
    begins = place.word in STARTERS or (place.quote and not place.lower)
    return begins and not place.initial and not place.dash and not place.headline


def _full_stop_ends(place: _Place) -> bool:
    token = place.token
    if token in NEVER:
        return False
    if token in NUMBERED or token.isdecimal():
        return not _counted(place)
    if _ends_in_russian(place):
        return not place.initial
    if _abbreviated(token) and '"' not in place.close and "”" not in place.close:
        return _starts(place)
    return True


def _ends_in_russian(place: _Place) -> bool:
    """Whether a Russian abbreviation may end a sentence here: after a year ("в 1950 г.") or in "и т. д."."""
    return (place.token in ("г", "гг") and place.before.isdecimal()) or (
        place.token in ("д", "п") and place.before == "т"
    )


def _counted(place: _Place) -> bool:
    """Whether the full stop belongs to a number: "No. 5", "3. Oktober", or "2. 6 million", which a program broke up.

    After a number of four digits, which is a year, a new sentence may well begin with a number.
    """
    number = place.word[:1].isdecimal()
    if not place.token.isdecimal():
        return number
    if place.listed and len(place.token) <= 2:
        return True
    ordinal = place.word in MONTHS_AFTER_ORDINAL or (place.before in BEFORE_ORDINAL and not _starts(place))
    return (number and len(place.token) <= 3) or (len(place.token) <= 2 and ordinal)


def _abbreviated(token: str) -> bool:
    """Whether the word may have a full stop of its own: a known abbreviation, an initial, "U.S.", "a.m."."""
    return token in MAYBE or (len(token) == 1 and token.isalpha()) or _ACRONYM.match(token) is not None
