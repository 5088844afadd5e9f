"""`V`: what only the reader can decide of their notes, one after the other, with the stories in sight."""

from pathlib import Path

import pytest

from tui.desk import at_once, rescan
from tui.library import Library, Note, Placing, Standing
from tui.screens.dialogs import ReviewScreen

from .reader import Open, Reader
from .stories import MERIDIAN, WIRE

FIGURE = WIRE.replace("14 people", "19 people")
GONE = WIRE.replace(WIRE.split("\n\n")[2] + "\n\n", "")


@pytest.fixture
def folder(home: Path) -> Path:
    """A folder of two stories."""
    made = home / "harbour"
    made.mkdir()
    for name, text in (("a.txt", WIRE), ("b.txt", MERIDIAN)):
        (made / name).write_text(text, encoding="utf-8")
    return made


async def noted(reader: Reader, folder: Path, text: str) -> None:
    """Note the first passage, then let the file say something else."""
    await reader.press("a")
    await reader.write("Ask.", "escape")
    (folder / "a.txt").write_text(text, encoding="utf-8")
    await reader.press("r", "escape")


def standing(reader: Reader) -> list[Placing]:
    """How both sides of the note stand."""
    with Library.open(reader.app.places.library) as shelf:
        (note,) = shelf.notes()
        return list(shelf.placings(note))


def signs(reader: Reader) -> str:
    """The gutter of the left pane."""
    pane = reader.main.left_pane
    return "".join(pane.render_line(row).text[1:2] for row in range(pane.view.height))


async def test_a_note_that_was_re_found_has_a_sign_of_its_own_until_it_is_confirmed(
    crossread: Open, folder: Path
) -> None:
    async with crossread(str(folder)) as reader:
        await noted(reader, folder, FIGURE)
        assert "1 to review: V" in reader.line("header")
        assert "?" in signs(reader)
        assert "≈ re-found, please confirm" in await reader.press("A")
        await reader.press("escape")
        queue = await reader.press("V")
        assert "14 | 19" in queue
        assert "Quoted, from v1: “Two passenger ferries" in queue
        assert "Nothing to review." in await reader.press("y")
        assert [each.standing for each in standing(reader)] == [Standing.FIRM, Standing.FIRM]
        await reader.press("escape")
        assert "to review" not in reader.line("header")
        assert "?" not in signs(reader)


async def test_enter_shows_where_it_was_re_found_and_the_queue_stays(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        await noted(reader, folder, FIGURE)
        await reader.press("o")
        await reader.press("V", "enter")
        assert isinstance(reader.app.screen, ReviewScreen)
        assert reader.passage_words()[0].startswith("Two passenger ferries")


async def test_x_says_that_it_is_another_passage_and_u_takes_that_back(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        await noted(reader, folder, FIGURE)
        await reader.press("V", "x")
        assert standing(reader)[0].standing is Standing.ORPHAN
        assert "Nothing to review." in reader.text
        assert "≈ A" in await reader.press("u")
        assert standing(reader)[0].standing is Standing.REFOUND
        await reader.press("y", "escape", "A")
        assert "re-found" not in reader.text


async def test_a_passage_that_is_gone_is_shown_in_both_versions_and_attached_to_where_the_reader_stands(
    crossread: Open, folder: Path
) -> None:
    async with crossread(str(folder)) as reader:
        await noted(reader, folder, GONE)
        assert "passage gone in v2" in await reader.press("A")
        await reader.press("escape", "V", "enter")
        assert [heading.split(" · ")[0] for heading in reader.headings()] == ["A  version 1", "A  version 2"]
        await reader.press("n")
        stood = reader.passage_words()[1]
        await reader.press("h")
        assert "Attached to" in reader.text
        placed = standing(reader)[0]
        assert (placed.standing, placed.words) == (Standing.FIRM, stood)


async def test_h_needs_a_place_to_stand_and_says_how_to_get_there(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        await noted(reader, folder, GONE)
        await reader.press("o", "tab", "V")
        assert "Stand at a passage of A first" in await reader.press("h")
        assert standing(reader)[0].standing is Standing.ORPHAN
        await reader.press("tab")
        assert "Attached to" in await reader.press("h")


async def test_a_passage_that_is_gone_can_stay_gone(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        await noted(reader, folder, GONE)
        await reader.press("V", "y")
        assert "Nothing to review." in reader.text
        await reader.press("escape", "A")
        assert "passage gone in v2" in reader.text


async def test_of_two_copies_of_a_note_both_stay_or_one_is_made_of_them(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        for key, bodies in (("y", ["Mine.", "Theirs."]), ("m", ["Theirs.\n\nMine."])):
            await changed_twice(reader)
            queue = await reader.press("V")
            assert "First: Theirs." in queue
            assert "Second: Mine." in queue
            assert "Nothing to review." in await reader.press(key)
            assert sorted(note.body for note in reader.notes) == bodies
            for note in reader.notes:
                remove(reader, note)
            await reader.press("escape")
            reader.main.look_for_others()
            await reader.settle()


async def changed_twice(reader: Reader) -> None:
    """A note that was changed in two copies from the same words."""
    await reader.press("a")
    await reader.write("First.", "escape", "a")
    with Library.open(reader.app.places.library) as shelf:
        (note,) = shelf.notes()
        shelf.edit_note(note.id, "Theirs.", note.rev)
    await reader.press(*["backspace"] * len("First."))
    await reader.write("Mine.", "escape")


def remove(reader: Reader, note: Note) -> None:
    """As another copy would."""
    with Library.open(reader.app.places.library) as shelf:
        shelf.remove_note(note.id)


async def test_after_each_decision_the_next_one_is_at_hand(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        await reader.press("a")
        await reader.write("One.", "escape", "n", "a")
        await reader.write("Two.", "escape")
        text = FIGURE.replace("“We saw nothing at all until", "“We saw nothing whatever until")
        with Library.open(reader.app.places.library) as shelf:
            (folder / "a.txt").write_text(text, encoding="utf-8")
            rescan(at_once(shelf), session_id=shelf.sessions()[0].id)
        reader.main.look_for_others()
        await reader.settle()
        assert "2 to review: V" in reader.line("header")
        await reader.press("V", "y")
        assert "Confirmed" in reader.text
        assert "Nothing to review." in await reader.press("y")


async def test_where_nothing_waits_the_status_line_says_so(crossread: Open, folder: Path) -> None:
    async with crossread(str(folder)) as reader:
        await reader.press("V")
        assert reader.line("found") == "Nothing to review."
        assert reader.app.screen is reader.main
