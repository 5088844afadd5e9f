"""Who is the subject of a verb of speech: the noun before or after it, and what is told of them between commas."""

from tui.matching.speech.lexicon import BE, BETWEEN, DETERMINERS, PRONOUNS, RELATIVES
from tui.matching.speech.roles import HEADS, ROLES
from tui.matching.speech.sentence import LONGEST, NONE, WHEN_AND_WHERE, SentenceWords

_AFTER_SPEAKER = WHEN_AND_WHERE | RELATIVES
_BEGINS_NOUN = DETERMINERS | PRONOUNS | HEADS | ROLES.keys()
_BEGINS_ASIDE = DETERMINERS | RELATIVES | HEADS | ROLES.keys()


class Subjects(SentenceWords):
    """One sentence while its speakers are looked for."""

    def ends_clause(self, at: int) -> bool:
        """Whether what stands after a speaker is no clause of its own."""
        return bool(self.gap(at)) or self.word(at) in _AFTER_SPEAKER

    def with_name(self, subject: slice) -> slice:
        """A subject with the name that follows it after a comma: "said her rival, Jo Pell"."""
        stop = subject.stop
        if stop >= self.stop or self.gap(stop) != "," or self.is_capital(subject.stop - 1):
            return subject
        while stop < self.stop and self.is_capital(stop) and (stop == subject.stop or not self.gap(stop)):
            stop += 1
        return slice(subject.start, stop) if stop - subject.stop > 1 and self.ends_clause(stop) else subject

    def aside(self, at: int) -> slice:
        """What is told of a speaker after a comma: "said Anna Lee, a spokeswoman for the port"."""
        if at >= self.stop or self.gap(at) != ",":
            return NONE
        if self.word(at) not in _BEGINS_ASIDE:
            return NONE
        stop = at + 1
        while stop < self.stop and not self.gap(stop) and stop - at < LONGEST:
            stop += 1
        return slice(at, stop)

    def subject(self, cue: int) -> tuple[slice, slice]:
        """The subject of a verb with the name after it ("her rival, Jo Pell,"), or what is told of it in commas."""
        end = cue
        while end > self.start and not self.gap(end) and (self.word(end - 1) in BETWEEN or self._is_adverb(end - 1)):
            end -= 1
        if end == self.start:
            return NONE, NONE
        if self.gap(end) != ",":
            return (NONE if self.gap(end) else self._whole(self.noun_before(end))), NONE
        begin = self._comma_before(end)
        if begin is None:
            return NONE, NONE
        noun, aside = self._whole(self.noun_before(begin)), slice(begin, end)
        if noun != NONE and all(map(self.is_capital, range(begin, end))):
            return slice(noun.start, end), NONE
        return noun, aside

    def _whole(self, noun: slice) -> slice:
        """The noun that a clause with "who" belongs to, where what was found is the end of one: "a man who saw it"."""
        if noun == NONE or self.is_capital(noun.start) or self.word(noun.start) in _BEGINS_NOUN:
            return noun
        for at in range(noun.start - 1, max(self.start, noun.start - LONGEST), -1):
            if self.word(at) == "who":
                return self.noun_before(at)
        return NONE if self.word(noun.start - 1) in BE else noun

    def _comma_before(self, end: int) -> int | None:
        """Where an aside that ends here begins."""
        for at in range(end - 1, max(self.start, end - LONGEST), -1):
            mark = self.gap(at)
            if mark == ",":
                return at
            if mark and mark not in "-–’'":
                return None
        return None

    def _is_adverb(self, at: int) -> bool:
        word = self.norms[at]
        return word.endswith("ly") and word not in ROLES and not self.is_capital(at)
