"""What is known of a story when it comes in again: the reader's word first, then the newest file's."""

from collections.abc import Mapping

Known = Mapping[str, str | None]
"""Details by field; None is unknown."""


def filled(held: Known, found: Known, new: Known) -> dict[str, str | None]:
    """What the library did not know, taken from the same bytes brought in again.

    A field that the file told us before and that is empty now was emptied by the reader, and stays so.

    Args:
        held: what the library says of the story.
        found: what files said of it so far.
        new: what is said of it now.
    """
    return {name: new[name] if held[name] is None and found[name] is None else held[name] for name in held}


def revised(held: Known, found: Known, new: Known) -> dict[str, str | None]:
    """What a new version says, except where it is silent or where the reader has overruled the files before."""
    return {name: new[name] if new[name] is not None and held[name] == found[name] else held[name] for name in held}


def remembered(found: Known, new: Known) -> dict[str, str | None]:
    """What files said of the story so far, the newest word on each field."""
    return {name: found[name] if new[name] is None else new[name] for name in new}
