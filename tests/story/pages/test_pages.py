"""The corpus: what a person sees on a saved page is what Crossread reads from it."""

import pytest

from tests.story.pages.gold import Gold, golds
from tests.story.pages.measure import Measured, key, measured, table, total
from tui.story.values import Kind

GOLDS = golds()
NAMED = pytest.mark.parametrize("gold", GOLDS, ids=[gold.name for gold in GOLDS])


@pytest.fixture(scope="module")
def read() -> dict[str, Measured]:
    """Every page, read once."""
    return {gold.name: measured(gold) for gold in GOLDS}


@NAMED
def test_every_paragraph_of_a_page_is_handed_over_in_order_and_as_what_it_is(
    gold: Gold, read: dict[str, Measured]
) -> None:
    arguable = set(gold.of("aside"))
    handed = [one for one in read[gold.name].extracted.paragraphs if one.kind is not Kind.BOILERPLATE]
    found = [(one.kind, key(one.text)) for one in handed if key(one.text) not in arguable]
    wanted = [(line.kind, key(line.text)) for line in gold.lines if line.text not in arguable]
    assert [text for _, text in found] == [text for _, text in wanted]
    wrong = [
        (kind, right, text) for (kind, text), (right, _) in zip(found, wanted, strict=True) if kind not in {None, right}
    ]
    assert not wrong


@NAMED
def test_arguable_lines_are_handed_over_too(gold: Gold, read: dict[str, Measured]) -> None:
    handed = {key(one.text) for one in read[gold.name].extracted.paragraphs}
    assert set(gold.of("aside")) <= handed


@NAMED
def test_what_is_known_of_a_story_is_read_from_its_page(gold: Gold, read: dict[str, Measured]) -> None:
    found = {one.field: one.value for one in read[gold.name].extracted.fields}
    assert {field: found.get(field) for field in gold.fields} == gold.fields
    assert all(one.why for one in read[gold.name].extracted.fields)


@NAMED
def test_the_reader_is_told_what_was_left_out_or_guessed(gold: Gold, read: dict[str, Measured]) -> None:
    assert read[gold.name].extracted.remarks == gold.remarks


@NAMED
def test_whatever_is_not_running_text_says_why(gold: Gold, read: dict[str, Measured]) -> None:
    labelled = [one for one in read[gold.name].extracted.paragraphs if one.kind not in {None, Kind.BODY}]
    assert all(one.why for one in labelled)


def test_the_bodies_are_found_whole_and_better_than_by_trafilatura_alone(read: dict[str, Measured]) -> None:
    pages = list(read.values())
    print(f"\n{table(pages)}")
    ours, theirs = total(page.ours for page in pages), total(page.theirs for page in pages)
    assert ours.recall == 1.0
    assert ours.precision >= 0.97
    assert ours.precision >= theirs.precision
    assert all(page.ours.f1 >= page.theirs.f1 for page in pages)


def test_the_corpus_holds_pages_of_many_structures() -> None:
    assert len(GOLDS) >= 14
