import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library import normal_tag


@pytest.mark.parametrize(
    ("written", "tag"),
    [
        ("check", "check"),
        (" # to check\n", "to-check"),
        ("##figure", "figure"),
        ("place/harbour_2", "place/harbour_2"),
        ("Überprüfen", "Überprüfen"),
        ("cafe\u0301", "caf\u00e9"),
        ("जाँच", "जाँच"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("y1984", "y1984"),
        ("a\x00b\x1b", "ab"),
        ("a \t b", "a-b"),
    ],
)
def test_a_tag_is_what_the_reader_meant(written: str, tag: str) -> None:
    assert normal_tag(written) == tag


@pytest.mark.parametrize("written", ["", " ", "#", "# #", "\x00", "1984", "١٩٨٤", "a,b", "a#b", "[x]", "a.b", "\ud800"])
def test_what_markdown_readers_would_not_take_as_a_tag_is_refused_in_one_line(written: str) -> None:
    with pytest.raises(ValueError, match="A tag ") as caught:
        normal_tag(written)
    assert "\n" not in str(caught.value)


@given(st.text(max_size=12))
def test_a_normal_tag_is_its_own_normal_form(written: str) -> None:
    try:
        tag = normal_tag(written)
    except ValueError:
        return
    assert normal_tag(tag) == tag
    assert not tag.startswith("#")
    assert len(tag.split()) == 1
