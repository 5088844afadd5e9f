from dataclasses import replace

import pytest

from tui.library import Anchor, Judgement, Library, NotInLibrary, StoredStory, Verdict
from tui.library.placing import anchors

from .made import FERRY, added

OTHER = "Some 17 people were injured.\nNobody knows why.\n"
FIGURES = ("14", "17")


@pytest.fixture
def left(library: Library, session_id: str) -> StoredStory:
    return added(library, session_id=session_id, path="/left")


@pytest.fixture
def one(left: StoredStory) -> Anchor:
    return anchors.make(left, 28, 60)


@pytest.fixture
def other(library: Library, session_id: str) -> Anchor:
    return anchors.make(added(library, OTHER, session_id, path="/right"), 0, 28)


def said(library: Library, session_id: str) -> list[tuple[Verdict, str]]:
    return [(each.verdict, each.reason) for each in library.judgements(session_id)]


def test_a_verdict_is_kept_with_its_reason(library: Library, session_id: str, one: Anchor, other: Anchor) -> None:
    library.judge(session_id, one, other, Verdict.EXPLAINED, " Three died\x1b later.\n", kind="figure", words=FIGURES)
    [kept] = library.judgements(session_id)
    assert kept == Judgement(
        kept.id,
        session_id,
        (one, other),
        "figure",
        FIGURES,
        Verdict.EXPLAINED,
        "Three died later.",
        kept.created_at,
        kept.created_at,
    )
    assert library.undo() == "verdict “explained” on “14” and “17”"
    assert library.judgements(session_id) == []


def test_the_last_verdict_on_a_subject_counts_and_each_change_can_be_undone(
    library: Library, session_id: str, one: Anchor, other: Anchor
) -> None:
    library.judge(session_id, one, other, Verdict.OPEN, "Ask.")
    library.judge(session_id, one, other, Verdict.OPEN, "Ask the port.")
    library.judge(session_id, one, other, Verdict.REAL)
    [kept] = library.judgements(session_id)
    assert kept.created_at < kept.updated_at
    assert said(library, session_id) == [(Verdict.REAL, "")]
    library.undo()
    assert said(library, session_id) == [(Verdict.OPEN, "Ask the port.")]
    library.undo()
    assert said(library, session_id) == [(Verdict.OPEN, "Ask.")]
    library.redo()
    library.redo()
    assert library.judgements(session_id) == [kept]


def test_a_verdict_is_taken_back_and_that_is_undone(
    library: Library, session_id: str, one: Anchor, other: Anchor
) -> None:
    library.judge(session_id, one, other, Verdict.REAL)
    library.judge(session_id, one, other, None)
    assert said(library, session_id) == []
    assert (
        library.undo() == "verdict taken back on “At least 14 people were injured.” and “Some 17 people were injured.”"
    )
    assert said(library, session_id) == [(Verdict.REAL, "")]


def test_swapped_panes_do_not_make_it_another_subject(
    library: Library, session_id: str, one: Anchor, other: Anchor
) -> None:
    library.judge(session_id, one, other, Verdict.OPEN, kind="figure", words=FIGURES)
    library.judge(session_id, other, one, Verdict.REAL, kind="figure", words=FIGURES[::-1])
    [kept] = library.judgements(session_id)
    assert (kept.verdict, kept.anchors, kept.words) == (Verdict.REAL, (other, one), FIGURES[::-1])


def test_a_match_and_each_difference_in_it_have_verdicts_of_their_own(
    library: Library, session_id: str, one: Anchor, other: Anchor
) -> None:
    elsewhere = library.create_session("Harbour").id
    library.judge(session_id, one, other, Verdict.REAL)
    library.judge(session_id, one, other, Verdict.OPEN, kind="figure", words=FIGURES)
    library.judge(session_id, one, other, Verdict.OTHER, kind="figure", words=("14", ""))
    library.judge(session_id, one, other, Verdict.EXPLAINED, kind="date", words=FIGURES)
    library.judge(session_id, one, other, Verdict.EXPLAINED, kind="figure", words=FIGURES[::-1])
    library.judge(elsewhere, one, other, None)
    assert [each.verdict for each in library.judgements(session_id)] == [
        *(Verdict.REAL, Verdict.OPEN, Verdict.OTHER, Verdict.EXPLAINED, Verdict.EXPLAINED)
    ]
    library.judge(session_id, one, other, Verdict.OTHER)
    assert library.judgements(session_id)[0].verdict is Verdict.OTHER


def test_a_verdict_on_the_next_version_replaces_the_one_on_the_version_before(
    library: Library, session_id: str, one: Anchor, other: Anchor
) -> None:
    library.judge(session_id, one, other, Verdict.OPEN)
    later = added(library, f"A headline at last\n{FERRY}", path="/left")
    library.judge(session_id, other, anchors.make(later, 47, 79), Verdict.REAL)
    assert said(library, session_id) == [(Verdict.REAL, "")]


def test_saying_the_same_again_is_no_action(library: Library, session_id: str, one: Anchor, other: Anchor) -> None:
    library.judge(session_id, one, other, Verdict.REAL, "Both said so.")
    library.judge(session_id, other, one, Verdict.REAL, "Both said so.")
    library.judge(session_id, one, other, None, kind="figure", words=FIGURES)
    library.undo()
    assert said(library, session_id) == []


def test_a_verdict_needs_a_session_and_passages_that_are_there(
    library: Library, session_id: str, one: Anchor, other: Anchor
) -> None:
    with pytest.raises(NotInLibrary):
        library.judge("s-nowhere1", one, other, Verdict.REAL)
    with pytest.raises(NotInLibrary):
        library.judge(session_id, one, replace(other, version=7), Verdict.REAL)
    assert library.judgements(session_id) == []
