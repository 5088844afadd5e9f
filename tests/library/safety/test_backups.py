"""A backup is whole or not there, never in the way of another, and old ones go by a rule."""

import os
import resource
import signal
import sqlite3
import stat
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest

from tui.library import Backup, Library, LibraryDamaged, LibraryNewer, LibraryUnwritable
from tui.library.placing import anchors
from tui.library.safety import backups
from tui.library.safety.backup_files import folder_of, superseded, unfinished

from ..made import added

_LATER = "2030-01-01T00:00:00Z"


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def daily(*stamps: str) -> list[Backup]:
    """Backups of these days, the newest first."""
    return [Backup(Path(stamp), f"{stamp}T12:00:00Z", "daily", 1) for stamp in sorted(stamps, reverse=True)]


@pytest.fixture
def noted(library: Library, session_id: str) -> Library:
    stored = added(library, session_id=session_id)
    library.add_note(session_id, [anchors.make(stored, 0, 3)], "Ask the port.")
    return library


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_a_backup_is_a_library_with_everything_in_it(noted: Library, path: Path) -> None:
    made = backups.make(path)
    assert backups.listed(path) == [made]
    assert (made.why, made.path.parent, made.size) == ("asked", path.parent / "backups", made.path.stat().st_size)
    with Library.open(made.path) as copy:
        assert copy.notes() == noted.notes()
        assert copy.sessions() == noted.sessions()


def test_a_backup_is_for_its_reader_alone(noted: Library, path: Path) -> None:
    (path.parent / "backups").mkdir(mode=0o755)
    before = os.umask(0)
    try:
        made = backups.make(path)
    finally:
        os.umask(before)
    assert (mode(made.path), mode(made.path.parent)) == (0o600, 0o700)


def test_a_backup_can_be_made_while_somebody_reads_and_of_an_action_that_is_not_finished_sees_nothing(
    noted: Library, path: Path
) -> None:
    with noted.together("a test"):
        noted.create_session("Unfinished")
        made = backups.make(path)
    with Library.open(made.path) as copy:
        assert [session.name for session in copy.sessions()] == ["Ferry"]


