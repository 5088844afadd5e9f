"""Small things that are remembered. They are no actions of the reader: undo leaves them."""

import json
from pathlib import Path

from tui.library.database import packed
from tui.library.part import Part


class Memory(Part):
    """Settings by key, and what exports last wrote."""

    def setting(self, key: str, default: object = None) -> object:
        """What was kept under a key, or the default."""
        row = self._database.row("SELECT value FROM setting WHERE key = ?", key)
        return default if row is None else json.loads(row["value"])

    def keep_setting(self, key: str, value: object) -> None:
        """Keep anything that JSON can hold under a key."""
        self._database.run(
            "INSERT INTO setting (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            *(key, json.dumps(value)),
        )

    def exported(self, path: Path) -> str | None:
        """SHA-256 of what an export last wrote to a file, or None if none did."""
        row = self._database.row("SELECT sha256 FROM export WHERE path = ?", packed(str(path.absolute())))
        return None if row is None else str(row["sha256"])

    def keep_exported(self, path: Path, sha256: str) -> None:
        """Keep the SHA-256 of what an export has written to a file."""
        self._database.run(
            "INSERT INTO export (path, sha256, at) VALUES (?, ?, ?)"
            " ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, at = excluded.at",
            *(packed(str(path.absolute())), sha256, self._database.now()),
        )
