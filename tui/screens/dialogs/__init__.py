"""What comes over the main screen: a question, a note, a choice, help. Loaded when the first of each is needed."""

from typing import TYPE_CHECKING

from tui.lazily import loader

if TYPE_CHECKING:
    from tui.screens.dialogs.asking import AskScreen
    from tui.screens.dialogs.cards import CardsScreen
    from tui.screens.dialogs.choosing import ChooseScreen
    from tui.screens.dialogs.damaged import DamagedScreen, restored_lines
    from tui.screens.dialogs.exporting import Export, ExportScreen
    from tui.screens.dialogs.help import HelpScreen
    from tui.screens.dialogs.listing import (
        encoding_entries,
        import_entries,
        rescan_entries,
        version_entries,
        version_key,
    )
    from tui.screens.dialogs.notes import NotesScreen
    from tui.screens.dialogs.noting import NoteScreen
    from tui.screens.dialogs.pasting import PasteScreen
    from tui.screens.dialogs.purging import PurgeScreen, purged_lines
    from tui.screens.dialogs.review import ReviewScreen
    from tui.screens.dialogs.sessions import SessionActs, SessionsScreen
    from tui.screens.dialogs.setting_aside import SetAsideScreen
    from tui.screens.dialogs.tags import TagsScreen
    from tui.screens.dialogs.telling import TellScreen
    from tui.screens.dialogs.unkept import UnkeptScreen
    from tui.screens.dialogs.verdict import VerdictGiven, VerdictRow, VerdictScreen
    from tui.screens.dialogs.who_else import WhoElseScreen
    from tui.screens.dialogs.why import WhyScreen
    from tui.screens.dialogs.writing import NoteEditor
else:
    __getattr__ = loader(
        __name__,
        {
            "asking": ("AskScreen",),
            "cards": ("CardsScreen",),
            "choosing": ("ChooseScreen",),
            "damaged": ("DamagedScreen", "restored_lines"),
            "exporting": ("Export", "ExportScreen"),
            "help": ("HelpScreen",),
            "listing": ("encoding_entries", "import_entries", "rescan_entries", "version_entries", "version_key"),
            "notes": ("NotesScreen",),
            "noting": ("NoteScreen",),
            "pasting": ("PasteScreen",),
            "purging": ("PurgeScreen", "purged_lines"),
            "review": ("ReviewScreen",),
            "sessions": ("SessionActs", "SessionsScreen"),
            "tags": ("TagsScreen",),
            "setting_aside": ("SetAsideScreen",),
            "telling": ("TellScreen",),
            "unkept": ("UnkeptScreen",),
            "who_else": ("WhoElseScreen",),
            "why": ("WhyScreen",),
            "verdict": ("VerdictGiven", "VerdictRow", "VerdictScreen"),
            "writing": ("NoteEditor",),
        },
    )

__all__ = [
    "AskScreen",
    "CardsScreen",
    "ChooseScreen",
    "DamagedScreen",
    "Export",
    "ExportScreen",
    "HelpScreen",
    "NoteEditor",
    "NoteScreen",
    "NotesScreen",
    "PasteScreen",
    "PurgeScreen",
    "ReviewScreen",
    "SessionActs",
    "SessionsScreen",
    "SetAsideScreen",
    "TagsScreen",
    "TellScreen",
    "UnkeptScreen",
    "VerdictGiven",
    "VerdictRow",
    "VerdictScreen",
    "WhoElseScreen",
    "WhyScreen",
    "encoding_entries",
    "import_entries",
    "purged_lines",
    "rescan_entries",
    "restored_lines",
    "version_entries",
    "version_key",
]
