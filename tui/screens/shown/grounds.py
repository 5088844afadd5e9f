"""Where on the main screen a reader can be, and which keys matter there: for the footer and for `?`. Pure."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from tui.commands import COMMANDS, key_of, keys_of, words_of

_WORD = {command.name: command.footer for command in COMMANDS}


class Ground(StrEnum):
    """What the reader is in or about; the value is what `?` calls it."""

    EMPTY = "without a story"
    COLUMNS = "in the text"
    LEDGER = "in the ledger"
    SINGLE = "in one story alone"
    SIDEBAR = "in the list of stories"
    OVERVIEW = "in the overview between the stories"
    NOTES = "in the notes beside the text"
    SELECTING = "while selecting"
    LINKING = "while linking two sentences"
    SEARCHING = "while searching"
    FILTERING = "in the filter of the list"
    WRITING = "while writing a note"


@dataclass(frozen=True, slots=True)
class Hint:
    """One key that matters where the reader is."""

    name: str
    """A command of the table, or a key that a list or a line has for itself."""
    word: str = ""
    """One word for the footer; empty for the table's."""
    words: str = ""
    """What it does, for `?`; empty for the table's."""

    @property
    def key(self) -> str:
        """The key as the reader sees it, their own where they chose one."""
        return key_of(self.name) if self.name in _WORD else self.name

    @property
    def short(self) -> str:
        """The word for the footer."""
        return self.word or _WORD[self.name]

    @property
    def long(self) -> str:
        """What it does."""
        return self.words or words_of(self.name)


def _commands(names: str) -> tuple[Hint, ...]:
    return tuple(Hint(name) for name in names.split())


_OUT = Hint("esc", "back", "Back to the text")
_ANYWHERE = _commands("sessions export undo palette")

HINTS: Mapping[Ground, tuple[Hint, ...]] = {
    Ground.EMPTY: _commands("bring_in sessions undo palette"),
    Ground.COLUMNS: (
        *_commands("next_stop difference unmatched who_else note tag search why seen partner"),
        *_commands("ledger single select copy link verdict"),
        *_ANYWHERE,
    ),
    Ground.LEDGER: (
        *_commands("next_stop difference unmatched columns swap who_else note tag search why seen"),
        *_commands("single select copy link verdict"),
        *_ANYWHERE,
    ),
    Ground.SINGLE: (
        *_commands("next_stop difference unmatched columns other_pane who_else note tag search why seen"),
        *_commands("ledger select copy"),
        *_ANYWHERE,
    ),
    Ground.SIDEBAR: (
        Hint("enter", "open", "Open this story in the pane that was active last"),
        Hint("search", "filter", "Filter the stories by words of their names, or by #tag"),
        Hint("note", words="Note on this story"),
        Hint("tag", words="Tag this story"),
        *_commands("bring_in take_out known sessions tags"),
        Hint("pane_right", "text", "To the stories that lie open"),
        *_commands("undo palette"),
    ),
    Ground.OVERVIEW: (
        Hint("j", "down", "To the mark below; the stories follow"),
        Hint("k", "up", "To the mark above; the stories follow"),
        Hint("g", "first", "To the first mark"),
        Hint("G", "last", "To the last mark"),
        Hint("enter", "read here", "Back to the text, at this mark"),
        _OUT,
        *_commands("palette"),
    ),
    Ground.NOTES: (
        Hint("j", "next", "To the next note; the story follows"),
        Hint("k", "before", "To the note before; the story follows"),
        Hint("enter", "edit", "Edit the note where it stands"),
        Hint("ctrl+o", "own editor", "Edit the note in $VISUAL or $EDITOR"),
        Hint("t", "tag", "Tag the note"),
        Hint("d", "done", "Tick the note off, or open it again"),
        Hint("x", "remove", "Remove the note"),
        _OUT,
        *_commands("palette"),
    ),
    Ground.SELECTING: (
        Hint("line_down", "longer", "Up to the end of the next sentence"),
        Hint("line_up", "shorter", "One sentence less"),
        Hint("passages", "stop", "Select nothing"),
        Hint("note", words="Note on what is selected"),
        Hint("tag", words="Tag what is selected"),
        Hint("copy", words="Copy what is selected"),
        Hint("pane_right", "a word more", "One word more"),
        Hint("pane_left", "a word less", "One word less"),
        Hint("cite", words="Copy it with outlet, title and date as a citation"),
        Hint("unmatched", "other end", "Move the other end of what is selected"),
        Hint("next_paragraph", "paragraph", "Up to the end of the paragraph"),
        Hint("who_else", "words", "Select by words, or by sentences again"),
    ),
    Ground.LINKING: (
        Hint("link", "link these", "Link the first sentence with the one you are at"),
        Hint("passages", "give up", "Link nothing"),
        Hint("other_pane", words="To the other story"),
        Hint("next_sentence", "sentence on", "To the next sentence"),
        Hint("previous_sentence", "back", "To the sentence before"),
        Hint("search", words="Find words in both stories"),
    ),
    Ground.SEARCHING: (
        Hint("enter", "keep", "Keep what was found; then step through it"),
        Hint("esc", "give up", "Back to where you were"),
        Hint("up", "earlier words", "The words that were searched for before"),
    ),
    Ground.FILTERING: (
        Hint("enter", "open", "Open the story that is highlighted"),
        Hint("down", "to the list", "To the stories that are left"),
        Hint("esc", "all", "All stories again"),
    ),
    Ground.WRITING: (
        Hint("esc", "keep", "Keep the note"),
        Hint("ctrl+o", "own editor", "Go on in $VISUAL or $EDITOR"),
    ),
}
"""The keys by place, the weightiest first: the footer shows as many as fit, `?` all of them."""
_TYPED = frozenset((Ground.SEARCHING, Ground.FILTERING, Ground.WRITING))
"""Where a letter is a letter and no key of the table."""
_INTO = {"sidebar": Ground.SIDEBAR, "overview": Ground.OVERVIEW, "beside": Ground.NOTES}
"""By the id of the widget that has the focus, or that it lies in."""
_TYPING_IN = {"sidebar": Ground.FILTERING, "beside": Ground.WRITING}


def sure(ground: Ground) -> tuple[Hint, ...]:
    """What the footer always has room for: how to get help, and out."""
    if ground not in _TYPED:
        return _commands("help leave")
    helped = (Hint("f1", "help", "What can I do here?"),) if "f1" in keys_of("help") else ()
    return (*helped, Hint("ctrl+c", "quit", "Copy what is selected; else leave, after asking once"))


def ground_of(
    *, mode: str, inside: Collection[str | None], typing: bool, view: Collection[str], stories: int
) -> Ground:
    """Where the reader is.

    Args:
        mode: What they are doing that has keys of its own: "selecting", "linking"; else empty.
        inside: The ids of the widget with the focus and of all that it lies in.
        typing: Whether letters go into a line or an editor.
        view: The classes of the screen, which name the view of the pair.
        stories: How many there are in the session.
    """
    table = _TYPING_IN if typing else _INTO
    if focused := next((ground for name, ground in table.items() if name in inside), None):
        return focused
    if typing:
        return Ground.SEARCHING
    if mode.upper() in Ground.__members__:
        return Ground[mode.upper()]
    if not stories:
        return Ground.EMPTY
    return Ground.LEDGER if "-ledger" in view else Ground.SINGLE if "-single" in view else Ground.COLUMNS
