import pytest

from tui.matching.by_sentence import BySentence


def test_a_sentence_is_read_once_and_no_other_is() -> None:
    read: list[int] = []

    def find(place: int) -> int:
        read.append(place)
        return place * 10

    found = BySentence(5, find)
    assert (found[3], found[3], found[-2]) == (30, 30, 30)
    assert read == [3]


def test_all_sentences_come_in_order() -> None:
    found = BySentence(3, str)
    assert (len(found), [*found], found[-1]) == (3, ["0", "1", "2"], "2")


@pytest.mark.parametrize("place", [3, -4])
def test_there_is_no_sentence_beyond_the_ends(place: int) -> None:
    with pytest.raises(IndexError):
        BySentence(3, str)[place]
