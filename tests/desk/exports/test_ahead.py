"""A file is known for Crossread's own even where Crossread ended right after writing it."""

from pathlib import Path

import pytest

from tests.library.made import added
from tui.desk import ExportPlan, export_to
from tui.desk.exports import ahead, exporting
from tui.export import ExportError, WriteOutcome
from tui.library import Library, Session
from tui.library.placing import anchors

FORMS = ["markdown", "json"]


@pytest.fixture
def session(library: Library, session_id: str) -> Session:
    """A session with one note."""
    stored = added(library, session_id=session_id)
    library.add_note(session_id, [anchors.make(stored, 0, 3)], "First words.")
    return library.session(session_id)


def change(library: Library, words: str) -> None:
    """Give the note other words."""
    (note,) = library.notes()
    library.edit_note(note.id, words, note.rev)


def export(library: Library, session: Session, plan: ExportPlan) -> WriteOutcome:
    """Export; what came of the one file."""
    (written,) = export_to(library, session, plan)
    return written.outcome


def text(plan: ExportPlan) -> str:
    """What is in the one file."""
    (file,) = plan.target.iterdir()
    return file.read_text()


@pytest.mark.parametrize("form", FORMS)
def test_what_was_written_right_before_the_end_is_not_taken_for_the_readers_words(
    library: Library, session: Session, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = ExportPlan(tmp_path / "vault", form=form)
    assert export(library, session, plan) is WriteOutcome.NEW
    change(library, "Second words.")
    with monkeypatch.context() as ended:
        ended.setattr(exporting, "remember", lambda *_: None)
        assert export(library, session, plan) is WriteOutcome.UPDATED
    change(library, "First words.")
    assert export(library, session, plan) is WriteOutcome.UPDATED
    assert "First words." in text(plan)
    assert "Second words." not in text(plan)


@pytest.mark.parametrize("form", FORMS)
def test_a_first_file_written_right_before_the_end_is_known_too(
    library: Library, session: Session, tmp_path: Path, form: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = ExportPlan(tmp_path / "vault", form=form)
    with monkeypatch.context() as ended:
        ended.setattr(exporting, "remember", lambda *_: None)
        export(library, session, plan)
    change(library, "Second words.")
    assert export(library, session, plan) is WriteOutcome.UPDATED
    assert "First words." not in text(plan)


def test_what_the_reader_wrote_after_such_an_end_is_theirs(
    library: Library, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = ExportPlan(tmp_path / "vault", form="json")
    with monkeypatch.context() as ended:
        ended.setattr(exporting, "remember", lambda *_: None)
        export(library, session, plan)
    (file,) = plan.target.iterdir()
    file.write_text("{}")
    change(library, "Second words.")
    assert export(library, session, plan) is WriteOutcome.BESIDE
    assert file.read_text() == "{}"


def test_nothing_is_held_of_what_was_remembered(library: Library, session: Session, tmp_path: Path) -> None:
    export(library, session, ExportPlan(tmp_path / "vault"))
    assert library.setting("export ahead") == {}


def test_however_many_files_are_written_only_the_last_is_held_and_those_before_are_known(
    library: Library, session_id: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        stored = added(library, f"Report {number}\n\nThe harbour was shut.", session_id)
        library.add_note(session_id, [anchors.make(stored, 0, 6)], "First words.")
    session, plan = library.session(session_id), ExportPlan(tmp_path / "vault", by="story")
    with monkeypatch.context() as ended:
        ended.setattr(exporting, "remember", lambda *_: None)
        written = export_to(library, session, plan)
    held = library.setting("export ahead")
    assert isinstance(held, dict)
    assert list(held) == [str(written[-1].path)]
    assert [library.exported(each.path) for each in written[:-1]] == [each.sha256 for each in written[:-1]]
    assert [each.outcome for each in export_to(library, session, plan)] == [WriteOutcome.SAME] * 3


def test_a_read_only_library_holds_nothing(read_only: Library, tmp_path: Path) -> None:
    ahead.announcing(read_only)(tmp_path, "ab", None, None)
    ahead.settle(read_only)
    assert read_only.setting("export ahead") is None


def test_a_target_that_cannot_be_is_an_error_of_the_export(library: Library, session: Session, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("Mine")
    for target in (tmp_path / "file", tmp_path / "a\0b"):
        with pytest.raises(ExportError):
            export_to(library, session, ExportPlan(target, form="json"))
