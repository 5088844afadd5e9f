"""`crossread show STORY`: one story as Crossread reads it."""

import re
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len

from tests.cli.ran import Crossread

Pair = tuple[Path, Path]
LEAD = "Two ferries met in the fog off Marrow Point on Thursday, and fourteen people were injured, the coastguard said."


def facts(out: str) -> list[list[str]]:
    """The card above the sentences: name and rest of each line."""
    return [line.split(maxsplit=1) for line in out[: out.index("\n\n")].splitlines()]


def test_a_reporter_sees_what_is_known_and_what_is_not(crossread: Crossread, pair: Pair) -> None:
    ran = crossread("show", pair[0])
    assert (ran.code, ran.err) == (0, "")
    title, *rest = facts(ran.out)
    assert title[0] == "title"
    assert title[1].startswith("Ferries collide in thick fog — ")
    assert rest == [
        *([field, "unknown"] for field in ("outlet", "byline", "published", "updated", "retrieved", "url")),
        ["file", "wire.txt, read as utf-8"],
        ["format", "text"],
    ]


def test_every_field_says_where_it_comes_from(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"---\noutlet: Harbour Wire\n---\n\n{LEAD}\n", encoding="utf-8")
    (story,) = crossread("import", "a.md", "--byline", "Ada Merrow").ids
    known = dict(facts(crossread("show", story).out))
    assert known["byline"] == "Ada Merrow — you said so"
    assert known["outlet"].startswith("Harbour Wire — ")
    assert "front matter" in known["outlet"]
    assert known["title"] == "unknown — the lead serves as title"
    assert known["published"] == "unknown"


def test_what_may_be_so_is_shown_as_a_guess_with_its_evidence(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"HAYWARD, Calif. (AP) — {LEAD} {LEAD}\n", encoding="utf-8")
    known = facts(crossread("show", "a.txt").out)
    assert ["outlet", "unknown"] in known
    guess = next(words for name, words in known if name == "outlet?")
    assert " — " in guess
    assert "(AP)" in guess


def test_what_was_set_aside_is_listed_with_the_reason(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"Fog at sea\n\n{LEAD}\n\nSign up for our newsletter\n", encoding="utf-8")
    out = crossread("show", "a.txt").out
    ledger = out[out.index("\nSet aside\n") :].split("\n\n")[0]
    assert re.search(r"\n2  Sign up for our newsletter — \S", ledger)
    assert "Set aside" not in crossread("show", "-", stdin=LEAD.encode()).out


def test_a_version_of_a_story_is_shown_by_its_number(crossread: Crossread, pair: Pair) -> None:
    (wire,) = crossread("import", pair[0]).ids
    assert "version" not in dict(facts(crossread("show", wire).out))
    pair[0].write_text(pair[0].read_text(encoding="utf-8").replace("14", "17"), encoding="utf-8")
    crossread("import", pair[0])
    first, second = crossread("show", f"{wire}@1"), crossread("show", wire)
    assert "At least 14 people" in first.out
    assert dict(facts(first.out))["version"].startswith("1 of 2, ")
    assert "At least 17 people" in second.out
    line = crossread("show", f"{wire}@3").refused(3)
    assert line == f"crossread: {wire} has no version 3; there is version 1, 2.\n"


def test_a_story_is_shown_in_the_encoding_that_its_reader_names(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Die Größe der Straße.".encode("cp850"))
    assert "Größe der Straße" in crossread("show", "a.txt", "--encoding", "cp850").out
    assert "it is not in ascii" in crossread("show", "a.txt", "--encoding", "ascii").refused(3)


@pytest.mark.parametrize("by_id", [False, True])
def test_a_story_as_plain_text_is_read_again_as_it_is(crossread: Crossread, ferry: Path, by_id: bool) -> None:
    name = str(ferry / "wire.txt")
    story = crossread("import", name).ids[0] if by_id else name
    plain = crossread("show", story, "--plain").out
    (ferry / "again.txt").write_text(plain, encoding="utf-8")
    before, after = crossread("show", story, "--json").json, crossread("show", ferry / "again.txt", "--json").json
    assert after["text"] == before["text"]
    assert kinds(after) == kinds(before)
    assert (after["title"], after["outlet"]) == (before["title"], before["outlet"])


def kinds(shown: dict[str, Any]) -> list[tuple[int, int, str]]:
    """Where the sentences of a story are, and what."""
    return [(each["start"], each["end"], each["kind"]) for each in shown["sentences"]]


def test_what_is_on_standard_input_is_read_by_what_it_is(crossread: Crossread) -> None:
    page = (
        f"<html><head><title>Fog</title></head><body><article><h1>Fog at sea</h1><p>{LEAD}</p></article></body></html>"
    )
    ran = crossread("show", "-", stdin=page.encode())
    assert dict(facts(ran.out))["format"] == "web page"
    assert "<p>" not in ran.out


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


def test_an_encoding_is_shown_where_the_format_leaves_it_open(crossread: Crossread, tmp_path: Path) -> None:
    head = "From: Jane Doe <jane@example.org>\nSubject: Fog\nDate: Mon, 19 Jun 2023 10:15:00 +0200\n"
    (tmp_path / "a.eml").write_text(f"{head}\n{LEAD}\n", encoding="utf-8")
    latin = "Content-Type: text/plain; charset=iso-8859-1\n"
    (tmp_path / "b.eml").write_bytes(f"{head}{latin}\nThe café closed on Sunday, officials said.\n".encode("latin-1"))
    assert dict(facts(crossread("show", "a.eml").out))["file"] == "a.eml"
    assert dict(facts(crossread("show", "b.eml").out))["file"] == "b.eml, read as iso-8859-1"


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


def test_a_script_gets_how_the_story_was_read_and_where_each_field_comes_from(crossread: Crossread, pair: Pair) -> None:
    (wire,) = crossread("import", pair[0], "--outlet", "Harbour Wire").ids
    shown = crossread("show", wire, "--json").json
    assert (shown["format"], shown["remarks"], shown["version"]) == ("text", [], 1)
    assert (shown["updated"], shown["retrieved"]) == (None, None)
    assert shown["sources"]["outlet"] == {"source": "reader", "why": "you said so"}
    assert shown["sources"]["title"]["source"] == "file"
    assert shown["sources"]["url"] == {"source": "unknown", "why": "unknown"}
    assert shown["guesses"] == []
    assert crossread("show", pair[0], "--json").json["version"] is None


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


def test_what_is_known_is_wrapped_beside_its_name(
    crossread: Crossread, pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    (wire,) = crossread("import", pair[0], "--outlet", "The Harbour Wire and Marrow Point Observer").ids
    lines = crossread("show", wire).out.splitlines()
    at = lines.index("outlet     The Harbour Wire and Marrow")
    assert lines[at + 1] == "           Point Observer — you said so"
