import hashlib
from dataclasses import replace

import pytest

from tui.library import Library, NotInLibrary, Outcome
from tui.library.placing import anchors
from tui.library.recognising import SAME_ADDRESS, SAME_PATH, SAME_TEXT
from tui.story import Details, Story

from .made import FERRY, added, bring, data, lines, saved_again, story

LATER = FERRY.replace("14", "17")
URL = "https://www.wire.example/ferry?utm_source=mail"
AGAIN = "http://wire.example/ferry/"
LONG = lines(
    "Two ferries met in the fog.",
    "At least 14 people were injured.",
    "The harbour stayed closed.",
    "Nobody could say for how long.",
    "The port will open again on Monday.",
)


def test_a_story_that_comes_again_from_its_address_is_its_next_version(library: Library) -> None:
    first = bring(library, url=URL, path="/a/wire.txt")
    again = bring(library, LATER, url=AGAIN, path="/b/other.txt")
    assert (first.why, first.before) == ("", None)
    assert (again.outcome, again.why, again.before) == (Outcome.VERSION, SAME_ADDRESS, 1)
    assert (again.story.id, again.story.version) == (first.story.id, 2)


def test_a_changed_file_says_so(library: Library) -> None:
    bring(library, path="/w")
    bring(library, LATER, path="/w")
    again = bring(library, LATER + "More.\n", path="/w")
    assert (again.outcome, again.why, again.before) == (Outcome.VERSION, SAME_PATH, 2)


def test_a_nearly_equal_text_of_the_same_outlet_is_the_next_version(library: Library) -> None:
    first = bring(library, LONG, outlet="Sample Wire")
    again = bring(library, LONG.replace("14", "17") + "A ninth ship waits.\n", outlet="SAMPLE WIRE")
    assert (again.outcome, again.why, again.story.id) == (Outcome.VERSION, SAME_TEXT, first.story.id)


def test_a_report_that_grew_is_the_next_version_and_one_that_shares_its_background_is_not(library: Library) -> None:
    first = bring(library, LONG, outlet="Sample Wire").story.id
    grown = bring(library, LONG + lines(*(f"New line {number}." for number in range(7))), outlet="Sample Wire")
    assert (grown.story.id, grown.outcome) == (first, Outcome.VERSION)
    background = LONG.splitlines()[:3]
    other = bring(library, lines(*background, *(f"Other {number}." for number in range(4))), outlet="Sample Wire")
    assert other.outcome is Outcome.NEW


def test_a_short_text_that_stands_in_a_long_one_is_another_story(library: Library) -> None:
    bring(library, LONG + lines(*(f"Line {number}." for number in range(20))), outlet="Sample Wire")
    assert bring(library, FERRY, outlet="Sample Wire").outcome is Outcome.NEW


def test_two_lines_are_too_little_to_know_a_story_by(library: Library) -> None:
    bring(library, "One line.\nAnother line.\n", outlet="Sample Wire")
    assert bring(library, "One line.\nAnother line. \n", outlet="Sample Wire").outcome is Outcome.NEW


@pytest.mark.parametrize("outlet", ["The Sample Gazette", None])
def test_the_same_text_elsewhere_is_another_story(library: Library, outlet: str | None) -> None:
    bring(library, LONG, outlet="Sample Wire")
    assert bring(library, LONG + "Reuters.\n", outlet=outlet).outcome is Outcome.NEW


def test_one_address_with_two_outlets_is_two_stories(library: Library) -> None:
    bring(library, outlet="Sample Wire", url=URL)
    assert bring(library, LATER, outlet="The Sample Gazette", url=URL).outcome is Outcome.NEW
    assert bring(library, LATER + "More.\n", url=URL).outcome is Outcome.VERSION


def test_the_front_page_of_an_outlet_is_no_address_of_a_story(library: Library) -> None:
    bring(library, url="https://www.wire.example/")
    assert bring(library, LATER, url="https://www.wire.example/").outcome is Outcome.NEW


FURNITURE = [f"Furniture number {number} of the outlet." for number in range(6)]
BRIEFS = [
    "Voters choose another council tomorrow.",
    "Snow closes mountain passes.",
    "Museum opens late after repairs.",
    "Strike halts trams until Thursday.",
]


