import pytest
from textual.app import App
from textual.events import AppBlur, Paste

from tests.screen_text import screen_text
from widgets import Editor


class Writing(App[None]):
    def __init__(self, editor: Editor) -> None:
        super().__init__()
        self.editor = editor
        self.told: list[object] = []

    async def on_mount(self) -> None:
        await self.mount(self.editor)

    def on_editor_done(self, message: Editor.Done) -> None:
        self.told.append(("done", message.text))

    def on_editor_cancelled(self, message: Editor.Cancelled) -> None:
        self.told.append("cancelled")

    def on_editor_edit_outside(self, message: Editor.EditOutside) -> None:
        self.told.append(("outside", message.text))

    def on_editor_paused(self, message: Editor.Paused) -> None:
        self.told.append(("paused", message.text))


async def test_escape_keeps_what_was_written_behind_what_was_there() -> None:
    app = Writing(Editor("Note on passage 4", "Ask the desk"))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press(*"!?", "enter", "x", "escape")
        assert app.told == [("done", "Ask the desk!?\nx")]
        assert "Note on passage 4" in screen_text(app)
        assert "esc keep" in screen_text(app)


async def test_a_note_can_be_left_as_it_was() -> None:
    app = Writing(Editor("Note"))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("x", "ctrl+g")
        assert app.told == ["cancelled"]


async def test_two_keys_lead_to_the_readers_own_editor_and_the_text_comes_back() -> None:
    app = Writing(Editor("Note", "draft"))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("ctrl+o", "f4")
        assert app.told == [("outside", "draft")] * 2
        app.editor.text = "draft, longer"
        await pilot.press(".", "escape")
        assert app.told[-1] == ("done", "draft, longer.")


async def test_tab_writes_nothing() -> None:
    app = Writing(Editor("Note"))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("a", "tab", "escape")
        assert app.editor.text == "a"


async def test_what_is_pasted_or_loaded_commands_no_terminal() -> None:
    app = Writing(Editor("Note", "a\x1b[31mb\nc"))
    async with app.run_test(size=(60, 12)) as pilot:
        assert app.editor.text == "a [31mb\nc"
        app.editor.text = "x\x9b2Jy"
        assert app.editor.text == "x 2Jy"
        app.post_message(Paste("\x1b]0;t\x07z"))
        await pilot.pause()
        assert app.editor.text == "x 2Jy ]0;t z"


async def test_what_is_written_so_far_is_told_when_the_writer_stops_and_only_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(Editor, "PAUSE", 0.01)
    app = Writing(Editor("Note", "As it was"))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press(".")
        while not app.told:
            await pilot.pause(0.01)
        app.editor.pause()
        await pilot.pause()
        assert app.told == [("paused", "As it was.")]


async def test_what_is_written_so_far_is_told_at_once_when_the_writer_looks_elsewhere() -> None:
    app = Writing(Editor("Note"))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.press("a")
        assert app.told == []
        app.post_message(AppBlur())
        await pilot.pause()
        assert app.told == [("paused", "a")]


async def test_what_came_to_nothing_is_told_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Editor, "PAUSE", 0.01)
    app = Writing(Editor("Note", "a"))
    async with app.run_test(size=(60, 12)) as pilot:
        app.editor.tell_again()
        while not app.told:
            await pilot.pause(0.01)
        assert app.told == [("paused", "a")]


async def test_a_warning_leaves_the_row_in_sight_in_which_one_writes() -> None:
    app = Writing(Editor("Note", "\n".join(f"Row {number}" for number in range(20))))
    async with app.run_test(size=(60, 12)) as pilot:
        await pilot.pause()
        assert "Row 19" in screen_text(app)
        app.editor.warn("Not saved: the disk is full.")
        await pilot.pause()
        await pilot.pause()
        assert "Row 19" in screen_text(app)


async def test_a_warning_stands_above_the_keys_until_it_is_taken_away() -> None:
    app = Writing(Editor("Note", "a"))
    async with app.run_test(size=(60, 12)) as pilot:
        app.editor.warn("Not saved: the disk is [full]\x1b.")
        await pilot.pause()
        assert "Not saved: the disk is [full] ." in screen_text(app)
        assert "esc keep" in screen_text(app)
        app.editor.warn("")
        await pilot.pause()
        assert "Not saved" not in screen_text(app)
