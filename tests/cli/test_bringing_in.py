"""`crossread import`: stories into the library without the screen."""

import os
from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.library import Library
from tui.story import FIELDS

Pair = tuple[Path, Path]


def test_a_reporter_imports_two_files_and_sees_their_ids(crossread: Crossread, pair: Pair) -> None:
    ran = crossread("import", *pair)
    assert ran.code == 0
    assert [line.split()[1:] for line in ran.out.splitlines()] == [["new", "wire.txt"], ["new", "gazette.txt"]]
    assert ran.err == "2 stories imported. Session: fog\n"


def test_a_folder_stands_for_the_stories_in_it(crossread: Crossread, ferry: Path) -> None:
    ran = crossread("import", ferry)
    assert [line.split()[-1] for line in ran.out.splitlines()] == ["coastline.txt", "gazette.txt", "wire.txt"]


def test_the_bytes_are_kept_as_they_were(crossread: Crossread, ferry: Path, library: Library) -> None:
    (story,) = crossread("import", ferry / "coastline.txt", "--json").json["stories"]
    assert library.original(story["id"]) == (ferry / "coastline.txt").read_bytes()


def test_a_story_can_be_piped_in(crossread: Crossread) -> None:
    ran = crossread("import", "-", stdin=b"Two ferries collided off Marrow Point.\n")
    assert ran.code == 0
    assert "standard input" in ran.out
    assert ran.err == "1 story imported. Session: Unsorted\n"


def test_a_file_that_was_imported_before_is_known(crossread: Crossread, pair: Pair) -> None:
    crossread("import", *pair)
    ran = crossread("import", *pair)
    assert [line.split()[1] for line in ran.out.splitlines()] == ["known", "known"]
    assert ran.err.startswith("2 stories already there.")


def test_a_file_that_changed_is_the_next_version_of_its_story(crossread: Crossread, pair: Pair) -> None:
    (before,) = crossread("import", pair[0], "--json").json["stories"]
    pair[0].write_text("At least 15 people were injured.\n", encoding="utf-8")
    (after,) = crossread("import", pair[0], "--json").json["stories"]
    assert after == before | {
        "version": 2,
        "outcome": "version",
        "why": "the file has changed",
        "before": 1,
        "changed": "one figure changed, two sentences gone",
    }


def test_what_can_be_read_is_kept_and_the_exit_says_that_something_was_not(crossread: Crossread, pair: Pair) -> None:
    ran = crossread("import", pair[0], "nowhere.txt", pair[1])
    assert ran.code == 3
    assert len(ran.ids) == 2
    assert ran.err.splitlines() == [
        "crossread: nowhere.txt: there is no such file; check the name and the folder",
        "2 stories imported, 1 refused. Session: Unsorted",
    ]
    assert len(crossread("list", "--json").json["stories"]) == 2


