"""One note for one place: what a reader keeps on a passage, a sentence or a whole story."""

import pytest

from tests.desk.made import comparison, hits, sentence, two
from tests.library.made import added
from tui.desk import Spot, Stop, keep_note, keep_tag, passage_steps, spot_of, unmatched_steps
from tui.library import Library, Note, NoteConflict, StoredStory

Pair = tuple[StoredStory, StoredStory]


@pytest.fixture
def pair(library: Library, session_id: str) -> Pair:
    return two(library, session_id)


def passage(pair: Pair) -> Spot:
    """A passage of two sentences on the left and one on the right."""
    (stop,) = passage_steps(comparison(*pair, [(0, 3), (1, 3)])).stops
    return spot_of(stop, *pair)


def notes(library: Library, session_id: str) -> list[Note]:
    """The session's notes."""
    return library.notes(session_id=session_id)


def test_a_passage_is_quoted_from_both_stories(pair: Pair) -> None:
    left, right = passage(pair).anchors
    assert left.exact.startswith("Two passenger ferries")
    assert left.exact.endswith("the coastguard said.")
    assert right.exact == "Two passenger ferries collided in thick fog off Marrow Point on Thursday."
    assert (left.story_id, right.story_id) == (pair[0].id, pair[1].id)


def test_an_unmatched_sentence_is_quoted_from_its_story_alone(pair: Pair) -> None:
    stop = unmatched_steps(comparison(*pair, [(0, 3), (1, 2), (3, 0)]), right=True).stops[0]
    (anchor,) = spot_of(stop, *pair).anchors
    assert (anchor.story_id, anchor.exact) == (pair[1].id, "The minister promised a new lighthouse.")


def test_a_search_hit_grows_to_the_sentences_it_is_in(pair: Pair) -> None:
    found = [hits(pair[0].story, words).stops[0] for words in ("14 people", "said. The harbour")]
    assert [spot_of(hit, *pair).anchors[0].exact for hit in found] == [
        "At least 14 people were injured, the coastguard said.",
        "At least 14 people were injured, the coastguard said.\nThe harbour stayed closed until noon.",
    ]


def test_with_one_story_open_there_is_nothing_to_quote_on_the_right(pair: Pair) -> None:
    stop = passage_steps(comparison(*pair, [(0, 3)])).stops[0]
    assert len(spot_of(stop, pair[0], None).anchors) == 1
    assert spot_of(Stop((), ()), *pair).anchors == ()


def test_a_note_is_found_again_on_its_spot_and_on_no_other(library: Library, session_id: str, pair: Pair) -> None:
    here = passage(pair)
    whole = Spot((), pair[0].id)
    there = spot_of(hits(pair[0].story, "14 people").stops[0], *pair)
    for spot in (here, there, whole):
        assert spot.note(notes(library, session_id)) is None
        note = keep_note(library, session_id, spot, "Ask.", None)
        assert spot.note(notes(library, session_id)) == note


def test_a_note_is_found_with_the_stories_swapped(library: Library, session_id: str, pair: Pair) -> None:
    note = keep_note(library, session_id, passage(pair), "Ask.", None)
    assert Spot(passage(pair).anchors[::-1]).note(notes(library, session_id)) == note


def test_a_note_on_a_whole_story_is_found_by_its_story(library: Library, session_id: str, pair: Pair) -> None:
    note = keep_note(library, session_id, Spot((), pair[1].id), "Late edition.", None)
    assert note.anchors[0].exact == ""
    assert Spot((), pair[1].id).note(notes(library, session_id)) == note
    assert Spot((), pair[0].id).note(notes(library, session_id)) is None


def test_a_second_note_on_a_spot_changes_the_first(library: Library, session_id: str, pair: Pair) -> None:
    first = keep_note(library, session_id, passage(pair), "Ask.", None)
    keep_note(library, session_id, passage(pair), "Asked.", first)
    assert [note.body for note in notes(library, session_id)] == ["Asked."]


