from collections.abc import Sequence

import pytest
from hypothesis import given, settings

from tui.matching.alignment import Alignment, Judged, Pair
from tui.matching.alignment.events import Likeness
from tui.matching.alignment.judging import Event, Weights
from tui.matching.alignment.surroundings import ALONE
from tui.matching.alignment.weights import WEIGHTS
from tui.matching.reading import Reading
from tui.story import Kind, Story

from ..builder import Line, story
from ..events import FERRY, STRIKE, told
from ..strategies import stories
from .reading import Told

_LIKENESS = Likeness(*[0.0] * len(Likeness._fields))
ONE_EVENT = WEIGHTS._replace(event=Event(30.0, _LIKENESS, answered=0.0))
EASY = ONE_EVENT._replace(shown=0.2)
"""Shows what is only somewhat alike."""
TWO_EVENTS = WEIGHTS._replace(event=Event(-3.0, _LIKENESS, answered=0.0))

OTHERS = ["Markets fell in Tokyo again.", "Wheat grew dearer by the hour."]
MORE = ["Insurers expect claims for frozen apples.", "A choir sang in the old mill."]


def aligned(left: Story, right: Story, weights: Weights = WEIGHTS) -> Alignment:
    return Alignment(Reading(left), Reading(right), weights)


def by_place(pairs: Sequence[Pair]) -> dict[tuple[int, int], Pair]:
    return {(pair.left, pair.right): pair for pair in pairs}


def shown(alignment: Alignment) -> set[tuple[int, int]]:
    return {(pair.left, pair.right) for pair in alignment.pairs() if pair.shown}


def words_of(event: tuple[tuple[str, str], ...], side: int) -> list[str]:
    told_story = told(event)[side]
    return [told_story.words(sentence) for sentence in told_story.sentences]


def test_each_sentence_of_an_event_is_answered_by_its_rewording() -> None:
    assert shown(aligned(*told(FERRY))) == {(place, (place + 4) % 7) for place in range(7)}


def test_pairs_come_in_the_order_of_the_left_story_then_of_the_right_one() -> None:
    pairs = aligned(*told(FERRY), ONE_EVENT).pairs()
    places = [(pair.left, pair.right) for pair in pairs]
    assert places == sorted(places)
    assert all(0.02 <= pair.score <= 1 for pair in pairs)


SAME = "Norvik said that its line carries two million passengers a year."
ALIKE = (
    "The line Norvik owns eleven ships and carries two million passengers every year.",
    "With eleven ships Norvik carries some two million passengers.",
)


def background(weights: Weights) -> dict[tuple[int, int], Pair]:
    """Reports of two events with one background: a sentence in the same words, and one in others."""
    left = story(*words_of(FERRY, 0), SAME, ALIKE[0])
    right = story(*words_of(STRIKE, 1), SAME, ALIKE[1])
    return by_place(aligned(left, right, weights).pairs())


def test_between_two_events_only_shared_wording_keeps_its_score() -> None:
    free, gated = background(ONE_EVENT), background(TWO_EVENTS)
    assert free[7, 7].shown
    assert free[8, 8].shown
    assert gated == {(7, 7): free[7, 7]}


def test_what_is_told_of_other_events_does_not_match_though_sentences_are_alike() -> None:
    left, right = told(FERRY)[0], told(STRIKE)[1]
    assert shown(aligned(left, right, ONE_EVENT)) >= shown(aligned(left, right)) == set()
    assert aligned(left, right).trust < 0.1


def test_the_scores_of_one_event_are_not_lowered() -> None:
    assert aligned(*told(FERRY)).pairs() == aligned(*told(FERRY), ONE_EVENT).pairs()


def test_a_sentence_with_a_partner_in_the_same_words_is_not_held_against_the_partner_of_a_like_one() -> None:
    told_twice = (
        "Rescue boats brought all passengers ashore before dawn.",
        "Rescue boats brought all crew ashore after dark.",
    )
    both = aligned(story(*told_twice, *MORE), story(*told_twice, *OTHERS))
    alone = aligned(story(told_twice[0], *MORE), story(told_twice[1], *OTHERS))
    assert shown(both) == {(0, 0), (1, 1)}
    assert both.judged(0, 1).score == both.judged(1, 0).score < WEIGHTS.shown
    assert shown(alone) == {(0, 0)}


STRAIT = [
    "Thick fog came down within minutes over the strait, Captain Varga told them.",
    "Nobody slept.",
    "Wheat rose.",
]
VIGIL = [
    "Captain Varga said that within minutes thick fog had come down off the point.",
    "Markets fell.",
    "Ships sail.",
]


def score(first: Told, *, turned: bool = False) -> Pair | None:
    """What becomes of a first line in place of a sentence, against one that says the same in other words."""
    left, right = story(first, *STRAIT[1:]), story(*VIGIL)
    alignment = aligned(right, left, EASY) if turned else aligned(left, right, EASY)
    return by_place(alignment.pairs()).get((0, 0))


