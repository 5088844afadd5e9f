from pathlib import Path

from tui.library import Library


def test_a_setting_is_kept_until_it_is_set_again(library: Library, path: Path) -> None:
    assert library.setting("theme") is None
    assert library.setting("theme", "dark") == "dark"
    library.keep_setting("theme", "light")
    library.keep_setting("theme", {"name": "\ud800\x00", "sizes": [1, 2.5, None, True]})
    library.close()
    with Library.open(path) as again:
        assert again.setting("theme") == {"name": "\ud800\x00", "sizes": [1, 2.5, None, True]}


def test_an_export_knows_what_it_wrote_last(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "f\udce9rry.md"
    assert library.exported(target) is None
    library.keep_exported(target, "aa")
    library.keep_exported(target, "bb")
    assert library.exported(target) == "bb"
    assert library.exported(tmp_path / "other.md") is None


def test_an_export_knows_the_parts_of_a_file_by_their_sums(library: Library, tmp_path: Path) -> None:
    target = tmp_path / "ferry.md"
    assert library.exported_parts(target) == {}
    library.keep_exported(target, "aa", "s-1", {"title": "bb"})
    assert library.exported_parts(target) == {"title": "bb"}
    library.keep_exported(target, "cc")
    assert library.exported_parts(target) == {}


def test_a_document_is_found_in_all_files_it_was_written_to_the_latest_first(library: Library, tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.md", "b\udce9.md", "c.md")]
    for path, document in zip(paths, ("s-1", "s-1", "s-2"), strict=True):
        library.keep_exported(path, "aa", document)
    assert library.exported_paths("s-1") == [paths[1], paths[0]]
    library.keep_exported(paths[0], "bb", "s-1")
    assert library.exported_paths("s-1") == paths[:2]
    assert library.exported_paths("s-3") == []


def test_small_things_are_nothing_to_undo(library: Library, tmp_path: Path) -> None:
    library.keep_setting("theme", "light")
    library.keep_exported(tmp_path / "a.md", "aa")
    assert library.undo() is None


def test_a_key_that_is_no_valid_text_does_no_harm(library: Library) -> None:
    library.keep_setting("\ud800", 1)
    assert library.setting("\ud800") == 1
