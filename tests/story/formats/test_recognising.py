"""What a file is, is told by its content first and by its name's ending only where that leaves it open."""

import pytest

from tests.story.formats.mail_files import mail
from tui.story.formats.taking import Format
from tui.story.signatures import SUFFIXES, recognised

NEWSBOAT = b"Feed: Harbour Wire\nTitle: Fog\nAuthor: Jane\nDate: Mon, 19 Jun 2023 10:15:00 +0200\n\nIt came."
SAVED = (
    b"From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/fog\nSubject: Fog\nMIME-Version: 1.0\n\n"
)


@pytest.mark.parametrize(
    ("data", "known"),
    [
        (b"%PDF-1.7\n", Format.PDF),
        (b"\n %PDF-1.7\n", Format.PDF),
        (b"PK\x03\x04rest", Format.WORD),
        (b"\n<!DOCTYPE html>\n<html><p>The envoy came.", Format.PAGE),
        (b'<?xml version="1.0"?>\n<html xmlns="x"><p>The envoy came.', Format.PAGE),
        (b"<!-- saved -- from -- url -->\n<!-- again --><HTML>", Format.PAGE),
        ("<html>The envoy came.".encode("utf-16"), Format.PAGE),
        ("\ufeff<html>The envoy came.".encode(), Format.PAGE),
        ("<html>The envoy came.".encode("utf-16-be"), Format.PAGE),
        (b"<article class='a'><p>The envoy came.</p></article>", Format.PAGE),
        (b"<p>The envoy came.</p>", Format.PAGE),
        (mail("The envoy came."), Format.MAIL),
        ("From: Åsa Å <a@example.org>\nSubject: Fog\n folded\n\nIt came.".encode(), Format.MAIL),
        (b"From jane@example.org Mon Jun 19 10:15:00 2023\nReceived: x\nDate: y\n\nIt came.", Format.MAIL),
        (SAVED, Format.ARCHIVE),
        (b"From: x\nSubject: y\nContent-Type: multipart/related;\n boundary=x\n\n", Format.ARCHIVE),
    ],
)
def test_a_file_is_recognised_by_its_content_under_any_name(data: bytes, known: Format) -> None:
    assert {recognised(data, f"story{suffix}") for suffix in (".txt", "", ".html", ".docx")} == {known}


@pytest.mark.parametrize(
    "data",
    [
        b"The <html> tag was invented in 1991.",
        b"From: the harbour. It came at dawn.",
        b"From: the harbour\nIt came at dawn.\nSubject: none",
        b"Subject: fog\n\nDate: today",
        NEWSBOAT,
        b"---\ntitle: x\ndate: 2023-06-19\n---\n\nIt came.",
        b"Title: Fog\nFrom: Jane\nDate: Monday\n\nIt came.",
        b"A PDF begins with %PDF-1.7, he said.",
        b"<p>The envoy came.",
        b"<3 is a heart",
        b"<!---->" * 500 + b"It came.",
        b"",
    ],
)
def test_a_text_is_no_other_format(data: bytes) -> None:
    assert recognised(data, "story.txt") is None
    assert recognised(data, "story") is None


def test_the_ending_decides_where_the_content_leaves_it_open() -> None:
    assert recognised(b"The envoy <b>came</b>.", "story.htm") is Format.PAGE
    assert recognised(b"The envoy <b>came</b>.", "story.txt") is None
    assert recognised(b"The envoy came, 3 < 4.", "story.html") is None
    assert recognised(b"Subject: Fog\n\nIt came.", "story.eml") is Format.MAIL
    assert recognised(b"MIME-Version: 1.0\n\nIt came.", "story.mht") is Format.ARCHIVE
    assert recognised(b"HTTP junk %PDF-1.7", "story.pdf") is Format.PDF
    assert recognised(b"HTTP junk %PDF-1.7", "story.txt") is None


def test_a_mail_is_recognised_however_much_stands_above_it() -> None:
    seen = b"".join(b"X-Seen-%d: by a machine\n" % number for number in range(1000))
    for more in range(40):
        assert recognised(b"Received: %s\nDate: y\n%s\nIt came." % (b"x" * more, seen)) is Format.MAIL


def test_a_piece_of_a_page_in_markdown_is_markdown() -> None:
    assert recognised(b"<div align='center'>Fog</div>\n\n# It came", "story.md") is None
    assert recognised(b"<html><body>Fog", "story.md") is Format.PAGE


def test_every_format_has_an_ending_that_is_taken_from_a_folder() -> None:
    assert {".txt", ".md", ".html", ".htm", ".xhtml", ".docx", ".eml", ".mht", ".mhtml", ".pdf"} <= set(SUFFIXES)
