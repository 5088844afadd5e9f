"""The reader's own editor."""

import os
import shlex
import subprocess
import tempfile
from pathlib import Path

from textual.app import App, SuspendNotSupported

from tui.story import clean


class NoEditor(Exception):
    """The reader's own editor could not be used; `str()` says why and what to do."""


def edit_outside(app: App[object], text: str) -> str:
    """Let the reader edit a text in $VISUAL or $EDITOR; the text as they saved it.

    The words go through a file that only the reader can read and that is gone afterwards.
    """
    command = shlex.split(os.environ.get("VISUAL") or os.environ.get("EDITOR") or "")
    if not command:
        raise NoEditor("no editor is named: set $VISUAL or $EDITOR before starting Crossread.")
    with tempfile.TemporaryDirectory(prefix="crossread-") as folder:
        path = Path(folder) / "note.md"
        path.write_text(text, encoding="utf-8")
        try:
            with app.suspend():
                # The reader's own choice of program, started without a shell.
                ended = subprocess.run([*command, str(path)], check=False)  # noqa: S603
        except (OSError, SuspendNotSupported) as error:
            raise NoEditor(f"{command[0]} could not be started; your note is still here.") from error
        if ended.returncode != 0:
            raise NoEditor(f"{command[0]} ended with an error; your note is as it was.")
        return clean(path.read_text(encoding="utf-8", errors="replace")).text.rstrip("\n")
