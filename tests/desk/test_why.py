"""Why a sentence has the partner it has, and what else it could have been."""

from tests.desk.made import sentence, two
from tui.desk import Stepping, candidate_steps, explain_pair, fetch_folder, lay_open, partners
from tui.desk.spread import Spread
from tui.library import Library
from tui.matching import Decision


def test_a_pair_is_explained_as_the_stories_lie_open(library: Library, session_id: str) -> None:
    left, right = two(library, session_id)
    folder = fetch_folder(library, session_id)
    spread = lay_open(left, right, folder)
    assert spread.comparison is not None
    match = spread.comparison.matches[1]
    found = explain_pair(spread, match, folder)
    assert found is not None
    assert (found.explanation.match.left, found.explanation.match.right) == (1, 2)
    assert found.explanation.match.score == match.score
    assert found.apart == ()
    assert explain_pair(Spread(left, None, None), match, folder) is None


def test_what_is_told_apart_in_sentences_that_do_not_match_is_told_of_either_sentence(
    library: Library, session_id: str
) -> None:
    left, right = two(library, session_id)
    folder = fetch_folder(library, session_id)
    spread = lay_open(left, right, folder)
    assert spread.comparison is not None
    match = spread.comparison.matches[1]
    library.decide(session_id, sentence(left, 1), sentence(right, 2), Decision.UNLINK)
    folder = fetch_folder(library, session_id)
    spread = lay_open(left, right, folder)
    found = explain_pair(spread, match, folder)
    assert found is not None
    assert [(each.left, each.right, each.difference.kind) for each in found.apart] == [(1, 2, "figure")]


def test_partners_are_the_matches_then_the_candidates_and_can_be_stepped_through(
    library: Library, session_id: str
) -> None:
    left, right = two(library, session_id)
    comparison = lay_open(left, right, fetch_folder(library, session_id)).comparison
    assert comparison is not None
    found = partners(comparison, 1, right=False)
    assert [each.shown for each in found] == sorted((each.shown for each in found), reverse=True)
    assert all(each.left == 1 for each in found)
    assert all(each.right == 0 for each in partners(comparison, 0, right=True))
    steps = candidate_steps(comparison, found[-1], right=False)
    assert steps.kind is Stepping.CANDIDATES
    assert (len(steps.stops), steps.at) == (len(found), len(found) - 1)
    assert steps.stop is not None and steps.stop.matches == (found[-1],)
    assert steps.stop.left == (left.story.sentences[1].span,)
