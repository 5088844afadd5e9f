"""A story without a title is called by its first words."""

from tui.story import read_bytes
from tui.story.lead import lead_of


def called(text: str) -> str | None:
    return lead_of(read_bytes(text.encode(), name="x").story)


def test_the_first_sentence_of_running_text_is_the_lead() -> None:
    assert called("By Jane Doe\n\nThe envoy  met the president on Sunday. It went well.") == (
        "The envoy met the president on Sunday."
    )


def test_a_long_lead_is_cut_at_the_end_of_a_word() -> None:
    words = called("The envoy " + "met the president again " * 10 + "on Sunday.")
    assert (
        words == "The envoy met the president again met the president again met the president again met the president …"
    )
    assert called("x" * 200 + " came. He left.") == "x" * 100 + " …"


def test_a_text_of_furniture_has_no_lead() -> None:
    assert called("Sign in\n\nSubscribe") is None
