"""The sample stories: brought in at the first start, marked as such, removed and brought back at the reader's word."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

import seeds
from tui.desk.asking import Ask
from tui.library import Library, Session
from tui.story import FIELDS, Evidence, Reading, Story, Unreadable, read_bytes

_REMOVED = "samples.removed"
_GIVEN = "given with the sample"
_QUICK = (".txt", ".md")
"""Files that are read in no time; others need a program of their own for it, which takes a second to start."""
_Samples = Sequence[tuple[seeds.Event, Sequence[Reading]]]


def ensure_samples(library: Library) -> None:
    """Bring the samples in where they are missing, unless the reader removed them or the library cannot be written.

    Only those that are read in no time, since the first picture waits for it; `finish_samples` brings the others.
    """
    if library.read_only or library.setting(_REMOVED) or sample_sessions(library):
        return
    read = _read(filter(_is_quick, seeds.EVENTS))
    with library.unrecorded():
        if not sample_sessions(library):  # another copy of the program may have been quicker
            _bring_in(library, read)


def finish_samples(ask: Ask) -> bool:
    """Bring in the samples that take longer to read, once; whether any came. The session opened last stays that."""
    missing = ask(_missing)
    read = _read(missing)
    return bool(read) and ask(lambda library: _finish(library, read))


def _missing(library: Library) -> list[seeds.Event]:
    """The events that were never brought in, where the reader has samples."""
    if library.read_only or library.setting(_REMOVED) or not sample_sessions(library):
        return []
    return [event for event in seeds.EVENTS if not _is_quick(event) and not library.setting(_key(event))]


def _finish(library: Library, read: _Samples) -> bool:
    with library.unrecorded():
        last = library.sessions()[0].id
        read = [(event, readings) for event, readings in read if event in _missing(library)]
        _bring_in(library, read)
        library.open_session(last)
    return bool(read)


def _is_quick(event: seeds.Event) -> bool:
    return all(sample.file.endswith(_QUICK) for sample in event.files)


def _key(event: seeds.Event) -> str:
    """The setting that says whether an event was ever brought in."""
    return f"samples.{event.name}"


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
        missing = [
            event
            for event in reversed(seeds.EVENTS)
            if event.title not in known and not library.restore_session(event.title, sample=True)
        ]
    read = _read(reversed(missing))
    with library.unrecorded():
        _bring_in(library, read)
    return len(sample_sessions(library))


def _read(events: Iterable[seeds.Event]) -> _Samples:
    """The stories of events; without those for which what reads their format is not installed."""
    read = [(event, [each for sample in event.files if (each := _read_one(event, sample))]) for event in events]
    return [(event, readings) for event, readings in read if readings]


def _read_one(event: seeds.Event, sample: seeds.Sample) -> Reading | None:
    try:
        reading = read_bytes(seeds.data(event, sample), name=sample.file)
    except Unreadable:
        return None
    return replace(reading, story=with_known(reading.story, sample))


def _bring_in(library: Library, samples: _Samples) -> None:
    for event, readings in reversed(samples):  # the first event is to be the one opened last
        session = library.create_session(event.title, sample=True)
        library.keep_setting(_key(event), "yes")
        for reading in readings:
            library.add_story(reading.story, reading.data, session_id=session.id, sample=True)


def with_known(story: Story, sample: seeds.Sample) -> Story:
    """A sample with what is written beside it, which counts before what its file says."""
    beside = {field: value for field in FIELDS if (value := getattr(sample, field, None))}
    given = [
        Evidence(field, value, _GIVEN) for field, value in beside.items() if value != getattr(story.details, field)
    ]
    found = [each for each in story.evidence if each.field not in {one.field for one in given}]
    return replace(story, details=replace(story.details, **beside), evidence=(*found, *given))
