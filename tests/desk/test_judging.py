"""What the reader decides is kept, and told in their words."""

import pytest

from tests.desk.made import compared, two
from tui.desk import Chosen, fetch_folder, is_as_laid, judge, lay_open, link, subjects, unlink
from tui.library import Library, StoredStory, Verdict
from tui.matching import Decision

Both = tuple[StoredStory, StoredStory]


@pytest.fixture
def stored(library: Library, session_id: str) -> Both:
    """The wire's story and the Gazette's."""
    return two(library, session_id)


def decided(library: Library, session_id: str) -> list[Decision]:
    return [each.decision for each in library.links(session_id)]


def test_two_sentences_are_linked_once(library: Library, session_id: str, stored: Both) -> None:
    pair = Chosen(stored[0], 2), Chosen(stored[1], 1)
    assert link(library, session_id, *pair) == (
        "Linked: “The harbour stayed closed until noon.” and “The minister promised a new lighthouse.”"
    )
    assert link(library, session_id, *pair).endswith("are linked already")
    assert decided(library, session_id) == [Decision.LINK]
    library.undo()
    assert decided(library, session_id) == []


def test_unlinking_again_takes_the_decision_back(library: Library, session_id: str, stored: Both) -> None:
    match = compared(library, *stored, session_id).matches[0]
    assert unlink(library, session_id, match, *stored).startswith("Unlinked: ")
    assert decided(library, session_id) == [Decision.UNLINK]
    (gone,) = (each for each in compared(library, *stored, session_id).candidates if each.decided)
    assert unlink(library, session_id, gone, *stored).endswith("are no longer unlinked by you")
    assert decided(library, session_id) == []


def test_what_was_decided_makes_the_open_pair_another(library: Library, session_id: str, stored: Both) -> None:
    spread = lay_open(*stored, fetch_folder(library, session_id))
    assert is_as_laid(spread, *stored, fetch_folder(library, session_id))
    link(library, session_id, Chosen(stored[0], 2), Chosen(stored[1], 1))
    decided = fetch_folder(library, session_id)
    assert not is_as_laid(spread, *stored, decided)
    assert is_as_laid(lay_open(*stored, decided), *stored, decided)
    assert not is_as_laid(spread, stored[0], None, decided)


def test_a_verdict_is_kept_with_its_words_and_taken_back(library: Library, session_id: str, stored: Both) -> None:
    comparison = compared(library, *stored, session_id)
    match = next(each for each in comparison.matches if each.differences)
    _, figure = subjects(match)
    said = judge(library, session_id, figure, comparison, stored, Verdict.REAL, "two counts")
    assert said == "Your verdict on the figure: real"
    (kept,) = library.judgements(session_id)
    assert (kept.kind, kept.verdict, kept.reason) == ("figure", Verdict.REAL, "two counts")
    assert ("14" in kept.words[0], "17" in kept.words[1]) == (True, True)
    assert judge(library, session_id, figure, comparison, stored, None) == "Your verdict on the figure is taken back"
    assert library.judgements(session_id) == []
