"""How far two sentences are told in the same words."""

from rapidfuzz.distance import Indel

from tui.matching.values import Grade

NEAR = 0.70
"""Share of words that stand in both in the same order, from which on a match is `near`."""


def grade(left: tuple[str, ...], right: tuple[str, ...]) -> Grade:
    """The grade of a match, from the normalised words of both sentences.

    - `verbatim`: the same words in the same order; case, typography and "U.S."/"US" do not count.
    - `near`: at least `NEAR` of all words, counted on both sides, are the same in the same order.
    - `reworded`: less than that.
    """
    if left == right:
        return Grade.VERBATIM
    if 2 * min(len(left), len(right)) < NEAR * (len(left) + len(right)):
        return Grade.REWORDED
    similar = Indel.normalized_similarity(left, right, score_cutoff=NEAR)
    return Grade.NEAR if similar >= NEAR else Grade.REWORDED
