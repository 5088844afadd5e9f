from widgets.blocks import Block, Mark, Sign
from widgets.page import Page, Piece

TEXT = "They met on Sunday. Seven hours it took. No one was late."


def page(width: int = 20, text: str = TEXT) -> Page:
    made = Page([Block(text, 100, gap=0)])
    made.lay_out(width)
    return made


def pieces(made: Page, number: int) -> list[Piece]:
    row = made.layout.row(number)
    assert row
    return made.pieces(row)


def test_a_row_is_cut_where_its_look_changes() -> None:
    made = page()
    made.set_marks([Mark(105, 108, "noted")], [])
    assert pieces(made, 0) == [
        Piece("They ", "body", ()),
        Piece("met", "body", ("noted",)),
        Piece(" on Sunday.", "body", ()),
    ]


def test_the_current_passage_lies_over_the_tint_of_its_match_and_under_its_differences() -> None:
    made = page()
    made.set_marks([Mark(100, 119, "verbatim"), Mark(100, 104, "noted")], [])
    made.set_current([(100, 119)])
    made.set_emphasis([Mark(112, 118, "difference")])
    assert [piece.over for piece in pieces(made, 0)] == [
        ("verbatim", "current", "noted"),
        ("verbatim", "current"),
        ("verbatim", "current", "difference"),
        ("verbatim", "current"),
    ]


def test_a_selection_is_painted_last_of_all() -> None:
    made = page()
    made.set_emphasis([Mark(100, 119, "hit")])
    made.set_selection((105, 108))
    assert pieces(made, 0)[1] == Piece("met", "body", ("hit", "selection"))
    made.set_selection(None)
    assert pieces(made, 0) == [Piece("They met on Sunday.", "body", ("hit",))]


def test_a_mark_that_begins_inside_an_accented_letter_takes_the_whole_letter() -> None:
    made = page(text="cafe\u0301 bar")
    made.set_emphasis([Mark(104, 106, "difference")])
    assert [piece.text for piece in pieces(made, 0)] == ["caf", "e\u0301 ", "bar"]


def test_a_sign_stands_at_the_first_row_of_its_sentence_only_at_any_width() -> None:
    made = page()
    made.set_marks([], [Sign(120, 140, "≠", "sign-differs")])
    assert [bool(made.sign(number)) for number in range(made.layout.height)] == [False, True, False]
    made.lay_out(10)
    assert [number for number in range(made.layout.height) if made.sign(number)] == [made.layout.row_of(120)]


def test_of_two_signs_in_one_row_the_last_given_is_shown() -> None:
    made = page(80)
    made.set_marks([], [Sign(100, 119, "=", "sign-same"), Sign(120, 140, "≠", "sign-differs")])
    sign = made.sign(0)
    assert sign and sign.char == "≠"


def test_the_bar_stands_at_every_row_that_shows_some_of_the_current_passage() -> None:
    made = page()
    made.set_current([(120, 141)])
    assert [made.is_current(number) for number in range(-1, 4)] == [False, False, True, False, False]


def test_the_bar_goes_on_through_a_gap_only_inside_one_stretch() -> None:
    made = Page([Block("One.", 0, gap=1), Block("Two.", 6, gap=1)])
    made.lay_out(20)
    made.set_current([(0, 10)])
    assert [made.is_current(number) for number in range(5)] == [False, True, True, True, False]
    made.set_current([(0, 4), (6, 10)])
    assert [made.is_current(number) for number in range(5)] == [False, True, False, True, False]


def test_a_passage_that_reaches_beyond_the_text_leaves_the_blank_space_alone() -> None:
    made = page()
    made.set_current([(0, 10**6)])
    assert [made.is_current(number) for number in range(-1, 4)] == [False, True, True, True, False]


def test_beside_the_text_the_nearest_position_of_the_row_is_meant() -> None:
    made = page()
    assert made.position_at_cell(0, -2) == 100
    assert made.position_at_cell(0, 5) == 105
    assert made.position_at_cell(0, 19) == 119
    assert made.position_of(0, 500) == 119


def test_a_selection_never_ends_inside_an_accented_letter() -> None:
    made = page(text="cafe\u0301 bar")
    assert made.position_of(0, 4) == 103
    assert made.position_of(0, 4, after=True) == 105


def test_above_and_below_the_text_its_ends_are_meant() -> None:
    made = page()
    assert made.position_of(-4, 3) == 100
    assert made.position_of(99, 3) == made.whole[1] == 100 + len(TEXT)
    assert Page().whole == (0, 0)


def test_what_was_found_lies_under_the_emphasis_and_what_is_being_selected_over_it() -> None:
    made = page()
    made.set_found([(100, 104), (112, 118)])
    made.set_emphasis([Mark(112, 118, "hit")])
    made.set_selecting((105, 118))
    assert [(piece.text, piece.over) for piece in pieces(made, 0)] == [
        ("They", ("found",)),
        (" ", ()),
        ("met on ", ("selecting",)),
        ("Sunday", ("found", "hit", "selecting")),
        (".", ()),
    ]
    made.set_selecting(None)
    made.set_found(())
    assert [piece.over for piece in pieces(made, 0)] == [(), ("hit",), ()]
