from tui.library import Library
from tui.library.copies import MOST
from tui.story import Kind, Origin, Sentence, Span, Story

from .made import FERRY, added, data, story

SPACED = FERRY.replace("\n", "\n\n")


def copies(library: Library, session_id: str | None = None) -> dict[str, tuple[str, ...]]:
    return {member.id: member.copies for member in library.members(session_id)}


def test_the_same_body_under_two_outlets_is_said_to_be_a_copy(library: Library) -> None:
    one = added(library, outlet="Sample Wire").id
    other = added(library, SPACED, outlet="The Sample Gazette").id
    third = added(library, "Another text.\n", outlet="The Sample Gazette").id
    assert copies(library) == {one: (other,), other: (one,), third: ()}


def test_a_story_without_an_outlet_may_be_a_copy_of_any(library: Library) -> None:
    one, other = added(library, outlet="Sample Wire").id, added(library, SPACED).id
    third = added(library, SPACED + "\n").id
    assert copies(library) == {one: (other, third), other: (one, third), third: (one, other)}


def test_one_outlets_two_stories_with_one_body_are_no_copies(library: Library) -> None:
    text = "One line.\nAnother line.\n"
    added(library, text, outlet="Sample Wire")
    added(library, text + "\n", outlet="sample wire")
    assert list(copies(library).values()) == [(), ()]


def test_only_stories_of_the_same_session_are_named_whatever_is_searched_for(library: Library, session_id: str) -> None:
    one = added(library, session_id=session_id, outlet="Sample Wire").id
    other = added(library, SPACED, session_id=session_id, outlet="The Sample Gazette").id
    added(library, SPACED + "\n", outlet="Northern Post")
    assert copies(library, session_id) == {one: (other,), other: (one,)}
    assert [member.copies for member in library.members(session_id, search="gazette")] == [(one,)]
    library.remove_story(one, session_id)
    assert copies(library, session_id) == {other: ()}


def test_only_the_newest_text_counts(library: Library) -> None:
    one = added(library, path="/w", outlet="Sample Wire").id
    other = added(library, SPACED, outlet="The Sample Gazette").id
    added(library, "Changed.\n", path="/w")
    assert copies(library) == {one: (), other: ()}


def test_furniture_around_a_body_makes_no_difference_and_stories_without_a_body_are_no_copies(
    library: Library,
) -> None:
    def kept(text: str, kind: Kind) -> str:
        half = text.index("\n")
        spans = (Span(0, half), Span(half + 1, len(text) - 1))
        sentences = (Sentence(0, half, kind), Sentence(half + 1, len(text) - 1, Kind.BOILERPLATE))
        return library.add_story(Story(text, sentences, spans, story(text).origin), data(text)).story.id

    one, other = kept("Body.\nMenu\n", Kind.BODY), kept("Body.\nHome\n", Kind.BODY)
    empty = [kept(f"Menu\n{word}\n", Kind.HEADING) for word in ("Home", "News")]
    assert copies(library) == {one: (other,), other: (one,), **dict.fromkeys(empty, ())}


def test_of_very_many_copies_some_are_named(library: Library) -> None:
    with library.unrecorded():
        for number in range(MOST + 3):
            added(library, FERRY + "\n" * number)
    assert {len(member.copies) for member in library.members()} == {MOST}


def test_a_list_gives_the_first_words_of_the_body(library: Library) -> None:
    added(library, "Two ferries\nmet.\n")
    long = "x" * 30 + " " + "y" * 30 + " " + "z" * 60
    origin = Origin("w", story(long).origin.sha256)
    library.add_story(Story(long, (Sentence(0, len(long)),), (Span(0, len(long)),), origin), data(long))
    added(library, "\n")
    leads = [member.lead for member in library.members()]
    assert (leads[0], leads[2]) == ("Two ferries", "")
    assert leads[1].startswith("x" * 30 + " " + "y" * 30)
    assert len(leads[1]) < 100
