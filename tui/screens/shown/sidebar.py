"""The rows of the sidebar: the session's stories, what is open, how much of each answers the open one. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
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
_COPIES = 3
"""So many stories with the same words are named."""


def entries(folder: Folder, opened: Sequence[str], shares: Mapping[str, tuple[int, int]], against: str) -> list[Entry]:
    """One entry a story. `shares` says of how many sentences of each story answer the one with the letter `against`."""
    letters = {member.id: member.letter for member in folder.members}
    return [
        _entry(member, member.id in opened, [*_state(member, shares.get(member.id), against, letters)])
        for member in folder.members
    ]


def _entry(member: Member, opened: bool, state: Sequence[str]) -> Entry:
    lines = (
        Content.assemble(
            (_OPEN if opened else _CLOSED) + member.letter + " ",
            (_outlet(member), "bold" if opened else ""),
            f" · {member.words} words",
        ),
        Content(f"   {title(member)}"),
        Content(f"   {' · '.join(state)}"),
    )
    search = " ".join((member.letter, _outlet(member), title(member), *(f"#{tag}" for tag in member.tags)))
    return Entry(member.id, lines, search)


def _outlet(member: Member) -> str:
    return clean_line(member.details.outlet or "") or "outlet unknown"


def title(member: Member) -> str:
    """The story's title, else its lead; its file's name where it has neither."""
    return clean_line(desk.title_words(member.details, member.lead)) or member.origin.name


def _state(member: Member, share: tuple[int, int] | None, against: str, letters: Mapping[str, str]) -> Iterator[str]:
    if share is not None and member.letter != against:
        yield f"{share[0]} of {share[1]} answer {against}"
    if member.version > 1:
        yield f"version {member.version}"
    same = sorted((letters[each] for each in member.copies if each in letters), key=lambda each: (len(each), each))
    if same:
        yield f"same words as {', '.join(same[:_COPIES])}{' …' * (len(same) > _COPIES)}"
    if member.notes:
        yield counted(member.notes, "note", "notes")
    yield from (f"#{tag}" for tag in member.tags)


def heading(letter: str, stored: StoredStory, *, version: bool = False) -> str:
    """The line above a pane: "A  SAMPLE · Sample Wire · 19 Jun 2023"; without an outlet the file's name tells it.

    `version` says which version it is also of the first. A `!` after the letter: the words at the end of the line tell
    what was guessed or left out when the file was read.
    """
    details, name = stored.story.details, stored.story.origin.name
    remarks = [clean_line(remark) for remark in desk.remarks_of(stored.story.origin)]
    parts = [clean_line(details.outlet or "") or f"{name} · outlet unknown", desk.shown_time(details.published)]
    if version:
        parts = [f"version {stored.version}", *parts]
    elif stored.version > 1:
        parts.append(f"version {stored.version}")
    if stored.sample:
        parts.insert(0, "SAMPLE")
    return f"{letter}{'! ' if remarks else '  '}" + " · ".join(part for part in (*parts, *remarks) if part)
