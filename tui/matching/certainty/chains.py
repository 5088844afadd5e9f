"""What the words before a verb or an adjective make of it: whether it is denied, and how sure it is."""

from tui.matching.certainty import lexicon as words
from tui.matching.certainty.predicates import Predicate, is_adverb, is_past, joined
from tui.matching.certainty.subjects import with_subject
from tui.matching.certainty.sureness import Sureness
from tui.matching.irregular import IRREGULAR
from tui.matching.tokens import Tokens


def predicate(tokens: Tokens, part: slice, head: int) -> Predicate:
    """What the words before a token make of it."""
    walk = _Walk(tokens, part, head)
    walk.back()
    return walk.result()


class _Walk:
    """Goes back from a head over its auxiliaries to its subject."""

    def __init__(self, tokens: Tokens, part: slice, head: int) -> None:
        self.tokens, self.part, self.head = tokens, part, head
        self.at = self.start = head
        self.denied = self.ended = self.partly = self.marked = self.adverb = self.bare = False
        self.sureness = Sureness.FACT
        self.under = ""
        self.chain: set[str] = set()

    def result(self) -> Predicate:
        if self.bare and not self.chain:  # "had the court not intervened"
            self._open(Sureness.OTHER, "not")
        if self.chain & words.BE and is_past(self.tokens, self.head):
            self.chain.add("passive")
        found = Predicate(
            self.head,
            self.start,
            self.start,
            self.denied,
            self.sureness,
            self.under,
            frozenset(self.chain),
            self.ended,
            self.partly,
            self.marked,
        )
        return with_subject(self.tokens, self.part, found)

    def _peek(self, back: int = 1) -> str:
        """The word so many tokens back, or "" at the sentence's start and across punctuation."""
        at = self.at - back
        if at < self.part.start or not joined(self.tokens, self.at):
            return ""
        if back > 1 and not all(joined(self.tokens, step) for step in range(at + 1, self.at)):
            return ""
        return self.tokens.norms[at]

    def _take(self, count: int = 1) -> None:
        self.at -= count
        self.start = self.at

    def back(self) -> None:
        self._into_noun()
        if self._gerund():
            return
        while (word := self._peek()) and self._step(word):
            pass

    def _into_noun(self) -> None:
        """Over the article and preposition of "is not a suspect", "is not in a coma"."""
        back = 1
        back += self._peek(back) in words.ARTICLES
        back += self._peek(back) in words.PLACED
        last = self._peek(back)
        if back > 1 and (last in words.BE or last in words.NEGATORS or last in words.CONTRACTED or last == "longer"):
            self.at -= back - 1

    def _gerund(self) -> bool:
        before = self._peek()
        if not self.tokens.norms[self.head].endswith("ing") or before not in words.DENYING | {"without"}:
            return False
        self._take()
        self._deny()
        return True

    def _deny(self) -> None:
        self.denied, self.marked, self.partly = not self.denied, True, self.adverb

    def _open(self, sureness: Sureness, under: str = "") -> None:
        """What stands farther from the verb says more: "may be expected to" is a "may"."""
        self.sureness, self.under, self.marked = sureness, under, True

    def _step(self, word: str) -> bool:
        """Takes one word into the chain; False where the chain ends."""
        if word in words.CONTRACTED:
            self._deny()
            word = words.CONTRACTED[word]
        if word in words.MODALS:
            self._modal(word)
        elif word in words.BE or word in words.HAVE or word in words.DO:
            self.chain.add(word)
            self._take()
        elif word in words.SHALL or word in words.HAVING:
            self._pronoun(word)
            return False
        else:
            return self._other(word)
        return True

    def _pronoun(self, word: str) -> None:
        if word in words.SHALL:
            self._open(Sureness.WILL)
        self._take()

    def _modal(self, word: str) -> None:
        raw = self.tokens.raw(self.at - 1)
        if word == "may" and raw != "may":  # the month, the name
            self.at = self.part.start
            return
        self._open(*self._meaning(word))
        if word == "cannot":
            self._deny()
        self.chain.add(word)
        self._take()

    def _meaning(self, word: str) -> tuple[Sureness, str]:
        sureness = words.MODALS[word]
        following = self.tokens.norms[self.at] if self.at < self.part.stop else ""
        if word == "may" and following in words.PERMISSION:
            return Sureness.OTHER, "may"
        if word == "would" and ("have" in self.chain or not self._reported()):
            return Sureness.OTHER, "would"
        if word == "could":
            return self._could()
        return sureness, "can" if word in ("ca", "cannot") else word

    def _could(self) -> tuple[Sureness, str]:
        """What one "could not" do is not done; "could see" is "saw"; "so that they could" is a purpose."""
        if self.denied:
            return Sureness.FACT, ""
        stem = IRREGULAR.get(self.tokens.norms[self.head], self.tokens.norms[self.head])
        return (Sureness.OTHER if stem in words.SENSES or self._purpose() else Sureness.MAY), "could"

    def _purpose(self) -> bool:
        return "so" in self.tokens.norms[max(self.part.start, self.at - 6) : self.at]

    def _reported(self) -> bool:
        return not words.SPEAKING.isdisjoint(self.tokens.norms[self.part])

    def _other(self, word: str) -> bool:
        if word in words.NEGATORS:
            self._not(word)
        elif word == "longer" and self._peek(2) == "no":
            self._deny()
            self.ended = True
            self._take(2)
        elif word == "only" and self._peek(2) == "not":
            self.at -= 2
        elif word == "to":
            return self._governor()
        elif word in words.ADVERBS:
            self._open(words.ADVERBS[word])
            self._take()
        elif is_adverb(word):
            self.adverb = self.adverb or word in words.PARTLY or word.endswith("ly")
            self.at -= 1
        else:
            return False
        return True

    def _not(self, word: str) -> None:
        self._deny()
        self._take()
        if word == "not" and not self.chain and self.at == self.head - 1 and is_past(self.tokens, self.head):
            self.bare = True

    def _governor(self) -> bool:
        """Over "to" and the word it belongs to."""
        back = 2
        if self._peek(back) == "not":
            self._deny()
            back += 1
        word = self._peek(back)
        if word in words.GOVERNORS:
            sureness, denies = words.GOVERNORS[word]
            if denies:
                self._deny()
            if sureness is not Sureness.FACT:
                self._open(sureness)
            self.marked = True
            self._take(back)
            return True
        if word in words.BE:
            self._open(Sureness.WILL)
            self._take(back - 1)
            return True
        self._open(Sureness.OTHER, word or "to")
        self._take(back - 1)
        return False
