"""What the keys and values of front matter mean: which field a key gives, and which words a value is.

Never a YAML loader: a value is the words that stand there, so `no` stays "no" and `12:30` stays "12:30".
"""

import json
import re
from collections.abc import Iterator, Sequence

from tui.story.values import Evidence

Pair = tuple[str, str]
"""A field of `Details`, "source" or "created", and its value."""

_KEYS = {
    "title": "title", "headline": "title", "titel": "title", "titre": "title", "título": "title",
    "author": "byline", "authors": "byline", "byline": "byline", "by": "byline", "creator": "byline",
    "autor": "byline", "auteur": "byline",
    "outlet": "outlet", "site": "outlet", "sitename": "outlet", "site_name": "outlet", "publisher": "outlet",
    "publication": "outlet", "feed": "outlet", "source": "source",
    "url": "url", "link": "url", "canonical": "url", "source_url": "url",
    "date": "published", "published": "published", "date_published": "published", "pubdate": "published",
    "publish_date": "published", "published_at": "published", "datum": "published",
    "updated": "updated", "modified": "updated", "lastmod": "updated", "date_modified": "updated",
    "last_modified": "updated", "updated_at": "updated",
    "retrieved": "retrieved", "accessed": "retrieved", "saved": "retrieved", "clipped": "retrieved",
    "date_saved": "retrieved", "date_accessed": "retrieved", "saved_at": "retrieved", "archived": "retrieved",
    "created": "created",
}  # fmt: skip
_OTHERS = frozenset({"flags", "podcast_download_url", "tags", "description", "section", "category", "language"})
"""Keys that give no field, and yet belong to lines above a text that have no fences."""
_ADDRESS = re.compile(r"https?://\S+")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]*\|)?([^\[\]|]*)\]\]")
_LINK = re.compile(r"\[[^\[\]]*\]\((\S+)\)")
_LONGEST_VALUE = 500
_NOTHING = frozenset({"", "null", "~", "none", "[]"})
_UNSURE = {"source": "outlet", "created": "retrieved"}
"""What a key gives that says it less exactly than others, which come before it."""


def field(key: str) -> str | None:
    """The field that a key gives, None for one without use."""
    return _KEYS.get(_plain(key))


def known(key: str) -> bool:
    """Whether a key is one that programs write above a text."""
    return _plain(key) in _KEYS or _plain(key) in _OTHERS


def _plain(key: str) -> str:
    return key.lower().replace(" ", "_").replace("-", "_")


def value(written: str) -> str:
    """A value without its quotes, brackets and links; "" where nothing is given."""
    words = _WIKI_LINK.sub(r"\1", written.strip())
    if found := _LINK.fullmatch(words):
        return found[1]
    if words.startswith("[") and words.endswith("]"):
        return ", ".join(filter(None, (value(item) for item in words[1:-1].split(","))))
    words = _unquoted(words)
    return "" if words.lower() in _NOTHING or len(words) > _LONGEST_VALUE else words


def _unquoted(words: str) -> str:
    if words.startswith('"') and words.endswith('"') and len(words) > 1:
        try:
            return str(json.loads(words))
        except ValueError:
            return words[1:-1]
    if words.startswith("'") and words.endswith("'") and len(words) > 1:
        return words[1:-1].replace("''", "'")
    return words


def together(values: Sequence[Pair]) -> list[Pair]:
    """The items of a list of authors as one value; of any other field the first."""
    authors = ", ".join(dict.fromkeys(words for key, words in values if key == "byline"))
    rest = [(key, words) for key, words in values if key != "byline"]
    return [*rest, ("byline", authors)] if authors else rest


def evidence(values: Sequence[Pair]) -> list[Evidence]:
    """The values as what is known of the story; a key that says exactly which field it gives comes first."""
    given = sorted(_meant(values), key=lambda pair: pair[0] in _UNSURE)
    return [Evidence(_UNSURE.get(key, key), words, "in the front matter") for key, words in given]


def _meant(values: Sequence[Pair]) -> Iterator[Pair]:
    """Values with what they mean: a clipper's "source" is the address, its "created" the time of saving.

    A note's own "updated" stands beside its "created" and is not the story's.
    """
    keys = {key for key, _ in values}
    clipped = any(_ADDRESS.fullmatch(words) for key, words in values if key in ("source", "url"))
    noted = "created" in keys and "published" not in keys
    for key, words in values:
        if key == "source" and _ADDRESS.fullmatch(words):
            yield "url", words
        elif not (key == "created" and not clipped) and not (key == "updated" and noted):
            yield key, words
