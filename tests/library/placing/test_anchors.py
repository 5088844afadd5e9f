import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.library import Anchor, Library, NotInLibrary, Placed, StoredStory
from tui.library.placing import anchors
from tui.library.placing.folding import fold
from tui.library.placing.grounds import Ground

from ..made import added, story

QUOTE = "At least 14 people were injured, three of them seriously."
OPENING = "Two ferries met in the fog off Marrow Point on Tuesday.\n\n"
CLOSING = "\n\nThe harbour stayed closed until the evening, the coastguard said.\n"
CAPTION = "Rescuers on the quay. Photo: Reuters"


def stored(text: str, version: int = 1) -> StoredStory:
    return StoredStory("a" * 32, version, story(text), False, "2026-03-04T00:00:00Z")


def ground(text: str) -> Ground:
    return Ground(story(text))


def on(text: str, quote: str, nth: int = 0) -> Anchor:
    start = -1
    for _ in range(nth + 1):
        start = text.index(quote, start + 1)
    return anchors.make(stored(text), start, start + len(quote))


def found(anchor: Anchor, text: str, made_on: str) -> str | None:
    """The quotation with what stands right before and after it, in brackets."""
    placed = anchors.place(anchor, ground(text), ground(made_on))
    if placed is None:
        return None
    before, after = text[max(0, placed.start - 6) : placed.start], text[placed.end : placed.end + 6]
    assert text[placed.start : placed.end] == anchor.exact
    return f"{before}[…]{after}"


def test_an_anchor_keeps_the_quotation_and_what_is_around_it() -> None:
    anchor = on(OPENING + QUOTE + CLOSING, QUOTE)
    assert anchor.exact == QUOTE
    assert (OPENING.endswith(anchor.prefix), CLOSING.startswith(anchor.suffix)) == (True, True)
    assert (len(anchor.prefix), len(anchor.suffix)) == (32, 32)


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (3, 3), (5, 4), (0, 1000)])
def test_an_anchor_must_stand_on_something(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="cannot stand"):
        anchors.make(stored("short"), start, end)


def test_a_whole_story_is_always_found() -> None:
    anchor = anchors.make(stored("one"), 0, 0)
    assert (anchor.exact, anchor.prefix, anchor.suffix) == ("", "", "")
    assert anchors.place(anchor, ground("quite another text")) == Placed(0, 0)


def test_in_the_text_it_was_made_on_an_anchor_stands_where_it_stood_even_among_twins() -> None:
    text = f"{CAPTION}\n" * 5
    for nth in range(5):
        anchor = on(text, CAPTION, nth)
        assert anchors.place(anchor, ground(text)) == Placed(anchor.start, anchor.end)


@pytest.mark.parametrize(
    "later",
    [
        OPENING + QUOTE + "\n\nA correction was added." + CLOSING,
        "UPDATED\n\n" + OPENING + QUOTE + CLOSING,
        QUOTE + CLOSING + OPENING,
        "Everything else is new. " + QUOTE + " Everything after it, too.",
    ],
    ids=["paragraph after", "line before", "shuffled", "rewritten around"],
)
def test_a_long_quotation_that_stands_once_is_found_whatever_is_around_it(later: str) -> None:
    text = OPENING + QUOTE + CLOSING
    assert found(on(text, QUOTE), later, text) is not None


@pytest.mark.parametrize("later", [OPENING + CLOSING, OPENING + QUOTE.replace("14", "17") + CLOSING, ""])
def test_a_quotation_that_is_gone_or_differs_by_a_figure_is_an_orphan(later: str) -> None:
    text = OPENING + QUOTE + CLOSING
    assert found(on(text, QUOTE), later, text) is None


def test_a_short_quotation_needs_its_surroundings() -> None:
    text = "The sum is unknown. Some 17 were hurt, the operator said on the same evening."
    assert found(on(text, "17"), "UPDATED " + text, text) == " Some […] were "
    assert found(on(text, "17"), "Of the 17 boats in port all were counted.", text) is None


def test_a_short_quotation_is_not_found_inside_a_word_that_a_vowel_sign_goes_on_with() -> None:
    text = "खबर के अनुसार बुधवार की सुबह शहर में एक दल आया।"
    assert found(on(text, "दल"), f"आज {text}", text) == "ें एक […] आया।"
    assert found(on(text, "दल"), text.replace("दल आया", "दलों ने काम किया"), text) is None


def test_each_of_two_captions_is_found_by_what_is_around_it() -> None:
    text = f"{OPENING}{CAPTION}\n\n{QUOTE}\n\n{CAPTION}{CLOSING}"
    later = "UPDATED\n\n" + text
    assert found(on(text, CAPTION, 0), later, text) == "day.\n\n[…]\n\nAt l"
    assert found(on(text, CAPTION, 1), later, text) == "sly.\n\n[…]\n\nThe "


def test_of_a_doubled_caption_of_which_one_copy_went_none_is_handed_the_note() -> None:
    text = f"{OPENING}{CAPTION}\n\n{QUOTE}\n\n{CAPTION}{CLOSING}"
    for later in (f"{OPENING}{QUOTE}\n\n{CAPTION}{CLOSING}", f"{OPENING}{CAPTION}\n\n{QUOTE}{CLOSING}"):
        assert found(on(text, CAPTION, 0), later, text) is None
        assert found(on(text, CAPTION, 1), later, text) is None


