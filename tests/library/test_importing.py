import hashlib

import pytest

from tui.library import Library, LibraryUnwritable, NotInLibrary, Outcome
from tui.story import Details, Evidence, Kind, Origin, Sentence, Span, Story

from .made import FERRY, added, data, story

LATER = FERRY.replace("14", "17")


Brought = tuple[str, int, Outcome]


def bring(library: Library, text: str = FERRY, *, sample: bool = False, **known: str | None) -> Brought:
    answer = library.add_story(story(text, **known), data(text), sample=sample)  # type: ignore[arg-type]
    return answer.story.id, answer.story.version, answer.outcome


def test_a_story_comes_back_as_it_was_brought_in(library: Library) -> None:
    text = "Ferries meet\n\nAt least 14 were hurt. Photo: Reuters\n"
    sentences = (
        Sentence(0, 12, Kind.TITLE, "short line without a full stop"),
        Sentence(14, 36, Kind.BODY),
        Sentence(37, 51, Kind.CAPTION, "credit word"),
    )
    origin = Origin(
        *("wire.txt", story(text).origin.sha256, "cp1252"),
        guessed=True,
        removed=3,
        path="/home/r/wire.txt",
        format="web page",
        remarks=("line breaks guessed", "one table left out"),
    )
    details = Details("Ferries meet", "Sample Wire", updated="2026-03-05T10:00+01:00", retrieved="2026-03-06")
    evidence = (Evidence("title", "Ferries meet", "in the page's data"),)
    guesses = (Evidence("outlet", "Reuters", "a dateline"), Evidence("outlet", "AP", "a credit"))
    whole = Story(text, sentences, (Span(0, 12), Span(14, 51)), origin, details, evidence, guesses)
    kept = library.add_story(whole, data(text)).story
    assert kept.story == whole
    assert library.story(kept.id).story == whole
    assert library.members()[0].origin == origin


def test_the_original_bytes_are_kept_verbatim(library: Library) -> None:
    raw = b"\xff\xfeM\x00a\x00\r\x00\n\x00"
    origin = Origin("wire.txt", hashlib.sha256(raw).hexdigest(), "utf-16")
    kept = library.add_story(Story("Ma\n", (Sentence(0, 2),), (Span(0, 2),), origin), raw).story
    assert library.original(kept.id) == raw


def test_bytes_that_are_not_the_storys_are_refused(library: Library) -> None:
    with pytest.raises(ValueError, match="not what the story was read from"):
        library.add_story(story(), b"other")
    assert library.members() == []


def test_the_same_bytes_are_the_same_story_wherever_they_lie(library: Library) -> None:
    first, _, _ = bring(library, path="/a/wire.txt")
    assert bring(library, path="/b/copy.txt") == (first, 1, Outcome.KNOWN)
    assert bring(library) == (first, 1, Outcome.KNOWN)


def test_the_same_bytes_of_two_outlets_are_two_stories(library: Library) -> None:
    first, _, _ = bring(library, outlet="Sample Wire")
    second, _, outcome = bring(library, outlet="The Sample Gazette")
    assert (second != first, outcome) == (True, Outcome.NEW)
    assert bring(library, outlet="sample wire")[0] == first
    assert bring(library, outlet="The Sample Gazette") == (second, 1, Outcome.KNOWN)


def test_one_file_brought_in_for_two_outlets_is_two_stories_not_two_versions(library: Library) -> None:
    bring(library, path="/a/wire.txt", outlet="Sample Wire")
    assert bring(library, path="/a/wire.txt", outlet="The Sample Gazette")[1:] == (1, Outcome.NEW)


def test_a_story_whose_outlet_was_unknown_learns_it_from_the_same_bytes(library: Library) -> None:
    first, _, _ = bring(library, title="Ferries meet")
    assert bring(library, outlet="Sample Wire", title="Another title") == (first, 1, Outcome.KNOWN)
    assert library.story(first).story.details == Details(title="Ferries meet", outlet="Sample Wire")


def test_of_two_stories_with_the_same_bytes_the_one_of_the_outlet_is_met(library: Library) -> None:
    wire, _, _ = bring(library, outlet="Sample Wire")
    gazette, _, _ = bring(library, outlet="The Sample Gazette", path="/g.txt")
    assert bring(library, path="/g.txt")[0] == gazette
    assert bring(library)[0] == wire


def test_a_story_of_the_very_outlet_is_met_before_one_whose_outlet_is_unknown(library: Library) -> None:
    unknown, _, _ = bring(library, outlet="Sample Wire", path="/u.txt")
    gazette, _, _ = bring(library, outlet="The Sample Gazette", path="/g.txt")
    library.say(unknown, {"outlet": None})
    assert bring(library, outlet="The Sample Gazette", path="/u.txt")[0] == gazette


def test_a_changed_file_is_the_storys_next_version_and_the_older_one_stays(library: Library) -> None:
    first, _, _ = bring(library, path="/a/wire.txt")
    assert bring(library, LATER, path="/a/wire.txt") == (first, 2, Outcome.VERSION)
    assert library.story(first).story.text == LATER
    assert library.story(first, 1).story.text == FERRY
    assert library.original(first, 1) == data(FERRY)


