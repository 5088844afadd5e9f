"""What a paragraph is by its place: above the first sentence of the story, inside it, or below the last."""

import re

from tui.story.labelling import bylines, furniture
from tui.story.labelling.blocks import Block
from tui.story.labelling.layout import Layout
from tui.story.labelling.outlets import outlet
from tui.story.values import Kind

_LONGEST_TITLE = 30
_LONGEST_HEADING = 14
_HEADLINE = 5
_SECTION_NAME = 3
_LINK = 5
"""Words. A shorter line under "Related" is rather the story's next heading."""
_MANY_LINKS = 12
_MANY_LINES = 3
"""So many short lines in a row are a list, and no headings."""
_GOES_ON = re.compile(
    r"(?:and|but|or|so|then|yet)\b|"
    r"(?:did|do|does|is|are|was|were|has|have|had|will|can) (?:he|she|it|they|we|i|you|that)\b",
    re.I,
)
"""How a question begins that takes up what was said right before."""
_LEADS_ON = re.compile(
    r".*(?:[:,;–—-]|\b(?:said|says|tweeted|wrote|posted|added|reported|told|asked|and|or|the|of|to|in))", re.S
)


def link_lists(layout: Layout) -> None:
    """Titles under a line like "Related" or "Read more:" are links."""
    for head in range(len(layout.blocks)):
        if furniture.heads_links(layout.blocks[head].plain):
            layout.put(head, Kind.BOILERPLATE, "a link to other pages of the site")
            _links_below(layout, head)


def _links_below(layout: Layout, head: int) -> None:
    for at in range(head + 1, min(head + 1 + _MANY_LINKS, len(layout.blocks))):
        block = layout.blocks[at]
        if layout.labels[at] or block.prose or block.level or block.words < _LINK:
            return
        layout.put(at, Kind.BOILERPLATE, f"in a list under “{layout.blocks[head].plain}”")


def above(layout: Layout) -> None:
    """Title, outlet, section and authors above the first sentence of the story."""
    where = range(layout.lead) if layout.has_body else range(0)
    title = _title(layout, where)
    if title is not None:
        layout.put(title, Kind.TITLE, _why_title(layout.blocks[title]))
    furnished = layout.furnished(where)
    named = any(bylines.author(layout.blocks[at].plain) for at in where)
    for at in list(layout.unknown(where)):
        text = layout.blocks[at].plain
        if outlet(text):
            layout.put(at, Kind.SOURCE, "an outlet's name on a line of its own")
        elif title is not None and text == layout.blocks[title].plain:
            layout.put(at, Kind.TITLE, "the headline again")
        elif title is not None and at > title:
            _below_title(layout, at, furnished=furnished, named=named)
        else:
            _above_title(layout, at, title, furnished=furnished)


def _title(layout: Layout, where: range) -> int | None:
    candidates = [at for at in layout.unknown(where) if _may_be_title(layout.blocks[at])]
    candidates = [at for at in candidates if not outlet(layout.blocks[at].plain)] or candidates
    for evidence in (_headline_by_markdown, _headline_by_words):
        if (found := evidence(layout, candidates)) is not None:
            return found
    return max(candidates, key=lambda at: layout.blocks[at].words, default=None)


def _headline_by_markdown(layout: Layout, candidates: list[int]) -> int | None:
    marked = [at for at in candidates if layout.blocks[at].level]
    return min(marked, key=lambda at: layout.blocks[at].level, default=None)


def _headline_by_words(layout: Layout, candidates: list[int]) -> int | None:
    """The first line that reads like a headline; before it one that stands twice, or one that speaks of the story."""
    like = [at for at in candidates if _like_headline(layout.blocks[at])]
    twice = [at for at in candidates if layout.blocks[at].words > _SECTION_NAME and layout.times(at) > 1]
    told = [at for at in like if layout.speaks_of_story(at)]
    return next(iter([*twice, *told, *like]), None)


