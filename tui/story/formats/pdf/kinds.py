"""What the looks of a PDF's paragraphs say that they are: the title, headings, the rows of a table.

Bold letters alone say nothing: headings, questions, names and whole releases are bold. There the words tell.
"""

import re
from collections.abc import Sequence

from tui.story.formats.extracted import Paragraph
from tui.story.formats.pdf.information import Information
from tui.story.formats.pdf.lines import Line
from tui.story.formats.pdf.setting import Setting
from tui.story.formats.rows import begins_story
from tui.story.values import Kind

_LONGEST_HEADING = 30
_NAME = 3
"""Words. An outlet's name, which may stand in larger letters than the title, has no more."""


class Kinds:
    """Says of one paragraph after the other what it is."""

    def __init__(self, groups: Sequence[list[Line]], usual: Setting, said: Information) -> None:
        self._usual = usual
        self._title = _title(groups, usual, said)
        self._told = False
        """Whether the running text has begun."""

    def paragraph(self, group: list[Line], text: str) -> Paragraph:
        """A paragraph with what its looks say; above the running text only the title's do."""
        if group is self._title:
            return Paragraph(text, Kind.TITLE, "the largest letters on the first page")
        if self._told and self._usual.larger(group[0]) and len(text.split()) <= _LONGEST_HEADING:
            return Paragraph(text, Kind.HEADING, "set in larger letters than the text")
        if self._told and group[0].cells > 1:
            return Paragraph(text, Kind.BODY)
        self._told = self._told or (begins_story(text) and self._usual.running(group[0]))
        return Paragraph(text)


def _title(groups: Sequence[list[Line]], usual: Setting, said: Information) -> list[Line]:
    """The lines in the largest letters of the first page; of those that the PDF's own title has, if there are any."""
    first = [group for group in groups if group[0].page == groups[0][0].page]
    large = [group for group in first if usual.larger(group[0])]
    named = [group for group in large if said.names(" ".join(line.text for line in group))]
    several = [group for group in large if _count(group) > _NAME] or [group for group in large if _count(group) > 1]
    return max(named or several, key=lambda group: group[0].size, default=[])


def _count(group: list[Line]) -> int:
    return sum(len(re.findall(r"\w+", line.text)) for line in group)
