"""What the reader says of a story is checked, kept, and told back."""

import pytest

from tests.desk.made import two
from tests.library.made import added
from tui.desk import checked, say_of
from tui.desk.knowing.saying import say_all
from tui.library import Library
from tui.story import FIELDS


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("2023-06-19", "2023-06-19"),
        ("20230619", "2023-06-19"),
        ("2023-06-19T12:40", "2023-06-19T12:40"),
        ("2023-06-19 12:40:30+01:00", "2023-06-19T12:40:30+01:00"),
        ("2023-06-19T12:40:00Z", "2023-06-19T12:40Z"),
        ("19 June 2023", "2023-06-19"),
        (" June 19,  2023 12:40 GMT ", "2023-06-19T12:40Z"),
        ("Published on 19 June 2023 at 3.40pm EDT", "2023-06-19T15:40-04:00"),
        ("", ""),
    ],
)
@pytest.mark.parametrize("field", ["published", "updated", "retrieved"])
def test_a_time_is_kept_in_iso_8601(field: str, given: str, kept: str) -> None:
    assert checked(field, given) == kept


@pytest.mark.parametrize(
    "given", ["yesterday", "06/05/2023", "2023-13-01", "19 June 2023 12:40 IST", "June 2023", "12:40", "2023-06-31"]
)
def test_a_time_that_cannot_be_read_in_one_way_is_refused_in_one_line(given: str) -> None:
    with pytest.raises(ValueError, match=f"published: “{given}” is no time that can be read in one way only") as error:
        checked("published", given)
    assert "write it as 2023-06-19" in str(error.value)


@pytest.mark.parametrize("given", ["https://example.com/a?b=c#d", "http://example.com", "HTTPS://example.com/ä"])
def test_an_address_of_a_page_is_kept_as_it_is(given: str) -> None:
    assert checked("url", f" {given} ") == given


@pytest.mark.parametrize(
    "given", ["example.com/a", "ftp://example.com", "file:///etc/passwd", "javascript:alert(1)", "https://", "https://[",
              "https://exa mple.com"]
)  # fmt: skip
def test_what_is_no_address_of_a_page_is_refused_in_one_line(given: str) -> None:
    with pytest.raises(ValueError, match="is no address of a page"):
        checked("url", given)


@pytest.mark.parametrize("field", ["title", "outlet", "byline"])
def test_other_words_are_kept_on_one_line_without_control_characters(field: str) -> None:
    assert checked(field, " Harbour\n \x1b[31mWire ") == "Harbour [31mWire"


def test_what_the_reader_says_is_kept_and_told_by_the_storys_letter(library: Library, session_id: str) -> None:
    _, right = two(library, session_id)
    assert say_of(library, right.id, "outlet", " The Gazette ") == "Outlet of B: The Gazette."
    assert library.story(right.id).story.details.outlet == "The Gazette"
    assert say_of(library, right.id, "url", "https://example.com/b") == "Address of B: https://example.com/b."


@pytest.mark.parametrize("given", ["", "  ", None])
def test_blank_is_unknown_and_stays_so(library: Library, session_id: str, given: str | None) -> None:
    left, _ = two(library, session_id)
    assert say_of(library, left.id, "outlet", given) == "Outlet of A: unknown."
    again = two(library, session_id)[0]
    assert (again.story.details.outlet, "outlet" in again.said) == (None, True)


def test_a_story_in_no_session_is_told_by_its_file(library: Library) -> None:
    alone = added(library)
    assert say_of(library, alone.id, "outlet", "Harbour Wire") == "Outlet of wire.txt: Harbour Wire."


def test_a_wrong_value_keeps_nothing(library: Library, session_id: str) -> None:
    left, _ = two(library, session_id)
    with pytest.raises(ValueError, match="published"):
        say_all(library, left.id, {"outlet": "The Gazette", "published": "yesterday"})
    assert library.story(left.id).story.details.outlet == "Sample Wire"


def test_several_fields_are_one_action(library: Library, session_id: str) -> None:
    left, _ = two(library, session_id)
    say_all(library, left.id, {field: "2023-06-19" for field in FIELDS if field != "url"})
    assert library.story(left.id).said == set(FIELDS) - {"url"}
    library.undo()
    assert library.story(left.id).said == frozenset()
