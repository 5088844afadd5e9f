"""What comes over the main screen: a question, a note, a choice, help. Loaded when the first of each is needed."""

from typing import TYPE_CHECKING

from tui.lazily import loader

if TYPE_CHECKING:
    from tui.screens.dialogs.asking import AskScreen
    from tui.screens.dialogs.cards import CardsScreen
    from tui.screens.dialogs.choosing import ChooseScreen, note_entries, session_entries
    from tui.screens.dialogs.help import HelpScreen
    from tui.screens.dialogs.ledger import LedgerScreen
    from tui.screens.dialogs.listing import (
        encoding_entries,
        import_entries,
        rescan_entries,
        version_entries,
        version_key,
    )
    from tui.screens.dialogs.noting import NoteScreen
    from tui.screens.dialogs.pasting import PasteScreen
else:
    __getattr__ = loader(
        __name__,
        {
            "asking": ("AskScreen",),
            "cards": ("CardsScreen",),
            "choosing": ("ChooseScreen", "note_entries", "session_entries"),
            "help": ("HelpScreen",),
            "ledger": ("LedgerScreen",),
            "listing": ("encoding_entries", "import_entries", "rescan_entries", "version_entries", "version_key"),
            "noting": ("NoteScreen",),
            "pasting": ("PasteScreen",),
        },
    )

__all__ = [
    "AskScreen",
    "CardsScreen",
    "ChooseScreen",
    "HelpScreen",
    "LedgerScreen",
    "NoteScreen",
    "PasteScreen",
    "encoding_entries",
    "import_entries",
    "note_entries",
    "rescan_entries",
    "session_entries",
    "version_entries",
    "version_key",
]
