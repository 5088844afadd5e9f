"""Two reporters who judge and exchange: both come to the same verdicts, and no reason is lost on the way."""

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library import Anchor, Judgement, Library, Verdict
from tui.library.placing import anchors

from ..made import FERRY, added
from .lived import dumped, loaded
from .reporters import Exchange, give, in_turn, reporters, swap

GAZETTE = FERRY.replace("14", "17")
FIGURES = ("14", "17")

Subject = tuple[Anchor, Anchor]


@pytest.fixture
def subject(library: Library, other: Library, session_id: str) -> Subject:
    """Two sentences that two reporters have."""
    wire, gazette = (added(library, text, session_id, path=f"/{text[38:40]}") for text in (FERRY, GAZETTE))
    give(library, other)
    other.create_session("so that their clock is another")
    return anchors.make(wire, 28, 60), anchors.make(gazette, 28, 60)


def session_of(library: Library) -> str:
    return next(session.id for session in library.sessions() if session.name == "Ferry")


def judge(library: Library, subject: Subject, verdict: Verdict | None, reason: str = "", swapped: bool = False) -> None:
    sides, words = (subject[::-1], FIGURES[::-1]) if swapped else (subject, FIGURES)
    library.judge(session_of(library), *sides, verdict, reason, kind="figure", words=words)


def said(library: Library) -> list[tuple[str, tuple[str, ...], Verdict, str]]:
    def plain(each: Judgement) -> tuple[str, tuple[str, ...], Verdict, str]:
        ends = zip((anchor.exact for anchor in each.anchors), each.words, strict=True)
        return each.kind, tuple(f"{exact}:{word}" for exact, word in sorted(ends)), each.verdict, each.reason

    return sorted(map(plain, library.judgements(session_of(library))))


def verdicts(library: Library) -> list[tuple[Verdict, str]]:
    return [(verdict, reason) for *_, verdict, reason in said(library)]


def test_a_verdict_comes_in_and_that_is_told_and_undone(library: Library, other: Library, subject: Subject) -> None:
    judge(other, subject, Verdict.REAL, "Both said so.")
    assert loaded(library, dumped(other)).judgements == 1
    assert verdicts(library) == [(Verdict.REAL, "Both said so.")]
    assert loaded(library, dumped(other)).judgements == 0
    library.undo()
    assert verdicts(library) == []
    assert loaded(library, dumped(other)).judgements == 1


@pytest.mark.parametrize("exchange", [swap, in_turn])
def test_of_two_verdicts_the_later_counts_and_both_reasons_are_kept(
    library: Library, other: Library, subject: Subject, exchange: Exchange
) -> None:
    judge(library, subject, Verdict.OPEN, "Ask the port.")
    for _ in range(50):
        other.create_session("so that theirs is later")
    judge(other, subject, Verdict.REAL, "The port said so.", swapped=True)
    for _ in range(3):
        exchange(library, other)
        assert said(library) == said(other)
        assert verdicts(library) == [(Verdict.REAL, "The port said so.\n\nAsk the port.")]
    assert library.undo() is not None
    assert verdicts(library) == [(Verdict.OPEN, "Ask the port.")]


def test_a_verdict_given_in_place_of_the_others_counts_wherever_it_comes_in(
    library: Library, other: Library, subject: Subject
) -> None:
    judge(library, subject, Verdict.OPEN, "Ask the port.")
    give(library, other)
    judge(other, subject, Verdict.REAL, "Asked.")
    swap(library, other)
    assert verdicts(library) == verdicts(other) == [(Verdict.REAL, "Asked.")]


def test_a_reason_that_was_shortened_after_an_exchange_stays_short(
    library: Library, other: Library, subject: Subject
) -> None:
    judge(library, subject, Verdict.REAL, "One.")
    judge(other, subject, Verdict.REAL, "Two.")
    swap(library, other)
    judge(library, subject, Verdict.REAL, "One.")
    for _ in range(2):
        swap(library, other)
    assert verdicts(library) == verdicts(other) == [(Verdict.REAL, "One.")]


