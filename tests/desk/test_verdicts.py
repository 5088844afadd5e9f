"""The reader's verdicts on matches and on the differences in them."""

import pytest

from tests.desk.made import WIRE, compared, sentence, two
from tests.library.made import added
from tui.desk import (
    NO_VERDICTS,
    Subject,
    Verdicts,
    fetch_folder,
    settled,
    subjects,
    verdict_words,
    verdicts_found,
    verdicts_in,
)
from tui.desk.resolving import Found
from tui.library import Library, StoredStory, Verdict
from tui.matching import Comparison


def injured(comparison: Comparison) -> tuple[Subject, Subject]:
    """The match on the injured, and the figure in it."""
    match = next(match for match in comparison.matches if match.differences)
    whole, figure = subjects(match)
    return whole, figure


def judged(
    library: Library, session_id: str, verdict: Verdict | None, *, figure: bool = True, reason: str = ""
) -> None:
    """Give a verdict on the figure of the injured, or on the whole match."""
    wire, gazette = (library.story(member.id) for member in library.members(session_id))
    known = {"kind": "figure", "words": words_of(library, session_id)} if figure else {}
    library.judge(session_id, sentence(wire, 1), sentence(gazette, 2), verdict, reason, **known)  # type: ignore[arg-type]


def words_of(library: Library, session_id: str) -> tuple[str, str]:
    left, right = (library.story(member.id) for member in library.members(session_id))
    comparison = compared(library, left, right, session_id)
    return injured(comparison)[1].words(comparison)


def given(library: Library, session_id: str, left: StoredStory, right: StoredStory) -> tuple[Verdicts, Comparison]:
    """The verdicts on two stories as they are, and what is found between them."""
    return verdicts_in(fetch_folder(library, session_id), left, right), compared(library, left, right, session_id)


def test_a_verdict_is_on_the_match_or_on_one_difference_of_it(library: Library, session_id: str) -> None:
    stored = two(library, session_id)
    judged(library, session_id, Verdict.EXPLAINED, reason="a later count")
    found, comparison = given(library, session_id, *stored)
    whole, figure = injured(comparison)
    judgement = found.on(figure, comparison)
    assert judgement is not None
    assert (judgement.verdict, verdict_words(judgement)) == (Verdict.EXPLAINED, "explained – a later count")
    assert found.on(whole, comparison) is None
    judged(library, session_id, Verdict.OPEN, figure=False)
    found, comparison = given(library, session_id, *stored)
    assert [verdict_words(each) for each in found.of(whole.match, comparison)] == ["open", "explained – a later count"]


def test_a_verdict_is_found_whichever_story_is_on_the_left(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    judged(library, session_id, Verdict.REAL)
    found, comparison = given(library, session_id, gazette, wire)
    assert found.on(injured(comparison)[1], comparison) is not None


def test_a_verdict_moves_with_its_sentence_and_is_dropped_when_the_figure_is_another(
    library: Library, session_id: str
) -> None:
    wire, gazette = two(library, session_id)
    judged(library, session_id, Verdict.REAL)
    wire = added(library, f"A first line was put above.\n{WIRE}", path="/news/wire.txt")
    found, comparison = given(library, session_id, wire, gazette)
    assert found.on(injured(comparison)[1], comparison) is not None
    wire = added(library, WIRE.replace("14 people", "15 people"), path="/news/wire.txt")
    found, comparison = given(library, session_id, wire, gazette)
    assert found.on(injured(comparison)[1], comparison) is None


@pytest.mark.parametrize(
    ("verdict", "done"),
    [(Verdict.OPEN, False), (Verdict.REAL, False), (Verdict.EXPLAINED, True), (Verdict.OTHER, True)],
)
@pytest.mark.parametrize("figure", [True, False])
def test_what_is_explained_or_not_the_same_thing_is_settled(
    library: Library, session_id: str, verdict: Verdict, done: bool, figure: bool
) -> None:
    stored = two(library, session_id)
    judged(library, session_id, verdict, figure=figure)
    found, comparison = given(library, session_id, *stored)
    whole, _ = injured(comparison)
    assert settled(whole.match, comparison, found) is done
    others = [match for match in comparison.matches if match is not whole.match]
    assert not any(settled(match, comparison, found) for match in others)


def test_a_verdict_that_is_taken_back_is_gone(library: Library, session_id: str) -> None:
    stored = two(library, session_id)
    judged(library, session_id, Verdict.REAL)
    judged(library, session_id, None)
    found, _ = given(library, session_id, *stored)
    assert not found


def test_two_versions_of_one_story_have_no_verdicts(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    judged(library, session_id, Verdict.REAL)
    folder = fetch_folder(library, session_id)
    assert verdicts_in(folder, wire, wire) is NO_VERDICTS
    assert verdicts_in(folder, wire, None) is NO_VERDICTS


def test_without_the_screen_the_verdict_of_the_session_opened_last_counts(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    judged(library, session_id, Verdict.REAL)
    other = library.create_session("Other").id
    figure = words_of(library, session_id)
    library.judge(other, sentence(gazette, 2), sentence(wire, 1), Verdict.OPEN, kind="figure", words=figure[::-1])
    sides = Found(wire.story, wire.id, None), Found(gazette.story, gazette.id, None)
    comparison = compared(library, wire, gazette, session_id)
    _, subject = injured(comparison)
    for session, verdict in ((other, Verdict.OPEN), (session_id, Verdict.REAL)):
        library.open_session(session)
        judgement = verdicts_found(*sides, library).on(subject, comparison)
        assert judgement is not None
        assert judgement.verdict is verdict
    assert verdicts_found(sides[0], Found(gazette.story, None, "gazette.txt"), library) is NO_VERDICTS


def test_a_reason_is_told_on_one_line(library: Library, session_id: str) -> None:
    two(library, session_id)
    judged(library, session_id, Verdict.OPEN, reason="ask\nthem  again")
    (judgement,) = library.judgements(session_id)
    assert verdict_words(judgement) == "open – ask them again"
