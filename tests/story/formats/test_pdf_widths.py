"""How wide text is, as fonts say it: it tells where a piece of text ends."""

from typing import Any

import pytest
from pypdf.generic import ArrayObject, DictionaryObject, FloatObject, NameObject, NumberObject

from tui.story.formats.pdf.widths import widths


def numbers(*given: float) -> ArrayObject:
    return ArrayObject(FloatObject(each) for each in given)


def font(**fields: Any) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{name}"): value for name, value in fields.items()})


def composite(wide: ArrayObject) -> DictionaryObject:
    inner = DictionaryObject({NameObject("/W"): wide, NameObject("/DW"): NumberObject(700)})
    return font(DescendantFonts=ArrayObject([inner]))


def test_a_simple_font_gives_the_width_of_each_code() -> None:
    found = widths(font(FirstChar=NumberObject(65), Widths=numbers(600, 0, 400)))
    assert found.of(b"AC") == 1000
    assert found.of(b"Z") == 500, "as wide as those that are given are on average"
    assert (found.count(b"A B"), found.blanks(b"A B")) == (3, 1)


def test_a_font_of_drawings_counts_in_units_of_its_own() -> None:
    drawings = font(FirstChar=NumberObject(65), Widths=numbers(8), FontMatrix=numbers(0.05, 0, 0, 0.05, 0, 0))
    assert widths(drawings).of(b"A") == pytest.approx(400)


def test_a_composite_font_gives_widths_one_by_one_and_for_stretches() -> None:
    wide = ArrayObject([NumberObject(1), numbers(300, 310), *numbers(5, 7, 900)])
    found = widths(composite(wide))
    assert [found.of(bytes((0, code))) for code in (1, 2, 5, 7, 8)] == [300, 310, 900, 900, 700]
    assert (found.count(b"\0A\0B"), found.blanks(b"\0 ")) == (2, 0)


@pytest.mark.parametrize(
    "given",
    [
        None,
        font(),
        font(Widths=NumberObject(3)),
        font(Widths=ArrayObject([NameObject("/A")])),
        composite(ArrayObject([NumberObject(1), NumberObject(2)])),
        font(DescendantFonts=ArrayObject([])),
    ],
)
def test_a_font_that_gives_none_or_nonsense_has_rough_ones(given: Any) -> None:
    found = widths(given)
    assert found.of(b"iiii") < found.of(b"nnnn") < found.of(b"MMMM")


def test_a_stretch_without_end_is_cut() -> None:
    assert len(widths(composite(numbers(0, 2**31, 500))).by_code) == 65_536