def test_backups_of_one_second_do_not_take_each_others_name(
    noted: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.library.safety.backups.now", lambda: "2026-03-04T16:02:11Z")
    made: list[Backup] = []
    threads = [Thread(target=lambda: made.append(backups.make(path, "before 3"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert names(folder_of(path)) == [
        "library-20260304T160211Z-before-3.2.sqlite3",
        "library-20260304T160211Z-before-3.3.sqlite3",
        "library-20260304T160211Z-before-3.4.sqlite3",
        "library-20260304T160211Z-before-3.sqlite3",
    ]
    assert [(each.at, each.why) for each in backups.listed(path)] == [("2026-03-04T16:02:11Z", "before 3")] * 4
    assert backups.listed(path)[-1].path.name == "library-20260304T160211Z-before-3.sqlite3"


def test_what_is_stopped_leaves_nothing_behind(noted: Library, path: Path) -> None:
    copying = backups.Copying(path, "daily")
    copying.stop()
    assert copying.run() is None
    assert names(folder_of(path)) == []


def test_a_backup_that_is_stopped_in_the_middle_leaves_nothing_behind(
    noted: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tui.library.connecting._STEPS", 1)
    copying = backups.Copying(path, "daily")
    asked = iter(range(1000))
    monkeypatch.setattr(copying._stopped, "is_set", lambda: next(asked) > 300)
    assert copying.run() is None
    assert next(asked) > 301
    assert names(folder_of(path)) == []


def test_a_disk_without_room_leaves_nothing_behind(noted: Library, path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(part: Path, final: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(backups, "settle_new", full)
    with pytest.raises(LibraryUnwritable, match=r"make room or choose another place \(No space left"):
        backups.make(path)
    assert names(folder_of(path)) == []


def test_a_copy_that_is_not_like_the_library_is_not_kept(
    noted: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = iter([[1, 1, 1], [1, 1, 1], [0, 1, 1]])
    monkeypatch.setattr(backups, "_counts", lambda connection: next(answers))
    with pytest.raises(LibraryDamaged, match="did not come out like the library"):
        backups.make(path)
    assert names(folder_of(path)) == []


def test_a_damaged_library_makes_no_backup_and_pushes_none_out(noted: Library, path: Path) -> None:
    for number in range(30):
        added(noted, f"Story {number}.\n" * 200)
    kept = backups.make(path, "daily")
    noted.close()
    content = bytearray(path.read_bytes())
    content[8 * 4096 : -4096] = bytes(len(content) - 9 * 4096)
    path.write_bytes(content)
    with pytest.raises(LibraryDamaged, match="crossread doctor"):
        backups.make(path, "daily")
    assert backups.listed(path) == [kept]
    assert names(folder_of(path)) == [kept.path.name]


def test_a_newer_library_is_not_copied(noted: Library, path: Path) -> None:
    noted._database.run("PRAGMA user_version = 999")
    with pytest.raises(LibraryNewer):
        backups.make(path)


def test_without_a_library_there_is_nothing_to_copy_and_none_is_made(path: Path) -> None:
    with pytest.raises(LibraryUnwritable, match="no library here yet"):
        backups.make(path)
    assert not path.parent.exists()


def test_a_target_may_be_a_folder_or_a_new_file(noted: Library, path: Path, tmp_path: Path) -> None:
    stick = tmp_path / "stick #1"
    stick.mkdir()
    in_folder = backups.make(path, target=stick)
    as_file = backups.make(path, target=stick / "ferry.db")
    assert names(stick) == sorted([in_folder.path.name, "ferry.db"])
    assert mode(as_file.path) == 0o600
    assert backups.listed(path) == []
    assert noted.setting("copies") == sorted([str(in_folder.path), str(as_file.path)])


def test_a_target_that_is_there_is_never_written_over(noted: Library, path: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine", encoding="utf-8")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for name in ("mine.txt", "dangling"):
        with pytest.raises(LibraryUnwritable, match="never written over"):
            backups.make(path, target=tmp_path / name)
    with pytest.raises(LibraryUnwritable, match="never written over"):
        backups.make(path, target=path)
    assert (tmp_path / "mine.txt").read_text(encoding="utf-8") == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_a_target_in_no_folder_is_refused(noted: Library, path: Path, tmp_path: Path) -> None:
    with pytest.raises(LibraryUnwritable, match="no such folder"):
        backups.make(path, target=tmp_path / "missing" / "ferry.db")


def test_a_file_in_the_way_of_the_folder_is_said_in_a_line(noted: Library, path: Path) -> None:
    folder_of(path).write_text("mine", encoding="utf-8")
    with pytest.raises(LibraryUnwritable, match="backups cannot be kept here"):
        backups.make(path)
    assert folder_of(path).read_text(encoding="utf-8") == "mine"


def test_backups_do_not_follow_a_link_out_of_the_librarys_folder(noted: Library, path: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    folder_of(path).symlink_to(elsewhere)
    with pytest.raises(LibraryUnwritable, match="a link to elsewhere"):
        backups.make(path)
    assert names(elsewhere) == []


def test_links_and_other_files_among_the_backups_are_none(noted: Library, path: Path, tmp_path: Path) -> None:
    made = backups.make(path)
    (tmp_path / "outside").write_text("mine", encoding="utf-8")
    (folder_of(path) / "library-20260101T000000Z-daily.sqlite3").symlink_to(tmp_path / "outside")
    for name in ("library-20261301T000000Z-daily.sqlite3", "other-20260101T000000Z-daily.sqlite3", "notes.txt"):
        (folder_of(path) / name).write_text("mine", encoding="utf-8")
    assert backups.listed(path) == [made]


def test_two_libraries_in_one_folder_have_backups_of_their_own(noted: Library, path: Path) -> None:
    all_of_them = [path, path.with_name("library"), path.with_name("library.db")]
    for other in all_of_them[1:]:
        Library.open(other).close()
    made = [backups.make(each) for each in all_of_them]
    assert [backups.listed(each) for each in all_of_them] == [[each] for each in made]


def test_a_library_behind_a_link_has_its_backups_beside_the_file_itself(
    noted: Library, path: Path, tmp_path: Path
) -> None:
    link = tmp_path / "here.sqlite3"
    link.symlink_to(path)
    made = backups.make(link)
    assert made.path.parent == path.parent / "backups"
    assert backups.listed(link) == backups.listed(path) == [made]


def test_daily_backups_stay_for_seven_days_and_then_one_a_week_for_four_weeks() -> None:
    first = datetime(2026, 3, 2, tzinfo=UTC)
    days = [f"{first + timedelta(days=number):%Y-%m-%d}" for number in range(60)]
    kept = {each.at[:10] for each in daily(*days)} - {each.at[:10] for each in superseded(daily(*days), _LATER)}
    assert kept == {*days[-7:], "2026-04-05", "2026-04-12", "2026-04-19", "2026-04-23"}


def test_of_one_day_the_newest_backup_stays() -> None:
    early, late = (Backup(Path(hour), f"2026-03-04T{hour}:00:00Z", "daily", 1) for hour in ("08", "20"))
    assert superseded([late, early], _LATER) == [early]


def test_over_months_with_two_backups_a_day_there_are_seven_days_and_four_weeks_each_evening() -> None:
    kept: list[Backup] = []
    for number in range(200):
        for hour in ("08", "20"):
            at = f"{datetime(2025, 12, 1, tzinfo=UTC) + timedelta(days=number):%Y-%m-%d}T{hour}:00:00Z"
            kept = [Backup(Path(at), at, "daily", 1), *kept]
            gone = superseded(kept, at)
            kept = [each for each in kept if each not in gone]
            assert kept[0].at == at
    days = [datetime.fromisoformat(each.at).date() for each in kept]
    assert [(days[0] - day).days for day in days] == [0, 1, 2, 3, 4, 5, 6, 7, 11, 18, 25]
    assert len({day.isocalendar()[:2] for day in days[7:]}) == 4


def test_backups_from_the_future_do_not_push_out_the_new_ones_after_the_clock_was_put_right() -> None:
    wrong = daily(*(f"2031-{month:02}-{day:02}" for month in (5, 6) for day in range(1, 29)))
    new = daily("2026-03-04")
    assert superseded([*wrong, *new], "2026-03-04T12:00:00Z") == []


def test_what_was_asked_for_or_made_before_a_migration_stays_for_good() -> None:
    others = [Backup(Path(why), "2020-01-01T00:00:00Z", why, 1) for why in ("asked", "before 3")]
    gone = superseded([*daily(*(f"2026-03-{day:02}" for day in range(1, 29))), *others], _LATER)
    assert not {each.why for each in gone} & {"asked", "before 3"}


def test_a_new_backup_takes_the_place_of_old_ones_and_of_what_a_crash_left(noted: Library, path: Path) -> None:
    folder_of(path).mkdir()
    for day in range(1, 20):
        (folder_of(path) / f"library-202001{day:02}T000000Z-daily.sqlite3").touch()
    left = folder_of(path) / "library-20200101T000000Z-daily.sqlite3.0123abcd.part"
    running = left.with_name("library-20200102T000000Z-daily.sqlite3.0123abcd.part")
    journal = left.with_name(f"{left.name}-journal")
    for each in (left, journal, running):
        each.touch()
    os.utime(left, (0, 0))
    os.utime(journal, (0, 0))
    made = backups.make(path, "daily")
    assert backups.listed(path)[0] == made
    assert len(backups.listed(path)) == 7 + 3
    assert unfinished(path) == [running]


def test_what_a_crash_left_makes_room_before_the_next_backup_is_made(
    noted: Library, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder_of(path).mkdir()
    left = folder_of(path) / "library-20200101T000000Z-daily.sqlite3.0123abcd.part"
    left.touch()
    os.utime(left, (0, 0))
    monkeypatch.setattr(backups, "copy_into", lambda *_, **__: pytest.fail("still there") if left.exists() else None)
    backups.make(path, "daily")


def test_a_copy_without_room_names_the_place_that_has_none(noted: Library, path: Path, tmp_path: Path) -> None:
    for number in range(20):
        added(noted, f"Story {number}.\n" * 400)
    stick = tmp_path / "stick"
    stick.mkdir()
    before, handler = resource.getrlimit(resource.RLIMIT_FSIZE), signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, before[1]))
    try:
        with pytest.raises(LibraryUnwritable, match="stick: a copy of the library has no room here"):
            backups.make(path, target=stick)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
        signal.signal(signal.SIGXFSZ, handler)
    assert names(stick) == []


def test_a_backup_is_due_once_a_day_and_only_after_a_change(noted: Library, path: Path) -> None:
    assert backups.due(path)
    made = backups.make(path)
    at = datetime.strptime(made.at, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)

    def due(hours: int) -> bool:
        return backups.due(path, lambda: f"{at + timedelta(hours=hours):%Y-%m-%dT%H:%M:%SZ}")

    os.utime(path, (0, at.timestamp() - 60))
    assert not due(48)
    os.utime(path, (0, at.timestamp() + 60))
    assert not due(23)
    assert due(25)
    # The clock was wrong once: a backup from the future is none of today.
    assert due(-48)


def test_no_library_is_due_for_no_backup(path: Path) -> None:
    assert not backups.due(path)


def test_an_older_library_is_copied_before_it_is_brought_up_to_date(first_library: Path) -> None:
    before = sqlite3.connect(first_library)
    stories = before.execute("SELECT id FROM story").fetchall()
    before.close()
    Library.open(first_library).close()
    (made,) = backups.listed(first_library)
    assert made.why == "before 2"
    copy = sqlite3.connect(made.path)
    assert copy.execute("PRAGMA user_version").fetchone() == (1,)
    assert copy.execute("SELECT id FROM story").fetchall() == stories
    copy.close()


def test_without_a_backup_there_is_no_migration(first_library: Path) -> None:
    folder_of(first_library).write_text("in the way", encoding="utf-8")
    before = first_library.read_bytes()
    with pytest.raises(LibraryUnwritable, match="brought up to date, but could not be copied first"):
        Library.open(first_library)
    assert first_library.read_bytes() == before


def test_two_copies_that_migrate_at_once_need_one_backup(first_library: Path) -> None:
    os.utime(first_library, (0, 0))
    data = first_library.read_bytes()
    Library.open(first_library).close()
    first_library.write_bytes(data)
    os.utime(first_library, (0, 0))
    Library.open(first_library).close()
    assert len(backups.listed(first_library)) == 1


def test_a_library_that_was_put_back_and_changed_is_copied_again_before_a_migration(first_library: Path) -> None:
    data = first_library.read_bytes()
    Library.open(first_library).close()
    first_library.write_bytes(data)
    os.utime(first_library, (0, datetime.now(UTC).timestamp() + 60))
    Library.open(first_library).close()
    assert len(backups.listed(first_library)) == 2


def test_a_library_with_nothing_in_it_is_not_copied(path: Path) -> None:
    Library.open(path).close()
    assert names(path.parent) == ["library.sqlite3"]
