"""Every kind of difference is found, and not raised in vain, on pairs of sentences written and labelled for it."""

import pytest

from tui.matching import DifferenceKind

from .cases import cases, score

FEWEST = 60
PRECISION, RECALL = 0.95, 0.90


@pytest.mark.parametrize("kind", DifferenceKind)
def test_the_sample_of_a_kind_is_large_and_half_of_it_differs_in_nothing(kind: DifferenceKind) -> None:
    sample = cases(kind)
    without = sum(1 for case in sample if not case.wanted)
    assert len(sample) >= FEWEST
    assert 0.4 <= without / len(sample) <= 0.6
    assert len({case.title for case in sample}) == len(sample)


@pytest.mark.parametrize("kind", DifferenceKind)
def test_a_kind_is_found_on_its_sample_and_seldom_raised_in_vain(kind: DifferenceKind) -> None:
    reached = score(kind, cases(kind))
    print(f"{kind.value}: precision {reached.precision:.3f}, recall {reached.recall:.3f}", *reached.wrong, sep="\n  ")
    assert reached.precision >= PRECISION
    assert reached.recall >= RECALL
