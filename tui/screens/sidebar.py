"""The rows of the sidebar: the session's stories, what is open, how much of each answers the open one. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content

from tui import desk
from tui.counting import counted
from tui.story import clean_line
from widgets import Entry

if TYPE_CHECKING:
    from tui.desk import Folder
    from tui.library import Member, StoredStory

WIDTH = 34
_OPEN, _CLOSED = "▸", " "


def entries(folder: Folder, opened: Sequence[str], shares: Mapping[str, tuple[int, int]], against: str) -> list[Entry]:
    """One entry a story. `shares` says of how many sentences of each story answer the one with the letter `against`."""
    return [_entry(member, member.id in opened, shares.get(member.id), against) for member in folder.members]


def _entry(member: Member, opened: bool, share: tuple[int, int] | None, against: str) -> Entry:
    lines = (
        Content.assemble(
            (_OPEN if opened else _CLOSED) + member.letter + " ",
            (_outlet(member), "bold" if opened else ""),
            f" · {member.words} words",
        ),
        Content(f"   {title(member)}"),
        Content(f"   {_state(member, share, against)}"),
    )
    search = " ".join((member.letter, _outlet(member), title(member), *(f"#{tag}" for tag in member.tags)))
    return Entry(member.id, lines, search)


def _outlet(member: Member) -> str:
    return clean_line(member.details.outlet or "") or "outlet unknown"


def title(member: Member) -> str:
    """The story's title; its file's name where it has none."""
    return clean_line(member.details.title or "") or member.origin.name


def _state(member: Member, share: tuple[int, int] | None, against: str) -> str:
    parts = []
    if share is not None and member.letter != against:
        parts.append(f"{share[0]} of {share[1]} answer {against}")
    if member.notes:
        parts.append(counted(member.notes, "note", "notes"))
    parts.extend(f"#{tag}" for tag in member.tags)
    return " · ".join(parts)


def heading(letter: str, stored: StoredStory) -> str:
    """The line above a pane: "A  SAMPLE · Sample Wire · 19 Jun 2023"; without an outlet the file's name tells it."""
    details, name = stored.story.details, stored.story.origin.name
    parts = [clean_line(details.outlet or "") or f"{name} · outlet unknown", desk.shown_time(details.published)]
    if stored.version > 1:
        parts.append(f"version {stored.version}")
    if stored.sample:
        parts.insert(0, "SAMPLE")
    return f"{letter}  " + " · ".join(part for part in parts if part)
