"""Exporting into a file in which the reader uses the same signs as Crossread: code, comments, footnotes, ids."""

import re

import pytest

from tests.export.builders import content, entry, quoted
from tests.export.test_merging import ASK, EDITED, FIRST, MARK, NOTE_1, PAIR, again, remarks

BLOCK = re.findall(r"<!-- crossread n-1 (?s:.*?)/crossread -->", FIRST.text)[0]
FIFTEEN = content(entry(quoted("Fifteen."), body="Ask the port.", tags=("check",), note="n-1"), PAIR)


def above(words: str, text: str = FIRST.text) -> str:
    """The file with words of the reader's own above the first note."""
    return text.replace("## Ask the port.", f"{words}\n\n## Ask the port.")


@pytest.mark.parametrize("fence", ["```", "~~~~", "````md"])
def test_a_block_that_is_only_shown_as_code_stays_as_it_is(fence: str) -> None:
    shown = f"{fence}\n{BLOCK}\n{fence.removesuffix('md')}"
    assert again(above(shown), FIFTEEN) == above(shown, FIFTEEN.text)


@pytest.mark.parametrize(
    "mine",
    [
        "```bash\nls\n\n# all of it\nrm x\n```",
        "~~~\n```\n\n## Mine\n~~~",
        "%% hidden\n\n# Mine\n%%",
        "<!-- hidden\n\n## Mine\n-->",
        "- a list\n\n  ```\n# all of it\n  ```",
    ],
)
def test_a_new_note_does_not_come_into_code_or_a_comment_of_the_readers(mine: str) -> None:
    text = FIRST.text.replace(NOTE_1, f"{NOTE_1}\n\n{mine}")
    assert again(text, content(ASK, MARK, PAIR)).replace(f"{mine}\n\n", "") == content(ASK, MARK, PAIR).text


@pytest.mark.parametrize("mark", ["```", "~~~", "%%", "<!--"])
def test_code_that_never_ends_hides_nothing_of_crossreads(mark: str) -> None:
    assert again(above(mark), FIFTEEN) == above(mark, FIFTEEN.text)


def test_a_footnote_of_the_readers_own_stays_and_crossreads_of_that_name_is_told() -> None:
    text = content(ASK).text.replace("## Sources", "Seen.[^B]\n\n## Sources") + "[^B]: I saw it.\n"
    found = again(text, FIRST, content(ASK))
    assert "\n[^B]: I saw it.\n\n<!-- crossread B.new sha256:" in found
    assert "Crossread has now: The Sample Gazette" in found
    assert remarks(text, FIRST, content(ASK)) == (
        "you have a footnote [^B] of your own: it stays, Crossread's stands below it",
    )


def test_further_paragraphs_of_a_footnote_stay_with_it() -> None:
    line = content(ASK).text.splitlines()[-1]
    mine = f"{line}\n\n    I have the page on paper.\n"
    assert f"{mine}[^B]: The Sample" in again(content(ASK).text.replace(f"{line}\n", mine), FIRST, content(ASK))


@pytest.mark.parametrize("mine", ["First of all ^n-1 needs an answer.", "What matters is ^n-1", "> so I wrote ^n-1"])
def test_an_id_in_a_sentence_of_the_readers_is_not_taken_for_the_note(mine: str) -> None:
    ticked = NOTE_1.replace("[ ]", "[x]")
    found = again(above(mine).replace(NOTE_1, ticked), EDITED)
    assert f"{ticked}\n\n<!-- crossread n-1.new" in found
    assert f"{mine}\n\n## Ask the owner." in found


def test_a_heading_of_the_readers_that_reads_like_crossreads_stays_when_the_footnotes_go() -> None:
    mine = "## Sources\n\n- Bob, by telephone"
    assert again(above(mine), content()) == content().text.rstrip("\n") + f"\n\n{mine}\n"


def test_what_stands_beside_a_changed_task_says_that_the_note_is_done() -> None:
    done = content(entry(body="Ask the port.", tags=("check",), note="n-1", done=True), PAIR)
    found = again(FIRST.text.replace(NOTE_1, NOTE_1.replace("port", "harbour")), done)
    assert "Crossread has now, done:\n\nAsk the port. #check\n<!--" in found
