"""What a paragraph is by its place: between the sentences of the story, or below the last."""

import re
from collections.abc import Iterator

from tui.story.labelling import bylines, furniture, lists
from tui.story.labelling.layout import Layout
from tui.story.labelling.outlets import outlet
from tui.story.values import Kind

_LONGEST_HEADING = 14
_LONGEST_CALL = 10
_NEAR = 3
"""Lines below the last sentence among which one may announce a list."""
_SECTION_NAME = 3
"""Words."""
_MANY_LINES = 3
"""So many short lines in a row are a list, and no headings."""
_GOES_ON = re.compile(
    r"(?:and|but|or|so|then|yet)\b|"
    r"(?:did|do|does|is|are|was|were|has|have|had|will|can) (?:he|she|it|they|we|i|you|that)\b",
    re.I,
)
"""How a question begins that takes up what was said right before."""
_LETTER = re.compile(r"[^\W\d_]")
_LEADS_ON = re.compile(
    r".*(?:[:,;–—-]|\b(?:said|says|tweeted|wrote|posted|added|reported|told|asked|and|or|the|of|to|in))", re.S
)


def below(layout: Layout) -> None:
    """Authors, outlet and furniture below the last sentence of the story."""
    if not layout.has_body:
        return
    where = range(layout.last + 1, len(layout.blocks))
    furnished = layout.report is not None or layout.furnished(where)
    own = {*_announced(layout, where), *_going_on(layout, where)}
    head = ""
    for at in where:
        head = layout.blocks[at].plain if lists.heads_links(layout, at) else head
        if layout.labels[at] is None and not _credits(layout, at, head, furnished=furnished) and at not in own:
            _below(layout, at, head, furnished=furnished)


def _going_on(layout: Layout, where: range) -> Iterator[int]:
    """On a whole page, the lines right below the last sentence that speak of the story, down to the first known one."""
    for at in where if layout.report else ():
        if layout.labels[at] is not None:
            return
        if layout.speaks_of_story(at):
            yield at


def _announced(layout: Layout, where: range) -> range:
    """The lines right below the last sentence that it announces, or the line below it, with a colon."""
    for head in range(where.start - 1, min(where.start + _NEAR, where.stop)):
        if head >= 0 and layout.labels[head] is None and layout.blocks[head].plain.endswith(":"):
            stop = next((at for at in range(head + 1, where.stop) if layout.labels[at] is not None), where.stop)
            return range(max(head, where.start), stop)
    return range(0)


def _credits(layout: Layout, at: int, head: str, *, furnished: bool) -> bool:
    """Whether a line below the story names its authors or its outlet; then it says so."""
    block = layout.blocks[at]
    if head and not block.prose:
        return False
    if bylines.reported(block.plain):
        layout.put(at, Kind.BYLINE, "says who reported, below the story")
    elif outlet(block.plain):
        layout.put(at, Kind.SOURCE, "an outlet's name on a line of its own")
    elif not furnished and not _in_list(layout, at) and (bylines.person(block.plain) or bylines.name(block.plain)):
        layout.put(at, Kind.BYLINE, "a name on a line of its own, below the last sentence")
    return layout.labels[at] is not None


def _below(layout: Layout, at: int, head: str, *, furnished: bool) -> None:
    block = layout.blocks[at]
    if head and not block.prose:
        layout.put(at, Kind.BOILERPLATE, f"below “{head}”, under the story")
    elif furnished and not block.finished and not layout.tabled(at):
        layout.put(at, Kind.BOILERPLATE, "a short line among site furniture, below the story")
    elif block.words <= _LONGEST_CALL and furniture.speaks_to_reader(block.plain) and _between_furniture(layout, at):
        layout.put(at, Kind.BOILERPLATE, "a short call to the reader, right between site furniture below the story")


def _between_furniture(layout: Layout, at: int) -> bool:
    """Whether furniture stands right above and below, and the paragraph does not speak of the story."""
    around = layout.kind(at - 1) is Kind.BOILERPLATE and layout.kind(at + 1) is Kind.BOILERPLATE
    return around and not layout.speaks_of_story(at)


def repeated(layout: Layout) -> None:
    """A line that comes again and again and does not speak of the story is furniture; a name may be a speaker's."""
    for at in list(layout.unknown(range(len(layout.blocks)))):
        block = layout.blocks[at]
        short = (
            _SECTION_NAME <= block.words <= _LONGEST_HEADING and not block.finished and not bylines.name(block.plain)
        )
        if short and layout.times(at) >= _MANY_LINES and not layout.tabled(at) and not layout.speaks_of_story(at):
            layout.put(at, Kind.BOILERPLATE, f"a short line that stands {layout.times(at)} times in the file")


def printed_again(layout: Layout) -> None:
    """The headline stands again inside the story where a page was printed: at the head of each sheet."""
    titles = {layout.blocks[at].plain for at in range(layout.lead) if layout.kind(at) is Kind.TITLE}
    for at in layout.unknown(range(layout.lead, layout.last)):
        if layout.blocks[at].plain in titles:
            layout.put(at, Kind.BOILERPLATE, "the headline again, inside the story")


def headings(layout: Layout) -> None:
    """Short lines between the paragraphs of the story."""
    inside = range(layout.lead + 1, layout.last) if layout.has_body else range(0)
    for at in range(len(layout.blocks)):
        if layout.labels[at] is None and layout.blocks[at].level:
            layout.put(at, Kind.HEADING, "a Markdown heading")
    for at in [at for at in layout.unknown(inside) if _is_heading(layout, at)]:
        layout.put(at, Kind.HEADING, "a short line between paragraphs, without a full stop")


def _is_heading(layout: Layout, at: int) -> bool:
    block = layout.blocks[at]
    text = block.plain
    if block.prose or block.item or not _LETTER.search(text) or block.words > _LONGEST_HEADING:
        return False
    if text[:1].islower() or _LEADS_ON.fullmatch(text):
        return False
    if _in_list(layout, at) or not _balanced(text):
        return False
    return _asks_alone(text) if block.asks else not block.finished


def _asks_alone(text: str) -> bool:
    """Whether a question heads what follows; one in quotation marks is somebody's, "But why?" is running text."""
    return text.endswith(("?", "？")) and not _GOES_ON.match(text)


def _balanced(text: str) -> bool:
    """Whether every quotation that is opened is closed; else the line is part of a longer quotation."""
    german = text.count("„")
    opened, closed = (german, text.count("“")) if german else (text.count("“"), text.count("”"))
    return text.count('"') % 2 == 0 and opened == closed


def _in_list(layout: Layout, at: int) -> bool:
    """Whether the line stands in a run of short lines."""
    before = next((step for step in range(1, _MANY_LINES) if not _short(layout, at - step)), _MANY_LINES)
    after = next((step for step in range(1, _MANY_LINES) if not _short(layout, at + step)), _MANY_LINES)
    return before + after > _MANY_LINES


def _short(layout: Layout, at: int) -> bool:
    if not 0 <= at < len(layout.blocks):
        return False
    return layout.labels[at] is None and not layout.blocks[at].prose and not layout.blocks[at].level
