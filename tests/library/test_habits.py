import pytest

from tui.library import Library, NotInLibrary, Ruling, StoredStory
from tui.library.placing import anchors
from tui.story import Kind, line_key

from .made import added, bring, data, lines, story

SIGN_IN = "Sign in to our letters page"
WIRE = "Sample Wire"
NEWS = (
    "Two ferries met in the fog.",
    "Voters choose another council tomorrow.",
    "Snow closes the mountain passes.",
    "The museum opens late after repairs.",
    "A strike halts all trams until Thursday.",
)


def article(number: int) -> str:
    return lines(NEWS[number], f"Officials confirmed item {number} on Sunday.", "", SIGN_IN)


def stories(library: Library, count: int, outlet: str | None = WIRE) -> list[StoredStory]:
    return [added(library, article(number), outlet=outlet) for number in range(count)]


def kind_of(library: Library, story_id: str, words: str = SIGN_IN, version: int | None = None) -> tuple[Kind, str]:
    story = library.story(story_id, version).story
    (found,) = [each for each in story.sentences if story.words(each) == words]
    return found.kind, found.why


def rule(library: Library, story_id: str, kind: Kind | None, words: str = SIGN_IN, *, outlet: bool = False) -> None:
    library.rule(story_id, line_key(words), kind, words=words, outlet=outlet)


def test_a_line_in_three_other_stories_of_its_outlet_is_furniture(library: Library) -> None:
    kept = stories(library, 4)
    for each in kept:
        assert kind_of(library, each.id) == (Kind.BOILERPLATE, "stands in 3 other stories of this outlet")
    assert kept[0].story.sentences[-1].kind is Kind.BODY


def test_three_stories_of_an_outlet_are_too_few_to_know_its_habits(library: Library) -> None:
    assert kind_of(library, stories(library, 3)[0].id)[0] is Kind.BODY


@pytest.mark.parametrize("outlet", ["The Sample Gazette", None])
def test_what_stands_in_stories_of_others_is_no_habit_of_this_outlet(library: Library, outlet: str | None) -> None:
    others = stories(library, 4, outlet)
    own = added(library, article(4), outlet=WIRE)
    assert kind_of(library, own.id)[0] is Kind.BODY
    assert kind_of(library, others[0].id)[0] is (Kind.BOILERPLATE if outlet else Kind.BODY)


def test_samples_say_nothing_of_the_readers_own_stories(library: Library) -> None:
    for number in range(4):
        library.add_story(story(article(number), outlet=WIRE), data(article(number)), sample=True)
    assert kind_of(library, added(library, article(4), outlet=WIRE).id)[0] is Kind.BODY


def test_habits_follow_when_the_reader_says_which_outlet_it_was(library: Library) -> None:
    kept = stories(library, 4, None)
    for each in kept:
        library.say(each.id, {"outlet": WIRE})
    assert kind_of(library, kept[0].id)[0] is Kind.BOILERPLATE
    library.undo()
    assert kind_of(library, kept[0].id)[0] is Kind.BODY
    library.redo()
    assert kind_of(library, kept[0].id)[0] is Kind.BOILERPLATE


def test_a_story_whose_import_was_undone_says_nothing_of_its_outlet(library: Library) -> None:
    kept = stories(library, 4)
    library.undo()
    assert kind_of(library, kept[0].id)[0] is Kind.BODY


def test_a_line_counts_once_for_all_versions_of_a_story(library: Library) -> None:
    kept = stories(library, 3)
    for number in range(3):
        bring(library, article(0) + f"More {number}.\n", outlet=WIRE)
    assert kind_of(library, kept[1].id)[0] is Kind.BODY


def test_of_very_many_stories_some_are_counted(library: Library) -> None:
    with library.unrecorded():
        for number in range(25):
            added(library, lines(f"Item {number} alone.", "", SIGN_IN), outlet=WIRE)
    kept = added(library, article(0), outlet=WIRE)
    assert kind_of(library, kept.id) == (Kind.BOILERPLATE, "stands in 20 other stories of this outlet")


def test_the_reader_sets_a_line_aside_and_puts_it_back(library: Library) -> None:
    kept = added(library, article(0))
    rule(library, kept.id, Kind.BOILERPLATE)
    assert kind_of(library, kept.id) == (Kind.BOILERPLATE, "as you decided")
    rule(library, kept.id, Kind.BODY)
    assert kind_of(library, kept.id) == (Kind.BODY, "")
    rule(library, kept.id, Kind.CAPTION)
    rule(library, kept.id, None)
    assert library.story(kept.id) == kept
    assert list(iter(library.undo, None)) == [
        "decision on a line taken back: “Sign in to our letters page”",
        "line taken as caption: “Sign in to our letters page”",
        "line put back: “Sign in to our letters page”",
        "line set aside: “Sign in to our letters page”",
        "import of “wire.txt”",
    ]


