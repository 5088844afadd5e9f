"""Pages as browsers, word processors and newspapers set them: what belongs together is told by where it stands."""

import io
import re
from collections import Counter
from textwrap import wrap

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from tests.story.formats.pdf_files import WIDTH, drawn, line, lines, pdf, with_letters
from tui.story import Kind
from tui.story.formats import Extracted
from tui.story.formats.pdf import extract
from tui.story.structured import parts

FERRY = (
    "At least fourteen people were killed on Sunday when a passenger ferry collided with a sand barge in the harbour "
    "of Port Ellery, officials said, in what the prime minister called the worst accident on the river in years."
)
RESCUE = (
    "Rescuers pulled dozens of passengers from the water, and boats from nearby villages joined the search well into "
    "the night. It was over before anyone could shout."
)
ROWS = wrap(FERRY, WIDTH)
STORY = lines(FERRY, RESCUE, top=600, gap=8)


def texts(*pages: bytes) -> list[str]:
    return [each.text for each in extract(pdf(*pages)).paragraphs]


def fields(found: Extracted) -> dict[str, str]:
    return {each.field: each.value for each in found.fields}


# Headlines, names and other lines of their own


def test_a_headline_over_two_lines_is_one_title() -> None:
    head = line("Ferry collides with barge in the", 740, size=22) + line("harbour of Port Ellery", 714, size=22)
    found = extract(pdf(head + STORY)).paragraphs
    assert (found[0].text, found[0].kind) == ("Ferry collides with barge in the harbour of Port Ellery", Kind.TITLE)
    assert [each.kind for each in found[1:]] == [None, None]


def test_an_author_s_name_in_bold_letters_is_told_by_its_words() -> None:
    page = line("Ferry collides with barge", 740, size=22) + line("By Jane Doe", 650, bold=True) + STORY
    found = parts(extract(pdf(page)))
    assert found.parts.details.byline == "Jane Doe"
    assert [each.kind for each in found.parts.sentences][:2] == [Kind.TITLE, Kind.BYLINE]


def test_bold_questions_and_their_answers_are_paragraphs_of_their_own() -> None:
    said = ["How many were on board?", "none that anybody knows of", "And on the barge", "two, or so they say"]
    page = b"".join(line(text, 400 - 13 * at, bold=at in (0, 2)) for at, text in enumerate(said))
    assert texts(STORY + page)[2:] == said


def test_the_lines_of_a_letterhead_are_not_run_together() -> None:
    head = ["Ministry of Inland Waterways", "Press Office", "press@waterways.example", "Port Ellery"]
    page = b"".join(line(text, 760 - 13 * at) for at, text in enumerate(head))
    assert texts(page + STORY)[:4] == head


def test_lines_of_one_paragraph_each_are_not_taken_for_one_paragraph() -> None:
    answers = ["Four hundred and six pairs, if you believe me", "The ministry has its own count", "It comes in a boat"]
    page = b"".join(line(text, 400 - 30 * at) for at, text in enumerate(answers))
    assert texts(STORY + page)[2:] == answers


def test_a_large_first_letter_is_put_back_to_its_word() -> None:
    rest = "".join(line(each, 600 - 13 * at, x=110 if at < 2 else 72).decode() for at, each in enumerate(ROWS)).encode()
    letter = line(FERRY[0], 580, size=40)
    title = line("Ferry collides with barge", 740, size=22)
    assert texts(letter + title + rest.replace(b"(At", b"(t"))[1] == FERRY
    upper = line("W", 280, size=40) + line("HEN it was over, nobody said a word to anybody.", 300, x=120)
    assert texts(STORY + upper)[-1] == "WHEN it was over, nobody said a word to anybody."
    word = line("A", 280, size=40) + line("ferry went down, and with it a ferry more.", 300, x=105)
    assert texts(STORY + word)[-1] == "A ferry went down, and with it a ferry more."


def test_a_line_that_ends_early_at_the_end_of_a_page_does_not_go_on_on_the_next() -> None:
    assert texts(lines(RESCUE) + line("What now", 660), lines(FERRY)) == [RESCUE, "What now", FERRY]


def test_two_short_lines_alone_on_a_page_are_not_run_together() -> None:
    assert texts(STORY, line("Nobody knows", 700) + line("Ask the mayor", 687))[2:] == ["Nobody knows", "Ask the mayor"]


def test_space_between_paragraphs_is_seen_where_most_are_of_one_line() -> None:
    said = [row[:60] for row in wrap("Nobody has said who was at the helm and nobody will before the inquiry " * 9, 60)]
    ones = b"".join(line(row.capitalize(), 400 - 30 * at) for at, row in enumerate(said[:6]))
    page = lines(FERRY, top=700) + lines(FERRY, top=640) + ones
    assert texts(page)[2:] == [row.capitalize() for row in said[:6]]


