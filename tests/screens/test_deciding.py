"""`+`, `-` and `!`: what the reader decides wins, shows as their own, and is undone like all else."""

from pathlib import Path

import pytest

from tui.library import Library, Verdict
from tui.matching import Decision

from .reader import Open, Reader

pytestmark = pytest.mark.usefixtures("ferry")


def decisions(library: Path) -> list[Decision]:
    """What the library has of links and unlinks."""
    with Library.open(library) as shelf:
        return [link.decision for session in shelf.sessions() for link in shelf.links(session.id)]


def verdicts(library: Path) -> list[tuple[str, Verdict, str]]:
    """What it has of verdicts: on what kind of difference, which, and why."""
    with Library.open(library) as shelf:
        given = [each for session in shelf.sessions() for each in shelf.judgements(session.id)]
    return [(each.kind, each.verdict, each.reason) for each in given]


def stepping(reader: Reader) -> str:
    return reader.line("status").partition(" · ")[0]


async def test_two_sentences_are_linked_with_plus_on_one_and_then_on_the_other(crossread: Open, library: Path) -> None:
    async with crossread() as reader:
        await reader.press("o", "n")
        captain = reader.passage_words()[0]
        assert captain.startswith("Its captain")
        await reader.press("plus")
        assert reader.line("found").startswith("A: “Its captain")
        assert reader.line("found").endswith("go to the sentence in B and press + again; esc gives up")
        await reader.press("tab")
        assert "press + again" in reader.line("found")
        there = reader.passage_words()[1]
        await reader.press("plus")
        assert reader.line("found").startswith("Linked: “Its captain")
        assert reader.passage_words() == [captain, there]
        assert "linked by you" in reader.line("status")
        await reader.press("escape")
        assert (stepping(reader), reader.passage_words()) == ("passage 2 of 4", [captain, there])
        await reader.press("u")
        assert "linked by you" not in reader.line("status")
    assert decisions(library) == []


async def test_a_link_shows_in_the_gutter_and_is_there_after_a_restart(crossread: Open, library: Path) -> None:
    async with crossread() as reader:
        await reader.press("o", "n", "plus", "tab", "plus")
    assert decisions(library) == [Decision.LINK]
    async with crossread() as reader:
        await reader.press("n")
        assert "linked by you" in reader.line("status")
        assert "┃+ Its captain" in reader.text
        assert "┃+ Opposition politicians" in reader.text


