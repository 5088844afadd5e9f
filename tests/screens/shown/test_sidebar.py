"""The rows of the sidebar and of the lists, the headings of the panes, and where an export goes."""

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from tests.matching.builder import story
from tui.desk import NoteRow
from tui.library import Member, Note, Session, StoredStory
from tui.screens.clerk import export_path
from tui.screens.dialogs.notes import note_entries
from tui.screens.dialogs.sessions import session_entries
from tui.screens.shown import sidebar
from tui.screens.shown.sidebar import Entries
from tui.story import Details
from widgets import Entry

from .folders import MADE, SESSION, folder, member


def lines(entry: Entry) -> list[str]:
    """What one row of a list says."""
    return entry.content.plain.split("\n")


def rows(
    *members: Member, opened: tuple[str, ...] = (), against: str = "A", **shares: tuple[int, int]
) -> list[list[str]]:
    """The sidebar, row by row; shares are given by letter."""
    by_id = {f"id-{letter}": share for letter, share in shares.items()}
    return [lines(entry) for entry in Entries()(folder(*members), opened, by_id, against)]


def test_a_story_shows_its_letter_outlet_length_and_title_and_whether_it_is_open() -> None:
    assert rows(member("A"), member("B"), opened=("id-A",)) == [
        ["▸A Wire", "   Fog", "   612 words"],
        [" B Wire", "   Fog", "   612 words"],
    ]


def test_what_is_not_known_is_named_so_and_the_file_stands_for_the_title() -> None:
    assert rows(member("A", outlet=None, title=None)) == [[" A outlet unknown", "   wire.txt", "   612 words"]]


def test_the_share_that_answers_the_open_story_is_told_of_all_but_itself() -> None:
    found = rows(member("A"), member("B"), A=(3, 3), B=(14, 23))
    assert [row[2].strip() for row in found] == ["612 words", "14 of 23 answer A"]


def test_notes_are_counted_and_tags_named() -> None:
    found = rows(member("A", notes=1, tags="check"), member("B", notes=3, tags="a b"), B=(1, 2))
    assert [row[2].strip() for row in found] == [
        "1 note · #check · 612 words",
        "1 of 2 answer A · 3 notes · #a · #b",
    ]


def test_the_filter_finds_a_story_by_letter_outlet_title_and_tag() -> None:
    (entry,) = Entries()(folder(member("A", tags="check")), (), {}, "")
    assert all(word in entry.search for word in ("A", "Wire", "Fog", "#check"))


def test_an_entry_is_made_anew_only_when_it_says_something_else() -> None:
    entries, stories = Entries(), [member(letter) for letter in "ABC"]
    first = entries(folder(*stories), (), {}, "A")
    second = entries(folder(stories[0], replace(stories[1], notes=1), stories[2]), ("id-A",), {"id-B": (1, 2)}, "A")
    assert [one is other for one, other in zip(first, second, strict=True)] == [False, False, True]
    assert [lines(entry)[2].strip() for entry in second] == [
        "612 words",
        "1 of 2 answer A · 1 note",
        "612 words",
    ]


def test_control_characters_in_what_is_known_of_a_story_are_not_shown() -> None:
    ((first, second, _),) = rows(member("A", outlet="\x1b]0;W\x07ire", title="F\u202eog\n2"))
    assert first == " A ]0;Wire"
    assert second == "   Fog 2"


@pytest.mark.parametrize(
    ("details", "version", "sample", "shown"),
    [
        (Details(outlet="Wire", published="2023-06-19"), 1, False, "A  Wire · 19 Jun 2023"),
        (
            Details(outlet="Wire", published="2023-06-19T12:40:00Z"),
            1,
            True,
            "A  SAMPLE · Wire · 19 Jun 2023, 12:40 UTC",
        ),
        (Details(outlet="Sample Wire"), 1, True, "A  Sample Wire"),
        (Details(outlet="Wire"), 3, False, "A  Wire · version 3"),
        (Details(), 1, False, "A  story.txt · outlet unknown"),
    ],
)
def test_the_heading_of_a_pane_says_whose_story_it_is_and_of_when(
    details: Details, version: int, sample: bool, shown: str
) -> None:
    stored = StoredStory("id-A", version, replace(story("One."), details=details), sample, MADE)
    assert sidebar.heading("A", stored) == shown


def test_a_note_is_listed_with_its_letters_marks_quotation_tags_words_and_where_it_comes_from() -> None:
    kept = Note("n-1", "s-1", "Ask.\nTwice.", ("check",), (), MADE, MADE, 1)
    row = NoteRow(kept, "A|B", "“14 hurt”", ("two copies", "done"), ("A  Wire · v1 · ¶3", "B  Post · v1"))
    (entry,) = note_entries([row])
    assert lines(entry) == [
        "A|B  two copies  done  “14 hurt”",
        "     #check Ask. Twice.",
        "     A  Wire · v1 · ¶3",
        "     B  Post · v1",
    ]


def test_sessions_are_listed_with_what_is_in_them_and_the_open_one_is_marked() -> None:
    sample = Session("s-2", "Visit", None, True, MADE, MADE, 1, 0)
    old = Session("s-3", "Old\x1b[2J", None, False, MADE, MADE, 0, 0, archived=True)
    at = datetime.fromisoformat(MADE)
    assert [lines(entry)[0] for entry in session_entries([SESSION, sample, old], "s-1", at)] == [
        "▸ Ferry   2 stories · 1 note · opened today",
        "  SAMPLE · Visit   1 story · opened today",
        "Archived",
        "  Old[2J   0 stories · opened today",
    ]


@pytest.mark.parametrize(
    ("name", "last"),
    [
        ("Ferry", "Ferry"),
        ("../../etc/passwd", "------etc-passwd"),
        ("Fährunglück 2: [W]e", "Fährunglück 2- -W-e"),
        ("...", "---"),
        ("  ", "s-1"),
    ],
)
def test_an_export_goes_to_a_folder_of_the_sessions_name_that_is_safe_as_one(name: str, last: str) -> None:
    session = Session("s-1", name, None, False, MADE, MADE, 2, 1)
    assert export_path(folder(session=session)) == Path("~/Crossread notes") / last
