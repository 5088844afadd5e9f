"""What needs the reader's decision, one after the other, at the foot of the screen with the stories still in sight."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from tui.desk import Choice, ReviewKind
from tui.screens.dialogs.dialog import ListDialog, ScrolledDialog
from tui.story import clean_line
from widgets import Entry, FilterList, Hints

if TYPE_CHECKING:
    from tui.desk import ReviewItem

_YES = {
    ReviewKind.DRAFT: Choice.KEEP,
    ReviewKind.REFOUND: Choice.CONFIRM,
    ReviewKind.TWICE: Choice.KEEP_BOTH,
    ReviewKind.ORPHAN: Choice.KEEP,
}
_NO = {ReviewKind.DRAFT: Choice.DROP, ReviewKind.REFOUND: Choice.GIVE_UP}
_KEYS = {
    ReviewKind.DRAFT: "enter go on writing   y keep it as it is   x drop it",
    ReviewKind.REFOUND: "enter show   y it is this passage   x it is not: gone   h it is where I stand",
    ReviewKind.TWICE: "enter show   y keep both   m make one of them",
    ReviewKind.ORPHAN: "enter show   y keep it without a place   h it is where I stand",
}
_NOTHING = "Nothing to review."
_SURE = "x again drops it for good, nothing brings it back; any other key leaves it"


class ReviewScreen(ListDialog["ReviewItem | None"], ScrolledDialog["ReviewItem | None"]):
    """The queue; answers with a draft that the reader goes on writing at. `show` brings what is left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,q,V", "leave", "Close"),
        Binding("slash", "filter", "Filter"),
        Binding("space,pagedown", "scroll('page_down')", "Page down"),
        Binding("b,pageup", "scroll('page_up')", "Page up"),
        Binding("y", "yes", "Keep, or confirm"),
        Binding("x", "no", "Drop, or gone"),
        Binding("m", "merge", "Make one of two"),
        Binding("h", "here", "It is where I stand"),
        *(
            Binding(key, f"beneath('{action}')", words)
            for key, action, words in (
                ("n", "next_stop", "Next passage"),
                ("p", "previous_stop", "Previous passage"),
                ("o", "unmatched", "Unmatched sentences"),
                ("tab", "other_pane", "Other story"),
                ("u", "undo", "Undo"),
            )
        ),
    ]

    def __init__(
        self,
        title: str,
        items: Sequence[ReviewItem],
        *,
        visit: Callable[[ReviewItem], None],
        decide: Callable[[ReviewItem, Choice], None],
        beneath: Callable[[str], None],
    ) -> None:
        """The queue.

        Args:
            title: what is listed.
            items: what waits, in order.
            visit: shows in the panes what an item is about.
            decide: does what the reader chose; after it `show` is called.
            beneath: runs an action of the screen below, with which the reader moves in the stories.
        """
        super().__init__()
        self._title, self._items = title, items
        self._visit, self._decide, self._beneath = visit, decide, beneath
        self._to_drop = ""
        """Key of the draft that goes with one more x."""
        self._said: tuple[ReviewItem | None, str] = (None, "")
        """What was done, and at which item it stands until the reader goes to another."""

    def compose(self) -> ComposeResult:
        """A title, the queue, what the item under the cursor is about, and what keys do."""
        with Vertical(id="review"):
            yield Static(Content(self._title), classes="title", markup=False)
            yield FilterList()
            with VerticalScroll(can_focus=False):
                yield Static(classes="about", markup=False)
            yield Hints(classes="hint")

    def on_mount(self) -> None:
        """Fill the list."""
        self.show(self._items)
        self.entries.focus()

    def show(self, items: Sequence[ReviewItem], said: str = "") -> None:
        """Show what waits now, the next item where a decided one stood, and what was done."""
        if not self.is_attached:
            return
        self._items, self._to_drop = items, ""
        self.entries.set_entries([_entry(item) for item in items])
        self._said = (self.item, said)
        self._tell_about()

    def tell(self, words: str) -> None:
        """Say why something was not done."""
        self._tell(words)

    @property
    def item(self) -> ReviewItem | None:
        """The item under the cursor."""
        key = self.entries.highlighted_key
        return next((item for item in self._items if item.key == key), None)

    def _keys(self) -> str:
        item = self.item
        return f"{_KEYS[item.kind]}   esc later" if item else f"{_NOTHING}   esc close"

    @on(FilterList.Highlighted)
    def _tell_about(self) -> None:
        item = self.item
        self._to_drop = ""
        self.query_one(".about", Static).update(Content("\n".join(map(clean_line, item.details())) if item else ""))
        self.query_one(VerticalScroll).scroll_home(animate=False)
        said_at, said = self._said
        self._tell(f"{said}   {self._keys()}" if said and item is said_at else self._keys())

    def _tell(self, words: str) -> None:
        self.query_one(".hint", Hints).say(words)

    # What keys do

    @on(FilterList.Chosen)
    def choose(self) -> None:
        """Go on writing at a draft; show where anything else stands."""
        item = self.item
        if item is not None and item.kind is ReviewKind.DRAFT:
            self.dismiss(item)
        elif item is not None:
            self._visit(item)

    def action_yes(self) -> None:
        """Keep the item, or confirm it."""
        self._choose(_YES)

    def action_no(self) -> None:
        """Drop the item, or give it up. What cannot be taken back is asked once more."""
        item = self.item
        if item is None or item.kind is not ReviewKind.DRAFT or item.key == self._to_drop:
            self._choose(_NO)
        else:
            self._to_drop = item.key
            self._tell(_SURE)

    def action_merge(self) -> None:
        """Make one note of two."""
        self._choose({ReviewKind.TWICE: Choice.MERGE})

    def action_here(self) -> None:
        """The item's passage is where the reader stands."""
        self._choose({ReviewKind.REFOUND: Choice.ATTACH, ReviewKind.ORPHAN: Choice.ATTACH})

    def _choose(self, choices: dict[ReviewKind, Choice]) -> None:
        item = self.item
        if item is not None and item.kind in choices:
            self._decide(item, choices[item.kind])

    def action_beneath(self, action: str) -> None:
        """Move in the stories, without leaving."""
        self._beneath(action)


def _entry(item: ReviewItem) -> Entry:
    line = clean_line(item.line())
    return Entry(item.key, (Content(line),), line)
