"""Who is given as a source, in words that fit into a sentence of ours."""

import pytest

from tests.matching.builder import story
from tui.desk.exports.gathering import spoken
from tui.desk.sources import source_name


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("The coastguard", "the coastguard"),
        ("A person familiar\nwith the matter", "a person familiar with the matter"),
        ("Its captain, Jonas Pell", "captain Jonas Pell"),
        ("her rival, Jo Pell", "rival Jo Pell"),
        ("Its captain", "its captain"),
        ("WHO", "WHO"),
        ("THE WIRE", "THE WIRE"),
        ("Marit Oske", "Marit Oske"),
    ],
)
def test_a_source_is_named_apart_from_the_sentence_that_it_stands_in(words: str, name: str) -> None:
    assert source_name(words) == name


def test_an_exported_note_names_the_source_in_the_same_way() -> None:
    told = story("Its captain, Jonas Pell, said the ferry had struck a rock.")
    assert spoken(told, range(1)) == ("source given: captain Jonas Pell",)
