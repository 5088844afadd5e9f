"""The sample stories come once, go at the reader's word, and come back with what was noted on them."""

from collections.abc import Iterator

import pytest

import seeds
from tests.desk.made import sentence
from tui.desk import at_once, card, ensure_samples, finish_samples, remove_samples, restore_samples
from tui.desk.bringing import samples
from tui.desk.bringing.samples import sample_sessions, with_known
from tui.library import Library, LibraryUnwritable, Session
from tui.story import read_bytes

TEXTS = tuple(event for event in seeds.EVENTS if all(sample.file.endswith((".txt", ".md")) for sample in event.files))
TITLES = [event.title for event in TEXTS]
PAGES = seeds.Event(
    "pages",
    "Saved pages",
    (
        seeds.Sample("wire.html", "Sample Wire", title="Ferries collide"),
        seeds.Sample("broken.html", "Sample Broken"),
    ),
)
ONLY_BROKEN = seeds.Event("only-broken", "Nothing to read", PAGES.files[1:])
DATA = {"wire.html": b"Two ferries met in the fog off Marrow Point.\n", "broken.html": b""}


@pytest.fixture(autouse=True)
def two_events_of_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only the samples that are read in no time."""
    monkeypatch.setattr(seeds, "EVENTS", TEXTS)


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Two more events, whose files are no plain text: one of two that can be read, and none."""
    original = seeds.data
    monkeypatch.setattr(seeds, "EVENTS", (*TEXTS, PAGES, ONLY_BROKEN))
    monkeypatch.setattr(
        seeds, "data", lambda event, sample: DATA[sample.file] if sample.file in DATA else original(event, sample)
    )


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
            found = read_bytes(seeds.data(event, sample), name=sample.file).story
            assert member.details == with_known(found, sample).details
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


def test_samples_that_take_longer_to_read_come_after_the_others_and_open_nothing(library: Library, pages: None) -> None:
    ensure_samples(library)
    assert names(library) == TITLES
    assert finish_samples(at_once(library))
    assert names(library)[0] == TITLES[0]
    assert sorted(names(library)) == sorted([*TITLES, PAGES.title])
    assert library.undo() is None


def test_a_sample_that_cannot_be_read_here_is_left_out_without_a_word(library: Library, pages: None) -> None:
    ensure_samples(library)
    finish_samples(at_once(library))
    (session,) = [session for session in library.sessions() if session.name == PAGES.title]
    assert [member.origin.name for member in library.members(session.id)] == ["wire.html"]
    assert ONLY_BROKEN.title not in names(library)


def test_samples_are_finished_once(library: Library, pages: None) -> None:
    ensure_samples(library)
    finish_samples(at_once(library))
    (session,) = [session for session in library.sessions() if session.name == PAGES.title]
    library.remove_session(session.id)
    assert not finish_samples(at_once(library))
    assert sorted(names(library)) == sorted(TITLES)


def test_without_samples_there_are_none_to_finish(library: Library, pages: None) -> None:
    remove_samples(library)
    assert not finish_samples(at_once(library))
    assert names(library) == []


def test_all_samples_come_back_whatever_they_take(library: Library, pages: None) -> None:
    remove_samples(library)
    assert restore_samples(library) == 3
    assert sorted(names(library)) == sorted([*TITLES, PAGES.title])
    assert not finish_samples(at_once(library))


def test_what_is_known_of_a_sample_says_that_it_was_given_with_it(library: Library, pages: None) -> None:
    restore_samples(library)
    (session,) = [session for session in library.sessions() if session.name == PAGES.title]
    known = card(library, library.members(session.id)[0].id)
    assert (known.details.title, known.source("title"), known.why("title")) == (
        *("Ferries collide", "file"),
        "given with the sample",
    )
