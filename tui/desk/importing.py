"""Bringing stories in, from paths and folders to the library. One bad file stops nothing."""

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tui.counting import counted
from tui.desk.paths import path_of
from tui.library import Added, Library, Outcome
from tui.story import SUFFIXES, Details, Reading, Unreadable, clean_line, read_bytes, read_path

STDIN = "-"
NOTHING_KNOWN = Details()
UNSORTED = "Unsorted"
"""The session of stories that come from no folder."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A path that gave no story, and why, in one line."""

    path: str
    why: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import brought into a session."""

    session_id: str
    added: tuple[Added, ...]
    refused: tuple[Refused, ...]

    def summary(self) -> str:
        """One line for the reader: how many came in, how many were known, how many refused."""
        count = {outcome: sum(1 for each in self.added if each.outcome is outcome) for outcome in Outcome}
        parts = [_stories(count[Outcome.NEW], "imported")] if count[Outcome.NEW] or not self.added else []
        if count[Outcome.KNOWN]:
            parts.append(_stories(count[Outcome.KNOWN], "already there"))
        if count[Outcome.VERSION]:
            parts.append(_stories(count[Outcome.VERSION], "as a new version"))
        if self.refused:
            parts.append(f"{len(self.refused)} refused")
        return ", ".join(parts) + "."


def _stories(count: int, what: str) -> str:
    return f"{counted(count, 'story', 'stories')} {what}"


def files_of(paths: Iterable[str]) -> Iterator[Path | Refused]:
    """The files that paths stand for: a file is itself, a folder its story files, those of its folders included.

    Hidden files and links that leave the folder are passed over in a folder, as everywhere.
    """
    for name in paths:
        path = path_of(name)
        if not _is_folder(path):
            yield path
            continue
        inside = list(_story_files(path, os.path.realpath(path)))
        if not inside:
            yield Refused(name, f"nothing to read in {clean_line(name)}: no {', '.join(SUFFIXES)} file is in it.")
        yield from inside


def _story_files(folder: Path, root: str) -> Iterator[Path | Refused]:
    """The story files of a folder in the order of their names; `root` is the real path that links may not leave."""
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        shown = clean_line(str(folder))
        yield Refused(str(folder), f"{shown}: this folder may not be read; change its permissions or copy it")
        return
    for entry in entries:
        if entry.name.startswith("."):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _story_files(Path(entry.path), root)
        elif Path(entry.name).suffix.casefold() in SUFFIXES and _is_file_inside(entry, root):
            yield Path(entry.path)


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


def _folder(path: Path) -> Path:
    whole = Path(os.path.abspath(path))  # noqa: PTH100 - `Path.absolute` keeps `..`
    return whole if _is_folder(whole) else whole.parent


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path's own raises where a folder above may not be searched


def session_for(library: Library, paths: Sequence[str], name: str | None = None) -> str:
    """The id of the session that an import goes into: the named one, else the folder's; made where there is none."""
    folder: str | None
    if name is not None:
        known = library.find_session(name)
        title, folder = name, None
    else:
        title, folder = session_name(paths)
        known = library.session_for_folder(folder) if folder else library.find_session(title)
    if known is not None and not known.sample:
        return known.id
    return library.create_session(title, folder).id


def read_all(
    paths: Sequence[str], stdin: bytes = b"", known: Details = NOTHING_KNOWN, encoding: str | None = None
) -> Iterator[Reading | Refused]:
    """Every story that paths stand for, or why there is none.

    `stdin` is what stood on standard input, for the path `-`; `known` is what the reader says of all the stories.
    """
    for path in files_of(path for path in paths if path != STDIN):
        yield path if isinstance(path, Refused) else _read(path, known, encoding)
    if STDIN in paths:
        yield _read(stdin, known, encoding)


def _read(source: Path | bytes, known: Details, encoding: str | None) -> Reading | Refused:
    try:
        if isinstance(source, Path):
            reading = read_path(source, encoding=encoding)
        else:
            reading = read_bytes(source, name="standard input", encoding=encoding)
    except Unreadable as error:
        return Refused(str(source) if isinstance(source, Path) else STDIN, str(error))
    return replace(reading, story=replace(reading.story, details=with_known(reading.story.details, known)))


def with_known(details: Details, known: Details) -> Details:
    """What is known of a story, the reader's word before the file's."""
    return Details(
        title=known.title or details.title,
        outlet=known.outlet or details.outlet,
        byline=known.byline or details.byline,
        published=known.published or details.published,
        url=known.url or details.url,
    )


def keep_all(library: Library, readings: Iterable[Reading | Refused], session_id: str) -> Imported:
    """Keep every story that could be read in a session of the library."""
    added: list[Added] = []
    refused: list[Refused] = []
    for reading in readings:
        if isinstance(reading, Refused):
            refused.append(reading)
        else:
            added.append(library.add_story(reading.story, reading.data, session_id=session_id))
    return Imported(session_id, tuple(added), tuple(refused))


def bring_in(
    library: Library,
    paths: Sequence[str],
    *,
    stdin: bytes = b"",
    session: str | None = None,
    known: Details = NOTHING_KNOWN,
    encoding: str | None = None,
) -> Imported | Refused:
    """Bring paths into a session; the only refusal where nothing at all could be read, and then no session is made."""
    readings = list(read_all(paths, stdin, known, encoding))
    if not any(isinstance(reading, Reading) for reading in readings):
        refused = [reading for reading in readings if isinstance(reading, Refused)]
        if len(refused) == 1:
            return refused[0]
        return Refused(", ".join(paths), f"none of {len(refused)} files could be read; the first: {refused[0].why}")
    stories = [reading for reading in readings if isinstance(reading, Reading)]
    with library.together(f"import of {counted(len(stories), 'story', 'stories')}"):
        return keep_all(library, readings, session_for(library, paths, session))
