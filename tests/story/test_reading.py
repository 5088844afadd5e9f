"""Any file is a story, or one line says why it is none."""

import hashlib
import os
import subprocess
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.story import Story, Unreadable, read_bytes, read_path, reading
from tui.story.reading import read_again
from tui.story.signatures import recognised

TEXT = "Talks open\r\n\r\nThe envoy met the president on Sunday. It went well.\r\n"


def refusal(path: Path, encoding: str | None = None) -> str:
    with pytest.raises(Unreadable) as caught:
        read_path(path, encoding=encoding)
    message = str(caught.value)
    assert "\n" not in message
    assert path.name in message
    return message


def test_a_file_becomes_a_story_with_all_that_is_known_of_its_bytes(tmp_path: Path) -> None:
    file = tmp_path / "talks.txt"
    file.write_bytes(TEXT.encode())
    found = read_path(file)
    assert found.data == TEXT.encode()
    assert found.story.text == TEXT.replace("\r\n", "\n")
    assert [found.story.words(sentence) for sentence in found.story.sentences] == [
        "Talks open",
        "The envoy met the president on Sunday.",
        "It went well.",
    ]
    assert found.story.details.title == "Talks open"
    origin = found.story.origin
    assert (origin.name, origin.path, origin.encoding, origin.guessed, origin.removed) == (
        "talks.txt",
        str(file),
        "utf-8",
        False,
        0,
    )
    assert origin.sha256 == hashlib.sha256(TEXT.encode()).hexdigest()


def test_standard_input_has_a_name_and_no_path() -> None:
    origin = read_bytes(b"The envoy came.", name="standard input").story.origin
    assert (origin.name, origin.path) == ("standard input", None)


def test_a_guessed_encoding_is_said_to_be_guessed_and_a_given_one_is_not() -> None:
    data = "The café closed.".encode("cp1252")
    assert read_bytes(data, name="x").story.origin.guessed
    given_origin = read_bytes(data, name="x", encoding="latin-1").story.origin
    assert (given_origin.encoding, given_origin.guessed) == ("latin-1", False)


def test_control_characters_are_counted_and_gone() -> None:
    story = read_bytes(b"The envoy \x1b]0;gone\x07 came.", name="a\x1b[2J\nb").story
    assert story.text == "The envoy ]0;gone came."
    assert story.origin.removed == 2
    assert story.origin.name == "a[2J b"


def test_a_missing_file_a_folder_and_an_empty_file_are_refused(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "missing.txt")
    assert "folder" in refusal(tmp_path)
    empty = tmp_path / "empty.txt"
    empty.write_bytes(b"\xef\xbb\xbf \r\n\x00\t\n")
    assert "no text" in refusal(empty)


def test_a_pipe_is_refused_and_does_not_hang(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert "no regular file" in refusal(tmp_path / "pipe")


def test_a_file_that_may_not_be_read_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "secret.txt"
    file.write_bytes(b"The envoy came.")

    def denied(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", denied)
    assert "may not be read" in refusal(file)


def test_an_error_of_the_disk_is_told_in_its_own_words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "broken.txt"
    file.write_bytes(b"The envoy came.")

    def broken(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", broken)
    assert "Input/output error" in refusal(file)


def test_a_name_that_no_system_allows_is_refused() -> None:
    with pytest.raises(Unreadable, match="could not be read"):
        read_path(Path("a\x00b"))
    with pytest.raises(Unreadable, match="could not be read"):
        read_path(Path("x" * 5000))


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "large.txt"
    with file.open("wb") as handle:
        handle.truncate(reading.LIMIT_BYTES + 1)
    monkeypatch.setattr(Path, "open", lambda *_: pytest.fail("it was opened"))
    assert "20.0 MB is too large, the limit is 20 MB" in refusal(file)


def test_standard_input_has_the_same_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "LIMIT_BYTES", 10)
    with pytest.raises(Unreadable, match="too large"):
        read_bytes(b"The envoy came.", name="standard input")


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x05\x06" + bytes(18), "an empty zip archive"),
        (b"\xd0\xcf\x11\xe0rest", "an old Word or Excel document"),
        (b"\x89PNG\r\n\x1a\nrest", "a PNG picture"),
        (b"\xff\xd8\xff\xe0rest", "a JPEG picture"),
        (b"{\\rtf1\\ansi The envoy came.}", "a rich text document"),
        (b'<?xml version="1.0"?>\n<story/>', "an XML file"),
        (b'<?xml version="1.0"?>\n<rss version="2.0"/>', "a news feed"),
        (bytes(range(256)), "binary data"),
    ],
)
def test_what_is_no_story_is_refused_with_a_word_on_what_it_is(data: bytes, what: str) -> None:
    with pytest.raises(Unreadable, match=r"reads text, Markdown, web pages, \.docx, mail and PDF;") as caught:
        read_bytes(data, name="story.txt")
    assert f"this looks like {what}" in str(caught.value)
    assert "save it as text or .docx first" in str(caught.value)