def _like_headline(block: Block) -> bool:
    """Whether a line is no section's name, which is short and has no small letters, and no author's."""
    small = any(word[:1].islower() for word in block.plain.split())
    return (block.words >= _HEADLINE or (small and block.words >= _SECTION_NAME)) and not (
        bylines.person(block.plain) or bylines.name(block.plain)
    )


def _may_be_title(block: Block) -> bool:
    return (
        1 <= block.words <= _LONGEST_TITLE
        and not block.item
        and (not block.finished or block.asks or block.level > 0)
        and not block.plain.endswith((":", ","))
    )


def _why_title(block: Block) -> str:
    if block.level:
        return "a Markdown heading above the first sentence"
    return "a short line without a full stop, above the first sentence"


def _above_title(layout: Layout, at: int, title: int | None, *, furnished: bool) -> None:
    """Sections and slogans. What cannot be told stays body, and above all what speaks of the story."""
    block = layout.blocks[at]
    section = block.words <= _SECTION_NAME and not block.finished
    if section and title is not None and (layout.times(at) > 1 or at + 1 == title or not furnished):
        layout.put(at, Kind.SOURCE, "a short line above the headline, like an outlet's or a section's name")
    elif furnished and block.words < _LONGEST_HEADING and (section or not layout.speaks_of_story(at)):
        layout.put(at, Kind.BOILERPLATE, "a short line among site furniture, above the story")


def _below_title(layout: Layout, at: int, *, furnished: bool, named: bool) -> None:
    """Authors, second lines of the headline, places. What cannot be told stays body."""
    block = layout.blocks[at]
    if why := bylines.person(block.plain):
        layout.put(at, Kind.BYLINE, f"{why}, below the headline")
    elif bylines.name(block.plain) and not named:
        layout.put(at, Kind.BYLINE, "a name on a line of its own, below the headline")
    elif furnished and not block.finished and not layout.speaks_of_story(at):
        layout.put(at, Kind.BOILERPLATE, "a short line among site furniture, above the story")
    elif _may_be_title(block) and (block.words > _SECTION_NAME or block.level):
        layout.put(at, Kind.TITLE, "a second line of the headline")
    elif block.words <= _SECTION_NAME and not block.finished:
        layout.put(at, Kind.SOURCE, "a short line below the headline, like an outlet's or a place's name")


def below(layout: Layout) -> None:
    """Authors, outlet and furniture below the last sentence of the story."""
    if not layout.has_body:
        return
    where = range(layout.last + 1, len(layout.blocks))
    furnished = layout.furnished(where)
    for at in list(layout.unknown(where)):
        text = layout.blocks[at].plain
        if outlet(text):
            layout.put(at, Kind.SOURCE, "an outlet's name on a line of its own")
        elif not furnished and not _in_list(layout, at) and (bylines.person(text) or bylines.name(text)):
            layout.put(at, Kind.BYLINE, "a name on a line of its own, below the last sentence")
        elif furnished and not layout.blocks[at].finished:
            layout.put(at, Kind.BOILERPLATE, "a short line among site furniture, below the story")
    if layout.last > layout.lead and bylines.portrait(layout.blocks[layout.last].plain):
        layout.put(layout.last, Kind.BYLINE, "says who the author is, as the last sentence")


def repeated(layout: Layout) -> None:
    """A line that comes again and again and does not speak of the story is furniture; a name may be a speaker's."""
    for at in list(layout.unknown(range(len(layout.blocks)))):
        block = layout.blocks[at]
        short = (
            _SECTION_NAME <= block.words <= _LONGEST_HEADING and not block.finished and not bylines.name(block.plain)
        )
        if short and layout.times(at) >= _MANY_LINES and not layout.speaks_of_story(at):
            layout.put(at, Kind.BOILERPLATE, f"a short line that stands {layout.times(at)} times in the file")


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
    if block.prose or block.item or block.words > _LONGEST_HEADING or text[:1].islower() or _LEADS_ON.fullmatch(text):
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
