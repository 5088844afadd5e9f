"""Who is the subject of a verb of speech: the noun before or after it, and what is told of them between commas."""

from tui.matching.calendar_words import WEEKDAY_WORDS
from tui.matching.speech.lexicon import BE, BETWEEN, DETERMINERS, PREPOSITIONS, PRONOUNS, RELATIVES
from tui.matching.speech.roles import HEADS, ROLES
from tui.matching.speech.sentence import LONGEST, NONE
from tui.matching.speech.sharing import AFTER_SPEAKER, BEGINS_NOUN, SharedSubjects
from tui.tables import words

_BEGINS_ASIDE = DETERMINERS | RELATIVES | HEADS | ROLES.keys()
_ENDS = frozenset(",.;")
_LONGEST_ASIDE = 2 * LONGEST
_NEVER_BEFORE_VERB = PREPOSITIONS | words("the a an his her its their our my your")
_OWNS = ("'s", "’s")
_WHEN = frozenset({"on", "at"})
_DAYS = WEEKDAY_WORDS | {"times"}


class Subjects(SharedSubjects):
    """One sentence while its speakers are looked for."""

    def ends_clause(self, at: int) -> bool:
        """Whether what stands after a speaker is no clause of its own."""
        return bool(self.gap(at)) or self.word(at) in AFTER_SPEAKER

    def ends_noun(self, at: int) -> bool:
        """Whether a comma or a full stop stands after a speaker, or the sentence ends."""
        return not _ENDS.isdisjoint(self.gap(at))

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
        end = self._without_adverbs(cue)
        if end == self.start:
            return NONE, NONE
        if self.goes_on(end, cue):
            return self.shared_subject(end), NONE
        if self.word(end - 1) in _NEVER_BEFORE_VERB or self._is_owner(end):
            return NONE, NONE
        if self.gap(end) != ",":
            return (NONE if self.gap(end) else self.with_others(self._whole(self.noun_before(end)))), NONE
        begin = self._comma_before(end)
        if begin is None:
            return NONE, NONE
        noun, aside = self._whole(self.noun_before(begin)), slice(begin, end)
        if end - begin >= LONGEST and not (self.word(begin) in _BEGINS_ASIDE or self._is_name_alone(noun)):
            return NONE, NONE
        if noun != NONE and all(map(self.is_capital, range(begin, end))):
            return slice(noun.start, end), NONE
        return noun, aside

    def _is_name_alone(self, noun: slice) -> bool:
        """Whether the sentence begins with somebody's full name."""
        return (
            noun.start == self.start
            and noun.stop - noun.start > 1
            and all(map(self.is_capital, range(noun.start, noun.stop)))
        )

    def _is_owner(self, end: int) -> bool:
        """Whether what stands before a verb owns it, so that it is a noun: "the ministry's claim"."""
        return self.tokens.raw(end - 1).endswith(_OWNS) and not self.gap(end) and self.word(end - 1) not in PRONOUNS

    def _without_adverbs(self, cue: int) -> int:
        """Where a verb begins with what only says how and when before it: "on Friday repeatedly said"."""
        end = cue
        while end > self.start and not self.gap(end):
            if self.word(end - 1) in BETWEEN or self._is_adverb(end - 1):
                end -= 1
            elif self.word(end - 2) in _WHEN and self.word(end - 1) in _DAYS:
                end -= 2
            else:
                break
        return end

    def _whole(self, noun: slice) -> slice:
        """The noun that a clause with "who" belongs to, where what was found is the end of one: "a man who saw it"."""
        if noun == NONE or self.is_capital(noun.start) or self.word(noun.start) in BEGINS_NOUN:
            return noun
        for at in range(noun.start - 1, max(self.start, noun.start - LONGEST), -1):
            if self.word(at) == "who":
                return self.noun_before(at)
        return NONE if self.word(noun.start - 1) in BE else noun

    def _comma_before(self, end: int) -> int | None:
        """Where an aside that ends here begins."""
        for at in range(end - 1, max(self.start, end - _LONGEST_ASIDE), -1):
            mark = self.gap(at)
            if mark == ",":
                return at
            if mark and mark not in "-–’'":
                return None
        return None

    def _is_adverb(self, at: int) -> bool:
        word = self.norms[at]
        return word.endswith("ly") and word not in ROLES and not self.is_capital(at)
