"""Whose a verb is that goes on with what its sentence begins with, and who else a subject is made up of."""

from tui.matching.speech.lexicon import DETERMINERS, JOINED, PREPOSITIONS, PRONOUNS, RELATIVES
from tui.matching.speech.roles import HEADS, ROLES
from tui.matching.speech.sentence import NONE, WHEN_AND_WHERE, SentenceWords
from tui.matching.speech.sources import is_acronym

AFTER_SPEAKER = WHEN_AND_WHERE | RELATIVES
"""Words that may follow a speaker, and belong to none."""
BEGINS_NOUN = DETERMINERS | PRONOUNS | HEADS | ROLES.keys()
"""Words with which a subject may begin."""
_OPENING = frozenset({"but", "and", "so", "yet"})
_DASHES = frozenset("—–")
_LONGEST_DATELINE = 8


class SharedSubjects(SentenceWords):
    """One sentence while the subjects are looked for that several verbs, or several speakers, share."""

    def goes_on(self, end: int, cue: int) -> bool:
        """Whether a verb goes on with what the sentence begins with: "…, saying", "by saying", "and said"."""
        if self._is_participle(cue) and (self.gap(end) == "," or self.word(end - 1) in PREPOSITIONS):
            return True
        return end == cue and self.word(end - 1) == "and" and not self.gap(end)

    def shared_subject(self, cue: int) -> slice:
        """Who did something else before, at the sentence's beginning: "The minister left on Friday and said …"."""
        begin = self._story_begin()
        begin += self.word(begin) in _OPENING
        before = self.norms[begin : cue - (self.word(cue - 1) == "and")]
        if not JOINED.isdisjoint(before) or begin >= cue or self._is_participle(begin):
            return NONE
        end = begin
        while end < cue and (end == begin or self._joined(end)) and self._is_of_noun(end, begin):
            end += 1
        alone = end - begin < 2 and bool(self.gap(end))  # "However, the minister left"
        if end >= begin + len(before) or alone or self.word(end) in BEGINS_NOUN or self.word(begin) in AFTER_SPEAKER:
            return NONE
        return slice(begin, end) if self._may_speak(begin, end) else NONE

    def with_others(self, noun: slice) -> slice:
        """A subject with those before it, where they begin the sentence: "Goodlatte, Gowdy and Nunes"."""
        joint = noun.start - 1
        if joint <= self.start or self.word(joint) != "and" or self.gap(joint):
            return noun
        if self.word(self.start) in AFTER_SPEAKER | JOINED | _OPENING:
            return noun
        others = range(self.start + 1, joint)
        listed = all(self._is_of_noun(at, self.start) and self.gap(at) in ("", ",") for at in others)
        return slice(self.start, noun.stop) if listed else noun

    def _story_begin(self) -> int:
        """Where the sentence begins after the place that a report opens with: "PALM BEACH, Fla. — "."""
        if is_acronym(self.tokens.raw(self.start)):
            for at in range(self.start + 1, min(self.start + _LONGEST_DATELINE, self.stop)):
                if not _DASHES.isdisjoint(self.gap(at)):
                    return at
        return self.start

    def _is_participle(self, at: int) -> bool:
        return self.norms[at].endswith("ing") and self.word(at) not in BEGINS_NOUN

    def _is_of_noun(self, at: int, begin: int) -> bool:
        """Whether a word may be one of a noun; articles and the like only begin it."""
        if self.is_capital(at) or self.word(at) in HEADS or self.word(at) in ROLES:
            return True
        return at == begin and self.word(at) in BEGINS_NOUN
