"""Whole comparisons of stories that are not in Latin letters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.builder import story
from tui.matching import compare
from tui.matching.tokens import tokenise

STORIES = {
    "Chinese": (
        "渡轮星期日在港口外沉没。",
        "十四名乘客在事故中死亡。",
        "部长说调查将继续到秋天。",
        "天气预报说明天有雨。",
    ),
    "Japanese": (
        "フェリーは日曜日に港の外で沈没した。",
        "事故で乗客十四人が死亡した。",
        "大臣は調査が続くと述べた。",
        "明日は雨の予報だ。",
    ),
    "Thai": ("เรือข้ามฟากจมนอกท่าเรือเมื่อวันอาทิตย์", "ผู้โดยสารสิบสี่คนเสียชีวิต", "รัฐมนตรีกล่าวว่าการสอบสวนจะดำเนินต่อไป", "พรุ่งนี้ฝนจะตก"),
    "Khmer": ("សាឡាងបានលិចនៅខាងក្រៅកំពង់ផែ", "អ្នកដំណើរដប់បួននាក់បានស្លាប់", "រដ្ឋមន្ត្រីនិយាយថាការស៊ើបអង្កេតនឹងបន្ត", "ថ្ងៃស្អែកមេឃនឹងភ្លៀង"),
    "Arabic": (
        "غرقت العبارة خارج الميناء يوم الأحد.",
        "قتل أربعة عشر راكبا في الحادث.",
        "قال الوزير إن التحقيق سيستمر.",
        "تتوقع الأرصاد أمطارا غدا.",
    ),
    "Hindi": (
        "नौका रविवार को बंदरगाह के बाहर डूब गई।",
        "हादसे में चौदह यात्रियों की मौत हो गई।",
        "मंत्री ने कहा कि जांच जारी रहेगी।",
        "कल बारिश का अनुमान है।",
    ),
    "Korean": (
        "여객선이 일요일 항구 밖에서 침몰했다.",
        "사고로 승객 열네 명이 숨졌다.",
        "장관은 조사가 계속될 것이라고 말했다.",
        "내일은 비가 예보됐다.",
    ),
}


@pytest.mark.parametrize("script", STORIES)
def test_the_same_sentences_find_each_other_in_any_script(script: str) -> None:
    sentences = STORIES[script]
    matches = compare(story(*sentences[:3]), story(sentences[2], sentences[0], sentences[1])).matches
    assert {(0, 1), (1, 2), (2, 0)} <= {(match.left, match.right) for match in matches}


def test_two_chinese_tellings_of_one_event_answer_each_other() -> None:
    told = story(
        "一艘渡轮星期日在奥斯陆港口外沉没，十四名乘客死亡。",
        "交通部长说，事故调查将继续到秋天。",
        "股市星期五小幅上涨。",
    )
    other = story(
        "银行宣布下调贷款利率。", "部长表示，对事故的调查将继续到秋天。", "渡轮在奥斯陆港口外沉没，死亡乘客达十四名。"
    )
    result = compare(told, other)
    best = {
        match.left: match.right
        for match in sorted((*result.matches, *result.candidates), key=lambda match: match.score)
    }
    assert (best[0], best[1]) == (2, 1)
    assert max(result.matches, key=lambda match: match.score).left != 2


@pytest.mark.parametrize("text", ["🚢🔥😱", "👨‍👩‍👧 🇳🇴", "。、「」", "…—"])
def test_a_story_of_signs_alone_compares_to_nothing(text: str) -> None:
    assert tokenise(story(text)).norms == ()
    assert compare(story(text), story(text, "The minister arrived in Oslo.")).matches == ()


mixed = st.text(
    st.sampled_from("渡轮沉没ひカーｶﾞกำน្้ក្ကမြန်ລາວनौकािعرבת🚢’'.,。 Aa14İı\u3099\u200b\u200d"), min_size=1, max_size=24
)


@given(st.lists(mixed.filter(lambda text: bool(text.strip())), min_size=1, max_size=4))
@settings(max_examples=60, deadline=None)
def test_scripts_mixed_in_any_way_are_compared_without_a_stop(sentences: list[str]) -> None:
    told = story(*sentences)
    for match in compare(told, told).matches:
        assert 0 <= match.score <= 1
