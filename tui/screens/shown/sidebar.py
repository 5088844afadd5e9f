"""The rows of the sidebar: the session's stories, what is open, how much of each answers the open one. Pure."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from textual.content import Content, Span

from tui import desk
from tui.counting import counted
from tui.story import clean_line
from widgets import Entry

if TYPE_CHECKING:
    from tui.desk import Folder
    from tui.library import Member, StoredStory

_Known = tuple["Member", bool, tuple[str, ...]]
"""What an entry is made of: a story, whether it lies open, and what is said of it."""
_OPEN, _CLOSED = "▸", " "
_COPIES = 3
"""So many stories with the same words are named."""


class Entries:
    """Makes one entry a story. One that says what it said the last time is the same: a few of thousands change."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[_Known, Entry]] = {}

    def __call__(
        self, folder: Folder, opened: Sequence[str], shares: Mapping[str, tuple[int, int]], against: str
    ) -> list[Entry]:
        """The stories of a session. `shares` says of how many sentences of each answer the one called `against`."""
        letters, before = {member.id: member.letter for member in folder.members}, self._made
        self._made = {}
        for member in folder.members:
            known = member, member.id in opened, tuple(_state(member, shares.get(member.id), against, letters))
            made = before.get(member.id)
            self._made[member.id] = made if made and made[0] == known else (known, _entry(*known))
        return [entry for _, entry in self._made.values()]


def _entry(member: Member, opened: bool, state: Sequence[str]) -> Entry:
    first, outlet, called = (_OPEN if opened else _CLOSED) + member.letter + " ", _outlet(member), title(member)
    bold = [Span(len(first), len(first) + len(outlet), "bold")] if opened else []
    lines = (
        Content(f"{first}{outlet}", spans=bold),
        Content(f"   {called}"),
        Content(f"   {' · '.join(state)}"),
    )
    search = " ".join((member.letter, outlet, called, *(f"#{tag}" for tag in member.tags)))
    return Entry(member.id, lines, search)


def _outlet(member: Member) -> str:
    return clean_line(member.details.outlet or "") or "outlet unknown"


def title(member: Member) -> str:
    """The story's title, else its lead; its file's name where it has neither."""
    return clean_line(desk.title_words(member.details, member.lead)) or member.origin.name


def _state(member: Member, share: tuple[int, int] | None, against: str, letters: Mapping[str, str]) -> Iterator[str]:
    """What matters most first, since the end may be cut; how long a story is goes without saying beside its share."""
    if member.letter == against:
        share = None
    if share is not None:
        yield f"{share[0]} of {share[1]} answer {against}"
    if member.version > 1:
        yield f"version {member.version}"
    same = sorted((letters[each] for each in member.copies if each in letters), key=lambda each: (len(each), each))
    if same:
        yield f"same words as {', '.join(same[:_COPIES])}{' …' * (len(same) > _COPIES)}"
    if member.notes:
        yield counted(member.notes, "note", "notes")
    yield from (f"#{tag}" for tag in member.tags)
    if share is None:
        yield f"{member.words} words"


def heading(letter: str, stored: StoredStory, *, version: bool = False) -> str:
    """The line above a pane: "A  Sample Wire · 19 Jun 2023"; without an outlet the file's name tells it.

    A sample whose outlet does not say so is called one.
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
    if stored.sample and "sample" not in parts[0].casefold():
        parts.insert(0, "SAMPLE")
    return f"{letter}{'! ' if remarks else '  '}" + " · ".join(part for part in (*parts, *remarks) if part)
