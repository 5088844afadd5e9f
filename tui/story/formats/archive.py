"""Reads parts of a zip archive within bounds, into memory only: a name in an archive never becomes a path on disk."""

import io
import zipfile
import zlib

from tui.story.formats.extracted import Refused
from tui.story.formats.limits import LIMIT_ENTRIES, LIMIT_UNPACKED

_DAMAGED = "the archive is damaged; save the story again from the program it was made with"
_ENCRYPTED = 0x1


class Archive:
    """An archive of which single parts are read, together not more than `LIMIT_UNPACKED` bytes."""

    def __init__(self, data: bytes) -> None:
        """Raises Refused for an archive that is damaged or has more entries than a document has."""
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError, EOFError) as error:
            raise Refused(_DAMAGED) from error
        self._left = LIMIT_UNPACKED
        self._entries = {entry.filename: entry for entry in self._zip.infolist()}
        if len(self._zip.infolist()) > LIMIT_ENTRIES:
            raise Refused(f"it holds more than {LIMIT_ENTRIES:,} parts, which no story does; save it as text")

    @property
    def names(self) -> frozenset[str]:
        """The names of its entries, as they are written there."""
        return frozenset(self._entries)

    def read(self, name: str) -> bytes | None:
        """The bytes of a part, None where there is no such part. Raises Refused where they cannot be had."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & _ENCRYPTED:
            raise Refused("it is protected by a password; take the protection off and save it again")
        data = self._unpacked(entry)
        if len(data) > self._left:
            megabytes = LIMIT_UNPACKED // 1_000_000
            raise Refused(f"unpacked it is larger than {megabytes} MB, which no story is; save it as text")
        self._left -= len(data)
        return data

    def _unpacked(self, entry: zipfile.ZipInfo) -> bytes:
        """As much as is allowed and one byte more: what an entry says of its own size is not believed."""
        try:
            with self._zip.open(entry) as part:
                return part.read(self._left + 1)
        except (
            zipfile.BadZipFile,
            zlib.error,
            NotImplementedError,
            RuntimeError,
            ValueError,
            OSError,
            EOFError,
        ) as why:
            raise Refused(_DAMAGED) from why
