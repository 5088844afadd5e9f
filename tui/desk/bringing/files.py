"""Which files paths stand for: a file is itself, a folder the stories in it."""

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tui.desk.asking import never
from tui.desk.bringing.brought import Refused
from tui.desk.paths import path_of
from tui.story import SUFFIXES, clean_line
from tui.tables import words

STDIN = "-"
UNSORTED = "Unsorted"
"""The session of stories that come from no folder."""
_PAGES = (".html", ".htm", ".xhtml")
_BELONGS_TO_PAGE = tuple(
    words(
        """
        _archivos _arquivos _bestanden _bylos -dateien _datoteke _dosyalar _elemei _failid _fails _fajlovi _ficheros
        _fichiers -filer _file _files _fitxers _fitxategiak _pliki _soubory _tiedostot
        """
    )
)
"""How the folder is called that a browser saves beside a page, for its pictures and scripts, in various languages."""


def files_of(paths: Iterable[str], stop: Callable[[], bool] = never) -> Iterator[Path | Refused]:
    """The files that paths stand for: a file is itself, a folder its story files, those of its folders included.

    Passed over in a folder, as everywhere, are hidden files and links that leave the folder; and what a browser saved
    beside a page. `stop` is asked at each folder.
    """
    for name in paths:
        path = path_of(name)
        if not is_folder(path):
            yield path
            continue
        inside = list(_story_files(path, stop))
        if not inside and not stop():
            yield Refused(name, f"nothing to read in {clean_line(name)}: no {', '.join(SUFFIXES)} file is in it.")
        yield from inside


def _story_files(folder: Path, stop: Callable[[], bool]) -> Iterator[Path | Refused]:
    """The story files of a folder and its folders, in the order of their names."""
    root = os.path.realpath(folder)
    waiting: list[Path | Refused] = [folder]
    while waiting:
        found = waiting.pop()
        if isinstance(found, Path) and is_folder(found):
            if not stop():
                waiting += reversed(_entries(found, root))
        else:
            yield found


def _entries(folder: Path, root: str) -> list[Path | Refused]:
    """What of a folder is looked at further; `root` is the real path that links may not leave."""
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        shown = clean_line(str(folder))
        return [Refused(str(folder), f"{shown}: this folder may not be read; change its permissions or copy it")]
    pages = {Path(entry.name).stem for entry in entries if entry.name.casefold().endswith(_PAGES)}
    return [
        Path(entry.path)
        for entry in entries
        if not entry.name.startswith(".")
        and (_is_folder_to_walk(entry, pages) if entry.is_dir(follow_symlinks=False) else _is_story_file(entry, root))
    ]


def _is_folder_to_walk(entry: os.DirEntry[str], pages: Iterable[str]) -> bool:
    name = entry.name
    ending = next((each for each in _BELONGS_TO_PAGE if name.casefold().endswith(each)), "")
    return not ending or name[: -len(ending)] not in pages


def _is_story_file(entry: os.DirEntry[str], root: str) -> bool:
    return Path(entry.name).suffix.casefold() in SUFFIXES and _is_file_inside(entry, root)


def _is_file_inside(entry: os.DirEntry[str], root: str) -> bool:
    if not entry.is_symlink():
        return entry.is_file()
    target = os.path.realpath(entry.path)
    return Path(target).is_relative_to(root) and Path(target).is_file()


def session_name(paths: Sequence[str]) -> tuple[str, str | None]:
    """The name of the session that paths open, and the folder it stands for.

    One folder, or files of one folder, give the folder's name; anything else has none.
    """
    if not paths or STDIN in paths:
        return UNSORTED, None
    folders = {_folder(path_of(name)) for name in paths}
    if len(folders) != 1:
        return UNSORTED, None
    folder = folders.pop()
    return clean_line(folder.name) or UNSORTED, str(folder)


def whole(path: Path) -> str:
    """The absolute path, by which the library knows a file."""
    return os.path.abspath(path)  # noqa: PTH100 - `Path.absolute` keeps `..`


def is_folder(path: Path) -> bool:
    """Whether there is a folder at the path, be it by a link."""
    return os.path.isdir(path)  # noqa: PTH112 - Path's own raises where a folder above may not be searched


def _folder(path: Path) -> Path:
    absolute = Path(whole(path))
    return absolute if is_folder(absolute) else absolute.parent
