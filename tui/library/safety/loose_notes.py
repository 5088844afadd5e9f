"""What was written on stories of a damaged library that cannot be read any more is kept in a plain text file."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final, TypeAlias

from tui.counting import counted
from tui.library.connecting import READING, connected
from tui.library.database import Value
from tui.library.ownership import shown
from tui.library.safety.moving import new_part, settle_new
from tui.library.safety.rescuing import Wreck

_Row: TypeAlias = Mapping[str, Value]
_WRITTEN: Final = {"note": "body", "draft": "body", "judgement": "reason"}
"""The tables with words of the reader, and the column that they are in."""


def keep_loose(wreck: Wreck, successor: Path, aside: Path) -> tuple[str, ...]:
    """Write the words of notes, drafts and verdicts that could be read but have no place to a file of their own.

    Args:
        wreck: the damaged library.
        successor: the library that takes its place, with all that could be brought into it.
        aside: where the damaged file will be; the text file is named after it.

    Returns:
        A line that says so, or nothing where there are none.
    """
    with connected(successor, READING) as connection:
        kept = {row[0] for table in _WRITTEN for row in connection.execute(f"SELECT id FROM {table}")}
    texts = _texts(wreck, kept)
    if not texts:
        return ()
    file = aside.with_name(f"{aside.name}.notes.txt")
    part = new_part(file)
    part.write_text("\n\n".join(texts) + "\n", encoding="utf-8", errors="replace")
    settle_new(part, file)
    return (f"{counted(len(texts), 'note lacks its', 'notes lack their')} story; the words are in {shown(file)}",)


def _texts(wreck: Wreck, kept: set[Value]) -> list[str]:
    written: list[_Row] = []
    beside: defaultdict[Value, list[str]] = defaultdict(list)
    for table, row in wreck.records((*_WRITTEN, "anchor", "tagging")):
        words = row.get(_WRITTEN.get(table, ""))
        if words and row.get("id") not in kept and row.get("deleted_at") is None:
            written.append(dict(row) | {"body": words})
        elif table == "anchor":
            beside[row.get("owner_id")].append("on: " + str(row.get("exact")))
        elif table == "tagging" and row.get("deleted_at") is None:
            beside[row.get("note_id")].append("#" + str(row.get("tag")))
    return [_text(row, beside[row.get("id")]) for row in written]


def _text(row: _Row, beside: Iterable[str]) -> str:
    head = (str(row.get("id")), str(row.get("updated_at") or row.get("at")))
    return "\n".join((", ".join(head), *sorted(beside, reverse=True), str(row.get("body"))))
