"""A reader may ask of any two sentences why they match or do not."""

import math
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.matching import Comparison, Decision, Explanation, Grade, Match, Obstacle, Rank, compare, explain
from tui.story import Kind, Story

from .builder import BREAK, Line, story
from .events import FERRY, STRIKE
from .news import HARBOUR, LEDGER, STRAIT, VIGIL
from .strategies import plain, reports, stories

any_two = st.one_of(st.tuples(stories(), stories()), st.tuples(reports(), reports()))


def places(told: Story) -> range:
    return range(len(told.sentences))


def shared(explanation: Explanation, left: Story, right: Story) -> list[tuple[str, str]]:
    return [(one.of(left.text), other.of(right.text)) for one, other in explanation.shared]


def assert_agrees(explanation: Explanation, comparison: Comparison) -> None:
    """It says of its pair what the comparison does; of one that was not scored, that it is no candidate."""
    pair = explanation.match.left, explanation.match.right
    known = [match for match in comparison.matches + comparison.candidates if (match.left, match.right) == pair]
    if not known:
        assert not explanation.match.shown
        assert explanation.left_rank.place is explanation.right_rank.place is None
        return
    (match,) = known
    asked = explanation.match
    assert (asked.score, asked.shown, asked.decided) == (match.score, match.shown, match.decided)
    assert asked.grade is match.grade
    assert not (match.shown and explanation.obstacles)
    if match.shown:
        assert (asked.quote, asked.differences) == (match.quote, match.differences)


@given(st.one_of(st.tuples(stories(4), stories(4)), st.tuples(reports(), stories(2))))
@settings(max_examples=25, deadline=None)
def test_an_explanation_of_any_pair_is_there_and_agrees_with_the_comparison(both: tuple[Story, Story]) -> None:
    comparison = compare(*both)
    for i, j in product(*map(places, both)):
        assert_agrees(explain(*both, i, j), comparison)


@given(any_two, st.data())
@settings(max_examples=60, deadline=None)
def test_it_does_not_matter_which_story_is_left(both: tuple[Story, Story], data: st.DataObject) -> None:
    left, right = both
    if not (left.sentences and right.sentences):
        return
    i, j = data.draw(st.sampled_from(places(left))), data.draw(st.sampled_from(places(right)))
    one, other = explain(left, right, i, j), explain(right, left, j, i)
    assert (one.match.score, one.match.shown, one.match.grade) == (
        other.match.score,
        other.match.shown,
        other.match.grade,
    )
    assert one.reasons == other.reasons
    assert (one.needed, one.enough, one.usual) == (other.needed, other.enough, other.usual)
    assert (one.candidate, one.obstacles) == (other.candidate, other.obstacles)
    assert (one.left_rank, one.right_rank) == (other.right_rank, other.left_rank)
    assert one.shared == tuple((theirs, ours) for ours, theirs in other.shared)


@given(any_two, st.data())
@settings(max_examples=40, deadline=None)
def test_reasons_lead_from_the_usual_score_to_that_of_the_pair(both: tuple[Story, Story], data: st.DataObject) -> None:
    left, right = both
    if not (left.sentences and right.sentences):
        return
    found = explain(left, right, data.draw(st.sampled_from(places(left))), data.draw(st.sampled_from(places(right))))
    logit = math.log(found.usual / (1 - found.usual)) + math.fsum(reason.counts for reason in found.reasons)
    overlap = next(reason.value for reason in found.reasons if reason.name == "overlap")
    assert found.enough is None or overlap < found.enough <= 1
    if not found.obstacles:
        assert found.match.score == pytest.approx(1 / (1 + math.exp(-logit)), abs=0.0001)
    strengths = [abs(reason.counts) for reason in found.reasons]
    assert strengths == sorted(strengths, reverse=True)


@given(stories(4), stories(4), st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3), st.sampled_from(Decision))))
@settings(max_examples=30, deadline=None)
def test_what_the_reader_decided_is_told_as_decided(
    left: Story, right: Story, decisions: list[tuple[int, int, Decision]]
) -> None:
    decided = {(i, j): each for i, j, each in decisions if i < len(left.sentences) and j < len(right.sentences)}
    for (i, j), decision in decided.items():
        found = explain(left, right, i, j, decided)
        assert (found.match.decided, found.match.shown) == (decision, decision is Decision.LINK)
        assert (Obstacle.READER in found.obstacles) is (decision is Decision.UNLINK)


