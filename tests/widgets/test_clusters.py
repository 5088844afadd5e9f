from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from widgets.clusters import _PLAIN, clusters, flatten, index_at, is_plain, snap

FAMILY = "👨‍👩‍👧"
FRANCE, JAPAN = "🇫🇷", "🇯🇵"


def whole(text: str) -> list[str]:
    return [text[start:end] for start, end, _ in clusters(text)]


def test_an_accent_typed_after_its_letter_stays_with_it() -> None:
    assert whole("cafe\u0301s") == ["c", "a", "f", "e\u0301", "s"]


def test_a_family_is_one_character_of_two_cells() -> None:
    assert clusters("a" + FAMILY) == [(0, 1, 1), (1, 6, 2)]


def test_two_flags_side_by_side_are_two_characters() -> None:
    assert whole(FRANCE + JAPAN) == [FRANCE, JAPAN]


def test_half_a_flag_stands_alone() -> None:
    assert whole(FRANCE + JAPAN[0]) == [FRANCE, JAPAN[0]]


def test_a_joiner_before_a_blank_does_not_swallow_the_next_word() -> None:
    assert whole("x\u200d y") == ["x\u200d", " ", "y"]


@given(st.text(alphabet=st.sampled_from("ab e\u0301\u200d\ufe0f🇫🇷👩👧京"), max_size=20))
@settings(max_examples=150)
def test_a_cut_is_always_moved_to_an_edge_of_a_character(text: str) -> None:
    edges = {0, len(text)} | {start for start, _, _ in clusters(text)}
    for index in range(len(text) + 1):
        before, after = snap(text, index), snap(text, index, forward=True)
        assert before == max(edge for edge in edges if edge <= index)
        assert after == min(edge for edge in edges if edge >= index)


def test_the_cell_right_of_a_wide_character_still_belongs_to_it() -> None:
    assert [index_at("京都x", cell) for cell in range(6)] == [0, 0, 1, 1, 2, 3]


@given(st.text(max_size=60))
@settings(max_examples=150)
def test_flattened_text_keeps_every_position_and_commands_no_terminal(text: str) -> None:
    flat = flatten(text)
    assert len(flat) == len(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or c in "\u2028\u2029\u202e\u2066" for c in flat)
    assert all(a == b or b == " " for a, b in zip(text, flat, strict=True))


def test_a_no_break_blank_survives_flattening() -> None:
    assert flatten("5\u00a0km\tor\nso") == "5\u00a0km or so"


def test_what_is_called_plain_takes_one_cell_each() -> None:
    plain = [chr(code) for code in range(32, 0x3000) if _PLAIN.fullmatch(chr(code))]
    assert len(plain) > 1000
    assert [c for c in plain if cell_len(c) != 1] == []
    assert cell_len("".join(plain)) == len(plain)


def test_curly_quotes_dashes_and_accents_are_plain() -> None:
    assert is_plain("“Não—não”, dit l’émissaire … Київ 5 €")
    assert not is_plain("京")
    assert not is_plain("soft\u00adhyphen")
