"""Exporting into a file that is there: Crossread's parts are brought up to date, the reader's words stay."""

import re

import pytest

from tests.export.builders import content, entry, other, quoted
from tests.export.reading import generated
from tui.export import Content, merge
from tui.library import Standing

ASK = entry(body="Ask the port.", tags=("check",), note="n-1")
PAIR = entry(quoted("Fourteen."), other("Seventeen."), body="Which is it?", note="n-2", found=("other words",))
MARK = entry(quoted("It was noon."), tags=("quote",), note="n-3")
FIRST = content(ASK, PAIR)
MINE = "My own words, with *emphasis*."


def again(text: str, new: Content, before: Content = FIRST) -> str:
    """What the file holds after another export, whichever is remembered of the one before."""
    found = merge(text, new, before.sums)
    assert merge(found.text, new, found.sums).text == found.text
    return found.text


def remarks(text: str, new: Content, before: Content = FIRST) -> tuple[str, ...]:
    return merge(text, new, before.sums).remarks


def after(line: str, text: str = FIRST.text, words: str = MINE) -> str:
    """The file with words of the reader's own, a paragraph behind a line."""
    assert text.count(line) == 1
    return text.replace(line, f"{line}\n\n{words}")


def with_block_changed(text: str = FIRST.text) -> str:
    assert text.count("> Fourteen.\n") == 1
    return text.replace("> Fourteen.\n", f"> Fourteen.\n\n{MINE}\n")


NOTE_1, NOTE_2 = "- [ ] Ask the port. #check ^n-1", "- [ ] Which is it? ^n-2"
EDITED = content(entry(body="Ask the owner.", tags=("check",), note="n-1"), PAIR)
NEW_EVIDENCE = content(
    ASK, entry(quoted("Fourteen."), other("Seventeen."), body="Which is it?", note="n-2", found=("figure differs",))
)


def test_nothing_changes_where_nothing_changed() -> None:
    found = merge(FIRST.text, FIRST, FIRST.sums)
    assert (found.text, found.sums, found.remarks) == (FIRST.text, FIRST.sums, ())


def test_an_untouched_file_becomes_what_a_new_one_would_be() -> None:
    for new in (
        EDITED,
        NEW_EVIDENCE,
        content(PAIR),
        content(MARK, ASK, PAIR),
        content(ASK, PAIR, MARK),
        content(PAIR, name="Storm"),
    ):
        assert again(FIRST.text, new) == new.text


@pytest.mark.parametrize(
    "line", ["# Ferry collision at Marrow Point", NOTE_1, NOTE_2, "## Sources", "## Ask the port."]
)
@pytest.mark.parametrize("new", [EDITED, NEW_EVIDENCE, content(ASK, PAIR, MARK), content(MARK, ASK, PAIR)])
def test_words_between_crossreads_parts_stay_where_they_are(line: str, new: Content) -> None:
    found = again(after(line), new)
    assert found.count(f"\n\n{MINE}\n\n") == 1
    assert found.replace(f"{MINE}\n\n", "") == new.text


def test_words_right_below_a_task_without_a_blank_line_stay() -> None:
    found = again(FIRST.text.replace(NOTE_1, f"{NOTE_1}\n{MINE}"), EDITED)
    assert f"- [ ] Ask the owner. #check ^n-1\n{MINE}\n" in found


def test_a_refreshed_block_takes_the_place_of_the_old_one() -> None:
    found = again(FIRST.text, NEW_EVIDENCE)
    assert "*Found: figure differs*" in found
    assert "other words" not in found


def test_a_block_with_the_readers_words_stays_as_it_is_while_the_evidence_is_the_same() -> None:
    text = with_block_changed()
    assert again(text, FIRST) == text
    assert remarks(text, FIRST) == ()
    assert MINE in again(text, EDITED)


def test_new_evidence_comes_beside_a_block_with_the_readers_words_and_is_said() -> None:
    found = again(with_block_changed(), NEW_EVIDENCE)
    theirs, ours = found.index(f"> Fourteen.\n\n{MINE}\n"), found.index("*Found: figure differs*")
    assert theirs < ours < found.index(NOTE_2)
    assert "*Found: other words*" in found
    assert [MINE in block for _, block in generated(found)] == [False, False]
    assert remarks(with_block_changed(), NEW_EVIDENCE) == (
        "you changed what was found for “Which is it?”: yours stays, the new is below it",
    )


