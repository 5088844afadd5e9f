"""What the reader must decide about their notes: one thing after another, each with the words it takes to decide."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from rapidfuzz.distance import Levenshtein

from tui.desk.wording import shown_time
from tui.library import Anchor, Draft, Library, Member, Note, Placing, Standing
from tui.library.phrases import short
from tui.story import clean, clean_line

_WIDTH: Final = 60
"""Characters of a quotation that a list shows."""


class ReviewKind(StrEnum):
    """Why something waits for the reader."""

    DRAFT = "draft"
    """A note that was being written when Crossread ended."""
    REFOUND = "re-found"
    """A note's passage is probably there, but not certainly."""
    TWICE = "twice"
    """A note was changed in two places at once, and both were kept."""
    ORPHAN = "orphan"
    """A note's passage is gone."""


class Choice(StrEnum):
    """What the reader can answer."""

    KEEP = "keep"
    """A draft becomes the note; an orphan stays one and is not asked about again."""
    GO_ON = "go on"
    """Write on at a draft; only a screen can do that."""
    DROP = "drop"
    """A draft is let go. The one choice that cannot be undone."""
    CONFIRM = "confirm"
    """The passage found is the one."""
    GIVE_UP = "give up"
    """The passage found is another; the note is an orphan from now on."""
    ATTACH = "attach"
    """The reader shows where the passage is now."""
    KEEP_BOTH = "keep both"
    MERGE = "merge"
    """The words of the second are appended to the first, and the second is removed."""


CHOICES: Final[Mapping[ReviewKind, tuple[Choice, ...]]] = {
    ReviewKind.DRAFT: (Choice.KEEP, Choice.GO_ON, Choice.DROP),
    ReviewKind.REFOUND: (Choice.CONFIRM, Choice.GIVE_UP, Choice.ATTACH),
    ReviewKind.TWICE: (Choice.KEEP_BOTH, Choice.MERGE),
    ReviewKind.ORPHAN: (Choice.KEEP, Choice.ATTACH),
}
"""What can be answered to each."""


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """One thing to decide."""

    kind: ReviewKind
    key: str
    """Tells it from all others, and stays the same as long as it waits."""
    note: Note | None = None
    """None for a draft of a new note."""
    draft: Draft | None = None
    placing: Placing | None = None
    """Of the side in question, for `REFOUND` and `ORPHAN`."""
    side: int = 0
    """0 left or only, 1 right."""
    other: Note | None = None
    """For `TWICE` the note that `note` stands beside."""
    story_id: str = ""
    """The story in question."""
    letter: str = ""
    """Its letter in the session of the note."""
    name: str = ""
    """What a reader calls it: title, else outlet, else the file's name."""
    changed: tuple[tuple[str, str], ...] = ()
    """For `REFOUND` the words that are not the same: as they were, and as they are; one of the two may be empty."""

    @property
    def choices(self) -> tuple[Choice, ...]:
        """What can be answered."""
        return CHOICES[self.kind]

    def line(self) -> str:
        """In one line, for a list: "≈ A “At least 17 people…”: 14 | 17"."""
        return _LINES[self.kind](self)

    def details(self) -> tuple[str, ...]:
        """In full, paragraph by paragraph: the quotation, the words there now, what changed, and the note itself."""
        return tuple(_details(self))


def _line_of_draft(item: ReviewItem) -> str:
    draft = item.draft
    assert draft is not None
    return f"unfinished note on {_where(item, draft.anchors)}: {first_words(draft.body)}"


def _line_of_refound(item: ReviewItem) -> str:
    assert item.placing is not None
    changed = "; ".join(_change_words(item))
    return f"≈ {item.letter} {first_words(item.placing.words)}{f': {changed}' if changed else ''}".replace("  ", " ")


def _line_of_two(item: ReviewItem) -> str:
    assert item.note is not None
    return f"two copies of the note on {_where(item, item.note.anchors)}"


def _line_of_orphan(item: ReviewItem) -> str:
    assert item.placing is not None
    return f"{standing_words(item.placing)} of {item.letter or item.name}: {first_words(item.placing.anchor.exact)}"


_LINES: Final[Mapping[ReviewKind, Callable[[ReviewItem], str]]] = {
    ReviewKind.DRAFT: _line_of_draft,
    ReviewKind.REFOUND: _line_of_refound,
    ReviewKind.TWICE: _line_of_two,
    ReviewKind.ORPHAN: _line_of_orphan,
}


def _details(item: ReviewItem) -> Iterator[str]:
    """What is to be decided on first: where a note stands, else its words. What an item does not have is left out."""
    if item.placing is None:
        yield from _notes(item)
        yield from _passage(item)
    else:
        yield from _passage(item)
        yield from _notes(item)


