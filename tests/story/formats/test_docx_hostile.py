"""A hostile Word document is refused within bounds of time and memory, and touches nothing on disk."""

import io
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.story.formats.word_files import NAMES, archive, document, paragraph, relations
from tui.story.formats import Refused
from tui.story.formats.docx import extract
from tui.story.formats.limits import LIMIT_DEPTH, LIMIT_ENTRIES, LIMIT_UNPACKED

GOOD = document(paragraph("The envoy came."))


def refusal(data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        extract(data)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def document_of(part: bytes) -> bytes:
    return archive({"_rels/.rels": relations(officeDocument="word/document.xml"), "word/document.xml": part})


def test_a_bomb_is_refused_and_not_unpacked() -> None:
    bomb = document_of(b"<w>" + bytes(LIMIT_UNPACKED + 10))
    assert len(bomb) < 100_000
    assert "larger than 50 MB" in refusal(bomb)


def test_a_bomb_in_several_parts_is_refused_too() -> None:
    half = b" " * (LIMIT_UNPACKED * 2 // 3)
    main = f"<w:document {NAMES}/>".encode()
    parts = {"word/document.xml": main + half, "word/styles.xml": b"<x/>" + half}
    assert "larger than 50 MB" in refusal(archive(parts))


def test_an_entry_that_lies_about_its_size_is_refused() -> None:
    data = bytearray(document_of(b"<w>" + b" " * 100_000))
    size = (100_003).to_bytes(4, "little")
    assert data.count(size) == 2
    assert refusal(bytes(data).replace(size, (50).to_bytes(4, "little")))


def test_more_entries_than_a_document_has_are_refused() -> None:
    many = archive({f"x{number}": b"" for number in range(LIMIT_ENTRIES + 1)})
    assert "more than 1,000 parts" in refusal(many)


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "..\\..\\x", "C:\\x", "word/../../../x"])
def test_a_name_that_leads_elsewhere_leads_nowhere(name: str) -> None:
    tricked = archive(
        {
            name: b"secret",
            "_rels/.rels": relations(officeDocument=name, styles=name),
            "word/document.xml": f"<w:document {NAMES}>{paragraph('It came.')}</w:document>".encode(),
            "word/_rels/document.xml.rels": relations(footnotes=f"../{name}"),
        }
    )
    assert "a zip archive" in refusal(tricked)


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE x SYSTEM "http://example.org/x.dtd">',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused(declared: str, encoding: str) -> None:
    part = f'<?xml version="1.0" encoding="{encoding}"?>{declared}<w:document {NAMES}/>'
    assert "declares a document type" in refusal(document_of(part.encode(encoding)))


def test_elements_nested_deeper_than_any_story_are_refused() -> None:
    deep = f"<w:document {NAMES}>" + "<w:p>" * (LIMIT_DEPTH + 1)
    assert "nested deeper" in refusal(document_of(deep.encode()))


def test_a_password_is_asked_to_be_taken_off() -> None:
    packed = io.BytesIO(GOOD)
    with zipfile.ZipFile(packed) as file:
        at = file.getinfo("word/document.xml").header_offset
    data = bytearray(GOOD)
    data[at + 6] |= 1
    central = GOOD.index(b"PK\x01\x02")
    while b"word/document.xml" not in GOOD[central + 46 : central + 63]:
        central = GOOD.index(b"PK\x01\x02", central + 1)
    data[central + 8] |= 1
    assert "protected by a password" in refusal(bytes(data))


def test_damaged_xml_is_refused() -> None:
    assert "damaged" in refusal(document_of(b"<w:document"))
    assert "damaged" in refusal(b"PK\x03\x04 and nothing more")


@settings(max_examples=60)
@given(st.integers(0, len(GOOD) - 1), st.binary(min_size=1, max_size=8))
def test_a_damaged_document_is_read_or_refused(at: int, junk: bytes) -> None:
    try:
        assert extract(GOOD[:at] + junk + GOOD[at + len(junk) :]).paragraphs
    except Refused as refused:
        assert str(refused)


TAGS = st.sampled_from(["p", "r", "t", "tc", "tr", "tbl", "del", "ins", "pPr", "rPr", "sdtContent", "moveFrom"])
ELEMENTS = st.recursive(
    st.just("<w:t>word</w:t>"),
    lambda inner: st.builds(lambda tag, made: f"<w:{tag}>{''.join(made)}</w:{tag}>", TAGS, st.lists(inner, max_size=3)),
    max_leaves=12,
)


@settings(max_examples=60)
@given(ELEMENTS)
def test_elements_in_an_order_that_word_never_writes_are_read_or_refused(body: str) -> None:
    try:
        assert all(each.text.strip() for each in extract(document(body)).paragraphs)
    except Refused as refused:
        assert "no text" in str(refused)
