"""`crossread list`: the stories in the library."""

import argparse

from rich.table import Table

from tui.cli.output import Exit, put_json, say
from tui.cli.printing import console, shown
from tui.cli.shelf import library, session_named
from tui.library import Member


def run(options: argparse.Namespace) -> int:
    """Print one row a story; exit 1 when there is none."""
    with library(options) as shelf:
        session = session_named(shelf, options.session)
        rows = shelf.members(session.id if session else None, search=options.search)
    if options.json:
        put_json({"schema": "crossread.list/1", "stories": [_json(row) for row in rows]})
    elif rows:
        _print(rows)
    else:
        say("crossread: no stories found; `crossread import PATH` brings some in.")
    return Exit.DONE if rows else Exit.NOTHING


def _print(rows: list[Member]) -> None:
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("id", no_wrap=True)
    table.add_column("outlet", overflow="fold")
    table.add_column("title", overflow="fold", ratio=1)
    table.add_column("words", justify="right")
    table.add_column("notes", justify="right")
    for row in rows:
        title = row.details.title or row.origin.name
        table.add_row(
            row.id[:8], shown(row.details.outlet or "unknown"), shown(title), str(row.words), str(row.notes or "")
        )
    console().print(table)


def _json(row: Member) -> dict[str, object]:
    details = row.details
    return {
        "id": row.id,
        "version": row.version,
        "letter": row.letter or None,
        "title": details.title,
        "outlet": details.outlet,
        "byline": details.byline,
        "published": details.published,
        "url": details.url,
        "file": row.origin.name,
        "sha256": row.origin.sha256,
        "words": row.words,
        "notes": row.notes,
        "tags": list(row.tags),
        "imported": row.imported_at,
    }
