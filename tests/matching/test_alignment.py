import pytest

from tui.matching import Decision, Grade, compare
from tui.story import Kind, Story

from .builder import BREAK, Line, pairs, story
from .events import FERRY, STRIKE, told
from .news import HARBOUR, LEDGER, ORCHARD, STRAIT, VIGIL


def test_sentences_match_in_whatever_order_the_stories_tell_them() -> None:
    assert pairs(compare(HARBOUR, LEDGER).matches) == [(1, 4), (2, 2), (3, 3), (4, 1)]


def test_a_fact_told_in_two_sentences_matches_both() -> None:
    left = story(
        "The central bank raised its key rate to nine percent and blamed the price of imported wheat.",
        "Trade unions called a strike.",
    )
    right = story(
        "The central bank raised its key rate to nine percent.",
        "The bank blamed the price of imported wheat.",
        "Schools will stay open.",
    )
    assert pairs(compare(left, right).matches) == [(0, 0), (0, 1)]


def test_two_sentences_on_either_side_that_say_much_the_same_all_answer_each_other() -> None:
    left = story(
        "The central bank raised its key rate to nine percent.",
        "Its rate now stands at nine percent, the bank said of the key measure.",
    )
    right = story(
        "To nine percent the bank lifted the rate on Tuesday.",
        "The key rate of the bank will be nine percent from now on.",
    )
    assert pairs(compare(left, right).matches) == [(0, 0), (0, 1), (1, 0), (1, 1)]


def test_like_sentences_that_both_stories_tell_in_the_same_words_are_kept_apart() -> None:
    told = (
        "Rescue boats brought all passengers ashore before dawn.",
        "Rescue boats brought all crew ashore after dark.",
    )
    assert pairs(compare(story(*told), story(*told)).matches) == [(0, 0), (1, 1)]
    assert pairs(compare(story(told[0], "Nobody slept."), story("Wheat rose.", told[1])).matches) == [(0, 1)]


@pytest.mark.parametrize("kind", [Kind.SOURCE, Kind.BYLINE, Kind.BOILERPLATE])
def test_what_is_no_part_of_the_report_never_matches(kind: Kind) -> None:
    words = "Reporting by Ines Varga from the Kestrel harbour office"
    telling, other = story(words, "Fog came down."), story(Line(words, kind), "Boats went out.")
    assert pairs(compare(telling, story(words, "Boats went out.")).matches) == [(0, 0)]
    for left, right in ((telling, other), (other, telling), (other, other)):
        found = compare(left, right)
        assert (0, 0) not in pairs(found.matches) + pairs(found.candidates)


def test_a_caption_matches_like_body_text() -> None:
    words = "Rescue boats off Kestrel Point on Tuesday night."
    assert pairs(compare(story(Line(words, Kind.CAPTION)), story(words)).matches) == [(0, 0)]


HEADLINES = (
    "Ferry inquiry opens",
    "Ferry inquiry hears captain",
    "Ferry captain tells inquiry of fog",
    "Captain blames fog at ferry inquiry",
    "Ferry inquiry hears of thick fog",
    "Captain told ferry inquiry of thick fog",
)


def that_match(kind: Kind, *, turned: bool = False) -> set[str]:
    """The headlines that match what STRAIT tells first, as lines of some kind."""
    beside = [VIGIL.words(sentence) for sentence in VIGIL.sentences]
    stories = {words: story(Line(words, kind), *beside) for words in HEADLINES}
    found = {words: compare(STRAIT, told) if turned else compare(told, STRAIT) for words, told in stories.items()}
    return {words for words in HEADLINES if (0, 0) in pairs(found[words].matches)}


@pytest.mark.parametrize("kind", [Kind.HEADING, Kind.CAPTION])
def test_a_heading_or_a_short_caption_needs_more_than_a_sentence_to_match(kind: Kind) -> None:
    assert that_match(kind) == that_match(kind, turned=True)
    assert set() < that_match(kind) < that_match(Kind.BODY)


def test_a_title_matches_whatever_a_sentence_in_its_words_would_match() -> None:
    assert that_match(Kind.TITLE) == that_match(Kind.TITLE, turned=True) >= that_match(Kind.BODY)


def test_a_title_that_shares_a_single_word_of_substance_does_not_match() -> None:
    for title in ("The ferry", "Inquiry", "Ferry inquiry opens"):
        found = compare(story(Line(title, Kind.TITLE), "Nobody slept."), STRAIT)
        assert ((0, 0) in pairs(found.matches)) is (title == "Ferry inquiry opens")