def test_a_match_is_explained_by_what_both_sentences_share() -> None:
    found = explain(HARBOUR, LEDGER, 2, 2)
    assert found.match.shown
    assert found.candidate
    assert found.obstacles == ()
    assert found.enough is None
    assert ("212", "212") in shared(found, HARBOUR, LEDGER)
    assert found.reasons[0].counts > 0
    assert (found.left_rank.place, found.right_rank.place) == (1, 1)
    assert found.left_rank.best == (2, found.match.score)


def test_shared_words_stand_as_each_story_has_them_the_rarest_first() -> None:
    left = story("The ferry was grounded near Kestrel.", "A ferry crossed.", "The old ferry waited.")
    right = story("Kestrel saw the ferry grounding.", "One ferry more.")
    found = shared(explain(left, right, 0, 0), left, right)
    assert set(found) == {("Kestrel", "Kestrel"), ("grounded", "grounding"), ("ferry", "ferry")}
    assert found[-1] == ("ferry", "ferry")


def test_shared_words_that_are_equally_rare_stand_in_one_order_whichever_story_is_left() -> None:
    left, right = story("Kestrel harbour seen, Varga."), story("Varga seen: harbour Kestrel.")
    one, other = shared(explain(left, right, 0, 0), left, right), shared(explain(right, left, 0, 0), right, left)
    assert len(one) > 2
    assert one == other


def test_words_without_meaning_are_not_told_as_shared() -> None:
    left, right = story("He was there with the boats."), story("It was there with the nets.")
    assert shared(explain(left, right, 0, 0), left, right) == []


def test_a_figure_that_differs_is_found_between_two_sentences_that_do_not_match() -> None:
    left, right = story("The blast killed 14 people."), story("There are 17 dead.")
    found = explain(left, right, 0, 0)
    assert not found.match.shown
    assert [difference.kind for difference in found.match.differences] == ["figure"]


def test_the_share_of_words_that_would_be_enough_is_more_than_there_is() -> None:
    found = explain(STRAIT, VIGIL, 0, 0)
    overlap = next(reason.value for reason in found.reasons if reason.name == "overlap")
    assert not found.match.shown
    assert found.candidate
    assert found.enough is not None
    assert overlap < found.enough <= 1


def test_sentences_that_have_nothing_in_common_are_no_candidates() -> None:
    found = explain(VIGIL, STRAIT, 2, 1)
    assert (found.candidate, found.match.shown, found.shared, found.enough) == (False, False, (), None)
    assert (found.left_rank, found.right_rank) == (Rank(None, 0, None), Rank(None, 0, None))


def test_two_sentences_of_nothing_but_common_words_are_not_said_to_match_when_they_were_not_looked_at() -> None:
    left, right = (story(*[words] * 30) for words in ("Ferry harbour minister.", "Minister harbour ferry."))
    found = explain(left, right, 0, 0)
    assert_agrees(found, compare(left, right))
    assert (found.candidate, found.match.shown) == (False, False)


@pytest.mark.parametrize("kind", [Kind.TITLE, Kind.HEADING, Kind.CAPTION, Kind.BODY])
def test_what_says_the_same_has_nothing_against_it(kind: Kind) -> None:
    left, right = (story(Line("Aground", kind), BREAK, line) for line in ("Boats went out.", "Nets were torn."))
    found = explain(left, right, 0, 0)
    assert_agrees(found, compare(left, right))


def test_a_rank_counts_the_candidates_of_a_sentence_and_names_the_best() -> None:
    said = "The coastguard has opened an inquiry into the radar of the ferry"
    left, right = story(f"{said}."), story(f"{said} off Kestrel Point.", f"{said}.", "The ferry has a radar.")
    found = explain(left, right, 0, 0)
    assert (found.left_rank.place, found.left_rank.candidates) == (2, 3)
    assert found.left_rank.best is not None
    assert found.left_rank.best[0] == 1
    assert (found.right_rank.place, found.right_rank.candidates) == (1, 1)


@pytest.mark.parametrize("kind", [Kind.BYLINE, Kind.SOURCE, Kind.BOILERPLATE])
def test_a_sentence_of_a_kind_that_never_matches_says_so(kind: Kind) -> None:
    said = "The coastguard has opened an inquiry."
    assert explain(story(Line(said, kind)), story(said), 0, 0).obstacles == (Obstacle.KIND,)


def test_a_heading_that_does_not_say_the_same_says_so() -> None:
    left = story(Line("An inquiry and what families of sailors want", Kind.HEADING), BREAK, "Boats went out.")
    right = story("The coastguard has opened an inquiry into the radar of the ferry that ran aground.", "Fog came.")
    assert explain(left, right, 0, 0).obstacles == (Obstacle.LABEL,)


