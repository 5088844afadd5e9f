"""THE table of what a reader can do on the main screen.

One row a command: from it come the key bindings, the footer, the `?` help, the palette and the key table of the README.
A command's name is the name of its action: `next_stop` is `action_next_stop` of the main screen.
"""

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
    """One word for the footer; empty for a command that is not shown there."""


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
            Command("figure", ("f",), "Next figure, and on through figures"),
            Command("figure_back", ("F",), "Back through figures"),
            Command("quotation", ("apostrophe",), "Next quotation, and on through quotations"),
            Command("quotation_back", ("quotation_mark",), "Back through quotations"),
            Command("unmatched", ("o",), "Next sentence with no match found in the other story", "unmatched"),
            Command("unmatched_back", ("O",), "Back through what has no match found"),
            Command("next_note", ("right_square_bracket",), "Next note in these two stories"),
            Command("note_back", ("left_square_bracket",), "Back through the notes in these two stories"),
            Command("next_tag", ("number_sign",), "Next tagged passage, and on through them"),
            Command("unseen", ("M",), "Next passage not marked as seen, and on through them"),
            Command("search", ("slash",), "Find words in both stories; in the sidebar: filter the stories", "find"),
            Command("passages", ("escape",), "Back to stepping through passages"),
        ),
    ),
    Group(
        "Move",
        (
            Command("line_down", ("j", "down"), "One line down"),
            Command("line_up", ("k", "up"), "One line up"),
            Command("page_down", ("space", "pagedown"), "One page down"),
            Command("page_up", ("b", "pageup"), "One page up"),
            Command("half_page_down", ("ctrl+d",), "Half a page down"),
            Command("half_page_up", ("ctrl+u",), "Half a page up"),
            Command("start", ("g", "home"), "To the start of the story"),
            Command("finish", ("G", "end"), "To the end of the story"),
            Command("next_sentence", ("right_parenthesis",), "Next sentence of this story"),
            Command("previous_sentence", ("left_parenthesis",), "Previous sentence of this story"),
            Command("next_paragraph", ("right_curly_bracket",), "Next paragraph of this story"),
            Command("previous_paragraph", ("left_curly_bracket",), "Previous paragraph of this story"),
            Command("partner", ("enter",), "Jump to the partner in the other story, and back"),
        ),
    ),
    Group(
        "Look",
        (
            Command("columns", ("1",), "Two stories side by side, each in its own order"),
            Command("ledger", ("2",), "Ledger: row by row, each passage beside its partners"),
            Command("single", ("3",), "One story alone, with signs for what the others have"),
            Command("why", ("W",), "Why this is a match, or why it is none"),
            Command("who_else", ("w",), "Who else has this: how every other story tells it", "who else"),
            Command("overview", ("semicolon",), "Into the overview between the stories: move there, jump from there"),
            Command("other_pane", ("tab",), "To the other story"),
            Command("pane_left", ("h", "left"), "To the pane on the left; from the first story to the sidebar"),
            Command("pane_right", ("l", "right"), "To the pane on the right"),
            Command("swap", ("x",), "Swap the two stories"),
            Command("sidebar", ("backslash",), "Show or hide the sidebar, and go to it"),
            Command("beside", ("B",), "Show or hide the notes beside the text, and go to them"),
            Command("alone", ("z",), "Only this pane, or both again"),
            Command("wider", ("greater_than_sign",), "Make the pane one is in wider"),
            Command("narrower", ("less_than_sign",), "Make the pane one is in narrower"),
            Command("even", (), "All panes at their usual widths again"),
        ),
    ),
    Group(
        "Decide",
        (
            Command("seen", ("m",), "Mark the passage as seen, or not", "seen"),
            Command("verdict", ("exclamation_mark",), "Give a verdict on a match or a difference, with a reason"),
            Command("link", ("plus",), "Link two sentences: press it on one, then on the other"),
            Command("unlink", ("minus",), "Unlink this match, or take back what was decided on it"),
            Command("undo", ("u",), "Undo the last thing you did"),
            Command("redo", ("U",), "Do again what was undone"),
        ),
    ),
    Group(
        "Keep",
        (
            Command("note", ("a",), "Note on what is current or selected; in the sidebar: on the story", "note"),
            Command("tag", ("t",), "Tag what is current or selected; in the sidebar: the story", "tag"),
            Command("select", ("v",), "Select by sentence and word; then a notes, t tags, y copies"),
            Command("copy", ("y",), "Copy the passage, or what is selected"),
            Command("cite", ("Y",), "Copy it with outlet, title and date as a citation"),
            Command("notes", ("A",), "List the notes: go to one, tick it off, remove it"),
            Command("review", ("V",), "Review the notes that wait for your decision"),
            Command("tags", ("T",), "The tags: rename, merge, filter the stories by one"),
            Command("export", ("e",), "Export the notes of this session, now or after each change", "export"),
        ),
    ),
    Group(
        "Stories",
        (
            Command("bring_in", ("i",), "Bring in a story or a folder of stories"),
            Command("paste", (), "Paste the story into the terminal window"),
            Command("stop_reading", ("X",), "Stop what goes on beside the screen; what was done is kept"),
            Command("known", ("c",), "What is known of the stories: outlet, title, date …"),
            Command("set_aside", ("L",), "What was set aside in this story, and why"),
            Command("encoding", ("E",), "Read this story again in another encoding"),
            Command("rescan", ("r",), "Look for new and changed files in the session's folder"),
            Command("versions", ("R",), "Versions of the stories, and what changed in each"),
            Command("take_out", ("delete",), "Take this story out of the session; in the sidebar too"),
            Command("purge", (), "Remove this story for good (to protect a source)"),
        ),
    ),
    Group(
        "Crossread",
        (
            Command("sessions", ("s",), "Sessions: switch, create, rename, duplicate, archive"),
            Command("remove_samples", (), "Remove the sample stories"),
            Command("restore_samples", (), "Bring the sample stories back"),
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
    "semicolon": ";",
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


def shown_key(key: str) -> str:
    """A key as the reader sees it: "slash" is `/`."""
    return _SHOWN.get(key, key)
