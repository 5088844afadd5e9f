"""Where the pieces of a page begin and end, whatever way a program spaces them."""

import io

import pytest
from pypdf import PdfReader

from tests.story.formats.pdf_files import drawn, with_letters
from tui.story.formats.pdf.pieces import Piece, pieces


def ends(shown: bytes) -> list[tuple[str, float]]:
    """What is drawn, with a font whose letters are as wide as they are tall, and where each piece ends."""
    data = with_letters("ab ", shown.replace(b"AB", b"<00000001>"))
    found = [piece for line in pieces(PdfReader(io.BytesIO(data)).pages[0]) for piece in line]
    return [(piece.text.strip(), piece.right) for piece in found if piece.text.strip()]


def test_a_piece_ends_where_its_last_letter_does() -> None:
    data = with_letters("ab", drawn("ab", "ab", 700, x=72, size=12))
    (found,) = [line for line in pieces(PdfReader(io.BytesIO(data)).pages[0]) if line]
    assert found == [Piece("ab", 72, 96, 700, 12)]


@pytest.mark.parametrize(
    ("shown", "end"),
    [
        (b"BT /F3 10 Tf 72 700 Td AB Tj ET", 92),
        (b"BT /F3 10 Tf 72 700 Td [AB -100 AB] TJ ET", 113),
        (b"BT /F3 10 Tf 72 700 Td AB Tj AB Tj ET", 112),
        (b"BT /F3 10 Tf 2 Tc 72 700 Td AB Tj ET", 96),
        (b"q 2 Tc Q BT /F3 10 Tf 72 700 Td AB Tj ET", 92),
        (b"2 0 0 2 0 0 cm BT /F3 10 Tf 72 300 Td AB Tj ET", 184),
        (b"BT /F3 1 Tf 10 0 0 10 72 700 Tm AB Tj ET", 92),
    ],
)
def test_spacing_and_scale_move_its_end(shown: bytes, end: float) -> None:
    assert [right for _, right in ends(shown)] == pytest.approx([end])


def test_wider_blanks_move_the_end_of_text_with_one_byte_a_letter() -> None:
    shown = b"BT /F1 10 Tf 72 700 Td (i i) Tj ET BT /F1 10 Tf 5 Tw 72 600 Td (i i) Tj ET"
    (_, usual), (_, wider) = ends(shown)
    assert wider - usual == pytest.approx(5)
