"""What the reader decided on pairs of passages, as it leaves in Markdown."""

from collections.abc import Iterable

import pytest

from tests.export.builders import GAZETTE, HOSTILE, decided, entry, other, quoted, session
from tests.export.reading import generated, sources
from tests.export.rendering import headings, kinds, session_markdown
from tui.export import Content, DecidedEntry, Layout, NoteEntry, documents, merge
from tui.library import Standing, Verdict
from tui.matching import Decision

LINK = decided(Decision.LINK)
NOON = quoted("It was noon.")
FIGURE = decided(None, (Verdict.EXPLAINED, "a later count", "figure"), left=NOON)


def content(*choices: DecidedEntry, notes: Iterable[NoteEntry] = ()) -> Content:
    """The document of a session in which this was decided."""
    (document,) = documents([session(*notes, choices=choices)])
    return document.content({})


def block(*choices: DecidedEntry) -> list[str]:
    """The paragraphs of the only block."""
    ((_, text),) = generated(content(*choices).text)
    return text.split("\n\n")


def test_a_link_stands_with_both_quotations_and_who_made_it() -> None:
    assert block(LINK) == [
        "> At least 14 people were injured.",
        "— Sample Wire, ¶3 [^A]",
        "> Seventeen passengers were taken to hospital.",
        "— The Sample Gazette, ¶2 [^B]",
        "*Linked by the reader: these two match.*",
    ]
    assert block(decided(Decision.UNLINK))[-1] == "*Unlinked by the reader: these two do not match.*"


def test_a_verdict_says_on_what_it_is_and_why() -> None:
    choices = decided(None, (Verdict.OPEN, "", ""), (Verdict.EXPLAINED, "a later count", "figure"))
    assert block(choices)[-2:] == [
        "*Verdict of the reader: open*",
        "*Verdict of the reader on the figure, 14 people | 17 people: explained – a later count*",
    ]


def test_what_only_one_story_says_has_a_dash_on_the_other_side() -> None:
    given = decided(None, (Verdict.REAL, "", "attribution"), words=("the coastguard said", ""))
    assert block(given)[-1] == "*Verdict of the reader on the attribution, the coastguard said | –: real*"


def test_link_and_verdict_on_the_same_passages_stand_together() -> None:
    both = decided(Decision.LINK, (Verdict.OTHER, "another boat", ""))
    assert [line for line in block(both) if line.startswith("*")] == [
        "*Linked by the reader: these two match.*",
        "*Verdict of the reader: not the same thing – another boat*",
    ]


def test_decisions_come_after_the_notes_two_stories_under_one_heading() -> None:
    third = other("The pier was shut.", GAZETTE)
    text = content(LINK, decided(Decision.UNLINK, right=third), notes=[entry(body="Ask.")]).text
    assert headings(text) == [
        "Ferry collision at Marrow Point",
        "Ask.",
        "Decided by the reader: Sample Wire and The Sample Gazette",
        "Sources",
    ]
    assert "1 note · 1 open · 2 decisions." in text
    assert len(sources(text).strip().splitlines()) == 2


def test_a_passage_that_is_gone_says_so() -> None:
    assert "*Passage gone in version 2; quoted from version 1.*" in block(
        decided(Decision.LINK, left=quoted(current=2, standing=Standing.ORPHAN))
    )


def test_a_session_with_decisions_alone_is_worth_writing_out() -> None:
    assert not session(choices=(LINK,)).is_empty


def test_by_story_a_decision_stands_in_the_file_of_the_earlier_letter() -> None:
    first, second = documents([session(entry(other(), body="Ask."), choices=(LINK,))], Layout.STORY)
    names = {first.identifier: "a.md", second.identifier: "b.md"}
    assert "Linked by the reader" in first.content(names).text
    assert "1 decision." in first.content(names).text
    assert "Linked by the reader" not in second.content(names).text


@pytest.mark.parametrize("hostile", HOSTILE)
def test_words_of_others_show_as_they_are(hostile: str) -> None:
    given = decided(None, (Verdict.OPEN, hostile, "figure"), words=(hostile, hostile))
    plain = decided(None, (Verdict.OPEN, "why", "figure"), words=("one", "other"))
    written, usual = (session_markdown(session(choices=(each,))) for each in (given, plain))
    assert kinds(written) == kinds(usual)
    assert all(character.isprintable() or character == "\n" for character in written)


# Into a file that is there

MINE = "My own words."


def test_another_verdict_comes_in_and_the_readers_words_stay() -> None:
    before = content(LINK, FIGURE)
    changed = decided(None, (Verdict.REAL, "two counts", "figure"), left=NOON)
    text = before.text.replace("<!-- /crossread -->", f"<!-- /crossread -->\n\n{MINE}", 1)
    found = merge(text, content(LINK, changed), before.sums)
    assert found.text.count(MINE) == 1
    assert "real – two counts" in found.text
    assert "a later count" not in found.text
    assert found.remarks == ()


def test_a_decision_that_is_taken_back_goes_with_its_heading() -> None:
    before, after = content(LINK, notes=[entry(body="Ask.")]), content(notes=[entry(body="Ask.")])
    assert merge(before.text, after, before.sums).text == after.text


def test_a_decision_that_was_deleted_in_the_file_comes_back_when_it_changes() -> None:
    before = content(LINK, notes=[entry(body="Ask.")])
    start, end = before.text.index("<!-- crossread c-"), before.text.rindex("<!-- /crossread -->")
    without = before.text[:start] + before.text[end + len("<!-- /crossread -->\n\n") :]
    assert "Linked by the reader" not in merge(without, before, before.sums).text
    reasoned = decided(Decision.LINK, (Verdict.REAL, "two counts", ""))
    assert "two counts" in merge(without, content(reasoned, notes=[entry(body="Ask.")]), before.sums).text


def test_the_same_decisions_always_give_the_same_bytes() -> None:
    before = content(LINK, FIGURE)
    assert merge(before.text, content(LINK, FIGURE), before.sums).text == before.text
