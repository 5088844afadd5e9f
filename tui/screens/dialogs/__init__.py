"""What comes over the main screen: a question, a note, a choice, help. Loaded when the first of each is needed."""

from typing import TYPE_CHECKING

from tui.lazily import loader

if TYPE_CHECKING:
    from tui.screens.dialogs.asking import AskScreen
    from tui.screens.dialogs.choosing import ChooseScreen, note_entries, session_entries
    from tui.screens.dialogs.help import HelpScreen
    from tui.screens.dialogs.noting import NoteScreen
else:
    __getattr__ = loader(
        __name__,
        {
            "asking": ("AskScreen",),
            "choosing": ("ChooseScreen", "note_entries", "session_entries"),
            "help": ("HelpScreen",),
            "noting": ("NoteScreen",),
        },
    )

__all__ = ["AskScreen", "ChooseScreen", "HelpScreen", "NoteScreen", "note_entries", "session_entries"]
