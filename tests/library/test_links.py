from dataclasses import replace

import pytest

from tui.library import Library, NotInLibrary, StoredStory
from tui.library.placing import anchors
from tui.matching import Decision

from .made import FERRY, added

OTHER = "Some 17 people were injured.\nNobody knows why.\n"


@pytest.fixture
def left(library: Library, session_id: str) -> StoredStory:
    return added(library, session_id=session_id, path="/left")


@pytest.fixture
def right(library: Library, session_id: str) -> StoredStory:
    return added(library, OTHER, session_id, path="/right")


def decisions(library: Library, session_id: str) -> list[Decision]:
    return [link.decision for link in library.links(session_id)]


def test_the_readers_last_word_on_a_pair_counts(
    library: Library, session_id: str, left: StoredStory, right: StoredStory
) -> None:
    one, other = anchors.make(left, 28, 60), anchors.make(right, 0, 28)
    library.decide(session_id, one, other, Decision.LINK)
    library.decide(session_id, one, other, Decision.UNLINK)
    [link] = library.links(session_id)
    assert (link.decision, link.anchors) == (Decision.UNLINK, (one, other))
    library.decide(session_id, one, other, None)
    assert library.links(session_id) == []


def test_swapped_panes_do_not_make_it_another_pair(
    library: Library, session_id: str, left: StoredStory, right: StoredStory
) -> None:
    one, other = anchors.make(left, 28, 60), anchors.make(right, 0, 28)
    library.decide(session_id, one, other, Decision.LINK)
    library.decide(session_id, other, one, Decision.UNLINK)
    assert decisions(library, session_id) == [Decision.UNLINK]


def test_decisions_on_other_sentences_and_in_other_sessions_are_others(
    library: Library, session_id: str, left: StoredStory, right: StoredStory
) -> None:
    one, other = anchors.make(left, 28, 60), anchors.make(right, 0, 28)
    elsewhere = library.create_session("Harbour").id
    library.decide(session_id, one, other, Decision.LINK)
    library.decide(session_id, one, anchors.make(right, 29, 46), Decision.UNLINK)
    library.decide(elsewhere, one, other, None)
    assert decisions(library, session_id) == [Decision.LINK, Decision.UNLINK]


def test_a_decision_on_the_next_version_replaces_the_one_on_the_version_before(
    library: Library, session_id: str, left: StoredStory, right: StoredStory
) -> None:
    other = anchors.make(right, 0, 28)
    library.decide(session_id, anchors.make(left, 28, 60), other, Decision.LINK)
    later = added(library, f"A headline at last\n{FERRY}", path="/left")
    library.decide(session_id, other, anchors.make(later, 47, 79), Decision.UNLINK)
    assert decisions(library, session_id) == [Decision.UNLINK]


def test_saying_the_same_again_is_no_action(
    library: Library, session_id: str, left: StoredStory, right: StoredStory
) -> None:
    one, other = anchors.make(left, 28, 60), anchors.make(right, 0, 28)
    library.decide(session_id, one, other, Decision.LINK)
    library.decide(session_id, one, other, Decision.LINK)
    library.decide(session_id, one, anchors.make(right, 29, 46), None)
    assert library.undo() == "link: “At least 14 people were injured.” and “Some 17 people were injured.”"
    assert library.links(session_id) == []


def test_a_decision_needs_a_session_and_a_story_that_are_there(
    library: Library, session_id: str, left: StoredStory, right: StoredStory
) -> None:
    one, other = anchors.make(left, 28, 60), anchors.make(right, 0, 28)
    with pytest.raises(NotInLibrary):
        library.decide("s-nowhere1", one, other, Decision.LINK)
    with pytest.raises(NotInLibrary):
        library.decide(session_id, one, replace(other, version=7), Decision.LINK)
    assert library.links(session_id) == []
