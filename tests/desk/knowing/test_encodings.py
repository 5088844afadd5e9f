"""Reading a story again in another encoding, from the bytes that were kept."""

from pathlib import Path

import pytest

from tests.desk.saved import brought
from tui.desk import ENCODINGS, REPAIRED, at_once, preview, read_again
from tui.library import Library
from tui.story import Unreadable

GREEK = "Το λιμάνι έκλεισε την Παρασκευή λόγω ομίχλης.\n"


def kept(library: Library, path: Path, data: bytes) -> str:
    """The id of a story of these bytes."""
    path.write_bytes(data)
    return brought(library, path).added[0].story.id


@pytest.mark.parametrize("encoding", [name for name, _ in ENCODINGS])
def test_every_encoding_on_offer_can_be_looked_at(encoding: str) -> None:
    shown = preview(b"The harbour closed in fog, said the caf\xe9.!", encoding, "a.txt")
    assert shown
    assert "\n" not in shown
    assert len(shown) <= 101


def test_a_preview_shows_where_letters_tell_one_encoding_from_another() -> None:
    data = b"Plain words. " * 50 + "Größe und Straße".encode("cp1252") + b" and more plain words" * 50
    assert "Größe und Straße" in preview(data, "cp1252", "a.txt")
    assert "Größe" not in preview(data, "cp1251", "a.txt")


def test_a_preview_of_a_page_has_no_tags() -> None:
    assert preview("<p class='a'>Die Größe</p>".encode(), "utf-8", "a.html") == "Die Größe"


def test_bytes_that_are_not_in_an_encoding_say_so() -> None:
    assert preview(b"caf\xe9", "utf-8", "a.txt") == "a.txt: it is not in utf-8"
    assert preview(b"cafe", "klingon", "a.txt") == "a.txt: it is not in klingon"


@pytest.mark.parametrize("data", [b"PK\x03\x04rest", b"%PDF-1.4 rest"])
def test_where_the_format_says_how_characters_are_written_there_is_no_choice(data: bytes) -> None:
    assert preview(data, "cp1252", "a") == (
        "a: its format says how its characters are written; there is nothing to choose"
    )


def test_wrongly_decoded_text_is_shown_mended() -> None:
    assert "harbour’s mayor" in preview("The harbourâ€™s mayor".encode(), REPAIRED, "a.txt")


def test_a_story_that_is_read_again_is_its_next_version(library: Library, tmp_path: Path) -> None:
    story_id = kept(library, tmp_path / "a.txt", GREEK.encode("cp1253"))
    said = read_again(at_once(library), story_id, "cp1253")
    now = library.story(story_id)
    assert (now.version, now.story.text, now.story.origin.encoding) == (2, GREEK, "cp1253")
    assert said == "A is read as cp1253: version 2."
    assert library.original(story_id) == GREEK.encode("cp1253")


def test_the_file_need_not_be_there_any_more(library: Library, tmp_path: Path) -> None:
    story_id = kept(library, tmp_path / "a.txt", GREEK.encode("cp1253"))
    (tmp_path / "a.txt").unlink()
    read_again(at_once(library), story_id, "cp1253")
    assert library.story(story_id).story.text == GREEK


def test_where_the_text_stays_the_same_nothing_is_changed(library: Library, tmp_path: Path) -> None:
    story_id = kept(library, tmp_path / "a.txt", b"The harbour closed.\n")
    said = read_again(at_once(library), story_id, "cp1252")
    assert said == "The text is the same when it is read as cp1252; nothing was changed."
    assert library.story(story_id).version == 1


def test_an_encoding_that_does_not_fit_is_refused_and_nothing_changed(library: Library, tmp_path: Path) -> None:
    story_id = kept(library, tmp_path / "a.txt", GREEK.encode("cp1253"))
    with pytest.raises(Unreadable, match=r"a\.txt: it is not in ascii"):
        read_again(at_once(library), story_id, "ascii")
    assert library.story(story_id).version == 1


def test_reading_again_is_undone(library: Library, tmp_path: Path) -> None:
    story_id = kept(library, tmp_path / "a.txt", GREEK.encode("cp1253"))
    read_again(at_once(library), story_id, "cp1253")
    assert library.undo()
    assert library.story(story_id).version == 1
