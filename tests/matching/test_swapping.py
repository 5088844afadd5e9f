"""What must hold for any two stories."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.matching import Comparison, Decision, Difference, Grade, Match, compare
from tui.story import Kind, Story

from .builder import BREAK, story
from .news import HARBOUR, LEDGER, ORCHARD
from .strategies import plain, stories

Fact = tuple[object, ...]
_SILENT = (Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE)
_NEWS = [told.words(sentence) for told in (HARBOUR, LEDGER, ORCHARD) for sentence in told.sentences]


def mirrored(difference: Difference) -> Difference:
    return Difference(difference.kind, difference.level, difference.right, difference.left)


def facts(comparison: Comparison, *, swapped: bool) -> set[Fact]:
    """All that a comparison says of its pairs, as if the left story had been on the side asked for."""

    def fact(match: Match) -> Fact:
        place = (match.right, match.left) if swapped else (match.left, match.right)
        found = frozenset(mirrored(each) if swapped else each for each in match.differences)
        return (*place, match.score, match.grade, match.quote, match.shown, match.decided, found)

    return {fact(match) for match in comparison.matches + comparison.candidates}


def groups(comparison: Comparison, *, swapped: bool) -> set[frozenset[tuple[int, int]]]:
    return {
        frozenset((match.right, match.left) if swapped else (match.left, match.right) for match in passage)
        for passage in comparison.passages()
    }


def assert_mirrored(left: Story, right: Story) -> None:
    one, other = compare(left, right), compare(right, left)
    assert facts(one, swapped=False) == facts(other, swapped=True)
    assert groups(one, swapped=False) == groups(other, swapped=True)


@given(stories(), stories())
@settings(max_examples=80, deadline=None)
def test_it_does_not_matter_which_story_is_left(left: Story, right: Story) -> None:
    assert_mirrored(left, right)


def test_it_does_not_matter_which_report_is_left() -> None:
    assert_mirrored(HARBOUR, LEDGER)


def test_a_sentence_that_repeats_its_words_differs_in_the_same_places_from_either_side() -> None:
    assert_mirrored(story("again they they again they they"), story("again they again they again they"))


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_mixing_the_sentences_of_reports_changes_nothing_of_that(data: st.DataObject) -> None:
    sides = st.lists(st.sampled_from([*_NEWS, BREAK]), min_size=1, max_size=12).map(lambda parts: story(*parts))
    assert_mirrored(data.draw(sides), data.draw(sides))


@given(stories())
@settings(max_examples=60, deadline=None)
def test_any_story_matches_itself_word_for_word(told: Story) -> None:
    matches = {(match.left, match.right): match for match in compare(told, told).matches}
    for place, sentence in enumerate(told.sentences):
        if sentence.kind not in _SILENT and any(char.isascii() and char.isalpha() for char in told.words(sentence)):
            assert matches[place, place].grade is Grade.VERBATIM


@given(stories(), stories())
@settings(max_examples=60, deadline=None)
def test_spans_of_differences_are_words_of_the_sentences(left: Story, right: Story) -> None:
    for match in compare(left, right).matches:
        for difference in match.differences:
            assert difference.left or difference.right
            for span, told, place in (
                (difference.left, left, match.left),
                (difference.right, right, match.right),
            ):
                if span is not None:
                    sentence = told.sentences[place]
                    assert sentence.start <= span.start < span.end <= sentence.end
                    assert span.of(told.text) == span.of(told.text).strip()


@given(stories(5), stories(5), st.lists(plain, min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_adding_a_paragraph_takes_no_verbatim_match_away(left: Story, right: Story, added: list[str]) -> None:
    shared = "Captain Varga lost sight of the Kestrel buoy."
    before = story(*(left.words(sentence) for sentence in left.sentences), BREAK, shared)
    other = story(shared, BREAK, *(right.words(sentence) for sentence in right.sentences))
    longer = story(*(before.words(sentence) for sentence in before.sentences), BREAK, *added)
    place = len(left.sentences)
    for told in (before, longer):
        matches = {(match.left, match.right): match for match in compare(told, other).matches}
        assert matches[place, 0].grade is Grade.VERBATIM


@given(stories(5), stories(5), st.lists(st.tuples(st.integers(0, 4), st.integers(0, 4), st.sampled_from(Decision))))
@settings(max_examples=60, deadline=None)
def test_every_match_is_in_exactly_one_passage(
    left: Story, right: Story, decisions: list[tuple[int, int, Decision]]
) -> None:
    decided = {(i, j): decision for i, j, decision in decisions if i < len(left.sentences) and j < len(right.sentences)}
    found = compare(left, right, decided)
    in_passages = [match for passage in found.passages() for match in passage]
    assert sorted((match.left, match.right) for match in in_passages) == [
        (match.left, match.right) for match in found.matches
    ]
    firsts = [min(match.left for match in passage) for passage in found.passages()]
    assert firsts == sorted(firsts)
    assert [passage[0].passage for passage in found.passages()] == list(range(len(found.passages())))
