import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library.addresses import address


@pytest.mark.parametrize(
    "url",
    [
        "https://www.wire.example/ferry/",
        "http://wire.example/ferry",
        "HTTPS://WWW.Wire.Example:443/ferry#comments",
        "https://wire.example/ferry?utm_source=mail&utm_medium=x&fbclid=1",
        " wire.example/ferry ",
        "https://wire.example/%66erry?at_medium=feed",
    ],
)
def test_one_page_has_one_address_however_it_was_reached(url: str) -> None:
    assert address(url) == "wire.example/ferry"


def test_what_the_query_asks_for_is_part_of_the_address_in_any_order() -> None:
    assert address("https://wire.example/?b=2&a=1&utm_x=3") == address("http://wire.example?a=1&b=2")
    assert address("https://wire.example/?id=1") != address("https://wire.example/?id=2")


@pytest.mark.parametrize(
    "url", [None, "", "https://www.wire.example/", "wire.example", "a/b", "http://[::1", "https://"]
)
def test_what_names_no_single_page_is_no_address(url: str | None) -> None:
    assert address(url) is None


@given(st.text())
def test_anything_may_stand_where_an_address_is_expected(text: str) -> None:
    assert address(text) == address(f" {text}\n")
    assert address(f"https://wire.example/ferry?{text}") is not None
