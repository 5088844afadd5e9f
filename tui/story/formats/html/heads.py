"""What a page says of itself in its head, and in attributes of its body (microdata)."""

from collections.abc import Mapping
from itertools import islice
from typing import Any

from tui.story.formats.html.names import COMMENTS, sign_of
from tui.story.formats.html.text import collapsed, flat

METAS: Mapping[str, tuple[str, ...]] = {
    "title": ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "headline"),
    "outlet": ("og:site_name", "application-name", "publisher", "dc.publisher", "citation_publisher"),
    "byline": ("author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl", "citation_author"),
    "published": (
        "article:published_time", "og:article:published_time", "og:published_time", "datepublished", "parsely-pub-date",
        "sailthru.date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "citation_publication_date",
        "article:published", "article.published", "publish-date", "publish_date", "pubdate", "date",
    ),
    "updated": (
        "article:modified_time", "og:article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
        "dc.date.modified", "article:modified", "article.updated", "lastmod", "last-modified",
    ),
    "url": ("og:url", "parsely-link", "twitter:url", "savepage-url"),
    "retrieved": ("savepage-date",),
}  # fmt: skip
"""For each field the names under which pages give it, the most trusted first."""
SECTIONS = ("article:section", "parsely-section", "articlesection", "section")
ITEMS: Mapping[str, str] = {
    "headline": "title", "author": "byline", "datepublished": "published", "datemodified": "updated",
    "publisher": "outlet",
}  # fmt: skip
"""The names of microdata, and the field each is for."""
_LONGEST = 1000
_FAR = 30
"""Generations."""
_MOST_TITLES = 20
"""Drawings in the page have titles too."""


def metas(tree: Any) -> dict[str, list[str]]:
    """The values of the page's meta elements by name in small letters; a name may come several times."""
    found: dict[str, list[str]] = {}
    for meta in tree.iter("meta"):
        value = collapsed(meta.get("content", "")[:_LONGEST])
        for key in ("property", "name", "itemprop"):
            for name in meta.get(key, "").lower().split() if value else ():
                found.setdefault(name, []).append(value)
    return found


def canonical(tree: Any) -> str | None:
    """The address that the page gives as its own."""
    links = (link.get("href") for link in tree.iter("link") if "canonical" in link.get("rel", "").lower().split())
    return next((link for link in links if link), None)


def title(tree: Any) -> str:
    """What stands in the title of the window."""
    titles = (flat(element)[:_LONGEST] for element in islice(tree.iter("title"), _MOST_TITLES))
    return next(filter(None, titles), "")


def items(tree: Any) -> dict[str, list[str]]:
    """The values of microdata that `ITEMS` names, by field, in the order of the page.

    Those of readers' comments count only where there are no others.
    """
    found: dict[str, list[str]] = {}
    of_readers: dict[str, list[str]] = {}
    for element in tree.xpath("//*[@itemprop][not(self::meta)]"):
        for name in element.get("itemprop").lower().split():
            if (field := ITEMS.get(name)) and (value := _value(element)):
                (of_readers if _commented(element) else found).setdefault(field, []).append(value)
    return of_readers | found


def _commented(element: Any) -> bool:
    """Whether an element stands in a reader's comment, which has an author and a time of its own."""
    return any(sign_of(one) is COMMENTS for one in islice(element.iterancestors(), _FAR))


def _value(element: Any) -> str:
    """An item's value: of a person or organisation the name."""
    given = element.get("content") or element.get("datetime")
    if given:
        return collapsed(given[:_LONGEST])
    if "itemscope" in element.attrib:
        named = element.xpath("(.//*[@itemprop='name'])[1]")
        return (collapsed(named[0].get("content", "")[:_LONGEST]) or flat(named[0])) if named else ""
    return flat(element)
