"""Rows of lines that are one thing together: lists of links, the heads of mails, tables of contents."""

import re
from collections.abc import Iterator

from tui.story.labelling import furniture
from tui.story.labelling.layout import Layout
from tui.story.values import Kind

_CERTAIN = (Kind.TITLE, Kind.CAPTION, Kind.BODY)
"""What a paragraph is by its file's format, whatever its words are."""
_LINK = 5
"""Words. A shorter line under "Related" is rather the story's next heading."""
_MANY_LINKS = 12
_LIST_MARK = re.compile(r"list \d+ of \d+|list of \d+ items?", re.I)
_LIST_END = re.compile(r"end of list", re.I)
"""What programs that read pages aloud say of lists."""
_MAIL = re.compile(
    r"(?:from|to|cc|bcc|sent|date|subject|reply-to|von|an|gesendet|datum|betreff|de|à|objet|envoyé|para|asunto|fecha|enviado)"
    r" ?: .{1,300}",
    re.I,
)
_FEWEST_MAIL = 3
_NUMBERED = re.compile(r"(\d{1,2})(?:\.\d{1,2}){0,3}\.? +\S.{0,80}")
_FEWEST_CONTENTS = 3


def link_lists(layout: Layout) -> None:
    """Titles under a line like "Related" or "Read more:" are links."""
    for head in range(len(layout.blocks)):
        if layout.kind(head) not in _CERTAIN and heads_links(layout, head):
            layout.put(head, Kind.BOILERPLATE, "a link to other pages of the site")
            end = _read_aloud(layout, head)
            for at in range(head + 1, end) if end else _links_below(layout, head):
                layout.put(at, Kind.BOILERPLATE, f"in a list under “{layout.blocks[head].plain}”")


def heads_links(layout: Layout, at: int) -> bool:
    """Whether the paragraph announces a list of links."""
    return furniture.heads_links(layout.blocks[at].plain)


def _links_below(layout: Layout, head: int) -> Iterator[int]:
    for at in range(head + 1, min(head + 1 + _MANY_LINKS, len(layout.blocks))):
        block = layout.blocks[at]
        if layout.labels[at] or block.prose or block.level or block.words < _LINK:
            return
        yield at


def _read_aloud(layout: Layout, head: int) -> int:
    """Where a list ends that says so itself, as programs that read aloud are told; 0 for any other."""
    if head + 1 >= len(layout.blocks) or not _LIST_MARK.fullmatch(layout.blocks[head + 1].plain):
        return 0
    where = range(head + 1, min(head + 1 + 3 * _MANY_LINKS, len(layout.blocks)))
    return next((at for at in where if _LIST_END.fullmatch(layout.blocks[at].plain)), 0)


def mail_heads(layout: Layout) -> None:
    """Who wrote to whom about what: three and more such lines in a row, above or between."""
    for row in _rows(layout, _MAIL):
        if len(row) >= _FEWEST_MAIL:
            for at in row:
                layout.put(at, Kind.BOILERPLATE, "the head of a mail")
            layout.begins = max(layout.begins, row.stop)


def contents(layout: Layout) -> None:
    """Numbered lines that count up from one, as encyclopaedias put them above their text."""
    for row in _rows(layout, _NUMBERED):
        blocks = [layout.blocks[at] for at in row]
        first = _NUMBERED.fullmatch(blocks[0].plain)
        unfinished = all(not block.finished for block in blocks)
        if first and int(first[1]) == 1 and unfinished and len(row) >= _FEWEST_CONTENTS:
            titled = (
                row.start > 0 and not layout.blocks[row.start - 1].prose and layout.blocks[row.start - 1].words == 1
            )
            if titled:
                for at in range(row.start - 1, row.stop):
                    layout.put(at, Kind.BOILERPLATE, "a table of contents")


def _rows(layout: Layout, pattern: re.Pattern[str]) -> Iterator[range]:
    """The rows of neighbouring paragraphs that are nothing but what the pattern says."""
    start = 0
    for at in range(len(layout.blocks) + 1):
        if at < len(layout.blocks) and layout.kind(at) not in _CERTAIN and pattern.fullmatch(layout.blocks[at].plain):
            continue
        if at > start:
            yield range(start, at)
        start = at + 1
