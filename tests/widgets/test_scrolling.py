from widgets.scrolling import revealing, stepped, within_reach, within_text

ROWS, HEIGHT = 100, 20


def test_a_pane_reaches_past_both_ends_but_keeps_a_row_of_the_text() -> None:
    assert within_reach(-500, ROWS, HEIGHT) == -19
    assert within_reach(500, ROWS, HEIGHT) == 99
    assert within_reach(-7, ROWS, HEIGHT) == -7
    assert within_reach(5, 0, HEIGHT) == 0


def test_by_hand_one_comes_to_the_ends_of_the_text_and_no_further() -> None:
    assert stepped(75, 19, ROWS, HEIGHT) == 80
    assert stepped(3, -19, ROWS, HEIGHT) == 0
    assert stepped(0, -1, ROWS, HEIGHT) == 0
    assert stepped(80, 1, ROWS, HEIGHT) == 80


def test_a_pane_past_an_end_does_not_jump_but_comes_back_row_by_row() -> None:
    assert stepped(90, 1, ROWS, HEIGHT) == 90
    assert stepped(90, -1, ROWS, HEIGHT) == 89
    assert stepped(-10, -1, ROWS, HEIGHT) == -10
    assert stepped(-10, 1, ROWS, HEIGHT) == -9


def test_a_short_text_does_not_scroll_by_hand() -> None:
    assert stepped(0, 1, 5, HEIGHT) == 0
    assert stepped(-8, 3, 5, HEIGHT) == -5
    assert stepped(-1, 19, 5, HEIGHT) == 0
    assert within_text(3, 5, HEIGHT) == 0


def test_revealing_moves_as_little_as_possible() -> None:
    assert revealing(30, 20, HEIGHT) == 20
    assert revealing(40, 20, HEIGHT) == 21
    assert revealing(19, 20, HEIGHT) == 19
