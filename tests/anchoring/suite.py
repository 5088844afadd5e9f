"""All kinds of edits, the cases made of them, and what came of each."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Final

from tests.anchoring import edits
from tests.anchoring.drafts import Draft, Printed, draft_of, printed
from tests.anchoring.edits import Edit, Quoted, World
from tui.library import StoredStory
from tui.library.placing import anchors
from tui.library.placing.grounds import Ground
from tui.library.placing.refinding import refind
from tui.story import Story, read_path

_PASSAGES: Final = 0.15
"""Share of the sentences that are quoted together with the next one."""
_PARTS: Final = 0.4
"""Share of the sentences of which some words are quoted."""
_RIGHT: Final = 0.6
"""How much of a place and of the true one must be in both."""


_NO_STORIES: Final = (".py", ".pyc", ".json")
_Read = tuple[Printed, Ground]


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of edit."""

    name: str
    edit: Edit
    shared: bool = False
    """Whether one edit serves all quotations of a story."""
    gone: bool = False
    """Whether the passage is no longer there, whatever looks like it."""
    twin: bool = False
    """Whether what is quoted stands twice from the beginning."""
    width: int | None = None
    firm: bool = False
    """Whether where the passage is, is certain nearly always."""
    found: bool = False
    """Whether the passage is at least offered nearly always."""


KINDS: Final = (
    Kind("a paragraph is put in", edits.insert_paragraph, shared=True, firm=True),
    Kind("another paragraph goes", edits.delete_paragraph, firm=True),
    Kind("paragraphs are shuffled", edits.shuffle, shared=True),
    Kind("quotes and dashes are straightened", edits.straighten, shared=True, firm=True),
    Kind("quotes and dashes are curled", edits.curl, shared=True, firm=True),
    Kind("set in capitals", edits.shout, firm=True),
    Kind("lines are wrapped anew", edits.several(), shared=True, width=58, firm=True),
    Kind("a figure of it is corrected", edits.correct_figure, found=True),
    Kind("5 % of all words change", edits.change_words(0.05), shared=True, found=True),
    Kind("15 % of all words change", edits.change_words(0.15), shared=True),
    Kind(
        "several of these together",
        edits.several(
            edits.insert_paragraph,
            edits.delete_paragraph,
            edits.straighten,
            edits.correct_figure,
            edits.change_words(0.05),
        ),
    ),
    Kind("15 % change, and all are shuffled", edits.several(edits.change_words(0.15), edits.shuffle), shared=True),
    Kind("it is split in two", edits.split, found=True),
    Kind("it is joined with the next", edits.join, found=True),
    Kind("it is repeated elsewhere", edits.duplicate, firm=True),
    Kind("it goes", edits.delete, gone=True),
    Kind("it goes, 15 % of the rest change", edits.several(edits.delete, edits.change_words(0.15)), gone=True),
    Kind("it goes, all are shuffled", edits.several(edits.delete, edits.shuffle), gone=True),
    Kind("it goes, a lookalike elsewhere: other names", edits.lookalike(edits.other_names, elsewhere=True), gone=True),
    Kind(
        "it goes, a lookalike elsewhere: other figures", edits.lookalike(edits.other_figures, elsewhere=True), gone=True
    ),
    Kind(
        "it goes, a lookalike elsewhere: other place and figures",
        edits.lookalike(edits.other_places_and_figures, elsewhere=True),
        gone=True,
    ),
    Kind(
        "it goes, a lookalike elsewhere: another outlet's",
        edits.lookalike(edits.of_another_outlet, elsewhere=True),
        gone=True,
    ),
    Kind(
        "it goes, a lookalike in its place: other names", edits.lookalike(edits.other_names, elsewhere=False), gone=True
    ),
    Kind(
        "it goes, a lookalike in its place: other place and figures",
        edits.lookalike(edits.other_places_and_figures, elsewhere=False),
        gone=True,
    ),
    Kind(
        "it goes, a lookalike in its place: another outlet's",
        edits.lookalike(edits.of_another_outlet, elsewhere=False),
        gone=True,
    ),
    Kind(
        "it goes, a lookalike in its place: names exchanged",
        edits.lookalike(edits.exchanged_names, elsewhere=False),
        gone=True,
    ),
    Kind("it stood twice, and one goes", edits.delete, gone=True, twin=True),
)