def test_a_title_that_shares_one_word_says_so() -> None:
    left = story(Line("A night of fog", Kind.TITLE), BREAK, "Boats went out.")
    right = story("Fog had come down on the strait within minutes.", "Nets were torn.")
    assert explain(left, right, 0, 0).obstacles == (Obstacle.TITLE,)


def test_two_sentences_with_partners_in_the_same_words_say_so() -> None:
    twins = (
        "Rescue boats brought all passengers ashore before dawn.",
        "Rescue boats brought all crew ashore after dark.",
    )
    left = story(*twins, "Thick fog lay on the strait.", "Nobody slept.", "Wheat rose.")
    right = story(*twins, "Markets fell again.", "Ships sail on Sunday.", "Snow is due.")
    assert explain(left, right, 0, 1).obstacles == explain(left, right, 1, 0).obstacles == (Obstacle.WORDING,)
    assert explain(left, right, 0, 0).obstacles == ()


def test_two_events_are_told_only_of_what_does_not_match() -> None:
    both = "Lenz has 9,000 inhabitants."
    ferry, strike = [line for line, _ in FERRY], [line for _, line in STRIKE]
    left, right = story(*ferry, *ferry, both), story(*strike, *strike, both)
    last, other = len(left.sentences) - 1, len(right.sentences) - 1
    same, apart = explain(left, right, last, other), explain(left, right, 0, 0)
    assert same.match.grade is Grade.VERBATIM
    assert (same.match.shown, same.obstacles) == (True, ())
    assert Obstacle.EVENT in apart.obstacles


def test_a_pair_that_the_reader_unlinked_keeps_its_score_and_says_who_parted_it() -> None:
    before, after = explain(HARBOUR, LEDGER, 2, 2), explain(HARBOUR, LEDGER, 2, 2, {(2, 2): Decision.UNLINK})
    assert after.match.score == before.match.score
    assert (after.match.shown, after.obstacles) == (False, (Obstacle.READER,))


@pytest.mark.parametrize(("i", "j"), [(-1, 0), (0, -1), (5, 0), (0, 5), (10**9, 0)])
def test_a_sentence_that_is_not_there_cannot_be_explained(i: int, j: int) -> None:
    with pytest.raises(IndexError, match="no such sentence"):
        explain(HARBOUR, LEDGER, i, j)


def test_the_nearest_candidate_of_a_sentence_is_its_best_whichever_story_is_left() -> None:
    found, turned = compare(STRAIT, VIGIL), compare(VIGIL, STRAIT)
    near, also = found.nearest().get(0), turned.nearest(right=True).get(0)
    assert near is not None
    assert also is not None
    assert (near.left, near.right, near.score) == (also.right, also.left, also.score)
    assert near.score == max(each.score for each in found.candidates if each.left == 0)
    assert found.nearest().get(1) is None


def test_the_nearest_candidate_may_be_one_that_the_reader_unlinked() -> None:
    near = compare(HARBOUR, LEDGER, {(2, 2): Decision.UNLINK}).nearest().get(2)
    assert near is not None
    assert (near.right, near.decided) == (2, Decision.UNLINK)


def test_what_never_matches_is_not_missed() -> None:
    lines = [Line("Boats went out.", kind) for kind in Kind]
    comparison = compare(story(*lines), story("Apples froze."))
    missed = [comparison.left.sentences[place].kind for place in comparison.unmatched()]
    assert set(missed) == {Kind.TITLE, Kind.HEADING, Kind.CAPTION, Kind.BODY}
    assert comparison.unmatched(right=True) == [0]


@given(stories(), stories(), plain)
@settings(max_examples=30, deadline=None)
def test_a_sentence_is_matched_or_unmatched_and_never_both(left: Story, right: Story, words: str) -> None:
    comparison = compare(story(*(left.words(each) for each in left.sentences), words), right)
    for side, told in enumerate((comparison.left, comparison.right)):
        matched = {(match.left, match.right)[side] for match in comparison.matches}
        unmatched = comparison.unmatched(right=bool(side))
        assert matched.isdisjoint(unmatched)
        never = {Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE}
        rest = {place for place in places(told) if told.sentences[place].kind not in never}
        assert rest <= matched | set(unmatched)


def test_a_nearest_candidate_is_one_that_is_not_shown() -> None:
    match, candidate = Match(0, 0, 0.9, Grade.NEAR, 0), Match(0, 1, 0.2, Grade.REWORDED, -1, shown=False)
    both = story("One.", "Two.")
    assert Comparison(both, both, (match,), (candidate,)).nearest().get(0) == candidate
