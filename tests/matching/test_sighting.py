"""Where a story holds figures and quotations, sentence by sentence."""

from tests.matching.builder import BREAK, story
from tui.matching import Sight, sight_figures, sight_quotations
from tui.story import Story

TOLD = story(
    "At least 14 people were hurt on 3 May 2023.",
    "The captain, “a quiet man”, said nothing.",
    "“We waited seven hours.",
    "Then we left,” she said, paying $40.",
    BREAK,
    "Nobody else came.",
)


def found(sight: Sight, told: Story) -> list[list[str]]:
    """The words that are sighted in each sentence."""
    return [[span.of(told.text) for span in sight(place)] for place in range(len(told.sentences))]


def test_figures_are_what_counts_or_measures_and_no_dates() -> None:
    assert found(sight_figures(TOLD), TOLD) == [["At least 14 people"], [], ["seven hours"], ["$40"], []]


def test_a_quotation_over_two_sentences_is_in_both() -> None:
    assert found(sight_quotations(TOLD), TOLD) == [
        [],
        ["a quiet man"],
        ["We waited seven hours."],
        ["Then we left,"],
        [],
    ]
