"""What is known of a story, field by field, and where it comes from."""

from dataclasses import replace
from pathlib import Path

import pytest

from tests.desk.made import two
from tests.desk.saved import brought, write
from tests.library.made import story
from tui.desk import card, card_of, cards, remarks_of, resolve, say_of
from tui.desk.knowing.cards import card_of_found
from tui.library import Library
from tui.story import FIELDS, Evidence

SAVED = "---\noutlet: Harbour Wire\nurl: https://example.com/fog\n---\n\nTwo ferries met in the fog off Marrow Point.\n"


def test_a_field_of_the_file_says_where_in_it(library: Library, tmp_path: Path) -> None:
    (added,) = brought(library, write(tmp_path / "a.md", SAVED)).added
    known = card(library, added.story.id)
    assert (known.details.outlet, known.source("outlet"), known.why("outlet")) == (
        *("Harbour Wire", "file"),
        known.evidence["outlet"],
    )
    assert "front matter" in known.why("outlet")


def test_what_the_reader_said_is_theirs(library: Library, tmp_path: Path) -> None:
    (added,) = brought(library, write(tmp_path / "a.md", SAVED)).added
    say_of(library, added.story.id, "outlet", "Another Wire")
    say_of(library, added.story.id, "url", None)
    known = card(library, added.story.id)
    assert (known.source("outlet"), known.why("outlet")) == ("reader", "you said so")
    assert (known.source("url"), known.why("url")) == ("reader", "you said that it is not known")


def test_what_is_not_known_is_said_to_be_unknown() -> None:
    known = card_of(replace(story(), sentences=()))
    assert {known.source(field) for field in FIELDS} == {"unknown"}
    assert {known.why(field) for field in FIELDS} == {"unknown"}


def test_a_story_without_a_title_goes_by_its_lead() -> None:
    known = card_of(story())
    assert known.lead == "Two ferries met in the fog."
    assert known.why("title") == "unknown; the lead serves as title"


def test_evidence_for_another_value_is_none_for_this_one() -> None:
    told = Evidence("outlet", "The Meridian", "in the page's data")
    known = card_of(replace(story(outlet="Harbour Wire"), evidence=(told,)))
    assert (known.source("outlet"), known.why("outlet")) == ("file", "in the file")


def test_what_an_earlier_version_said_is_said_to_come_from_it(library: Library, tmp_path: Path) -> None:
    file = write(tmp_path / "a.md", SAVED)
    brought(library, file)
    write(file, "---\nurl: https://example.com/fog\n---\n\nTwo ferries met in thick fog off Marrow Point.\n")
    (added,) = brought(library, file).added
    known = card(library, added.story.id)
    assert (known.details.outlet, known.why("outlet"), known.versions) == ("Harbour Wire", "in an earlier version", 2)


def test_guesses_stand_beside_what_is_known_the_likeliest_first_and_are_never_it() -> None:
    guesses = (
        Evidence("outlet", "Reuters", "a dateline"),
        Evidence("outlet", "HARBOUR WIRE", "the address's host"),
        Evidence("outlet", "The Meridian", "a credit"),
    )
    known = card_of(replace(story(outlet="Harbour Wire"), guesses=guesses))
    assert known.guesses == {"outlet": (guesses[0], guesses[2])}
    assert card_of(replace(story(), guesses=guesses)).details.outlet is None


def test_how_a_file_was_read_is_told_with_what_was_guessed() -> None:
    origin = replace(story().origin, encoding="cp1252", guessed=True, remarks=("line breaks guessed",))
    assert remarks_of(origin) == ("read as cp1252 (guess)", "line breaks guessed")
    assert remarks_of(replace(origin, guessed=False)) == ("line breaks guessed",)


def test_a_session_has_a_card_for_each_story_with_its_letter(library: Library, session_id: str) -> None:
    left, right = two(library, session_id)
    first, second = cards(library, session_id)
    assert (first.letter, first.id, first.name) == ("A", left.id, "wire.txt")
    assert (second.letter, second.id, second.name) == ("B", right.id, "gazette.txt")


@pytest.mark.parametrize(("version", "outlet"), [("@1", "Said"), ("", "Said")])
def test_a_story_that_was_asked_for_by_its_id_has_the_readers_word(
    library: Library, session_id: str, version: str, outlet: str
) -> None:
    left, _ = two(library, session_id)
    say_of(library, left.id, "outlet", outlet)
    known = card_of_found(resolve(f"{left.id}{version}", library))
    assert (known.details.outlet, known.source("outlet"), known.id) == (outlet, "reader", left.id)


def test_a_file_says_what_it_says_whatever_the_library_knows(library: Library, tmp_path: Path) -> None:
    file = write(tmp_path / "a.md", SAVED)
    (added,) = brought(library, file).added
    say_of(library, added.story.id, "outlet", "Another Wire")
    known = card_of_found(resolve(str(file), library))
    assert (known.details.outlet, known.source("outlet"), known.id) == ("Harbour Wire", "file", added.story.id)
