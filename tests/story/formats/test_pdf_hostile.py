"""A hostile PDF is refused, in words, or read as far as it can be; it is only ever opened in the process of its own."""

import io
import zlib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfWriter

from tests.story.formats.pdf_files import line, pdf, stream, whole
from tui.story.formats import Refused
from tui.story.formats.bounded import Aside, Bounds
from tui.story.formats.taking import Format

PAGE = line("The envoy came.", 700)
GOOD = pdf(PAGE)


@pytest.fixture(scope="module")
def aside() -> Iterator[Aside]:
    made = Aside(Bounds(seconds=3, memory=600_000_000))
    yield made
    made.close()


def refusal(aside: Aside, data: bytes) -> str:
    with pytest.raises(Refused) as caught:
        aside.extract(Format.PDF, data)
    assert "\n" not in str(caught.value)
    return str(caught.value)


def read(aside: Aside, data: bytes) -> list[str]:
    return [each.text for each in aside.extract(Format.PDF, data).paragraphs]


def locked(password: str, data: bytes = GOOD) -> bytes:
    writer = PdfWriter(clone_from=io.BytesIO(data))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def test_a_pdf_that_is_locked_against_changes_only_is_read(aside: Aside) -> None:
    assert read(aside, locked("")) == ["The envoy came."]


def test_a_pdf_with_a_password_is_refused(aside: Aside) -> None:
    assert "protected by a password" in refusal(aside, locked("secret"))


def test_a_pdf_whose_pages_lead_back_to_themselves_is_refused_or_read_once(aside: Aside) -> None:
    looped = GOOD.replace(b"/Kids [5 0 R]", b"/Kids [2 0 R]")
    assert refusal(aside, looped)


def test_a_pdf_with_more_pages_than_a_story_is_refused(aside: Aside) -> None:
    kids = b"5 0 R " * 501
    many = GOOD.replace(b"/Count 1 /Kids [5 0 R]", b"/Count 501 /Kids [%s]" % kids)
    assert "more than 500 pages" in refusal(aside, many)


def test_a_stream_that_never_ends_is_read_or_refused(aside: Aside) -> None:
    assert "\n" not in _outcome(aside, GOOD.replace(b"endstream", b"").replace(b"/Length", b"/Longth"))
    assert "\n" not in _outcome(aside, GOOD[: GOOD.index(b"endstream")])


def test_a_stream_that_unpacks_to_too_much_is_refused(aside: Aside) -> None:
    bomb = zlib.compress(zlib.compress(bytes(100_000_000)))
    packed = stream(bomb, b"/Filter [/FlateDecode /FlateDecode]")
    assert len(bomb) < 100_000
    assert refusal(aside, GOOD.replace(stream(PAGE), packed))


def test_a_stream_behind_a_long_chain_of_filters_is_refused_or_read_in_time(aside: Aside) -> None:
    filters = b"/Filter [%s]" % (b"/ASCIIHexDecode " * 3000)
    assert _outcome(aside, GOOD.replace(stream(PAGE), stream(b"41" * 1_000_000, filters)))


def test_text_that_draws_itself_again_and_again_is_refused_or_read_in_time(aside: Aside) -> None:
    fields = b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 7 0 R >> >>"
    form = stream(b"/X Do " * 50, fields)
    data = pdf(PAGE + b"/X Do ", more=[form]).replace(b"/Font <<", b"/XObject << /X 7 0 R >> /Font <<", 1)
    assert _outcome(aside, data)


def test_what_a_pdf_wants_to_open_or_run_is_not_opened(aside: Aside) -> None:
    action = (
        b"/OpenAction << /S /URI /URI (http://127.0.0.1:1/) >> /AA << /O << /S /JavaScript /JS (app.alert\\(1\\)) >> >>"
    )
    assert read(aside, GOOD.replace(b"/Type /Catalog", b"/Type /Catalog " + action)) == ["The envoy came."]


def test_what_is_no_pdf_behind_its_first_letters_is_refused(aside: Aside) -> None:
    for data in (b"%PDF-", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", whole([b"<< >>"]), whole([b"<< /Pages 1 0 R >>"])):
        assert refusal(aside, data)
    assert read(aside, GOOD) == ["The envoy came."]


def _outcome(aside: Aside, data: bytes) -> str:
    """The text or the refusal: what matters is that there is one."""
    try:
        return " ".join(read(aside, data)) or "nothing"
    except Refused as refused:
        return str(refused)


@settings(max_examples=40)
@given(at=st.integers(0, len(GOOD) - 1), junk=st.binary(min_size=1, max_size=8))
def test_a_damaged_pdf_is_read_or_refused(aside: Aside, at: int, junk: bytes) -> None:
    assert "\n" not in _outcome(aside, GOOD[:at] + junk + GOOD[at + len(junk) :])
