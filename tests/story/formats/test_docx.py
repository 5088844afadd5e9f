"""A Word document is read as its reader would see it once every change is accepted."""

import pytest

from tests.story.formats.word_files import (
    NAMES,
    archive,
    core,
    document,
    paragraph,
    relations,
    run,
    style,
    styles,
    table,
)
from tui.story import Kind
from tui.story.formats import Extracted, Refused
from tui.story.formats.docx import extract


def texts(data: bytes) -> list[str]:
    return [each.text for each in extract(data).paragraphs]


def kinds(data: bytes) -> list[Kind | None]:
    return [each.kind for each in extract(data).paragraphs]


def guesses(extracted: Extracted) -> dict[str, str]:
    return {each.field: each.value for each in extracted.guesses}


def test_paragraphs_come_in_their_order_with_their_runs_joined() -> None:
    assert texts(document(paragraph("The envoy ", "came.") + paragraph() + paragraph("She left."))) == [
        "The envoy came.",
        "She left.",
    ]


def test_a_tab_a_line_break_and_a_hyphen_that_does_not_break_are_kept() -> None:
    inside = "<w:r><w:t>A</w:t><w:tab/><w:t>B</w:t><w:br/><w:t>C</w:t><w:noBreakHyphen/><w:t>D</w:t></w:r>"
    stops = '<w:tabs><w:tab w:val="left" w:pos="9"/></w:tabs>'
    assert texts(document(paragraph(inside, marks=stops))) == ["A\tB\nC\u2011D"]


def test_a_tracked_insertion_stays_and_a_tracked_deletion_goes_and_both_are_said() -> None:
    inserted = f"<w:ins>{run('seventeen')}</w:ins>"
    deleted = "<w:del><w:r><w:delText>fourteen</w:delText></w:r></w:del>"
    data = document(paragraph("At least ", deleted, inserted, " died."))
    assert texts(data) == ["At least seventeen died."]
    assert extract(data).remarks == ("1 tracked insertion kept", "1 tracked deletion left out")


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    joined = "<w:rPr><w:del/></w:rPr>"
    data = document(paragraph("The envoy ", marks=joined) + paragraph("came."))
    assert texts(data) == ["The envoy came."]
    assert extract(data).remarks == ()
    assert texts(document(paragraph("The envoy came.", marks=joined))) == ["The envoy came."]


def test_moved_text_stands_once_where_it_was_moved_to() -> None:
    moved = run("She left.")
    body = (
        paragraph(f"<w:moveFrom>{moved}</w:moveFrom>") + paragraph("Then.") + paragraph(f"<w:moveTo>{moved}</w:moveTo>")
    )
    assert texts(document(body)) == ["Then.", "She left."]


def test_a_style_that_a_paragraph_had_before_a_tracked_change_does_not_count() -> None:
    before = '<w:pPrChange><w:pPr><w:pStyle w:val="Title"/></w:pPr></w:pPrChange>'
    assert kinds(document(paragraph("The envoy came.", marks=before))) == [None]


def test_a_link_a_smart_tag_and_a_content_control_keep_their_words() -> None:
    inside = (
        f"<w:hyperlink>{run('the ')}</w:hyperlink><w:smartTag>{run('envoy ')}</w:smartTag>",
        f"<w:sdt><w:sdtPr/><w:sdtContent>{run('came.')}</w:sdtContent></w:sdt>",
    )
    assert texts(document(paragraph(*inside))) == ["the envoy came."]


def test_what_a_form_asks_for_is_no_text() -> None:
    asked = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{run('Click here.')}</w:sdtContent></w:sdt>"
    kept = f"<w:sdt><w:sdtPr/><w:sdtContent>{run('Kept.')}</w:sdtContent></w:sdt>"
    assert texts(document(paragraph("Name: ", asked, kept))) == ["Name: Kept."]


def test_of_a_field_the_result_is_read_and_not_the_instruction() -> None:
    field = '<w:r><w:instrText>HYPERLINK "x"</w:instrText></w:r>'
    assert texts(document(paragraph("See ", field, "page 2"))) == ["See page 2"]


def test_hidden_text_is_left_out_and_said() -> None:
    data = document(paragraph("Seen. ", run("Unseen.", "<w:vanish/>"), run("Shown.", '<w:vanish w:val="0"/>')))
    assert texts(data) == ["Seen. Shown."]
    assert extract(data).remarks == ("hidden text left out",)


def test_a_row_of_a_table_is_a_paragraph() -> None:
    row = (paragraph("Dead"), paragraph("14") + paragraph("so far"), paragraph())
    data = document(paragraph("Before.") + table(row, (paragraph("Missing"), paragraph("9"))) + paragraph("After."))
    assert texts(data) == ["Before.", "Dead | 14 so far", "Missing | 9", "After."]


def test_a_row_below_running_text_is_no_heading_and_above_it_its_words_tell() -> None:
    row = table((paragraph("To"), paragraph("Desk")))
    data = document(row + paragraph("The envoy came to the harbour on Sunday, officials said.") + row)
    assert kinds(data) == [None, None, Kind.BODY]


def test_a_table_that_is_there_for_the_layout_gives_its_paragraphs() -> None:
    long = paragraph("The envoy came to the harbour. " * 10)
    inner = table((paragraph("Dead"), paragraph("14")))
    body = table((paragraph("Fog", style="Title") + long, paragraph("Beside.") + inner))
    assert [text[:9] for text in texts(document(body))] == ["Fog", "The envoy", "Beside.", "Dead | 14"]
    assert kinds(document(body))[0] is Kind.TITLE


