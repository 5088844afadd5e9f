"""Errands that write exports: when the reader asks for one, and when one is kept up to date."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from textual.screen import Screen

from tui import desk
from tui.screens.clerk.aside import aside
from tui.screens.clerk.gathering import Gathering
from tui.screens.clerk.watching import Watching
from tui.screens.messages import Answered, ExportingOn, Refreshed, failed

if TYPE_CHECKING:
    from tui.desk import ExportPlan
    from tui.export import ExportProgress, Watch, Written
    from tui.library import Library

T = TypeVar("T")


class Exports(Gathering):
    """Writes exports one after the other, in a thread and with a library of their own: keeping a note never waits."""

    def __init__(self, screen: Screen[None], path: Path) -> None:
        super().__init__(screen, path)
        self._one_export = asyncio.Lock()
        self._refresh_waits = False
        self._asked = 0
        """How many exports that the reader asked for are under way."""
        self._watch: Watching[ExportProgress] | None = None
        """Follows the one that is being written."""

    def export(
        self,
        session_id: str,
        plan: ExportPlan,
        live: bool,
        then: Callable[[list[Written]], None],
        again: Callable[[str], None],
        stopped: Callable[[int], None],
    ) -> None:
        """Export, and remember how; `then` shows what was written, `again` gives the choices back and says why not.

        `stopped` is told how many files were written before it was stopped.
        """
        job = partial(_export, self.path, session_id, plan, live)
        self._run(self._export(job, then, again, stopped), "export", exclusive=False)

    @property
    def is_exporting(self) -> bool:
        """Whether files are being written."""
        return self._watch is not None

    def stop_exporting(self) -> None:
        """Stop after the file at hand; those that are written stay."""
        if self._watch is not None:
            self._watch.stop()

    def refresh_export(self, session_id: str) -> None:
        """Bring the export of a session up to date if the reader wants it so."""
        if not self._refresh_waits:  # what waits will see this change too
            self._run(self._refresh(session_id), "export", exclusive=False)

    async def exported(self) -> None:
        """Wait for the export that the reader asked for, if one is under way."""
        if self._asked:
            async with self._one_export:
                pass

    async def caught_up(self) -> None:
        """Wait until everything that was handed to the library is kept."""
        await self._ask(lambda library: None)

    async def refreshed(self, session_id: str) -> Refreshed:
        """The same as `refresh_export`; what came of it."""
        from tui.library import LibraryError

        try:
            self._refresh_waits = True
            async with self._one_export:
                self._refresh_waits = False
                plan = await self._ask(partial(_live_plan, session_id))
                if plan is None:  # in most sessions: what writes exports is not even loaded
                    return Refreshed(session_id, None)
                return await self._watched_export(partial(_refresh, self.path, session_id, plan))
        except LibraryError as error:
            return Refreshed(session_id, None, why=str(error))
        finally:
            self._refresh_waits = False

    async def _refresh(self, session_id: str) -> None:
        self._post(await self.refreshed(session_id))

    async def _export(
        self,
        job: Callable[[Watch], list[Written]],
        then: Callable[[list[Written]], None],
        again: Callable[[str], None],
        stopped: Callable[[int], None],
    ) -> None:
        from tui.export import ExportError, ExportStopped
        from tui.library import LibraryError

        self._asked += 1
        try:
            async with self._one_export:
                await self.caught_up()
                written = await self._watched_export(job)
        except ExportStopped as error:
            self._post(Answered(partial(stopped, len(error.written))))
        except (ExportError, LibraryError) as error:
            self._post(failed(error, again))
        else:
            self._post(Answered(lambda: then(written)))
        finally:
            self._asked -= 1

    async def _watched_export(self, job: Callable[[Watch], T]) -> T:
        """Do it aside, telling how far it is, until it is done or stopped."""
        from tui.export import ExportStopped

        self._watch = Watching(lambda progress: self._post(ExportingOn(progress)), ExportStopped)
        try:
            return await aside(partial(job, self._watch))
        finally:
            self._watch = None
            self._post(ExportingOn(None))


def _export(path: Path, session_id: str, plan: ExportPlan, live: bool, watch: Watch) -> list[Written]:
    from tui.library import Library

    with Library.open(path) as library:
        session = library.session(session_id)
        written = desk.export_to(library, session, plan, watch)
        if not library.read_only:
            desk.keep_export_plan(library, session, plan, live)
        return written


def _live_plan(session_id: str, library: Library) -> ExportPlan | None:
    return desk.live_plan(library, library.session(session_id))


def _refresh(path: Path, session_id: str, plan: ExportPlan, watch: Watch) -> Refreshed:
    from tui.export import ExportError
    from tui.library import Library, LibraryError

    try:
        with Library.open(path) as library:
            written = desk.export_to(library, library.session(session_id), plan, watch)
    except (ExportError, LibraryError) as error:
        return Refreshed(session_id, plan.target, why=str(error))
    return Refreshed(session_id, plan.target, tuple(written))
