"""What lies open: a session with two of its stories side by side, and where in them the reader stands.

A spread is two facing pages of a newspaper.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from tui.desk.bringing.samples import ensure_samples
from tui.desk.pairs import compare_stored, decided_in, decisions, matched_share, most_to_compare
from tui.desk.verdicts import NO_VERDICTS, Verdicts, verdicts
from tui.desk.ways import Stepping, View
from tui.library import Anchor, Judgement, Library, Link, Member, Note, Placing, Session, Standing, StoredStory
from tui.library.placing.anchors import Placed
from tui.matching import Comparison, Watch, unwatched
from tui.story import Span


@dataclass(frozen=True, slots=True)
class Place:
    """Where the reader stopped in a session: which pair, what they stepped through, and what stood on the screen.

    Positions are code points of a story's text, rows are counted from the top of its pane.
    """

    left: str = ""
    right: str = ""
    """Ids of the stories."""
    stepping: str = Stepping.PASSAGES.value
    at: int = 0
    """Which stop of those steps."""
    words: str = ""
    """What was searched for, when stepping through hits."""
    active_right: bool = False
    tops: tuple[tuple[int, int], tuple[int, int]] = ((0, 0), (0, 0))
    """For either pane, a position and the row at which it stands."""
    view: str = View.COLUMNS.value
    filter: str = ""
    """The words that the stories of the sidebar were filtered by."""

    def as_json(self) -> dict[str, object]:
        """The form in which the library keeps it."""
        return {
            "left": self.left,
            "right": self.right,
            "stepping": self.stepping,
            "at": self.at,
            "words": self.words,
            "active_right": self.active_right,
            "tops": [list(top) for top in self.tops],
            "view": self.view,
            "filter": self.filter,
        }


def read_place(kept: Mapping[str, object]) -> Place | None:
    """The place as the library kept it; None where there is none or another version of Crossread wrote it."""
    if not kept:
        return None
    try:
        tops = kept["tops"]
        if not isinstance(tops, list):
            return None
        (left_position, left_row), (right_position, right_row) = tops
        return Place(
            left=str(kept["left"]),
            right=str(kept["right"]),
            stepping=Stepping(str(kept["stepping"])).value,
            at=int(str(kept["at"])),
            words=str(kept["words"]),
            active_right=bool(kept["active_right"]),
            tops=((int(left_position), int(left_row)), (int(right_position), int(right_row))),
            view=View(str(kept.get("view", View.COLUMNS))).value,
            filter=str(kept.get("filter", "")),
        )
    except (KeyError, TypeError, ValueError, OverflowError):
        return None


@dataclass(frozen=True, slots=True)
class Folder:
    """All of a session but the texts of its stories."""

    session: Session
    members: tuple[Member, ...]
    notes: tuple[Note, ...]
    links: tuple[Link, ...]
    place: Place | None
    placed: Mapping[Anchor, Placed]
    """Where the quotations of notes and decisions stand in the current texts; those that are gone are not in it."""
    seen: frozenset[tuple[str, str]] = frozenset()
    """What the reader has seen: the id of a story, and the `line_key` of a line in it."""
    refound: Mapping[Anchor, Placing] = field(default_factory=dict)
    """Where quotations of notes probably stand, until the reader confirms it; no decision rests on them."""
    placings: Mapping[str, tuple[Placing, ...]] = field(default_factory=dict)
    """How each note stands, by its id, one placing a side."""
    judgements: tuple[Judgement, ...] = ()
    """The reader's verdicts, oldest first."""

    def letter(self, story_id: str) -> str:
        """The letter of a story in this session."""
        return next((member.letter for member in self.members if member.id == story_id), "")


@dataclass(frozen=True, slots=True)
class Spread:
    """Two stories of a session side by side. One of one: `right` is None; an empty session has neither."""

    left: StoredStory | None
    right: StoredStory | None
    comparison: Comparison | None

    def side(self, right: bool) -> StoredStory | None:
        """One of the two stories."""
        return self.right if right else self.left


def fetch_folder(library: Library, session_id: str) -> Folder:
    """A session as the library has it now."""
    members = tuple(library.members(session_id))
    notes, links = tuple(library.notes(session_id=session_id)), tuple(library.links(session_id))
    judgements, placings = tuple(library.judgements(session_id)), library.all_placings(notes)
    standing = [placing for each in placings.values() for placing in each]
    placed = _decided(library, (*links, *judgements)) | {
        each.anchor: Placed(each.start, each.end) for each in standing if each.standing is Standing.FIRM
    }
    return Folder(
        session=library.session(session_id),
        members=members,
        notes=notes,
        links=links,
        place=read_place(library.place(session_id)),
        placed=placed,
        seen=library.seen_lines(session_id),
        refound={each.anchor: each for each in standing if each.standing is Standing.REFOUND},
        placings=placings,
        judgements=judgements,
    )


