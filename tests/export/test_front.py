"""Properties of the front matter: Crossread's are brought up to date, the reader's stay."""

from typing import Any

import pytest
import yaml

from tests.export.builders import HOSTILE
from tui.export.document import Content, FrontEntry
from tui.export.front import document_of, merged_front

OLD = (
    FrontEntry("title", "Fog"),
    FrontEntry("crossread", "s-1"),
    FrontEntry("outlets", ()),
    FrontEntry("tags", ("crossread", "check")),
)
NEW = (
    FrontEntry("title", "Storm"),
    FrontEntry("crossread", "s-1"),
    FrontEntry("outlets", ("Wire",)),
    FrontEntry("tags", ("crossread", "check", "law")),
)
MEMORY = Content(OLD, ()).sums


def written(entries: tuple[FrontEntry, ...] = OLD) -> str:
    return "\n".join(["---", *(entry.text for entry in entries), "---", ""])


def merged(front: str, new: tuple[FrontEntry, ...] = NEW, end: str = "\n") -> str:
    return merged_front(front, new, MEMORY, end)


def read(front: str) -> Any:
    return yaml.safe_load(front.removeprefix("---\n").rpartition("---")[0])


def test_what_the_reader_did_not_touch_is_brought_up_to_date() -> None:
    assert merged(written()) == written(NEW)


def test_properties_of_the_reader_stay_where_and_as_they_are() -> None:
    mine = "# mine\naliases: [fog, 'the fog']\nrating:   5\n"
    assert merged(written().replace("crossread:", f"{mine}crossread:", 1)).startswith(f'---\ntitle: "Storm"\n{mine}cro')


@pytest.mark.parametrize(
    "theirs",
    [
        "title: Fog\ncrossread: s-1\noutlets: []\ntags:\n- crossread\n- check\n",
        "title: 'Fog'\ncrossread: 's-1'\noutlets: [ ]\ntags: [crossread, 'check']\n",
    ],
)
def test_what_a_program_wrote_anew_with_the_same_values_counts_as_untouched(theirs: str) -> None:
    assert read(merged(f"---\n{theirs}---\n")) == read(written(NEW))
    assert merged(f"---\n{theirs}---\n", OLD) == f"---\n{theirs}---\n"


@pytest.mark.parametrize("theirs", ["title: Fog # thick", "outlets: Wire", "outlets: []  # none", "title:\n  Fog"])
def test_a_property_with_more_of_the_readers_than_its_value_is_not_taken_for_crossreads(theirs: str) -> None:
    assert f"\n{theirs}\n" in merged(f'---\ncrossread: "s-1"\n{theirs}\n---\n', NEW[:2] + OLD[2:])


def test_properties_in_another_order_are_known_by_their_names() -> None:
    found = merged('---\ntags:\n  - "crossread"\n  - "check"\ntitle: "Fog"\ncrossread: s-1\noutlets: []\n---\n')
    assert read(found) == {
        "title": "Storm",
        "crossread": "s-1",
        "outlets": ["Wire"],
        "tags": ["crossread", "check", "law"],
    }
    assert list(read(found)) == ["tags", "title", "crossread", "outlets"]


def test_a_title_of_the_readers_own_stays() -> None:
    assert "title: 'My fog'\n" in merged(written().replace('title: "Fog"', "title: 'My fog'"))


@pytest.mark.parametrize(
    "theirs",
    [
        "tags: [crossread, mine]",
        "tags: [\"crossread\", 'mine' ]",
        "tags:\n- crossread\n- mine",
        "tags:\n    - crossread\n    - 'mine'",
        '"tags":\n  - crossread\n  - mine # my own',
    ],
)
def test_new_tags_join_the_readers_in_the_form_that_they_have(theirs: str) -> None:
    found = merged(f"---\ncrossread: s-1\n{theirs}\n---\n")
    assert read(found)["tags"] == ["crossread", "mine", "law"]
    assert found.startswith(f"---\ncrossread: s-1\n{theirs.rstrip('] ')}")


@pytest.mark.parametrize(("theirs", "now"), [("tags: []", ["law"]), ("tags:", ["law"])])
def test_new_tags_join_an_emptied_list(theirs: str, now: list[str]) -> None:
    assert read(merged(f"---\ncrossread: s-1\n{theirs}\n---\n"))["tags"] == now


def test_a_tag_that_the_reader_has_already_is_not_listed_twice() -> None:
    assert read(merged("---\ncrossread: s-1\ntags: [law, mine]\n---\n"))["tags"] == ["law", "mine"]


@pytest.mark.parametrize("theirs", ["tags: one, two", "tags: &x [a]\n  b", "tags: |\n  a\n  b", "tags: [a, # b\n  c]"])
def test_a_list_that_is_not_understood_stays_as_it_is(theirs: str) -> None:
    front = f'---\ncrossread: "s-1"\n{theirs}\n---\n'
    assert f"{theirs}\n---\n" in merged(front)


def test_a_property_that_the_reader_deleted_stays_deleted() -> None:
    assert "title" not in merged(written().replace('title: "Fog"\n', ""))


def test_a_property_that_is_new_is_added_and_one_that_is_no_more_goes() -> None:
    found = merged(written(), (*OLD[:2], FrontEntry("sample", True)))
    assert read(found) == {"title": "Fog", "crossread": "s-1", "sample": True}


def test_windows_line_ends_stay_throughout() -> None:
    found = merged(written().replace("\n", "\r\n"), end="\r\n")
    assert found == written(NEW).replace("\n", "\r\n")


def test_a_file_without_front_matter_gets_none() -> None:
    assert merged("") == ""


@pytest.mark.parametrize(
    "line", ['crossread: "s-1"', "crossread: s-1", "crossread: 's-1'  ", '"crossread": "s-1"', "crossread: s-1 # id"]
)
def test_a_document_is_known_however_its_id_is_quoted(line: str) -> None:
    assert document_of(f"---\ntitle: x\n{line}\n---\n") == "s-1"


def test_front_matter_without_an_id_says_nothing() -> None:
    assert document_of("---\ntitle: x\n---\n") is document_of("") is None


@pytest.mark.parametrize("word", HOSTILE)
def test_yaml_reads_back_what_was_meant_after_any_merge(word: str) -> None:
    line = " ".join("".join(character for character in word if character.isprintable()).split()) or "x"
    new = (FrontEntry("title", line), FrontEntry("crossread", "s-1"), FrontEntry("tags", ("crossread", line)))
    found = read(merged('---\ntitle: "Fog"\ncrossread: s-1\ntags: [mine]\n---\n', new))
    assert found == {"title": line, "crossread": "s-1", "tags": ["mine", line]}
