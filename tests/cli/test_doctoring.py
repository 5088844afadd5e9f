"""`crossread doctor`: looks and changes nothing; restores and repairs when told to."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.library import Library


@pytest.fixture
def imported(crossread: Crossread, pair: tuple[Path, Path], kept: Path) -> Path:
    crossread("import", *pair)
    crossread("note", pair[0], "--quote", "14 people", "--text", "Ask the port.")
    return kept


def spoil(path: Path) -> bytes:
    """Damage behind the first page; what is left."""
    data = path.read_bytes()
    path.write_bytes(data[:4096] + b"\xff" * (len(data) - 4096))
    return path.read_bytes()


def test_a_sound_library_is_told_as_sound(crossread: Crossread, imported: Path) -> None:
    crossread("backup")
    before = {file: file.read_bytes() for file in imported.parent.rglob("*") if file.is_file()}
    ran = crossread("doctor")
    assert (ran.code, ran.err) == (0, "")
    assert "state     sound: no damage found" in ran.out
    assert "2 stories" in ran.out
    assert "asked  good" in ran.out
    assert {file: file.read_bytes() for file in imported.parent.rglob("*") if file.is_file()} == before


def test_one_of_a_kind_is_counted_as_one(crossread: Crossread, imported: Path) -> None:
    assert "1 session, 1 note, 1 saved body, 2 actions, 0 verdicts, 0 drafts left" in crossread("doctor").out


def test_where_nothing_can_be_read_and_there_is_no_backup_a_new_library_is_what_is_offered(
    crossread: Crossread, imported: Path
) -> None:
    no_library(imported)
    out = crossread("doctor").out
    assert "do        `crossread doctor --restore new` sets the file aside" in out
    assert "this cannot be read as a library (file is not a database)" in out


def test_a_library_that_is_gone_comes_back_from_its_backup(crossread: Crossread, imported: Path) -> None:
    made = crossread("backup").out.strip()
    imported.unlink()
    ran = crossread("doctor")
    assert (ran.code, "do        `crossread doctor --restore` goes on with the backup of" in ran.out) == (4, True)
    assert "there are backups" in crossread("list").refused(4)
    assert not imported.exists()
    assert crossread("doctor", "--restore").out.endswith("now.\n")
    assert (crossread("list").code, Path(made).exists()) == (0, True)


def test_restoring_leaves_a_newer_library_to_the_newer_crossread(crossread: Crossread, imported: Path) -> None:
    connection = sqlite3.connect(imported)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    before = imported.read_bytes()
    for words in ([], ["new"]):
        assert "from a newer Crossread" in crossread("doctor", "--restore", *words).refused(4)
    assert imported.read_bytes() == before


def test_what_is_told_can_be_had_as_json(crossread: Crossread, imported: Path) -> None:
    found = crossread("doctor", "--json").json
    assert (found["schema"], found["state"], found["why"]) == ("crossread.doctor/1", "sound", None)
    assert (found["counts"]["notes"], found["backups"], found["aside"]) == (1, [], [])


def test_without_a_library_there_is_nothing_to_look_at_and_none_is_made(crossread: Crossread, kept: Path) -> None:
    ran = crossread("doctor")
    assert (ran.code, "there is no library here" in ran.out) == (1, True)
    assert not kept.parent.exists()


def test_a_damaged_library_is_told_with_what_to_do_and_not_touched(crossread: Crossread, imported: Path) -> None:
    crossread("backup")
    before = spoil(imported)
    ran = crossread("doctor")
    assert ran.code == 4
    assert (
        "do        `crossread doctor --restore` sets the file aside, as it is, and goes on with the backup of"
        in ran.out
    )
    assert imported.read_bytes() == before
    assert "crossread doctor" in crossread("list").refused(4)


def test_restoring_goes_back_to_the_newest_good_backup_and_keeps_the_damaged_file(
    crossread: Crossread, imported: Path
) -> None:
    crossread("backup")
    bad = Path(crossread("backup").out.strip())
    bad.write_bytes(b"Dear diary")
    before = spoil(imported)
    ran = crossread("doctor", "--restore")
    assert ran.code == 0, ran.err
    (aside,) = imported.parent.glob("library.sqlite3.damaged-*")
    assert aside.read_bytes() == before
    assert f"aside     {aside}: the damaged file, as it was" in ran.out
    with Library.open(imported) as library:
        assert [note.body for note in library.notes()] == ["Ask the port."]
    assert crossread("doctor").code == 0


def test_the_backup_to_go_back_to_can_be_named(crossread: Crossread, imported: Path) -> None:
    made = Path(crossread("backup").out.strip())
    spoil(imported)
    restored = crossread("doctor", "--restore", made.name, "--json").json
    assert (restored["schema"], restored["backup"]["path"]) == ("crossread.restored/1", str(made))


def test_a_backup_that_is_not_there_is_refused(crossread: Crossread, imported: Path) -> None:
    before = spoil(imported)
    assert "no such backup: nix" in crossread("doctor", "--restore", "nix").refused(2)
    assert imported.read_bytes() == before


def no_library(path: Path) -> None:
    path.write_bytes(b"Dear diary, " * 100)


def half_gone(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: -4096 * 3])


def test_without_a_backup_what_can_be_read_comes_into_a_new_library(crossread: Crossread, imported: Path) -> None:
    half_gone(imported)
    ran = crossread("doctor", "--restore")
    assert (ran.code, "The library is a new library now" in ran.out) == (0, True)
    assert crossread("doctor").code == 0


def test_a_file_that_may_never_have_been_a_library_is_only_set_aside_when_told_so(
    crossread: Crossread, kept: Path
) -> None:
    kept.parent.mkdir(mode=0o700)
    no_library(kept)
    before = kept.read_bytes()
    assert "`--restore new`" in crossread("doctor", "--restore").refused(2)
    assert kept.read_bytes() == before
    assert crossread("doctor", "--restore", "new").code == 0
    (aside,) = kept.parent.glob("*.damaged-*")
    assert aside.read_bytes() == before


def test_a_sound_library_is_not_restored(crossread: Crossread, imported: Path) -> None:
    crossread("backup")
    before = imported.read_bytes()
    assert "the library is sound" in crossread("doctor", "--restore").refused(1)
    assert imported.read_bytes() == before


def test_repairing_makes_again_what_follows_from_the_rest(crossread: Crossread, imported: Path) -> None:
    with Library.open(imported) as library:
        library._database.run("UPDATE version SET folded = ''")
    assert "not right for 2 stories" in crossread("doctor").out
    assert crossread("list", "--search", "coastguard").code == 1
    ran = crossread("doctor", "--repair")
    assert (ran.code, "for 2 stories" in ran.err) == (0, True)
    assert crossread("list", "--search", "coastguard").code == 0


@pytest.mark.parametrize("words", [["doctor"], ["doctor", "--repair"], ["doctor", "--restore"], ["doctor", "--json"]])
@pytest.mark.parametrize("spoiled", [spoil, half_gone, no_library])
def test_no_damage_makes_the_doctor_stumble(
    crossread: Crossread, imported: Path, spoiled: Callable[[Path], object], words: list[str]
) -> None:
    crossread("backup")
    spoiled(imported)
    ran = crossread(*words)
    assert ran.code in (0, 4)
    assert "fault of its own" not in ran.err
