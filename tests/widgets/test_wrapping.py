import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from widgets.clusters import clusters, flatten
from widgets.wrapping import _wrap_measured, wrap

HOSTILE = st.text(
    alphabet=st.sampled_from("ab cd-é \n\t\u00a0e\u0301\u200d\ufe0f🇫🇷👩👧北京。「」한글ก\u0e33"), max_size=60
)


def rows(text: str, width: int) -> list[str]:
    return [text[start:end] for start, end in wrap(text, width)]


def test_words_stay_whole_and_the_blank_at_a_break_belongs_to_no_row() -> None:
    assert rows("The minister said so", 10) == ["The", "minister", "said so"]


def test_a_word_that_just_fits_is_not_moved() -> None:
    assert rows("over seven hours", 10) == ["over seven", "hours"]


def test_a_line_break_of_the_source_is_a_blank() -> None:
    assert rows("talks in\nBeijing went on", 16) == ["talks in\nBeijing", "went on"]


def test_blanks_around_a_paragraph_are_in_no_row() -> None:
    assert rows("  one   \n  two  ", 3) == ["one", "two"]
    assert rows(" \n ", 5) == rows("", 5) == []


def test_a_word_wider_than_the_column_is_cut() -> None:
    assert rows("see https://example.org/x now", 8) == ["see", "https://", "example.", "org/x", "now"]


def test_figures_joined_by_a_no_break_blank_stay_together() -> None:
    assert rows("about 5\u00a0000 people", 9) == ["about", "5\u00a0000", "people"]


def test_chinese_breaks_anywhere_but_not_before_a_full_stop_or_after_an_opening_quote() -> None:
    assert rows("北京会谈。持续", 8) == ["北京会", "谈。持续"]
    assert rows("他说「北京", 6) == ["他说", "「北京"]


def test_chinese_runs_on_behind_latin_words() -> None:
    assert rows("The 北京会谈", 8) == ["The 北京", "会谈"]


def test_flags_are_never_cut() -> None:
    assert rows("🇫🇷🇯🇵🇫🇷", 4) == ["🇫🇷🇯🇵", "🇫🇷"]


def test_a_column_of_no_width_counts_as_one_cell() -> None:
    assert rows("ab", 0) == rows("ab", -3) == ["a", "b"]


@given(HOSTILE, st.integers(1, 12))
@settings(max_examples=300)
def test_every_character_is_in_exactly_one_row_and_no_row_is_too_wide(text: str, width: int) -> None:
    flat = flatten(text)
    covered = [index for start, end in wrap(text, width) for index in range(start, end)]
    assert covered == sorted(set(covered))
    assert set(covered) >= {index for index, character in enumerate(flat) if character != " "}
    seen = {start for start, _, cells in clusters(flat) if cells}
    edges = {start for start, _, _ in clusters(flat)} | {len(flat)}
    for start, end in wrap(text, width):
        assert {start, end} <= edges
        assert flat[start] != " " != flat[end - 1]
        alone = len(seen & set(range(start, end))) == 1
        assert cell_len(flat[start:end]) <= width or alone, "only what cannot be cut may need more than the column"


@given(st.text(alphabet=st.sampled_from("abcdef  —’"), max_size=80), st.integers(1, 15))
@settings(max_examples=200)
def test_both_ways_of_wrapping_break_at_the_same_places(text: str, width: int) -> None:
    assert wrap(text, width) == _wrap_measured(text, width)


@pytest.mark.parametrize(
    "text",
    [
        "أُصيب أربعة عشر شخصًا في تصادم عبّارتين، وقال خفر السواحل: «لم نرَ شيئًا».",
        "שתי מעבורות התנגשו בערפל כבד, ו־14 בני אדם נפצעו.",
        "घने कोहरे में दो नौकाएँ टकरा गईं, जिसमें चौदह लोग घायल हुए, तटरक्षक ने कहा।",
        "周四上午，两艘渡轮在浓雾中相撞，造成14人受伤。海岸警卫队说：“我们什么也没看见。”",
        "木曜日の朝、濃霧の中で２隻のフェリーが衝突し、１４人が負傷した。「何も見えなかった」と船長は語った。",
        "เรือข้ามฟากสองลำชนกันในหมอกหนาเมื่อเช้าวันพฤหัสบดี มีผู้บาดเจ็บ 14 คน",
        "목요일 아침 짙은 안개 속에서 여객선 두 척이 충돌해 14명이 다쳤다고 해안경비대가 밝혔다.",
    ],
    ids=["Arabic", "Hebrew", "Hindi", "Chinese", "Japanese", "Thai", "Korean"],
)
@pytest.mark.parametrize("width", [8, 17, 33, 80])
def test_every_script_is_wrapped_into_the_column_without_losing_a_character(text: str, width: int) -> None:
    found = rows(text, width)
    assert "".join("".join(found).split()) == "".join(text.split())
    assert all(cell_len(row) <= width for row in found)
    assert not any(unicodedata.category(row[0]).startswith("M") for row in found)


def test_japanese_breaks_neither_before_a_small_letter_nor_inside_a_number() -> None:
    assert rows("二隻のフェリー", 8) == ["二隻の", "フェリー"]
    assert rows("負傷者は１４人", 10) == ["負傷者は", "１４人"]


def test_thai_is_cut_only_where_no_vowel_is_torn_from_its_consonant() -> None:
    assert rows("หมอกเมื่อ", 5) == ["หมอก", "เมื่อ"]
    assert rows("ชนกันใน", 3) == ["ชน", "กัน", "ใน"]


def test_a_hindi_conjunct_is_never_cut() -> None:
    assert rows("दिल्ली", 1) == ["दि", "ल्ली"]
