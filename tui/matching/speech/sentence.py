"""The words of a sentence with the marks between them, and the nouns in it that may be somebody who speaks."""

from collections.abc import Sequence

from tui.matching.speech.lexicon import ALONE, BREAKS, DETERMINERS, PREPOSITIONS, PRONOUNS, TIMES
from tui.matching.speech.roles import HEADS, ROLES
from tui.matching.speech.sources import is_acronym
from tui.matching.tokens import Tokens

LONGEST = 14
"""Words. No subject is longer."""
NONE = slice(0, 0)
"""No words."""
WHEN_AND_WHERE = PREPOSITIONS | TIMES
_PEOPLE = PRONOUNS | HEADS | ROLES.keys()
_LINKS = frozenset({"of", "for", "from", "at", "with"})


class SentenceWords:
    """One sentence while it is read. Places are those of the story's tokens."""

    def __init__(self, tokens: Tokens, part: slice, quoted: Sequence[slice]) -> None:
        self.tokens, self.norms = tokens, tokens.norms
        self.start: int = part.start
        self.stop: int = part.stop
        self.quoted = quoted
        ends, starts = tokens.ends[part.start : part.stop - 1], tokens.starts[part.start + 1 : part.stop]
        text = tokens.text
        between = [text[end:start] for end, start in zip(ends, starts, strict=True)]
        self.marks = [".", *["" if gap == " " else gap.strip() for gap in between], "."]
        """What stands before each token, and after the last; the sentence's ends count as a full stop."""
        self.marked = [at for at, mark in enumerate(self.marks[1:-1], self.start + 1) if mark]

    def gap(self, at: int) -> str:
        """The marks before a token of the sentence, or after its last."""
        return self.marks[at - self.start]

    def word(self, at: int) -> str:
        """A token as it is matched; empty outside the sentence."""
        return self.norms[at] if self.start <= at < self.stop else ""

    def is_capital(self, at: int) -> bool:
        """Whether a token begins with a capital letter."""
        return self.tokens.text[self.tokens.starts[at]].isupper()

    def noun_before(self, end: int) -> slice:
        """The words of the noun that ends before a token: a name or a role with what belongs to it."""
        begin, first = end, max(self.start, end - LONGEST)
        while begin > first and not self._stops(begin - 1) and (begin == end or self._joined(begin)):
            begin -= 1
        begin = self._noun_begin(begin, end)
        return slice(begin, end) if begin < end and self._may_speak(begin, end) else NONE

    def _noun_begin(self, begin: int, end: int) -> int:
        """Where the noun begins after what only says where and when: "on Sunday the army", "in Vienna Anna Lee"."""
        if end - begin > 1 and self.norms[end - 1] in PRONOUNS and not self.is_capital(end - 1):
            return end - 1
        if begin >= end or (self.norms[begin] not in PREPOSITIONS and self.norms[begin] not in TIMES):
            return begin
        for at in range(begin + 1, end):
            if self.norms[at - 1] in PREPOSITIONS or self.norms[at] in WHEN_AND_WHERE:
                continue
            if self.norms[at] in DETERMINERS or self.is_capital(at) or self.norms[at] in ROLES:
                return at
        return end

    def noun_after(self, begin: int) -> slice:
        """The words of the noun that begins at a token."""
        end = begin
        if self.word(begin) in PREPOSITIONS:
            return NONE
        if self.word(begin) in ALONE and not is_acronym(self.tokens.raw(begin)):
            return slice(begin, begin + 1)
        while end < self.stop and end - begin < LONGEST and (end == begin or self._joined(end)):
            word = self.norms[end]
            if self._stops(end) or (word in TIMES and end > begin) or (word in PREPOSITIONS and not self._belongs(end)):
                break
            end += 1
        return slice(begin, end) if end > begin and self._may_speak(begin, end) else NONE

    def _joined(self, at: int) -> bool:
        """Whether a token and the one before it stand in one noun.

        Nothing stands between, or a hyphen, the dot of an initial or that of an address ("Fact.org").
        """
        mark, before = self.marks[at - self.start], at - 1
        if not mark or mark in "-–’'":
            return True
        short = self.tokens.ends[before] - self.tokens.starts[before] <= 4
        return mark == "." and (short or self.tokens.starts[at] - self.tokens.ends[before] == 1)

    def _belongs(self, at: int) -> bool:
        """Whether a preposition goes on with the noun: "a spokesman for the port", not "said Lee in Oslo"."""
        return self.norms[at] in _LINKS and not self.is_capital(at - 1)

    def _may_speak(self, begin: int, end: int) -> bool:
        """Whether this may be somebody: a name, a role, a pronoun, or "the curator"."""
        if self.norms[begin] in DETERMINERS or not _PEOPLE.isdisjoint(self.norms[begin:end]):
            return True
        return any(map(self._is_name, range(begin, end)))

    def _is_name(self, at: int) -> bool:
        return self.is_capital(at) and self.norms[at] not in TIMES

    def _stops(self, at: int) -> bool:
        """Whether no subject reaches over a word; "Will" and "May" inside a sentence are names."""
        return self.norms[at] in BREAKS and (at == self.start or not self.is_capital(at))

    def marked_from(self, at: int) -> list[int]:
        """The tokens from this one on that have a mark before them."""
        return [place for place in self.marked if place >= at]

    def comma(self, at: int) -> int:
        """The first token from this one on with a comma before it."""
        return next((place for place in self.marked_from(at) if "," in self.gap(place)), self.stop)