@dataclass(slots=True)
class Tally:
    """What came of the cases of one kind."""

    cases: int = 0
    firm: int = 0
    probable: int = 0
    orphans: int = 0
    wrong_firm: int = 0
    wrong_probable: int = 0
    ghosts: int = 0
    """Deleted, but placed."""
    examples: list[str] = field(default_factory=list)
    """Of what is wrong, in words."""

    def count(self, firm: bool, right: bool, deleted: bool) -> None:
        """Count a passage that was placed."""
        if deleted:
            self.ghosts += 1
        elif firm:
            self.firm += right
            self.wrong_firm += not right
        else:
            self.probable += right
            self.wrong_probable += not right


def stories(folder: Path) -> dict[str, list[Story]]:
    """The stories of a folder, event by event: a folder each, or the first letter and figure of their names."""
    events: dict[str, list[Story]] = {}
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in _NO_STORIES:
            event = str(path.parent) if path.parent != folder else path.stem[:2]
            events.setdefault(event, []).append(read_path(path).story)
    return events


def run(events: Mapping[str, Sequence[Story]], *, seed: int = 7, share: float = 1.0) -> dict[str, Tally]:
    """Every kind of edit on every story, or on a share of the quotations; what came of it, kind by kind."""
    random = Random(seed)
    tallies = {kind.name: Tally() for kind in KINDS}
    everything = [(event, draft_of(story)) for event, each in events.items() for story in each]
    lower = _lower(draft for _, draft in everything)
    for event, draft in everything:
        others = [(name, each) for name, each in everything if each is not draft]
        world = World(
            random,
            lower,
            [paragraph for _, each in others for paragraph in each],
            [paragraph for name, each in others if name == event for paragraph in each],
        )
        quotations = [each for each in _quotations(draft, random) if random.random() < share]
        for kind in KINDS:
            _run_kind(kind, draft, quotations, world, tallies[kind.name])
    return tallies


def _lower(drafts: Iterable[Draft]) -> list[str]:
    """All words that are in lower case."""
    texts = {word.text for draft in drafts for paragraph in draft for sentence in paragraph for word in sentence}
    return sorted(text for text in texts if text.isalpha() and text.islower())


def _quotations(draft: Draft, random: Random) -> Iterator[Quoted]:
    """Every sentence, some passages of two and some parts of a sentence."""
    for paragraph in draft:
        for place, sentence in enumerate(paragraph):
            origins = [word.origin for word in sentence if word.origin is not None]
            yield frozenset(origins)
            if place and random.random() < _PASSAGES:
                yield frozenset(origins) | {word.origin for word in paragraph[place - 1] if word.origin is not None}
            if len(origins) > 4 and random.random() < _PARTS:
                start = random.randrange(len(origins) - 3)
                yield frozenset(origins[start : random.randint(start + 3, len(origins))])


def _run_kind(kind: Kind, draft: Draft, quotations: Sequence[Quoted], world: World, tally: Tally) -> None:
    before = _read(draft)
    shared = _next(kind, draft, frozenset(), world) if kind.shared else None
    for quoted in quotations:
        if kind.twin:
            doubled = edits.duplicate(draft, quoted, world)
            after = _next(kind, doubled, quoted, world) if doubled else None
            before = _read(doubled) if doubled else before
        else:
            after = shared or _next(kind, draft, quoted, world)
        if after is not None:
            _count(tally, kind, quoted, before, after)


def _read(draft: Draft, width: int | None = None) -> _Read:
    made = printed(draft, width=width)
    return made, Ground(made.story)


def _next(kind: Kind, draft: Draft, quoted: Quoted, world: World) -> _Read | None:
    edited = kind.edit(draft, quoted, world)
    return _read(edited, kind.width) if edited and any(edited) else None


def _count(tally: Tally, kind: Kind, quoted: Quoted, before: _Read, after: _Read) -> None:
    there, old, (now, ground) = before[0].where(sorted(quoted)), before[1], after
    assert there is not None
    anchor = anchors.make(StoredStory("s", 1, before[0].story, False, ""), *there)
    truth = None if kind.gone else now.where(sorted(quoted))
    firm = anchors.place(anchor, ground, old)
    found = firm or refind(anchor, ground, old)
    tally.cases += 1
    if found is None:
        tally.orphans += 1
        return
    span = found.start, found.end
    right = truth is not None and _agreement(span, truth) >= _RIGHT
    tally.count(bool(firm), right, truth is None)
    if not right:
        tally.examples.append(f"{'firm' if firm else '≈'} {anchor.exact!r} -> {now.story.text[slice(*span)]!r}")


def _agreement(one: tuple[int, int], other: tuple[int, int]) -> float:
    """How much of two stretches is in both, in [0, 1]."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(0, shared) / (max(one[1], other[1]) - min(one[0], other[0]))
