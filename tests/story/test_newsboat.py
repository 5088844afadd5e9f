"""What newsboat pipes to a program is read as the story that it holds."""

from tui.story import Kind, Story, read_bytes

PIPED = """\
Feed: Harbour Wire
Title: Envoy meets president in Harbour City for the first talks in five cold
years
Author: Jane Doe
Date: Mon, 19 Jun 2023 08:04:09 +0200
Link: https://example.org/talks
Flags: n

The envoy met President Li Wen in Harbour City[1], officials said after the
talks. It was their first meeting in five years, and both sides said that it
had been useful.

[image 2]

Mr. Hall told reporters[3] that the talks had been “candid” and both sides
wished to go on in the autumn.

Links:
[1]: https://example.org/harbour-city (link)
[2]: https://example.org/hall.jpg (image)
[3]: https://example.org/q (unknown (bug))
""".replace("Links:", "Links: ")


def story(text: str = PIPED) -> Story:
    return read_bytes(text.encode(), name="standard input").story


def test_the_header_says_what_is_known() -> None:
    details = story().details
    assert details.title == "Envoy meets president in Harbour City for the first talks in five cold years"
    assert (details.outlet, details.byline, details.url) == ("Harbour Wire", "Jane Doe", "https://example.org/talks")
    assert details.published == "2023-06-19T08:04:09+02:00"


def test_wrapped_paragraphs_are_joined_and_the_text_stays_as_it_is() -> None:
    found = story()
    assert found.text == PIPED
    body = [found.words(of) for of in found.sentences if of.kind is Kind.BODY]
    assert body == [
        "The envoy met President Li Wen in Harbour City[1], officials said after the\ntalks.",
        "It was their first meeting in five years, and both sides said that it\nhad been useful.",
        "Mr. Hall told reporters[3] that the talks had been “candid” and both sides\nwished to go on in the autumn.",
    ]


def test_the_list_of_links_and_the_places_of_pictures_are_set_aside_line_by_line() -> None:
    found = story()
    aside = [(found.words(of), of.why) for of in found.sentences if of.kind is Kind.BOILERPLATE]
    assert aside == [
        ("Flags: n", "front matter"),
        ("[image 2]", "the place of a picture"),
        ("Links:", "newsboat's list of links"),
        ("[1]: https://example.org/harbour-city (link)", "newsboat's list of links"),
        ("[2]: https://example.org/hall.jpg (image)", "newsboat's list of links"),
        ("[3]: https://example.org/q (unknown (bug))", "newsboat's list of links"),
    ]


def test_the_header_may_stand_in_any_order() -> None:
    lines = PIPED.split("\n")
    mixed = "\n".join([lines[5], lines[4], lines[3], *lines[0:3], *lines[6:]])
    assert story(mixed).details == story().details


def test_a_picture_with_a_text_is_a_caption() -> None:
    found = story(PIPED.replace("[image 2]", "[image 2: Women wait for news at the harbour]"))
    assert [found.words(of) for of in found.sentences if of.kind is Kind.CAPTION] == [
        "[image 2: Women wait for news at the harbour]"
    ]


def test_a_numbered_list_that_no_heading_introduces_is_text() -> None:
    text = "The envoy came to the harbour on Sunday.\n\n[1]: https://example.org/a\n"
    assert "newsboat's list of links" not in {of.why for of in story(text).sentences}
    assert "newsboat's list of links" not in {of.why for of in story("Links:\n\nHe left the harbour.").sentences}