def test_a_text_box_stands_once_after_the_paragraph_it_hangs_on() -> None:
    boxed = f"<w:txbxContent>{paragraph('Boxed.')}</w:txbxContent>"
    both = (
        f"<mc:AlternateContent><mc:Choice><wps:txbx>{boxed}</wps:txbx></mc:Choice>"
        f"<mc:Fallback><v:textbox>{boxed}</v:textbox></mc:Fallback></mc:AlternateContent>"
    )
    body = paragraph("The envoy ", f"<w:r>{both}</w:r>", "came.") + paragraph("She left.")
    assert texts(document(body)) == ["The envoy came.", "Boxed.", "She left."]


def test_notes_stand_at_the_end_and_comments_are_left_out() -> None:
    rule = f'<w:footnote w:type="separator">{paragraph("-----")}</w:footnote>'
    foot = f"<w:footnotes {NAMES}>{rule}<w:footnote>{paragraph('By hand.')}</w:footnote></w:footnotes>"
    end = f"<w:endnotes {NAMES}><w:endnote>{paragraph('At the end.')}</w:endnote></w:endnotes>"
    comment = '<w:r><w:commentReference w:id="1"/></w:r>'
    data = document(paragraph("The envoy came.", comment), footnotes=foot, endnotes=end)
    assert texts(data) == ["The envoy came.", "By hand.", "At the end."]
    assert extract(data).remarks == ("1 comment left out",)


def test_styles_say_what_a_paragraph_is_in_any_language_of_word() -> None:
    described = styles(
        style("Titel", "Title"),
        style("berschrift2", "heading 2"),
        style("Zwischentitel", "Zwischentitel", based_on="berschrift2"),
        style("Kapitel", "Kapitel", outline=1),
        style("Beschriftung", "caption"),
        style("Fliesstext", "Body Text", outline=9),
        style("Kreis", "Kreis", based_on="Kreis"),
    )
    names = (
        "Titel",
        "berschrift2",
        "Zwischentitel",
        "Kapitel",
        "Beschriftung",
        "Fliesstext",
        "Kreis",
        "TOC1",
        "Heading3",
    )
    body = "".join(paragraph("Words", style=name) for name in names)
    found = kinds(document(body, styles=described))
    assert found[:5] == [Kind.TITLE, Kind.HEADING, Kind.HEADING, Kind.HEADING, Kind.CAPTION]
    assert found[5:] == [None, None, Kind.BOILERPLATE, Kind.HEADING]


def test_a_paragraph_that_gives_itself_an_outline_level_is_a_heading() -> None:
    assert kinds(document(paragraph("A.") + paragraph("B", marks='<w:outlineLvl w:val="2"/>')))[1] is Kind.HEADING


def test_the_only_first_heading_at_the_top_is_the_title() -> None:
    top = paragraph("Fog in the harbour", style="Heading1")
    assert kinds(document(top + paragraph("It came."))) == [Kind.TITLE, None]
    assert kinds(document(top + paragraph("It came.") + top))[0] is Kind.HEADING
    assert kinds(document(paragraph("It came.") + top))[1] is Kind.HEADING


def test_what_a_document_says_of_itself_is_a_guess_with_its_evidence() -> None:
    said = core(
        title="Fog in the harbour", creator="Jane Doe", created="2023-06-19T10:15:00Z", modified="2023-06-20T08:00:00Z"
    )
    found = extract(document(paragraph("It came."), core=said))
    assert found.fields == ()
    assert guesses(found) == {
        "title": "Fog in the harbour",
        "byline": "Jane Doe",
        "published": "2023-06-19T10:15:00Z",
        "updated": "2023-06-20T08:00:00Z",
    }
    assert {each.why for each in found.guesses} >= {"the document's author", "when the document was made"}


@pytest.mark.parametrize("title", ["Document1", "final_v2", "talks.docx", "Microsoft Word - talks", "C:\\x\\talks", ""])
def test_the_name_of_a_file_is_no_title(title: str) -> None:
    assert "title" not in guesses(extract(document(paragraph("It came."), core=core(title=title))))


@pytest.mark.parametrize("name", ["Microsoft Office User", "user", "Administrator", "python-docx", "a@example.org"])
def test_the_name_of_a_program_is_no_author(name: str) -> None:
    assert guesses(extract(document(paragraph("It came."), core=core(creator=name)))) == {}


def test_an_author_called_like_an_office_is_one() -> None:
    assert guesses(extract(document(paragraph("It came."), core=core(creator="Home Office")))) == {
        "byline": "Home Office"
    }


def test_the_document_is_found_under_another_name_than_the_usual() -> None:
    body = f"<w:document {NAMES}><w:body>{paragraph('It came.', style='S')}</w:body></w:document>"
    parts = {
        "_rels/.rels": relations(officeDocument="/word/document2.xml"),
        "word/document2.xml": body,
        "word/_rels/document2.xml.rels": relations(styles="styles2.xml"),
        "word/styles2.xml": styles(style("S", "Title")),
    }
    assert kinds(archive(parts)) == [Kind.TITLE]


@pytest.mark.parametrize(
    ("parts", "what"),
    [
        ({"xl/workbook.xml": "<x/>"}, "an Excel workbook"),
        ({"ppt/presentation.xml": "<x/>"}, "a PowerPoint presentation"),
        ({"mimetype": "application/epub+zip"}, r"an e-book \(EPUB\)"),
        ({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<x/>"}, r"an OpenDocument text"),
        ({"Index/Document.iwa": "x"}, "a Pages document"),
        ({"photo.jpg": "x"}, "a zip archive"),
    ],
)
def test_another_archive_is_refused_by_its_name(parts: dict[str, str], what: str) -> None:
    with pytest.raises(Refused, match=f"looks like {what}"):
        extract(archive(parts))


def test_a_document_without_words_is_refused() -> None:
    with pytest.raises(Refused, match="no text"):
        extract(document(paragraph() + paragraph(" ")))
