"""Finds captions that do not say they are captions: whole sentences that stand between the paragraphs of a story."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import pairwise

from tui.story.labelling import pictures
from tui.story.labelling.blocks import Block
from tui.story.labelling.layout import Layout
from tui.story.values import Kind
from tui.tables import words

_Pairs = set[tuple[str, str]]

_SHORTEST = 4
_LONGEST = 40
"""Words."""
_APART = 4
"""Paragraphs between the two places of a caption that was saved twice."""
_FEW = 3
"""More paragraphs that stand twice mean that the text was saved twice."""
_CAPITALISED = re.compile(r"[A-ZÀ-ÞŠŽČŁ][\w-]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_CLAUSE_END = re.compile(r"[,.;:()\"“”]+")
_OFFICE = words(
    """
    President Minister Secretary State States Kingdom Prime Foreign Defense Defence House White Party Union Nations
    Council Department General Chief Street City Court United National North South East West New Sea Security Summit
    Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
    October November December
    """
)
"""Words that make no person's name."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
_PLACE_AND_DAY = re.compile(
    rf"\b(?:in|at|outside|near|from|inside) [A-Z][\w.'’-]*(?:,? [A-Z][\w.'’-]*){{0,4}},? (?:on )?{_DAY}\b"
)
_PLACE_AND_DATE = re.compile(rf"{_PLACE_AND_DAY.pattern},? (?:19|20)\d\d\b")
_GOES_ON = re.compile(
    r"(?:And|But|Or|So|Then|Yet|Also|Meanwhile|However|Finally|Later|Earlier|Still|That|This|These|Those|It|He|She|They|"
    r"We|His|Her|Its|Their|There|On|At|In|After|Before|When|While|As|By|For|If|Since|During)\b"
)
"""Words with which running text takes up what was said before; a caption stands alone."""
_INTRODUCED = re.compile(r"(?:A|An) ((?:[\w'’-]+ ){1,6}?)(?:is|are|was|were|has|had)\b")
_TAKES_UP = re.compile(r"\b(?:also|another|second|third|later|then|other|earlier|since|now)\b", re.I)
_SHORT = 14


def doubled(layout: Layout) -> None:
    """A caption is often saved twice, once for the picture and once below it.

    A passage that stands twice is none: there the neighbour stands twice as well.
    """
    lines = {at: said for at, block in enumerate(layout.blocks) if (said := _alone(block))}
    times = Counter(lines.values())
    found = [at for at, said in lines.items() if 1 < times[said] <= _FEW and layout.labels[at] is None]
    found = [at for at in found if _near_again(lines, at)]
    passages = {lines[at] for pair in pairwise(found) if _differ(lines, *pair) for at in pair}
    if len({lines[at] for at in found}) <= _FEW:
        for at in (at for at in found if lines[at] not in passages):
            layout.put(at, Kind.CAPTION, "a sentence of its own that stands twice in the file")


def _near_again(lines: dict[int, str], at: int) -> bool:
    """Whether the same sentence stands again near by; far away it is a standfirst, or the site's."""
    return any(lines.get(near) == lines[at] for near in range(at - _APART, at + _APART + 1) if near != at)


def _differ(lines: dict[int, str], at: int, after: int) -> bool:
    return after == at + 1 and lines[at] != lines[after]


def above_credits(layout: Layout) -> None:
    """One sentence right above a photo credit."""
    for at in layout.unknown(range(len(layout.blocks))):
        if at != layout.lead and _is_photo_credit(layout, at + 1) and _alone(layout.blocks[at]):
            layout.put(at, Kind.CAPTION, "one sentence, with a photo credit below it")


def by_scene(layout: Layout) -> None:
    """Captions that name again in full who is known already, or introduce again what is known already."""
    inside = range(layout.lead, layout.last + 1) if layout.has_body else range(0)
    for at in _says_again(layout, inside, _full_names, _scene):
        layout.put(at, Kind.CAPTION, "one sentence that says again in full who, where and on which day")
    if any(layout.kind(at) is Kind.CAPTION for at in inside):
        for at in _says_again(layout, inside, _neighbours, _introduced):
            layout.put(at, Kind.CAPTION, "a short sentence that introduces again what is known")


def scene_with_date(text: str) -> bool:
    """Whether a text says where and on which day of which year something is seen, as only captions do."""
    return _PLACE_AND_DATE.search(text) is not None


def _says_again(
    layout: Layout, inside: range, pairs: Callable[[str], _Pairs], evidence: Callable[[Block], str | None]
) -> list[int]:
    """The paragraphs for which the evidence holds and in which a pair of words has stood in the story before."""
    known: _Pairs = set()
    found = []
    for at in inside:
        block = layout.blocks[at]
        said = evidence(block) if layout.labels[at] is None and _alone(block) else None
        if said and not known.isdisjoint(pairs(said)):
            found.append(at)
        known |= pairs(block.plain)
    return found


def _alone(block: Block) -> str | None:
    """The one sentence that a paragraph holds, but for a credit and for itself again; None for a paragraph of more."""
    said = list(dict.fromkeys(" ".join(sentence.split()) for sentence in block.sentences))
    if len(said) > 1 and pictures.credit(said[-1]):
        said.pop()
    fits = len(said) == 1 and block.prose and _SHORTEST <= block.words <= _LONGEST
    return said[0] if fits and not pictures.reports(said[0]) else None


def _is_photo_credit(layout: Layout, at: int) -> bool:
    return layout.kind(at) is Kind.BYLINE and pictures.photo_credit(layout.blocks[at].plain)


def _scene(block: Block) -> str | None:
    """All of a sentence that stands for itself and says where and on which day."""
    return None if _GOES_ON.match(block.plain) or not _PLACE_AND_DAY.search(block.plain) else block.plain


def _introduced(block: Block) -> str | None:
    """What a short sentence introduces with "a" or "an"."""
    found = _INTRODUCED.match(block.plain)
    return found[1] if found and block.words <= _SHORT and not _TAKES_UP.search(block.plain) else None


def _full_names(text: str) -> _Pairs:
    """Pairs of neighbouring capitalised words that may be a person's first and last name."""
    parts = (part.split() for part in _CLAUSE_END.split(_POSSESSIVE.sub("", text)))
    pairs = (pair for part in parts for pair in pairwise(part))
    return {pair for pair in pairs if all(_CAPITALISED.fullmatch(word) and word not in _OFFICE for word in pair)}


def _neighbours(text: str) -> _Pairs:
    """Pairs of neighbouring longer words, without the plural's s: "spy balloons", "spy-balloon"."""
    plain = [word.casefold().removesuffix("s") for word in re.findall(r"[^\W\d_]+", text)]
    return {pair for pair in pairwise(plain) if all(len(word) > 2 for word in pair) and "the" not in pair}
