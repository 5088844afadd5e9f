"""What the reader decided, as it is written out."""

from pathlib import Path

import pytest

from tests.desk.exports.said import entry, export_of, written
from tests.desk.made import WIRE, sentence, two
from tests.library.made import added
from tui.library import Library, Standing, Verdict
from tui.matching import Decision


def judged(library: Library, session_id: str, *, swapped: bool = False) -> None:
    """Both stories with a verdict on the figure of the injured."""
    sides = [sentence(stored, place) for stored, place in zip(two(library, session_id), (1, 2), strict=True)]
    library.add_note(session_id, sides, "Which is it?")
    line = next(each for each in entry(library, session_id).found if each.startswith("figure"))
    words = line.partition(": ")[2].split(" | ")
    if swapped:
        sides, words = sides[::-1], words[::-1]
    on = {"kind": "figure", "words": (words[0], words[1])}
    library.judge(session_id, sides[0], sides[1], Verdict.EXPLAINED, "a later count", **on)  # type: ignore[arg-type]


@pytest.mark.parametrize("swapped", [False, True])
def test_what_was_found_carries_the_readers_verdict(library: Library, session_id: str, swapped: bool) -> None:
    judged(library, session_id, swapped=swapped)
    assert entry(library, session_id).found[-1].endswith("(verdict of the reader: explained – a later count)")
    report = export_of(library, session_id, report=True).report
    assert report is not None
    assert "verdict of the reader: explained" in report.pairs[0].differing[0].found[-1]


@pytest.mark.parametrize("swapped", [False, True])
def test_decisions_go_out_with_the_earlier_letter_first(library: Library, session_id: str, swapped: bool) -> None:
    judged(library, session_id, swapped=swapped)
    (decided,) = export_of(library, session_id).decided
    assert [each.source.letter for each in decided.quoted] == ["A", "B"]
    assert "14" in decided.verdicts[0].words[0]
    assert decided.link is None


def test_decisions_go_out_in_reading_order_link_and_verdict_together(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    for place, other in ((3, 0), (0, 3)):
        library.decide(session_id, sentence(wire, place), sentence(gazette, other), Decision.LINK)
    library.judge(session_id, sentence(gazette, 3), sentence(wire, 0), Verdict.REAL)
    first, second = export_of(library, session_id).decided
    assert first.link is not None
    assert [each.verdict for each in first.verdicts] == [Verdict.REAL]
    assert (first.quoted[0].anchor.start, second.verdicts) == (0, ())
    assert second.quoted[0].anchor.start > 0


def test_a_decision_on_a_passage_that_is_gone_says_so(library: Library, session_id: str) -> None:
    wire, gazette = two(library, session_id)
    library.decide(session_id, sentence(wire, 2), sentence(gazette, 1), Decision.LINK)
    added(library, WIRE.replace("The harbour stayed closed until noon.\n", ""), path="/news/wire.txt")
    (decided,) = export_of(library, session_id).decided
    assert [each.standing for each in decided.quoted] == [Standing.ORPHAN, Standing.FIRM]


def test_a_session_with_decisions_alone_is_written_out(library: Library, session_id: str, tmp_path: Path) -> None:
    wire, gazette = two(library, session_id)
    library.decide(session_id, sentence(wire, 2), sentence(gazette, 1), Decision.LINK)
    (only,) = written(library, session_id, tmp_path)
    assert "Linked by the reader" in only.path.read_text(encoding="utf-8")
