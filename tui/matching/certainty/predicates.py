"""A verb or an adjective as a sentence has it: denied or not, sure or not."""

from dataclasses import dataclass

from tui.matching.certainty import lexicon as words
from tui.matching.certainty.sureness import Sureness
from tui.matching.irregular import IRREGULAR
from tui.matching.tokens import Tokens


@dataclass(frozen=True, slots=True)
class Predicate:
    """A verb, adjective or noun with the words before it that say how far it holds."""

    head: int
    """The token that is said to be so, or not."""
    start: int
    """The first token of what is said of it, such as its first auxiliary."""
    before: int
    """The token after its subject: `start`, unless the subject is what denies it."""
    denied: bool = False
    sureness: Sureness = Sureness.FACT
    under: str = ""
    """The word on which it depends where the sureness is OTHER."""
    chain: frozenset[str] = frozenset()
    """The auxiliaries before it."""
    ended: bool = False
    """Whether it is denied of now only: "no longer"."""
    partly: bool = False
    """Whether it is denied of a manner or a time only: "not immediately", "not yet"."""
    marked: bool = False
    """Whether any word denies it or leaves it open."""

    @property
    def passive(self) -> bool:
        """Whether its subject is what it is done to."""
        return bool(self.chain & words.BE) and "passive" in self.chain


def joined(tokens: Tokens, at: int) -> bool:
    """Whether nothing but blanks parts a token from the one before it."""
    return at > 0 and tokens.text[tokens.ends[at - 1] : tokens.starts[at]].isspace()


def is_past(tokens: Tokens, at: int) -> bool:
    """Whether a word has the form of a past tense or a participle."""
    norm = tokens.norms[at]
    return norm in IRREGULAR or (norm.endswith("ed") and norm not in words.NOT_PAST)


def is_adverb(norm: str) -> bool:
    """Whether a word may stand between a verb and its auxiliary without a change of what is said."""
    return norm in words.SKIPPED or (norm.endswith("ly") and norm not in words.NOT_ADVERBS)