def test_a_box_beside_the_text_does_not_make_its_column_wider() -> None:
    left = [
        "The envoy came to the harbour in fog.",
        "She left it again before anybody had",
        "said one word about it to the press.",
    ]
    page = b"".join(line(text, 700 - 13 * at) for at, text in enumerate(left))
    box = line("It was over.", 661, x=400) + line("He went.", 648, x=400)
    assert texts(page + box) == [" ".join(left), "It was over.", "He went."]


# Tables


TABLE = (
    line("Item", 450, x=90) + line("Loss", 450, x=230)
    + line("Barley", 430) + line("0.9 million", 430, x=222)
    + line("Cranes and conveyor belts", 410) + line("not known", 410, x=222)
)  # fmt: skip


def test_the_cells_of_a_table_are_apart_and_its_rows_are_no_headings() -> None:
    found = extract(pdf(STORY + TABLE))
    rows = found.paragraphs[2:]
    assert [each.text for each in rows] == [
        "Item | Loss",
        "Barley | 0.9 million",
        "Cranes and conveyor belts | not known",
    ]
    assert [each.kind for each in rows] == [Kind.BODY] * 3


def test_above_the_running_text_the_words_of_a_row_tell_what_it_is() -> None:
    page = line("Date", 740) + line("3 May 2024", 740, x=222) + STORY
    found = extract(pdf(page)).paragraphs
    assert (found[0].text, found[0].kind) == ("Date | 3 May 2024", None)


def test_the_rows_of_a_table_are_not_run_together_however_close_they_stand() -> None:
    rows = [("barley", "lost"), ("cranes and conveyor belts", "not known"), ("the building", "lost")]
    page = b"".join(line(a, 400 - 13 * at) + line(b, 400 - 13 * at, x=222) for at, (a, b) in enumerate(rows))
    assert texts(STORY + page)[2:] == [" | ".join(row) for row in rows]


def test_words_set_wide_apart_on_one_line_are_no_cells() -> None:
    page = line("They met", 400) + line("again", 400, x=125, bold=True) + line("on Monday and left at once.", 387)
    assert texts(STORY + page)[2:] == ["They met again on Monday and left at once."]


def test_an_item_s_mark_is_no_cell_however_far_it_stands_from_the_item() -> None:
    page = b"".join(
        line("•", y) + line(text, y, x=110) for y, text in ((400, "Two cranes fell."), (387, "A tug sank."))
    )
    assert texts(STORY + page)[2:] == ["• Two cranes fell.", "• A tug sank."]


def test_the_number_of_a_note_stands_apart_from_its_text() -> None:
    assert texts(STORY + line("1", 60, size=8) + line("Built in 1988.", 60, x=76, size=8))[-1] == "1 Built in 1988."


# What stands between


def test_a_note_at_the_foot_and_a_caption_do_not_interrupt_a_sentence() -> None:
    first, *rest = ROWS
    one = lines(RESCUE, top=140) + line(first, 80) + line("1 The crane was built in 1988.", 40, size=8)
    two = line("The crane in May.", 740, size=8) + lines(" ".join(rest), top=700)
    assert texts(one, two) == [RESCUE, FERRY, "1 The crane was built in 1988.", "The crane in May."]


def test_a_line_of_its_own_does_not_go_on_behind_a_caption() -> None:
    one = lines(RESCUE) + line("By Jane Doe", 640) + line("The crane in May.", 620, size=8)
    assert texts(one, lines(FERRY)) == [RESCUE, "By Jane Doe", "The crane in May.", FERRY]


def test_what_a_browser_prints_around_a_page_is_set_aside_on_a_single_page_too() -> None:
    head = line("11/22/26, 12:00 PM", 780, x=24, size=8) + line("Ferry collides", 780, x=260, size=8)
    foot = line("file:///home/desk/ferry.html", 16, x=24, size=8) + line("1/1", 16, x=560, size=8)
    found = extract(pdf(STORY + head + foot)).paragraphs
    aside = [each.text for each in found if each.kind is Kind.BOILERPLATE]
    assert aside == ["11/22/26, 12:00 PM | Ferry collides", "file:///home/desk/ferry.html | 1/1"]
    assert found[-1].why == "a browser prints it at the edge of a page"


def test_when_a_browser_made_the_pdf_the_page_was_retrieved() -> None:
    made = {"CreationDate": "D:20230619101500+02'00'"}
    browser = extract(pdf(STORY, said=made | {"Creator": "Mozilla/5.0 (X11; Linux x86_64) HeadlessChrome/126.0"}))
    assert fields(browser) == {"retrieved": "2023-06-19T10:15:00+02:00"}
    assert browser.guesses == ()
    assert fields(extract(pdf(STORY, said=made | {"Creator": "Writer"}))) == {}


def test_an_author_who_stands_at_the_head_of_the_pages_may_be_the_outlet() -> None:
    head = line("Transport Office", 770, size=9)
    found = extract(pdf(head + STORY, head + STORY, said={"Author": "Transport Office"}))
    assert [(each.field, each.value) for each in found.guesses] == [("outlet", "Transport Office")]


