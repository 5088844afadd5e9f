"""What stands above the first sentence of a story: headline, outlet, section, authors."""

import re

from tui.story.labelling import bylines
from tui.story.labelling.blocks import Block
from tui.story.labelling.layout import Layout
from tui.story.labelling.names import PLACE
from tui.story.labelling.outlets import outlet, section
from tui.story.values import Kind

HEADLINE_AGAIN = "the headline again"
"""How the evidence begins for a line that is not the headline itself."""
_LONGEST_TITLE = 30
_LONGEST_SLOGAN = 14
_HEADLINE = 5
_SECTION_NAME = 3
"""Words."""
_MANY_SECTIONS = 3
"""Names of sections. One or two say where the story stood."""
_SECOND_LINES = 2
"""A headline has hardly more lines of its own below it; more are a list of the story's points."""
_SITE_HEAD = (
    "a row of links to other pages",
    "a call to sign in or subscribe, on a line of its own",
    "a link to other pages of the site",
)
"""What stands between a site's own name and slogan and the headline."""
_SECOND = "a second line of the headline"
_SITE = re.compile(r"(?P<title>.{8,}?) +(?:[|–—-]|::|•|·) +(?P<site>[^|]{2,40})")
_PLACE = re.compile(rf"[^,]+, {PLACE}")
_IN_PLACE = re.compile(rf"in {PLACE}")
_SITES_NAME = re.compile(r"[A-ZÀ-Þ][\w.'’&-]*(?: (?:of|the|and|&|de|du|del|der|[A-ZÀ-Þ][\w.'’&-]*)){1,4}")
_FROM = re.compile(r"From [A-Z]\w+, the free encyclop(?:ae|e)dia")
_POINTS = re.compile(r"summary|key (?:points|takeaways|facts)|highlights|at a glance|in short|auf einen blick", re.I)


def above(layout: Layout) -> None:
    """Title, outlet, section and authors above the first sentence of the story."""
    where = range(layout.lead) if layout.has_body else range(0)
    title = next((at for at in where if layout.kind(at) is Kind.TITLE), None)
    if title is None and (title := _title(layout, where)) is not None:
        layout.put(title, Kind.TITLE, _why_title(layout.blocks[title]))
    furnished = layout.report is not None or layout.furnished(where) or _is_menu(layout, range(title or 0))
    named = any(bylines.author(layout.blocks[at].plain) for at in where)
    headline = layout.blocks[title].plain if title is not None else None
    for at in list(layout.unknown(where)):
        if not _of_itself(layout, at, headline):
            if title is not None and at > title:
                _below_title(layout, at, furnished=furnished, named=named)
            else:
                _above_title(layout, at, title, furnished=furnished)
    _points(layout, where)


def _is_menu(layout: Layout, where: range) -> bool:
    """Whether so many words stand above the headline that they are a site's menu."""
    return sum(section(layout.blocks[at].plain) for at in where) >= _MANY_SECTIONS


def _of_itself(layout: Layout, at: int, headline: str | None) -> bool:
    """What a line above the story is by its words alone: an outlet's name, or the headline again."""
    text = layout.blocks[at].plain
    site = _SITE.fullmatch(text)
    if outlet(text) or (outlet(text.partition(",")[0]) and _PLACE.fullmatch(text)):
        layout.put(at, Kind.SOURCE, "an outlet's name on a line of its own")
    elif _FROM.fullmatch(text):
        layout.put(at, Kind.SOURCE, "says which encyclopaedia it is from")
    elif text == headline:
        layout.put(at, Kind.TITLE, HEADLINE_AGAIN)
    elif site and site["title"] == headline:
        layout.put(at, Kind.TITLE, f"{HEADLINE_AGAIN}, with the site's name")
    else:
        return False
    return True


