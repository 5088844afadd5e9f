"""The stories of the bridge are saved in six ways, and each is read as the story that a person would see."""

import re
from collections import Counter
from io import BytesIO
from zipfile import ZipFile

import pytest

from seeds import EVENTS
from tests.seeded import named, of_kind, place, raw, story
from tui.story import Kind


def test_the_bridge_is_told_in_each_format_that_crossread_reads() -> None:
    event = next(event for event in EVENTS if event.name == "bridge")
    formats = {sample.file: story(place(event, sample)).origin.format for sample in event.files}
    assert formats == {
        "wire.html": "web page",
        "northern-post.eml": "mail",
        "gazette.docx": "Word document",
        "evening-ledger.md": "text",
        "coastline.txt": "text",
        "transport-office.pdf": "PDF",
    }


@pytest.mark.parametrize(
    ("where", "known"),
    [
        (
            "bridge/wire.html",
            {
                "title": "Six missing after ship brings down Baltimore bridge; mayday let officers stop traffic",
                "outlet": "Sample Wire",
                "byline": "Tobias Quell, Orla Fennick",
                "published": "2024-03-26T16:10:00+00:00",
                "updated": "2024-03-26T17:55:00+00:00",
                "retrieved": "2024-03-26T18:42:07+00:00",
                "url": "https://example.com/sample-wire/2024/03/26/key-bridge-collapse",
            },
        ),
        (
            "bridge/coastline.txt",
            {
                "title": "Ship brings down motorway bridge in Baltimore; at least seven missing",
                "outlet": "Sample Coastline",
                "byline": "Wenna Trask",
                "published": "2024-03-26T11:05:00+00:00",
                "url": "https://example.com/sample-coastline/world/baltimore-bridge",
            },
        ),
        (
            "bridge/evening-ledger.md",
            {
                "title": "Four minutes on the Patapsco: what is known of the Key Bridge collapse, and what is not",
                "byline": "Petra Lindqvist-Omar",
                "published": "2024-03-28",
                "retrieved": "2024-03-29",
                "url": "https://example.com/sample-evening-ledger/us/key-bridge-four-minutes",
            },
        ),
        (
            "bridge/gazette.docx",
            {
                "title": "Two bodies found in the Patapsco as investigators open the ship’s recorder",
                "outlet": "The Sample Gazette",
                "byline": "Rowan Abbascott",
                "published": "2024-03-27",
            },
        ),
        (
            "bridge/northern-post.eml",
            {
                "title": "Six workers presumed dead as Baltimore search is called off for the night",
                "byline": "Ingrid Halloway",
                "retrieved": "2024-03-26T22:04:51-04:00",
            },
        ),
        (
            "bridge/transport-office.pdf",
            {
                "title": "Key Bridge closed until further notice; drivers are asked to use the harbor tunnels",
                "published": "2024-03-26T14:30",
            },
        ),
    ],
)
def test_a_story_of_the_bridge_says_itself_what_is_known_of_it(where: str, known: dict[str, str]) -> None:
    details = story(where).details
    assert {field: str(getattr(details, field)).replace("Z", "+00:00") for field in known} == known


@pytest.mark.parametrize(
    ("where", "first", "last"),
    [
        ("bridge/wire.html", "BALTIMORE, March 26 (Sample Wire) - Six", "It is to find out why the power failed."),
        ("bridge/northern-post.eml", "BALTIMORE – Six men", "More than 30,000 vehicles a day had crossed the bridge"),
        ("bridge/gazette.docx", "Divers have recovered the bodies", "It handles more cars and light trucks than any"),
        ("bridge/evening-ledger.md", "The road crew on the Francis Scott Key", "The bridge, which opened in 1977, is"),
        ("bridge/coastline.txt", "A container ship ran into", "At half past one in the morning there were few."),
        ("bridge/transport-office.pdf", "BALTIMORE - The Francis", "Reporters who wish to attend are asked to bring"),
    ],
)
def test_a_story_of_the_bridge_is_read_from_its_first_sentence_to_its_last(where: str, first: str, last: str) -> None:
    body = of_kind(where, Kind.BODY)
    assert body[0].startswith(first)
    assert any(sentence.startswith(last) for sentence in body[-2:])


def test_the_web_page_has_furniture_around_and_inside_the_story_that_is_no_news() -> None:
    page = raw("bridge/wire.html").decode()
    assert page.startswith("<!DOCTYPE html>") and "Page saved with SingleFile" in page
    furniture = ["Who owns the Dali?", "Sign up for our newsletter", "More from Sample Wire", "All rights reserved."]
    read = " ".join(of_kind("bridge/wire.html", Kind.BODY, Kind.HEADING, Kind.TITLE))
    assert [line for line in furniture if line in page] == furniture
    assert [line for line in furniture if line in read] == []


def test_the_word_document_has_a_tracked_deletion_and_insertion_and_a_table() -> None:
    with ZipFile(BytesIO(raw("bridge/gazette.docx"))) as parts:
        document = parts.read("word/document.xml").decode()
    assert Counter(re.findall(r"<w:(ins|del|tbl)[ >]", document)) == {"ins": 1, "del": 1, "tbl": 1}
    read = story("bridge/gazette.docx").text
    assert "The 984-foot Dali" in read and "948" not in read
    assert "1.26:39am | A pilot calls for tugs" in read


def test_the_mail_has_a_note_above_the_forwarded_story_and_a_signature_below_it() -> None:
    body = of_kind("bridge/northern-post.eml", Kind.BODY)
    assert any(sentence.startswith("BALTIMORE – Six men who were mending the road") for sentence in body)
    signature = of_kind("bridge/northern-post.eml", Kind.BOILERPLATE)
    assert any("Night desk, Sample Evening Ledger" in line for line in signature)
    assert not any("Forwarded message" in sentence or "tamsin.orr" in sentence for sentence in body)


def test_newsboats_text_is_wrapped_at_80_columns_with_a_header_markers_and_a_list_of_links() -> None:
    head, _, rest = named("bridge/coastline.txt").partition("\n\n")
    story_lines, _, links = rest.partition("\n\nLinks: \n")
    assert [line.partition(":")[0] for line in head.splitlines()] == ["Feed", "Title", "Author", "Date", "Link"]
    assert max(map(len, story_lines.splitlines())) <= 80
    assert set(re.findall(r"\[\d\]", story_lines)) < set(re.findall(r"^\[\d\]", links, re.M))


def test_a_clipped_page_is_markdown_with_the_front_matter_of_the_clipper() -> None:
    front, _, _ = named("bridge/evening-ledger.md").removeprefix("---\n").partition("\n---\n")
    fields = [line.partition(":")[0] for line in front.splitlines() if not line.startswith(" ")]
    assert fields == ["title", "source", "author", "published", "created", "description", "tags"]
    assert '  - "[[Petra Lindqvist-Omar]]"' in front


def test_the_press_release_is_small_and_repeats_a_head_and_numbers_its_two_pages() -> None:
    release = raw("bridge/transport-office.pdf")
    assert len(release) < 20_000
    shown = re.findall(rb"\((.*)\) Tj", release)
    assert shown.count(b"Sample State Transport Office") == 2
    assert [line for line in shown if line.startswith(b"Page ")] == [b"Page 1 of 2", b"Page 2 of 2"]
    assert not any("Page 1 of 2" in sentence for sentence in of_kind("bridge/transport-office.pdf", Kind.BODY))
