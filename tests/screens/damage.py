"""Damaging a library as disks do."""

from pathlib import Path

_PAGE = 4096
"""Bytes; what SQLite uses by default."""


def spoil(path: Path, first: int = 3) -> None:
    """Overwrite every page of a library from one on; its beginning stays, so that it is still known for one."""
    data = bytearray(path.read_bytes())
    at = first * _PAGE
    data[at:] = b"\xa5" * (len(data) - at)
    path.write_bytes(data)