def test_where_nothing_can_be_read_no_session_is_made(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    ran = crossread("import", "nowhere.txt", "empty.txt")
    assert (ran.code, ran.out) == (3, "")
    first, second, last = ran.err.splitlines()
    assert first.startswith("crossread: nowhere.txt: ")
    assert second.startswith("crossread: empty.txt: ")
    assert last == "crossread: none of 2 files could be read."
    assert crossread("sessions").code == 1


def test_a_script_is_told_even_where_nothing_can_be_read(crossread: Crossread) -> None:
    ran = crossread("import", "nowhere.txt", "--json")
    assert (ran.code, ran.json["session"], ran.json["stories"]) == (3, None, [])
    assert [refused["path"] for refused in ran.json["refused"]] == ["nowhere.txt"]


def test_the_reader_says_what_is_known_of_the_stories(crossread: Crossread, pair: Pair) -> None:
    known = ("--outlet", " Harbour Wire ", "--title", "Fog", "--url", "https://example.com/fog")
    crossread("import", pair[0], *known)
    (story,) = crossread("list", "--json").json["stories"]
    assert (story["outlet"], story["title"], story["url"]) == ("Harbour Wire", "Fog", "https://example.com/fog")


def test_every_field_can_be_said(crossread: Crossread, pair: Pair) -> None:
    said = dict.fromkeys(FIELDS, "2023-06-19") | {"url": "https://example.com"}
    crossread("import", pair[0], *(f"--{field}={value}" for field, value in said.items()))
    (story,) = crossread("list", "--json").json["stories"]
    assert {field: story[field] for field in FIELDS} == said
    assert story["said"] == sorted(FIELDS)


def test_a_date_that_is_none_is_refused_before_anything_is_read(crossread: Crossread, pair: Pair, kept: Path) -> None:
    line = crossread("import", pair[0], "--published", "yesterday").refused(2)
    assert line.startswith("crossread: published: “yesterday” is no time that can be read in one way only")
    assert not kept.exists()


def test_a_file_that_was_not_touched_since_keeps_its_line_in_the_output(crossread: Crossread, pair: Pair) -> None:
    for file in pair:
        os.utime(file, (1_700_000_000, 1_700_000_000))
    first = crossread("import", *pair).ids
    ran = crossread("import", *pair)
    assert ran.ids == first
    assert [line.split()[1] for line in ran.out.splitlines()] == ["known", "known"]
    again = crossread("import", *pair, "--json").json
    assert again["unchanged"] == 2
    assert [(story["outcome"], story["version"]) for story in again["stories"]] == [("known", 1), ("known", 1)]


def test_what_changed_in_a_new_version_is_told(crossread: Crossread, pair: Pair) -> None:
    crossread("import", *pair)
    pair[1].write_text(pair[1].read_text(encoding="utf-8").replace("17", "18"), encoding="utf-8")
    ran = crossread("import", pair[1])
    assert ran.err == ("B gazette.txt: version 2: one figure changed\n1 story as a new version. Session: fog\n")


def test_exact_copies_under_two_outlets_stay_two_stories_and_are_said_to_be_copies(
    crossread: Crossread, pair: Pair
) -> None:
    crossread("import", pair[0], "--outlet", "Harbour Wire")
    ran = crossread("import", pair[0], "--outlet", "The Meridian")
    assert ran.err == "A and B: same words under two outlets\n1 story imported. Session: fog\n"


def test_a_blank_outlet_says_nothing(crossread: Crossread, pair: Pair) -> None:
    crossread("import", pair[0], "--outlet", "  ")
    assert crossread("list", "--json").json["stories"][0]["outlet"] is None


def test_the_reader_names_the_session(crossread: Crossread, pair: Pair) -> None:
    crossread("import", pair[0], "--session", "Fog at sea")
    ran = crossread("import", pair[1], "--session", "fog at SEA")
    assert ran.err.endswith("Session: Fog at sea\n")
    assert [session["stories"] for session in crossread("sessions", "--json").json["sessions"]] == [2]


def test_the_session_of_a_folder_grows_with_it(crossread: Crossread, pair: Pair) -> None:
    folder = pair[0].parent
    crossread("import", folder)
    (folder / "late.txt").write_text("The lighthouse was opened.\n", encoding="utf-8")
    crossread("import", folder)
    (session,) = crossread("sessions", "--json").json["sessions"]
    assert (session["name"], session["stories"], session["folder"]) == ("fog", 3, str(folder))


def test_an_import_never_joins_the_samples(crossread: Crossread, pair: Pair) -> None:
    crossread("sessions", "--samples", "restore")
    sample = crossread("sessions", "--json").json["sessions"][0]
    crossread("import", pair[0], "--session", sample["name"])
    sessions = crossread("sessions", "--json").json["sessions"]
    assert [each["sample"] for each in sessions if each["name"] == sample["name"]] == [False, True]


def test_the_reader_says_how_a_file_is_encoded(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Größe und Straße".encode("cp850"))
    crossread("import", "a.txt", "--encoding", "cp850")
    assert crossread("show", crossread("list", "--json").json["stories"][0]["id"], "--json").json["text"] == (
        "Größe und Straße"
    )


@pytest.mark.parametrize(
    ("encoding", "why"), [("ascii", "it is not in ascii"), ("klingon", "there is no encoding “klingon”")]
)
def test_an_encoding_that_does_not_fit_is_refused(
    crossread: Crossread, tmp_path: Path, encoding: str, why: str
) -> None:
    (tmp_path / "a.txt").write_bytes("Größe".encode())
    line = crossread("import", "a.txt", "--encoding", encoding).refused(3)
    assert line.startswith("crossread: a.txt: ")
    assert why in line


def test_a_script_reads_what_came_of_every_path(crossread: Crossread, pair: Pair) -> None:
    ran = crossread("import", pair[0], "nowhere.txt", "--json")
    assert ran.code == 3
    assert list(ran.json) == ["schema", "session", "stories", "refused", "unchanged", "left", "copies"]
    assert (ran.json["unchanged"], ran.json["left"]) == (0, 0)
    assert ran.json["schema"] == "crossread.import/1"
    (story,) = ran.json["stories"]
    assert (story["version"], story["outcome"], story["path"]) == (1, "new", str(pair[0]))
    (refused,) = ran.json["refused"]
    assert refused["path"] == "nowhere.txt"
    assert "no such file" in refused["why"]
    assert crossread("list", "--session", ran.json["session"]).code == 0