def test_furniture_that_nobody_noticed_makes_no_versions_of_short_texts(library: Library) -> None:
    answers = [bring(library, lines(*FURNITURE, brief, ""), outlet="Sample Wire") for brief in BRIEFS]
    assert [answer.outcome for answer in answers] == [Outcome.NEW] * 4


def test_a_short_text_among_furniture_is_the_next_version_when_it_tells_of_the_same(library: Library) -> None:
    first = bring(library, lines(*FURNITURE, "Snow closes mountain passes."), outlet="Sample Wire")
    again = bring(library, lines(*FURNITURE, "Snow closes two passes."), outlet="Sample Wire")
    assert (again.story.id, again.why) == (first.story.id, SAME_TEXT)


def test_a_line_of_many_stories_of_an_outlet_tells_nothing(library: Library) -> None:
    for number in range(6):
        bring(library, lines(*FURNITURE, *(f"{word} {number}." for word in "abcdefgh")), outlet="Sample Wire")
    assert bring(library, lines(*FURNITURE, "Snow."), outlet="Sample Wire").outcome is Outcome.NEW


def test_a_sample_and_the_readers_own_story_are_never_versions_of_each_other(library: Library) -> None:
    known = {"outlet": "Sample Wire", "url": URL}
    library.add_story(story(LONG, **known), data(LONG), sample=True)
    own = bring(library, LONG + "More.\n", outlet="Sample Wire", url=URL)
    assert (own.outcome, own.story.sample) == (Outcome.NEW, False)


def test_a_page_saved_again_with_the_same_text_is_no_version_and_its_path_is_remembered(library: Library) -> None:
    first = bring(library, url=URL).story
    again = saved_again(library, url=AGAIN, path="/page.html")
    assert (again.outcome, again.why, again.before) == (Outcome.KNOWN, SAME_ADDRESS, None)
    assert bring(library, LATER, path="/page.html").story.id == first.id
    assert [each.number for each in library.versions(first.id)] == [1, 2]


def test_a_file_saved_again_with_the_same_text_says_what_it_says_now(library: Library) -> None:
    bring(library, path="/w", title="Ferries meet", byline="A. Reporter", retrieved="2026-03-04")
    again = saved_again(library, path="/w", title="Ferries collide", retrieved="2026-03-05")
    assert again.outcome is Outcome.KNOWN
    details = Details(title="Ferries collide", byline="A. Reporter", retrieved="2026-03-05")
    assert again.story.story.details == details
    library.say(again.story.id, {"title": "My title"})
    library.unsay(again.story.id, ["title"])
    assert library.story(again.story.id).story.details == details


def test_a_copy_from_elsewhere_with_the_same_text_only_adds_what_was_unknown(library: Library) -> None:
    bring(library, url=URL, title="Ferries meet")
    again = saved_again(library, url=AGAIN, title="Ferries collide", byline="A. Reporter")
    assert again.story.story.details == Details(title="Ferries meet", byline="A. Reporter", url=URL)


def test_an_older_text_from_elsewhere_is_no_version_again(library: Library) -> None:
    bring(library, url=URL)
    bring(library, LATER, url=URL)
    again = saved_again(library, FERRY, url=AGAIN)
    assert (again.outcome, again.story.version) == (Outcome.KNOWN, 2)


def test_two_saved_copies_of_which_one_changed_do_not_take_turns_at_being_the_newest(library: Library) -> None:
    bring(library, url=URL)
    saved_again(library, FERRY, url=URL, path="/a")
    saved_again(library, LATER, url=URL, path="/b")
    for _ in range(2):
        assert saved_again(library, FERRY, url=URL, path="/a").outcome is Outcome.KNOWN
        assert saved_again(library, LATER, url=URL, path="/b").outcome is Outcome.KNOWN


def test_a_file_whose_text_is_changed_back_in_other_bytes_is_a_version_again(library: Library) -> None:
    bring(library, path="/w")
    bring(library, LATER, path="/w")
    assert (saved_again(library, FERRY, path="/w").before, library.members()[0].version) == (2, 3)


def test_versions_are_listed_with_where_they_came_from_and_what_was_found_then(library: Library) -> None:
    first = bring(library, url=URL, path="/a", title="Ferries meet").story
    bring(library, LATER + "More.\n", url=URL, path="/b", title="Ferries collide")
    one, two = library.versions(first.id)
    assert (one.number, one.origin, one.found, one.words) == (
        *(1, story(url=URL, path="/a").origin),
        *(Details(title="Ferries meet", url=URL), 16),
    )
    assert (two.number, two.origin.path, two.found.title, two.words) == (2, "/b", "Ferries collide", 17)
    assert library.members()[0].versions == 2
    library.undo()
    assert library.versions(first.id) == [one]
    assert library.members()[0].versions == 1
    with pytest.raises(NotInLibrary):
        library.versions("0" * 32)