def test_a_block_that_the_reader_emptied_leaves_no_scraps() -> None:
    text = re.sub(r"(<!-- crossread n-2 .*-->\n)(?s:.*?)(<!-- /crossread)", r"\1\2", FIRST.text)
    assert again(text, NEW_EVIDENCE) == NEW_EVIDENCE.text


@pytest.mark.parametrize(
    ("theirs", "changed"),
    [
        (NOTE_1.replace("[ ]", "[x]"), "ticked"),
        (NOTE_1.replace("port", "harbour"), "reworded"),
        (f"{NOTE_1} soon", "longer"),
    ],
)
def test_a_task_that_the_reader_changed_stays_theirs(theirs: str, changed: str) -> None:
    text = FIRST.text.replace(NOTE_1, theirs)
    assert again(text, FIRST) == text
    assert again(text, NEW_EVIDENCE).count(theirs) == 1
    assert remarks(text, NEW_EVIDENCE) == (), changed


def test_a_task_that_both_changed_stays_and_crossreads_stands_beside_it() -> None:
    theirs = NOTE_1.replace("[ ]", "[x]")
    text = FIRST.text.replace(NOTE_1, theirs)
    found = again(text, EDITED)
    assert f"{theirs}\n\n<!-- crossread n-1.new sha256:" in found
    assert "-->\nCrossread has now:\n\nAsk the owner. #check\n<!--" in found
    assert remarks(text, EDITED) == (
        "you changed the note “Ask the owner.”: yours stays, Crossread's stands beside it",
    )


def test_what_stands_beside_a_task_is_brought_up_to_date_and_goes_when_both_are_one_again() -> None:
    first = merge(FIRST.text.replace(NOTE_1, NOTE_1.replace("port", "harbour")), EDITED, FIRST.sums)
    more = content(entry(body="Ask the owner.\nThen wait.", tags=("check",), note="n-1"), PAIR)
    second = merge(first.text, more, first.sums)
    assert "Ask the owner. #check\n\nThen wait.\n<!--" in second.text
    assert second.text.count("n-1.new") == 1
    same = content(entry(body="Ask the harbour.", tags=("check",), note="n-1"), PAIR)
    third = merge(second.text, same, second.sums)
    assert "n-1.new" not in third.text
    assert third.text == same.text


def test_what_stands_beside_a_task_stays_deleted_until_the_note_changes_again() -> None:
    first = merge(FIRST.text.replace(NOTE_1, NOTE_1.replace("port", "harbour")), EDITED, FIRST.sums)
    without = re.sub(r"<!-- crossread n-1\.new(?s:.*?)/crossread -->\n\n", "", first.text)
    assert "n-1.new" not in merge(without, EDITED, first.sums).text
    third = content(entry(body="Ask nobody.", note="n-1"), PAIR)
    assert "Ask nobody." in merge(without, third, first.sums).text


def test_a_heading_of_the_readers_own_stays() -> None:
    text = FIRST.text.replace("## Ask the port.", "## The harbour")
    found = again(text, EDITED)
    assert "## The harbour\n\n<!-- crossread n-1" in found
    assert "## Ask the owner." not in found


def test_a_new_note_comes_next_to_its_neighbours_behind_what_the_reader_wrote_there() -> None:
    found = again(after(NOTE_1), content(ASK, MARK, PAIR))
    assert found.index(NOTE_1) < found.index(MINE) < found.index("#quote ^n-3") < found.index(NOTE_2)


def test_a_first_note_comes_behind_the_readers_preface() -> None:
    line = "who was first or who copied."
    found = again(after(line), content(MARK, ASK, PAIR))
    assert found.index(MINE) < found.index("#quote ^n-3") < found.index(NOTE_1)


def test_a_note_that_is_removed_in_crossread_goes_with_its_section() -> None:
    assert again(FIRST.text, content(ASK)) == content(ASK).text


@pytest.mark.parametrize("line", [NOTE_2, "## Which is it?"])
def test_a_removed_note_stays_where_the_reader_wrote_in_its_section_and_it_is_said_once(line: str) -> None:
    text = after(line)
    found = merge(text, content(ASK), FIRST.sums)
    assert text[text.index("## Which is it?") : text.index("## Sources")] in found.text
    assert found.remarks == ("“Which is it?” is no longer in Crossread; it stays because you wrote there",)
    assert "[^B]: The Sample Gazette" in found.text, "the quotation still names it"
    assert merge(found.text, content(ASK), found.sums).remarks == ()
    assert again(found.text, content(ASK)) == found.text


