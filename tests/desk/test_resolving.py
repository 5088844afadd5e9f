"""Which story a word of the command line means."""

from pathlib import Path

import pytest

from tests.cli.ran import Stdin
from tests.library.made import added
from tui.desk import bring_in, find_quote, imported_id, is_path, path_of, resolve, session_of_story
from tui.library import Library
from tui.story import Span, Unreadable


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "wire.txt"
    path.write_text("At least 14 people were injured.\n", encoding="utf-8")
    return path


def test_a_path_begins_in_the_readers_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/reporter")
    assert path_of("~/news/a.txt") == Path("/home/reporter/news/a.txt")
    assert path_of("~nobody-here/a.txt") == Path("~nobody-here/a.txt")


def test_a_word_with_a_slash_or_of_a_file_that_is_there_is_a_path(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    (file.parent / "dangling").symlink_to("nowhere")
    assert [is_path(word) for word in ("wire.txt", "dangling", "./abcd", "x/y")] == [True] * 4
    assert [is_path(word) for word in ("abcd", "x" * 5000, "a\0b", "")] == [False] * 4


def test_an_imported_file_is_found_by_its_path_with_its_id(library: Library, file: Path) -> None:
    assert resolve(str(file), library).id is None
    bring_in(library, [str(file)])
    found = resolve(str(file), library)
    assert (found.id, found.path) == (library.members()[0].id, str(file))
    assert imported_id(str(file), library) == found.id


def test_a_file_that_was_changed_since_is_not_the_story_that_was_imported(library: Library, file: Path) -> None:
    bring_in(library, [str(file)])
    file.write_text("Rewritten.\n", encoding="utf-8")
    assert resolve(str(file), library).id is None
    with pytest.raises(Unreadable, match="is not in the library as it is now"):
        imported_id(str(file), library)


def test_a_story_is_found_by_an_id_in_capitals(library: Library, session_id: str) -> None:
    stored = added(library, session_id=session_id)
    found = resolve(stored.id[:8].upper(), library)
    assert (found.id, found.story) == (stored.id, stored.story)


def test_a_dash_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Stdin(b"Piped in.\n"))
    found = resolve("-", None)
    assert (found.story.text, found.id, found.path) == ("Piped in.\n", None, None)


@pytest.mark.parametrize("word", ["", "zzzz", "%", "_"])
def test_what_is_no_id_is_said_to_be_none(library: Library, session_id: str, word: str) -> None:
    added(library, session_id=session_id)
    for ask in (resolve, imported_id):
        with pytest.raises(Unreadable, match="no such file or story"):
            ask(word, library)


def test_a_note_goes_into_the_session_that_was_opened_last(library: Library, session_id: str) -> None:
    stored = added(library, session_id=session_id)
    other = library.create_session("Other").id
    added(library, session_id=other)
    library.create_session("Without the story")
    assert session_of_story(library, stored.id).id == other
    library.open_session(session_id)
    assert session_of_story(library, stored.id).id == session_id


def test_a_quotation_is_found_across_a_line_break() -> None:
    assert find_quote("It was\n  late. It ended.", "was late.") == Span(3, 14)


@pytest.mark.parametrize(
    ("quote", "why"),
    [
        ("never", "does not have the words “never”"),
        ("It was", "has the words “It was” 2 times"),
        ("it was", "does not have the words “it was”"),
        ("", "does not have the words “”"),
        (".*", "does not have the words"),
        ("[never\x1b", "does not have the words “.never”"),
    ],
)
def test_a_quotation_that_is_not_there_once_is_refused(quote: str, why: str) -> None:
    with pytest.raises(Unreadable, match=why) as refused:
        find_quote("It was late. It was dark.", quote)
    assert str(refused.value).isprintable()
