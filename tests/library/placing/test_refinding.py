"""Passages whose words have changed: probably there, or nobody can tell."""

import pytest

from tui.library import Anchor, StoredStory
from tui.library.placing import anchors
from tui.library.placing.grounds import Ground
from tui.library.placing.refinding import refind

from ..made import lines, story

BEFORE = "Two ferries met in the fog off Marrow Point on Tuesday morning."
QUOTE = "At least 14 people were injured in the collision, three of them seriously."
AFTER = "The harbour stayed closed until the evening, said the coastguard."
CREW = "Both crews were questioned by investigators of the accident board."
TEXT = lines(BEFORE, QUOTE, AFTER, CREW)


def on(text: str, quote: str) -> Anchor:
    start = text.index(quote)
    stored = StoredStory("s", 1, story(text), False, "2026-03-04T00:00:00Z")
    return anchors.make(stored, start, start + len(quote))


def found(text: str, quote: str, later: str) -> str | None:
    """The words where a quotation probably is; only asked where nothing is certain."""
    anchor, old, new = on(text, quote), Ground(story(text)), Ground(story(later))
    assert anchors.place(anchor, new, old) is None
    again = refind(anchor, new, old)
    return None if again is None else later[again.start : again.end]


@pytest.mark.parametrize(
    "now",
    [
        QUOTE.replace("14", "17"),
        QUOTE.replace("seriously", "badly"),
        QUOTE.replace(" in the collision", ""),
        "The coastguard said at least 14 people were hurt in the collision, three of them seriously.",
    ],
    ids=["figure corrected", "another word", "shortened", "source given"],
)
def test_an_edited_sentence_in_its_own_place_is_offered(now: str) -> None:
    assert found(TEXT, QUOTE, lines(BEFORE, now, AFTER, CREW)) == now


def test_how_alike_the_words_are_is_told() -> None:
    now = QUOTE.replace("14", "17")
    again = refind(on(TEXT, QUOTE), Ground(story(lines(BEFORE, now, AFTER))), Ground(story(TEXT)))
    assert again is not None
    assert 0.97 < again.likeness < 1


def test_of_a_sentence_that_was_split_both_halves_are_offered() -> None:
    halves = "At least 14 people were injured in the collision.", "Three of them seriously."
    assert found(TEXT, QUOTE, lines(BEFORE, *halves, AFTER, CREW)) == "\n".join(halves)


def test_of_two_sentences_that_were_joined_only_the_quoted_part_is_offered() -> None:
    joined = QUOTE[:-1] + ", and the harbour was closed until the evening, said the coastguard."
    part = "the harbour was closed until the evening, said the coastguard."
    assert found(TEXT, AFTER, lines(BEFORE, joined, CREW)) == part


def test_of_an_edited_sentence_only_the_quoted_words_are_offered() -> None:
    later = lines(BEFORE, QUOTE.replace("14", "17"), AFTER, CREW)
    assert found(TEXT, "14 people were injured", later) == "17 people were injured"


@pytest.mark.parametrize(
    "later",
    [
        lines(BEFORE, AFTER, CREW),
        lines(AFTER, CREW, BEFORE),
        lines(BEFORE, "A new lighthouse was promised by the minister, who came by helicopter.", AFTER, CREW),
        "",
    ],
    ids=["gone", "gone and shuffled", "another in its place", "nothing left"],
)
def test_a_deleted_sentence_is_nowhere(later: str) -> None:
    assert found(TEXT, QUOTE, later) is None


ALPHA = "Team Alpha won the first match of the season before a small crowd."


@pytest.mark.parametrize(
    "now",
    [
        ALPHA.replace("Alpha", "Beta"),
        ALPHA.replace("Alpha", "Beta").replace("first", "second"),
        ALPHA.replace("Team Alpha", "Sunday").replace("won", "saw"),
    ],
)
def test_the_same_of_another_is_another_statement_even_in_the_same_place(now: str) -> None:
    assert found(lines(BEFORE, ALPHA, AFTER), ALPHA, lines(BEFORE, now, AFTER)) is None


def test_words_of_a_sentence_that_is_now_on_another_are_not_offered() -> None:
    later = lines(BEFORE, ALPHA.replace("Alpha", "Beta"), AFTER)
    assert found(lines(BEFORE, ALPHA, AFTER), "won the first match of the season before", later) is None


