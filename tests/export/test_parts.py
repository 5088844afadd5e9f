"""An exported file taken apart."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.builders import content, entry, other, quoted
from tui.export.document import block
from tui.export.parts import Sort, parse

WRITTEN = content(entry(body="Ask.\nThen wait.", tags=("x",)), entry(quoted(), other(), note="n-2")).text
LINES = (
    *(
        "---",
        "...",
        "# Title",
        "## Heading",
        "- [ ] x ^n-1",
        "^n-2",
        "  indented",
        "[^A]: source",
        "text",
        "",
        " ",
        "\t",
    ),
    *("<!-- /crossread -->", "<!-- crossread n-1 sha256:" + "0" * 64 + " -->", "<!-- crossread -->", "tags:", "  - a"),
    *("\ufeff", "\r", "\x0c", "\u2028", "```", "> quote"),
)
FILES = st.lists(st.tuples(st.sampled_from(LINES), st.sampled_from(["\n", "\r\n", ""])), max_size=20).map(
    lambda lines: "".join(line + end for line, end in lines)
)


@settings(max_examples=300, deadline=None)
@given(st.one_of(FILES, st.text(max_size=60)))
def test_the_parts_of_any_text_are_that_text(text: str) -> None:
    assert parse(text).text == text


@pytest.mark.parametrize("text", [WRITTEN, WRITTEN.replace("\n", "\r\n"), "\ufeff" + WRITTEN, WRITTEN.rstrip("\n")])
def test_every_part_of_what_crossread_wrote_is_told(text: str) -> None:
    file = parse(text)
    assert [(part.sort.name, part.name) for part in file.parts] == [
        ("HEADING", ""),
        ("TEXT", ""),
        ("HEADING", ""),
        ("BLOCK", "n-7k2q4abc"),
        ("NOTE", "n-7k2q4abc"),
        ("HEADING", ""),
        ("BLOCK", "n-2"),
        ("NOTE", "n-2"),
        ("HEADING", ""),
        ("SOURCE", "A"),
        ("SOURCE", "B"),
    ]
    assert all(part.is_ours for part in file.parts if part.sort is Sort.BLOCK)
    assert file.text == text


def test_a_task_has_all_that_is_indented_below_it() -> None:
    (note, text) = parse("- [ ] Ask. ^n-1\n\n  More.\n\n\n  Still more.\n\nNot any more.").parts
    assert (note.sort, note.text) == (Sort.NOTE, "- [ ] Ask. ^n-1\n\n  More.\n\n\n  Still more.")
    assert (note.gap, text.text) == ("\n\n", "Not any more.")


def test_a_block_in_which_something_was_changed_is_known_by_its_sum() -> None:
    text = block("n-1", ["> Fourteen."]).text
    assert parse(text).parts[0].is_ours
    assert not parse(text.replace("Fourteen", "Seventeen")).parts[0].is_ours


OPENING, CLOSING = f"<!-- crossread n-1 sha256:{'0' * 64} -->", "<!-- /crossread -->"


@pytest.mark.parametrize(
    "text",
    [
        f"{OPENING}\nnever closed",
        f"never opened\n{CLOSING}",
        f"> {OPENING}\n> quoted\n> {CLOSING}",
        f"  {OPENING}\n  indented\n  {CLOSING}",
        f"{OPENING.replace('0', 'z')}\nno sum\n{CLOSING}",
        f"{OPENING}\nx\n{CLOSING} ",
        f"{OPENING} and more\nx\n{CLOSING}",
    ],
)
def test_comments_that_do_not_belong_together_are_the_readers(text: str) -> None:
    assert all(part.sort is not Sort.BLOCK for part in parse(text).parts)


def test_of_two_openings_the_one_before_the_closing_counts() -> None:
    parts = parse(f"{OPENING}\n{OPENING}\nx\n{CLOSING}\n").parts
    assert [part.sort for part in parts] == [Sort.TEXT, Sort.BLOCK]


def test_front_matter_begins_with_the_first_line_and_has_an_end() -> None:
    assert parse("---\na: 1\n---\ntext").front == "---\na: 1\n---\n"
    assert parse("---\na: 1\n---").front == "---\na: 1\n---"
    assert parse("\ufeff---\r\na: 1\r\n---\r\n").front == "---\r\na: 1\r\n---\r\n"
    assert parse("---\na: 1\n").front == parse("\n---\na: 1\n---\n").front == ""
