"""Exporting: when the reader asks for it, and by itself where an export is kept up to date."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.timer import Timer

from tui import desk
from tui.commands import key_of
from tui.counting import counted
from tui.screens import dialogs, shown
from tui.screens.clerk import export_path
from tui.screens.main.knowing import Knowing
from tui.screens.messages import Answered, BroughtIn, Elsewhere, Kept, Opened, Refreshed, Rescan

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tui.desk import ExportPlan, Folder
    from tui.export import Written
    from tui.library import Library, Session
    from tui.screens.dialogs import Export

_LONGEST = 100
"""Characters of what is told of an export in one line; more becomes a list."""


class Exporting(Knowing):
    """The actions of the main screen that write notes out."""

    PAUSE: ClassVar[float] = 2.0
    """Seconds without another change before an export is brought up to date."""

    def __init__(self, library: Path) -> None:
        super().__init__(library)
        self._live: Path | None = None
        """The folder of the open session's export, if that is kept up to date."""
        self._behind = False
        """Whether there were changes that it may not have yet."""
        self._failing = False
        self._export_timer: Timer | None = None
        self._exported: Folder | None = None
        """The session as it was when it was exported last."""
        self._remarked: set[str] = set()

    # When the reader asks for it

    def action_export(self) -> None:
        """Ask how to export the notes of this session, beginning with what was chosen last."""
        folder = self.folder
        if folder is not None:
            kept = len(folder.notes) + len(folder.links) + len(folder.judgements)
            ask = partial(self._ask_export, folder.session, kept, export_path(folder))
            self.clerk.tell(partial(_chosen_last, folder.session.id), lambda last: Answered(partial(ask, last)))

    def _ask_export(self, session: Session, notes: int, usual: Path, last: tuple[ExportPlan | None, bool]) -> None:
        plan, live = last
        export = dialogs.Export(plan or desk.ExportPlan(desk.path_of(str(usual)).absolute()), live)
        self._open_export(session, notes, export)

    def _open_export(self, session: Session, notes: int, export: Export, why: str = "") -> None:
        """Ask how to export; `why` says why it could not be done before."""

        def write(chosen: Export | None) -> None:
            if chosen is not None:
                self.say("Exporting …")
                then = partial(self._show_export, session.id, chosen)
                again = partial(self._open_export, session, notes, chosen)
                self.clerk.export(session.id, chosen.plan, chosen.live, then, again, self._tell_stopped)

        self.app.push_screen(dialogs.ExportScreen(session.name, export, notes, why), write)

    def _show_export(self, session_id: str, export: Export, written: Sequence[Written]) -> None:
        """Say what was written, and what should be known besides; a list where that does not fit."""
        if self.folder is not None and self.folder.session.id == session_id:
            self._tell_live(export.plan.target if export.live else None)
        said, besides = shown.exported.summary(written, export.plan.target), shown.exported.remarks(written)
        self._remarked.update(besides)
        self.say(" ".join((said, *besides)))
        if len(self.said) > _LONGEST and besides:
            self.app.push_screen(dialogs.TellScreen(said, besides))

    def _tell_stopped(self, files: int) -> None:
        """Say how far an export came."""
        done = counted(files, "file is", "files are")
        self.say(f"Stopped: {done} up to date. {key_of('export')} exports the rest.")

    # Keeping it up to date

    @on(Opened)
    def look_after_export(self, message: Opened) -> None:
        """The export of a session may have fallen behind while it was not open."""
        self._stop_waiting()
        self._live, self._failing, self._exported = None, False, message.folder
        self._show_live("")
        self.clerk.refresh_export(message.folder.session.id)

    @on(Elsewhere)
    def look_for_changes(self, message: Elsewhere) -> None:
        """Exports are remembered in the library too: that alone is no change of what is exported."""
        if message.folder != self._exported:
            self.export_again_soon()

    @on(Kept)
    @on(BroughtIn)
    @on(Rescan)
    def export_again_soon(self) -> None:
        """Something has changed: bring the export up to date once nothing more changes for a moment."""
        if self._live is not None:
            self._stop_waiting()
            self._behind = True
            self._export_timer = self.set_timer(self.PAUSE, self._refresh)

    def _stop_waiting(self) -> None:
        self._behind = False
        if self._export_timer is not None:
            self._export_timer.stop()

    def _refresh(self) -> None:
        self._stop_waiting()
        self._exported = self.folder
        if self.folder is not None:
            self.clerk.refresh_export(self.folder.session.id)

    @on(Refreshed)
    def show_refreshed(self, message: Refreshed) -> None:
        """Say in the header that an export is kept up to date, or that it could not be."""
        if self.folder is None or self.folder.session.id != message.session_id:
            return
        if message.why and (message.target or self._live):
            self._tell_failing(message.why)
        elif not message.why:
            self._tell_live(message.target)
            self._tell_remarks(shown.exported.remarks(message.written))

    def _show_live(self, words: str) -> None:
        self.live = words
        self.show_header()

    def _tell_live(self, target: Path | None) -> None:
        self._live, self._failing = target, False
        self._show_live(shown.exported.live_words(target) if target else "")

    def _tell_failing(self, why: str) -> None:
        if not self._failing:  # once; it is tried again after every change
            self.notify(f"The export is not up to date: {why}", severity="error", markup=False, timeout=8)
        self._failing = True
        self._show_live(shown.exported.NOT_UP_TO_DATE)

    def _tell_remarks(self, remarks: Sequence[str]) -> None:
        """What should be known besides is told once, not after every change."""
        for remark in remarks:
            if remark not in self._remarked:
                self._remarked.add(remark)
                self.notify(remark, markup=False, timeout=8)

    async def export_at_last(self) -> list[str]:
        """On leaving: bring the export up to date if it is behind; why it could not be."""
        if not self._behind or self.folder is None:
            return []
        self._stop_waiting()
        refreshed = await self.clerk.refreshed(self.folder.session.id)
        return [f"the export is not up to date: {refreshed.why}"] if refreshed.why else []


def _chosen_last(session_id: str, library: Library) -> tuple[ExportPlan | None, bool]:
    session = library.session(session_id)
    return desk.export_plan_of(library, session), desk.live_plan(library, session) is not None
