"""What the reader keeps on a place in the stories: a note or a tag, one note for one place."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tui.desk.notes.tags import tag_words, tags_in
from tui.desk.pairs import sentence_at
from tui.desk.steps import Stop
from tui.library import Anchor, Library, Note, Placing, StoredStory
from tui.library.placing.anchors import make
from tui.story import Span

_Key = tuple[str, int, int, str]
"""Story, start and end of a passage, and its words."""


@dataclass(frozen=True, slots=True)
class Spot:
    """What a note or tag is put on: a passage with its quotations, or a whole story."""

    anchors: tuple[Anchor, ...]
    story_id: str = ""
    """The story, when it is the whole of it."""

    def places(self, library: Library) -> tuple[Anchor, ...]:
        """The anchors to keep."""
        return (make(library.story(self.story_id), 0, 0),) if self.story_id else self.anchors

    def note(self, notes: Sequence[Note], placings: Mapping[str, Sequence[Placing]] | None = None) -> Note | None:
        """The note that is already on exactly this spot.

        Args:
            notes: those of the session.
            placings: how each stands now, by its id, so that one made on an earlier version is found in this one.
        """
        if self.story_id:
            return next((note for note in notes if _whole(note) == self.story_id), None)
        wanted = {_key(anchor) for anchor in self.anchors}
        return next((note for note in notes if wanted == _spots(note, (placings or {}).get(note.id, ()))), None)


def _spots(note: Note, placings: Sequence[Placing]) -> set[_Key]:
    """Where a note stands: in the current versions of its stories, where that is known, else as it was made."""
    now = {(each.anchor.story_id, each.start, each.end, each.words) for each in placings}
    return now or {_key(anchor) for anchor in note.anchors}


def _whole(note: Note) -> str | None:
    """The story that a note is about as a whole."""
    return note.anchors[0].story_id if len(note.anchors) == 1 and not note.anchors[0].exact else None


def spot_on(anchors: Sequence[Anchor]) -> Spot:
    """The spot that a note with these anchors is on."""
    whole = len(anchors) == 1 and not anchors[0].exact
    return Spot((), anchors[0].story_id) if whole else Spot(tuple(anchors))


def spot_of(stop: Stop, left: StoredStory | None, right: StoredStory | None) -> Spot:
    """The quotations of a stop: one for either side that it has."""
    sides = ((left, stop.left), (right, stop.right))
    return Spot(tuple(_anchor(stored, spans) for stored, spans in sides if stored is not None and spans))


def spot_at(stored: StoredStory, span: Span) -> Spot:
    """The quotation of exactly that stretch of a story."""
    return Spot((make(stored, span.start, span.end),))


def _anchor(stored: StoredStory, spans: Sequence[Span]) -> Anchor:
    """From the first span to the last; search hits grow to the sentence that they are in."""
    start = min(span.start for span in spans)
    end = max(span.end for span in spans)
    first, last = sentence_at(stored.story, start), sentence_at(stored.story, end - 1)
    sentences = stored.story.sentences
    return make(
        stored, start if first is None else sentences[first].start, end if last is None else sentences[last].end
    )


def _key(anchor: Anchor) -> _Key:
    return anchor.story_id, anchor.start, anchor.end, anchor.exact


def keep_note(
    library: Library, session_id: str, spot: Spot, body: str, before: Note | None, *, draft: str | None = None
) -> Note:
    """Keep the words of a note, new or changed; the draft that they were written in ends with it."""
    if before is None:
        return library.add_note(session_id, spot.places(library), body, draft=draft)
    return library.edit_note(before.id, body, before.rev, draft=draft)


def keep_tag(library: Library, session_id: str, spot: Spot, line: str, before: Note | None) -> str:
    """Tag a place: on the note that is there, else by a note without words. Tags that are all there are taken off.

    Returns what was done, or why it was not, in words.
    """
    try:
        tags = tags_in(line)
    except ValueError as error:
        return str(error)
    before = before or spot.note(library.notes(session_id))  # one may have been made while the reader typed
    if before is None:
        library.add_note(session_id, spot.places(library), tags=tuple(tags))
    elif set(tags) <= set(before.tags):
        library.untag(before.id, *tags)
        return f"Tag {tag_words(tags)} taken off."
    else:
        library.tag(before.id, *tags)
    return f"Tagged {tag_words(tags)}."
