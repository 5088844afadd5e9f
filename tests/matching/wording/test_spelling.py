import pytest

from tui.matching.wording.spelling import spelling


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("colour", "color"),
        ("neighbourhood", "neighborhood"),
        ("organisation", "organization"),
        ("analysed", "analyzed"),
        ("theatre", "theater"),
        ("kilometres", "kilometers"),
        ("centred", "centered"),
        ("travelling", "traveling"),
        ("counsellor", "counselor"),
        ("dialogue", "dialog"),
        ("programme", "program"),
        ("defence", "defense"),
        ("paediatric", "pediatric"),
        ("anaesthetist", "anesthetist"),
        ("manoeuvre", "maneuver"),
        ("afterwards", "afterward"),
        ("whilst", "while"),
        ("café", "cafe"),
    ],
)
def test_british_and_american_spellings_are_one_word(british: str, american: str) -> None:
    assert spelling(british) == spelling(american)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("filled", "filed"),
        ("hour", "hor"),
        ("four", "for"),
        ("rise", "rice"),
        ("metre", "meteor"),
        ("course", "corse"),
        ("pulled", "puled"),
        ("advice", "advise"),
    ],
)
def test_two_words_stay_two_words(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)
