from textual.content import Content

from widgets.entries import Entry, matching

ENTRIES = [
    Entry("s1", Content("Beijing visit"), "", disabled=True),
    Entry("a", Content("A Harbour Wire"), "Harbour Wire envoy"),
    Entry("b", (Content("B The Meridian"), Content("18 Jun")), "The Meridian talks"),
    Entry("samples", Content("Samples"), "", disabled=True),
    Entry("s2", Content("Ferry"), "", disabled=True),
    Entry("c", Content("C Coastline"), "Coastline ferry Straße"),
]


def keys(words: str) -> list[str]:
    return [entry.key for entry in matching(ENTRIES, words)]


def test_without_words_everything_is_left() -> None:
    assert keys("  ") == [entry.key for entry in ENTRIES]


def test_all_words_must_occur_in_any_order_and_case() -> None:
    assert keys("TALKS merid") == ["s1", "b"]
    assert keys("talks harbour") == []


def test_headings_stay_while_any_of_their_entries_do() -> None:
    assert keys("coast") == ["samples", "s2", "c"]
    assert keys("harbour") == ["s1", "a"]


def test_letters_that_only_differ_in_case_are_the_same_in_every_language() -> None:
    assert keys("STRASSE") == ["samples", "s2", "c"]


def test_several_lines_are_one_entry() -> None:
    assert ENTRIES[2].content.plain == "B The Meridian\n18 Jun"


def test_the_colours_of_an_entry_are_kept() -> None:
    bold = Content.styled("#check", "bold")
    assert Entry("t", (Content("Tags"), bold), "").content == Content("Tags\n") + bold
