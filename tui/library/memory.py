"""Small things that are remembered. They are no actions of the reader: undo leaves them."""

import json
from collections.abc import Mapping
from pathlib import Path

from tui.library.database import packed, unpacked
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

    def exported_parts(self, path: Path) -> dict[str, str]:
        """The SHA-256 of each part of a file as an export last offered it, by the part's key; empty if none did."""
        row = self._database.row("SELECT parts FROM export WHERE path = ?", packed(str(path.absolute())))
        parts: dict[str, str] = json.loads(row["parts"] or "{}") if row else {}
        return parts

    def exported_paths(self, document: str) -> list[Path]:
        """The files that exports have written a document to, the latest first; they may be gone meanwhile."""
        rows = self._database.rows("SELECT path FROM export WHERE document = ? ORDER BY at DESC, rowid DESC", document)
        return [Path(unpacked(row["path"])) for row in rows]

    def keep_exported(
        self, path: Path, sha256: str, document: str | None = None, parts: Mapping[str, str] | None = None
    ) -> None:
        """Keep what an export has written to a file.

        Args:
            path: the file.
            sha256: of all of it.
            document: what the file is, whatever its name: a session's id, for example.
            parts: the SHA-256 of each part of it, by key; no text is kept.
        """
        packed_parts = None if parts is None else json.dumps(dict(parts))
        self._database.run(
            "INSERT INTO export (path, sha256, at, document, parts) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (path) DO UPDATE SET sha256 = excluded.sha256, at = excluded.at,"
            " document = excluded.document, parts = excluded.parts",
            *(packed(str(path.absolute())), sha256, self._database.now(), document, packed_parts),
        )