def test_a_verdict_on_a_later_version_counts_for_the_same_words_of_the_version_before(
    library: Library, other: Library, subject: Subject
) -> None:
    judge(library, subject, Verdict.OPEN, "Ask.")
    give(library, other)
    path = other.story(subject[0].story_id).story.origin.path
    later = added(other, f"A headline at last\n{FERRY}", path=path)
    judge(other, (anchors.make(later, 47, 79), subject[1]), Verdict.REAL, "Asked.")
    for _ in range(2):
        swap(library, other)
        assert verdicts(library) == verdicts(other) == [(Verdict.REAL, "Asked.")]


def test_a_verdict_that_we_took_back_stays_taken_back_until_they_change_it(
    library: Library, other: Library, subject: Subject
) -> None:
    judge(library, subject, Verdict.OPEN, "Ask.")
    give(library, other)
    judge(library, subject, None)
    give(other, library)
    assert verdicts(library) == []
    judge(other, subject, Verdict.REAL, "Asked.")
    give(other, library)
    assert verdicts(library) == [(Verdict.REAL, "Asked.")]


def test_lines_that_either_has_seen_are_seen_in_both_and_one_undo_takes_them_back(
    library: Library, other: Library, subject: Subject
) -> None:
    places = [(subject[0].story_id, "a"), (subject[0].story_id, "b")]
    library.mark_seen(session_of(library), places[:1], True)
    other.mark_seen(session_of(other), places[1:], True)
    swap(library, other)
    assert library.seen_lines(session_of(library)) == other.seen_lines(session_of(other)) == {*places}
    library.undo()
    assert library.seen_lines(session_of(library)) == {*places[:1]}


def judge_some(mine: Library, theirs: Library, subject: Subject, number: int) -> None:
    reason = f"{mine.path.parent.name}{number}" if number % 3 else ""
    judge(mine, subject, list(Verdict)[number % 4], reason, swapped=number % 2 == 0)


def judge_match(mine: Library, theirs: Library, subject: Subject, number: int) -> None:
    mine.judge(session_of(mine), *subject, list(Verdict)[number % 4], f"m{number}")


def undo(mine: Library, theirs: Library, subject: Subject, number: int) -> None:
    """Take back how a verdict was changed here. One that is gone altogether would not be taken from the other."""
    before = len(said(mine))
    if "verdict" not in (mine.undo() or "") or len(said(mine)) < before:
        mine.redo()


def send(mine: Library, theirs: Library, subject: Subject, number: int) -> None:
    give(mine, theirs)


def exchange(mine: Library, theirs: Library, subject: Subject, number: int) -> None:
    swap(mine, theirs)


Act = Callable[[Library, Library, Subject, int], None]
ACTS: list[Act] = [judge_some, judge_some, judge_match, undo, send, exchange]
Turns = st.lists(st.tuples(st.booleans(), st.sampled_from(ACTS), st.integers(0, 99)), max_size=14)


@given(Turns)
@settings(max_examples=25, deadline=None)
def test_whatever_two_reporters_judge_they_come_to_the_same_verdicts(turns: list[tuple[bool, Act, int]]) -> None:
    with reporters() as (one, two):
        session_id = one.create_session("Ferry").id
        wire, gazette = (added(one, text, session_id, path=f"/{text[38:40]}") for text in (FERRY, GAZETTE))
        subject = anchors.make(wire, 28, 60), anchors.make(gazette, 28, 60)
        give(one, two)
        for mine, act, number in turns:
            act(*((one, two) if mine else (two, one)), subject, number)
        reasons = everything_said(one) | everything_said(two)
        for _ in range(3):
            swap(one, two)
        assert said(one) == said(two)
        assert len(said(one)) <= 2
        assert everything_said(one) >= reasons


def everything_said(library: Library) -> set[str]:
    return {row["reason"] for row in library._database.rows("SELECT reason FROM judgement")}
