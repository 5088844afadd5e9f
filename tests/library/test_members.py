import pytest

from tui.library import Library, NotInLibrary
from tui.library.membership import letter
from tui.library.placing import anchors
from tui.story import Details, Kind, Origin, Sentence, Span, Story

from .made import added, data, story


def letters(library: Library, session_id: str) -> list[tuple[str, str]]:
    return [(member.letter, member.origin.name) for member in library.members(session_id)]


def test_letters_go_on_after_z() -> None:
    assert [letter(position) for position in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        *("A", "Z", "AA", "AB", "AZ", "BA", "ZZ", "AAA")
    ]


def test_a_letter_is_never_used_again_and_comes_back_with_its_story(library: Library, session_id: str) -> None:
    first = added(library, "One.\n", session_id, name="one")
    added(library, "Two.\n", session_id, name="two")
    library.remove_story(first.id, session_id)
    added(library, "Three.\n", session_id, name="three")
    assert letters(library, session_id) == [("B", "two"), ("C", "three")]
    added(library, "One.\n", session_id)
    assert letters(library, session_id) == [("A", "one"), ("B", "two"), ("C", "three")]


def test_a_story_has_a_letter_of_its_own_in_each_session(library: Library, session_id: str) -> None:
    other = library.create_session("Harbour").id
    added(library, "One.\n", session_id, name="one")
    added(library, "Two.\n", session_id, name="two")
    added(library, "Two.\n", other)
    assert letters(library, other) == [("A", "two")]
    assert letters(library, session_id) == [("A", "one"), ("B", "two")]


def test_the_whole_library_is_listed_as_it_came_and_without_letters(library: Library, session_id: str) -> None:
    added(library, "One.\n", name="one", path="/one")
    added(library, "Two.\n", session_id, name="two")
    added(library, "One, again.\n", name="one", path="/one")
    assert [(each.letter, each.origin.name, each.version) for each in library.members()] == [
        ("", "one", 2),
        ("", "two", 1),
    ]


def test_samples_are_listed_where_they_are_wanted(library: Library) -> None:
    session_id = library.create_session("Samples", sample=True).id
    library.add_story(story(), data(), session_id=session_id, sample=True)
    assert library.members() == []
    assert len(library.members(samples=True)) == 1
    assert [member.sample for member in library.members(session_id)] == [True]


def test_furniture_is_not_counted_as_words(library: Library) -> None:
    text = "Two ferries met. Sign in now\n"
    kinds = (Sentence(0, 16), Sentence(17, 28, Kind.BOILERPLATE, "call to sign in"))
    origin = Origin("w", story(text).origin.sha256)
    library.add_story(Story(text, kinds, (Span(0, 28),), origin), data(text))
    assert library.members()[0].words == 3


def test_a_row_says_how_much_was_noted_on_the_story_here_or_anywhere(library: Library, session_id: str) -> None:
    kept, other = added(library, session_id=session_id), library.create_session("Harbour").id
    whole, passage = anchors.make(kept, 0, 0), anchors.make(kept, 4, 11)
    library.add_note(session_id, [passage, anchors.make(kept, 0, 3)], "both sides in one story", ["figure", "check"])
    library.add_note(session_id, [whole], tags=["check"])
    library.add_note(other, [whole], "elsewhere", ["quote"])
    [here], [anywhere] = library.members(session_id), library.members()
    assert (here.notes, here.tags) == (2, ("check", "figure"))
    assert (anywhere.notes, anywhere.tags) == (3, ("check", "figure", "quote"))


@pytest.mark.parametrize(
    "words",
    [
        "zoe",
        "ZOË",
        "zoe's lodz",
        "wire.txt",
        "gazette",
        " ferries  fog ",
        "straße",
        "STRASSE",
        "porter",
        "fer\x00ries",
    ],
)
def test_a_search_finds_words_whatever_their_case_accents_and_quotes(library: Library, words: str) -> None:
    text = "Zoë’s ferries met in the fog off Łódź, Strasse.\n"
    added(library, text, outlet="The Sample Gazette", byline="A. Reporter")
    assert len(library.members(search=words)) == 1


@pytest.mark.parametrize("words", ["ferries submarine", "%", "_", "'", "zoe*", '"'])
def test_a_search_finds_nothing_where_a_word_is_missing(library: Library, words: str) -> None:
    added(library, "Zoë and the ferries\n")
    assert library.members(search=words) == []


def test_a_search_of_very_many_words_is_answered(library: Library) -> None:
    added(library)
    assert len(library.members(search="ferries fog " * 5000)) == 1


def test_a_search_keeps_to_the_session_and_reads_the_newest_text(library: Library, session_id: str) -> None:
    added(library, "Fog one.\n", session_id, path="/one")
    added(library, "Fog two.\n")
    assert len(library.members(session_id, "fog")) == 1
    added(library, "Rain one.\n", path="/one")
    assert library.members(session_id, "fog") == []


def test_what_the_reader_says_of_a_story_is_found_at_once(library: Library) -> None:
    kept = added(library)
    library.say(kept.id, {"title": "  Collision\nin the\x1b fog ", "outlet": " "})
    assert library.story(kept.id).story.details == Details(title="Collision in the fog")
    assert len(library.members(search="collision")) == 1


def test_ids_are_found_by_how_they_begin(library: Library) -> None:
    ids = sorted(added(library, f"{number}.\n").id for number in range(3))
    assert library.matching_ids("") == ids
    assert library.matching_ids(ids[0].upper()) == [ids[0]]
    assert library.matching_ids(ids[1][:12]) == [ids[1]]
    assert library.matching_ids("%") == []
    assert library.matching_ids("\ud800") == []


def test_only_a_story_of_the_session_can_leave_it(library: Library, session_id: str) -> None:
    kept = added(library)
    with pytest.raises(NotInLibrary):
        library.remove_story(kept.id, session_id)


def test_a_story_that_leaves_its_session_stays_in_the_library(library: Library, session_id: str) -> None:
    kept = added(library, session_id=session_id)
    library.remove_story(kept.id, session_id)
    assert library.members(session_id) == []
    assert [member.id for member in library.members()] == [kept.id]


def test_a_file_is_recognised_by_the_bytes_of_a_storys_current_text(library: Library) -> None:
    sample = library.add_story(story(), data(), sample=True).story
    assert library.id_of_bytes(story().origin.sha256) == sample.id
    own = added(library, path="/w")
    assert library.id_of_bytes(story().origin.sha256) == own.id
    added(library, "Changed.\n", path="/w")
    assert library.id_of_bytes(story("Changed.\n").origin.sha256) == own.id
    assert library.id_of_bytes(story().origin.sha256) == sample.id
    assert library.id_of_bytes(story("Unknown.\n").origin.sha256) is None
