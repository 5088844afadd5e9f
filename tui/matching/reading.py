"""A story as matching reads it: its words, and the figures, dates, names and speech in every sentence of it."""

from datetime import date, datetime
from functools import cached_property
from itertools import chain

from tui.matching.by_sentence import BySentence
from tui.matching.certainty import Stance, stances
from tui.matching.clauses import clauses, openings
from tui.matching.dates import When, dates
from tui.matching.figures import Quantity, quantities
from tui.matching.names import Name, names
from tui.matching.speech import Speech, quotations, speeches
from tui.matching.tokens import tokenise
from tui.story import Story


class Reading:
    """One story, read once for a comparison. What is found in a sentence is found when first asked for, and kept."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.tokens = tokenise(story)
        self.parts = self.tokens.of(story.sentences)
        """The tokens of each sentence."""
        many = len(self.parts)
        self.quantities = BySentence[tuple[Quantity, ...]](
            many, lambda at: tuple(quantities(self.tokens, self.parts[at]))
        )
        """The quantities of each sentence."""
        self.dates = BySentence[tuple[When, ...]](many, lambda at: dates(self.tokens, self.parts[at], self.published))
        """The dates of each sentence."""
        self.stances = BySentence[tuple[Stance, ...]](many, lambda at: stances(self.tokens, self.parts[at]))
        """What each sentence denies or leaves open."""

    @cached_property
    def published(self) -> date | None:
        """The day on which the story came out, where its details say so in a form that can be read as a date."""
        try:
            return datetime.fromisoformat(self.story.details.published or "").date()
        except ValueError:
            return None

    @cached_property
    def names(self) -> BySentence[tuple[Name, ...]]:
        """The names in each sentence."""
        return names(self.tokens, self.parts)

    @cached_property
    def speeches(self) -> BySentence[tuple[Speech, ...]]:
        """What each sentence reports as said."""
        return speeches(self.story, self.tokens, self.parts, self._quotes)

    @cached_property
    def _quotes(self) -> list[slice]:
        """The tokens of each quotation."""
        return [self.tokens.within(span.start, span.end) for span in quotations(self.story)]

    @cached_property
    def quoted(self) -> list[frozenset[str]]:
        """The stems inside quotation marks, for each sentence."""
        inside = set(chain.from_iterable(range(quote.start, quote.stop) for quote in self._quotes))
        stems = self.tokens.stems
        return [frozenset(stems[at] for at in range(part.start, part.stop) if at in inside) for part in self.parts]

    def clauses(self, place: int) -> list[tuple[str, ...]]:
        """The stems of each clause of one sentence."""
        return clauses(self.tokens, self.parts[place], self._openings)

    @cached_property
    def _openings(self) -> list[int]:
        return openings(self.tokens)
