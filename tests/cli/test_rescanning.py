"""`crossread rescan`: new and changed files of a session."""

from pathlib import Path

from tests.cli.ran import Crossread

Pair = tuple[Path, Path]


def test_a_reporter_sees_what_changed_since_in_a_line_a_story(crossread: Crossread, pair: Pair) -> None:
    crossread("import", pair[0].parent)
    pair[0].write_text(pair[0].read_text(encoding="utf-8").replace("14", "17"), encoding="utf-8")
    (pair[0].parent / "late.txt").write_text("The lighthouse was opened.\n", encoding="utf-8")
    ran = crossread("rescan")
    assert ran.code == 0
    assert ran.out == "B wire.txt: version 2: one figure changed\nnew: late.txt\n"
    assert ran.err == "1 new, 1 changed, 1 unchanged. Session: fog\n"


def test_where_nothing_changed_that_is_said(crossread: Crossread, pair: Pair) -> None:
    crossread("import", pair[0].parent)
    ran = crossread("rescan")
    assert (ran.code, ran.out, ran.err) == (0, "", "Nothing new, 2 unchanged. Session: fog\n")


def test_a_file_that_is_gone_is_named(crossread: Crossread, pair: Pair) -> None:
    crossread("import", pair[0].parent)
    pair[1].unlink()
    ran = crossread("rescan")
    assert ran.out == f"gone: {pair[1]}; its story stays\n"
    assert len(crossread("list", "--json").json["stories"]) == 2


def test_what_cannot_be_read_is_told_and_the_exit_says_so(crossread: Crossread, pair: Pair) -> None:
    crossread("import", pair[0].parent)
    pair[1].write_text("", encoding="utf-8")
    ran = crossread("rescan")
    assert ran.code == 3
    assert ran.err.splitlines()[0].startswith(f"crossread: {pair[1]}: ")
    assert ran.err.splitlines()[1] == "Nothing new, 1 unchanged, 1 refused. Session: fog"


def test_the_session_that_is_named_is_looked_at(crossread: Crossread, pair: Pair) -> None:
    crossread("import", pair[0], "--session", "One")
    crossread("import", pair[1], "--session", "Other")
    pair[0].write_text("Rewritten.\n", encoding="utf-8")
    assert crossread("rescan").err == "Nothing new, 1 unchanged. Session: Other\n"
    assert crossread("rescan", "--session", "one").err == "1 changed. Session: One\n"


def test_without_a_session_there_is_nothing_to_look_at(crossread: Crossread) -> None:
    assert crossread("rescan").refused(1) == "crossread: there is no session yet; `crossread PATH` makes one.\n"
    assert "no such session: Nope" in crossread("rescan", "--session", "Nope").refused(2)


def test_a_script_reads_what_came_of_every_file(crossread: Crossread, pair: Pair) -> None:
    stories = crossread("import", pair[0].parent, "--json").json
    (pair[0].parent / "late.txt").write_text("The lighthouse was opened.\n", encoding="utf-8")
    pair[0].write_text(pair[0].read_text(encoding="utf-8").replace("14", "17"), encoding="utf-8")
    pair[1].unlink()
    told = crossread("rescan", "--json").json
    wire = next(each["id"] for each in stories["stories"] if each["path"] == str(pair[0]))
    assert told["schema"] == "crossread.rescan/1"
    assert told["session"] == stories["session"]
    assert [each["path"] for each in told["new"]] == [str(pair[0].parent / "late.txt")]
    assert told["changed"] == [
        {
            "id": wire,
            "letter": "B",
            "file": "wire.txt",
            "before": 1,
            "version": 2,
            "why": "the file has changed",
            "changed": "one figure changed",
        }
    ]
    assert (told["gone"], told["refused"], told["unchanged"], told["left"]) == ([str(pair[1])], [], 0, 0)
