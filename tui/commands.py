"""THE table of what a reader can do on the main screen.

One row a command: from it come the key bindings, the footer, the `?` help, the palette and the key table of the README.
A command's name is the name of its action: `next_stop` is `action_next_stop` of the main screen. The keys of the table
are those that a command comes with; `keys_of` and `key_of` know those that the reader has chosen instead.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Command:
    """One thing a reader can do."""

    name: str
    keys: tuple[str, ...]
    """As Textual names them; the first is the one that is shown."""
    words: str
    """What it does, in a few words: palette, help and README."""
    footer: str = ""
    """One word for the footer, wherever it is shown there."""


@dataclass(frozen=True, slots=True)
class Group:
    """Commands that belong together, under a heading."""

    title: str
    commands: tuple[Command, ...]


GROUPS: tuple[Group, ...] = (
    Group(
        "Step",
        (
            Command("next_stop", ("n",), "Next: passage, or whatever is stepped through", "next"),
            Command("previous_stop", ("N", "p"), "Back: passage, or whatever is stepped through", "back"),
            Command("difference", ("d",), "Next difference, and on through differences", "difference"),
            Command("difference_back", ("D",), "Back through differences"),
            Command("figure", ("f",), "Next figure, and on through figures", "figure"),
            Command("figure_back", ("F",), "Back through figures"),
            Command("quotation", ("apostrophe",), "Next quotation, and on through quotations", "quote"),
            Command("quotation_back", ("quotation_mark",), "Back through quotations"),
            Command("unmatched", ("o",), "Next sentence with no match found in the other story", "unmatched"),
            Command("unmatched_back", ("O",), "Back through what has no match found"),
            Command("next_note", ("right_square_bracket",), "Next note in these two stories", "note"),
            Command("note_back", ("left_square_bracket",), "Back through the notes in these two stories"),
            Command("next_tag", ("number_sign",), "Next tagged passage, and on through them"),
            Command("unseen", ("M",), "Next passage not marked as seen, and on through them"),
            Command("search", ("slash",), "Find words in both stories; in the sidebar: filter the stories", "find"),
            Command("passages", ("escape",), "Back to stepping through passages", "passages"),
        ),
    ),
    Group(
        "Move",
        (
            Command("line_down", ("j", "down"), "One line down", "down"),
            Command("line_up", ("k", "up"), "One line up", "up"),
            Command("page_down", ("space", "pagedown"), "One page down", "page"),
            Command("page_up", ("b", "pageup"), "One page up"),
            Command("half_page_down", ("ctrl+d",), "Half a page down"),
            Command("half_page_up", ("ctrl+u",), "Half a page up"),
            Command("start", ("g", "home"), "To the start of the story"),
            Command("finish", ("G", "end"), "To the end of the story"),
            Command("next_sentence", ("right_parenthesis",), "Next sentence of this story", "sentence"),
            Command("previous_sentence", ("left_parenthesis",), "Previous sentence of this story"),
            Command("next_paragraph", ("right_curly_bracket",), "Next paragraph of this story", "paragraph"),
            Command("previous_paragraph", ("left_curly_bracket",), "Previous paragraph of this story"),
            Command("partner", ("enter",), "Jump to the partner in the other story, and back", "partner"),
        ),
    ),
    Group(
        "Look",
        (
            Command("columns", ("1",), "Two stories side by side, each in its own order", "columns"),
            Command("ledger", ("2",), "Ledger: row by row, each passage beside its partners", "ledger"),
            Command("single", ("3",), "One story alone, with signs for what the others have", "single"),
            Command("why", ("W",), "Why this is a match, or why it is none", "why"),
            Command("who_else", ("w",), "Who else has this: how every other story tells it", "who else"),
            Command(
                "overview",
                ("semicolon",),
                "Into the overview between the stories: move there, jump from there",
                "overview",
            ),
            Command("other_pane", ("tab",), "To the other story", "other story"),
            Command("pane_left", ("h", "left"), "To the pane on the left; from the first story to the sidebar"),
            Command("pane_right", ("l", "right"), "To the pane on the right"),
            Command("swap", ("x",), "Swap the two stories", "swap"),
            Command("sidebar", ("backslash",), "Show or hide the sidebar, and go to it", "stories"),
            Command("beside", ("B",), "Show or hide the notes beside the text, and go to them", "notes"),
            Command("alone", ("z",), "Only this pane, or both again", "alone"),
            Command("wider", ("greater_than_sign",), "Make the pane one is in wider"),
            Command("narrower", ("less_than_sign",), "Make the pane one is in narrower"),
            Command("even", (), "All panes at their usual widths again"),
        ),
    ),
    Group(
        "Decide",
        (
            Command("seen", ("m",), "Mark the passage as seen, or not", "seen"),
            Command(
                "verdict", ("exclamation_mark",), "Give a verdict on a match or a difference, with a reason", "verdict"
            ),
            Command("link", ("plus",), "Link two sentences: press it on one, then on the other", "link"),
            Command("unlink", ("minus",), "Unlink this match, or take back what was decided on it", "unlink"),
            Command("undo", ("u",), "Undo the last thing you did", "undo"),
            Command("redo", ("U",), "Do again what was undone"),
        ),
    ),
    Group(
        "Keep",
        (
            Command("note", ("a",), "Note on what is current or selected; in the sidebar: on the story", "note"),
            Command("tag", ("t",), "Tag what is current or selected; in the sidebar: the story", "tag"),
            Command("select", ("v",), "Select by sentence and word, to note, tag or copy it", "select"),
            Command("copy", ("y",), "Copy the passage, or what is selected", "copy"),
            Command("cite", ("Y",), "Copy it with outlet, title and date as a citation", "cite"),
            Command("notes", ("A",), "List the notes: go to one, tick it off, remove it", "notes"),
            Command("review", ("V",), "Review the notes that wait for your decision", "review"),
            Command("tags", ("T",), "The tags: rename, merge, filter the stories by one", "tags"),
            Command("export", ("e",), "Export notes and decisions, now or after each change", "export"),
        ),
    ),
    Group(
        "Stories",
        (
            Command("bring_in", ("i",), "Bring in a story or a folder of stories", "bring in"),
            Command("paste", (), "Paste the story into the terminal window"),
            Command("stop_reading", ("X",), "Stop what goes on beside the screen; what was done is kept", "stop"),
            Command("known", ("c",), "What is known of the stories: outlet, title, date …", "known"),
            Command("set_aside", ("L",), "What was set aside in this story, and why"),
            Command("encoding", ("E",), "Read this story again in another encoding"),
            Command("rescan", ("r",), "Look for new and changed files in the session's folder"),
            Command("versions", ("R",), "Versions of the stories, and what changed in each", "versions"),
            Command("take_out", ("delete",), "Take this story out of the session; in the sidebar too", "take out"),
            Command("purge", (), "Remove this story for good (to protect a source)"),
        ),
    ),
    Group(
        "Crossread",
        (
            Command("sessions", ("s",), "Sessions: switch, create, rename, duplicate, archive", "sessions"),
            Command("remove_samples", (), "Remove the sample stories"),
            Command("restore_samples", (), "Bring the sample stories back"),
            Command("palette", ("colon",), "Find anything that Crossread can do by its words", "all"),
            Command("help", ("question_mark", "f1"), "What can I do here?", "help"),
            Command("leave", ("q",), "Quit; everything is kept", "quit"),
        ),
    ),
)

COMMANDS: tuple[Command, ...] = tuple(command for group in GROUPS for command in group.commands)

_SHOWN = {
    "slash": "/",
    "escape": "esc",
    "backslash": "\\",
    "question_mark": "?",
    "exclamation_mark": "!",
    "quotation_mark": '"',
    "apostrophe": "'",
    "number_sign": "#",
    "dollar_sign": "$",
    "percent_sign": "%",
    "ampersand": "&",
    "asterisk": "*",
    "at": "@",
    "circumflex_accent": "^",
    "comma": ",",
    "full_stop": ".",
    "colon": ":",
    "semicolon": ";",
    "equals_sign": "=",
    "grave_accent": "`",
    "tilde": "~",
    "underscore": "_",
    "vertical_line": "|",
    "plus": "+",
    "minus": "-",
    "less_than_sign": "<",
    "greater_than_sign": ">",
    "left_parenthesis": "(",
    "right_parenthesis": ")",
    "left_square_bracket": "[",
    "right_square_bracket": "]",
    "left_curly_bracket": "{",
    "right_curly_bracket": "}",
    "pagedown": "page down",
    "pageup": "page up",
}
UNBOUND = "unbound"
"""Stands where a key would, for a command that has none; no terminal sends it."""
_PALETTE = "ctrl+p"
"""The key that cannot be taken away, for what has none."""
_by_name = {command.name: command for command in COMMANDS}
_chosen: dict[str, tuple[str, ...]] = {}


def shown_key(key: str) -> str:
    """A key as the reader sees it: "slash" is `/`, "ctrl+slash" is `ctrl+/`."""
    modifiers, plus, name = key.rpartition("+")
    return modifiers + plus + _SHOWN.get(name, name)


def use_keys(chosen: Mapping[str, tuple[str, ...]]) -> None:
    """Have the reader's own keys in force, by name of a command, and for all others those of the table."""
    _chosen.clear()
    _chosen.update(chosen)


def keys_of(name: str) -> tuple[str, ...]:
    """The keys of a command that are in force, as Textual names them."""
    return _chosen.get(name, _by_name[name].keys)


def key_of(name: str) -> str:
    """The key of a command as a hint names it: the first; the palette's for a command without a key."""
    return shown_key(next(iter(keys_of(name)), _PALETTE))


def words_of(name: str) -> str:
    """What a command does, in a few words."""
    return _by_name[name].words