def test_twins_with_the_same_words_before_them_are_told_apart_by_what_follows() -> None:
    block = f"A photograph taken by a passenger shows:\n{CAPTION}"
    text = f"{block}\nFirst.{CLOSING}{block}\nSecond, and much later in the story.\n"
    later = "UPDATED\n\n" + text
    assert found(on(text, CAPTION, 0), later, text) == "hows:\n[…]\nFirst"
    assert found(on(text, CAPTION, 1), later, text) == "hows:\n[…]\nSecon"


def test_a_twin_is_not_mistaken_for_the_other_when_the_others_surroundings_were_rewritten() -> None:
    block = f"A photograph taken by a passenger shows:\n{CAPTION}"
    text = f"{block}\nFirst.{CLOSING}{block}\nSecond, and much later in the story.\n"
    later = f"{CAPTION}\nQuite new.{CLOSING}{block}\nSecond, and much later in the story.\n"
    assert found(on(text, CAPTION, 0), later, text) is None
    assert found(on(text, CAPTION, 1), later, text) == "hows:\n[…]\nSecon"


def test_twins_that_nothing_tells_apart_are_orphans_once_the_text_changes() -> None:
    text = f"{CAPTION}\n" * 20
    assert found(on(text, CAPTION, 9), text + "More.\n", text) is None
    assert found(on(text, CAPTION, 9), f"{CAPTION}\n" * 19, text) is None


def test_a_caption_that_is_doubled_later_keeps_its_note_on_the_old_copy() -> None:
    text = f"{OPENING}{CAPTION}\n\n{QUOTE}{CLOSING}"
    later = f"{OPENING}{CAPTION}\n\n{QUOTE}{CLOSING}\n{CAPTION}\n"
    assert found(on(text, CAPTION), later, text) == "day.\n\n[…]\n\nAt l"


def test_lookalikes_are_not_taken_for_one_another() -> None:
    text = f"Team Alpha won the first match.{CLOSING}Team Beta won the second match.\n"
    later = f"{CLOSING}Team Beta won the second match.\n"
    assert found(on(text, "Team Alpha won the first match."), later, text) is None
    assert found(on(text, "won the"), later, text) is None


def test_without_the_text_it_was_made_on_only_what_did_not_move_is_placed() -> None:
    text = OPENING + QUOTE + CLOSING
    anchor = on(text, QUOTE)
    assert anchors.place(anchor, ground(text + "More.\n")) == Placed(anchor.start, anchor.end)
    assert anchors.place(anchor, ground("UPDATED\n" + text)) is None
    assert anchors.place(anchor, ground(OPENING + QUOTE + " New." + CLOSING)) is None


def test_a_quotation_that_stands_everywhere_is_not_searched_for_ever() -> None:
    text = "a" * 200_000
    anchor = anchors.make(stored(text), 1000, 101_000)
    assert anchors.place(anchor, ground(text + "b"), ground(text)) is None


@given(
    st.text("ab \n", min_size=1, max_size=60),
    st.text("ab \n", max_size=60),
    st.integers(0, 59),
    st.integers(1, 60),
    st.booleans(),
)
def test_a_placed_anchor_always_stands_on_its_own_words(
    text: str, later: str, start: int, length: int, known: bool
) -> None:
    start %= len(text)
    anchor = anchors.make(stored(text), start, min(len(text), start + length))
    placed = anchors.place(anchor, ground(later), ground(text) if known else None)
    assert placed is None or fold(later[placed.start : placed.end]).strip() == fold(anchor.exact).strip()


@given(st.lists(st.sampled_from(["one", "two", "three", "four"]), min_size=1, max_size=12), st.data())
def test_a_line_that_was_taken_out_is_never_found_in_a_line_that_stayed(lines: list[str], data: st.DataObject) -> None:
    gone = data.draw(st.integers(0, len(lines) - 1))
    text, later = "\n".join(lines), "\n".join(lines[:gone] + lines[gone + 1 :])
    start = len("\n".join([*lines[:gone], ""]))
    anchor = anchors.make(stored(text), start, start + len(lines[gone]))
    assert anchors.place(anchor, ground(later), ground(text)) is None


def test_the_library_looks_with_the_text_that_the_note_was_made_on(library: Library, session_id: str) -> None:
    text = OPENING + QUOTE + CLOSING
    first = added(library, text, session_id, path="/w")
    note = library.add_note(session_id, [anchors.make(first, len(OPENING), len(OPENING + QUOTE))], "Ask.")
    later = added(library, "UPDATED\n" + text, path="/w")
    [anchor] = library.note(note.id).anchors
    assert library.locate(anchor) == Placed(len(OPENING) + 8, len(OPENING + QUOTE) + 8)
    assert library.locate(anchor, 1) == Placed(anchor.start, anchor.end)
    added(library, OPENING + CLOSING, path="/w")
    assert (later.version, library.locate(anchor)) == (2, None)
    with pytest.raises(NotInLibrary):
        library.locate(anchor, 9)
