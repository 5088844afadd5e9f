"""Why two sentences match, or why they do not, in plain words."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from tui.counting import counted
from tui.desk.wording import difference_words, grade_words, score_words
from tui.matching import NEVER_MATCHED, Comparison, Decision, Explanation, Obstacle, Rank, Reason
from tui.story import Kind, Story

_LEAST = 0.2
"""Logits below which a piece of evidence counts for next to nothing."""
_STRENGTHS = ((1.5, "strongly"), (0.6, "clearly"), (_LEAST, "slightly"))
_MOST_DIGITS = 6
_TITLE_WORDS = 2
_NAMES = {
    Kind.SOURCE: "the name of a source",
    Kind.BYLINE: "a byline",
    Kind.BOILERPLATE: "boilerplate",
    Kind.HEADING: "a heading",
    Kind.TITLE: "a title",
}


@dataclass(frozen=True, slots=True)
class Account:
    """An explanation in words, each a line or a list of lines. Sentences are named by letter and place: "A4"."""

    verdict: str
    obstacles: tuple[str, ...]
    """What keeps them from a match, whatever they share."""
    lacking: str
    """What would make them a match; empty where they are one, or where nothing short of another sentence would."""
    usual: str
    """What the reasons are measured against."""
    speaks_for: tuple[tuple[str, str], ...]
    """How much a piece of evidence counts and what it is, those that count most first; next to nothing is left out."""
    speaks_against: tuple[tuple[str, str], ...]
    shared: tuple[str, ...]
    """The rarest first."""
    ranks: tuple[tuple[str, str], ...]
    """For either sentence its name, and where the pair stands among its candidates."""
    differences: tuple[str, ...]


def account(explanation: Explanation, left: Story, right: Story, letters: Sequence[str] = "AB") -> Account:
    """An explanation of two sentences of these stories in plain words; `letters` name the stories."""
    return _Accounting(explanation, left, right, letters).result()


class _Accounting:
    """One account at work."""

    def __init__(self, explanation: Explanation, left: Story, right: Story, letters: Sequence[str]) -> None:
        self.explanation, self.match = explanation, explanation.match
        self.comparison = Comparison(left, right, (self.match,))
        self.letters = letters
        self.kinds = left.sentences[self.match.left].kind, right.sentences[self.match.right].kind
        self.labels = self.label(self.match.left, right=False), self.label(self.match.right, right=True)

    def label(self, place: int, *, right: bool) -> str:
        return f"{self.letters[right]}{place}"

    def result(self) -> Account:
        told = list(self.reasons())
        differences = [difference_words(each, self.comparison) for each in self.match.differences]
        return Account(
            verdict=self.verdict(),
            obstacles=tuple(line for each in self.explanation.obstacles for line in self.obstacle(each)),
            lacking=self.lacking(),
            usual=f"a usual candidate scores {score_words(self.explanation.usual)}",
            speaks_for=tuple(map(_weighed, (reason for reason in told if reason.counts > 0))),
            speaks_against=tuple(map(_weighed, (reason for reason in told if reason.counts < 0))),
            shared=tuple(self.shared()),
            ranks=(
                (self.labels[0], self.rank(self.explanation.left_rank, right=False)),
                (self.labels[1], self.rank(self.explanation.right_rank, right=True)),
            ),
            differences=tuple(dict.fromkeys(differences)),
        )

    def verdict(self) -> str:
        score, needed = _told_apart(self.match.score, self.explanation.needed)
        decided = {Decision.LINK: ", linked by you", Decision.UNLINK: ", unlinked by you", None: ""}[self.match.decided]
        found = f"match{decided}, {grade_words(self.match.grade)}" if self.match.shown else f"no match{decided}"
        return f"{found}: score {score}, shown from {needed}"

    def lacking(self) -> str:
        """What would be enough, where more of the same words would be."""
        explanation = self.explanation
        if self.match.shown or self.match.decided or explanation.obstacles:
            return ""
        if not explanation.candidate:
            return "not looked at closely: they share too few of the less common words"
        lack = score_words(math.ceil(100 * (explanation.needed - self.match.score)) / 100)
        if explanation.enough is None:
            return f"it lacks {lack}"
        (overlap,) = (reason.value for reason in explanation.reasons if reason.name == "overlap")
        has, wanted = score_words(overlap), score_words(explanation.enough)
        would = f": a share of {wanted} of their words in place of {has} would do, the rest as it is"
        return f"it lacks {lack}{would if has != wanted else ''}"

    def reasons(self) -> Iterator[Reason]:
        """Those that count, where anything does."""
        if Obstacle.KIND not in self.explanation.obstacles:
            told = _with_quoting(self.explanation.reasons)
            yield from (reason for reason in told if abs(reason.counts) >= _LEAST)

    def obstacle(self, obstacle: Obstacle) -> Iterator[str]:
        match obstacle:
            case Obstacle.KIND:
                yield from self._never_matched()
            case Obstacle.LABEL:
                named = self._named(Kind.HEADING) or "one of them is a short caption"
                yield f"{named}: matched only with what says the same"
            case Obstacle.TITLE:
                few = len(self.explanation.shared) < _TITLE_WORDS
                why = (
                    "matched only where they share two words that carry meaning" if few else "another partner is better"
                )
                yield f"{self._named(Kind.TITLE)}: {why}"
            case Obstacle.WORDING:
                yield "each of them has a partner in the same words, and is not held against the other's"
            case Obstacle.EVENT:
                yield "the stories seem to be of two events, which lowers all their scores"
            case Obstacle.READER:
                return

    def _never_matched(self) -> Iterator[str]:
        silent = self._named(*NEVER_MATCHED)
        yield f"{silent}: never matched" if silent else "one of them has no words to match"

    def _named(self, *kinds: Kind) -> str:
        """Which of the two sentences are of some kinds: "A12 is a heading and B3 is a heading"."""
        own = zip(self.labels, self.kinds, strict=True)
        return " and ".join(f"{label} is {_NAMES[kind]}" for label, kind in own if kind in kinds)

    def rank(self, rank: Rank, *, right: bool) -> str:
        """Where the pair stands among the candidates of one sentence: "2nd of 13 candidates, best is A43, .61"."""
        if rank.best is None:
            return "no candidates"
        place, score = rank.best
        best = f"best is {self.label(place, right=not right)}, {score_words(score)}"
        if rank.place is None:
            return f"not among its {counted(rank.candidates, 'candidate', 'candidates')}, {best}"
        if rank.candidates == 1:
            return "the only candidate"
        many = f"of {rank.candidates} candidates"
        return f"best {many}" if rank.place == 1 else f"{_ordinal(rank.place)} {many}, {best}"

    def shared(self) -> Iterator[str]:
        """Each word as the left story has it, and as the right one does where that is not the same."""
        for left, right in self.explanation.shared:
            one, other = left.of(self.comparison.left.text), right.of(self.comparison.right.text)
            yield one if one.casefold() == other.casefold() else f"{one} | {other}"


def _weighed(reason: Reason) -> tuple[str, str]:
    strength = next(word for least, word in _STRENGTHS if abs(reason.counts) >= least)
    return strength, reason_words(reason)


def _with_quoting(reasons: Sequence[Reason]) -> list[Reason]:
    """The reasons with what two quotations share as one: that both quote counts only by whether they quote the same."""
    quoting = next((reason.counts for reason in reasons if reason.name == "both_quote" and reason.value), 0.0)
    if not quoting:
        return [*reasons]
    rest = [reason for reason in reasons if reason.name != "both_quote"]
    told = [replace(each, counts=each.counts + quoting) if each.name == "quoted" else each for each in rest]
    return sorted(told, key=lambda reason: -abs(reason.counts))


def reason_words(reason: Reason) -> str:
    """What a piece of evidence is: "share of their words that both have, rare ones counting most: .32 (usual .16)"."""
    if reason.name in _FLAGS:
        return _FLAGS[reason.name][reason.value > 0]
    words, shown = _FIGURES[reason.name]
    value, usual = shown(reason.value), shown(reason.usual)
    return f"{words}: {value} (usual {usual})" if reason.usual else f"{words}: {value}"


def _weight(value: float) -> str:
    return f"{math.expm1(value):.1f}"


_FLAGS = {
    "both_quote": ("not both of them quote", "both of them quote"),
    "one_title": ("not just one of them is a title", "one of them is a title, which says much in few words"),
    "both_titles": ("not both of them are titles", "both of them are titles"),
}
"""What evidence that is there or not says of two sentences, where it is not and where it is."""
_FIGURES: dict[str, tuple[str, Callable[[float], str]]] = {
    "overlap": ("share of their words that both have, rare ones counting most", score_words),
    "substance": ("weight of the shared words that carry meaning", _weight),
    "clause": ("share of a clause of one that the other has", score_words),
    "quoted": ("share of the quoted words that both quote", score_words),
    "company": ("likely matches among the sentences around them", score_words),
    "next": ("the likeliest match of one with a neighbour of the other", score_words),
    "apart": ("the likeliest match two sentences away", score_words),
    "rival": ("the likeliest other partner of one of them", score_words),
}


def _told_apart(one: float, other: float) -> tuple[str, str]:
    """Two figures with as many digits as it takes to see which is greater."""
    digits = range(2, _MOST_DIGITS + 1)
    enough = next((each for each in digits if score_words(one, each) != score_words(other, each)), 2)
    return score_words(one, enough), score_words(other, enough)


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in {11, 12, 13} else "th"
    return f"{number}{ending}"
