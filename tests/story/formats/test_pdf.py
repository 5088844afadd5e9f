"""A PDF knows lines only; its paragraphs are guessed, and that is said."""

from textwrap import wrap

import pytest

from tests.story.formats.pdf_files import WIDTH, line, lines, pdf
from tui.story import Kind
from tui.story.formats import Extracted, Paragraph, Refused
from tui.story.formats.pdf import extract
from tui.story.formats.pdf.hyphens import Joiner

FERRY = (
    "At least fourteen people were killed on Sunday when a passenger ferry collided with a sand barge in the harbour "
    "of Port Ellery, officials said, in what the prime minister called the worst accident on the river in years."
)
RESCUE = (
    "Rescuers pulled dozens of passengers from the water, and boats from nearby villages joined the search well into "
    "the night. It was over before anyone could shout."
)
SHORT = "It was over."
ROWS = wrap(FERRY, WIDTH)


def texts(*pages: bytes) -> list[str]:
    return [each.text for each in extract(pdf(*pages)).paragraphs]


def test_lines_are_put_together_to_paragraphs_where_there_is_space_between_them() -> None:
    assert texts(lines(FERRY, RESCUE, SHORT, gap=6)) == [FERRY, RESCUE, SHORT]


def test_lines_are_put_together_where_paragraphs_are_indented() -> None:
    full = "Eighty characters fill a line to its very end, and so this sentence ends there.."
    assert texts(lines(FERRY, full, RESCUE, indent=12)) == [FERRY, full, RESCUE]


def test_a_short_line_that_ends_a_sentence_ends_a_paragraph_when_nothing_else_does() -> None:
    assert texts(lines(FERRY, RESCUE)) == [FERRY, RESCUE]


def test_an_item_of_a_list_is_a_paragraph_and_its_lines_hang_together() -> None:
    first, *rest = ROWS
    page = line("• " + first, 700) + lines(" ".join(rest), top=687, x=80) + line("• Nine are missing", 661)
    assert texts(lines(RESCUE, top=760) + page) == [RESCUE, "• " + FERRY, "• Nine are missing"]


def test_a_paragraph_goes_on_over_the_end_of_a_column_and_of_a_page() -> None:
    left = lines(RESCUE, top=140) + line(ROWS[0], 75)
    assert texts(left + line(ROWS[1], 700, x=320), line(ROWS[2], 700)) == [RESCUE, FERRY]


def test_what_repeats_on_the_pages_stands_behind_the_paragraph_it_interrupts() -> None:
    head = line("Harbour Wire, 19 June", 760, size=8)
    one = head + lines(RESCUE) + line(ROWS[0], 640) + line("Page 1 of 2", 30)
    two = head + lines(" ".join(ROWS[1:])) + line("Page 2 of 2", 30)
    found = extract(pdf(one, two)).paragraphs
    assert [each.text for each in found if each.kind is None] == [RESCUE, FERRY]
    aside = Kind.BOILERPLATE, "repeats on the pages"
    assert [each.text for each in found if (each.kind, each.why) == aside] == [
        "Harbour Wire, 19 June",
        "Page 1 of 2",
        "Harbour Wire, 19 June",
        "Page 2 of 2",
    ]
    assert found[2].text == FERRY


def test_the_address_that_a_browser_prints_on_a_page_is_a_guess_for_the_story_s() -> None:
    found = extract(pdf(lines(FERRY) + line("https://example.org/ferry?a=1 1/1", 20, size=8)))
    assert [each.kind for each in found.paragraphs] == [None, Kind.BOILERPLATE]
    assert [(each.field, each.value) for each in found.guesses] == [("url", "https://example.org/ferry?a=1")]
    assert extract(pdf(lines(FERRY) + line("https://example.org/fe... 1/1", 20, size=8))).guesses == ()


def test_a_figure_at_the_foot_of_one_page_is_no_page_number() -> None:
    assert [each.kind for each in extract(pdf(lines(FERRY) + line("2023", 400))).paragraphs] == [None, None]
    assert texts(line("Harbour", 700), line("Harbour", 700)) == ["Harbour Harbour"]