def test_a_changed_file_is_a_next_version_even_if_it_came_from_elsewhere_at_first(library: Library) -> None:
    first, _, _ = bring(library, path="/downloads/wire.txt")
    bring(library, path="/stories/wire.txt")
    assert bring(library, LATER, path="/stories/wire.txt") == (first, 2, Outcome.VERSION)


def test_a_file_that_is_changed_back_is_a_version_again(library: Library) -> None:
    first, _, _ = bring(library, path="/a/wire.txt")
    bring(library, LATER, path="/a/wire.txt")
    assert bring(library, FERRY, path="/a/wire.txt") == (first, 3, Outcome.VERSION)
    assert library.story(first).story.text == FERRY


def test_two_copies_of_which_one_changed_do_not_take_turns_at_being_the_newest(library: Library) -> None:
    first, _, _ = bring(library, path="/a/wire.txt")
    bring(library, path="/b/wire.txt")
    bring(library, LATER, path="/b/wire.txt")
    for _ in range(2):
        assert bring(library, FERRY, path="/a/wire.txt") == (first, 2, Outcome.KNOWN)
        assert bring(library, LATER, path="/b/wire.txt") == (first, 2, Outcome.KNOWN)


def test_a_sample_and_the_readers_own_copy_of_it_are_two_stories(library: Library) -> None:
    sample, _, _ = bring(library, sample=True, path="/s.txt")
    own, _, outcome = bring(library, path="/s.txt")
    assert (own != sample, outcome) == (True, Outcome.NEW)
    assert bring(library, LATER, sample=True, path="/s.txt")[2] is Outcome.NEW


def test_a_readers_file_where_a_sample_was_is_not_the_samples_next_version(library: Library) -> None:
    bring(library, sample=True, path="/s.txt")
    assert bring(library, LATER, path="/s.txt")[1:] == (1, Outcome.NEW)


def test_what_the_reader_said_of_a_story_outlives_its_next_version(library: Library) -> None:
    first, _, _ = bring(library, path="/w", title="Ferries meet", byline="A. Reporter", published="2026-03-04")
    library.say(first, {"title": "My title", "byline": None})
    bring(library, LATER, path="/w", title="Ferries collide", byline="A. Reporter", published="2026-03-05")
    details = library.story(first).story.details
    assert (details.title, details.byline, details.published) == ("My title", None, "2026-03-05")


def test_a_silent_next_version_forgets_nothing(library: Library) -> None:
    first, _, _ = bring(library, path="/w", title="Ferries meet", outlet="Sample Wire")
    bring(library, LATER, path="/w")
    assert library.story(first).story.details == Details(title="Ferries meet", outlet="Sample Wire")
    bring(library, LATER + "More.\n", path="/w", title="Ferries collide")
    assert library.story(first).story.details.title == "Ferries collide"


def test_a_detail_that_the_reader_emptied_is_not_filled_again_by_the_same_file(library: Library) -> None:
    first, _, _ = bring(library, byline="Not a byline")
    library.say(first, {"byline": None})
    bring(library, byline="Not a byline")
    assert library.story(first).story.details == Details()


def test_a_path_that_is_no_valid_unicode_is_still_the_same_path(library: Library) -> None:
    first, _, _ = bring(library, path="/a/w\udce9re.txt")
    assert library.story(first).story.origin.path == "/a/w\udce9re.txt"
    assert bring(library, LATER, path="/a/w\udce9re.txt") == (first, 2, Outcome.VERSION)


def test_bringing_a_story_into_a_session_that_is_not_there_brings_nothing_in(library: Library) -> None:
    with pytest.raises(NotInLibrary):
        library.add_story(story(), data(), session_id="s-nowhere1")
    assert library.members() == []


def test_an_import_that_was_undone_can_be_made_again(library: Library) -> None:
    bring(library, path="/w")
    library.undo()
    assert bring(library, path="/w")[1:] == (1, Outcome.NEW)
    bring(library, LATER, path="/w")
    library.undo()
    assert library.members()[0].version == 1
    assert bring(library, LATER, path="/w")[1:] == (2, Outcome.VERSION)
    assert library.members()[0].version == 2


def test_after_an_undone_version_a_third_text_does_not_take_its_number(library: Library) -> None:
    first, _, _ = bring(library, path="/w")
    bring(library, LATER, path="/w")
    library.undo()
    assert bring(library, "Quite another text.\n", path="/w") == (first, 3, Outcome.VERSION)


def test_a_full_disk_stops_an_import_and_loses_nothing(library: Library) -> None:
    kept = added(library)
    pages = library._database.number("PRAGMA page_count")
    library._database.run(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(LibraryUnwritable, match="full"):
        bring(library, "Long. " * 20_000)
    assert [member.id for member in library.members()] == [kept.id]
    library._database.run("PRAGMA max_page_count = 100000")
    assert bring(library, "Long. " * 20_000)[2] is Outcome.NEW


def test_unknown_stories_and_versions_are_said_to_be_unknown(library: Library) -> None:
    kept = added(library)
    with pytest.raises(NotInLibrary):
        library.story("0" * 32)
    with pytest.raises(NotInLibrary, match="version 2"):
        library.story(kept.id, 2)
    with pytest.raises(NotInLibrary):
        library.say("0" * 32, {"title": "Fog"})
