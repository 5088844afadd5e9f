"""What is not the same in two versions of one story, in words."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from tui import matching
from tui.matching import NEVER_MATCHED, DifferenceKind, Grade, Match
from tui.story import Span, Story

SAME_FILE = "the file has changed"
"""Why the library takes other bytes from the same path for a version; nothing that a reader must be told."""
NOTHING, TYPOGRAPHY, AROUND, ORDER = (
    "nothing in the text",
    "only typography",
    "only what stands around the story",
    "only the order of its sentences",
)
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TYPOGRAPHY = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "…": "...", "\u00ad": None})
_KINDS = {
    DifferenceKind.FIGURE: ("figure", "figures"),
    DifferenceKind.DATE: ("date", "dates"),
    DifferenceKind.NAME: ("name", "names"),
    DifferenceKind.NEGATION: ("negation", "negations"),
    DifferenceKind.ATTRIBUTION: ("attribution", "attributions"),
    DifferenceKind.QUOTATION: ("quotation", "quotations"),
}
"""What can change in a sentence, in the order in which it is told."""
_Fact = tuple[DifferenceKind, frozenset[str], frozenset[str]]
_QUOTATION, _SENTENCE = ("quotation", "quotations"), ("sentence", "sentences")


@dataclass(frozen=True, slots=True)
class VersionChange:
    """One step from a version of a story to a later one."""

    story_id: str
    letter: str
    """In the session that was asked for; empty outside one."""
    name: str
    """The later version's file."""
    before: int
    version: int
    why: str
    """Why it is a version of this story: "the file has changed", "same address"."""
    what: str
    """What changed in the text: "one figure changed, one quotation gone"."""

    def line(self) -> str:
        """In one line: "B gazette.txt: version 2: one figure changed, one quotation gone".

        Where another file became a version of the story, that is said: "wire-2.html is taken as version 2 of B, same
        address: one figure changed".
        """
        if self.why.startswith("same "):
            of = self.letter or "a known story"
            return f"{self.name} is taken as version {self.version} of {of}, {self.why}: {self.what}"
        why = "" if self.why in ("", SAME_FILE) else f", {self.why}"
        return f"{self.letter} {self.name}: version {self.version}{why}: {self.what}".lstrip()


def what_changed(before: Story, after: Story) -> str:
    """What is not the same in the text of two versions: "one figure changed, two sentences new"."""
    if before.text == after.text:
        return NOTHING
    lines = [_line(before, place) for place in range(len(before.sentences))]
    others = [_line(after, place) for place in range(len(after.sentences))]
    gone, new = _without(lines, others), _without(others, lines)
    told_gone, told_new = _told(before, gone), _told(after, new)
    if told_gone or told_new:
        return ", ".join(_changes(before, after, told_gone, told_new)) or TYPOGRAPHY
    if gone or new:
        return AROUND
    return ORDER if lines != others else TYPOGRAPHY


def _line(story: Story, place: int) -> str:
    """A sentence without what is mere typography."""
    return " ".join(story.words(story.sentences[place]).translate(_TYPOGRAPHY).split())


def _without(lines: Sequence[str], others: Iterable[str]) -> list[int]:
    """The places of the lines that the other version does not have, or has less often."""
    there = Counter(others)
    left = []
    for place, line in enumerate(lines):
        if there[line]:
            there[line] -= 1
        else:
            left.append(place)
    return left


def _told(story: Story, places: Iterable[int]) -> list[int]:
    return [place for place in places if story.sentences[place].kind not in NEVER_MATCHED]


def _changes(before: Story, after: Story, gone: list[int], new: list[int]) -> Iterator[str]:
    """What became of the sentences that only one version has as they are."""
    pairs = _pairs(before, after, gone, new)
    kinds = Counter(kind for kind, *_ in {each for match in pairs for each in _facts(match, before, after)})
    yield from (_counted(kinds[kind], names, "changed") for kind, names in _KINDS.items() if kinds[kind])
    reworded = sum(_is_reworded(match) and not set(_facts(match, before, after)) for match in pairs)
    yield from [_counted(reworded, _SENTENCE, "reworded")] if reworded else []
    left, right = {match.left for match in pairs}, {match.right for match in pairs}
    yield from _whole(before, [place for place in gone if place not in left], "gone")
    yield from _whole(after, [place for place in new if place not in right], "new")


def _pairs(before: Story, after: Story, gone: list[int], new: list[int]) -> list[Match]:
    """The sentences that became others, each in one pair at most, the likeliest first."""
    if not gone or not new:
        return []
    left, right, pairs = set(gone), set(new), []
    for match in sorted(matching.compare(before, after).matches, key=lambda match: -match.score):
        if match.left in left and match.right in right:
            left.remove(match.left)
            right.remove(match.right)
            pairs.append(match)
    return pairs


def _is_reworded(match: Match) -> bool:
    """Whether more than typography changed; of sentences in other words no difference in wording is told."""
    return bool(match.differences) or match.grade is Grade.REWORDED


def _facts(match: Match, before: Story, after: Story) -> Iterator[_Fact]:
    """What differs in a pair beside mere wording, by the words that only one side has.

    The same change in two sentences is the same, be it of "14 people" or of "at least 14 people".
    """
    for each in match.differences:
        if each.kind is not DifferenceKind.WORDING:
            left, right = _words(each.left, before), _words(each.right, after)
            yield each.kind, frozenset(left - right or left), frozenset(right - left or right)


def _words(span: Span | None, story: Story) -> set[str]:
    return set() if span is None else set(span.of(story.text).casefold().split())


def _whole(story: Story, places: Sequence[int], what: str) -> Iterator[str]:
    """Sentences that came or went, those with a quotation told as such."""
    from tui.matching.speech import quotations

    quoted = quotations(story) if places else ()
    sentences = [story.sentences[place] for place in places]
    quoting = sum(any(each.start < quote.end and quote.start < each.end for quote in quoted) for each in sentences)
    for count, names in ((quoting, _QUOTATION), (len(sentences) - quoting, _SENTENCE)):
        if count:
            yield _counted(count, names, what)


def _counted(number: int, names: tuple[str, str], what: str) -> str:
    shown = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{shown} {names[number != 1]} {what}"