def test_a_title_is_not_drawn_to_every_lead() -> None:
    title = "Ferry runs aground off Kestrel Point, injuring passengers"
    right = story(
        "A ferry ran aground off Kestrel Point, injuring many passengers.",
        "Two ferries pass Kestrel Point each hour at night.",
        *(STRAIT.words(sentence) for sentence in STRAIT.sentences[1:]),
    )
    as_sentence, as_title = (
        compare(story(Line(title, kind), "Insurers expect claims."), right) for kind in (Kind.BODY, Kind.TITLE)
    )
    assert pairs(as_sentence.matches) == [(0, 0), (0, 1)]
    assert pairs(as_title.matches) == [(0, 0)]


def test_a_heading_in_the_same_words_matches() -> None:
    heading = Line("Ferry runs aground off Kestrel Point", Kind.TITLE)
    assert pairs(compare(story(heading, "Fog came down."), story(heading, "Wheat grew dearer.")).matches) == [(0, 0)]


@pytest.mark.parametrize("words", ["Aground", "Ferry aground", "What we know", "The day after"])
@pytest.mark.parametrize("kind", [Kind.TITLE, Kind.HEADING, Kind.CAPTION])
def test_a_short_line_in_the_same_words_surely_matches(words: str, kind: Kind) -> None:
    line = Line(words, kind)
    (match,) = compare(story(line, "Fog came down."), story(line, "Wheat grew dearer.")).matches
    assert (match.left, match.right) == (0, 0)
    assert match.score > 0.9


@pytest.mark.parametrize("told", [HARBOUR, LEDGER, ORCHARD])
def test_a_story_matches_itself_word_for_word(told: Story) -> None:
    matches = {(match.left, match.right): match for match in compare(told, told).matches}
    for place in range(len(told.sentences)):
        assert matches[place, place].grade is Grade.VERBATIM
        assert matches[place, place].differences == ()


def test_a_sentence_of_words_that_all_others_use_matches_itself() -> None:
    verbs = ("stood", "lay", "sank", "burned", "leaked", "listed", "rolled", "rusted")
    told = story(*(f"The ferry {verb} at the harbour." for verb in verbs), "The ferry at the harbour.")
    assert (8, 8) in pairs(compare(told, told).matches)


def test_a_sentence_told_many_times_matches_in_order() -> None:
    refrain = "The bells of the harbour church rang."
    often, once = story(*[refrain] * 12), story(refrain)
    assert pairs(compare(often, often).matches) == [(place, place) for place in range(12)]
    assert pairs(compare(often, once).matches) == [(place, 0) for place in range(12)]
    assert pairs(compare(once, often).matches) == [(0, place) for place in range(12)]


def test_stories_that_have_nothing_in_common_do_not_match() -> None:
    assert compare(HARBOUR, ORCHARD).matches == ()
    assert compare(ORCHARD, LEDGER).matches == ()


def test_the_same_stories_always_give_the_same_comparison() -> None:
    assert compare(HARBOUR, LEDGER) == compare(HARBOUR, LEDGER)


def test_an_unrelated_paragraph_takes_no_verbatim_match_away() -> None:
    before = [match for match in compare(HARBOUR, LEDGER).matches if match.grade is Grade.VERBATIM]
    longer = story(
        *(HARBOUR.words(sentence) for sentence in HARBOUR.sentences),
        BREAK,
        *(ORCHARD.words(sentence) for sentence in ORCHARD.sentences),
    )
    after = compare(longer, LEDGER).matches
    assert before
    assert {(match.left, match.right) for match in before} <= set(pairs(after))


def test_scores_lie_between_nothing_and_certain() -> None:
    found = compare(STRAIT, LEDGER)
    assert all(0 <= match.score <= 1 for match in found.matches + found.candidates)


def test_candidates_come_best_first_and_belong_to_no_passage() -> None:
    longer = story(*(VIGIL.words(sentence) for sentence in VIGIL.sentences), "Thick ice lay off the coast.")
    comparison = compare(longer, STRAIT)
    scores = [match.score for match in comparison.candidates]
    assert len(scores) > 1
    assert scores == sorted(scores, reverse=True)
    assert {(match.shown, match.passage) for match in comparison.candidates} == {(False, -1)}
    assert not set(pairs(comparison.candidates)) & set(pairs(comparison.matches))


def test_a_comparison_says_whether_the_stories_are_taken_to_be_of_one_event() -> None:
    (ferry, same), (_, strike) = told(FERRY), told(STRIKE)
    assert compare(ferry, same).one_event
    assert not compare(ferry, strike).one_event
    assert not compare(strike, ferry).one_event


def test_sentences_that_the_reader_links_keep_the_score_they_would_have() -> None:
    before = {(match.left, match.right): match.score for match in compare(HARBOUR, LEDGER).candidates}
    place = max(before, key=lambda each: before[each])
    (linked,) = [match for match in compare(HARBOUR, LEDGER, {place: Decision.LINK}).matches if match.decided]
    assert ((linked.left, linked.right), linked.score) == (place, before[place])