LABELS = [Kind.HEADING, Kind.CAPTION]


@pytest.mark.parametrize("kind", LABELS)
@pytest.mark.parametrize("words", ["Thick fog within minutes, Captain Varga said", "Captain Varga in the fog"])
def test_a_heading_or_short_caption_matches_what_says_the_same(words: str, kind: Kind) -> None:
    match = score(Line(words, kind))
    assert match
    assert match.shown


@pytest.mark.parametrize("kind", LABELS)
def test_a_heading_or_short_caption_does_not_match_what_it_only_names(kind: Kind) -> None:
    naming = "Varga: thick fog off Lenz, ferry late again"
    as_sentence, as_label = score(naming), score(Line(naming, kind))
    assert as_sentence
    assert as_sentence.shown
    assert as_label is None or not as_label.shown
    assert score(Line(naming, kind), turned=True) == as_label


def test_a_long_caption_matches_like_a_sentence() -> None:
    words = "Captain Varga stands on the quay where thick fog came down"
    assert score(Line(words, Kind.CAPTION)) == score(words)


def test_a_label_is_no_company_for_the_pairs_around_it() -> None:
    naming = "Varga: thick fog off Lenz, ferry late again"
    rest = ["Nobody slept in the harbour of Lenz.", "Relatives waited for news."]
    right = story(*VIGIL[:1], "In the harbour of Lenz nobody went to sleep.", "Markets fell.")
    easily = WEIGHTS._replace(first=WEIGHTS.first._replace(start=0.0))
    with_label = aligned(story(Line(naming, Kind.HEADING), *rest), right, easily).judged(1, 1)
    with_sentence = aligned(story(naming, *rest), right, easily).judged(1, 1)
    assert with_label.around.company == 0.0 < with_sentence.around.company


@pytest.mark.parametrize(
    ("title", "matches"),
    [
        ("Captain blames thick fog", True),
        ("Captain tells of the fog", True),
        ("The fog", False),
        ("That came down within a", False),
    ],
)
def test_a_title_needs_two_words_of_substance(title: str, matches: bool) -> None:
    match = score(Line(title, Kind.TITLE))
    assert bool(match and match.shown) is matches
    assert score(Line(title, Kind.TITLE), turned=True) == match


def test_a_title_is_kept_to_what_comes_near_its_best() -> None:
    title = "Ferry runs aground off Kestrel Point, injuring passengers"
    right = story(
        "A ferry ran aground off Kestrel Point, injuring many passengers.",
        "Two ferries pass Kestrel Point each hour at night.",
        *OTHERS,
    )
    as_title = by_place(aligned(story(Line(title, Kind.TITLE), *MORE), right, EASY).pairs())
    as_sentence = by_place(aligned(story(title, *MORE), right, EASY).pairs())
    assert as_title[0, 0].shown
    assert as_sentence[0, 1].shown
    assert EASY.shown <= as_title[0, 1].score < 0.75 * as_title[0, 0].score
    assert not as_title[0, 1].shown


def test_a_sentence_that_never_matches_is_judged_all_the_same() -> None:
    words = "Reporting by Ines Varga from the Kestrel harbour office"
    alignment = aligned(story(Line(words, Kind.BYLINE), *MORE), story(words, *OTHERS))
    found = alignment.judged(0, 0)
    assert (found.evidence.overlap, found.evidence.substance, found.around) == (0.0, 0.0, ALONE)
    assert 0 <= found.score < WEIGHTS.shown


def test_two_sentences_that_were_no_candidates_are_judged_all_the_same() -> None:
    alignment = aligned(story(*MORE), story(*OTHERS))
    assert alignment.pairs() == []
    found = alignment.judged(0, 1)
    assert (found.evidence.overlap, found.around) == (0.0, ALONE)
    assert 0 < found.score < 0.02


def test_a_pair_is_judged_as_it_was_scored() -> None:
    alignment = aligned(*told(FERRY))
    for pair in alignment.pairs():
        assert alignment.judged(pair.left, pair.right).score == pair.score


@given(stories(), stories())
@settings(max_examples=40)
def test_any_two_sentences_are_judged_the_same_whichever_story_is_left(left: Story, right: Story) -> None:
    one, other = aligned(left, right), aligned(right, left)
    places = [(i, j) for i in range(len(left.sentences)) for j in range(len(right.sentences))]
    judged: list[Judged] = [one.judged(*place) for place in places]
    assert judged == [other.judged(j, i) for i, j in places]
    assert all(0 <= each.score <= 1 for each in judged)


@given(stories(), stories())
@settings(max_examples=40)
def test_what_never_matches_is_never_among_the_pairs(left: Story, right: Story) -> None:
    silent = {Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE}
    for pair in aligned(left, right).pairs():
        assert {left.sentences[pair.left].kind, right.sentences[pair.right].kind}.isdisjoint(silent)
