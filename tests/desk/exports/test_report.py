"""The report of a session, and what has no match in any other story."""

from pathlib import Path

import pytest

from tests.desk.exports.said import export_of
from tests.desk.made import WIRE, sentence, two
from tests.library.made import added
from tui.desk import (
    ExportPlan,
    export_to,
)
from tui.export import ExportProgress, ExportStopped
from tui.library import Library


def test_a_report_tells_what_the_stories_of_the_session_have_in_common(library: Library, session_id: str) -> None:
    two(library, session_id)
    report = export_of(library, session_id, report=True).report
    assert report is not None
    assert [(each.source.letter, each.words > 0, each.versions) for each in report.stories] == [
        ("A", True, 1),
        ("B", True, 1),
    ]
    (pair,) = report.pairs
    assert pair.shares == ((3, 4), (3, 4))
    assert sum(many for _, many in pair.grades) == 3
    (match,) = pair.differing
    assert match.found[1].startswith("figure differs, check: ")
    assert [each.anchor.exact[:11] for each in match.quoted] == ["At least 14", "At least 17"]


def test_sentences_without_a_match_in_any_other_story_are_listed(library: Library, session_id: str) -> None:
    two(library, session_id)
    found = export_of(library, session_id, unmatched=True).unmatched
    assert [[each.anchor.exact for each in story.sentences] for story in found] == [
        ["The harbour stayed closed until noon."],
        ["The minister promised a new lighthouse."],
    ]


def test_a_sentence_that_any_other_story_answers_is_not_listed(library: Library, session_id: str) -> None:
    two(library, session_id)
    added(library, "The harbour stayed closed until noon.\n", session_id, name="third.txt")
    found = export_of(library, session_id, unmatched=True).unmatched
    assert [story.source.letter for story in found] == ["B"]


def test_a_story_alone_has_no_list_of_what_is_unmatched(library: Library, session_id: str) -> None:
    added(library, WIRE, session_id)
    assert export_of(library, session_id, unmatched=True).is_empty


def test_a_note_on_one_passage_says_where_no_match_was_found(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    library.add_note(session_id, [sentence(wire, 2)], "Only here?")
    (lonely,) = export_of(library, session_id, unmatched=True).entries
    assert lonely.unmatched_in == "“gazette.txt” (version 1)"
    added(library, "Nothing of it.\n", session_id, name="third.txt")
    (lonely,) = export_of(library, session_id, unmatched=True).entries
    assert lonely.unmatched_in == "any of the other 2 stories of the session"


def test_of_many_stories_without_a_match_those_are_named_that_have_one(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    for number in range(3):
        added(library, f"Nothing of it, for the {number}th time.\n", session_id, name=f"{number}.txt")
    added(library, "The harbour stayed closed until noon.\n", session_id, name="late.txt")
    library.add_note(session_id, [sentence(wire, 2)], "Who else?")
    (shared,) = export_of(library, session_id, unmatched=True).entries
    assert shared.unmatched_in == "4 of the other 5 stories of the session; found in “late.txt” (version 1)"


def test_a_report_tells_of_each_pair_that_it_compares_and_can_be_stopped_there(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    two(library, session_id)
    added(library, "The harbour stayed closed until noon.\n", session_id, name="third.txt")
    told: list[ExportProgress] = []

    def watch(progress: ExportProgress) -> None:
        told.append(progress)
        if not progress.comparing:
            raise ExportStopped

    session, plan = library.session(session_id), ExportPlan(tmp_path / "out", report=True)
    with pytest.raises(ExportStopped):
        export_to(library, session, plan, watch)
    assert [(each.done, each.total, each.comparing) for each in told] == [
        (0, 3, True),
        (1, 3, True),
        (2, 3, True),
        (0, 1, False),
    ]
    assert list((tmp_path / "out").iterdir()) == []
