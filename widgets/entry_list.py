"""The list of a filterable list: thousands of entries at little cost, and only what has changed is made anew."""

from collections.abc import Sequence

from rich.cells import cell_len
from textual.content import Content
from textual.css.styles import RulesMap
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual
from textual.widgets.option_list import Option, OptionDoesNotExist

from widgets.clusters import flatten
from widgets.entries import Entry
from widgets.paging import PagedList
from widgets.pinned import pinned


class EntryRows(Visual):
    """The rows of one entry. They are laid out when they come on the screen; before, only their number is wanted."""

    def __init__(self, entry: Entry) -> None:
        self.entry = entry
        self._content: Content | None = None
        self._width: int | None = None

    @property
    def content(self) -> Content:
        """What stands in the rows."""
        if self._content is None:
            self._content = self.entry.content
        return self._content

    def get_height(self, rules: RulesMap, width: int) -> int:
        """How many rows there are: of lines that fit, one each."""
        if self._longest() + 2 * rules.get("line_pad", 0) <= width:
            return len(self.entry.parts)
        return self.content.get_height(rules, width)

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """How many cells the longest line takes."""
        return self.content.get_optimal_width(rules, container_width)

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The rows as they are drawn."""
        return self.content.render_strips(width, height, style, options)

    def _longest(self) -> int:
        if self._width is None:
            self._width = max((cell_len(flatten(line.plain)) for line in self.entry.parts), default=0)
        return self._width


class EntryList(PagedList):
    """An option list of entries, whose rows stay in their columns, whatever is written in them."""

    def __init__(self) -> None:
        super().__init__(markup=False, compact=True)
        self._rows: list[EntryRows] = []

    def put(self, entries: Sequence[Entry]) -> None:
        """Show these entries. Where they have the keys of those before, the highlight and the place stay.

        Raises:
            DuplicateID: If two entries have the same key.
        """
        before, known = self._rows, {rows.entry.key: rows for rows in self._rows}
        self._rows = [_rows_of(entry, known.get(entry.key)) for entry in entries]
        if list(map(_place, before)) != list(map(_place, self._rows)):
            self.set_options(_option(rows) for rows in self._rows)
            return
        for old, new in zip(before, self._rows, strict=True):
            if new is not old:
                self.replace_option_prompt(new.entry.key, new)

    def index_of(self, key: str) -> int | None:
        """Where the entry of a key is; None where there is none, or it cannot be chosen."""
        try:
            index = self.get_option_index(key)
        except OptionDoesNotExist:
            return None
        return None if self.options[index].disabled else index

    def watch_show_vertical_scrollbar(self) -> None:
        """The scrollbar takes a cell from the rows: what just fitted may need one row more."""
        if self.scrollable_content_region:
            self._clear_caches()

    def render_lines(self, crop: Region) -> list[Strip]:
        """The rows on the screen, each pinned to its column."""
        x = self.region.x + crop.x
        return [pinned(strip, x) for strip in super().render_lines(crop)]


def _rows_of(entry: Entry, before: EntryRows | None) -> EntryRows:
    return before if before is not None and before.entry == entry else EntryRows(entry)


def _place(rows: EntryRows) -> tuple[str, bool]:
    return rows.entry.key, rows.entry.disabled


def _option(rows: EntryRows) -> Option:
    return Option(rows, id=rows.entry.key, disabled=rows.entry.disabled)
