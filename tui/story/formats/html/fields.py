"""What a page says of its story beside the text: title, outlet, byline, times, address, each with its place."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import unescape
from itertools import islice
from typing import Any

from tui.story.formats.html import heads, linked_data
from tui.story.formats.html.addresses import address
from tui.story.formats.html.blocks import count_words
from tui.story.formats.html.linked_data import Thing, names_of, text_of
from tui.story.formats.html.moments import moment
from tui.story.formats.html.persons import author_named, no_name
from tui.story.formats.html.saved import said_by_savers
from tui.story.formats.html.text import collapsed, flat, letters
from tui.story.formats.html.titles import best_fit, without_site
from tui.story.values import TIMES, Evidence

_DATA = "in the page's data (ld+json)"
_ITEM = "in the page's data (itemprop)"
WINDOW = "in the page's title"
"""The evidence for a headline that stands in the title of the window only."""
_MOST = 200
"""So many headings, and articles in the data, are looked at."""
_BAR = re.compile(r"\s*[|｜]\s*")
_PLATFORM = re.compile(r"blogger|blogspot|wordpress(?:\.com)?|wix(?:\.com)?|squarespace|tumblr", re.I)
"""Who gives everybody a place to publish is not the one who published."""
_LINE_END = re.compile(r"<(?:/p|br|/li|/h\d)\b[^<>]{0,50}>", re.I)
_MARKUP = re.compile(r"</?[a-z][^<>]{0,500}>", re.I)


@dataclass(frozen=True, slots=True)
class Said:
    """What the page's own data say."""

    found: tuple[Evidence, ...]
    """In the order of trust, several for one field."""
    sections: tuple[str, ...] = ()
    """The names of the parts of the site in which the story stands."""
    body: str = ""
    """The text of the article as the data give it to search engines."""
    window: str = ""
    """The title of the window, with the site's name."""
    live: bool = False
    """Whether it is a live blog."""
    behind: int = 0
    """How many words the story has that only subscribers may read; 0 where all may, and where nothing says it."""

    def of(self, field: str) -> list[str]:
        """All values that were found for a field."""
        return [evidence.value for evidence in self.found if evidence.field == field]


def said_by(tree: Any, text: str) -> Said:
    """All that a page says of its story. `tree` still holds its scripts; `text` is the page as it was decoded."""
    things = linked_data.things(tree)
    metas = heads.metas(tree)
    titles = [title for name in heads.METAS["title"] for title in metas.get(name, ())]
    main = _main(linked_data.articles(things), titles, [flat(heading) for heading in islice(tree.iter("h1"), _MOST)])
    link = heads.canonical(tree)
    found = [
        *_in_data(main, things),
        *_addresses(link, metas),
        *_in_head(metas),
        *_in_items(heads.items(tree)),
        *said_by_savers(text, link),
    ]
    return Said(
        (*found, *_window_title(heads.title(tree), [one.value for one in found if one.field == "outlet"])),
        tuple(part for name in heads.SECTIONS for part in metas.get(name, ())) + _sections(main),
        _body(main),
        heads.title(tree),
        main is not None and linked_data.is_live(main),
        _behind(main),
    )


def _main(articles: list[Thing], titles: list[str], headings: list[str]) -> Thing | None:
    """Of several articles in a page's data the one whose headline fits the page's titles best, then its headings."""

    def fits(thing: Thing) -> tuple[float, float]:
        title = text_of(thing, "headline") or text_of(thing, "name")
        return round(best_fit(title, titles), 1), round(best_fit(title, headings), 1)

    return max(articles[:_MOST], key=fits, default=None)


def _in_data(main: Thing | None, things: list[Thing]) -> Iterator[Evidence]:
    if main is None:
        return
    outlets = [name for given in names_of(main.get("publisher"), things) if (name := _publisher(given))]
    authors = [name for name in names_of(main.get("author") or main.get("creator"), things) if author_named(name)]
    if title := text_of(main, "headline") or text_of(main, "name"):
        yield Evidence("title", title, _DATA)
    if outlets:
        yield Evidence("outlet", outlets[0], _DATA)
    if authors and authors != outlets[:1]:
        yield Evidence("byline", ", ".join(author_named(name) or name for name in authors), _DATA)
    for field, key in (("published", "datePublished"), ("updated", "dateModified")):
        if when := moment(text_of(main, key)):
            yield Evidence(field, when, _DATA)


def _in_head(metas: dict[str, list[str]]) -> Iterator[Evidence]:
    for field, names in heads.METAS.items():
        for name in names:
            value = _worth(field, metas.get(name, []))
            if value:
                yield Evidence(field, value, f"in the page's head ({name})")


def _in_items(items: dict[str, list[str]]) -> Iterator[Evidence]:
    for field, values in items.items():
        if value := _worth(field, values):
            yield Evidence(field, value, _ITEM)


def _worth(field: str, values: Sequence[str]) -> str | None:
    """What the values of one name come to for a field: of authors all, else the first that is one."""
    if field == "byline":
        return ", ".join(dict.fromkeys(name for value in values if (name := author_named(value)))) or None
    read = moment if field in TIMES else address if field == "url" else _outlet if field == "outlet" else collapsed
    return next((value for given in values if (value := read(given))), None)


def _outlet(text: str) -> str | None:
    name = _publisher(text)
    return None if name is None or no_name(name) else name


def _publisher(text: str) -> str | None:
    """A publisher's name, without what it says of itself behind a bar; None for a platform's."""
    name = _BAR.split(text, maxsplit=1)[0].strip() or text
    return None if _PLATFORM.fullmatch(name) else name


def _addresses(link: str | None, metas: dict[str, list[str]]) -> Iterator[Evidence]:
    base = next((url for given in metas.get("og:url", ()) if (url := address(given))), None)
    if link and (url := address(link, base)):
        yield Evidence("url", url, "in the page's head (canonical)")


def _window_title(title: str, outlets: list[str]) -> Iterator[Evidence]:
    if title and not any(letters(title) == letters(name) for name in outlets):
        yield Evidence("title", without_site(title, outlets)[0], WINDOW)


def _sections(main: Thing | None) -> tuple[str, ...]:
    value = main.get("articleSection") if main else None
    return tuple(collapsed(part) for part in (value if isinstance(value, list) else [value]) if isinstance(part, str))


def _behind(main: Thing | None) -> int:
    if main is None or not linked_data.is_paid(main):
        return 0
    return linked_data.count_of_words(main) or count_words(_body(main))


def _body(main: Thing | None) -> str:
    """The article's text, without the markup that some pages put into it."""
    value = main.get("articleBody") if main else None
    if not isinstance(value, str):
        return ""
    return _MARKUP.sub("", _LINE_END.sub("\n", unescape(value) if "&" in value else value))
