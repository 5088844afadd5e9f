"""Whatever a reader does to an exported file, no further export takes a word of it away."""

import re
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.builders import entry, other, quoted, session, source
from tui.export import Content, Merged, NoteEntry, Report, StoryEntry, Unmatched, documents, merge
from tui.library import Standing

MINE = st.sampled_from(
    (
        *(
            "words",
            "# a title",
            "## a heading",
            "### deeper",
            "- [ ] a task",
            "- [x] done ^mine",
            "> a quotation",
            "---",
        ),
        *("  indented", "\tindented", "[^A]: forged", "[^1]: a footnote", "^n-1", "see ^n-2", "key: value", "- item"),
        *(
            "<!-- /crossread -->",
            "<!-- mine -->",
            "```",
            "tags: [a]",
            "\u2028",
            "x\r",
            "\ufeff",
            "| a | b |",
            "crossread",
        ),
    )
)
NOTES = (
    entry(body="Ask the port.\nThen wait.", tags=("check",), note="n-1"),
    entry(quoted("Fourteen."), other("Seventeen."), body="Which?", note="n-2", found=("other words",)),
    entry(tags=("quote",), note="n-3"),
    entry(quoted(exact=""), body="Late.", note="n-4"),
)


def changed(note: NoteEntry, how: int) -> NoteEntry:
    """A note after something happened to it in Crossread."""
    if how == 1:
        return replace(note, note=replace(note.note, body="Ask *somebody* else."))
    if how == 2:
        return replace(note, found=("figure differs",), unmatched_in="x")
    if how == 3:
        return replace(note, note=replace(note.note, tags=("law",), done=True))
    return (
        replace(note, quoted=(replace(note.quoted[0], standing=Standing.ORPHAN), *note.quoted[1:]))
        if how == 4
        else note
    )


@st.composite
def contents(draw: st.DrawFn) -> Content:
    """What Crossread has to say at some time: notes come, go and change, reports are asked for or not."""
    notes = [changed(note, how) for note in NOTES if (how := draw(st.integers(0, 5))) < 5]
    report = Report((StoryEntry(source(), 600, 1),), ()) if draw(st.booleans()) else None
    unmatched = (Unmatched(source(), (quoted("Nobody else."),)),) if draw(st.booleans()) else ()
    name = draw(st.sampled_from(("Ferry", "Storm")))
    (document,) = documents([session(*notes, name=name, report=report, unmatched=unmatched)])
    return document.content({})


@st.composite
def edits(draw: st.DrawFn, text: str, inside: bool) -> tuple[str, list[str]]:
    """A file after its reader wrote lines of their own in it, and those lines in order."""
    lines = re.findall(r"[^\n]*\n", text)
    free = [at for at in range(len(lines) + 1) if inside or not _in_block(lines, at)]
    places = sorted(draw(st.lists(st.sampled_from(free), max_size=5)))
    mine = [f"{draw(MINE)} mine{number}." for number in range(len(places))]
    for at, line in sorted(zip(places, mine, strict=True), reverse=True):
        lines.insert(at, f"{line}\n")
    return "".join(lines), [word for line in "".join(lines).split("\n") for word in re.findall(r"mine\d\.$", line)]


def _in_block(lines: list[str], at: int) -> bool:
    """Whether a line put there would stand between Crossread's comments."""
    openings = sum(line.startswith("<!-- crossread ") for line in lines[:at])
    return openings > sum(line.startswith("<!-- /crossread") for line in lines[:at])


def kept(text: str) -> list[str]:
    return re.findall(r"mine\d\.", text)


@settings(max_examples=150, deadline=None)
@given(contents(), contents(), contents(), st.data(), st.booleans())
def test_lines_that_the_reader_wrote_outside_the_blocks_survive_any_exports(
    first: Content, second: Content, third: Content, data: st.DataObject, known: bool
) -> None:
    text, mine = data.draw(edits(first.text, inside=False))
    merged = Merged(text, first.sums if known else {}, ())
    for new in (second, third):
        merged = merge(merged.text, new, merged.sums)
        assert sorted(kept(merged.text)) == sorted(mine)
        assert kept(merged.text) == mine


@settings(max_examples=100, deadline=None)
@given(contents(), contents(), st.data())
def test_lines_that_the_reader_wrote_anywhere_survive_too(first: Content, second: Content, data: st.DataObject) -> None:
    text, mine = data.draw(edits(first.text, inside=True))
    merged = merge(text, second, first.sums)
    assert sorted(kept(merged.text)) == sorted(mine)


@settings(max_examples=100, deadline=None)
@given(contents(), contents(), st.data(), st.booleans())
def test_a_second_export_of_the_same_changes_nothing(
    first: Content, second: Content, data: st.DataObject, known: bool
) -> None:
    text, _ = data.draw(edits(first.text, inside=True))
    once = merge(text, second, first.sums if known else {})
    twice = merge(once.text, second, once.sums)
    assert twice.text == once.text
    assert twice.remarks == ()


@settings(max_examples=100, deadline=None)
@given(contents(), contents(), st.data())
def test_whatever_lines_a_reader_deletes_the_rest_of_theirs_stays(
    first: Content, second: Content, data: st.DataObject
) -> None:
    text, _ = data.draw(edits(first.text, inside=True))
    lines = re.findall(r"[^\n]*\n", text)
    gone = data.draw(st.sets(st.integers(0, len(lines) - 1), max_size=6))
    left = "".join(line for at, line in enumerate(lines) if at not in gone)
    once = merge(left, second, first.sums)
    assert sorted(kept(once.text)) == sorted(kept(left))
    assert merge(once.text, second, once.sums).text == once.text


@settings(max_examples=60, deadline=None)
@given(contents(), contents())
def test_a_file_that_nobody_touched_is_what_a_new_one_would_be(first: Content, second: Content) -> None:
    merged = merge(first.text, second, first.sums)
    assert merged.text == second.text
    assert merged.remarks == ()
