"""Notes as they are written out: what was quoted, where it stands, and what was found there."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.desk.exports.said import entry, note_on_match
from tests.desk.made import WIRE, sentence, two
from tests.library.made import added
from tui.desk import (
    ExportPlan,
    export_json,
    export_text,
)
from tui.library import Library, Standing
from tui.library.placing import anchors
from tui.matching import Decision


def test_a_note_on_a_match_says_what_differs_there(library: Library, session_id: str) -> None:
    note_on_match(library, session_id)
    grade, line = entry(library, session_id).found
    assert grade in ("nearly the same", "other words")
    assert line.startswith("figure differs, check: ")
    assert "14" in line
    assert "17" in line


def test_a_note_on_two_versions_of_a_story_says_what_differs_between_them(library: Library, session_id: str) -> None:
    old, _ = two(library, session_id)
    new = added(library, WIRE.replace("14", "19"), session_id, name="wire.txt", path="/news/wire.txt")
    assert (new.id, new.version) == (old.id, 2)
    library.add_note(session_id, [sentence(old, 1), sentence(new, 1)], "Since when?")
    assert entry(library, session_id).found == (
        "nearly the same",
        "figure differs, check: At least 14 people | At least 19 people",
    )


def test_mere_wording_is_not_found_worth_an_export(library: Library, session_id: str) -> None:
    said = "The old harbour at Marrow Point stayed closed to passenger ferries until noon"
    left, right = added(library, f"{said}.\n", session_id), added(library, f"{said} yesterday.\n", session_id)
    library.add_note(session_id, [sentence(left, 0), sentence(right, 0)], "Look.")
    assert entry(library, session_id).found == ("nearly the same",)


def test_a_match_that_the_reader_made_says_so(library: Library, session_id: str) -> None:
    wire, gazette = note_on_match(library, session_id, 2, 1)
    library.decide(session_id, sentence(wire, 2), sentence(gazette, 1), Decision.LINK)
    assert "linked by the reader" in entry(library, session_id).found


def test_a_note_on_one_passage_has_nothing_to_compare(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    library.add_note(session_id, [sentence(wire, 1)], "Ask.")
    assert entry(library, session_id).found == ()


@pytest.mark.parametrize(("left", "right"), [(2, 1), (1, 1), (2, 2)])
def test_sentences_that_do_not_answer_each_other_have_no_difference(
    library: Library, session_id: str, left: int, right: int
) -> None:
    note_on_match(library, session_id, left, right)
    assert entry(library, session_id).found == ()


def test_an_unlinked_match_has_nothing_found(library: Library, session_id: str) -> None:
    wire, gazette = note_on_match(library, session_id)
    library.decide(session_id, sentence(wire, 1), sentence(gazette, 2), Decision.UNLINK)
    assert entry(library, session_id).found == ()


def test_what_was_found_is_what_stood_there_when_the_note_was_made(library: Library, session_id: str) -> None:
    wire, gazette = note_on_match(library, session_id)
    library.decide(session_id, sentence(wire, 1), sentence(gazette, 2), Decision.UNLINK)
    library.undo()
    before = entry(library, session_id).found
    added(library, f"A correction came first.\n{WIRE.replace('14', '17')}", path="/news/wire.txt")
    assert entry(library, session_id).found == before


def test_a_decision_holds_in_the_version_that_the_note_was_made_on(library: Library, session_id: str) -> None:
    wire, gazette = note_on_match(library, session_id)
    library.decide(session_id, sentence(wire, 1), sentence(gazette, 2), Decision.UNLINK)
    added(library, f"A correction came first.\n{WIRE}", path="/news/wire.txt")
    assert entry(library, session_id).found == ()


def test_a_passage_is_told_by_its_paragraph_file_and_version(library: Library, session_id: str) -> None:
    note_on_match(library, session_id)
    left, right = entry(library, session_id).quoted
    assert (left.paragraph, left.source.letter, left.source.version, left.standing) == (2, "A", 1, Standing.FIRM)
    assert (left.source.origin.name, right.source.origin.name) == ("wire.txt", "gazette.txt")
    assert (right.paragraph, right.source.letter, right.source.details.outlet) == (3, "B", None)


def test_a_passage_says_who_is_given_as_its_source(library: Library, session_id: str) -> None:
    note_on_match(library, session_id)
    left, _ = entry(library, session_id).quoted
    assert left.spoken == ("source given: the coastguard",)


def test_a_story_that_left_the_session_keeps_its_letter_in_what_is_said(library: Library, session_id: str) -> None:
    wire, _ = note_on_match(library, session_id)
    library.remove_story(wire.id, session_id)
    left, right = entry(library, session_id).quoted
    assert (left.source.letter, right.source.letter) == ("A", "B")


def test_a_passage_that_is_gone_is_an_orphan_and_still_quoted(library: Library, session_id: str) -> None:
    note_on_match(library, session_id)
    added(library, "Everything was rewritten.\n", path="/news/wire.txt")
    left, right = entry(library, session_id).quoted
    assert (left.standing, left.source.version, left.source.current_version) == (Standing.ORPHAN, 1, 2)
    assert left.anchor.exact.startswith("At least 14")
    assert left.paragraph == 2
    assert (right.standing, right.source.current_version) == (Standing.FIRM, 1)


def test_a_passage_that_only_moved_is_no_orphan(library: Library, session_id: str) -> None:
    note_on_match(library, session_id)
    added(library, f"A correction came first.\n{WIRE}", path="/news/wire.txt")
    left, _ = entry(library, session_id).quoted
    assert (left.standing, left.source.current_version) == (Standing.FIRM, 2)


def test_a_passage_that_was_only_found_again_tells_how_it_reads_now(library: Library, session_id: str) -> None:
    note_on_match(library, session_id)
    added(library, WIRE.replace("At least 14", "At least 16"), path="/news/wire.txt")
    left, _ = entry(library, session_id).quoted
    assert left.standing is Standing.REFOUND
    assert left.words_now.startswith("At least 16 people")


def test_a_note_on_a_whole_story_is_never_an_orphan(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    library.add_note(session_id, [anchors.make(wire, 0, 0)], "Late edition.")
    added(library, "Everything was rewritten.\n", path="/news/wire.txt")
    (quoted,) = entry(library, session_id).quoted
    assert quoted.standing is Standing.FIRM
    assert quoted.paragraph is None


def test_a_note_whose_story_is_gone_from_the_library_is_still_written_out(library: Library, session_id: str) -> None:
    wire, _ = note_on_match(library, session_id)
    library._database.run("UPDATE story SET deleted_at = '2026-03-04T10:00:00Z' WHERE id = ?", wire.id)
    left, _ = entry(library, session_id).quoted
    assert left.standing is Standing.ORPHAN
    text = export_text(library, library.session(session_id), ExportPlan(Path()))
    assert "> At least 14 people" in text
    assert "[^A]: outlet unknown. Published: unknown. Version 1. No longer in the library." in text


def test_a_note_that_came_without_a_place_in_the_text_claims_none(library: Library, session_id: str) -> None:
    wire, _ = two(library, session_id)
    lost = replace(sentence(wire, 1), start=0, end=0, exact="Words that nobody finds.", prefix="", suffix="")
    library.add_note(session_id, [lost], "Where from?")
    (quoted,) = entry(library, session_id).quoted
    assert (quoted.paragraph, quoted.spoken) == (None, ())
    text = export_text(library, library.session(session_id), ExportPlan(Path()))
    assert "> Words that nobody finds.\n\n— Sample Wire, place unknown [^A]\n" in text


def test_what_the_reader_says_of_a_story_now_counts(library: Library, session_id: str) -> None:
    wire, _ = note_on_match(library, session_id)
    library.say(wire.id, {"outlet": "Harbour Wire"})
    assert entry(library, session_id).quoted[0].source.details.outlet == "Harbour Wire"
    assert "outlet" in entry(library, session_id).quoted[0].source.said


def test_only_the_notes_of_the_session_are_exported(library: Library, session_id: str) -> None:
    wire, _ = note_on_match(library, session_id)
    other = library.create_session("Other").id
    library.add_note(other, [sentence(wire, 0)], "Not here.")
    session, plan = library.session(session_id), ExportPlan(Path())
    text, form = export_text(library, session, plan), export_json(library, session, plan)
    assert "Which is it?" in str(text)
    assert "Which is it?" in str(form)
    assert "Not here." not in f"{text}{form}"
