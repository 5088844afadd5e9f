"""File names that a reporter recognises and that lead nowhere else."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.builders import HOSTILE
from tui.export import file_name


def test_a_name_is_the_title_and_the_beginning_of_the_id() -> None:
    assert file_name("Ferry collision at Marrow!", "s-8f21c4ab99") == "ferry-collision-at-marrow-8f21c4ab.md"


def test_two_stories_of_one_title_have_two_names() -> None:
    assert file_name("Storm", "1" * 32) != file_name("Storm", "2" * 32)


@pytest.mark.parametrize("title", ["Überfall in Zürich", "Đà Nẵng", "हिन्दी समाचार", "北京 会谈"])
def test_a_title_in_any_script_keeps_its_letters(title: str) -> None:
    assert file_name(title, "8f21c4ab") == f"{title.lower().replace(' ', '-')}-8f21c4ab.md"


def test_a_title_composed_in_two_ways_gives_one_name() -> None:
    assert file_name("Cafe\u0301", "1") == file_name("Café", "1")


@pytest.mark.parametrize("title", ["", "...", "///", "\x00\n"])
def test_a_title_without_a_letter_still_gives_a_name(title: str) -> None:
    assert file_name(title, "8f21c4ab") == "untitled-8f21c4ab.md"


@pytest.mark.parametrize("title", ["CON", "nul", "com1", "LPT9.txt"])
def test_no_title_gives_a_name_that_windows_reserves(title: str) -> None:
    assert file_name(title, "8f21c4ab").partition(".")[0].lower() not in {"con", "nul", "com1", "lpt9"}


@pytest.mark.parametrize("title", ["x" * 300, "é" * 300, "😀x" * 300, "x" * 79 + " more"])
def test_a_long_title_is_cut_between_letters_and_never_at_a_dash(title: str) -> None:
    slug = file_name(title, "8f21c4ab").removesuffix("-8f21c4ab.md")
    assert 70 < len(slug.encode()) <= 80
    assert not slug.endswith("-")


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=200), st.sampled_from(HOSTILE)), st.text(max_size=40))
def test_no_title_and_no_id_lead_out_of_the_folder(title: str, identifier: str) -> None:
    name = file_name(title, identifier)
    assert (Path("/exports") / name).name == name
    assert not name.startswith((".", "-"))
    assert not set(name) & set('/\\:*?"<>|\0\n ')
    assert len(name.encode()) <= 80 + len("-12345678.md")