def test_the_largest_letters_of_the_first_page_are_the_title_and_other_large_ones_headings() -> None:
    page = (
        line("WIRE", 760, size=30)
        + line("Ferry collides with barge", 730, size=20)
        + lines(FERRY)
        + line("The rescue", 640, size=14)
        + lines(RESCUE, top=610)
        + line("What now", 560, bold=True)
        + lines(FERRY, top=540)
    )
    found = extract(pdf(page)).paragraphs
    assert [each.kind for each in found] == [None, Kind.TITLE, None, Kind.HEADING, None, None, None]
    assert found[1].why == "the largest letters on the first page"


def test_the_title_that_a_pdf_gives_itself_wins_if_it_stands_in_large_letters() -> None:
    page = line("The Harbour Wire of today", 760, size=30) + line("Fog at sea", 730, size=14) + lines(FERRY)
    found = extract(pdf(page, said={"Title": "Fog at Sea"}))
    assert [each.kind for each in found.paragraphs][:2] == [None, Kind.TITLE]
    assert [(each.field, each.value) for each in found.fields] == [("title", "Fog at Sea")]


def guesses(extracted: Extracted) -> dict[str, str]:
    return {each.field: each.value for each in extracted.guesses}


def test_what_a_pdf_says_of_itself_is_a_guess() -> None:
    said = {"Title": "Another matter", "Author": "Jane Doe", "CreationDate": "D:20230619101500+02'00'"}
    found = extract(pdf(line(SHORT, 700), said=said))
    assert found.fields == ()
    assert guesses(found) == {
        "title": "Another matter",
        "byline": "Jane Doe",
        "published": "2023-06-19T10:15:00+02:00",
    }


def test_the_name_of_a_file_or_a_program_and_a_broken_date_are_no_guesses() -> None:
    said = {"Title": "Microsoft Word - talks.docx", "Author": "User", "CreationDate": "yesterday"}
    assert extract(pdf(line(SHORT, 700), said=said)).guesses == ()


def test_it_is_said_what_was_guessed() -> None:
    assert extract(pdf(line(SHORT, 700))).remarks == ("line breaks guessed",)
    divided = line("A long text that says it was ques-", 700) + line("tioned", 687)
    assert extract(pdf(divided, b"")).remarks == (
        "line breaks guessed",
        "1 word put together that a line's end had divided",
        "1 of 2 pages without text: they are pictures",
    )


@pytest.mark.parametrize(
    ("before", "after", "joined"),
    [
        ("the captain was ques-", "tioned there", "the captain was questioned there"),
        ("a well-", "known man", "a well-known man"),
        ("a long-", "term plan", "a long-term plan"),
        ("the Anglo-", "Saxon king", "the Anglo-Saxon king"),
        ("the Donau\u00ad", "Dampfer", "the DonauDampfer"),
        ("it closed -", "for good", "it closed - for good"),
        ("pages 3-", "4 of it", "pages 3- 4 of it"),
        ("the end", "of it", "the end of it"),
    ],
)
def test_a_divided_word_is_put_together_as_the_text_has_it_elsewhere(before: str, after: str, joined: str) -> None:
    elsewhere = "It was a well-known matter. The term was long, and a term at that."
    assert Joiner([elsewhere, before, after]).joined([before, after]) == joined


def test_blanks_are_collapsed_and_ligatures_are_two_letters() -> None:
    page = b"BT /F1 11 Tf 72 700 Td [(The of\\002)-900(ce)] TJ ET"
    differences = b"<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [2 /fi] >>"
    data = pdf(page.replace(b"of\\002", b"of\\002f")).replace(
        b"/Encoding /WinAnsiEncoding", b"/Encoding " + differences
    )
    assert extract(data).paragraphs == (Paragraph("The offif ce"),)
    assert texts(line("The   envoy    came.", 700)) == ["The envoy came."]


def test_pages_that_are_pictures_are_refused_with_what_to_do() -> None:
    with pytest.raises(Refused, match=r"its pages are pictures, without text; have the text recognised \(OCR\)"):
        extract(pdf(b"", b""))
