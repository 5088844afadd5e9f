"""What matching promises of stories as they are: the samples, and stories made up by chance."""

from collections.abc import Iterator
from itertools import combinations, permutations

import pytest
from hypothesis import given, settings

from seeds import EVENTS, data
from tui.matching import Comparison, Grade, Match, compare
from tui.story import Kind, Story, read_bytes

from .builder import with_paragraph
from .strategies import reports

SAMPLES = [[read_bytes(data(event, sample), name=sample.file).story for sample in event.files] for event in EVENTS]
ADDED = (
    (
        "Growers in the Lenz valley lit paraffin candles beneath their trees as temperatures fell below freezing.",
        "Blossom opened three weeks early after a mild February.",
    ),
    (
        "Ferries have crossed the strait since 1921, and passengers from the islands take them to work in the harbour.",
        "The coastguard says that collisions are rare.",
    ),
    (
        "Relations between Washington and Beijing have been strained for years by trade and the war in Ukraine.",
        "The two presidents last met in Bali in November.",
    ),
    (
        "The paper has followed the story from the first day.",
        "Readers have written that they want to know more of the people in it.",
        "A page of their letters appears on Sunday.",
        "The editors thank all who wrote.",
    ),
    ("“We have heard nothing and we do not expect to hear anything before the weekend,” a spokesman said.",),
)
"""Paragraphs of other events, of these events, of none, and a quotation."""
CHANGED = 0.05
"""The share of matches in other words that a further paragraph may change."""


def told(comparison: Comparison) -> set[tuple[object, ...]]:
    """All that a comparison says of its pairs, by places."""
    pairs = comparison.matches + comparison.candidates
    return {(each.left, each.right, each.score, each.shown, each.grade, each.quote, each.differences) for each in pairs}


def turned(comparison: Comparison) -> set[tuple[object, ...]]:
    """The same with the sides exchanged."""
    pairs = comparison.matches + comparison.candidates
    return {(each.right, each.left, each.score, each.shown, each.grade, each.quote, mirrored(each)) for each in pairs}


def mirrored(match: Match) -> tuple[object, ...]:
    return tuple(type(each)(each.kind, each.level, each.right, each.left) for each in match.differences)


def passages(comparison: Comparison) -> set[frozenset[tuple[int, int]]]:
    return {frozenset((match.left, match.right) for match in passage) for passage in comparison.passages()}


def assert_the_same_from_either_side(left: Story, right: Story) -> None:
    one, other = compare(left, right), compare(right, left)
    assert in_any_order(told(one)) == in_any_order(turned(other))
    assert passages(one) == {frozenset((right, left) for left, right in passage) for passage in passages(other)}


def in_any_order(found: set[tuple[object, ...]]) -> set[tuple[object, ...]]:
    """Differences of one kind come in the order of the left text, which is another one from the other side."""
    return {(*rest, frozenset(differences)) for *rest, differences in found if isinstance(differences, tuple)}


@given(reports(), reports())
@settings(max_examples=60)
def test_reports_match_the_same_whichever_of_them_is_left(left: Story, right: Story) -> None:
    assert_the_same_from_either_side(left, right)


@pytest.mark.parametrize("stories", SAMPLES, ids=[event.name for event in EVENTS])
def test_samples_match_the_same_whichever_of_them_is_left(stories: list[Story]) -> None:
    for left, right in combinations(stories, 2):
        assert_the_same_from_either_side(left, right)


@given(reports(), reports())
@settings(max_examples=20)
def test_reports_that_are_read_again_match_the_same_again(left: Story, right: Story) -> None:
    assert compare(left, right) == compare(left, right)


@given(reports())
@settings(max_examples=40)
def test_a_report_answers_itself_word_for_word(report: Story) -> None:
    matches = {(match.left, match.right): match for match in compare(report, report).matches}
    silent = {Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE}
    for place, sentence in enumerate(report.sentences):
        if sentence.kind not in silent and any(char.isalpha() for char in report.words(sentence)):
            assert matches[place, place].grade is Grade.VERBATIM


def of_grade(comparison: Comparison, *, copied: bool) -> set[tuple[int, int]]:
    """The matches by their places: those in the same or nearly the same words, or those in others."""
    return {(each.left, each.right) for each in comparison.matches if (each.grade is not Grade.REWORDED) is copied}


def lengthened() -> Iterator[tuple[Comparison, Story, Story, int, int]]:
    """Each two samples, one of them with a paragraph more: where that stands, and how many sentences it has."""
    number = 0
    for stories in SAMPLES:
        for left, right in permutations(stories, 2):
            before = compare(left, right)
            for lines in (ADDED * 2)[number % 5 : number % 5 + 3]:
                number += 1
                paragraph = number * 7 % (len(left.paragraphs) + 1)
                longer = with_paragraph(left, paragraph, *lines)
                at = sum(sentence.end <= start(left, paragraph) for sentence in left.sentences)
                yield before, longer, right, at, len(lines)


def start(of: Story, paragraph: int) -> int:
    return of.paragraphs[paragraph].start if paragraph < len(of.paragraphs) else len(of.text)


def test_a_further_paragraph_leaves_copied_sentences_matched_and_hardly_changes_the_others() -> None:
    changed = every = copied = 0
    for before, longer, right, at, many in lengthened():
        after = compare(longer, right)
        found = {
            is_copied: {
                (place - many if place >= at else place, other)
                for place, other in of_grade(after, copied=is_copied)
                if not at <= place < at + many
            }
            for is_copied in (True, False)
        }
        was = of_grade(before, copied=True)
        assert found[True] == was
        copied += len(was)
        changed += len(found[False] ^ of_grade(before, copied=False))
        every += len(of_grade(before, copied=False))
    assert copied > 50
    assert every > 1000
    assert changed <= CHANGED * every, f"{changed} of {every}"


def test_a_paragraph_put_into_a_story_leaves_the_rest_of_it_as_it_was() -> None:
    for place in (0, 5, len(SAMPLES[0][0].paragraphs)):
        before, lines = SAMPLES[0][0], ADDED[0]
        longer = with_paragraph(before, place, *lines)
        words = [longer.words(sentence) for sentence in longer.sentences]
        at = words.index(lines[0])
        assert words[at : at + 2] == [*lines]
        assert words[:at] + words[at + 2 :] == [before.words(sentence) for sentence in before.sentences]
        spans = [span.of(longer.text) for span in longer.paragraphs]
        assert spans.pop(place) == " ".join(lines)
        assert spans == [span.of(before.text) for span in before.paragraphs]
