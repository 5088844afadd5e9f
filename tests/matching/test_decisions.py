from tui.matching import Decision, Grade, compare

from .builder import pairs, story
from .news import HARBOUR, LEDGER, STRAIT, VIGIL


def test_a_pair_that_the_reader_unlinked_is_hidden_and_stays_a_candidate() -> None:
    found = compare(HARBOUR, LEDGER, {(1, 4): Decision.UNLINK})
    assert (1, 4) not in pairs(found.matches)
    (candidate,) = [match for match in found.candidates if (match.left, match.right) == (1, 4)]
    assert (candidate.decided, candidate.shown, candidate.passage) == (Decision.UNLINK, False, -1)
    assert candidate.score == compare(HARBOUR, LEDGER).matches[0].score


def test_a_pair_that_the_reader_linked_is_shown_though_nothing_spoke_for_it() -> None:
    left, right = story("Fog came down.", "Boats went out."), story("Apples froze.", "Claims may rise.")
    assert compare(left, right).matches == compare(left, right).candidates == ()
    (match,) = compare(left, right, {(1, 0): Decision.LINK}).matches
    assert (match.left, match.right, match.decided, match.shown) == (1, 0, Decision.LINK, True)
    assert (match.grade, match.passage) == (Grade.REWORDED, 0)
    assert match.score < 0.01


def test_linking_a_candidate_keeps_its_score() -> None:
    before = compare(VIGIL, STRAIT)
    candidate = before.candidates[0]
    after = compare(VIGIL, STRAIT, {(candidate.left, candidate.right): Decision.LINK})
    (match,) = [match for match in after.matches if match.decided]
    assert match.score == candidate.score
    assert len(after.matches) == len(before.matches) + 1
    assert len(after.candidates) == len(before.candidates) - 1


def test_unlinking_a_pair_that_was_never_scored_remembers_the_decision() -> None:
    left, right = story("Fog came down."), story("Apples froze.")
    found = compare(left, right, {(0, 0): Decision.UNLINK})
    assert found.matches == ()
    assert [match.decided for match in found.candidates] == [Decision.UNLINK]


def test_linking_a_match_only_marks_it_as_decided() -> None:
    before = compare(HARBOUR, LEDGER)
    after = compare(HARBOUR, LEDGER, {(1, 4): Decision.LINK})
    assert pairs(after.matches) == pairs(before.matches)
    assert [match.decided for match in after.matches] == [Decision.LINK, None, None, None]


def test_matches_stay_in_the_order_of_the_stories_whatever_is_linked() -> None:
    found = compare(HARBOUR, LEDGER, {(4, 0): Decision.LINK, (0, 4): Decision.LINK})
    assert pairs(found.matches) == sorted(pairs(found.matches))


def test_a_linked_pair_tells_its_differences() -> None:
    left, right = story("The blast killed 14 people."), story("There are 17 dead.")
    (match,) = compare(left, right, {(0, 0): Decision.LINK}).matches
    assert [difference.kind for difference in match.differences] == ["figure"]