def test_notes_follow_into_a_version_from_elsewhere(library: Library, session_id: str) -> None:
    first = added(library, session_id=session_id, url=URL)
    note = library.add_note(session_id, [anchors.make(first, 61, 87)], "Ask.")
    gone = library.add_note(session_id, [anchors.make(first, 28, 60)], "How many?")
    bring(library, "Fog.\n" + LATER, url=URL)
    assert library.notes(session_id, first.id) == [gone, note]
    placed = library.locate(note.anchors[0])
    assert placed is not None
    assert library.story(first.id).story.text[placed.start : placed.end] == "The harbour stayed closed."
    assert library.locate(gone.anchors[0]) is None


RAW = "Zoë’s ferry met another one.\n".encode("cp1252")


def reading(encoding: str, **known: str | None) -> Story:
    text = RAW.decode(encoding)
    told = story(text, **known)  # type: ignore[arg-type]
    return replace(told, origin=replace(told.origin, sha256=hashlib.sha256(RAW).hexdigest(), encoding=encoding))


def test_another_reading_of_the_same_bytes_is_the_next_version(library: Library) -> None:
    wrong = library.add_story(reading("cp1251", path="/w", title="Zoë"), RAW).story
    right = library.reread(wrong.id, reading("latin-1"))
    assert (right.outcome, right.why, right.before) == (Outcome.VERSION, "read again as latin-1", 1)
    assert right.story.story.origin == replace(reading("latin-1").origin, path="/w")
    assert library.original(wrong.id) == library.original(wrong.id, 1) == RAW
    assert library.undo() == "“Zoë” read again as latin-1"
    assert library.story(wrong.id) == wrong
    assert library.redo() == "“Zoë” read again as latin-1"
    assert library.story(wrong.id) == right.story


def test_an_undone_reading_that_is_made_again_has_its_number_again(library: Library) -> None:
    kept = library.add_story(reading("cp1251"), RAW).story
    first = library.reread(kept.id, reading("latin-1")).story
    library.undo()
    assert library.reread(kept.id, reading("cp1252")).story.version == 3
    library.undo()
    assert library.reread(kept.id, reading("latin-1")).story == first


def test_the_same_reading_again_changes_nothing(library: Library) -> None:
    kept = library.add_story(reading("cp1252", title="Zoë"), RAW).story
    again = library.reread(kept.id, reading("cp1252"))
    assert (again.outcome, again.story, again.before) == (Outcome.KNOWN, kept, None)
    assert library.undo() == "import of “Zoë”"


def test_only_the_bytes_of_the_current_version_can_be_read_again(library: Library) -> None:
    kept = library.add_story(reading("cp1252", path="/w"), RAW).story
    bring(library, path="/w")
    with pytest.raises(ValueError, match="other bytes"):
        library.reread(kept.id, reading("latin-1"))
    with pytest.raises(NotInLibrary):
        library.reread("0" * 32, reading("latin-1"))


def test_known_bytes_are_read_again_where_the_reader_asks_for_it(library: Library) -> None:
    kept = library.add_story(reading("cp1251"), RAW).story
    assert library.add_story(reading("cp1252"), RAW).outcome is Outcome.KNOWN
    asked = library.add_story(reading("cp1252"), RAW, reread=True)
    assert (asked.outcome, asked.why, asked.story.id) == (Outcome.VERSION, "read again as cp1252", kept.id)
    assert library.add_story(reading("cp1252"), RAW, reread=True).outcome is Outcome.KNOWN


def test_after_a_reading_the_same_file_is_still_known_and_a_changed_one_still_a_version(library: Library) -> None:
    kept = library.add_story(reading("cp1251", path="/w"), RAW).story
    library.reread(kept.id, reading("cp1252"))
    known = library.add_story(reading("cp1251", path="/w"), RAW)
    assert (known.outcome, known.story.version, known.story.story.text) == (Outcome.KNOWN, 2, RAW.decode("cp1252"))
    assert bring(library, path="/w").before == 2
    assert library.id_of_bytes(story().origin.sha256) == kept.id