def test_a_page_title_that_only_begins_the_headline_is_a_guess() -> None:
    page = line("Ferry collides with barge", 740, size=22) + STORY
    found = extract(pdf(page, said={"Title": "Ferry"}))
    assert (fields(found), found.guesses[0].value) == ({}, "Ferry")


def test_pages_without_anything_on_them_are_told() -> None:
    data = pdf(line("Nothing", 700), line("It was over.", 700)).replace(b"(Nothing) Tj", b"(       ) Tj")
    assert extract(data).remarks == ("line breaks guessed", "1 of 2 pages empty")


# Other scripts


def test_chinese_lines_are_joined_without_a_blank() -> None:
    one, two = "周四晚间石港一座粮仓发生火灾", "造成十二人受伤。"
    letters = "".join(dict.fromkeys(one + two))
    page = drawn(one, letters, 700) + drawn(two, letters, 687)
    assert [each.text for each in extract(with_letters(letters, page)).paragraphs] == [one + two]


def test_a_chinese_line_that_ends_early_ends_its_paragraph() -> None:
    rows = ["周四晚间石港一座粮仓发生火灾", "造成十二人受伤。", "火势于凌晨得到控制周日恢复。"]
    letters = "".join(dict.fromkeys("".join(rows)))
    page = b"".join(drawn(row, letters, 700 - 13 * at) for at, row in enumerate(rows))
    assert [each.text for each in extract(with_letters(letters, page)).paragraphs] == [rows[0] + rows[1], rows[2]]


def test_arabic_is_read_from_right_to_left_piece_by_piece() -> None:
    words = ["حريق", "في", "ميناء"]
    letters = "".join(dict.fromkeys("".join(words) + "80km"))
    ends = [500, 450, 360]
    page = b"".join(
        drawn(word[::-1], letters, 700, x=end - 10 * len(word)) for word, end in zip(words, ends, strict=True)
    )
    number = drawn("80", letters, 700, x=370) + drawn("km", letters, 700, x=400)
    found = extract(with_letters(letters, page + number)).paragraphs
    assert [each.text for each in found] == ["حريق في 80 km ميناء"]


def test_arabic_lines_begin_at_the_right_and_are_one_paragraph_wherever_they_end() -> None:
    rows = ["حريقفيميناءحريقفيم", "فيميناءحريقفيمينا", "ميناءحريقفيمين"]
    letters = "".join(dict.fromkeys("".join(rows)))
    page = b"".join(drawn(row[::-1], letters, 700 - 13 * at, x=500 - 10 * len(row)) for at, row in enumerate(rows))
    assert [each.text for each in extract(with_letters(letters, page)).paragraphs] == [" ".join(rows)]


def test_arabic_letters_as_they_look_in_their_word_are_the_letters_themselves() -> None:
    letters = "ﻲﻓ"
    found = extract(with_letters(letters, drawn(letters, letters, 700))).paragraphs
    assert [each.text for each in found] == ["في"]


def test_a_soft_hyphen_that_is_drawn_inside_a_line_is_a_hyphen() -> None:
    letters = "".join(dict.fromkeys("a well\u00adknown man"))
    found = extract(with_letters(letters, drawn("a well\u00adknown man", letters, 700))).paragraphs
    assert [each.text for each in found] == ["a well-known man"]


def test_words_drawn_twice_in_one_place_to_look_bold_are_there_once() -> None:
    page = line("Ferry sunk", 700) + line("Ferry sunk", 700, x=72.3)
    assert texts(page) == ["Ferry sunk"]


# Nothing is lost


def letters_of(text: str) -> Counter[str]:
    return Counter(re.sub(r"[\s|-]", "", text))


def plain(data: bytes) -> str:
    return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


PLACES = st.tuples(
    st.sampled_from(
        [" ".join(ROWS[:1]), "Item", "injured", "• Two", "By Jane Doe", "1", "Page 2 of 2", "T", "3 May 2024"]
    ),
    st.integers(2, 78).map(lambda row: 10 * row),
    st.sampled_from([72, 90, 230, 320, 500]),
    st.sampled_from([8, 11, 22, 40]),
    st.booleans(),
)


@settings(max_examples=40, deadline=None)
@given(
    pages=st.lists(
        st.lists(PLACES, min_size=1, max_size=12, unique_by=lambda place: place[1:3]), min_size=1, max_size=3
    )
)
def test_no_letter_that_a_pdf_gives_is_lost_wherever_it_stands(
    pages: list[list[tuple[str, int, int, int, bool]]],
) -> None:
    data = pdf(
        *(b"".join(line(text, y, x=x, size=size, bold=bold) for text, y, x, size, bold in page) for page in pages)
    )
    found = letters_of("".join(each.text for each in extract(data).paragraphs))
    assert letters_of(plain(data)) - found == Counter()


@pytest.mark.parametrize("page", [STORY + TABLE, TABLE + STORY, lines(FERRY, RESCUE, x=320) + STORY])
def test_every_word_of_a_page_stands_in_its_paragraphs(page: bytes) -> None:
    assert Counter(plain(pdf(page)).split()) - Counter(" ".join(texts(page)).split()) == Counter()
