"""The words of the lines that frame the stories: which session this is, what is being read, what the keys do. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from tui.commands import key_of
from tui.counting import counted
from tui.screens.shown.grounds import HINTS, Ground, sure

if TYPE_CHECKING:
    from tui.desk import Folder, Progress
    from tui.export import ExportProgress

_LEAST = 12
"""Cells that are left of a session's name, whatever else there is to say."""


def header(folder: Folder, width: int, live: str = "", to_review: int = 0, seen: str = "") -> Content:
    """The session's name and size, how much was seen of the open pair, what waits, and what is kept up to date.

    Over the samples also how to bring in one's own. Where all that is too long the name gives way: its reader knows it.
    """
    session = folder.session
    name = ("SAMPLE · " if session.sample else "") + session.name
    own = f"{key_of('bring_in')} brings in your own" if session.sample else ""
    besides = (seen, f"{to_review} to review: {key_of('review')}" if to_review else "", live, own)
    size = f" ─ {counted(len(folder.members), 'story', 'stories')}"
    rest = Content("   ".join((size, *(part for part in besides if part))))
    return Content(f" {name}").truncate(max(_LEAST, width - rest.cell_length), ellipsis=True) + rest


def reading(progress: Progress) -> Content:
    """How far the reading is: "Reading 312 of 2,000 · 3 refused · X stops · wire-12.html"."""
    stops = f"{key_of('stop_reading')} stops"
    if not progress.total:
        return Content(f" Looking for stories · {stops} · {progress.name}")
    refused = (f"{progress.refused:,} refused",) if progress.refused else ()
    parts = (f" Reading {progress.done + 1:,} of {progress.total:,}", *refused, stops, progress.name)
    return Content(" · ".join(parts))


def exporting(progress: ExportProgress) -> Content:
    """How far an export is: "Exporting 312 of 2,000 files · X stops"."""
    done, total = f"{progress.done + 1:,}", f" of {progress.total:,}" if progress.total else ""
    what = f"Comparing for the export, pair {done}{total}" if progress.comparing else f"Exporting {done}{total} files"
    return Content(f" {what} · {key_of('stop_reading')} stops")


def footer(width: int, ground: Ground = Ground.COLUMNS) -> Content:
    """The keys that matter where the reader is, as many as fit; always how to get help, and out."""
    always = sure(ground)
    keys = [(f" {hint.key} ", f"{hint.short} ") for hint in (*HINTS[ground], *always)]
    while len(keys) > len(always) and sum(cell_len(key) + cell_len(word) for key, word in keys) > width:
        del keys[-len(always) - 1]
    return Content.assemble(*(part for key, word in keys for part in ((key, "bold"), word)))