def test_a_removed_note_whose_block_the_reader_changed_stays() -> None:
    assert MINE in again(with_block_changed(), content(ASK))


def test_a_section_that_the_reader_moved_stays_where_they_put_it() -> None:
    section = FIRST.text[FIRST.text.index("## Ask the port.") : FIRST.text.index("## Which is it?")]
    moved = FIRST.text.replace(section, "").replace("## Sources", f"{section}## Sources")
    found = again(moved, EDITED)
    assert found.index(NOTE_2) < found.index("Ask the owner. #check ^n-1")
    assert found.count("Ask the owner.") == 2


def without_section(text: str = FIRST.text) -> str:
    return text[: text.index("## Ask the port.")] + text[text.index("## Which is it?") :]


def test_a_section_that_the_reader_deleted_comes_back_only_when_its_note_changes() -> None:
    assert again(without_section(), FIRST) == without_section()
    found = content(entry(body="Ask the port.", tags=("check",), note="n-1", found=("x",)), PAIR)
    assert "n-1" not in again(without_section(), found)
    assert again(without_section(), EDITED) == EDITED.text


def test_a_heading_or_the_footnotes_that_the_reader_deleted_stay_deleted() -> None:
    text = FIRST.text.replace("## Ask the port.\n\n", "").replace("## Sources\n\n", "")
    found = again(text, EDITED)
    assert "## Ask" not in found
    assert "## Sources" not in found


def test_a_footnote_that_the_reader_added_to_stays_and_news_of_the_source_stand_below() -> None:
    line = next(line for line in FIRST.text.splitlines() if line.startswith("[^A]:"))
    text = FIRST.text.replace(line, f"{line} Seen by me.")
    assert again(text, FIRST) == text
    later = content(entry(quoted(current=2), body="Ask the port.", tags=("check",), note="n-1"), PAIR)
    found = again(text, later)
    assert f"{line} Seen by me.\n" in found
    assert "Crossread has now: Sample Wire" in found
    assert found.count("[^A]:") == 1


def test_a_new_source_joins_the_row_of_footnotes() -> None:
    third = entry(quoted("Late.", story="c" * 32, letter="C", file="late.txt"), note="n-4", body="x")
    new = content(ASK, PAIR, third)
    assert again(FIRST.text, new) == new.text
    assert again(FIRST.text.rstrip("\n"), new) == new.text.rstrip("\n")


def test_a_source_that_comes_before_the_others_joins_their_row() -> None:
    late = content(entry(other("Seventeen."), body="Which is it?", note="n-2"))
    both = content(ASK, entry(other("Seventeen."), body="Which is it?", note="n-2"))
    assert again(late.text, both, late) == both.text


def test_words_below_the_footnotes_stay_apart_from_them_when_the_last_one_goes() -> None:
    found = again(f"{FIRST.text}\n{MINE}\n", content(ASK))
    assert found == f"{content(ASK).text}\n{MINE}\n"


def test_a_new_note_does_not_part_a_note_from_what_stands_beside_it() -> None:
    clash = again(FIRST.text.replace("Ask the port.", "Ask the pilot."), EDITED)
    (beside,) = (line for line in clash.splitlines() if line == "Ask the owner. #check")
    kept = clash.replace(beside, f"{beside} Or both.")
    same = content(entry(body="Ask the pilot.", tags=("check",), note="n-1"), MARK, PAIR)
    found = again(kept, same, EDITED)
    assert found.index("Or both.") < found.index("It was noon.")


def test_a_footnote_that_the_reader_names_stays_for_as_long_as_they_do() -> None:
    named = f"{MINE}[^B]"
    first = merge(after(NOTE_1, words=named), content(ASK), FIRST.sums)
    assert "[^B]: The Sample Gazette" in first.text
    second = merge(first.text.replace(named, MINE), content(ASK), first.sums)
    assert "[^B]" not in second.text


def test_an_orphan_shows_in_its_block() -> None:
    gone = content(
        ASK,
        entry(
            quoted("Fourteen.", standing=Standing.ORPHAN, current=2),
            other("Seventeen."),
            body="Which is it?",
            note="n-2",
        ),
    )
    assert "*Passage gone in version 2; quoted from version 1.*" in again(after(NOTE_2), gone)


