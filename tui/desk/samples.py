"""The sample stories: brought in at the first start, marked as such, removed and brought back at the reader's word."""

from dataclasses import replace

import seeds
from tui.desk.importing import with_known
from tui.library import Library, Session
from tui.story import Details, read_bytes

_REMOVED = "samples.removed"


def ensure_samples(library: Library) -> None:
    """Bring the samples in where they are missing, unless the reader removed them or the library cannot be written."""
    if library.read_only or library.setting(_REMOVED) or sample_sessions(library):
        return
    with library.unrecorded():
        if sample_sessions(library):  # another copy of the program was quicker
            return
        for event in reversed(seeds.EVENTS):  # the first event is to be the one opened last
            _bring_in(library, event)


def sample_sessions(library: Library) -> list[Session]:
    """The sessions of samples that the library holds."""
    return [session for session in library.sessions() if session.sample]


def remove_samples(library: Library) -> int:
    """Take the samples out of sight; how many sessions went. Notes on them are kept and come back with them."""
    present = sample_sessions(library)
    with library.unrecorded():
        for session in present:
            library.remove_session(session.id)
    library.keep_setting(_REMOVED, "yes")
    return len(present)


def restore_samples(library: Library) -> int:
    """Bring the samples back; how many sessions there are then."""
    library.keep_setting(_REMOVED, "")
    known = {session.name for session in sample_sessions(library)}
    with library.unrecorded():
        for event in reversed(seeds.EVENTS):
            if event.title not in known and not library.restore_session(event.title, sample=True):
                _bring_in(library, event)
    return len(sample_sessions(library))


def _bring_in(library: Library, event: seeds.Event) -> None:
    session = library.create_session(event.title, sample=True)
    for sample in event.files:
        reading = read_bytes(seeds.data(event, sample), name=sample.file)
        known = Details(sample.title, sample.outlet, sample.byline, sample.published, sample.url)
        details = with_known(reading.story.details, known)
        library.add_story(replace(reading.story, details=details), reading.data, session_id=session.id, sample=True)
