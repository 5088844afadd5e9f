"""Which story a word of the command line means."""

from pathlib import Path

import pytest

from tests.cli.ran import Stdin
from tests.desk.saved import brought
from tests.library.made import added
from tui.desk import find_quote, imported_id, is_path, path_of, resolve, session_of_story
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
    brought(library, file)
    found = resolve(str(file), library)
    assert (found.id, found.path) == (library.members()[0].id, str(file))
    assert imported_id(str(file), library) == found.id


def test_a_file_that_was_changed_since_is_not_the_story_that_was_imported(library: Library, file: Path) -> None:
    brought(library, file)
    file.write_text("Rewritten.\n", encoding="utf-8")
    assert resolve(str(file), library).id is None
    with pytest.raises(Unreadable, match="is not in the library as it is now"):
        imported_id(str(file), library)


def test_a_story_is_found_by_an_id_in_capitals(library: Library, session_id: str) -> None:
    stored = added(library, session_id=session_id)
    found = resolve(stored.id[:8].upper(), library)
    assert (found.id, found.story) == (stored.id, stored.story)


def test_a_version_of_a_story_is_asked_for_by_its_number(library: Library, file: Path) -> None:
    story_id = brought(library, file).added[0].story.id
    file.write_text("At least 17 people were injured.\n", encoding="utf-8")
    brought(library, file)
    texts = [resolve(f"{story_id[:8]}{version}", library).story.text for version in ("@1", "@2", "")]
    assert [text[9:11] for text in texts] == ["14", "17", "17"]
    found = resolve(f"{story_id}@1", library)
    assert found.stored is not None
    assert (found.id, found.stored.version, found.versions) == (story_id, 1, 2)


@pytest.mark.parametrize("version", ["0", "3"])
def test_a_version_that_is_not_there_is_refused_with_those_that_are(
    library: Library, session_id: str, version: str
) -> None:
    stored = added(library, session_id=session_id)
    with pytest.raises(Unreadable, match=f"{stored.id[:8]} has no version {version}; there is version 1"):
        resolve(f"{stored.id}@{version}", library)


def test_a_file_with_an_at_sign_in_its_name_is_that_file(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored = added(library)
    monkeypatch.chdir(tmp_path)
    Path(f"{stored.id}@1").write_text("I am the file.\n", encoding="utf-8")
    assert resolve(f"{stored.id}@1", library).story.text == "I am the file.\n"


@pytest.mark.parametrize("by_id", [False, True])
def test_the_reader_says_how_a_story_is_encoded(library: Library, file: Path, by_id: bool) -> None:
    file.write_bytes("Größe".encode("cp850"))
    story_id = brought(library, file).added[0].story.id
    assert resolve(story_id if by_id else str(file), library, "cp850").story.text == "Größe"


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