def _decided(library: Library, decisions: Iterable[Link | Judgement]) -> dict[Anchor, Placed]:
    """Where the quotations of decisions stand, as far as that is certain."""
    kept = {anchor for decision in decisions for anchor in decision.anchors}
    return {anchor: place for anchor in kept if (place := library.locate(anchor)) is not None}


def folder_if_there(library: Library, session_id: str) -> Folder | None:
    """A session as the library has it now; None when it has gone, as undoing an import may do to it."""
    if all(session.id != session_id for session in library.sessions()):
        return None
    return fetch_folder(library, session_id)


def open_folder(library: Library, session_id: str) -> Folder:
    """Open a session: the library remembers it as the one opened last."""
    if not library.read_only:
        library.open_session(session_id)
    return fetch_folder(library, session_id)


def session_to_begin(library: Library) -> str | None:
    """The session to open when none is named: the one opened last, on a first run the samples; None without any."""
    opened_last = library.sessions()
    ensure_samples(library)
    sessions = opened_last or library.sessions()
    return sessions[0].id if sessions else None


def share_of(stored: StoredStory, against: StoredStory, folder: Folder) -> tuple[int, int]:
    """How many of a story's sentences have a match in another, and how many it has."""
    matches = compare_stored(stored, against, folder.links, folder.placed.get).matches
    return matched_share(stored.story, (match.left for match in matches))


def fetch_stories(library: Library, ids: Sequence[str]) -> list[StoredStory]:
    """The current versions of some stories."""
    return [library.story(story_id) for story_id in ids]


def pair_to_open(folder: Folder) -> tuple[str, str] | None:
    """The pair that the reader had open, where both are still there."""
    present = {member.id for member in folder.members}
    place = folder.place
    return (place.left, place.right) if place and {place.left, place.right} <= present else None


def best_pair(stories: Sequence[StoredStory], stop: Callable[[], bool] = lambda: False) -> tuple[str, str] | None:
    """The two stories that have the most to compare."""
    found = most_to_compare([stored.story for stored in stories], stop)
    return None if found is None else (stories[found[0]].id, stories[found[1]].id)


def lay_open(
    left: StoredStory | None,
    right: StoredStory | None,
    folder: Folder,
    watch: Watch = unwatched,
) -> Spread:
    """Two stories side by side, compared; `watch` is that of `matching.compare`."""
    if left is None or right is None or left.id == right.id:
        return Spread(left, None if right is left else right, None)
    return Spread(left, right, compare_stored(left, right, folder.links, folder.placed.get, watch))


def is_as_laid(spread: Spread, left: StoredStory | None, right: StoredStory | None, folder: Folder) -> bool:
    """Whether two stories, and what the reader decided on them, are as they lie open."""
    if (left, right) != (spread.left, spread.right):
        return False
    if left is None or right is None or spread.comparison is None:
        return True
    return decided_in(spread.comparison) == decisions(left, right, folder.links, folder.placed.get)


def verdicts_in(folder: Folder, left: StoredStory | None, right: StoredStory | None) -> Verdicts:
    """The reader's verdicts on two stories of a session; on two versions of one story there are none."""
    if not folder.judgements or left is None or right is None or left.id == right.id:
        return NO_VERDICTS
    return verdicts(left, right, folder.judgements, folder.placed.get)


def position_of(anchor: Anchor, library: Library) -> int | None:
    """Where a quotation stands in the current text of its story; None where it is gone, or is the whole story."""
    if not anchor.exact:
        return None
    placed = library.locate(anchor)
    return placed.start if placed else None


def noted_spans(stored: StoredStory, folder: Folder) -> list[Span]:
    """Where notes certainly stand in a story's current text."""
    return _spans(stored, folder, Standing.FIRM)


def refound_spans(stored: StoredStory, folder: Folder) -> list[Span]:
    """Where notes probably stand in a story's current text, waiting for the reader's word."""
    return _spans(stored, folder, Standing.REFOUND)


def _spans(stored: StoredStory, folder: Folder, standing: Standing) -> list[Span]:
    """Where notes stand so in a story; notes whose quotation is gone, and those on the whole story, have no place."""
    return [
        Span(placing.start, placing.end)
        for note in folder.notes
        for placing in folder.placings.get(note.id, ())
        if placing.standing is standing and placing.anchor.story_id == stored.id and placing.anchor.exact
    ]
