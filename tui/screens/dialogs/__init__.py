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
    from tui.screens.dialogs.sessions import (
        COPY_OF_SESSION,
        NEW_SESSION,
        RENAME_SESSION,
        SessionActs,
        SessionsScreen,
    )
    from tui.screens.dialogs.setting_aside import SetAsideScreen
    from tui.screens.dialogs.tags import TagsScreen, tag_label
    from tui.screens.dialogs.telling import TellScreen
    from tui.screens.dialogs.unkept import UnkeptScreen
    from tui.screens.dialogs.verdict import VerdictGiven, VerdictRow, VerdictScreen
    from tui.screens.dialogs.who_else import WhoElseScreen
    from tui.screens.dialogs.why import WhyScreen
    from tui.screens.dialogs.writing import NoteEditor
else:
    __getattr__ = loader(__name__)

__all__ = [
    "COPY_OF_SESSION",
    "NEW_SESSION",
    "RENAME_SESSION",
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
    "tag_label",
    "version_entries",
    "version_key",
]
