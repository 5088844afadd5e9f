"""`crossread sessions` and `crossread where`."""

from pathlib import Path

from platformdirs import user_config_path, user_log_path, user_state_path

from tests.cli.ran import Crossread
from tui.library import Library

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
    assert list(session) == ["id", "name", "folder", "sample", "archived", "stories", "notes", "created", "opened"]
    assert (session["name"], session["folder"]) == ("fog", str(pair[0].parent))
    assert (session["sample"], session["stories"], session["notes"]) == (False, 2, 1)


def test_an_archived_session_comes_last_and_says_so(crossread: Crossread, pair: Pair, library: Library) -> None:
    for name in ("Collision", "Fog"):
        crossread("import", *pair, "--session", name)
    first = next(session for session in library.sessions() if session.name == "Fog")
    library.archive_session(first.id, True)
    rows = crossread("sessions").out.splitlines()[1:]
    assert ["Collision" in rows[0], "Fog (archived)" in rows[1]] == [True, True]
    assert [each["archived"] for each in crossread("sessions", "--json").json["sessions"]] == [False, True]


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
    config = user_config_path("crossread", appauthor=False) / "config.toml"
    remembered = user_state_path("crossread", appauthor=False) / "remembered.json"
    rows = [f"library    {kept}", f"log        {log}", f"config     {config}", f"remembered {remembered}"]
    assert (ran.code, ran.out.splitlines(), ran.err) == (0, rows, "")
    assert not kept.parent.exists()


def test_a_script_gets_the_places(crossread: Crossread, kept: Path) -> None:
    ran = crossread("where", "--json")
    assert list(ran.json) == ["library", "log", "config", "remembered", "problems"]
    assert ran.json["library"] == str(kept)


def test_what_is_wrong_with_the_settings_is_told_and_costs_nothing(crossread: Crossread, tmp_path: Path) -> None:
    config = Path(crossread("where", "--json").json["config"])
    config.parent.mkdir(parents=True)
    config.write_text('theme = "nrod"\n\n[keys]\nnxt = "n"\n', encoding="utf-8")
    problems = [
        "config.toml, line 1: no theme is called “nrod”; did you mean “nord”?",
        "config.toml, line 4: no command is called “nxt”; did you mean “next_stop”?",
    ]
    ran = crossread("where")
    assert (ran.code, ran.err.splitlines()) == (0, [f"crossread: {line}" for line in problems])
    assert crossread("where", "--json").json["problems"] == problems
    ran = crossread("doctor")
    assert [line for line in ran.out.splitlines() if "config.toml" in line] == [
        f"settings  {each}" for each in problems
    ]
    assert crossread("doctor", "--json").json["settings"] == problems
    assert ran.code == 1, "there is no library yet"
