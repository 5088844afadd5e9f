"""What changed between two versions of a story, in words."""

import pytest

from tests.library.made import story
from tui.desk import VersionChange, what_changed
from tui.story import Story, read_bytes

FERRY = """\
Two passenger ferries collided in thick fog off Marrow Point on Thursday morning.
At least 14 people were injured when the Grey Heron was hit, the coastguard said.
“We saw nothing at all until the other bow came out of the fog,” said Dorothea Finch, a teacher.
The harbour stayed closed until noon on Friday while divers searched the hull.
The minister promised a new lighthouse and more patrols before the winter comes.
"""


def changed(*replacements: tuple[str, str], before: str = FERRY) -> str:
    """What is told of the story after some words were replaced."""
    after = before
    for old, new in replacements:
        assert old in after
        after = after.replace(old, new)
    return what_changed(story(before), story(after))


def test_the_same_text_has_no_changes() -> None:
    assert changed() == "nothing in the text"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("“", '"'),
        ("the hull.\n", "the hull.\n\n"),
        ("thick fog off", "thick fog  off"),
        ("Friday while", "Friday\u00a0while"),
        ("lighthouse", "light\u00adhouse"),
    ],
)
def test_typography_is_no_change_of_the_story(old: str, new: str) -> None:
    assert changed((old, new)) == "only typography"


def test_a_figure_that_changed_is_named_as_such() -> None:
    assert changed(("14 people", "17 people")) == "one figure changed"


def test_the_same_change_in_two_sentences_is_told_once() -> None:
    before = FERRY + "The hospital in Port Amber treated 14 people on Thursday, its director said at noon.\n"
    assert changed(("14 people", "17 people"), before=before) == "one figure changed"


def test_a_sentence_told_in_quite_other_words_is_reworded_too() -> None:
    after = ("while divers searched the hull", "as a diving team went over the damage to the ship's side")
    assert changed(after) == "one sentence reworded"


def test_other_words_without_another_fact_are_a_sentence_reworded() -> None:
    assert changed(("promised a new lighthouse", "has promised a bigger lighthouse")) == "one sentence reworded"


def test_a_quotation_that_went_is_told_as_one() -> None:
    gone = "“We saw nothing at all until the other bow came out of the fog,” said Dorothea Finch, a teacher.\n"
    assert changed((gone, "")) == "one quotation gone"


def test_sentences_that_came_and_went_are_counted() -> None:
    last = "The minister promised a new lighthouse and more patrols before the winter comes.\n"
    new = "Bakeries opened early to give bread to families.\nInsurers expect repairs to last into spring.\n"
    assert changed((last, new)) == "one sentence gone, two sentences new"


def test_several_changes_are_told_together_facts_first() -> None:
    told = changed(
        ("14 people", "17 people"),
        ("“We saw nothing at all until the other bow came out of the fog,” said Dorothea Finch, a teacher.\n", ""),
    )
    assert told == "one figure changed, one quotation gone"


def test_more_than_nine_are_told_in_digits() -> None:
    more = "".join(f"Witness number {number} from the village of Lorne came to the hall.\n" for number in range(12))
    assert what_changed(story(FERRY), story(FERRY + more)) == "12 sentences new"


def test_a_repeated_sentence_that_stands_once_less_is_gone() -> None:
    line = "The harbour stayed closed until noon on Friday while divers searched the hull.\n"
    assert what_changed(story(FERRY + line), story(FERRY)) == "one sentence gone"


def test_an_order_that_changed_is_told() -> None:
    first, second, *rest = FERRY.splitlines(keepends=True)
    assert what_changed(story(FERRY), story("".join([second, first, *rest]))) == "only the order of its sentences"


def test_what_changed_around_the_story_is_no_change_in_it() -> None:
    before = read(f"Ferries collide in fog\n\nBy Ada Merrow\n\n{FERRY}")
    after = read(f"Ferries collide in fog\n\nBy Ada Merrow and Tom Hale\n\n{FERRY}")
    assert what_changed(before, after) == "only what stands around the story"


def test_a_file_that_changed_is_told_by_letter_and_name() -> None:
    change = VersionChange("x", "B", "gazette.txt", 1, 2, "the file has changed", "one figure changed")
    assert change.line() == "B gazette.txt: version 2: one figure changed"


def test_another_file_that_is_taken_for_a_version_is_told_with_the_reason() -> None:
    change = VersionChange("x", "B", "copy.html", 1, 2, "same address", "nothing in the text")
    assert change.line() == "copy.html is taken as version 2 of B, same address: nothing in the text"


def test_another_reading_of_the_same_bytes_is_told_as_that() -> None:
    change = VersionChange("x", "B", "gazette.txt", 1, 2, "read again as cp1252", "two sentences reworded")
    assert change.line() == "B gazette.txt: version 2, read again as cp1252: two sentences reworded"


def read(text: str) -> Story:
    """A story with its lines labelled."""
    return read_bytes(text.encode(), name="a.txt").story
