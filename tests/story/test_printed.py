"""A story that is printed as plain text and read again is the same story."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.story import Details, Kind, Origin, Story, clean, plain, printed
from tui.story.decoding import decode

TEXT = """Harbour Wire

Envoy meets "president": a first

By Jane Doe

The envoy met President Li Wen in Harbour City, officials said after the talks. It was their first.

Women are seen at the harbour. [Jane Doe/AFP]

Sign in
"""


def story(text: str) -> Story:
    parts = plain.parts(text)
    return Story(text, parts.sentences, parts.paragraphs, Origin("x", ""), parts.details, parts.evidence, parts.guesses)


def again(text: str) -> Story | None:
    """As the bytes of a file are read."""
    found = printed.read(clean(decode(text.encode()).text).text)
    if not found:
        return None
    parts = found[1]
    return Story(found[0], parts.sentences, parts.paragraphs, Origin("x", ""), parts.details)


def shape(of: Story) -> tuple[object, ...]:
    return of.text, [(one.start, one.end, one.kind) for one in of.sentences], of.paragraphs, of.details


def test_the_header_is_front_matter_with_what_is_known_and_the_text_follows_exactly() -> None:
    found = printed.as_plain(story(TEXT))
    header, text = found.split("\n---\n\n")
    assert text == TEXT
    lines = header.split("\n")
    assert lines[:5] == [
        "---",
        "crossread: story/1",
        'title: "Envoy meets \\"president\\": a first"',
        'outlet: "Harbour Wire"',
        'byline: "Jane Doe"',
    ]
    assert lines[-1] == (
        "kinds: 0-12 source | 14-46 title | 48-59 byline | 61-140 body 141-160 body | 162-192 caption 193-207 byline"
        " | 209-216 boilerplate"
    )


def test_a_printed_story_is_read_as_it_was() -> None:
    found = story(TEXT)
    read = again(printed.as_plain(found))
    assert read
    assert shape(read) == shape(found)
    assert {of.why for of in read.sentences if of.kind is not Kind.BODY} == {"as it was printed"}


def test_a_line_end_that_a_program_adds_below_makes_no_difference() -> None:
    found = story(TEXT.strip())
    read = again(printed.as_plain(found) + "\n\n")
    assert read
    assert shape(read) == shape(found)


def test_what_the_reader_decided_is_printed_and_read() -> None:
    found = story(TEXT)
    changed = tuple(replace(of, kind=Kind.CAPTION, why="as you decided") for of in found.sentences)
    read = again(printed.as_plain(replace(found, sentences=changed, details=Details(title="Mine"))))
    assert read
    assert {of.kind for of in read.sentences} == {Kind.CAPTION}
    assert read.details == Details(title="Mine")


def test_a_text_that_was_changed_since_is_read_afresh_under_what_was_known() -> None:
    found = printed.as_plain(replace(story(TEXT), details=Details(outlet="Ledger")))
    read = again(found.replace("Sign in", "It went well, and both sides said so."))
    assert read
    assert read.text.startswith("Harbour Wire\n\nEnvoy meets")
    assert read.sentences[-1].kind is Kind.BODY
    assert (read.details.outlet, read.details.byline) == ("Ledger", "Jane Doe")


@pytest.mark.parametrize(
    "kinds",
    ["", "0-12 song", "0-12 source", "0-12 source | 5-400 body", "0-5 source | 6-12 source", "12-0 body", "x"],
)
def test_kinds_that_do_not_fit_the_text_are_decided_afresh(kinds: str) -> None:
    lines = printed.as_plain(story(TEXT)).split("\n")
    at = next(at for at, line in enumerate(lines) if line.startswith("kinds: "))
    read = again("\n".join([*lines[:at], f"kinds: {kinds}", *lines[at + 1 :]]))
    assert read
    assert shape(read) == shape(story(TEXT))


@pytest.mark.parametrize(
    "text", ["", TEXT, "---\ncrossread: story/1\ntitle: never closed", "---\ncrossread: story/2\n---\n\nIt came."]
)
def test_any_other_text_is_no_printed_story(text: str) -> None:
    assert printed.read(text) is None


def test_what_a_printed_story_leaves_open_is_still_suggested() -> None:
    found = story("The envoy came to the harbour on Sunday, he told AFP. It was cold.")
    read = printed.read(printed.as_plain(found))
    assert read
    assert [(of.field, of.value) for of in read[1].guesses] == [("outlet", "AFP")]


LINES = st.lists(
    st.sampled_from(
        [
            "Talks open", "By Jane Doe", "The envoy met Li Wen. It went well.", "Sign in", "(AP Photo/Jo Doe)", "---",
            "title: \"x", "crossread: story/1", "# A heading", "", "", "> quoted. Yes.", "\x1b[2J", "\u2028", "  ",
            "19 June 2023", "“It is", "over.”", "Harbour Wire", "kinds: 0-4 body", "text: 3 x", "\u3000全角。あ",
            "[1]: x", "Links:", "[1]: https://a.b/c (link)",
        ]
    ),
    max_size=20,
).map("\n".join)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.one_of(st.text(max_size=80), LINES))
def test_any_story_is_read_again_with_the_same_sentences_kinds_and_details(text: str) -> None:
    found = story(clean(text).text)
    if not found.sentences:
        return
    read = again(printed.as_plain(found))
    assert read
    assert shape(read) == shape(found)
    twice = again(printed.as_plain(read))
    assert twice
    assert shape(twice) == shape(found)
