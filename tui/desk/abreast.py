"""A pair row by row: each stretch of one story beside its partners in the other, then what has none there."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.matching import NEVER_MATCHED, Comparison
from tui.story import Story


@dataclass(frozen=True, slots=True)
class Abreast:
    """One row, as places of sentences: neighbours in the left story, and those of the right one that answer them."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    begins: bool
    """Whether a new paragraph or passage begins here."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Two stories row by row. Every sentence is somewhere; one of the right story may be in several rows."""

    rows: tuple[Abreast, ...]
    """In the order of the left story."""
    unmatched: tuple[Abreast, ...]
    """What has no match of the right story, in its own order."""
    uncompared: tuple[Abreast, ...]
    """Of the right story what is never looked for in another: outlet names, bylines, site furniture.

    All of it where the two were not compared.
    """
    compared: bool = True


def rows_abreast(left: Story, right: Story | None, comparison: Comparison | None) -> Rows:
    """Put two stories row by row, the left one in its own order; one of one has nothing beside it."""
    partners, passages = _partners(comparison)
    rows: list[Abreast] = []
    for paragraph in paragraphs(left):
        before: int | None = None
        for place, run in enumerate(_runs(paragraph, partners)):
            passage = passages.get(run[0])
            rows.append(Abreast(tuple(run), _beside(run, partners), begins=not place or passage != before))
            before = passage
    if right is None:
        return Rows(tuple(rows), (), ())
    rest = set(range(len(right.sentences))) - {place for row in rows for place in row.right}
    if comparison is None:
        return Rows(tuple(rows), (), tuple(_alone(right, rest)), compared=False)
    furniture = {place for place in rest if right.sentences[place].kind in NEVER_MATCHED}
    return Rows(tuple(rows), tuple(_alone(right, rest - furniture)), tuple(_alone(right, furniture)))


def _partners(comparison: Comparison | None) -> tuple[dict[int, dict[int, float]], dict[int, int]]:
    """For each matched sentence of the left story its partners with their scores, and the first of its passages."""
    partners: dict[int, dict[int, float]] = {}
    passages: dict[int, int] = {}
    for match in comparison.matches if comparison else ():
        partners.setdefault(match.left, {})[match.right] = match.score
        passages[match.left] = min(match.passage, passages.get(match.left, match.passage))
    return partners, passages


def _beside(run: Sequence[int], partners: Mapping[int, Mapping[int, float]]) -> tuple[int, ...]:
    """What answers some neighbours: neighbours in their own order, of those that are apart the surest first."""
    scores: dict[int, float] = {}
    for place in run:
        for partner, score in partners.get(place, {}).items():
            scores[partner] = max(score, scores.get(partner, 0.0))
    groups: list[list[int]] = []
    for partner in sorted(scores):
        if not groups or groups[-1][-1] != partner - 1:
            groups.append([])
        groups[-1].append(partner)
    groups.sort(key=lambda group: -max(scores[each] for each in group))
    return tuple(each for group in groups for each in group)


def _runs(paragraph: Sequence[int], partners: Mapping[int, Mapping[int, float]]) -> Iterator[list[int]]:
    """The sentences of a paragraph, neighbours together that share a partner: two that are told in one there."""
    run: list[int] = []
    for place in paragraph:
        if run and not partners.get(run[-1], {}).keys() & partners.get(place, {}).keys():
            yield run
            run = []
        run.append(place)
    if run:
        yield run


def _alone(story: Story, places: Container[int]) -> Iterator[Abreast]:
    """A row for each of some sentences of the right story."""
    for paragraph in paragraphs(story):
        before: int | None = None
        for place in paragraph:
            if place in places:
                yield Abreast((), (place,), begins=before is None or before != place - 1)
                before = place


def paragraphs(story: Story) -> Iterator[list[int]]:
    """The places of the sentences of each paragraph that has any."""
    ends = iter(story.paragraphs)
    end = next(ends).end if story.paragraphs else 0
    found: list[int] = []
    for place, sentence in enumerate(story.sentences):
        while sentence.start >= end:
            if found:
                yield found
            found, end = [], next(ends).end
        found.append(place)
    if found:
        yield found
