"""What Crossread remembers by itself of how its reader likes it: the theme, and what has how much room.

It is a file of its own, so that the first frame is right before the library is opened; what the reader sets in
`config.toml` is theirs and never written.
"""

from pathlib import Path
from typing import Any


class Remembered:
    """Values by name, read once, written at each change. A file that cannot be read or written is done without."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values: dict[str, Any] = _read(path)

    def get(self, name: str) -> Any:
        """The value of that name as JSON has it; None where nothing is remembered. Whoever asks checks its type."""
        return self._values.get(name)

    def keep(self, name: str, value: object) -> None:
        """Remember something that JSON can hold."""
        if self._values.get(name) == value:
            return
        self._values[name] = value
        import json

        try:
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            new = self._path.with_suffix(".new")
            new.write_text(json.dumps(self._values), encoding="utf-8")
            new.replace(self._path)
        except OSError:
            return


def _read(path: Path) -> dict[str, Any]:
    try:
        written = path.read_text(encoding="utf-8")
        import json  # the first frame does not pay for it where nothing is remembered

        values = json.loads(written)
    except (OSError, ValueError, RecursionError):
        return {}
    return values if isinstance(values, dict) else {}