def test_a_decision_is_undone_and_made_again(library: Library) -> None:
    kept = added(library, article(0))
    rule(library, kept.id, Kind.BOILERPLATE)
    rule(library, kept.id, Kind.CAPTION)
    library.undo()
    assert kind_of(library, kept.id)[0] is Kind.BOILERPLATE
    library.undo()
    assert (library.story(kept.id), library.rulings(kept.id)) == (kept, [])
    library.redo()
    assert kind_of(library, kept.id)[0] is Kind.BOILERPLATE


def test_a_decision_holds_for_every_version_of_the_story_and_for_no_other_story(library: Library) -> None:
    kept, other = added(library, article(0), path="/w"), added(library, article(1))
    rule(library, kept.id, Kind.BOILERPLATE)
    bring(library, article(0) + "More.\n", path="/w")
    assert [kind_of(library, kept.id, version=number)[0] for number in (1, 2)] == [Kind.BOILERPLATE] * 2
    assert kind_of(library, other.id)[0] is Kind.BODY


def test_a_decision_for_the_outlet_holds_for_all_its_stories_now_and_later(library: Library) -> None:
    kept = added(library, article(0), outlet=WIRE)
    rule(library, kept.id, Kind.BOILERPLATE, outlet=True)
    later, other = added(library, article(1), outlet="sample wire"), added(library, article(2), outlet="Gazette")
    assert kind_of(library, later.id) == (Kind.BOILERPLATE, "as you decided")
    assert kind_of(library, other.id)[0] is Kind.BODY


def test_a_decision_for_the_story_wins_over_one_for_its_outlet_and_over_its_habits(library: Library) -> None:
    one, other, *_ = stories(library, 4)
    rule(library, one.id, Kind.BODY)
    assert kind_of(library, one.id)[0] is Kind.BODY
    rule(library, other.id, Kind.CAPTION, outlet=True)
    assert (kind_of(library, one.id)[0], kind_of(library, other.id)[0]) == (Kind.BODY, Kind.CAPTION)


def test_a_later_decision_for_the_outlet_ends_the_storys_own_where_it_is_made(library: Library) -> None:
    kept = added(library, article(0), outlet=WIRE)
    rule(library, kept.id, Kind.BODY)
    rule(library, kept.id, Kind.BOILERPLATE, outlet=True)
    assert kind_of(library, kept.id)[0] is Kind.BOILERPLATE
    library.undo()
    assert kind_of(library, kept.id)[0] is Kind.BODY


def test_the_decisions_that_hold_for_a_story_are_listed_latest_first(library: Library) -> None:
    kept, other = added(library, article(0), outlet=WIRE), added(library, article(1), outlet=WIRE)
    rule(library, kept.id, Kind.BOILERPLATE, outlet=True)
    rule(library, kept.id, Kind.HEADING, NEWS[0])
    rule(library, other.id, Kind.CAPTION, NEWS[1])
    own, of_outlet = library.rulings(kept.id)
    assert own == Ruling(line_key(NEWS[0]), Kind.HEADING, NEWS[0], False, own.at)
    assert of_outlet == Ruling(line_key(SIGN_IN), Kind.BOILERPLATE, SIGN_IN, True, of_outlet.at)
    assert own.at > of_outlet.at
    assert [each.words for each in library.rulings(other.id)] == [NEWS[1], SIGN_IN]


def test_an_outlet_that_is_unknown_cannot_be_decided_for(library: Library) -> None:
    kept = added(library, article(0))
    with pytest.raises(ValueError, match="unknown"):
        rule(library, kept.id, Kind.BOILERPLATE, outlet=True)
    with pytest.raises(NotInLibrary):
        rule(library, "0" * 32, Kind.BOILERPLATE)
    with pytest.raises(NotInLibrary):
        library.rulings("0" * 32)
    assert library.story(kept.id) == kept


def test_a_decision_on_a_line_moves_no_note(library: Library, session_id: str) -> None:
    kept = added(library, article(0), session_id)
    note = library.add_note(session_id, [anchors.make(library.story(kept.id), 0, 10)], "Ask.")
    rule(library, kept.id, Kind.BOILERPLATE, NEWS[0])
    placed = library.locate(note.anchors[0])
    assert placed is not None
    assert (placed.start, placed.end) == (0, 10)
