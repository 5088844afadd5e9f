"""`crossread backup`: a checked copy of the library."""

from pathlib import Path

from tests.cli.ran import Crossread
from tui.library import Library


def test_a_backup_is_kept_beside_the_library_and_its_place_printed(
    crossread: Crossread, pair: tuple[Path, Path], kept: Path
) -> None:
    crossread("import", *pair)
    ran = crossread("backup")
    made = Path(ran.out.strip())
    assert (ran.code, ran.err, made.parent) == (0, "", kept.parent / "backups")
    with Library.open(made) as copy:
        assert len(copy.members()) == 2


def test_a_backup_goes_where_it_is_asked_for_and_never_over_what_is_there(
    crossread: Crossread, pair: tuple[Path, Path], tmp_path: Path
) -> None:
    crossread("import", *pair)
    target = tmp_path / "mine.sqlite3"
    assert crossread("backup", "mine.sqlite3").out == f"{target}\n"
    before = target.read_bytes()
    assert "never written over" in crossread("backup", target).refused(4)
    assert target.read_bytes() == before


def test_a_backup_as_json_says_when_and_how_large(crossread: Crossread, pair: tuple[Path, Path]) -> None:
    crossread("import", *pair)
    made = crossread("backup", "--json").json
    assert made["schema"] == "crossread.backup/1"
    assert Path(made["path"]).stat().st_size == made["size"]


def test_of_a_link_to_a_drive_that_is_gone_there_is_no_backup_and_it_is_said_why(
    crossread: Crossread, kept: Path
) -> None:
    kept.parent.mkdir()
    kept.symlink_to(kept.parent / "drive" / "library.sqlite3")
    assert "a link to a file that is not there" in crossread("backup").refused(4)


def test_without_a_library_nothing_is_made(crossread: Crossread, kept: Path) -> None:
    assert "there is no library" in crossread("backup").refused(1)
    assert not kept.parent.exists()
