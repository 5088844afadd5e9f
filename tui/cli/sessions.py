"""`crossread sessions`: the sessions in the library."""

import argparse

from rich.table import Table

from tui.cli.output import Exit, put_json, say
from tui.cli.printing import console, shown
from tui.cli.shelf import library
from tui.desk import remove_samples, restore_samples
from tui.library import Session


def run(options: argparse.Namespace) -> int:
    """Print one row a session, most recently opened first, archived ones last; exit 1 when there is none."""
    with library(options) as shelf:
        if options.samples == "remove":
            remove_samples(shelf)
        elif options.samples == "restore":
            restore_samples(shelf)
        rows = shelf.sessions()
    if options.json:
        put_json({"schema": "crossread.sessions/1", "sessions": [_json(row) for row in rows]})
    elif rows:
        _print(rows)
    else:
        say("crossread: no sessions yet; `crossread PATH` makes one.")
    return Exit.DONE if rows or options.samples else Exit.NOTHING


def _print(rows: list[Session]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("id", no_wrap=True)
    table.add_column("session", overflow="fold", ratio=1)
    for name in ("stories", "notes"):
        table.add_column(name, justify="right")
    table.add_column("last opened", no_wrap=True)
    for row in rows:
        marks = [mark for mark, held in (("SAMPLE", row.sample), ("archived", row.archived)) if held]
        name = f"{row.name} ({', '.join(marks)})" if marks else row.name
        table.add_row(row.id, shown(name), str(row.stories), str(row.notes), row.opened_at or "")
    console().print(table)


def _json(row: Session) -> dict[str, object]:
    return {
        "id": row.id,
        "name": row.name,
        "folder": row.folder,
        "sample": row.sample,
        "archived": row.archived,
        "stories": row.stories,
        "notes": row.notes,
        "created": row.created_at,
        "opened": row.opened_at,
    }