def test_a_name_whose_spelling_was_corrected_is_the_same_name() -> None:
    text = lines(BEFORE, "Junia Petrel was below deck with a cup of tea.", AFTER)
    later = text.replace("Petrel", "Petrell")
    assert found(text, "Junia Petrel was below deck with a cup of tea.", later) == later.splitlines()[1]


def test_the_same_with_another_figure_in_another_place_is_not_offered() -> None:
    text = lines(BEFORE, QUOTE, AFTER, CREW, "Mail will go by smaller boats.", "The board will report in a month.")
    later = lines(BEFORE, AFTER, CREW, "Mail will go by smaller boats.", QUOTE.replace("14", "9"), "Weather follows.")
    assert found(text, QUOTE, later) is None


def test_a_line_of_a_diary_is_not_taken_for_the_next_one() -> None:
    diary = [f"{day} January: The committee met in the morning and adjourned." for day in (12, 13, 14, 15)]
    later = lines(*diary[:1], *diary[2:])
    assert found(lines(*diary), diary[1], later) is None


def test_of_two_captions_that_are_nearly_the_same_the_one_that_stayed_is_not_offered() -> None:
    caption = "The envoy shakes hands with the minister before their talks on Monday."
    text = lines(BEFORE, caption, f"{caption} © Pool photo", AFTER)
    assert found(text, f"{caption} © Pool photo", lines(BEFORE, caption, AFTER)) is None


def test_a_moved_sentence_with_other_words_is_offered_only_where_hardly_anything_changed() -> None:
    apart = ["Mail will go by smaller boats until Sunday.", "The board will report within a month."]
    text = lines(BEFORE, CREW, AFTER, *apart)
    little, much = (
        CREW.replace("investigators", "officers"),
        CREW.replace("were questioned by investigators", "spoke to"),
    )
    assert found(text, CREW, lines(BEFORE, AFTER, *apart, "Weather follows.", little)) == little
    assert found(text, CREW, lines(BEFORE, AFTER, *apart, "Weather follows.", much)) is None


def test_two_editions_of_one_sentence_are_not_chosen_between() -> None:
    one, other = QUOTE.replace("seriously", "badly"), QUOTE.replace("seriously", "gravely")
    assert found(TEXT, QUOTE, lines(BEFORE, one, other, AFTER, CREW)) is None


def test_signs_alone_are_not_looked_for() -> None:
    text = lines(BEFORE, "* * *", AFTER)
    assert found(text, "* * *", lines(BEFORE, "* * * *", AFTER, "* *")) is None


@pytest.mark.parametrize(
    ("quote", "one", "other"),
    [
        ("消防队长王建国星期三说，二十年来没有见过这样的大火。", "王建国", "李志强"),
        ("消防隊長の佐藤氏は水曜日に火災の原因を調査すると発表した。", "佐藤", "鈴木"),
        ("وقال قائد الإطفاء سمير حداد يوم الأربعاء إن الحريق هو الأكبر منذ عشرين عاما.", "سمير حداد", "كريم نصار"),
        ("दमकल प्रमुख राम ने बुधवार को कहा कि ऐसी आग बीस साल में नहीं देखी गई।", "राम", "रोम"),
    ],
    ids=["Chinese", "Japanese", "Arabic", "Hindi, a vowel sign"],
)
def test_the_same_of_another_is_another_statement_where_letters_have_no_case(quote: str, one: str, other: str) -> None:
    text = lines(BEFORE, quote, AFTER)
    assert found(text, quote, text.replace(one, other)) is None


def test_where_letters_have_no_case_words_that_are_put_in_are_an_edit() -> None:
    text = lines(BEFORE, "消防队长王建国星期三说，二十年来没有见过这样的大火。", AFTER)
    later = text.replace("星期三说", "星期三晚上说")
    assert found(text, text.splitlines()[1], later) == later.splitlines()[1]


LEEDS = "Leeds beat Stoke 2-1 on Sunday afternoon in front of a small crowd."


@pytest.mark.parametrize(
    ("quote", "now"),
    [
        (LEEDS, "Stoke beat Leeds 2-1 on Sunday afternoon in front of a small crowd."),
        (LEEDS, "Leeds beat Stoke 1-2 on Sunday afternoon in front of a small crowd."),
        ("2-1 on Sunday", "Stoke beat Leeds 2-1 on Sunday afternoon in front of a small crowd."),
    ],
)
def test_who_beat_whom_is_told_by_the_order_of_names_and_figures(quote: str, now: str) -> None:
    assert found(lines(BEFORE, LEEDS, AFTER), quote, lines(BEFORE, now, AFTER)) is None


