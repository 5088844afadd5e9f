"""What a place says of how safe a library is there: disks over a network, synced folders, journals."""

import re
import stat
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from tui.library.ownership import journal_of, shown
from tui.library.safety.backup_files import folder_of

_MOUNTS: Final = Path("/proc/self/mounts")

_OVER_NETWORK: Final = frozenset(
    (
        "nfs",
        "nfs4",
        "cifs",
        "smb3",
        "smbfs",
        "smb2",
        "ncpfs",
        "afs",
        "9p",
        "davfs",
        "ceph",
        "glusterfs",
        "lustre",
        "gpfs",
    )
)
_LOCAL_FUSE: Final = frozenset(("fuseblk", "fusectl", "fuse.mergerfs", "fuse.bindfs", "fuse.gocryptfs", "fuse.encfs"))

_SYNCED: Final = re.compile(
    r"(Dropbox|OneDrive|Google ?Drive|GoogleDrive|iCloud ?Drive|Nextcloud|ownCloud|pCloud ?Drive|MEGA|Syncthing)\b.*",
    re.IGNORECASE,
)
"""How the folders of programs that sync are called, with what may follow: "OneDrive - Harbour Wire"."""

_APPLE: Final = {"Mobile Documents": "iCloud", "CloudStorage": "a cloud's"}
_MARKS: Final = {".stfolder": "Syncthing", ".dropbox": "Dropbox", ".dropbox.cache": "Dropbox"}
"""What such programs leave in the uppermost folder that they sync."""


@dataclass(frozen=True, slots=True)
class Advice:
    """Something that the reader should know."""

    what: str
    """What was found, in a line."""
    do: str
    """What to do about it, in a line."""


def around(path: Path) -> Iterator[Advice]:
    """What a library's place and the files beside it say."""
    real = path.resolve()
    if journal_of(real).exists():
        what = f"{shown(journal_of(real))} is there: a change is being made, or was cut short"
        yield Advice(what, "leave it beside the library; opening Crossread takes back what was cut short")
    if kind := network_of(real):
        what = f"the library is on a disk over a network ({kind}), where files get damaged when two machines write"
        yield Advice(what, "keep it on this machine's own disk, and back it up there")
    if program := synced_by(real):
        what = f"the library is in a folder that {program} keeps the same on several machines, which can damage it"
        yield Advice(what, "never sync the library itself; keep it elsewhere and sync the export")
    yield from _folder_amiss(real)
    yield from _open_to_others(real)


def _folder_amiss(path: Path) -> Iterator[Advice]:
    folder = folder_of(path)
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        what = f"{shown(folder)} is no folder of its own, so that no backups can be made"
        yield Advice(what, "move it elsewhere; Crossread makes the folder, and keeps nothing outside the library's")


def _open_to_others(path: Path) -> Iterator[Advice]:
    for each, mode, amiss in ((path, 0o600, 0o077), (path.parent, 0o700, 0o022), (folder_of(path), 0o700, 0o077)):
        with suppress(OSError):
            if stat.S_IMODE(each.stat().st_mode) & amiss:
                what = f"other people on this machine can get at {shown(each)}"
                yield Advice(what, f"`chmod {mode:o}` it, unless that is meant")


def network_of(path: Path, mounts: str | None = None) -> str:
    """The kind of disk over a network that a path is on, "nfs4" for example; empty for none, or where nobody says so.

    Args:
        path: absolute, without links.
        mounts: what is mounted where, as Linux lists it; None asks the system.
    """
    there = _mounted(_read_mounts() if mounts is None else mounts)
    folder = next((each for each in (path, *path.parents) if str(each) in there), None)
    kind = "" if folder is None else there[str(folder)]
    over_network = kind in _OVER_NETWORK or (kind.startswith("fuse") and kind not in _LOCAL_FUSE)
    return kind if over_network else ""


def synced_by(path: Path) -> str:
    """The program that keeps a path's folder the same on several machines, as far as names tell; empty for none."""
    for folder in path.parents:
        if named := _SYNCED.fullmatch(folder.name):
            return named[1]
        if folder.name in _APPLE:
            return _APPLE[folder.name]
        for mark, program in _MARKS.items():
            if (folder / mark).exists():
                return program
    return ""


def _read_mounts() -> str:
    try:
        return _MOUNTS.read_text(encoding="utf-8", errors="surrogateescape")
    except OSError:
        return ""


def _mounted(mounts: str) -> dict[str, str]:
    """The kind of each mounted disk by its folder; the last one mounted there counts."""
    rows = (line.split(" ") for line in mounts.splitlines())
    return {_unescaped(row[1]): row[2] for row in rows if len(row) > 2}


def _unescaped(folder: str) -> str:
    """Blanks, tabs, line ends and backslashes are written in octal digits."""
    return re.sub(r"\\([0-7]{3})", lambda digits: chr(int(digits[1], 8)), folder)
