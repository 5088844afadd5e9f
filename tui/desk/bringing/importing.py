"""Bringing stories in, from paths and folders to the library. One bad file stops nothing."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path

from tui.desk.asking import Ask, Progress, never, quiet
from tui.desk.bringing.brought import Imported, Pasted, Refused
from tui.desk.bringing.files import STDIN, files_of, is_folder, session_name, whole
from tui.desk.bringing.intake import Intake, lettered, met, read
from tui.desk.paths import path_of
from tui.library import Library, Member, Outcome, SeenFile
from tui.story import Details, clean_line

NOTHING_KNOWN = Details()
Source = Path | Pasted | Refused
"""A file, what comes from none, or a path that stands for nothing."""


def bring_in(
    ask: Ask,
    paths: Sequence[str],
    *,
    stdin: bytes = b"",
    pasted: Sequence[Pasted] = (),
    session: str | None = None,
    said: Details = NOTHING_KNOWN,
    encoding: str | None = None,
    progress: Callable[[Progress], None] = quiet,
    stop: Callable[[], bool] = never,
) -> Imported | Refused:
    """Bring paths into a session; the only refusal where nothing at all could be read, and then no session is made.

    A file whose size and time are as they were when it was read last is not read again, but joins the session. So an
    import that was stopped, or broke off, goes on when it is started again.

    Args:
        ask: has the library do something; never while a file is being read.
        paths: files, folders, or `-` for what is on standard input.
        stdin: what stood on standard input.
        pasted: stories that come from no file.
        session: the name or id of the session; without one it is that of the folder.
        said: what the reader says of all the stories.
        encoding: how the files are encoded, where the reader says so.
        progress: told before every file.
        stop: asked before every file; once it says yes, what was read so far is kept.
    """
    words = {name: value for name, value in asdict(said).items() if value is not None}
    intake = Intake(ask, lambda library: session_for(library, paths, session), words, encoding is not None)
    sources = [*_searched(paths, progress, stop), *pasted, *_piped(paths, stdin)]
    # What the reader says now may make another story of known bytes, or another text of them.
    seen = {} if words or encoding else ask(lambda library: _seen(library, paths))
    refused, left = take_all(intake, sources, encoding, seen, progress, stop)
    return _result(ask, intake, refused, left) if intake.session_id else _nothing(paths, refused, left)


def _searched(
    paths: Sequence[str], progress: Callable[[Progress], None], stop: Callable[[], bool]
) -> Iterator[Path | Refused]:
    for number, found in enumerate(files_of((path for path in paths if path != STDIN), stop)):
        progress(Progress(number, 0, clean_line(found.name if isinstance(found, Path) else found.path), 0))
        yield found


def _piped(paths: Sequence[str], stdin: bytes) -> list[Pasted]:
    return [Pasted(stdin, "standard input")] if STDIN in paths else []


def _seen(library: Library, paths: Sequence[str]) -> Mapping[str, SeenFile]:
    """What the library knows of the files that paths stand for."""
    found: dict[str, SeenFile] = {}
    for path in (path_of(name) for name in paths if name != STDIN):
        if is_folder(path):
            found |= library.seen_files(whole(path))
        elif known := library.seen_file(whole(path)):
            found[whole(path)] = known
    return found


def take_all(
    intake: Intake,
    sources: Sequence[Source],
    encoding: str | None,
    seen: Mapping[str, SeenFile],
    progress: Callable[[Progress], None],
    stop: Callable[[], bool],
) -> tuple[list[Refused], int]:
    """Read all sources and keep what they give; what was refused, and how many were not reached.

    `seen` is what the library knows of the files by path: one that is as it was is not read.
    """
    refused: list[Refused] = []
    for done, source in enumerate(sources):
        if stop() or intake.gone:
            intake.flush()
            return refused, len(sources) - done
        progress(Progress(done, len(sources), _name(source), len(refused), intake.session_id))
        item = source if isinstance(source, Refused) else met(source, seen) or read(source, encoding)
        if isinstance(item, Refused):
            refused.append(item)
        else:
            intake.take(item)
    intake.flush()
    return refused, 0


def _name(source: Source) -> str:
    return clean_line(source.path if isinstance(source, Refused) else source.name)


def _nothing(paths: Sequence[str], refused: Sequence[Refused], left: int) -> Refused:
    """Why nothing at all was brought in."""
    if left:
        return Refused(", ".join(paths), f"stopped with {left} left, before anything was kept.")
    if len(refused) == 1:
        return refused[0]
    if not refused:
        return Refused(", ".join(paths), "stopped before anything was read.")
    why = f"none of {len(refused)} files could be read; the first: {refused[0].why}"
    return Refused(", ".join(paths), why, tuple(refused))


def _result(ask: Ask, intake: Intake, refused: Sequence[Refused], left: int) -> Imported:
    members = ask(lambda library: library.members(intake.session_id)) if not intake.gone else []
    new = {each.story.id for each in intake.added if each.outcome is not Outcome.KNOWN}
    return Imported(
        session_id=intake.session_id,
        added=tuple(intake.added),
        refused=tuple(refused),
        unchanged=len(intake.met),
        left=left,
        copies=tuple(_copies(members, new)),
        changes=lettered(intake.changes, {member.id: member.letter for member in members}),
        met=tuple(intake.met),
    )


def _copies(members: Sequence[Member], new: set[str]) -> Iterator[str]:
    """Of which stories that came in the words are those of others: "A and C: same words under two outlets"."""
    by_id = {member.id: member for member in members}
    told: set[str] = set()
    for member in members:
        same = {member.id, *member.copies} & by_id.keys()
        if len(same) > 1 and same & new and not same & told:
            told |= same
            yield _copies_words([each for each in members if each.id in same])


def _copies_words(same: Sequence[Member]) -> str:
    *letters, last = (member.letter for member in same)
    outlets = len({member.details.outlet for member in same if member.details.outlet})
    under = {0: "", 1: "", 2: " under two outlets"}.get(outlets, f" under {outlets} outlets")
    return f"{', '.join(letters)} and {last}: same words{under}"


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