def test_whose_minister_it_is_is_told_by_the_order_of_names_too() -> None:
    text = lines(BEFORE, "Above all the envoy told Qin that Taiwan's premier had been asked to come to Beijing.", AFTER)
    later = text.replace("Beijing", "Taiwan.").replace("Taiwan's", "Beijing's").replace("..", ".")
    assert found(text, text.splitlines()[1], later) is None


def test_a_figure_that_is_a_word_of_another_language_makes_another_statement_elsewhere() -> None:
    quote = "Los bomberos dicen que en el puerto resultaron heridas tres personas y que la causa no se conoce."
    apart = ["El puerto sigue cerrado.", "La empresa no quiso hablar.", "El fuego se vio de lejos.", "La lluvia ayudó."]
    later = lines(*apart, quote.replace("tres", "cinco"))
    assert found(lines("El incendio fue de noche.", quote, *apart), quote, later) is None


def test_a_word_with_a_figure_in_it_makes_another_statement_elsewhere() -> None:
    quote = "The whole of the picture with all of its parts is to be seen at pic.example.com/s96jjh8 from today."
    apart = ["Mail will go by smaller boats.", "The board will report in a month.", "Weather follows."]
    later = lines(AFTER, *apart, quote.replace("s96", "s97"))
    assert found(lines(BEFORE, quote, AFTER, *apart), quote, later) is None


def test_a_short_line_that_moved_is_offered_where_it_stands_among_others() -> None:
    apart = ["Mail will go by smaller boats.", "The board will report in a month.", "Weather follows."]
    text = lines(BEFORE, "By Ingrid Halloway", AFTER, CREW, *apart)
    later = lines(BEFORE, AFTER, CREW, *apart[:2], "By Ingrid Halloway", apart[2])
    assert found(text, "By Ingrid Halloway", later) == "By Ingrid Halloway"


def test_a_name_whose_spelling_was_corrected_twice_in_a_sentence_is_the_same_name() -> None:
    quote = "Junia Petrel was below deck, and Petrel had a cup of tea."
    later = lines(BEFORE, quote.replace("Petrel", "Petrell"), AFTER)
    assert found(lines(BEFORE, quote, AFTER), quote, later) == later.splitlines()[1]


def test_of_two_sentences_side_by_side_that_are_nearly_the_same_neither_is_offered_for_the_other() -> None:
    she, he = '"It was chaos," she said.', '"It was chaos," he said.'
    later = lines(BEFORE, '"It was chaos," said.', AFTER, CREW)
    assert found(lines(BEFORE, she, he, AFTER, CREW), he, later) is None


def test_lines_that_stood_twice_once_run_together_are_not_found_in_their_twin() -> None:
    three = ["Key points of the day", "The port stays closed until Friday", "The inquiry is led by Carla Reid"]
    together = " ".join(three)
    text = lines(BEFORE, "Photo by hand", *three, together, AFTER)
    anchor = anchors.make(
        StoredStory("s", 1, story(text), False, "2026-03-04T00:00:00Z"), text.index(three[0]), text.index(together) - 1
    )
    later = Ground(story(lines(BEFORE, "Photo by hand", together, AFTER)))
    assert anchors.place(anchor, later, Ground(story(text))) is None
    assert refind(anchor, later, Ground(story(text))) is None


def test_few_words_are_offered_only_between_the_words_they_stood_between() -> None:
    text = lines(BEFORE, "Police cars had stood at both ends of the bridge since the morning.", AFTER)
    assert found(text, "stood at both", text.replace("both ends", "several ends")) == "stood at several"
    assert found(text, "stood at both", text.replace("both ends", "several")) is None


TWINS = "on", "gingerly", "show"


def test_elsewhere_a_sentence_is_not_taken_for_its_near_twin_that_was_edited_in_the_very_word_they_differ_in() -> None:
    one, twin, now = (f"Dorian Ashgrove writes {word} foreign affairs for the Sample Coastline." for word in TWINS)
    apart = ["Mail will go by smaller boats.", "The board will report in a month.", "Weather follows."]
    later = lines(BEFORE, AFTER, CREW, *apart, now)
    assert found(lines(BEFORE, one, AFTER, CREW, *apart, twin), one, later) is None
