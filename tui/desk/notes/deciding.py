"""What becomes of something that waited for the reader, once they have chosen."""

from tui.desk.notes.reviewing import Choice, ReviewItem, first_words
from tui.library import Anchor, Draft, Library, NoteConflict, NotInLibrary


def decide_item(library: Library, item: ReviewItem, choice: Choice, anchor: Anchor | None = None) -> str:
    """Do what the reader chose; returns in words what was done. Each is one action for undo, but `DROP`.

    Args:
        library: where the notes are.
        item: from `review`.
        choice: one of its `choices`, but not `GO_ON`.
        anchor: for `ATTACH` where the passage is now.

    Raises:
        ValueError: the item does not have that choice, or `ATTACH` has no anchor in the story in question.
        NotInLibrary: the note or draft has gone meanwhile.
    """
    if choice not in item.choices or choice is Choice.GO_ON:
        raise ValueError(f"A {item.kind} cannot be answered by “{choice}”.")
    if item.draft is not None:
        return _end_draft(library, item.draft, choice)
    assert item.note is not None
    match choice:
        case Choice.CONFIRM:
            library.confirm(item.note.id, item.side)
            return "Confirmed: the note stands there from now on."
        case Choice.GIVE_UP | Choice.KEEP:
            library.give_up(item.note.id, item.side)
            return "Kept without a place: its passage is gone."
        case Choice.ATTACH:
            if anchor is None:
                raise ValueError("A note needs a passage to be attached to.")
            library.attach(item.note.id, item.side, anchor)
            return f"Attached to {first_words(anchor.exact)}."
        case _:
            return _end_doubt(library, item, choice)


def _end_draft(library: Library, draft: Draft, choice: Choice) -> str:
    if choice is Choice.DROP:
        library.drop_draft(draft.id)
        return "Unfinished note dropped."
    if all(each.id != draft.id for each in library.drafts()):
        raise NotInLibrary("the unfinished note has gone meanwhile")
    if draft.note_id is None:
        library.add_note(draft.session_id, draft.anchors, draft.body, draft=draft.id)
        return "Note kept."
    try:
        library.edit_note(draft.note_id, draft.body, draft.rev or 0, draft=draft.id)
    except NoteConflict:
        return "The note was changed meanwhile: both are kept."
    return "Note kept."


def _end_doubt(library: Library, item: ReviewItem, choice: Choice) -> str:
    """What becomes of two copies of a note."""
    assert item.note is not None and item.other is not None
    if choice is Choice.KEEP_BOTH:
        library.settle(item.note.id)
        return "Both notes stay."
    first, second = library.note(item.other.id), library.note(item.note.id)
    with library.together(f"one note made of two on {first_words(first.anchors[0].exact)}"):
        bodies = [body for body in (first.body, second.body) if body.strip()]
        library.edit_note(first.id, "\n\n".join(dict.fromkeys(bodies)), first.rev)
        for tag in sorted({*second.tags} - {*first.tags}):
            library.tag(first.id, tag)
        library.remove_note(second.id)
    return "One note made of two."