def _passage(item: ReviewItem) -> Iterator[str]:
    """What was quoted, and what has become of it."""
    anchors = item.note.anchors if item.note else item.draft.anchors if item.draft else ()
    quoted = [item.placing.anchor] if item.placing else anchors
    yield from (f"Quoted, from v{each.version}: “{clean(each.exact).text}”" for each in quoted if each.exact)
    if item.placing and item.placing.words:
        yield f"Now, in v{item.placing.version}: “{clean(item.placing.words).text}”"
    if item.changed:
        yield f"Changed: {'; '.join(_change_words(item))}"
    elif item.kind is ReviewKind.REFOUND:
        yield "Changed: where it stands, not its words."
    if item.placing and item.kind is ReviewKind.ORPHAN:
        yield f"No longer in v{item.placing.version}, or nobody can tell where."


def _notes(item: ReviewItem) -> Iterator[str]:
    """What the reader wrote, the older words first."""
    if item.other:
        yield f"First: {_body(item.other)}"
    if item.note:
        name = "Second" if item.other else "Note as it is kept" if item.draft else "Note"
        yield f"{name}: {_body(item.note)}"
    if item.draft:
        yield f"Unfinished, {shown_time(item.draft.at)}: {item.draft.body}"


def _body(note: Note) -> str:
    return " ".join([note.body, *(f"#{tag}" for tag in note.tags)]).strip() or "(no words)"


def _where(item: ReviewItem, anchors: Sequence[Anchor]) -> str:
    quotation = anchors[0].exact if anchors else ""
    return f"{item.letter} {first_words(quotation)}".lstrip() if quotation else item.name or "a story"


def _change_words(item: ReviewItem) -> list[str]:
    return [clean_line(f"{old or '–'} | {new or '–'}") for old, new in item.changed]


def first_words(text: str) -> str:
    """The first words of a text on one line, in quotation marks."""
    return short(text, _WIDTH)


def standing_words(placing: Placing) -> str:
    """What a list says of where a note stands; nothing where that is certain."""
    if placing.standing is Standing.REFOUND:
        return "≈ re-found, please confirm"
    return f"passage gone in v{placing.version}" if placing.standing is Standing.ORPHAN else ""


def review(library: Library, session_id: str | None = None) -> tuple[ReviewItem, ...]:
    """What needs a decision, in order: drafts that were left, re-found passages, notes kept twice, orphans.

    Args:
        library: where the notes are.
        session_id: only of this session; None for all.
    """
    sessions = [session_id] if session_id is not None else [session.id for session in library.sessions()]
    items = [item for each in sessions for item in _Queue(library, each).items()]
    order = list(ReviewKind)
    return tuple(sorted(items, key=lambda item: order.index(item.kind)))


class _Queue:
    """What needs a decision in one session."""

    def __init__(self, library: Library, session_id: str) -> None:
        self._session_id = session_id
        self._drafts = [draft for draft in library.drafts() if draft.left and draft.session_id == session_id]
        self._notes = library.notes(session_id=session_id)
        self._placings = library.all_placings(self._notes)
        self._members = {member.id: member for member in library.members(session_id)}

    def items(self) -> Iterator[ReviewItem]:
        """All of it."""
        by_id = {note.id: note for note in self._notes}
        for draft in self._drafts:
            note = by_id.get(draft.note_id or "")
            yield self._item(ReviewKind.DRAFT, draft.id, draft.anchors[:1], note=note, draft=draft)
        for note in self._notes:
            if note.beside in by_id:
                yield self._item(ReviewKind.TWICE, note.id, note.anchors[:1], note=note, other=by_id[note.beside])
            for side, placing in enumerate(self._placings[note.id]):
                if placing.standing is not Standing.FIRM and not placing.said:
                    yield self._placed(note, side, placing)

    def _placed(self, note: Note, side: int, placing: Placing) -> ReviewItem:
        found = placing.standing is Standing.REFOUND
        kind = ReviewKind.REFOUND if found else ReviewKind.ORPHAN
        changed = what_changed_in(placing.anchor.exact, placing.words) if found else ()
        key = f"{note.id}:{side}"
        return self._item(kind, key, [placing.anchor], note=note, placing=placing, side=side, changed=changed)

    def _item(self, kind: ReviewKind, key: str, anchors: Sequence[Anchor], **known: Any) -> ReviewItem:
        story_id = anchors[0].story_id if anchors else ""
        member = self._members.get(story_id)
        letter, name = (member.letter, _name(member)) if member else ("", "a story that was taken out")
        return ReviewItem(kind, f"{kind} {key}", story_id=story_id, letter=letter, name=name, **known)


def _name(member: Member) -> str:
    return clean_line(member.details.title or member.details.outlet or member.origin.name)


def what_changed_in(old: str, new: str) -> tuple[tuple[str, str], ...]:
    """The words that are not the same in two editions of a passage: as they were, and as they are."""
    before, after = old.split(), new.split()
    return tuple(
        (" ".join(before[step.src_start : step.src_end]), " ".join(after[step.dest_start : step.dest_end]))
        for step in Levenshtein.opcodes(before, after)
        if step.tag != "equal"
    )
