"""`crossread sessions` and `crossread where`."""

from pathlib import Path

from platformdirs import user_log_path

from tests.cli.ran import Crossread

Pair = tuple[Path, Path]


def test_without_sessions_it_is_said_how_to_make_one(crossread: Crossread) -> None:
    assert crossread("sessions").refused(1) == "crossread: no sessions yet; `crossread PATH` makes one.\n"


def test_without_sessions_a_script_gets_an_empty_list(crossread: Crossread) -> None:
    ran = crossread("sessions", "--json")
    assert (ran.code, ran.json) == (1, {"schema": "crossread.sessions/1", "sessions": []})


def test_the_session_opened_last_comes_first(crossread: Crossread, pair: Pair) -> None:
    crossread("import", pair[0], "--session", "Fog [red]")
    crossread("import", *pair, "--session", "Collision")
    ran = crossread("sessions")
    head, *rows = ran.out.splitlines()
    assert head.split() == ["id", "session", "stories", "notes", "last", "opened"]
    assert [row.split()[1:4] for row in rows] == [["Collision", "2", "0"], ["Fog", "[red]", "1"]]


def test_a_script_gets_everything_known_of_a_session(crossread: Crossread, pair: Pair) -> None:
    crossread("import", *pair)
    crossread("note", pair[0], "--quote", "noon", "--tag", "x")
    (session,) = crossread("sessions", "--json").json["sessions"]
    assert list(session) == ["id", "name", "folder", "sample", "stories", "notes", "created", "opened"]
    assert (session["name"], session["folder"]) == ("fog", str(pair[0].parent))
    assert (session["sample"], session["stories"], session["notes"]) == (False, 2, 1)


def test_samples_are_brought_back_and_marked(crossread: Crossread) -> None:
    ran = crossread("sessions", "--samples", "restore")
    assert ran.code == 0
    assert "Blinken in Beijing (SAMPLE)" in ran.out
    assert "Ferry collision at Marrow Point (SAMPLE)" in " ".join(ran.out.split())


def test_samples_are_removed_and_come_back_with_their_notes(crossread: Crossread) -> None:
    crossread("sessions", "--samples", "restore")
    story = crossread("list", "--session", "Blinken in Beijing", "--json").json["stories"][0]
    crossread("note", story["id"], "--quote", story["title"], "--tag", "try")
    removed = crossread("sessions", "--samples", "remove")
    assert (removed.code, removed.out) == (0, "")
    back = crossread("sessions", "--samples", "restore", "--json").json["sessions"]
    assert sorted((session["name"], session["notes"]) for session in back) == [
        ("Blinken in Beijing", 1),
        ("Ferry collision at Marrow Point", 0),
        ("Key Bridge collapse", 0),
    ]


def test_removing_the_samples_leaves_ones_own_sessions(crossread: Crossread, pair: Pair) -> None:
    crossread("sessions", "--samples", "restore")
    crossread("import", *pair)
    (session,) = crossread("sessions", "--samples", "remove", "--json").json["sessions"]
    assert (session["name"], session["stories"]) == ("fog", 2)


def test_where_things_are_kept_is_told_before_anything_is_there(crossread: Crossread, kept: Path) -> None:
    ran = crossread("where")
    log = user_log_path("crossread", appauthor=False) / "crossread.log"
    assert (ran.code, ran.out, ran.err) == (0, f"library  {kept}\nlog      {log}\n", "")
    assert not kept.parent.exists()


def test_a_script_gets_the_places(crossread: Crossread, kept: Path) -> None:
    ran = crossread("where", "--json")
    assert list(ran.json) == ["library", "log"]
    assert ran.json["library"] == str(kept)
