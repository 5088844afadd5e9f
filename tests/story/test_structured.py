"""A file that its format took apart becomes a text with labelled sentences."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.story import Evidence, Kind, structured
from tui.story.formats.extracted import Extracted, Paragraph

LEAD = "The envoy met President Li Wen in Harbour City, officials said after the talks. It was their first meeting."
MORE = "Mr. Hall told reporters that the talks had been “candid” and that both sides wished to go on in the autumn."


def read(
    *paragraphs: Paragraph | str, fields: tuple[Evidence, ...] = (), guesses: tuple[Evidence, ...] = ()
) -> structured.Structured:
    given = tuple(Paragraph(one) if isinstance(one, str) else one for one in paragraphs)
    return structured.parts(Extracted(given, fields, guesses))


def kinds(*paragraphs: Paragraph | str) -> list[tuple[str, Kind]]:
    found = read(*paragraphs)
    return [(found.text[of.start : of.end], of.kind) for of in found.parts.sentences]


def test_paragraphs_stand_a_blank_line_apart_and_blank_ones_are_dropped() -> None:
    found = read("  Talks open\n", " \n ", LEAD, "")
    assert found.text == f"Talks open\n\n{LEAD}"
    assert [span.of(found.text) for span in found.parts.paragraphs] == ["Talks open", LEAD]


def test_control_characters_in_a_paragraph_are_counted_and_gone() -> None:
    found = read("The \x1b[31menvoy\x07 came.", "\x00")
    assert (found.text, found.removed) == ("The [31menvoy came.", 3)


def test_what_the_format_says_of_a_paragraph_is_taken_with_its_evidence() -> None:
    found = read(
        Paragraph("They met.", Kind.TITLE, "the page's headline"),
        LEAD,
        Paragraph("It was a long and cold road.", Kind.HEADING, "a heading of the page"),
        Paragraph("Subscribe", Kind.BODY, "whatever"),
        Paragraph("Women wait.", Kind.CAPTION),
        MORE,
    )
    sentences = found.parts.sentences
    assert [of.kind for of in sentences] == [
        Kind.TITLE, Kind.BODY, Kind.BODY, Kind.HEADING, Kind.BODY, Kind.CAPTION, Kind.BODY
    ]  # fmt: skip
    assert [of.why for of in sentences if of.kind is not Kind.BODY] == [
        "the page's headline", "a heading of the page", "the file's format says so"
    ]  # fmt: skip
    assert {of.why for of in sentences if of.kind is Kind.BODY} == {""}
    assert found.parts.details.title == "They met."


def test_where_the_format_says_nothing_words_and_place_decide() -> None:
    found = dict(kinds("Envoy meets president in Harbour City", "By Jane Doe", LEAD, "The road ahead", MORE, "Sign in"))
    assert found["Envoy meets president in Harbour City"] is Kind.TITLE
    assert found["By Jane Doe"] is Kind.BYLINE
    assert found["The road ahead"] is Kind.HEADING
    assert found["Sign in"] is Kind.BOILERPLATE


def test_running_text_that_the_format_names_is_where_the_story_begins_and_ends() -> None:
    body = Paragraph("Ten dead", Kind.BODY)
    assert kinds("Ferry sinks off the coast", body, "What is known", body) == [
        ("Ferry sinks off the coast", Kind.TITLE),
        ("Ten dead", Kind.BODY),
        ("What is known", Kind.HEADING),
        ("Ten dead", Kind.BODY),
    ]


def test_credits_and_links_inside_a_given_paragraph_are_told_by_their_own_words() -> None:
    caption = Paragraph("Women wait for news. Photo: Jane Doe/Reuters", Kind.CAPTION, "under a picture")
    assert kinds(LEAD, caption, Paragraph("Photo: Reuters", Kind.CAPTION), MORE)[2:5] == [
        ("Women wait for news.", Kind.CAPTION),
        ("Photo: Jane Doe/Reuters", Kind.BYLINE),
        ("Photo: Reuters", Kind.BYLINE),
    ]
    link = Paragraph("The talks went well. Read more: Five things to know", Kind.BODY)
    assert kinds(LEAD, link)[-1][1] is Kind.BOILERPLATE


@pytest.mark.parametrize("row", ["Year | Ships | Dues", "2021 | 300 | 20", "Barley | Corrado Mills | Stonequay"])
def test_a_row_of_a_table_that_the_format_counts_to_the_story_is_no_row_of_links(row: str) -> None:
    assert (row, Kind.BODY) in kinds(Paragraph(LEAD, Kind.BODY), Paragraph(row, Kind.BODY), Paragraph(LEAD, Kind.BODY))


def test_a_row_of_figures_in_a_text_is_no_row_of_links_either() -> None:
    assert ("2021 | 300 | 20", Kind.BOILERPLATE) not in kinds(LEAD, "2021 | 300 | 20", LEAD)
    assert ("News | Sport | Weather", Kind.BOILERPLATE) in kinds(LEAD, "News | Sport | Weather", LEAD)


def test_a_second_given_title_is_a_heading_and_the_first_again_is_the_title_again() -> None:
    def title(text: str) -> Paragraph:
        return Paragraph(text, Kind.TITLE, "a headline")

    found = kinds(title("Talks open"), title("Talks open"), LEAD, title("Another story"), MORE)
    assert [kind for _, kind in found if kind is not Kind.BODY] == [Kind.TITLE, Kind.TITLE, Kind.HEADING]


def test_a_line_beside_a_given_title_is_no_second_title() -> None:
    found = dict(kinds("World", Paragraph("Talks open", Kind.TITLE), "Jane Doe", LEAD))
    assert (found["World"], found["Jane Doe"]) == (Kind.SOURCE, Kind.BYLINE)


def test_whoever_took_the_picture_did_not_write_the_story() -> None:
    credit = Paragraph("Jane Doe", Kind.BYLINE, "a picture's credit of the page")
    assert read(Paragraph(LEAD, Kind.BODY), credit).parts.details.byline is None
    assert read(Paragraph(LEAD, Kind.BODY), Paragraph("Jane Doe", Kind.BYLINE, "so")).parts.details.byline == "Jane Doe"


def test_the_same_guess_from_the_format_and_from_the_text_is_one() -> None:
    guess = Evidence("outlet", "Harbour Wire", "the address")
    found = read(Paragraph(LEAD), Paragraph("© 2023 Harbour Wire"), guesses=(guess,)).parts.guesses
    assert [(of.value, of.why) for of in found if of.field == "outlet"] == [("Harbour Wire", "the address")]


def test_front_matter_inside_a_document_is_text() -> None:
    assert read("author: Ann Lee\noutlet: Ledger", LEAD).parts.details.outlet is None


def test_the_formats_fields_come_before_the_texts_and_are_cleaned() -> None:
    fields = (
        Evidence("title", " Talks\x1b open ", "in the page's data"),
        Evidence("title", "Second", "elsewhere"),
        Evidence("outlet", "\x07 ", "nothing"),
        Evidence("published", "June 19, 2023", "in the page's data"),
    )
    found = read("Envoy meets president", "Harbour Wire", "By Jane Doe", LEAD, fields=fields).parts
    assert found.details.title == "Talks open"
    assert (found.details.outlet, found.details.byline, found.details.published) == (
        "Harbour Wire", "Jane Doe", "2023-06-19"
    )  # fmt: skip
    assert [of.field for of in found.evidence] == ["title", "outlet", "byline", "published"]
    assert found.evidence[0] == Evidence("title", "Talks open", "in the page's data")


def test_a_guess_of_the_format_is_kept_only_for_what_is_unknown() -> None:
    guess = (Evidence("outlet", "Ledger", "the sender"), Evidence("title", "Fwd: talks", "the subject"))
    found = read("Talks open", LEAD, guesses=guess).parts
    assert found.details.outlet is None
    assert [of.value for of in found.guesses] == ["Ledger"]


PARAGRAPHS = st.lists(
    st.builds(
        Paragraph,
        st.one_of(
            st.text(max_size=30),
            st.sampled_from([LEAD, "By Jane Doe", "Talks open", "Related", "a\n\nb", "Photo: Reuters", "# x", "---"]),
        ),
        st.one_of(st.none(), st.sampled_from(Kind)),
        st.sampled_from(["", "so", "\x1b"]),
    ),
    max_size=8,
)


@settings(max_examples=100, deadline=None)
@given(PARAGRAPHS)
def test_any_paragraphs_are_covered_by_sentences_each_in_one_paragraph(paragraphs: list[Paragraph]) -> None:
    found = read(*paragraphs)
    spans = [(of.start, of.end) for of in found.parts.sentences]
    covered = {at for start, end in spans for at in range(start, end)}
    assert all(at in covered for at, character in enumerate(found.text) if not character.isspace())
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    assert all(sum(of.start <= start and end <= of.end for of in found.parts.paragraphs) == 1 for start, end in spans)
    assert all(bool(of.why) == (of.kind is not Kind.BODY) for of in found.parts.sentences)


@pytest.mark.parametrize("kind", [Kind.BOILERPLATE, Kind.SOURCE, Kind.BYLINE, Kind.HEADING])
def test_a_given_kind_holds_for_every_sentence_of_its_paragraph(kind: Kind) -> None:
    given = Paragraph(f"{LEAD} Photo: Reuters", kind, "so")
    assert {of.kind for of in read(given).parts.sentences} == {kind}
