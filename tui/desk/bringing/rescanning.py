"""Looking again at the files that a session's stories came from: which are new, changed, or gone."""

import os
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tui.desk.asking import Ask, Progress, never, quiet
from tui.desk.bringing.brought import Refused
from tui.desk.bringing.files import files_of, is_folder, whole
from tui.desk.bringing.importing import take_all
from tui.desk.bringing.intake import Intake, lettered
from tui.desk.changes import VersionChange
from tui.library import Added, Library, Member, Outcome, SeenFile, Session
from tui.story import clean_line


@dataclass(frozen=True, slots=True)
class Rescanned:
    """What came of looking again."""

    new: tuple[Added, ...]
    """Stories that joined the session."""
    changed: tuple[VersionChange, ...]
    refused: tuple[Refused, ...]
    gone: tuple[str, ...]
    """Paths that are no longer there. Their stories stay."""
    unchanged: int
    """Files whose stories are in the session as they are."""
    left: int = 0
    """Files not reached, because somebody wanted it to stop."""

    def summary(self) -> str:
        """One line for the reader: "1 new, 2 changed, 3 unchanged, 1 gone."."""
        counts = (
            (len(self.new), "new"),
            (len(self.changed), "changed"),
            (self.unchanged, "unchanged"),
            (len(self.gone), "gone"),
            (len(self.refused), "refused"),
        )
        told = [f"{number} {words}" for number, words in counts if number]
        if not (self.new or self.changed):
            told.insert(0, "nothing new")
        if self.left:
            told.append(f"stopped with {self.left} left")
        return f"{', '.join(told).capitalize()}."

    def told(self) -> list[str]:
        """A line for each story that changed, came, or has no file any more."""
        return [
            *(change.line() for change in self.changed),
            *(f"new: {added.story.story.origin.name}" for added in self.new),
            *(f"gone: {clean_line(path)}; its story stays" for path in self.gone),
        ]

    def remarks(self) -> list[str]:
        """The same, with a line for each file that was refused."""
        return [*self.told(), *(refused.why for refused in self.refused)]


def rescan(
    ask: Ask, session_id: str, *, progress: Callable[[Progress], None] = quiet, stop: Callable[[], bool] = never
) -> Rescanned:
    """Bring in what is new or changed in a session's folder, and at the paths of its stories elsewhere.

    A story that the reader took out of the session does not come back by it.

    Raises:
        NotInLibrary: there is no such session.
    """
    state = ask(lambda library: _state(library, session_id))
    sources = [each for each in _sources(state, stop) if isinstance(each, Refused) or not state.passed_over(each)]
    intake = Intake(ask, lambda library: session_id, session_id=session_id)
    refused, left = take_all(intake, sources, None, state.seen, progress, stop)
    after = ask(lambda library: _state(library, session_id))
    known = {member.id for member in state.members}
    return Rescanned(
        new=tuple({each.story.id: each for each in intake.added if each.story.id not in known}.values()),
        changed=lettered(intake.changes, {member.id: member.letter for member in after.members}),
        refused=tuple(refused),
        gone=tuple(after.gone()),
        unchanged=len(intake.met)
        + sum(each.outcome is Outcome.KNOWN and each.story.id in known for each in intake.added),
        left=left,
    )


@dataclass(frozen=True, slots=True)
class _State:
    """What the library knows of a session and its files."""

    session: Session
    members: Sequence[Member]
    seen: Mapping[str, SeenFile]

    def passed_over(self, path: Path) -> bool:
        """Whether the story of a file was taken out of the session."""
        known = self.seen.get(whole(path))
        return known is not None and all(member.id != known.story_id for member in self.members)

    def gone(self) -> Iterator[str]:
        """The files that are no longer there, of stories that have no other. None where the whole folder is not."""
        if self.session.folder and not is_folder(Path(self.session.folder)):
            return
        paths: defaultdict[str, list[str]] = defaultdict(list)
        for path, file in self.seen.items():
            paths[file.story_id].append(path)
        for member in self.members:
            own = [member.origin.path] if member.origin.path else []
            if own and not any(map(os.path.lexists, own + paths[member.id])):
                yield own[0]


def _state(library: Library, session_id: str) -> _State:
    return _State(library.session(session_id), library.members(session_id), library.seen_files("/", session_id))


def _sources(state: _State, stop: Callable[[], bool]) -> Iterator[Path | Refused]:
    """The session's folder, then the files of its stories that lie elsewhere and are there."""
    folder = state.session.folder
    if folder:
        yield from files_of([folder], stop)
    for member in state.members:
        path = member.origin.path
        if path and os.path.lexists(path) and not (folder and Path(path).is_relative_to(folder)):
            yield Path(path)
