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
            Command("next_stop", ("n",), "Next passage, unmatched sentence or search hit", "next"),
            Command("previous_stop", ("p", "N"), "Previous passage, unmatched sentence or search hit", "back"),
            Command("unmatched", ("o",), "Step through what has no match found in the other story", "unmatched"),
            Command("search", ("slash",), "Search in this story; in the sidebar: filter the stories", "find"),
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
        ),
    ),
    Group(
        "Look",
        (
            Command("other_pane", ("tab",), "To the other story"),
            Command("pane_left", ("h", "left"), "To the pane on the left; from the first story to the sidebar"),
            Command("pane_right", ("l", "right"), "To the pane on the right"),
            Command("sidebar", ("backslash",), "Show or hide the sidebar, and go to it"),
            Command("swap", ("x",), "Swap the two stories"),
        ),
    ),
    Group(
        "Keep",
        (
            Command("note", ("a",), "Note on the current passage; in the sidebar: on the story", "note"),
            Command("tag", ("t",), "Tag the current passage; in the sidebar: the story", "tag"),
            Command("notes", ("v",), "List the notes: go to one, tick it off, remove it"),
            Command("review", ("V",), "Review the notes that wait for your decision"),
            Command("export", ("e",), "Export the notes of this session, now or after each change", "export"),
            Command("seen", ("m",), "Mark the passage as seen, or not"),
            Command("undo", ("u",), "Undo the last thing you did"),
            Command("redo", ("U",), "Do again what was undone"),
        ),
    ),
    Group(
        "Stories",
        (
            Command("bring_in", ("i",), "Bring in a story or a folder of stories"),
            Command("paste", (), "Paste the story into the terminal window"),
            Command("stop_reading", ("X",), "Stop bringing in; what was read is kept"),
            Command("known", ("c",), "What is known of the stories: outlet, title, date …"),
            Command("set_aside", ("L",), "What was set aside in this story, and why"),
            Command("encoding", ("E",), "Read this story again in another encoding"),
            Command("rescan", ("r",), "Look for new and changed files in the session's folder"),
            Command("versions", ("R",), "Versions of the stories, and what changed in each"),
            Command("take_out", ("D",), "Take this story out of the session; in the sidebar too"),
            Command("purge", (), "Remove this story for good (to protect a source)"),
        ),
    ),
    Group(
        "Crossread",
        (
            Command("sessions", ("s",), "Switch to another session, or rename one"),
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
    "pagedown": "page down",
    "pageup": "page up",
}


def shown_key(key: str) -> str:
    """A key as the reader sees it: "slash" is `/`."""
    return _SHOWN.get(key, key)
