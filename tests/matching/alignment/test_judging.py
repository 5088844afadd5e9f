import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.matching.alignment.events import Likeness
from tui.matching.alignment.evidence import Evidence
from tui.matching.alignment.judging import Event, Judgement, chance
from tui.matching.alignment.surroundings import Surroundings
from tui.matching.alignment.weights import WEIGHTS

NOTHING = Evidence(*[0.0] * len(Evidence._fields))
NOWHERE = Surroundings(*[0.0] * len(Surroundings._fields))
UNLIKE = Likeness(*[0.0] * len(Likeness._fields))


def logit(share: float) -> float:
    return math.log(share / (1 - share))


def event(share: float) -> Event:
    """Takes two stories that are nothing like each other to be of one event with this probability."""
    return Event(logit(share), UNLIKE._replace(words=1.0), answered=0.0)


def test_a_chance_is_even_where_nothing_speaks_for_or_against() -> None:
    assert chance(0.0) == 0.5
    assert chance(logit(0.8)) == pytest.approx(0.8)


@given(st.floats(allow_nan=False))
@settings(max_examples=60)
def test_no_evidence_is_so_strong_that_a_chance_leaves_its_bounds(strength: float) -> None:
    assert 0 < chance(strength) < 1
    assert chance(strength) + chance(-strength) == pytest.approx(1)


def test_every_piece_of_evidence_counts_for_its_weight() -> None:
    judgement = Judgement(-1.0, NOTHING._replace(overlap=4.0, both_quote=-0.5), NOWHERE._replace(rival=-2.0))
    seen, around = NOTHING._replace(overlap=0.5, both_quote=2.0), NOWHERE._replace(rival=0.25)
    assert judgement.chance(NOTHING, NOWHERE) == chance(-1.0)
    assert judgement.chance(seen, NOWHERE) == chance(-1.0 + 2.0 - 1.0)
    assert judgement.chance(seen, around) == chance(-1.0 + 2.0 - 1.0 - 0.5)


def test_stories_that_surely_tell_of_one_event_keep_their_scores() -> None:
    assert event(0.9).trust(UNLIKE) == pytest.approx(1.0)
    assert event(0.99).trust(UNLIKE) == 1.0


def test_below_that_scores_fall_fast() -> None:
    assert event(0.45).trust(UNLIKE) == pytest.approx(0.5**3)
    assert event(0.09).trust(UNLIKE) == pytest.approx(0.1**3)


def test_what_the_stories_have_in_common_speaks_for_one_event() -> None:
    assert event(0.1).trust(UNLIKE._replace(words=logit(0.9) - logit(0.1))) == pytest.approx(1.0)


def test_stories_that_do_not_answer_each_others_news_are_trusted_less() -> None:
    strict = event(0.99)._replace(answered=0.8)
    assert strict.trust(UNLIKE._replace(leads=0.3, news=0.5)) == pytest.approx(1.0)
    assert strict.trust(UNLIKE._replace(leads=0.1, news=0.3)) == pytest.approx(0.5**2)
    assert strict.trust(UNLIKE) == 0.0


def test_where_nothing_is_known_of_the_stories_nothing_is_held_against_them() -> None:
    assert event(0.01).trust(None) == 1.0


def test_what_was_learned_speaks_the_way_one_would_expect() -> None:
    for judgement in (WEIGHTS.first, WEIGHTS.final):
        assert judgement.start < 0
        for name in ("overlap", "substance", "clause", "quoted"):
            assert getattr(judgement.evidence, name) > 0
    assert min(WEIGHTS.event.likeness) > 0 > WEIGHTS.event.start
    assert WEIGHTS.final.around.rival < 0 < min(WEIGHTS.final.around.company, WEIGHTS.final.around.next)
    assert WEIGHTS.first.around == NOWHERE
    assert 0 < WEIGHTS.shown < 1
