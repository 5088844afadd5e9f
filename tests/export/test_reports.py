"""The report of a session, and the sentences without a match."""

import re

from tests.export.builders import GAZETTE, HOSTILE, other, quoted, session, source
from tests.export.reading import generated, sources
from tests.export.rendering import headings, kinds, session_markdown, shown
from tui.export import MatchEntry, PairEntry, Report, StoryEntry, Unmatched
from tui.story import FIELDS, Details

GAZETTES = source(GAZETTE, story="b" * 32, letter="B", file="gazette.html")
LEDGERS = source(Details(), story="c" * 32, letter="C", version=2, file="ledger.txt")
DIFFERS = MatchEntry((quoted("Fourteen."), other("Seventeen.")), ("other words", "figure differs, check: 14 | 17"))
PAIR = PairEntry(source(), GAZETTES, ((14, 23), (15, 31)), (("same words", 1), ("other words", 15)), (DIFFERS, DIFFERS))
NONE = PairEntry(source(), LEDGERS, ((0, 23), (0, 12)), (), ())
STORIES = (StoryEntry(source(), 612, 1), StoryEntry(GAZETTES, 840, 1), StoryEntry(LEDGERS, 1, 2))


def reported(*pairs: PairEntry, stories: tuple[StoryEntry, ...] = STORIES) -> str:
    return session_markdown(session(report=Report(stories, pairs)))


def test_a_report_tells_the_stories_before_what_agrees_and_what_differs() -> None:
    assert headings(reported(PAIR, NONE)) == [
        "Ferry collision at Marrow Point",
        "Which stories",
        "What agrees",
        "What differs",
        "Sample Wire and The Sample Gazette",
        "Sources",
    ]


def test_each_story_is_told_with_outlet_title_time_words_and_versions() -> None:
    stories = generated(reported(PAIR))[0][1].split("\n")
    assert stories == [
        "- Sample Wire [^A]: “Ferries collide in fog”. Published 2026-03-04 11:20 +00:00 (file). 612 words. 1 version.",
        "- The Sample Gazette [^B]: “Seventeen hurt”. Published: unknown. 840 words. 1 version.",
        r"- outlet unknown [^C-v2]: “ledger\.txt”. Published: unknown. 1 word. 2 versions.",
    ]


def test_a_title_that_begins_with_a_quotation_has_no_two_marks_at_once() -> None:
    walled = source(Details("“A wall of steel”: ferries collide", "Harbour Wire"))
    markdown = reported(stories=(StoryEntry(walled, 612, 1),))
    assert "- Harbour Wire [^A]: “‘A wall of steel’: ferries collide”." in markdown
    assert "Harbour Wire (outlet from the file), “‘A wall of steel’: ferries collide”." in markdown
    assert "““" not in markdown


def test_what_agrees_is_told_in_sentences_and_grades_and_never_in_per_cent() -> None:
    agrees = generated(reported(PAIR, NONE))[1][1]
    assert agrees == (
        "- Sample Wire [^A]: 14 of 23 sentences matched in The Sample Gazette [^B]; the other way 15 of 31. "
        "Matches: 1 same words, 15 other words.\n"
        "- No match found between the two stories of 1 other pair."
    )
    assert "%" not in agrees


def test_every_difference_stands_with_both_quotations_and_sources_once() -> None:
    markdown = reported(PAIR, NONE)
    assert "2 matches with a difference to check, in 1 pair of stories." in markdown
    (block,) = [block for _, block in generated(markdown) if "Fourteen" in block]
    assert block.split("\n\n") == [
        "> Fourteen.",
        "— Sample Wire, ¶3 [^A]",
        "> Seventeen.",
        "— The Sample Gazette, ¶2 [^B]",
        r"*Found: other words; figure differs, check: 14 \| 17*",
    ]


def test_no_difference_is_none_found_and_a_single_story_has_nothing_to_be_compared_with() -> None:
    assert "None found." in reported(NONE)
    assert "One story alone has nothing to be compared with." in reported()


def test_every_story_of_the_report_has_its_source() -> None:
    assert re.findall(r"^\[\^(\S+)\]:", sources(reported(PAIR)), re.MULTILINE) == ["A", "B", "C-v2"]


def test_sentences_without_a_match_are_listed_by_story() -> None:
    lonely = Unmatched(source(), (quoted("Nobody *else* says so."), quoted("1. First", paragraph=0)))
    markdown = session_markdown(session(unmatched=(lonely,)))
    assert headings(markdown)[1:] == ["No match found: Sample Wire", "Sources"]
    assert "2 sentences of Sample Wire" in shown(markdown)
    assert "¶3: Nobody *else* says so." in shown(markdown)
    assert "above the text: 1. First" in shown(markdown)


def test_hostile_words_change_nothing_of_a_reports_build() -> None:
    def build(word: str) -> str:
        details = Details(*[word] * len(FIELDS))
        here, there = source(details, file=word), source(details, story="b" * 32, letter="B", file=word)
        sides = quoted(word, details, file=word), other(word, details)
        pair = PairEntry(here, there, ((1, 2), (1, 2)), ((word, 1),), (MatchEntry(sides, (word,)),))
        report = Report((StoryEntry(here, 1, 1), StoryEntry(there, 1, 1)), (pair,))
        return session_markdown(session(name=word, report=report, unmatched=(Unmatched(here, (sides[0],)),)))

    tame = build("tame")
    for hostile in HOSTILE:
        markdown = build(hostile)
        assert kinds(markdown) - {"softbreak", "text_special"} == kinds(tame)
        assert len(headings(markdown)) == len(headings(tame))
        assert len(generated(markdown)) == len(generated(tame))
