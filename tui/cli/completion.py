"""`crossread completion bash|zsh|fish`: a script with which the shell completes what one types after `crossread`."""

import argparse
from collections.abc import Iterator

from tui.cli.output import Exit, UsageError, put
from tui.cli.shelf import library_if_any
from tui.library import Library
from tui.story import clean_line


def run(options: argparse.Namespace) -> int:
    """Print the script; or, for the script, the names that are in the library."""
    if options.names:
        with library_if_any(options) as shelf:
            for line in _names(shelf, options.names) if shelf else ():
                put(line)
        return Exit.DONE
    if options.shell is None:
        raise UsageError("which shell? `crossread completion bash`, `zsh` or `fish`.")
    from tui.cli import fish, shells

    put({"bash": shells.bash, "zsh": shells.zsh, "fish": fish.script}[options.shell]().rstrip("\n"))
    return Exit.DONE


def _names(shelf: Library, which: str) -> Iterator[str]:
    """One a line; a story's id with a tab and what the story is called."""
    if which == "sessions":
        yield from (clean_line(session.name) for session in shelf.sessions())
        return
    from tui.desk import title_words

    for member in shelf.members(None):
        title = title_words(member.details, member.lead) or member.origin.name
        yield f"{member.id[:8]}\t{clean_line(f'{member.details.outlet}: {title}' if member.details.outlet else title)}"
