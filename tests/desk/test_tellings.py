"""How the other stories of a session tell a sentence, the earliest dated first."""

from dataclasses import replace

import pytest

from tests.matching.builder import story
from tui import matching
from tui.desk import NO_SOURCE, by_date, earliest, is_dated, line_of, telling
from tui.library import Member
from tui.matching import Decision
from tui.story import Details, Origin, read_bytes

FOG = "Two passenger ferries collided in thick fog off Cape Lorne on Thursday morning"
BAND = "Gulls circled above the breakwater all afternoon, and a brass band cancelled its concert."
ASKED = story(f"{FOG}, injuring 14 people, the coastguard said.", "Schoolchildren drew pictures of lighthouses.")


def member(letter: str, published: str | None) -> Member:
    """A story of a session with this date."""
    details = Details(outlet=letter, published=published)
    return Member(
        letter, letter, 1, details, Origin(f"{letter}.txt", "0" * 64), 10, False, "2026-01-01T00:00:00Z", 0, ()
    )


def letters(*published: str | None) -> str:
    """The order of stories A, B, C … with these dates."""
    return "".join(each.letter for each in by_date(map(member, "ABCDEF", published)))


def first(*published: str | None) -> str:
    """The earliest dated of stories A, B, C … with these dates."""
    return earliest([member(letter, date) for letter, date in zip("ABCDEF", published, strict=False)])


def test_a_story_that_has_it_is_told_with_its_words_its_source_and_what_differs() -> None:
    other = story(BAND, f"{FOG}, injuring 17 people, said Dorothea Finch, a harbour pilot.")
    told = telling(0, matching.compare(ASKED, other))
    assert told.match is not None and told.match.right == 1
    assert told.words.startswith("Two passenger ferries") and "17 people" in told.words
    assert told.source == "reports the word of Dorothea Finch"
    assert told.match.differences[0].kind == "figure"
    assert (told.nearest, told.others) == (None, 0)


def test_further_sentences_that_match_are_counted() -> None:
    other = story(f"{FOG}, injuring 14 people, the coastguard said.", BAND, f"{FOG}, the coastguard said.")
    told = telling(0, matching.compare(ASKED, other))
    assert told.match is not None and told.match.right == 0
    assert told.others == 1


def test_a_story_without_it_gives_the_candidate_that_came_nearest() -> None:
    other = story(BAND, "Fog had closed the harbour of Cape Lorne to ferries twice that week.")
    decided = matching.compare(ASKED, other, {(0, 1): Decision.UNLINK})
    told = telling(0, decided)
    assert told.match is None and told.source == ""
    assert told.nearest is not None and told.words.startswith("Fog had closed")


def test_a_story_in_which_nothing_comes_near_says_nothing() -> None:
    told = telling(1, matching.compare(ASKED, story(BAND)))
    assert (told.match, told.nearest, told.words) == (None, None, "")


@pytest.mark.parametrize(
    ("said", "source"),
    [
        (f"“{FOG},” Marit Oske told reporters on the quay.", "quotes Marit Oske"),
        (f"The coastguard said that {FOG[0].lower()}{FOG[1:]}.", "reports the word of the coastguard"),
        (f"{FOG}.", NO_SOURCE),
        (f"“{FOG},” he said.", "quotes “he”"),
        (f"{FOG}, I’m told.", NO_SOURCE),
        ("Marit Oske said two passenger ferries “collided in thick fog” off Cape Lorne.", "quotes Marit Oske"),
        (f"Marit Oske said {FOG[0].lower()}{FOG[1:]}, calling it “a bad night”.", "quotes Marit Oske"),
        (f"The WHO said that {FOG[0].lower()}{FOG[1:]}.", "reports the word of the WHO"),
        (f"{FOG}, WHO said.", "reports the word of WHO"),
        (f"Its captain, Jonas Pell, said {FOG[0].lower()}{FOG[1:]}.", "reports the word of captain Jonas Pell"),
        (f"Its captain said {FOG[0].lower()}{FOG[1:]}.", "reports the word of its captain"),
        (f"He said he thought {FOG[0].lower()}{FOG[1:]}.", "reports the word of “he”"),
        (f"{FOG}, I said.", "reports the word of “I”"),
    ],
)
def test_whose_word_it_is_is_told_as_the_story_has_it_and_otherwise_that_none_is_given(said: str, source: str) -> None:
    assert telling(0, matching.compare(story(f"{FOG}."), story(said))).source == source


def test_of_a_source_that_only_a_sentence_beside_it_has_no_more_is_said_than_that() -> None:
    beside = story(f"{FOG}.", "“We saw nothing,” said Marit Oske, a harbour pilot.")
    assert telling(0, matching.compare(ASKED, beside)).source == "no source given in it; nearby the word of Marit Oske"
    nobody = story(f"{FOG}.", "“We saw nothing,” they said.")
    assert telling(0, matching.compare(ASKED, nobody)).source == NO_SOURCE


def test_the_earliest_dated_comes_first_and_the_undated_last() -> None:
    assert letters(None, "2023-06-19", "2023-06-18", "Sunday evening", "2023-06-19T12:40:00Z") == "CBEAD"


def test_times_are_ordered_across_zones() -> None:
    assert letters("2023-06-19T21:30:00+08:00", "2023-06-19T12:40:00Z") == "BA"
    assert first("2023-06-19T21:30:00+08:00", "2023-06-19T12:40:00Z") == "B"


def test_only_what_is_certainly_dated_before_all_others_is_called_the_earliest() -> None:
    assert first("2023-06-19", "2023-06-18", None) == "B"
    assert first("2023-06-19", "2023-06-19T12:40:00Z") == ""
    assert first("2023-06-19T12:40", "2023-06-19T23:40:00Z") == ""
    assert first("2023-06-19T12:40", "2023-06-19T12:50") == "A"
    assert first("2023-06-19T12:40:00Z", "2023-06-19T14:40:00+02:00") == ""
    assert first("2023-06-19", None) == first() == ""


def test_a_date_in_words_cannot_be_put_in_order() -> None:
    assert [is_dated(each) for each in ("2023-06-19", "Sunday evening", "", None)] == [True, False, False, False]


def test_the_readers_own_link_counts_as_a_match() -> None:
    other = story(BAND)
    told = telling(1, matching.compare(ASKED, other, {(1, 0): Decision.LINK}))
    assert told.match is not None and told.match.decided is Decision.LINK
    assert replace(told, others=2).words == BAND


def test_a_headline_is_told_without_the_signs_that_markdown_marks_it_with() -> None:
    text = "# Two ferries collide in fog off Cape Lorne ##\n\n" + BAND + " " + BAND
    marked = read_bytes(text.encode(), name="wire.md").story
    told = telling(0, matching.compare(marked, marked))
    assert told.words == "Two ferries collide in fog off Cape Lorne"
    assert line_of(marked, 1) == BAND
