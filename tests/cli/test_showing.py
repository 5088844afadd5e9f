"""`crossread show STORY`: one story as Crossread reads it."""

import re
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.cli.ran import Crossread

Pair = tuple[Path, Path]


def test_a_reporter_sees_what_is_known_and_what_is_not(crossread: Crossread, pair: Pair) -> None:
    ran = crossread("show", pair[0])
    assert (ran.code, ran.err) == (0, "")
    lines = [line.split(maxsplit=1) for line in ran.out.splitlines()[:6]]
    assert lines == [
        ["title", "Ferries collide in thick fog"],
        ["outlet", "unknown"],
        ["byline", "unknown"],
        ["published", "unknown"],
        ["url", "unknown"],
        ["file", "wire.txt, read as utf-8"],
    ]


def test_what_is_no_report_is_labelled_with_the_reason(crossread: Crossread, pair: Pair) -> None:
    out = crossread("show", pair[0]).out
    label = next(line for line in out.splitlines() if "[" in line)
    assert label.startswith("0  [title: ")
    assert label.removeprefix("0  [title: ").rstrip("]")
    assert "]\n   Ferries collide in thick fog\n" in out


def test_sentences_have_the_numbers_that_an_explanation_takes(crossread: Crossread, pair: Pair, ferry: Path) -> None:
    assert "\n1  At least 14 people were injured" in crossread("show", pair[0]).out
    shown = crossread("show", ferry / "wire.txt").out
    numbers = [int(line[:2]) for line in shown.splitlines() if line[:2].strip().isdigit()]
    sentences = crossread("compare", ferry / "wire.txt", ferry / "wire.txt", "--json").json["stories"][0]["sentences"]
    assert numbers == list(range(len(sentences)))
    assert re.search("\n 9  ", shown)
    assert re.search("\n10  ", shown)


@pytest.mark.parametrize("columns", [30, 72])
def test_a_sentence_is_wrapped_beside_its_number(
    crossread: Crossread, ferry: Path, monkeypatch: pytest.MonkeyPatch, columns: int
) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    lines = crossread("show", ferry / "wire.txt").out.splitlines()
    sentences = lines[lines.index("") :]
    assert columns - 12 <= max(map(cell_len, sentences)) <= columns
    assert all(re.match(r" ?\d+  \S|    \S|$", line) for line in sentences)


def test_a_guessed_encoding_is_called_a_guess(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The caf\xe9 closed.\n")
    assert "read as cp1252 (guess)" in crossread("show", "a.txt").out


def test_characters_that_were_taken_out_are_counted(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"The \x1b[31mharbour\x07 closed.\n")
    assert "cleaned    2 control characters taken out" in crossread("show", "a.txt").out


def test_a_script_gets_the_story_with_labels_and_reasons(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(
        b"Caf\xe9 closes in fog\n\nThe harbour caf\xe9 closed on Friday,\x07 its owner said.\n"
    )
    shown = crossread("show", "a.txt", "--json").json
    assert shown["schema"] == "crossread.story/1"
    assert (shown["file"], shown["encoding"], shown["guessed"], shown["removed"]) == ("a.txt", "cp1252", True, 1)
    assert (shown["id"], shown["path"], shown["title"]) == (None, "a.txt", "Café closes in fog")
    title, body = shown["sentences"]
    assert (title["kind"], bool(title["why"])) == ("title", True)
    assert (body["kind"], body["why"]) == ("body", None)
    assert shown["text"][body["start"] : body["end"]] == "The harbour café closed on Friday, its owner said."


def test_showing_a_file_keeps_nothing(crossread: Crossread, pair: Pair, kept: Path) -> None:
    crossread("show", pair[0])
    assert not kept.exists()


def test_a_story_of_the_library_is_shown_by_the_beginning_of_its_id(crossread: Crossread, pair: Pair) -> None:
    (wire,) = crossread("import", pair[0]).ids
    pair[0].unlink()
    assert "At least 14 people" in crossread("show", wire[:4]).out


def test_a_file_that_is_named_like_an_id_comes_first(crossread: Crossread, pair: Pair, tmp_path: Path) -> None:
    (wire,) = crossread("import", pair[0]).ids
    (tmp_path / wire).write_text("I am the file.\n", encoding="utf-8")
    assert "I am the file." in crossread("show", wire).out
    assert "I am the file." not in crossread("show", wire[:7]).out


def test_the_beginning_of_several_ids_is_not_enough(crossread: Crossread, tmp_path: Path) -> None:
    for number in range(17):  # of seventeen ids two begin alike
        (tmp_path / f"{number}.txt").write_text(f"Ferry number {number} sank.\n", encoding="utf-8")
    first = [short[0] for short in crossread("import", tmp_path).ids]
    twice = next(letter for letter in first if first.count(letter) > 1)
    line = crossread("show", twice).refused(3)
    assert line == f"crossread: {first.count(twice)} stories have an id that begins with {twice}; give more of it.\n"


def test_an_id_that_no_story_has_is_refused(crossread: Crossread, pair: Pair) -> None:
    crossread("import", pair[0])
    line = crossread("show", "zzzz").refused(3)
    assert line == ("crossread: no such file or story: zzzz; `crossread list` shows the stories of the library.\n")


def test_without_a_library_only_paths_can_be_shown(crossread: Crossread, kept: Path) -> None:
    assert crossread("show", "zzzz").refused(3) == "crossread: no such file: zzzz; check the path.\n"
    assert not kept.exists()
