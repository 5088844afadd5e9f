"""What the reader decided of a line holds, and a line that an outlet repeats is set aside where it is no news."""

from dataclasses import replace

import pytest

from tui.story import Habits, Kind, Story, line_key, read_bytes
from tui.story.habits import line_keys, with_habits

LEAD = "The envoy met President Li Wen in Harbour City, officials said after the talks. It was their first meeting."
MORE = "Mr. Hall told reporters that the talks had been “candid” and that both sides wished to go on in the autumn."
LAST = "The next round of talks will be held in the northern town of Oslo later in the year, he said."


def story(*paragraphs: str) -> Story:
    return read_bytes("\n\n".join(paragraphs).encode(), name="x").story


def repeated(found: Story, times: int, *lines: str) -> Story:
    return with_habits(found, Habits(repeated={line_key(line): times for line in lines}))


def ruled(found: Story, line: str, kind: Kind) -> Story:
    return with_habits(found, Habits(rulings={line_key(line): kind}))


def kind(found: Story, line: str) -> tuple[Kind, str]:
    return next((of.kind, of.why) for of in found.sentences if found.words(of) == line)


def test_each_sentence_has_the_key_of_its_words() -> None:
    found = story("Talks open", LEAD)
    assert line_keys(found) == [line_key(found.words(of)) for of in found.sentences]
    assert line_key("Talks  open!") == line_key("talks open") != line_key("talks over")


def test_without_habits_a_story_stays_the_same() -> None:
    found = story(LEAD, MORE)
    assert with_habits(found, Habits()) is found


def test_what_the_reader_decided_of_a_line_holds_wherever_it_stands() -> None:
    found = ruled(story(LEAD, "Breaking line", MORE, "Breaking line!", LAST), "breaking line", Kind.BOILERPLATE)
    assert kind(found, "Breaking line") == (Kind.BOILERPLATE, "as you decided")
    assert kind(found, "Breaking line!") == (Kind.BOILERPLATE, "as you decided")


def test_a_line_that_is_put_back_is_running_text_without_a_reason() -> None:
    assert kind(ruled(story(LEAD, "Sign in", MORE), "Sign in", Kind.BODY), "Sign in") == (Kind.BODY, "")


def test_a_ruling_of_one_sentence_leaves_its_neighbours() -> None:
    found = ruled(story(LEAD, MORE), "It was their first meeting.", Kind.CAPTION)
    assert [of.kind for of in found.sentences] == [Kind.BODY, Kind.CAPTION, Kind.BODY]


def test_the_readers_word_wins_over_repetition() -> None:
    line = "All yours, every day"
    habits = Habits(repeated={line_key(line): 9}, rulings={line_key(line): Kind.HEADING})
    assert kind(with_habits(story(LEAD, line, MORE), habits), line) == (Kind.HEADING, "as you decided")


@pytest.mark.parametrize(
    ("place", "line"), [(0, "Always at your side."), (1, "all yours, every day"), (2, "all yours, every day")]
)
def test_a_short_line_of_many_stories_is_set_aside_above_inside_and_below(place: int, line: str) -> None:
    paragraphs = [LEAD, MORE]
    paragraphs.insert(place, line)
    found = repeated(story(*paragraphs), 4, line)
    assert kind(found, line) == (Kind.BOILERPLATE, "stands in 4 other stories of this outlet")


def test_a_line_of_two_other_stories_stays() -> None:
    assert kind(repeated(story(LEAD, MORE, "all yours, every day"), 2, "all yours, every day"), "all yours, every day")[
        0
    ] is (Kind.BODY)


def test_a_finished_sentence_inside_the_running_text_stays_however_often_it_stands_elsewhere() -> None:
    background = "Spring came early."
    found = repeated(story(LEAD, background, MORE), 50, background)
    assert kind(found, background)[0] is Kind.BODY
    assert repeated(story(LEAD, MORE), 50, "It was their first meeting.") == story(LEAD, MORE)


def test_a_finished_call_below_the_story_is_set_aside() -> None:
    calls = ("Are you enjoying Porchlight?", "Tell your friends!")
    found = repeated(story(LEAD, MORE, " ".join(calls)), 7, *calls)
    assert [of.kind for of in found.sentences[-2:]] == [Kind.BOILERPLATE, Kind.BOILERPLATE]


def test_a_line_that_speaks_of_the_story_stays() -> None:
    for line in ("Talks in Harbour City with President Li", "The talks with President Li went on."):
        assert kind(repeated(story(LEAD, MORE, line), 9, line), line)[0] is not Kind.BOILERPLATE


def test_long_background_right_below_the_story_stays() -> None:
    background = "Nothing of this kind had been seen since both coasts were closed for years and all trade stopped."
    assert kind(repeated(story(LEAD, MORE, background), 9, background), background)[0] is Kind.BODY
    assert kind(repeated(story(background, LEAD, MORE), 9, background), background)[0] is Kind.BODY


def test_a_long_notice_below_the_end_of_the_story_is_set_aside() -> None:
    notice = "We are paid by nobody but those who read us, and who could as well go and read the news somewhere else."
    found = repeated(story(LEAD, MORE, "Jane Doe contributed to this report.", notice), 9, notice)
    assert kind(found, notice)[0] is Kind.BOILERPLATE
    speaking = "We went to Harbour City to be paid by nobody but those who read us, and could go somewhere else."
    found = repeated(story(LEAD, MORE, "Jane Doe contributed to this report.", speaking), 9, speaking)
    assert kind(found, speaking)[0] is Kind.BODY


def test_a_repeated_sentence_beside_news_in_one_paragraph_stays() -> None:
    found = repeated(story(LEAD, MORE, "Never a dull day! Two ships sank at night."), 9, "Never a dull day!")
    assert kind(found, "Never a dull day!")[0] is Kind.BODY


def test_titles_captions_and_bylines_are_never_set_aside_by_repetition() -> None:
    found = story("Daily quiz", "By Jane Doe", LEAD, MORE)
    assert repeated(found, 9, "Daily quiz", "By Jane Doe") == found


def test_a_story_of_nothing_but_repeated_lines_is_read_without_a_running_text() -> None:
    found = story("all yours, every day", "for ever and ever")
    kept = repeated(found, 9, "all yours, every day", "for ever and ever")
    assert {of.kind for of in kept.sentences} == {Kind.BOILERPLATE}
    assert replace(kept, sentences=found.sentences) == found
