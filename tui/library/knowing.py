"""What is known of a story when it comes in again: the reader's word first, then the newest file's."""

from collections.abc import Collection, Mapping

from tui.story import FIELDS, clean_line

Known = Mapping[str, str | None]
"""Details by field; None is unknown."""


def filled(held: Known, new: Known, said: Collection[str] = ()) -> dict[str, str | None]:
    """What the library did not know, taken from the same text brought in again.

    Args:
        held: what the library says of the story.
        new: what is said of it now.
        said: the fields that are the reader's; one that the reader emptied stays empty.
    """
    return {name: new[name] if held[name] is None and name not in said else held[name] for name in held}


def revised(held: Known, new: Known, said: Collection[str]) -> dict[str, str | None]:
    """What a new version says, except where it is silent or the reader has spoken."""
    return {name: held[name] if new[name] is None or name in said else new[name] for name in held}


def remembered(found: Known, new: Known) -> dict[str, str | None]:
    """What files said of the story so far, the newest word on each field."""
    return {name: found[name] if new[name] is None else new[name] for name in new}


def spoken(fields: Known) -> dict[str, str | None]:
    """The reader's words on some fields, each on one line; blank is unknown.

    Raises:
        ValueError: a field that stories do not have.
    """
    if unknown := set(fields) - set(FIELDS):
        raise ValueError(f"Nothing is known of stories under {', '.join(sorted(unknown))}.")
    return {name: clean_line(value or "").strip() or None for name, value in fields.items()}
