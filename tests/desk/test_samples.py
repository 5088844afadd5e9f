"""The sample stories come once, go at the reader's word, and come back with what was noted on them."""

from collections.abc import Iterator

import pytest

import seeds
from tests.desk.made import sentence
from tui.desk import ensure_samples, remove_samples, restore_samples, samples
from tui.desk.importing import with_known
from tui.desk.samples import sample_sessions
from tui.library import Library, LibraryUnwritable, Session
from tui.story import Details, read_bytes

TITLES = [event.title for event in seeds.EVENTS]


def names(library: Library) -> list[str]:
    """The sessions, the one opened last first."""
    return [session.name for session in library.sessions()]


def visit(library: Library) -> Session:
    """The session of the first event."""
    return next(session for session in library.sessions() if session.name == TITLES[0])


def test_a_first_run_has_the_samples_with_the_visit_opened_last(library: Library) -> None:
    ensure_samples(library)
    assert names(library) == TITLES
    assert [session.stories for session in library.sessions()] == [len(event.files) for event in seeds.EVENTS]
    assert all(session.sample for session in library.sessions())


def test_a_sample_is_known_as_its_event_says(library: Library) -> None:
    ensure_samples(library)
    for event, session in zip(seeds.EVENTS, library.sessions(), strict=True):
        for sample, member in zip(event.files, library.members(session.id), strict=True):
            assert (member.details.outlet, member.origin.name, member.sample) == (sample.outlet, sample.file, True)
            said = Details(sample.title, sample.outlet, sample.byline, sample.published, sample.url)
            found = read_bytes(seeds.data(event, sample), name=sample.file).story.details
            assert member.details == with_known(found, said)
            assert library.original(member.id) == seeds.data(event, sample)


def test_a_second_run_brings_nothing_twice(library: Library) -> None:
    ensure_samples(library)
    ensure_samples(library)
    assert names(library) == TITLES


def test_samples_that_were_removed_stay_away(library: Library) -> None:
    ensure_samples(library)
    assert remove_samples(library) == 2
    ensure_samples(library)
    assert names(library) == []
    assert remove_samples(library) == 0


def test_samples_can_be_refused_before_they_came(library: Library) -> None:
    assert remove_samples(library) == 0
    ensure_samples(library)
    assert names(library) == []


def test_a_library_that_can_only_be_read_is_left_as_it_is(read_only: Library) -> None:
    ensure_samples(read_only)
    assert names(read_only) == []


def test_samples_come_back_with_their_notes(library: Library) -> None:
    ensure_samples(library)
    story = library.story(library.members(visit(library).id)[0].id)
    note = library.add_note(visit(library).id, [sentence(story, 0)], "Ask.", ["check"])
    remove_samples(library)
    assert library.notes() == []
    assert restore_samples(library) == 2
    assert library.notes() == [note]
    assert sorted(names(library)) == sorted(TITLES)


def test_samples_that_are_there_are_not_brought_back_again(library: Library) -> None:
    ensure_samples(library)
    assert restore_samples(library) == 2
    assert names(library) == TITLES


def test_a_sample_session_that_was_removed_alone_comes_back(library: Library) -> None:
    ensure_samples(library)
    library.remove_session(visit(library).id)
    assert restore_samples(library) == 2
    assert len(library.members(visit(library).id)) == 5


def test_samples_that_came_back_stay_at_the_next_run(library: Library) -> None:
    remove_samples(library)
    assert restore_samples(library) == 2
    ensure_samples(library)
    assert names(library) == TITLES


def test_undo_never_takes_the_samples_away_or_back(library: Library) -> None:
    ensure_samples(library)
    assert library.undo() is None
    remove_samples(library)
    assert library.undo() is None
    restore_samples(library)
    assert library.undo() is None
    assert sorted(names(library)) == sorted(TITLES)


def test_ones_own_session_stays_whatever_becomes_of_the_samples(library: Library) -> None:
    mine = library.create_session(TITLES[0]).id
    ensure_samples(library)
    remove_samples(library)
    assert [session.id for session in library.sessions()] == [mine]
    assert restore_samples(library) == 2


def test_samples_that_cannot_all_be_kept_are_not_kept_at_all(library: Library, monkeypatch: pytest.MonkeyPatch) -> None:
    keep, kept = library.add_story, iter(range(6))

    def full(*story: object, **into: object) -> object:
        if next(kept, None) is None:
            raise LibraryUnwritable("the disk is full")
        return keep(*story, **into)  # type: ignore[arg-type]

    monkeypatch.setattr(library, "add_story", full)
    with pytest.raises(LibraryUnwritable):
        ensure_samples(library)
    assert names(library) == []


def test_of_two_copies_that_start_at_once_only_one_brings_the_samples_in(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    ensure_samples(library)
    seen: Iterator[list[Session]] = iter([[]])
    monkeypatch.setattr(samples, "sample_sessions", lambda shelf: next(seen, None) or sample_sessions(shelf))
    ensure_samples(library)
    assert len(sample_sessions(library)) == len(seeds.EVENTS)