def test_a_note_that_was_changed_elsewhere_is_kept_beside(library: Library, session_id: str, pair: Pair) -> None:
    first = keep_note(library, session_id, passage(pair), "Ask.", None)
    keep_note(library, session_id, passage(pair), "Asked.", first)
    with pytest.raises(NoteConflict):
        keep_note(library, session_id, passage(pair), "Mine.", first)
    assert sorted(note.body for note in notes(library, session_id)) == ["Asked.", "Mine."]


def test_a_tag_on_a_bare_spot_makes_a_note_without_words(library: Library, session_id: str, pair: Pair) -> None:
    assert keep_tag(library, session_id, passage(pair), "#check this", None) == "Tagged #check-this."
    (note,) = notes(library, session_id)
    assert (note.body, note.tags) == ("", ("check-this",))


def test_a_tag_goes_on_the_note_that_is_there_and_off_again(library: Library, session_id: str, pair: Pair) -> None:
    note = keep_note(library, session_id, passage(pair), "Ask.", None)
    assert keep_tag(library, session_id, passage(pair), "check", note) == "Tagged #check."
    assert library.note(note.id).tags == ("check",)
    assert keep_tag(library, session_id, passage(pair), "check", library.note(note.id)) == "Tag #check taken off."
    assert library.note(note.id).tags == ()
    assert library.note(note.id).body == "Ask."


def test_a_second_tag_leaves_the_first(library: Library, session_id: str, pair: Pair) -> None:
    for tag in ("check", "law"):
        keep_tag(library, session_id, passage(pair), tag, passage(pair).note(notes(library, session_id)))
    assert [note.tags for note in notes(library, session_id)] == [("check", "law")]


def test_several_tags_in_one_line_go_on_together_and_off_when_all_are_there(
    library: Library, session_id: str, pair: Pair
) -> None:
    note = keep_note(library, session_id, passage(pair), "Ask.", None)
    assert keep_tag(library, session_id, passage(pair), "check, the captain", note) == "Tagged #check #the-captain."
    note = library.note(note.id)
    assert keep_tag(library, session_id, passage(pair), "#check #law", note) == "Tagged #check #law."
    note = library.note(note.id)
    assert note.tags == ("check", "law", "the-captain")
    assert keep_tag(library, session_id, passage(pair), "law;check", note) == "Tag #law #check taken off."
    library.undo()
    assert library.note(note.id).tags == ("check", "law", "the-captain")


@pytest.mark.parametrize(
    ("line", "why"), [("", "at least one letter"), ("2026", "only digits"), ("a!b", "cannot have “!”")]
)
def test_what_cannot_be_a_tag_is_refused_in_words(
    library: Library, session_id: str, pair: Pair, line: str, why: str
) -> None:
    assert why in keep_tag(library, session_id, passage(pair), line, None)
    assert notes(library, session_id) == []


def test_a_tag_on_a_whole_story(library: Library, session_id: str, pair: Pair) -> None:
    stored = added(library, "Another story.\n", session_id)
    keep_tag(library, session_id, Spot((), stored.id), "late", None)
    assert [member.tags for member in library.members(session_id)] == [(), (), ("late",)]


def test_a_note_is_found_on_its_passage_in_a_later_version(library: Library, session_id: str, pair: Pair) -> None:
    note = library.add_note(session_id, [sentence(pair[0], 1)], "Ask.")
    later = added(library, f"UPDATED\n{pair[0].story.text.replace('14', '17')}", path="/news/wire.txt")
    spot, another = Spot((sentence(later, 2),)), Spot((sentence(later, 3),))
    placings = library.all_placings([note])
    assert spot.note([note]) is None
    assert (spot.note([note], placings), another.note([note], placings)) == (note, None)


def test_a_note_that_lost_its_passage_is_not_found_on_a_twin_that_stands_where_it_stood(
    library: Library, session_id: str, pair: Pair
) -> None:
    caption, path = "Photo: Reuters\n\n", "/news/captions.txt"
    first = added(library, f"One.\n\n{caption}{caption}The end.\n", session_id, path=path)
    note = library.add_note(session_id, [sentence(first, 1)], "Ask.")
    spot = Spot((sentence(added(library, f"One.\n\n{caption}The end.\n", path=path), 1),))
    assert spot.note([note], library.all_placings([note])) is None
