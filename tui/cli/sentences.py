"""The sentences of two stories as they are set on a page: label, paragraph, kind, and differing words marked.

`A12` is the sentence with the place 12 in story A, the number that `compare --json` has, too.
"""

from collections.abc import Iterable, Sequence

from rich.text import Text

from tui.cli.columns import Entry
from tui.cli.marking import Marking
from tui.desk import paragraph_numbers
from tui.matching import Comparison, Match
from tui.story import Kind, Story

LETTERS = "AB"


class Sentences:
    """Both stories' sentences; `right` says which story is meant."""

    def __init__(self, comparison: Comparison) -> None:
        self.marking = Marking(comparison)
        self._stories = comparison.left, comparison.right
        self._paragraphs = [paragraph_numbers(story) for story in self._stories]

    def entries(self, matches: Sequence[Match], *, right: bool) -> list[Entry]:
        """The sentences of one story that are in some matches, in order, marked where they differ in them."""
        return [self.entry(place, matches, right=right) for place in places(matches, right=right)]

    def entry(self, place: int, matches: Iterable[Match] = (), *, right: bool) -> Entry:
        """A sentence with its labels and, where it is not of the body, its kind."""
        words = self.words(place, matches, right=right)
        if kind := self._kind(place, right=right):
            words = Text.assemble((f"{kind}: ", "dim"), words)
        return Entry((self._name(place, right=right), self._paragraph(place, right=right)), words)

    def words(self, place: int, matches: Iterable[Match] = (), *, right: bool) -> Text:
        """A sentence on one line, marked where it differs in the matches that it is in."""
        own = [match for match in matches if place == place_of(match, right=right)]
        return self.marking.sentence(self._stories[right], place, own, right=right)

    def label(self, place: int, *, right: bool) -> str:
        """What to find a sentence by, in one: "A12 ¶5", "A0 title"."""
        where = self._kind(place, right=right) or self._paragraph(place, right=right)
        return f"{self._name(place, right=right)} {where}"

    def widest(self) -> tuple[int, int]:
        """How many cells the widest label of a sentence takes, and that of a paragraph."""
        places = max(len(story.sentences) for story in self._stories)
        paragraphs = max(max(numbers, default=0) for numbers in self._paragraphs)
        return len(f"A{places}"), len(f"¶{paragraphs}")

    def _name(self, place: int, *, right: bool) -> str:
        return f"{LETTERS[right]}{place}"

    def _kind(self, place: int, *, right: bool) -> str:
        kind = self._stories[right].sentences[place].kind
        return "" if kind is Kind.BODY else str(kind)

    def _paragraph(self, place: int, *, right: bool) -> str:
        """Only of the body; above it there is no paragraph to count."""
        return "" if self._kind(place, right=right) else f"¶{self._paragraphs[right][place]}"


def story_name(story: Story) -> str:
    """What a story is known by in a heading: outlet and title, or else its file."""
    details = story.details
    return " · ".join(part for part in (details.outlet, details.title or story.origin.name) if part)


def place_of(match: Match, *, right: bool) -> int:
    """The sentence of one story in a match."""
    return match.right if right else match.left


def places(matches: Iterable[Match], *, right: bool) -> list[int]:
    """The sentences of one story that are in some matches, in order."""
    return sorted({place_of(match, right=right) for match in matches})
