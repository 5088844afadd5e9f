"""What a screen looks like, row by row, kept beside this file as text.

`CROSSREAD_UPDATE_SNAPSHOTS=1 python -m pytest tests/screens` writes the files anew; read what has changed in them.
"""

import os
from pathlib import Path

_SNAPSHOTS = Path(__file__).with_name("snapshots")
_WRITE_ANEW = bool(os.environ.get("CROSSREAD_UPDATE_SNAPSHOTS"))


def check(name: str, text: str) -> None:
    """Compare the screen with the file of that name, or write the file."""
    path = _SNAPSHOTS / f"{name}.txt"
    if _WRITE_ANEW:
        _SNAPSHOTS.mkdir(exist_ok=True)
        path.write_text(text + "\n", encoding="utf-8")
    assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()