def _points(layout: Layout, where: range) -> None:
    """A list of the story's points is no headline, though its lines are as short."""
    second = [at for at in where if layout.kind(at) is Kind.TITLE and layout.why(at) == _SECOND]
    if len(second) > _SECOND_LINES:
        for at in second:
            layout.forget(at)
    for at in where:
        if _POINTS.fullmatch(layout.blocks[at].plain.rstrip(":")):
            layout.put(at, Kind.HEADING, "announces a list of the story's points")


def _title(layout: Layout, where: range) -> int | None:
    if layout.headline is not None and layout.headline in where:
        return layout.headline
    candidates = [at for at in layout.unknown(where) if at >= layout.begins and _may_be_title(layout.blocks[at])]
    candidates = [at for at in candidates if not outlet(layout.blocks[at].plain)] or candidates
    for evidence in (_headline_by_markdown, _headline_by_site, _headline_by_words):
        if (found := evidence(layout, candidates)) is not None:
            return found
    return max(candidates, key=lambda at: layout.blocks[at].words, default=None)


def _headline_by_site(layout: Layout, candidates: list[int]) -> int | None:
    """The line that stands again with the site's name behind it, as browsers show and print it."""
    shown = {found["title"] for at in candidates if (found := _SITE.fullmatch(layout.blocks[at].plain))}
    return next((at for at in candidates if layout.blocks[at].plain in shown), None)


def _headline_by_markdown(layout: Layout, candidates: list[int]) -> int | None:
    marked = [at for at in candidates if layout.blocks[at].level]
    return min(marked, key=lambda at: layout.blocks[at].level, default=None)


def _headline_by_words(layout: Layout, candidates: list[int]) -> int | None:
    """The first line that reads like a headline; before it one that stands twice, or one that speaks of the story."""
    menu = max((at for at in range(layout.lead) if layout.why(at) in _SITE_HEAD), default=-1)
    like = [at for at in candidates if _like_headline(layout.blocks[at])]
    twice = [at for at in candidates if layout.blocks[at].words > _SECTION_NAME and layout.times(at) > 1]
    told = [at for at in like if layout.speaks_of_story(at)]
    below = [at for at in told if at > menu]
    return next(iter([*twice, *below, *told, *(at for at in like if at > menu), *like]), None)


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
    elif at == 0 and furnished and title is not None and _SITES_NAME.fullmatch(block.plain):
        layout.put(at, Kind.SOURCE, "the first line of the page, like a site's name")
    elif furnished and block.words < _LONGEST_SLOGAN and (section or not layout.speaks_of_story(at)):
        layout.put(at, Kind.BOILERPLATE, "a short line among site furniture, above the story")


def _below_title(layout: Layout, at: int, *, furnished: bool, named: bool) -> None:
    """Authors, second lines of the headline, places. What cannot be told stays body."""
    block = layout.blocks[at]
    if bylines.reported(block.plain):
        layout.put(at, Kind.BYLINE, "says who reported, above the story")
    elif layout.kind(at - 1) is Kind.BYLINE and _IN_PLACE.fullmatch(block.plain):
        layout.put(at, Kind.BYLINE, "where the author is")
    elif why := bylines.person(block.plain):
        layout.put(at, Kind.BYLINE, f"{why}, below the headline")
    elif bylines.name(block.plain) and not named:
        layout.put(at, Kind.BYLINE, "a name on a line of its own, below the headline")
    elif furnished and layout.kind(at - 1) is not Kind.TITLE and _is_furniture(layout, at):
        layout.put(at, Kind.BOILERPLATE, "a short line among site furniture, above the story")
    elif _may_be_title(block) and (block.words > _SECTION_NAME or block.level):
        layout.put(at, Kind.TITLE, _SECOND)
    elif block.words <= _SECTION_NAME and not block.finished:
        layout.put(at, Kind.SOURCE, "a short line below the headline, like an outlet's or a place's name")


def _is_furniture(layout: Layout, at: int) -> bool:
    """Whether a line among furniture is no finished sentence and does not speak of the story."""
    return not layout.blocks[at].finished and not layout.speaks_of_story(at) and not layout.tabled(at)
