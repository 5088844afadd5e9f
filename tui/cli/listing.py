"""`crossread list`: the stories in the library."""

import argparse
from dataclasses import asdict

from rich.table import Table

from tui.cli.output import Exit, put_json, say
from tui.cli.printing import console, shown
from tui.cli.shelf import library, session_named
from tui.desk import title_words
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
    several = any(row.versions > 1 for row in rows)
    table = Table(box=None, pad_edge=False, header_style="bold")
    table.add_column("id", no_wrap=True)
    table.add_column("outlet", overflow="fold")
    table.add_column("title", overflow="fold", ratio=1)
    for name in ("words", "notes", *(["version"] if several else [])):
        table.add_column(name, justify="right")
    for row in rows:
        title = title_words(row.details, row.lead) or row.origin.name
        versions = [str(row.version) if row.version > 1 else ""] if several else []
        table.add_row(
            row.id[:8],
            shown(row.details.outlet or "unknown"),
            shown(title),
            *(str(row.words), str(row.notes or ""), *versions),
        )
    console().print(table)


def _json(row: Member) -> dict[str, object]:
    return {
        "id": row.id,
        "version": row.version,
        "versions": row.versions,
        "letter": row.letter or None,
        **asdict(row.details),
        "said": sorted(row.said),
        "lead": row.lead or None,
        "file": row.origin.name,
        "format": row.origin.format,
        "sha256": row.origin.sha256,
        "words": row.words,
        "notes": row.notes,
        "tags": list(row.tags),
        "copies": list(row.copies),
        "imported": row.imported_at,
    }
