"""The notes of a session, put together for writing out."""

import errno
from dataclasses import replace
from pathlib import Path

import pytest

from tests.desk.made import WIRE, sentence, two
from tests.library.made import added
from tui.desk import (
    ExportPlan,
    export_json,
    export_plan_of,
    export_text,
    export_to,
    keep_export_plan,
    live_plan,
)
from tui.desk.exporting import session_export
from tui.export import ExportError, ExportProgress, ExportStopped, NoteEntry, SessionExport, WriteOutcome, Written
from tui.library import Library, Standing, StoredStory, Verdict
from tui.library.placing import anchors
from tui.matching import Decision
from tui.story import Details


def note_on_match(library: Library, session_id: str, left: int = 1, right: int = 2) -> tuple[StoredStory, StoredStory]:
    """Both stories, with a note on two of their sentences."""
    wire, gazette = two(library, session_id)
    library.add_note(session_id, [sentence(wire, left), sentence(gazette, right)], "Which is it?", ["check"])
    return wire, gazette


def entry(library: Library, session_id: str) -> NoteEntry:
    """The one note of the session as it is exported."""
    (only,) = export_of(library, session_id).entries
    return only


def export_of(library: Library, session_id: str, *, report: bool = False, unmatched: bool = False) -> SessionExport:
    """What the session says."""
    return session_export(library, library.session(session_id), ExportPlan(Path(), report=report, unmatched=unmatched))


def written(
    library: Library, session_id: str, folder: Path, by: str = "session", form: str = "markdown"
) -> list[Written]:
    """The session written out."""
    return export_to(library, library.session(session_id), ExportPlan(folder, by, form=form))


def test_a_note_on_a_match_says_what_differs_there(library: Library, session_id: str) -> None:
    note_on_match(library, session_id)
    grade, line = entry(library, session_id).found
    assert grade in ("nearly the same", "other words")
    assert line.startswith("figure differs, check: ")
    assert "14" in line
    assert "17" in line


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
    library.set_details(wire.id, Details(outlet="Harbour Wire"))
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


def test_a_second_export_of_the_same_notes_changes_nothing(library: Library, session_id: str, tmp_path: Path) -> None:
    note_on_match(library, session_id)
    for form in ("markdown", "json"):
        outcomes = [written(library, session_id, tmp_path, form=form)[0].outcome for _ in range(2)]
        assert outcomes == [WriteOutcome.NEW, WriteOutcome.SAME]


