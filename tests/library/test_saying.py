import pytest

from tui.library import Library, NotInLibrary, Outcome
from tui.story import Details

from .made import FERRY, added, bring, data, story

LATER = FERRY.replace("14", "17")


def test_nothing_of_a_new_story_is_the_readers_word(library: Library) -> None:
    assert added(library, title="Ferries meet").said == frozenset()


def test_the_reader_can_say_some_fields_and_leave_the_others(library: Library) -> None:
    kept = added(library, title="Ferries meet", outlet="Sample Wire")
    library.say(kept.id, {"byline": " A.\nReporter ", "retrieved": "2026-03-06"})
    stored = library.story(kept.id)
    assert stored.said == {"byline", "retrieved"}
    assert stored.story.details == Details(
        title="Ferries meet", outlet="Sample Wire", byline="A. Reporter", retrieved="2026-03-06"
    )


def test_what_the_reader_confirms_is_the_readers_word_and_no_later_version_changes_it(library: Library) -> None:
    kept = added(library, path="/w", title="Ferries meet")
    library.say(kept.id, {"title": "Ferries meet"})
    assert bring(library, LATER, path="/w", title="Ferries collide").outcome is Outcome.VERSION
    assert library.story(kept.id).story.details.title == "Ferries meet"


@pytest.mark.parametrize("nothing", [None, " \n"])
def test_a_field_that_the_reader_emptied_stays_empty_in_every_later_version(
    library: Library, nothing: str | None
) -> None:
    kept = added(library, path="/w", byline="Not a byline")
    library.say(kept.id, {"byline": nothing})
    bring(library, path="/w", byline="Not a byline")
    bring(library, LATER, path="/w", byline="Not a byline")
    assert library.story(kept.id).story.details.byline is None


def test_what_the_reader_takes_back_is_what_the_newest_file_says(library: Library) -> None:
    kept = added(library, path="/w", title="Ferries meet", byline="Not a byline")
    library.say(kept.id, {"title": "My title", "byline": None, "url": "https://wire.example/a"})
    bring(library, LATER, path="/w", title="Ferries collide")
    library.unsay(kept.id, ["title", "url"])
    stored = library.story(kept.id)
    assert (stored.story.details, stored.said) == (Details(title="Ferries collide"), frozenset({"byline"}))


def test_taking_back_what_was_never_said_changes_nothing(library: Library) -> None:
    kept = added(library, title="Ferries meet")
    library.unsay(kept.id, ["title", "byline"])
    assert library.story(kept.id) == kept
    assert library.undo() == "import of “Ferries meet”"


def test_what_was_said_is_undone_with_whose_word_it_was(library: Library) -> None:
    kept = added(library, title="Ferries meet")
    library.say(kept.id, {"title": "Ferries meet"})
    assert library.undo() == "details of “Ferries meet”"
    assert library.story(kept.id).said == frozenset()
    library.redo()
    assert library.story(kept.id).said == {"title"}


def test_what_the_reader_says_while_bringing_a_story_in_wins_over_its_file_for_good(library: Library) -> None:
    coming = story(path="/w", title="Ferries meet", outlet="Sample Wire")
    kept = library.add_story(coming, data(), said={"outlet": "The Sample Gazette", "byline": ""}).story
    assert kept.said == {"outlet", "byline"}
    assert bring(library, LATER, path="/w", outlet="Sample Wire", byline="A. Reporter").before == 1
    assert library.story(kept.id).story.details == Details(title="Ferries meet", outlet="The Sample Gazette")
    library.unsay(kept.id, ["outlet"])
    assert library.story(kept.id).story.details.outlet == "Sample Wire"


def test_what_the_reader_says_while_bringing_a_known_story_in_again_is_kept(library: Library) -> None:
    kept = added(library, title="Ferries meet")
    again = library.add_story(story(title="Ferries meet"), data(), said={"title": "My title"})
    assert (again.outcome, again.story.id, again.story.story.details.title) == (Outcome.KNOWN, kept.id, "My title")


def test_a_corrected_outlet_survives_the_same_file_again(library: Library) -> None:
    kept = added(library, path="/w", outlet="wire.example")
    library.say(kept.id, {"outlet": "Sample Wire"})
    again = bring(library, path="/w", outlet="wire.example")
    assert (again.outcome, again.story) == (Outcome.KNOWN, library.story(kept.id))
    assert again.story.story.details.outlet == "Sample Wire"


def test_a_file_that_the_reader_names_another_outlet_for_is_another_story(library: Library) -> None:
    kept = added(library, path="/w", outlet="Sample Wire")
    library.say(kept.id, {"outlet": "Sample Wire"})
    for text in (FERRY, LATER):
        coming = library.add_story(story(text, path="/w"), data(text), said={"outlet": "The Sample Gazette"})
        assert coming.story.id != kept.id
    assert library.story(kept.id).version == 1


def test_a_field_that_stories_do_not_have_is_refused_and_nothing_is_kept(library: Library) -> None:
    with pytest.raises(ValueError, match="mood"):
        library.add_story(story(), data(), said={"mood": "grim"})
    assert library.members() == []
    kept = added(library)
    with pytest.raises(ValueError, match="mood"):
        library.say(kept.id, {"mood": "grim", "title": "x"})
    assert library.story(kept.id) == kept


def test_nothing_can_be_said_of_a_story_that_is_not_there(library: Library) -> None:
    with pytest.raises(NotInLibrary):
        library.say("0" * 32, {"title": "x"})
    with pytest.raises(NotInLibrary):
        library.unsay("0" * 32, ["title"])


def test_a_list_tells_whose_word_the_details_are(library: Library) -> None:
    kept = added(library)
    library.say(kept.id, {"updated": "2026-03-05T10:00+01:00"})
    (member,) = library.members()
    assert (member.said, member.details.updated) == (frozenset({"updated"}), "2026-03-05T10:00+01:00")
