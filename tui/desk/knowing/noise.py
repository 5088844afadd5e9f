"""The noise of saved pages: what was set aside in a story and why, and the reader's word on it."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tui.desk.knowing.saying import called
from tui.library import Library
from tui.library.phrases import short
from tui.story import Kind, Story, line_key

_SHOWN = 60
"""Characters of a line that an answer repeats."""


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a story as the list of what was set aside shows it."""

    place: int
    """Which sentence it is, counted from 0."""
    words: str
    kind: Kind
    why: str
    """The evidence for the kind; empty for body."""
    aside: bool
    """Whether it is set aside as boilerplate."""
    decided: bool
    """Whether the reader decided what it is."""


def set_aside_lines(story: Story, *, whole: bool = False, rulings: Collection[str] = ()) -> list[Line]:
    """What was set aside in a story, and what the reader decided about; with `whole` every sentence.

    `rulings` are the keys of the lines that the reader decided about, as `set_aside_of` has them from the library.
    """
    return [line for line in _lines(story, rulings) if whole or line.aside or line.decided]


def _lines(story: Story, rulings: Collection[str]) -> Iterator[Line]:
    for place, sentence in enumerate(story.sentences):
        words = story.words(sentence)
        decided = bool(rulings) and line_key(words) in rulings
        aside = sentence.kind is Kind.BOILERPLATE
        yield Line(place, " ".join(words.split()), sentence.kind, sentence.why, aside, decided)


def set_aside_of(library: Library, story_id: str, *, whole: bool = False) -> list[Line]:
    """What was set aside in a story of the library, with the reader's decisions.

    Raises:
        NotInLibrary: there is no such story.
    """
    rulings = {ruling.key for ruling in library.rulings(story_id)}
    return set_aside_lines(library.story(story_id).story, whole=whole, rulings=rulings)


def decide_line(library: Library, story_id: str, place: int, kind: Kind, *, outlet: bool = False) -> str:
    """Let the reader decide what a line is, in this story or, with `outlet`, in all stories of its outlet.

    The decision is on the line wherever it stands, in every version. Returns what was done, in words.

    Raises:
        ValueError: the story has no such line, or no outlet is known for it; one line for the reader.
        NotInLibrary: there is no such story.
    """
    story = library.story(story_id).story
    if not 0 <= place < len(story.sentences):
        raise ValueError(f"the story has no line {place}; it has {len(story.sentences)}, counted from 0.")
    name = story.details.outlet
    if outlet and not name:
        raise ValueError("the outlet of this story is not known; say which it is first.")
    words = story.words(story.sentences[place])
    library.rule(story_id, line_key(words), kind, words=words, outlet=outlet)
    where = f"all stories of {name}" if outlet else called(library, story_id)
    return f"{_done(story.sentences[place].kind, kind)} in {where}: {short(words, _SHOWN)}"


def _done(before: Kind, kind: Kind) -> str:
    if kind is Kind.BOILERPLATE:
        return "Set aside"
    back = "Put back" if before is Kind.BOILERPLATE else "Decided"
    return back if kind is Kind.BODY else f"{back} as {kind}"
