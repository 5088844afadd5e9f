"""Any bytes under any name are a story or a refusal in one line, within bounds, and nothing reaches the network."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.story.formats.mail_files import DATE, mail, part, several, together
from tests.story.formats.pdf_files import line, pdf
from tests.story.formats.word_files import core, document, paragraph
from tests.story.test_reading import check
from tui.story import Story, Unreadable, read_bytes
from tui.story.formats import bounded
from tui.story.signatures import SUFFIXES

LEAD = "The envoy came to the harbour on Sunday, officials said, and left at once. "
PAGE = (
    f"<html><head><title>Fog at sea</title></head><body><article><h1>Fog at sea</h1><p>{LEAD * 3}</p><p>{LEAD * 2}</p>"
)
WORD = document(paragraph("Fog at sea", style="Title") + paragraph(LEAD), core=core(creator="Jane Doe"))
PDF = pdf(line("Fog at sea", 730, size=20) + line(LEAD, 700))
MAIL = several("alternative", [part(LEAD * 8), part(PAGE, "text/html")], Subject="Fwd: Fog at sea")
SAVED = mail(
    together([part(PAGE, "text/html", Content_Location="https://example.org/fog"), part("x", "image/gif")]),
    'multipart/related; type="text/html"; boundary="=x="',
    From="<Saved by Blink>",
)


@pytest.fixture(scope="module", autouse=True)
def ended() -> Iterator[None]:
    yield
    bounded.close()


def read(data: bytes, name: str) -> Story:
    return read_bytes(data, name=name).story


@pytest.mark.parametrize(
    ("data", "name", "known"),
    [
        (PAGE.encode(), "fog.html", "web page"),
        (PAGE.encode(), "fog.txt", "web page"),
        (SAVED, "fog.mhtml", "web page"),
        (WORD, "fog.docx", "Word document"),
        (MAIL, "fog.eml", "mail"),
        (PDF, "fog.pdf", "PDF"),
        (f"Fog at sea\n\n{LEAD}".encode(), "fog.txt", "text"),
    ],
)
def test_what_a_reporter_saved_is_read_as_a_story(data: bytes, name: str, known: str) -> None:
    story = read(data, name)
    check(story)
    assert story.origin.format == known
    assert story.details.title == "Fog at sea"
    assert LEAD.strip() in story.text
    assert ("line breaks guessed" in story.origin.remarks) == (known == "PDF")


def test_what_a_format_says_of_a_story_is_known_with_its_evidence() -> None:
    story = read(MAIL, "fog.eml")
    assert {each.field: each.why for each in story.evidence}["title"] == "the mail's subject"
    assert story.details.retrieved == "2023-06-19T10:15:00+02:00"
    assert [each.value for each in story.guesses if each.field == "byline"] == ["Jane Doe"]
    assert story.details.byline is None


def test_a_saved_page_knows_its_address_and_when_it_was_saved() -> None:
    details = read(SAVED, "fog.mhtml").details
    assert (details.url, details.retrieved) == ("https://example.org/fog", "2023-06-19T10:15:00+02:00")


def test_control_characters_in_other_formats_are_counted_and_gone() -> None:
    story = read(mail("The envoy \x1b]0;gone\x07 came.\n", Date=DATE), "x.eml")
    assert story.text == "The envoy ]0;gone came."
    assert story.origin.removed == 2


def test_an_encoding_that_nobody_knows_or_that_does_not_fit_is_refused_in_the_same_words() -> None:
    data = mail("Das Café.".encode("cp1252"))
    with pytest.raises(Unreadable, match=r"^x: there is no encoding “klingon”"):
        read_bytes(data, name="x", encoding="klingon")
    with pytest.raises(Unreadable, match=r"^x: it is not in utf-8; leave the encoding out"):
        read_bytes(data, name="x", encoding="utf-8")
    assert read_bytes(data, name="x", encoding="cp1252").story.text == "Das Café."


def test_an_archive_that_is_no_document_is_refused_by_its_name() -> None:
    with pytest.raises(Unreadable, match=r"^x\.docx: Crossread reads .*; this looks like .*; save it as"):
        read(WORD.replace(b"word/document.xml", b"word/documint.xml"), "x.docx")


@contextmanager
def nobody_calls() -> Iterator[str]:
    """An address on this machine; afterwards it is certain that nobody has called there."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield f"http://127.0.0.1:{server.getsockname()[1]}"
        with pytest.raises(BlockingIOError):
            server.accept()


def test_nothing_that_a_file_points_to_is_called() -> None:
    with nobody_calls() as address:
        remote = (
            f'<link rel="stylesheet" href="{address}/a"><base href="{address}"><script src="{address}/b"></script>'
            f'<img src="{address}/c"><iframe src="{address}/d"></iframe><meta http-equiv="refresh" content="{address}">'
        )
        page = f'<!DOCTYPE html SYSTEM "{address}/x.dtd">{PAGE.replace("<h1>", remote + "<h1>")}'
        xhtml = f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY % e SYSTEM "{address}"> %e;]>{PAGE}'
        action = f"/Type /Catalog /OpenAction << /S /URI /URI ({address}) >>".encode()
        for data in (page.encode(), xhtml.encode(), mail(page, "text/html"), PDF.replace(b"/Type /Catalog", action)):
            assert LEAD.strip() in read(data, "fog").text


BEGINNINGS = [
    b"",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"<html><body><p>",
    b"From: a\nSubject: b\n\n",
    b"{\\rtf1 ",
    b"<?xml?>",
]
"""By which a file seems to be of a format; what follows is none of it."""
WHOLE = [PAGE.encode(), WORD, PDF, MAIL, SAVED]


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A good file with a few bytes changed, or cut off."""
    data = draw(st.sampled_from(WHOLE))
    at = draw(st.integers(0, len(data) - 1))
    return data[:at] + draw(st.binary(max_size=6)) + (data[at + 6 :] if draw(st.booleans()) else b"")


ANYTHING = st.one_of(st.tuples(st.sampled_from(BEGINNINGS), st.binary(max_size=200)).map(b"".join), damaged())


@settings(max_examples=120)
@given(ANYTHING, st.sampled_from(("", *SUFFIXES, ".rtf")))
def test_any_bytes_under_any_name_are_a_story_or_a_refusal_in_one_line(data: bytes, suffix: str) -> None:
    try:
        story = read(data, f"x{suffix}")
    except Unreadable as refused:
        assert str(refused).startswith(f"x{suffix}: ")
        assert "\n" not in str(refused)
    else:
        check(story)
