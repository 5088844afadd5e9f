"""Whatever is under way, the program ends when told to, and what was kept is whole."""

import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path

import pytest

from tests.screens.stories import WIRE
from tests.terminal.conftest import Start
from tests.terminal.driver import Terminal
from tui.desk import ExportPlan, at_once, bring_in, export_to, fetch_stories, keep_export_plan, remove_samples
from tui.export import WriteOutcome
from tui.library import Library
from tui.library.placing import anchors

CTRL_C, ENTER = "\x03", "\r"
MANY, LONG = 100, 300
"""Stories of a session, and how many stories' worth of text a long one has."""


def library_of(home: Path, texts: Sequence[str]) -> Path:
    """A library with a session of these stories, and a note on each."""
    folder = home / "wires"
    folder.mkdir()
    for number, text in enumerate(texts):
        (folder / f"{number:03}.txt").write_text(f"Report {number}\n\n{text}", encoding="utf-8")
    with Library.open(home / "library.sqlite3") as library:
        remove_samples(library)
        bring_in(at_once(library), [str(folder)])
        (session,) = library.sessions()
        for story in fetch_stories(library, [member.id for member in library.members(session.id)]):
            library.add_note(session.id, [anchors.make(story, 0, 6)], "Ask the ministry.")
        keep_export_plan(library, session, ExportPlan(home / "notes", by="story"), live=False)
    return home / "library.sqlite3"


@pytest.fixture(scope="module")
def two_long(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with two stories that take long to compare."""
    told = "\n\n".join(WIRE.replace("Skerry", f"Skerry {part}") for part in range(LONG))
    return library_of(tmp_path_factory.mktemp("long"), [told, told])


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with a session of many stories."""
    return library_of(tmp_path_factory.mktemp("many"), [WIRE] * MANY)


def hear(reader: Terminal) -> None:
    """Have all stories compared with a sentence."""
    reader.wait_for("passage 1 of")
    reader.press("w")
    reader.wait_for("Who else")


def export(reader: Terminal) -> None:
    """Have a file written for each story."""
    reader.wait_for("passage 1 of")
    reader.press("e")
    reader.wait_for("as Markdown")
    reader.press(ENTER)
    reader.wait_until(lambda text: "Exporting" in text or "Exported" in text, "an export under way")


def q(reader: Terminal) -> int:
    """Leave by the key for it; the exit code."""
    reader.press("q")
    return reader.wait_for_end()


def ctrl_c(reader: Terminal) -> int:
    """Leave as one leaves any program; the exit code."""
    reader.press(CTRL_C)
    reader.wait_for("Press Ctrl+C again")
    reader.press(CTRL_C)
    return reader.wait_for_end()


def assert_whole(library: Path, stories: int) -> None:
    """The library is sound, with all stories and notes."""
    with closing(sqlite3.connect(library)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    with Library.open(library) as opened:
        (session,) = opened.sessions()
        assert (len(opened.members(session.id)), len(opened.notes())) == (stories, stories)


@pytest.mark.parametrize("leave", [q, ctrl_c, Terminal.close_window])
def test_leaving_while_two_long_stories_are_compared(
    terminal: Start, two_long: Path, leave: Callable[[Terminal], int]
) -> None:
    reader = terminal("--library", str(two_long))
    reader.wait_for("comparing A and B")
    assert leave(reader) == 0
    assert_whole(two_long, 2)


def test_leaving_while_all_stories_are_heard_on_a_sentence(terminal: Start, many: Path) -> None:
    reader = terminal("--library", str(many))
    hear(reader)
    assert ctrl_c(reader) == 0
    assert_whole(many, MANY)


@pytest.mark.parametrize("leave", [q, ctrl_c, Terminal.close_window, Terminal.kill])
def test_leaving_while_files_are_written_leaves_whole_files_and_the_next_export_goes_on_from_there(
    terminal: Start, tmp_path: Path, many: Path, leave: Callable[[Terminal], int | None]
) -> None:
    kept, notes = tmp_path / "library.sqlite3", tmp_path / "notes"
    shutil.copy(many, kept)
    with Library.open(kept) as library:
        (session,) = library.sessions()
        plan = ExportPlan(notes, by="story")
        keep_export_plan(library, session, plan, live=False)
    reader = terminal("--library", str(kept))
    export(reader)
    assert leave(reader) in (0, None)
    assert_whole(kept, MANY)
    before = {path.name for path in notes.glob("*.md")}
    assert all((notes / name).read_text("utf-8").endswith("\n") for name in before)
    with Library.open(kept) as library:
        written = export_to(library, session, plan)
    assert {each.outcome for each in written if each.path.name in before} <= {WriteOutcome.SAME}
    assert {each.outcome for each in written if each.path.name not in before} <= {WriteOutcome.NEW}
    assert len(list(notes.glob("*.md"))) == MANY
