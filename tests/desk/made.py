"""Two stories that share three sentences in another order, as kept in a library and as compared."""

from tests.library.made import added
from tui.desk import Spread, Steps, compare_stored, hits_of
from tui.library import Anchor, Library, StoredStory
from tui.library.placing import anchors
from tui.matching import Comparison, Grade, Match
from tui.story import Span, Story

WIRE = (
    "Two passenger ferries collided in thick fog off Marrow Point on Thursday.\n"
    "At least 14 people were injured, the coastguard said.\n"
    "The harbour stayed closed until noon.\n"
    "The captain of the Grey Heron said his radar had shown nothing but rain.\n"
)
GAZETTE = (
    "The captain of the Grey Heron said his radar had shown nothing but rain.\n"
    "The minister promised a new lighthouse.\n"
    "At least 17 people were injured, the coastguard said.\n"
    "Two passenger ferries collided in thick fog off Marrow Point on Thursday.\n"
)
SHARED = [(0, 3), (1, 2), (3, 0)]
"""The places of the sentences that answer each other."""


def two(library: Library, session_id: str) -> tuple[StoredStory, StoredStory]:
    """Both stories, kept in a session."""
    wire = added(library, WIRE, session_id, name="wire.txt", path="/news/wire.txt", outlet="Sample Wire")
    return wire, added(library, GAZETTE, session_id, name="gazette.txt", path="/news/gazette.txt")


def sentence(stored: StoredStory, place: int) -> Anchor:
    """An anchor on one sentence of a story."""
    span = stored.story.sentences[place]
    return anchors.make(stored, span.start, span.end)


def words(stored: StoredStory, spans: tuple[Span, ...]) -> list[str]:
    """What spans cover."""
    return [span.of(stored.story.text) for span in spans]


def comparison(left: StoredStory, right: StoredStory, *passages: list[tuple[int, int]]) -> Comparison:
    """A comparison that found these pairs, passage by passage."""
    matches = [
        Match(*pair, score=0.9, grade=Grade.NEAR, passage=number)
        for number, pairs in enumerate(passages)
        for pair in pairs
    ]
    return Comparison(left.story, right.story, tuple(sorted(matches, key=lambda match: (match.left, match.right))))


def compared(library: Library, left: StoredStory, right: StoredStory, session_id: str) -> Comparison:
    """Both compared, with the decisions of a session."""
    return compare_stored(left, right, library.links(session_id), library.locate)


def pairs(found: Comparison) -> list[tuple[int, int]]:
    """The places of its matches."""
    return [(match.left, match.right) for match in found.matches]


def hits(told: Story, words: str, *, right: bool = False) -> Steps:
    """The steps through a story that lies alone in one of the panes, from its first hit of some words."""
    stored = StoredStory("id", 1, told, False, "2026-03-04T16:00:00Z")
    return hits_of(Spread(None, stored, None) if right else Spread(stored, None, None), words, right=right).steps