def test_crossread_knows_its_own_file_again_and_brings_it_up_to_date(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    note_on_match(library, session_id)
    (first,) = written(library, session_id, tmp_path)
    assert library.exported(first.path) == first.sha256
    (note,) = library.notes()
    library.tag(note.id, "law")
    (second,) = written(library, session_id, tmp_path)
    assert (second.path, second.outcome) == (first.path, WriteOutcome.UPDATED)


def test_what_the_reader_wrote_into_a_file_stays_when_notes_change(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    note_on_match(library, session_id)
    (first,) = written(library, session_id, tmp_path)
    first.path.write_text(first.path.read_text(encoding="utf-8") + "\nMine.\n", encoding="utf-8")
    (note,) = library.notes()
    library.edit_note(note.id, "Ask them both.", note.rev)
    (second,) = written(library, session_id, tmp_path)
    text = second.path.read_text(encoding="utf-8")
    assert (second.outcome, second.remark) == (WriteOutcome.UPDATED, None)
    assert text.endswith("\nMine.\n")
    assert "- [ ] Ask them both. #check" in text
    assert "Which is it?" not in text


def test_a_file_keeps_its_name_when_the_session_is_renamed(library: Library, session_id: str, tmp_path: Path) -> None:
    note_on_match(library, session_id)
    (first,) = written(library, session_id, tmp_path)
    library.rename_session(session_id, "Storm")
    (second,) = written(library, session_id, tmp_path)
    assert second.path == first.path
    assert "# Storm" in second.path.read_text(encoding="utf-8")


def test_the_last_note_leaves_the_file_when_it_is_removed(library: Library, session_id: str, tmp_path: Path) -> None:
    note_on_match(library, session_id)
    for by in ("session", "story"):
        written(library, session_id, tmp_path / by, by)
    (note,) = library.notes()
    library.remove_note(note.id)
    for by in ("session", "story"):
        files = written(library, session_id, tmp_path / by, by)
        assert all(note.id not in file.path.read_text(encoding="utf-8") for file in files)
        assert {file.outcome for file in files} == {WriteOutcome.UPDATED}


@pytest.mark.parametrize(
    ("by", "form"), [("session", "markdown"), ("all", "markdown"), ("session", "json"), ("all", "json")]
)
def test_the_last_note_leaves_every_sort_of_file_however_its_folder_is_reached(
    library: Library, session_id: str, tmp_path: Path, by: str, form: str
) -> None:
    note_on_match(library, session_id)
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to("real")
    (before,) = written(library, session_id, tmp_path / "link", by, form)
    (note,) = library.notes()
    library.remove_note(note.id)
    (after,) = written(library, session_id, tmp_path / "link", by, form)
    assert (after.path, after.outcome) == (before.path, WriteOutcome.UPDATED)
    assert "Which is it?" not in after.path.read_text(encoding="utf-8")


def test_a_story_whose_notes_are_gone_has_no_file_in_a_new_folder(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    wire, gazette = two(library, session_id)
    for story in (wire, gazette):
        library.add_note(session_id, [sentence(story, 0)], "Ask.")
    assert len(written(library, session_id, tmp_path / "one", "story")) == 2
    library.remove_note(library.notes(story_id=gazette.id)[0].id)
    assert len(written(library, session_id, tmp_path / "one", "story")) == 2
    assert len(written(library, session_id, tmp_path / "two", "story")) == 1


def test_a_session_that_never_had_anything_to_say_is_not_written(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    two(library, session_id)
    assert written(library, session_id, tmp_path / "x") == []
    assert not (tmp_path / "x").exists()
    assert export_text(library, library.session(session_id), ExportPlan(tmp_path)) == ""


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


def test_all_sessions_go_into_one_file_and_samples_not_with_ones_own(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    wire, _ = note_on_match(library, session_id)
    for name, sample in (("Storm", False), ("Samples", True)):
        other = library.create_session(name, sample=sample).id
        library.add_note(other, [sentence(wire, 0)], f"Note in {name}.")
    (file,) = written(library, session_id, tmp_path, "all")
    text = file.path.read_text(encoding="utf-8")
    assert "Which is it?" in text
    assert "Note in Storm." in text
    assert "Note in Samples." not in text
    collection = export_json(library, library.session(session_id), ExportPlan(tmp_path, "all"))
    assert collection["total"] == 2


def test_how_a_session_is_written_out_is_remembered(library: Library, session_id: str, tmp_path: Path) -> None:
    session, plan = library.session(session_id), ExportPlan(tmp_path / "v\udce9", "story", True, False, "json")
    assert export_plan_of(library, session) is live_plan(library, session) is None
    keep_export_plan(library, session, plan, False)
    assert export_plan_of(library, session) == plan
    assert live_plan(library, session) is None
    keep_export_plan(library, session, plan, True)
    assert live_plan(library, session) == plan


@pytest.mark.parametrize("kept", [None, "x", {"target": 1}, {"target": "x", "by": "moon", "report": 1, "live": True}])
def test_a_plan_that_another_crossread_kept_and_this_one_does_not_know_is_none(
    library: Library, session_id: str, kept: object
) -> None:
    library.keep_setting(f"export {session_id}", kept)
    session = library.session(session_id)
    assert export_plan_of(library, session) is live_plan(library, session) is None


def test_a_session_that_is_kept_up_to_date_is_written_again_by_its_plan(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    note_on_match(library, session_id)
    session = library.session(session_id)
    keep_export_plan(library, session, ExportPlan(tmp_path), True)
    plan = live_plan(library, session)
    assert plan
    first, again = export_to(library, session, plan), export_to(library, session, plan)
    assert [first[0].outcome, again[0].outcome] == [WriteOutcome.NEW, WriteOutcome.SAME]


def test_nothing_is_compared_twice_while_an_export_is_kept_up_to_date(
    library: Library, session_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    note_on_match(library, session_id)
    written(library, session_id, tmp_path)
    (note,) = library.notes()
    library.edit_note(note.id, "Ask them both.", note.rev)
    monkeypatch.setattr("tui.matching.compare", None)
    (file,) = written(library, session_id, tmp_path)
    assert file.outcome is WriteOutcome.UPDATED


def test_notes_of_a_library_that_can_only_be_read_are_written_out(
    library: Library, session_id: str, tmp_path: Path
) -> None:
    note_on_match(library, session_id)
    library._database.read_only = True
    (file,) = written(library, session_id, tmp_path)
    assert file.path.exists()
    assert library.exported(file.path) is None


def test_files_that_were_written_before_the_disk_was_full_are_known_again(
    library: Library, session_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wire, gazette = two(library, session_id)
    for stored in (wire, gazette):
        library.add_note(session_id, [sentence(stored, 0)], "Ask.")
    syncs = iter(["first file", "its folder"])

    def sync(_: int) -> None:
        if next(syncs, None) is None:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", sync)
    with pytest.raises(ExportError) as failed:
        written(library, session_id, tmp_path, "story")
    (file,) = failed.value.written
    assert library.exported(file.path) == file.sha256


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
