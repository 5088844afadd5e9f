"""What came of an export, in words. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui import desk
from tui.counting import counted
from tui.story import clean_line

if TYPE_CHECKING:
    from tui.export import Written

NOTHING = "Nothing to export yet: a writes a note; a report can be exported without."
NOT_UP_TO_DATE = "export: not up to date"
_OUTCOMES = (
    ("new", "new"),
    ("updated", "brought up to date"),
    ("same", "as before"),
    ("beside", "written beside yours"),
)
"""What writing a file can come to, and what it is called, in the order in which it is told."""


def summary(written: Sequence[Written], target: Path) -> str:
    """In one line how many files were written and where: "Exported: 1 file new, 2 files as before, in ~/Ferry."."""
    if not written:
        return NOTHING
    many = Counter(str(each.outcome) for each in written)
    parts = [f"{counted(many[name], 'file', 'files')} {words}" for name, words in _OUTCOMES if many[name]]
    return clean_line(f"Exported: {', '.join(parts)}, in {shown_path(target)}.")


def remarks(written: Sequence[Written]) -> list[str]:
    """What the reader should know besides: where a file stands elsewhere, what of theirs stayed."""
    return [clean_line(each.remark) for each in written if each.remark]


def live_words(target: Path) -> str:
    """For the header: the folder that is kept up to date."""
    return clean_line(f"⇢ {shown_path(target)}")


def shown_path(path: Path) -> str:
    """A path as its reader would type it: `~` for their home."""
    home = desk.path_of("~")
    return str(Path("~") / path.relative_to(home)) if path.is_relative_to(home) else str(path)
