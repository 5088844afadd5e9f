"""Where a sentence reports that somebody said something: the verb, who, and the words that are said.

The patterns are those of the published rule sets for news ("X said …", "“…,” said X", "…, X said", "according to X"),
read from the words and the marks between them, without a parser.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tui.matching.speech.lexicon import (
    AUXILIARIES,
    BE,
    BREAKS,
    CONTRASTS,
    CUES,
    DETERMINERS,
    JOINED,
    JOINTS,
    NOUNS,
    PASSIVE,
    PREPOSITIONS,
    QUOTE,
    REPORT,
    SAY,
    TIMES,
    TURNS,
)
from tui.matching.speech.sentence import LONGEST, NONE, WHEN_AND_WHERE
from tui.matching.speech.subjects import Subjects
from tui.matching.tokens import Tokens

_MARKS = frozenset("“”„«»\"‘’'")
_CUES_UNQUOTED = CUES - QUOTE
_WITHOUT_THAT = REPORT - NOUNS
_AT = frozenset({"on", "in", "at"})
_NO_SPEECH = WHEN_AND_WHERE | TURNS


class Attribution(NamedTuple):
    """Somebody who is said to say something, all as token slices."""

    verb: int
    subject: slice
    more: slice
    """What stands after the subject between commas: "Anna Lee, the spokeswoman, said"."""
    content: tuple[slice, ...]
    """What is said, with what stands in quotation marks; empty where it is only that."""


def attributions(tokens: Tokens, part: slice, quoted: Sequence[slice]) -> list[Attribution]:
    """The attributions of one sentence, in order; `quoted` are the tokens that it has in quotation marks."""
    words, wanted = tokens.norms[part], CUES if quoted else _CUES_UNQUOTED
    if wanted.isdisjoint(words):
        return []
    cues = [at for at, word in enumerate(words, part.start) if word in wanted]
    sentence = _Reporting(tokens, part, quoted)
    return [found for at in cues if sentence.is_verb(at) and (found := sentence.attribution(at))]


class _Reporting(Subjects):
    """One sentence while its attributions are looked for."""

    def is_verb(self, at: int) -> bool:
        """Whether a cue is the story's own word and no name ("Amir Said")."""
        if at > self.start and self.is_capital(at):
            return False
        return not any(quote.start <= at < quote.stop for quote in self.quoted)

    def attribution(self, cue: int) -> Attribution | None:
        """What is said by whom through one verb."""
        if self.norms[cue] == "according":
            return self._according(cue)
        if self.word(cue - 1) in BE | PASSIVE or (self.word(cue + 1) == "to" and self.norms[cue] in SAY):
            return None
        return self._inverted(cue) or self._after_subject(cue)

    def _according(self, cue: int) -> Attribution | None:
        """The patterns "According to X, …" and "…, according to X"."""
        subject = self.noun_after(cue + 2) if self.word(cue + 1) == "to" else NONE
        if subject == NONE:
            return None
        if cue == self.start:
            return Attribution(cue, subject, NONE, (slice(self.comma(subject.stop), self.stop),))
        more = self.aside(subject.stop)
        before = slice(self.start, cue)
        if self.word(cue - 1) in JOINTS:
            before = NONE
        rest = self._rest(max(subject.stop, more.stop)) if self.gap(cue) else NONE
        return Attribution(cue, subject, more, _filled(before, rest))

    def _inverted(self, cue: int) -> Attribution | None:
        """The patterns "“…,” said X" and "…, said X"."""
        mark = self.gap(cue)
        if (
            not mark
            or self.gap(cue + 1)
            or cue == self.start
            or not mark.strip("-–—(")
            or self.norms[cue] in {"told", "tells"}
            or (self.norms[cue] in QUOTE and not _MARKS & set(mark))
        ):
            return None
        subject = self.noun_after(cue + 1)
        if subject == NONE or not (_MARKS & set(mark) or self.ends_clause(subject.stop)):
            return None
        if self.word(subject.stop) == "that" or (not _MARKS & set(mark) and self._is_clause(subject.stop)):
            return None
        if mark == "," and not self.ends_noun(subject.stop) and self.subject(cue)[0].start == self.start:
            return None
        subject, more = self.with_name(subject), self.aside(subject.stop)
        rest = self._rest(max(subject.stop, more.stop))
        return Attribution(cue, subject, more, _filled(slice(self.start, cue), rest))

    def _after_subject(self, cue: int) -> Attribution | None:
        """The patterns "X said …", "…, X said" and "…, X said, …"."""
        subject, more = self.subject(cue)
        if subject == NONE:
            return None
        if self.gap(subject.start) == "," and self.word(subject.start - 1) in JOINTS:
            return Attribution(cue, subject, more, _filled(self._rest(cue + 1)))
        before = bool(self.gap(subject.start)) and subject.start > self.start
        after = self._said_after(cue, before=before)
        if after is not None:
            return Attribution(cue, subject, more, () if self.norms[cue] in QUOTE else _filled(after))
        if not before:
            return None
        if self.norms[cue] in QUOTE and not any(quote.stop <= subject.start for quote in self.quoted):
            return None
        return Attribution(cue, subject, more, _filled(slice(self.start, subject.start), self._rest(cue + 1)))

    def _said_after(self, cue: int, *, before: bool) -> slice | None:
        """What is said after the verb; None where nothing is."""
        verb, first = self.norms[cue], self._object_end(cue)
        introduced = self._introduced(cue, first)
        stop = self._thought_end(introduced if introduced and self.gap(introduced) == "," else first)
        if introduced:
            return slice(introduced, stop)
        if self._quotes_after(cue):
            return slice(cue + 1, stop)
        if first >= stop or self.gap(first) or not (verb in SAY or self._goes_without_that(verb, first)):
            return None
        if before and (stop - first < 4 or self.word(first) in _NO_SPEECH):
            return None
        return None if self.word(first) == "to" else slice(first, stop)

    def _object_end(self, cue: int) -> int:
        """Where what is said begins: after those who are told, and after the day."""
        at = cue + 1
        if self.norms[cue] in {"told", "tells", "telling"}:
            at = self._told_end(at)
        while at < self.stop and not self.gap(at) and (self._is_time(at) or self.word(at) in _AT):
            at += 2 if self.word(at) in _AT else 1
        return min(at, self.stop)

    def _told_end(self, begin: int) -> int:
        """Where those end who are told: "The Times", and not "The Times the dam" that could burst."""
        told = self.noun_after(begin)
        for at in range(told.start + 1, told.stop):
            if self.norms[at] in DETERMINERS and self.norms[at - 1] not in DETERMINERS | PREPOSITIONS:
                return at
        return told.stop or begin + 1

    def _is_time(self, at: int) -> bool:
        """Whether a word only says when or where, and does not begin what is said: "there was", "Friday would be"."""
        return self.word(at) in TIMES and self.word(at + 1) not in AUXILIARIES

    def _introduced(self, cue: int, first: int) -> int | None:
        """What a "that" or a colon after the verb, or not far from it, brings in."""
        for at in range(cue + 1, min(max(first, cue + 6) + 1, self.stop)):
            mark = self.marks[at - self.start]
            if ":" in mark:
                return at
            if not mark and self.norms[at] == "that" and self.norms[cue] not in QUOTE:
                return at + 1
            if at > first and (mark or self.norms[at] in AUXILIARIES):
                return None
        return None

    def _goes_without_that(self, verb: str, first: int) -> bool:
        """Whether what follows a verb of speech is what is said all the same: "warned the dam could burst"."""
        if verb not in _WITHOUT_THAT or self.word(first) in PREPOSITIONS or self.word(first) in AUXILIARIES:
            return False
        return self._is_clause(first)

    def _is_clause(self, begin: int) -> bool:
        """Whether a verb stands from a token on, before a mark or a word that joins something else."""
        for at in range(begin, min(begin + LONGEST, self.stop)):
            if (self.gap(at) and at > begin) or self.norms[at] in JOINED:
                return False
            if self.norms[at] in AUXILIARIES:
                return True
        return False

    def _quotes_after(self, cue: int) -> bool:
        """Whether a quotation follows in the same part of the sentence."""
        return any(
            quote.start > cue
            and not any("," in self.gap(at) or ";" in self.gap(at) for at in range(cue + 1, quote.start))
            for quote in self.quoted
        )

    def _thought_end(self, at: int) -> int:
        """Where the sentence goes on to another thought."""
        relative = self.word(at) in BREAKS
        for place in self.marked_from(at + 1):
            mark = self.gap(place)
            if ";" in mark or (mark[-1] == "," and (relative or self._contrasts(place))):
                return place
        return self.stop

    def _contrasts(self, at: int) -> bool:
        """Whether another thought begins; "and that" goes on with what is said."""
        return self.word(at) in CONTRASTS and self.word(at + 1) != "that"

    def _rest(self, at: int) -> slice:
        """What is said after a speaker in the middle: "…, X said, …"."""
        comma = self.comma(at)
        if comma >= self.stop or self.word(comma) in TURNS or comma - at > 8:
            return NONE
        return slice(comma, self.stop) if self.stop - comma > 2 else NONE


def _filled(*parts: slice) -> tuple[slice, ...]:
    return tuple(part for part in parts if part.start < part.stop)
