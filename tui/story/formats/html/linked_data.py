"""What a page says of its article for search engines: JSON-LD in the vocabulary of schema.org."""

import json
import re
from collections.abc import Iterable, Iterator
from html import unescape
from typing import Any

from tui.story.formats.html.text import collapsed

Thing = dict[str, Any]
"""An object of the page's data, as JSON gives it."""

_ARTICLE = re.compile(r"(?:^|/)(?:[A-Za-z]*Article|[A-Za-z]*Posting|Report)$")
_JSON = json.JSONDecoder(strict=False)
_BEGINNING = re.compile(r"[\[{]")
_COMMA = re.compile(r",(?=\s*[}\]])")
_PIECE = re.compile(
    r'"(headline|datePublished|dateModified|articleBody|articleSection)"\s*:\s*"((?:[^"\\]|\\.)*)"', re.S
)
_COUNT = re.compile(r"[0-9]{1,6}")
_LONGEST_VALUE = 1000
_HANDLE = re.compile(r"@\w+|(?:https?://|www\.)\S*")


def things(tree: Any) -> list[Thing]:
    """All objects in the page's data, the outer first. What is no JSON is searched for its well-known fields."""
    found: list[Thing] = []
    for script in tree.iter("script"):
        if "ld+json" in script.get("type", "").lower():
            found += _flattened(_loaded(script.text or ""))
    return found


def articles(given: Iterable[Thing]) -> list[Thing]:
    """Those of the things that are articles."""
    return [thing for thing in given if _is_article(thing)]


def text_of(thing: Thing, key: str) -> str:
    """A value as one line of text, empty where there is none."""
    return _line(_first(thing.get(key)))


def names_of(value: object, given: Iterable[Thing]) -> list[str]:
    """The names of persons or organisations, which may stand there as text, object, list or reference."""
    found: list[str] = []
    for part in value if isinstance(value, list) else [value]:
        name = _name(part, given)
        if name and not _HANDLE.fullmatch(name) and name not in found:
            found.append(name)
    return found


def is_live(thing: Thing) -> bool:
    """Whether the article is a live blog."""
    return "LiveBlogPosting" in _types(thing)


def is_paid(thing: Thing) -> bool:
    """Whether the article is for subscribers only."""
    return str(_first(thing.get("isAccessibleForFree"))).casefold() == "false"


def count_of_words(thing: Thing) -> int:
    """How many words the article is said to have, 0 where nothing says it."""
    said = str(_first(thing.get("wordCount"))).strip()
    return int(said) if _COUNT.fullmatch(said) else 0


def _name(part: object, given: Iterable[Thing]) -> str:
    if isinstance(part, str):
        return _line(part)
    if not isinstance(part, dict):
        return ""
    if name := _line(_first(part.get("name"))):
        return name
    same = (thing for thing in given if thing.get("@id") == part.get("@id") and thing.get("name"))
    named = next(same, None) if isinstance(part.get("@id"), str) else None
    return _line(_first(named.get("name"))) if named else ""


def _loaded(text: str) -> object:
    """The data in a script, whatever stands around them: comment signs, semicolons."""
    beginning = _BEGINNING.search(text)
    if not beginning:
        return None
    text = text[beginning.start() :]
    for attempt in (text, _COMMA.sub("", text), unescape(text)):
        try:
            return _JSON.raw_decode(attempt)[0]
        except (ValueError, RecursionError):
            continue
    return _pieces(text)


def _pieces(text: str) -> object:
    """The well-known fields of data that is no JSON, each the first of its name."""
    found: Thing = {"@type": "Article"}
    for key, value in _PIECE.findall(text):
        found.setdefault(key, re.sub(r"\\(.)", r"\1", value.replace("\\n", "\n")))
    return found if len(found) > 1 else None


def _flattened(data: object) -> Iterator[Thing]:
    """Every object, level by level."""
    level = [data]
    while level:
        below: list[object] = []
        for part in level:
            if isinstance(part, dict):
                yield part
                below += [value for value in part.values() if isinstance(value, dict | list)]
            elif isinstance(part, list):
                below += [value for value in part if isinstance(value, dict | list)]
        level = below


def _types(thing: Thing) -> list[str]:
    given = thing.get("@type")
    return [part for part in (given if isinstance(given, list) else [given]) if isinstance(part, str)]


def _is_article(thing: Thing) -> bool:
    return any(_ARTICLE.search(name) for name in _types(thing)) and ("headline" in thing or "datePublished" in thing)


def _first(value: object) -> object:
    return value[0] if isinstance(value, list) and value else value


def _line(value: object) -> str:
    """Text without the entities and markup that pages put even here."""
    if not isinstance(value, str):
        return ""
    return collapsed(re.sub(r"<[^<>]{0,200}>", "", unescape(value[:_LONGEST_VALUE])))
