"""Two copies of Crossread on one library: each shows what the other does, and neither loses anything."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tui.desk import at_once, bring_in
from tui.library import Library, Verdict
from tui.library.placing import anchors
from tui.screens.main.watching import Watching
from tui.story import line_key

from .reader import Open, Reader
from .stories import MERIDIAN, POST, WIRE, keep

pytestmark = pytest.mark.usefixtures("ferry")


@pytest.fixture
def other(ferry: Path) -> Iterator[Library]:
    """The library as another copy has it open."""
    with Library.open(ferry) as shelf:
        yield shelf


async def look(reader: Reader) -> None:
    """What happens once a second."""
    reader.main.look_for_others()
    await reader.settle()


async def note(reader: Reader, words: str) -> None:
    """Write a note where the reader stands, and keep it."""
    await reader.press("a")
    await reader.write(words, "escape")


async def test_what_another_copy_does_is_shown_here_without_a_key(
    crossread: Open, other: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Watching, "WATCH", 0.02)
    async with crossread() as reader:
        await note(reader, "Ask.")
        (kept,) = other.notes()
        other.tag(kept.id, "check")
        await reader.until(lambda: "#check" in reader.text)
        assert reader.line("found") == "From another copy: 1 note changed."
        assert reader.line("status").endswith("noted #check")


async def test_as_long_as_nothing_changes_nothing_is_painted_under_a_dialog_either(
    crossread: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with crossread() as reader:
        await reader.press("W")
        await look(reader)
        painted: list[object] = []
        monkeypatch.setattr(reader.app, "_display", lambda _screen, update: painted.append(update))
        for _ in range(3):
            await look(reader)
        assert painted == []


async def test_what_changes_under_a_dialog_is_shown_there_at_once(crossread: Open, other: Library) -> None:
    async with crossread(size=(160, 45)) as reader:
        await note(reader, "Ask.")
        await reader.press("t")
        (kept,) = other.notes()
        other.tag(kept.id, "check")
        await look(reader)
        assert "noted #check" in reader.text


async def test_notes_stories_and_the_name_of_the_session_are_as_another_copy_left_them(
    crossread: Open, other: Library, home: Path
) -> None:
    async with crossread() as reader:
        await note(reader, "Ask.")
        (kept,) = other.notes()
        other.remove_note(kept.id)
        (home / "later.txt").write_text("A later report\n\nNobody was missing on Friday evening.\n", encoding="utf-8")
        bring_in(at_once(other), [str(home / "later.txt")], session="Ferry")
        other.rename_session(kept.session_id, "Collision")
        await look(reader)
        told = "From another copy: 1 note removed, 1 more story, the session is called Collision now."
        assert reader.line("found") == told
        assert "Collision ─ 4 stories" in reader.line("header")
        assert "noted" not in reader.line("status")


async def test_a_story_that_got_another_version_elsewhere_is_laid_again_and_the_reader_stays(
    crossread: Open, other: Library, home: Path
) -> None:
    folder = home / "harbour"
    folder.mkdir()
    for name, text in (("a.txt", WIRE), ("b.txt", MERIDIAN)):
        (folder / name).write_text(text, encoding="utf-8")
    async with crossread(str(folder)) as reader:
        await reader.press("n")
        (folder / "a.txt").write_text(WIRE.replace("14 people", "19 people"), encoding="utf-8")
        bring_in(at_once(other), [str(folder / "a.txt")], session="harbour")
        await look(reader)
        assert reader.line("found") == "From another copy: 1 story changed."
        assert reader.main.story is not None
        assert "19 people" in reader.main.story.story.text
        assert reader.line("status").startswith("passage 2 of")


async def test_when_another_copy_only_looks_nothing_moves_here(crossread: Open, other: Library) -> None:
    async with crossread() as reader:
        await reader.press("m")
        before, said = reader.text, reader.line("found")
        other.open_session(other.sessions()[0].id)
        await look(reader)
        assert (reader.text, reader.line("found")) == (before, said)


async def test_what_another_copy_marked_as_seen_is_shown_without_a_word(crossread: Open, other: Library) -> None:
    async with crossread() as reader:
        await reader.press("m", "m")
        (session,) = other.sessions()
        story = other.story(other.members(session.id)[0].id)
        keys = {(story.id, line_key(story.story.words(each))) for each in story.story.sentences}
        other.mark_seen(session.id, keys, True)
        said = reader.line("found")
        await look(reader)
        assert reader.main.folder is not None
        assert reader.main.folder.seen == frozenset(keys)
        assert reader.line("found") == said


async def test_a_verdict_given_elsewhere_shows_here_and_the_reader_stays(crossread: Open, other: Library) -> None:
    async with crossread() as reader:
        stop, spread, (session,) = reader.main.stop, reader.main.spread, other.sessions()
        assert stop and spread and spread.left and spread.right
        sides = zip((spread.left, spread.right), (stop.left[0], stop.right[0]), strict=True)
        left, right = (anchors.make(stored, span.start, span.end) for stored, span in sides)
        before = reader.passage_words(), reader.rows_of_passage()
        other.judge(session.id, left, right, Verdict.EXPLAINED, "a later count")
        await look(reader)
        assert reader.line("found") == "From another copy: 1 more verdict."
        assert "explained – a later count" in reader.line("status")
        assert (reader.passage_words(), reader.rows_of_passage()) == before


async def test_the_list_of_sessions_begins_at_the_open_one_although_another_was_opened_later_elsewhere(
    crossread: Open, other: Library
) -> None:
    async with crossread() as reader:
        other.open_session(other.create_session("Harbour budget").id)
        await reader.press("s")
        assert [row.split("   ")[0] for row in reader.listed] == ["Harbour budget", "▸ Ferry"]
        await reader.press("enter")
        assert "Ferry ─ 3 stories" in reader.line("header")


async def test_lists_that_are_open_show_what_another_copy_made_and_the_cursor_stays(
    crossread: Open, other: Library
) -> None:
    async with crossread() as reader:
        await reader.press("s")
        made = other.create_session("Harbour budget")
        await look(reader)
        assert [row.split("   ")[0] for row in reader.listed] == ["Harbour budget", "▸ Ferry"]
        await reader.press("enter")
        assert "Ferry ─ 3 stories" in reader.line("header")
        assert "No tags yet" in await reader.press("T")
        (session,) = [each for each in other.sessions() if each.id != made.id]
        story = other.story(other.members(session.id)[0].id)
        other.add_note(session.id, [anchors.make(story, 0, 8)], tags=["check"])
        await look(reader)
        assert "#check   1 note here" in reader.text


async def test_a_note_that_is_changed_elsewhere_while_it_is_edited_here_says_so_and_both_are_kept(
    crossread: Open, other: Library
) -> None:
    async with crossread() as reader:
        await note(reader, "First.")
        (kept,) = other.notes()
        await reader.press("a")
        await reader.write(" Mine.")
        other.edit_note(kept.id, "First. Theirs.", kept.rev)
        await look(reader)
        assert "Changed in another copy of Crossread; both will be kept." in reader.text
        await reader.press("escape")
        assert sorted(each.body for each in reader.notes) == ["First. Mine.", "First. Theirs."]
        assert "both are kept" in reader.line("found")
        assert "1 to review: V" in reader.line("header")
        assert (await reader.press("A")).count("two copies") == 2


async def test_a_session_that_is_removed_elsewhere_gives_way_to_another(
    crossread: Open, other: Library, home: Path
) -> None:
    keep(home / "library.sqlite3", home, {"Northern Post": POST}, "Another")
    async with crossread() as reader:
        assert "Another" in reader.line("header")
        other.remove_session(next(each.id for each in other.sessions() if each.name == "Another"))
        await look(reader)
        assert "Ferry ─ 3 stories" in reader.line("header")
        assert reader.line("found") == "The session was removed in another copy of Crossread."


@pytest.mark.parametrize("begun", [("slash", "f", "o", "g"), ("2", "v"), ("3", "plus", "tab")])
async def test_a_story_that_another_copy_takes_out_ends_what_was_begun_in_it(
    crossread: Open, other: Library, begun: tuple[str, ...]
) -> None:
    async with crossread() as reader:
        assert reader.main.folder is not None
        await reader.press(*begun)
        other.remove_story(reader.main.folder.members[0].id, reader.main.folder.session.id)
        await look(reader)
        main = reader.main
        assert (main.mode, main.focused) == ("", main.active)
        await reader.press("n", "y")
        assert reader.line("status").startswith("passage")
        assert not any("Harbour Wire" in heading for heading in reader.headings())