async def test_one_story_alone_says_what_the_reader_decided_and_with_which_story(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("3", "n", "minus")
        assert "B: unlinked by you" in reader.line("status")
        await reader.press("o", "plus", "tab", "o", "plus")
        assert "A: linked by you" in reader.line("status")


async def test_esc_gives_linking_up_and_plus_in_the_same_story_begins_anew(crossread: Open, library: Path) -> None:
    async with crossread() as reader:
        await reader.press("o", "plus", "n", "plus")
        assert reader.line("found").startswith("A: “Its captain")
        at = reader.line("status")
        await reader.press("escape")
        assert (reader.line("found"), reader.line("status")) == ("Nothing was linked.", at)
        await reader.press("tab", "plus")
        assert "go to the sentence in A" in reader.line("found")
    assert decisions(library) == []


async def test_the_sentence_in_which_a_selection_begins_is_linked(crossread: Open, library: Path) -> None:
    async with crossread() as reader:
        await reader.press("v", "j", "o", "j", "plus")
        assert reader.line("found").startswith("A: “The Sea Gull")
        assert reader.main.selected is None
        await reader.press("tab", "o", "plus")
        assert reader.line("found").startswith("Linked: “The Sea Gull")
        assert reader.main.mode == ""
    assert decisions(library) == [Decision.LINK]


async def test_what_is_linked_already_is_told(crossread: Open, library: Path) -> None:
    async with crossread() as reader:
        await reader.press("o", "plus", "tab", "plus", "escape", "plus", "tab", "plus")
        assert reader.line("found").endswith("are linked already")
    assert decisions(library) == [Decision.LINK]


async def test_minus_unlinks_and_the_reader_stays_at_the_sentence(crossread: Open, library: Path) -> None:
    async with crossread() as reader:
        await reader.press("n")
        before, tops = reader.passage_words(), reader.rows_of_passage()
        await reader.press("minus")
        assert reader.line("found").startswith("Unlinked: ")
        assert "unlinked by you" in reader.line("status")
        assert (reader.passage_words(), reader.rows_of_passage()) == (before, tops)
        assert decisions(library) == [Decision.UNLINK]
        await reader.press("n", "p")
        assert reader.passage_words() == before
        await reader.press("minus")
        assert reader.line("found").startswith("Taken back: ")
        assert (stepping(reader), reader.passage_words()) == ("passage 2 of 3", before)
        assert "unlinked" not in reader.line("status")
    assert decisions(library) == []


async def test_an_unlinked_pair_is_the_nearest_candidate_of_a_sentence_without_a_match(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("n", "minus", "o")
        assert "no match found in B · unlinked by you" in reader.line("status")
        await reader.press("u", "escape", "n")
        assert "unlinked" not in reader.line("status")


async def test_of_several_matches_the_reader_chooses_which_to_unlink(crossread: Open, library: Path) -> None:
    async with crossread() as reader:
        await reader.press("plus", "tab", "o", "plus")  # another sentence of B's for one that has a match
        await reader.press("escape", "minus")
        assert "Which match?" in reader.text
        assert [row for row in reader.listed if row.startswith("linked by you")]
        await reader.press("j", "enter")
        assert reader.line("found").startswith("Taken back: ")
        assert decisions(library) == []
        await reader.press("minus")
    assert decisions(library) == [Decision.UNLINK]


async def test_a_verdict_on_a_difference_begins_at_the_weightiest_and_asks_why(crossread: Open, library: Path) -> None:
    async with crossread() as reader:
        await reader.press("exclamation_mark")
        assert "Your verdict" in reader.text
        assert any("figure differs, check: 14 people | 17 people" in row for row in reader.listed)
        await reader.press("e")
        await reader.write("a later count", "enter")
        assert reader.line("found") == "Your verdict on the figure: explained"
        assert "your verdict: figure explained – a later count" in reader.line("status")
        assert verdicts(library) == [("figure", Verdict.EXPLAINED, "a later count")]
        assert "┃!" in reader.text
        await reader.press("exclamation_mark", "enter", "enter")
        assert verdicts(library) == [("figure", Verdict.EXPLAINED, "a later count")]
        await reader.press("exclamation_mark", "x")
        assert verdicts(library) == []
        await reader.press("u")
        assert "explained" in reader.line("status")


async def test_what_is_settled_is_skipped_when_stepping_through_differences(crossread: Open) -> None:
    async with crossread() as reader:
        await reader.press("d")
        settled = reader.passage_words()
        await reader.press("exclamation_mark", "n", "enter", "g", "d")
        assert "Your verdicts settle every difference found between these two" in reader.line("found")
        await reader.press("u", "d")
        assert reader.passage_words() == settled


async def test_a_verdict_on_the_whole_match_needs_no_reason_and_esc_leaves_all_as_it_is(
    crossread: Open, library: Path
) -> None:
    async with crossread() as reader:
        await reader.press("exclamation_mark", "g", "r", "escape", "escape")
        assert verdicts(library) == []
        await reader.press("exclamation_mark", "x")
        assert "no verdict on this" in reader.text
        await reader.press("enter")
        assert "says what you make of it" in reader.text
        await reader.press("g", "r", "enter")
        assert verdicts(library) == [("", Verdict.REAL, "")]


async def test_a_reason_that_cannot_be_kept_comes_back_to_the_reader(
    crossread: Open, library: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tui.library import LibraryUnwritable

    judge = Library.judge

    def fails(self: Library, *args: object, **known: object) -> None:
        raise LibraryUnwritable("library.sqlite3: the disk is full (ENOSPC).")

    async with crossread() as reader:
        monkeypatch.setattr(Library, "judge", fails)
        await reader.press("exclamation_mark", "o")
        await reader.write("ask the coastguard", "enter")
        assert "ask the coastguard" in reader.text
        assert "the disk is full" in reader.text
        monkeypatch.setattr(Library, "judge", judge)
        await reader.press("enter")
        assert verdicts(library) == [("figure", Verdict.OPEN, "ask the coastguard")]


async def test_where_nothing_can_be_decided_it_is_said_why(crossread: Open, library: Path) -> None:
    async with crossread() as reader:
        await reader.press("o", "minus")
        assert "No match here to unlink" in reader.line("found")
        await reader.press("exclamation_mark")
        assert "No match here to judge" in reader.line("found")
    assert (decisions(library), verdicts(library)) == ([], [])


async def test_decisions_are_exported_where_there_are_no_notes(crossread: Open, home: Path) -> None:
    async with crossread() as reader:
        await reader.press("minus")
        await reader.press("e")
        await reader.answer(str(home / "vault"))
        (written,) = (home / "vault").iterdir()
        assert "Unlinked by the reader" in written.read_text(encoding="utf-8")
