"""Rows of tables in documents: how their cells are parted, and from where on they are part of the story.

Above the running text a table holds what a letter's head does: who writes to whom, on which day.
"""

from tui.story.marks import finished

BETWEEN_CELLS = " | "
_PROSE = 8
"""Words. A finished paragraph of as many is running text."""


def begins_story(text: str) -> bool:
    """Whether a paragraph is running text, so that rows below it are part of the story."""
    return len(text.split()) >= _PROSE and finished(text)
