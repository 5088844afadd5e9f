"""`crossread purge STORY`: take a story out for good, to protect a source."""

import argparse
import sys

from tui.cli.output import Exit, UsageError, say
from tui.cli.shelf import library
from tui.counting import counted
from tui.desk import imported_id
from tui.library import Library, Purged
from tui.story import clean_line


def run(options: argparse.Namespace) -> int:
    """Say what will go, ask, and do it; exit 1 when the reader declines."""
    with library(options) as shelf:
        story_id = _meant(options.story, shelf)
        _announce(shelf.purge_preview(story_id))
        if not (options.yes or _agreed()):
            say("crossread: nothing was purged.")
            return Exit.NOTHING
        gone = shelf.purge(story_id)
    say(f"crossread: “{gone.title}” is gone. Where its words may still be:")
    for line in gone.not_reached:
        say(f"- {line}")
    return Exit.DONE


def _meant(reference: str, shelf: Library) -> str:
    """The id of the story, also of one whose import was undone; else one that has the bytes of that file now."""
    ids = shelf.purgeable(reference)
    if len(ids) > 1:
        some = ", ".join(each[:12] for each in ids[:5])
        raise UsageError(f"{clean_line(reference)} may mean {len(ids)} stories, such as {some}; say which.")
    return ids[0] if ids else imported_id(reference, shelf)


def _announce(planned: Purged) -> None:
    parts = (
        counted(planned.versions, "version of its text", "versions of its text"),
        f"{counted(planned.notes, 'note', 'notes')} with all that was ever saved of them",
        counted(planned.drafts, "draft", "drafts"),
    )
    say(f"crossread: purge of “{planned.title}”: {', '.join(parts)}; tags, links and what undo knows of it.")
    also = f"It goes out of {counted(planned.backups, 'backup', 'backups')}, too. " if planned.backups else ""
    say(f"{also}This cannot be undone.")


def _agreed() -> bool:
    if not sys.stdin.isatty():
        raise UsageError("purge asks on a terminal before it deletes; without one, say --yes.")
    sys.stderr.write("Purge it for good? Type yes: ")
    sys.stderr.flush()
    return sys.stdin.readline().strip().casefold() in ("yes", "y")