def test_a_text_longer_than_any_story_is_refused_and_a_long_one_is_remarked_upon(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with pytest.raises(Unreadable, match=r"^x: there is more text in it than 2,000,000 characters"):
        read_bytes(b"word " * 400_001, name="x")
    monkeypatch.setattr(reading, "MANY_PARAGRAPHS", 2)
    assert read_bytes(b"One.\n\nTwo.", name="x").story.origin.remarks == ()
    remark = ("3 paragraphs: this may be more than one story",)
    assert read_bytes(b"One.\n\nTwo.\n\nThree.", name="x").story.origin.remarks == remark


def test_kept_bytes_are_read_again_in_another_encoding_under_their_name() -> None:
    first = read_bytes("Фонарь горит.".encode("koi8-r"), name="x.txt", path="/x.txt")
    again = read_again(first.data, first.story.origin, "koi8-r").story
    assert again.text == "Фонарь горит."
    assert (again.origin.name, again.origin.path, again.origin.encoding) == ("x.txt", "/x.txt", "koi8-r")


def test_an_encoding_that_is_unknown_or_wrong_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "cafe.txt"
    file.write_bytes("The café.".encode("cp1252"))
    assert "no encoding “klingon”" in refusal(file, "klingon")
    assert "not in utf-8" in refusal(file, "utf-8")


def test_the_name_of_a_refused_file_is_cleaned(tmp_path: Path) -> None:
    with pytest.raises(Unreadable) as caught:
        read_path(tmp_path / "a\x1b[31m\nb.txt")
    assert str(caught.value).startswith(f"{tmp_path}/a[31m b.txt: ")


def test_a_path_that_is_no_text_is_read_but_not_kept(tmp_path: Path) -> None:
    file = Path(os.fsdecode(os.fsencode(tmp_path / "caf") + b"\xe9.txt"))
    file.write_bytes(b"The envoy came.")
    origin = read_path(file).story.origin
    assert (origin.name, origin.path) == ("caf?.txt", None)


def test_the_ending_of_the_name_does_not_matter_for_a_file_that_is_named(tmp_path: Path) -> None:
    file = tmp_path / "story.draft"
    file.write_bytes(b"The envoy came.")
    assert read_path(file).story.sentences


def check(story: Story) -> None:
    """What is promised of every story."""
    spans = [(sentence.start, sentence.end) for sentence in story.sentences]
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(first.end <= second.start for first, second in pairwise(story.paragraphs))
    assert all(sum(p.start <= start and end <= p.end for p in story.paragraphs) == 1 for start, end in spans)
    covered = {at for start, end in spans for at in range(start, end)}
    assert all(at in covered for at, character in enumerate(story.text) if not character.isspace())
    assert {c for c in story.text if unicodedata.category(c) == "Cc"} <= {"\n"}
    assert all(bool(sentence.why) == (sentence.kind != "body") for sentence in story.sentences)


LINES = st.lists(
    st.sampled_from(
        [
            "Talks open under a cloud", "By Jane Doe", "Harbour Wire", "The envoy met Li Wen. It went well.",
            "Read more:", "Sign in", "(AP Photo/Jo Doe)", "---", "title: x", "# A heading", "===", "", "", "- item",
            "> quoted. Yes.", "Envoy Li Wen in Oslo on May 21, 2023.", "What now?", "1.2K shares", "\x1b[2J", "\u202e",
            "https://example.org/a", "Photo: Reuters", "\t", "word " * 13, "19 June 2023", "“It is", "over.”",
            "<html>", "%PDF-", "...",
        ]
    ),
    max_size=25,
).map("\n".join)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode), LINES.map(str.encode)))
def test_any_bytes_are_a_story_that_reads_the_same_again_or_are_refused(data: bytes) -> None:
    try:
        story = read_bytes(data, name="x").story
    except Unreadable as refused:
        assert "\n" not in str(refused)
        return
    check(story)
    if story.origin.format != "text" or recognised(story.text.encode()):
        return
    again = read_bytes(story.text.encode(), name="x").story
    assert (again.text, again.sentences, again.paragraphs) == (story.text, story.sentences, story.paragraphs)


def loaded(code: str, *modules: str) -> str:
    """Which of the modules a fresh interpreter has loaded after the code."""
    program = f"import sys; {code}; print([m for m in {modules!r} if m in sys.modules])"
    return subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.strip()


def test_the_room_opens_without_what_only_reading_needs() -> None:
    heavy = ("tui.story.labelling", "charset_normalizer", "subprocess", "email", "zipfile", "lxml", "textual", "rich")
    assert loaded("import tui.story", *heavy) == "[]"


def test_reading_a_short_story_loads_no_guesser_of_encodings() -> None:
    code = "from tui.story import read_bytes; read_bytes('The café.'.encode('cp1252'), name='x')"
    assert loaded(code, "charset_normalizer", "subprocess", "email", "zipfile", "lxml", "textual", "rich") == "[]"