@pytest.mark.parametrize(
    "change", [lambda text: text.replace("\n", "\r\n"), lambda text: "\ufeff" + text, lambda text: text[:-1]]
)
def test_line_ends_byte_order_mark_and_a_missing_last_line_end_are_kept(change) -> None:  # type: ignore[no-untyped-def]
    for new in (EDITED, NEW_EVIDENCE, content(ASK), content(ASK, PAIR, MARK)):
        assert again(change(FIRST.text), new) == change(new.text)


def test_without_memory_only_untouched_blocks_are_refreshed() -> None:
    found = merge(FIRST.text, content(entry(quoted("Fifteen."), body="Other.", note="n-1"), PAIR), {})
    assert "> Fifteen." in found.text
    assert NOTE_1 in found.text
    assert "## Ask the port." in found.text
    assert "Other." not in found.text


def test_without_memory_headings_and_lines_that_are_not_there_stay_away() -> None:
    text = FIRST.text.replace("## Ask the port.\n\n", "").replace("# Ferry collision at Marrow Point\n\n", "")
    assert merge(text, FIRST, {}).text == text


def test_without_memory_a_heading_of_the_readers_own_is_not_doubled() -> None:
    text = FIRST.text.replace("## Ask the port.", "## The harbour")
    assert merge(text, FIRST, {}).text == text


def test_of_two_headings_of_the_same_words_the_right_one_changes() -> None:
    one, two = (entry(body="Check.", note=note) for note in ("n-1", "n-2"))
    now = content(one, entry(body="Other.", note="n-2"))
    assert again(content(one, two).text, now, content(one, two)) == now.text
    assert again(content(one, two).text, content(two), content(one, two)) == content(two).text


def test_a_section_under_a_heading_of_the_readers_own_stays_when_its_note_is_removed() -> None:
    text = FIRST.text.replace("## Which is it?", "## Two figures")
    assert "## Two figures\n\n<!-- crossread n-2" in again(text, content(ASK))


def test_a_readers_heading_in_one_section_is_not_taken_for_that_of_the_next() -> None:
    text = FIRST.text.replace(NOTE_1, f"## Mine\n\n{NOTE_1}").replace("## Which is it?\n\n", "")
    found = again(text, content(ASK))
    assert "n-2" not in found
    assert "## Mine\n\n- [ ] Ask" in found


def test_a_changed_copy_above_a_block_does_not_take_its_place() -> None:
    section = FIRST.text[FIRST.text.index("## Which is it?") : FIRST.text.index("## Sources")]
    copy = section.replace("> Fourteen.", "> Fourteen, they say.")
    found = again(FIRST.text.replace(section, copy + section), NEW_EVIDENCE)
    assert copy in found
    assert found.replace(copy, "") == NEW_EVIDENCE.text


def test_without_memory_a_new_note_still_comes_in() -> None:
    assert merge(FIRST.text, content(ASK, PAIR, MARK), {}).text.count("^n-3") == 1


def test_without_memory_a_note_that_is_gone_stays() -> None:
    assert NOTE_2 in merge(FIRST.text, content(ASK), {}).text


def test_a_section_that_was_copied_is_refreshed_once_and_the_copy_stays() -> None:
    section = FIRST.text[FIRST.text.index("## Which is it?") : FIRST.text.index("## Sources")]
    found = again(f"{FIRST.text}\n{section}", NEW_EVIDENCE)
    assert found.count("*Found: figure differs*") == found.count("*Found: other words*") == 1
    assert found.endswith(section)


@pytest.mark.parametrize("broken", ["<!-- /crossread -->\n\n- [ ] Which", "<!-- crossread n-2 "])
def test_a_broken_pair_of_comments_loses_nothing(broken: str) -> None:
    text = FIRST.text.replace(broken, broken.replace("crossread", "cross"))
    found = again(text, NEW_EVIDENCE)
    assert "> Fourteen.\n" in found
    assert all(line in found for line in text[text.index("## Which") : text.index("## Sources")].splitlines())
    assert "*Found: figure differs*" in found


def test_the_front_matter_is_brought_up_to_date_with_the_rest() -> None:
    text = FIRST.text.replace("outlets:", "aliases: [x]\noutlets:")
    found = again(text, content(ASK, PAIR, MARK))
    assert '  - "quote"\n' in found
    assert "\naliases: [x]\noutlets:\n" in found
