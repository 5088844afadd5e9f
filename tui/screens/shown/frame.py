"""The words of the lines that frame the stories: which session this is, what is being read, what the keys do. Pure."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content

from tui.commands import COMMANDS, shown_key
from tui.counting import counted

if TYPE_CHECKING:
    from tui.desk import Folder, Progress

_SAMPLES = "i brings in your own"
_LEAST = 12
"""Cells that are left of a session's name, whatever else there is to say."""


def header(folder: Folder, width: int, live: str = "", to_review: int = 0) -> Content:
    """The session's name and size; what waits, and is kept up to date; over the samples, how to bring in one's own.

    Where that is too long the name gives way: its reader knows it.
    """
    session = folder.session
    name = ("SAMPLE · " if session.sample else "") + session.name
    besides = (f"{to_review} to review: V" if to_review else "", live, _SAMPLES if session.sample else "")
    size = f" ─ {counted(len(folder.members), 'story', 'stories')}"
    rest = Content("   ".join((size, *(part for part in besides if part))))
    return Content(f" {name}").truncate(max(_LEAST, width - rest.cell_length), ellipsis=True) + rest


def reading(progress: Progress) -> Content:
    """How far the reading is: "Reading 312 of 2,000 · 3 refused · X stops · wire-12.html"."""
    if not progress.total:
        return Content(f" Looking for stories · X stops · {progress.name}")
    refused = (f"{progress.refused:,} refused",) if progress.refused else ()
    parts = (f" Reading {progress.done + 1:,} of {progress.total:,}", *refused, "X stops", progress.name)
    return Content(" · ".join(parts))


def footer(width: int) -> Content:
    """The keys that fit, the last two always: how to get help, and out."""
    keys = [(f" {shown_key(command.keys[0])} ", f"{command.footer} ") for command in COMMANDS if command.footer]
    while len(keys) > 2 and sum(len(key) + len(word) for key, word in keys) > width:
        del keys[-3]
    return Content.assemble(*(part for key, word in keys for part in ((key, "bold"), word)))
