"""The tags: renaming one, making two one, taking one off everywhere, seeing the stories that have one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.content import Content

from tui import desk
from tui.commands import key_of
from tui.counting import counted
from tui.screens.dialogs.asking import KEEP_OR_LEAVE, AskScreen
from tui.screens.dialogs.choosing import ChooseScreen
from widgets import Entry, FilterList

if TYPE_CHECKING:
    from tui.desk import TagRow


class TagsScreen(ChooseScreen):
    """The tags of the library to choose from; answers with the one whose stories are wanted."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("r", "rename", "Rename"),
        Binding("m", "merge", "Merge into another"),
        Binding("x", "remove", "Take off everywhere"),
        Binding("u", "undo", "Undo"),
    ]

    def __init__(
        self,
        rows: Sequence[TagRow],
        *,
        rename: Callable[[str, str], None],
        remove: Callable[[str], None],
        undo: Callable[[], None],
    ) -> None:
        """What is given is called for the tag under the cursor, `rename` with its new name; after each `show` is."""
        self._rows, self._rename, self._remove, self._undo = rows, rename, remove, undo
        self._asked = ""
        keys = "r rename   m merge into another   x take off everywhere   u undo"
        empty = f"No tags yet: {key_of('tag')} puts one on the current passage."
        super().__init__("Tags", tag_entries(rows), empty, enter="shows its stories", keys=keys)

    def show(self, rows: Sequence[TagRow], said: str = "") -> None:
        """Show the tags as they are now, and what was done."""
        if self.is_attached:
            self._rows, self._asked = rows, ""
            self.fill(tag_entries(rows))
            self.tell(said)

    @property
    def _row(self) -> TagRow | None:
        return next((row for row in self._rows if row.tag == self.entries.highlighted_key), None)

    def action_rename(self) -> None:
        """Ask for another name of the tag under the cursor."""
        if self._row is not None:
            self._ask_name(self._row.tag, self._row.tag)

    def _ask_name(self, tag: str, value: str, hint: str = KEEP_OR_LEAVE) -> None:
        """Ask for a name; once more before two tags become one."""

        def rename(name: str | None) -> None:
            if not name or not name.strip():
                return
            there = self._known(name, besides=tag)
            if desk.fault_in_tag(name):
                self._ask_name(tag, name, desk.fault_in_tag(name))
            elif there is not None and there.tag != value:
                on = counted(there.everywhere, "note", "notes")
                self._ask_name(
                    tag, there.tag, f"#{there.tag} is on {on} already: enter makes the two one   esc leave it"
                )
            else:
                self._rename(tag, name)

        self.app.push_screen(AskScreen(tag_label(tag), value=value, hint=hint), rename)

    def action_merge(self) -> None:
        """Ask which other tag the one under the cursor is to become."""
        row = self._row
        if row is None:
            return

        def merge(name: str | None) -> None:
            there = self._known(name or "", besides=row.tag)
            if there is not None:
                self._rename(row.tag, there.tag)
            elif name and name.strip():
                self.tell(f"No other tag is called that; r gives #{row.tag} another name.")

        others = [each.tag for each in self._rows if each is not row]
        hint = "tab completes   " + KEEP_OR_LEAVE
        self.app.push_screen(AskScreen(f"#{row.tag} is to become", hint=hint, suggestions=others), merge)

    def _known(self, name: str, *, besides: str) -> TagRow | None:
        tag = desk.tag_meant(name)
        return next((row for row in self._rows if row.tag == tag != besides), None)

    def action_remove(self) -> None:
        """Take the tag off every note, once the reader has said so twice."""
        row = self._row
        if row is None:
            return
        if self._asked == row.tag:
            self._remove(row.tag)
        else:
            self._asked = row.tag
            self.tell(f"#{row.tag} is on {counted(row.everywhere, 'note', 'notes')}: x again takes it off everywhere.")

    @on(FilterList.Highlighted)
    def forget(self) -> None:
        """The reader went to another tag."""
        if self._asked:
            self._asked = ""
            self.tell("")

    def action_undo(self) -> None:
        """Take the last thing back."""
        self._undo()


def tag_label(tag: str) -> str:
    """What asks for another name of a tag."""
    return f"#{tag} is to be called"


def tag_entries(rows: Sequence[TagRow]) -> list[Entry]:
    """Each tag with the number of notes that have it, here and in all sessions, in columns."""
    width = max((Content(row.tag).cell_length for row in rows), default=0)
    return [_tag_entry(row, width) for row in rows]


def _tag_entry(row: TagRow, width: int) -> Entry:
    blanks = " " * (width - Content(row.tag).cell_length)
    here = counted(row.here, "note here", "notes here")
    line = Content.assemble((f"#{row.tag}", "bold"), f"{blanks}   {here:<14}   {row.everywhere} in all sessions")
    return Entry(row.tag, (line,), f"#{row.tag}")
