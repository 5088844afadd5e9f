"""Two stories under comparison, with what the reader decided about them."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui import matching
from tui.desk.resolving import Found
from tui.library import Anchor, Library, Link, StoredStory
from tui.library.placing.anchors import Placed
from tui.matching import Comparison, Decision, Watch, unwatched
from tui.story import Kind, Story

if TYPE_CHECKING:  # an export without pairs takes no matching
    from tui.matching import Explanation

Decisions = Mapping[tuple[int, int], Decision]


Locate = Callable[[Anchor], Placed | None]
"""Where a quotation stands in the current text of its story; None where that is not certain."""


def compare_stored(
    left: StoredStory,
    right: StoredStory,
    links: Iterable[Link],
    locate: Locate,
    watch: Watch = unwatched,
) -> Comparison:
    """Compare two stories of the library; the reader's links of their session win over the algorithm.

    `watch` is that of `matching.compare`.
    """
    return matching.compare(left.story, right.story, decisions(left, right, links, locate), watch)


def compare_found(left: Found, right: Found, library: Library | None) -> Comparison:
    """Compare two stories wherever they are; decisions count where both are in the library.

    Of decisions on one pair in several sessions, that of the session opened last wins. Between two versions of one
    story there are none.
    """
    return matching.compare(left.story, right.story, _decisions_found(left, right, library))


def explain_stored(
    left: StoredStory, right: StoredStory, i: int, j: int, links: Iterable[Link], locate: Locate
) -> "Explanation":
    """Why a sentence of one story of the library and one of another match, or why not, by their places.

    Raises IndexError where a story has no such sentence.
    """
    return matching.explain(left.story, right.story, i, j, decisions(left, right, links, locate))


def explain_found(left: Found, right: Found, i: int, j: int, library: Library | None) -> "Explanation":
    """The same of two stories wherever they are, as `compare_found` compares them."""
    return matching.explain(left.story, right.story, i, j, _decisions_found(left, right, library))


def _decisions_found(left: Found, right: Found, library: Library | None) -> Decisions:
    both = both_kept(left, right, library)
    if library is None or both is None:
        return {}
    links = [link for session in reversed(library.sessions()) for link in library.links(session.id)]
    return decisions(*both, links, locate_in(library, *both))


def both_kept(left: Found, right: Found, library: Library | None) -> tuple[StoredStory, StoredStory] | None:
    """Two stories as the library keeps them; None unless it has both, and they are two."""
    if library is None or left.id is None or right.id is None or left.id == right.id:
        return None
    one, other = (
        found.stored or replace(library.story(found.id), story=found.story) for found in (left, right) if found.id
    )
    return one, other


def locate_in(library: Library, left: StoredStory, right: StoredStory) -> Locate:
    """Finds quotations in these versions of two stories."""
    versions = {left.id: left.version, right.id: right.version}
    return lambda anchor: library.locate(anchor, versions[anchor.story_id])


def decisions(
    left: StoredStory, right: StoredStory, links: Iterable[Link], locate: Locate
) -> dict[tuple[int, int], Decision]:
    """The reader's decisions on two stories by the places of the sentences in them.

    A decision whose quotation is no longer in a story is left out: it is kept in the library and stands again when the
    text does.
    """
    found: dict[tuple[int, int], Decision] = {}
    for link in links:
        places = pair_at(left, right, link.anchors, locate)
        if places is not None:
            found[places] = link.decision
    return found


def pair_at(
    left: StoredStory, right: StoredStory, passages: Iterable[Anchor], locate: Locate
) -> tuple[int, int] | None:
    """The places of the two sentences that a decision is on, whichever side each was on when it was made.

    None where it is on other stories, or a sentence is no longer there for certain.
    """
    by_story = {anchor.story_id: anchor for anchor in passages}
    if by_story.keys() != {left.id, right.id}:
        return None
    one, other = (_place_of(by_story[stored.id], stored, locate) for stored in (left, right))
    return None if one is None or other is None else (one, other)


def _place_of(anchor: Anchor, stored: StoredStory, locate: Locate) -> int | None:
    placed = locate(anchor)
    return None if placed is None else sentence_at(stored.story, placed.start)


def decided_in(comparison: Comparison) -> dict[tuple[int, int], Decision]:
    """The reader's decisions that a comparison was made with."""
    rows = (*comparison.matches, *comparison.candidates)
    return {(match.left, match.right): match.decided for match in rows if match.decided}


def sentence_at(story: Story, position: int) -> int | None:
    """The index of the sentence that holds a position of the text."""
    index = bisect_right(story.sentences, position, key=lambda sentence: sentence.start) - 1
    return index if index >= 0 and position < story.sentences[index].end else None


def matched_share(story: Story, matched: Iterable[int]) -> tuple[int, int]:
    """How many of a story's body sentences have a match, and how many there are: "14 of 23"."""
    body = {index for index, sentence in enumerate(story.sentences) if sentence.kind is Kind.BODY}
    return len(body & set(matched)), len(body)


def most_to_compare(stories: Sequence[Story], stop: Callable[[], bool] = lambda: False) -> tuple[int, int] | None:
    """The places of the two stories that answer each other most; None with fewer than two stories.

    `stop` is asked between comparisons; once it says yes, the best pair so far is given.
    """
    best: tuple[float, tuple[int, int]] | None = None
    for i, j, worth in matching.survey(stories):
        if best is None or worth > best[0]:
            best = (worth, (i, j))
        if stop():
            break
    return None if best is None else best[1]
