import pytest
from hypothesis import given, settings

from tui.matching.alignment import Alignment
from tui.matching.alignment.events import Likeness, likeness
from tui.matching.alignment.weights import WEIGHTS
from tui.matching.reading import Reading
from tui.story import Story

from ..builder import story
from ..events import COMET, FERRY, STRIKE, told
from ..strategies import stories
from .reading import weighed

EVENTS = (FERRY, STRIKE, COMET)


def like(left: Story, right: Story) -> Likeness:
    found = Alignment(Reading(left), Reading(right)).likeness
    assert found
    return found


def test_two_reports_of_one_event_are_more_alike_than_two_events_with_the_same_actors() -> None:
    ferry, strike, comet = (told(event) for event in EVENTS)
    one, same_actors, nothing_shared = like(*ferry), like(ferry[0], strike[1]), like(ferry[0], comet[1])
    for name in Likeness._fields:
        assert getattr(one, name) > getattr(same_actors, name) >= getattr(nothing_shared, name)
    assert same_actors.names > 0.3


@pytest.mark.parametrize("event", EVENTS)
def test_reports_of_one_event_are_taken_to_be_of_one(event: tuple[tuple[str, str], ...]) -> None:
    assert WEIGHTS.event.trust(like(*told(event))) == 1.0


@pytest.mark.parametrize(("left", "right"), [(FERRY, STRIKE), (STRIKE, FERRY), (FERRY, COMET), (COMET, STRIKE)])
def test_reports_of_two_events_are_not(left: tuple[tuple[str, str], ...], right: tuple[tuple[str, str], ...]) -> None:
    assert WEIGHTS.event.trust(like(told(left)[0], told(right)[1])) < 0.1


def test_a_story_is_like_itself() -> None:
    ferry = told(FERRY)[0]
    found = like(ferry, ferry)
    assert (found.words, found.phrases, found.names) == pytest.approx((1.0, 1.0, 1.0))
    assert min(found.leads, found.news) > 0.9


def of_words(many: int, name: str = "w") -> Story:
    """An English story that has so many distinct words of substance."""
    return story(*(f"The {name}q{number} is of it." for number in range(many)))


def test_of_very_short_stories_nothing_is_known() -> None:
    assert likeness(weighed(of_words(40), of_words(40)), {}) is not None
    assert likeness(weighed(of_words(40), of_words(39)), {}) is None
    assert likeness(weighed(of_words(39), of_words(40)), {}) is None


def test_of_stories_in_an_unknown_language_nothing_is_known() -> None:
    korean = story(*(f"장관은 조사가 {number}계속될 것이라고{number} 말했다{number}" for number in range(40)))
    assert likeness(weighed(korean, korean), {}) is None
    assert likeness(weighed(korean, of_words(40)), {}) is likeness(weighed(of_words(40), korean), {}) is None


def test_stories_without_anything_in_common_are_in_nothing_alike() -> None:
    assert likeness(weighed(of_words(40), of_words(40, "v")), {}) == Likeness(0.0, 0.0, 0.0, 0.0, 0.0)


def beside(left: str, right: str) -> Likeness:
    """How like two stories are that have nothing in common but what these sentences share."""
    mine, theirs = of_words(40), of_words(40, "v")
    one, other = ([each.words(sentence) for sentence in each.sentences] for each in (mine, theirs))
    found = likeness(weighed(story(left, *one), story(right, *other)), {})
    assert found
    return found


def test_the_names_of_a_story_are_the_words_that_it_capitalises_inside_sentences() -> None:
    assert beside("Here Varga met Holm.", "There Holm met Varga.").names == pytest.approx(1.0)
    assert beside("Here Varga met Holm.", "There Varga met Sund.").names == pytest.approx(0.5)
    assert beside("Here Varga met Holm.", "Varga is here.").names == 0.0
    assert beside("The varga met a holm.", "A varga met the holm.").names == 0.0


def test_a_phrase_is_two_neighbours_that_carry_meaning() -> None:
    assert beside("A harbour inquiry was opened.", "The harbour inquiry is on.").phrases > 0
    assert beside("A harbour inquiry was opened.", "The harbour of the inquiry.").phrases == 0.0
    assert beside("It is of the harbour.", "He was of the harbour.").phrases == 0.0


def leads(scores: dict[tuple[int, int], float]) -> tuple[float, float]:
    """What scores, by the sentences' places, say of the first ten sentences of two stories."""
    both = weighed(of_words(40), of_words(40))
    found = likeness(both, {(one, other + both.split): score for (one, other), score in scores.items()})
    assert found
    return found.leads, found.news


def test_four_of_the_first_ten_sentences_are_to_be_answered_anywhere() -> None:
    everywhere = {(place, place + 20): 1.0 for place in range(4)}
    assert leads(everywhere | {(place + 20, place + 6): 0.5 for place in range(4)}) == (0.5, 0.0)


def test_of_two_stories_the_one_whose_lead_is_answered_less_counts() -> None:
    assert leads({(place, place + 20): 1.0 for place in range(10)}) == (0.0, 0.0)
    assert leads({(0, 1): 0.8, (0, 2): 0.6}) == (0.8 / 4, 0.8)


def test_what_stands_below_the_first_ten_says_nothing_of_the_news() -> None:
    assert leads({(10, 10): 1.0}) == (0.0, 0.0)


@given(stories(14), stories(14))
@settings(max_examples=40)
def test_likeness_is_the_same_whichever_story_is_left(left: Story, right: Story) -> None:
    joined = [told(FERRY)[0].words(sentence) for sentence in told(FERRY)[0].sentences]
    one = Reading(story(*joined, *(left.words(sentence) for sentence in left.sentences)))
    other = Reading(story(*joined, *(right.words(sentence) for sentence in right.sentences)))
    assert Alignment(one, other).likeness == Alignment(other, one).likeness
