"""What a story's own lines say of it: title, outlet, byline, published, url. Nothing is guessed."""

import re
from collections.abc import Callable, Iterable, Sequence

from tui.story import dates
from tui.story.cleaning import clean_line
from tui.story.front_matter import FrontMatter
from tui.story.labelling import author, outlet, plain
from tui.story.values import Details, Kind

_Lines = Sequence[tuple[Kind, str]]

_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_PUBLISHED = re.compile(r"\W*(?:first )?(?:published|posted)(?: on| at)?:? ?", re.I)


def details(front: FrontMatter, lines: Iterable[tuple[Kind, str]]) -> Details:
    """Details from the front matter first, then from sentences of the story, given with their kinds in order."""
    given = [(kind, plain(text)) for kind, text in lines if kind in (Kind.TITLE, Kind.SOURCE, Kind.BYLINE)]
    source = front.get("source")
    address = source if source and _ADDRESS.fullmatch(source) else None
    return Details(
        title=_known(front.get("title") or _first(given, Kind.TITLE, lambda text: text)),
        outlet=_known(front.get("outlet") or (source if not address else None) or _outlet(given)),
        byline=_known(front.get("byline") or _first(given, Kind.BYLINE, author)),
        published=_known(_published(front, given)),
        url=_known(front.get("url") or address or _first(given, Kind.SOURCE, _address)),
    )


def _known(value: str | None) -> str | None:
    """A value as it is shown; None for one of blanks and control characters only."""
    return (clean_line(value).strip() or None) if value else None


def _first(given: _Lines, kind: Kind, read: Callable[[str], str | None]) -> str | None:
    return next((found for of, text in given if of is kind and (found := read(text))), None)


def _address(text: str) -> str | None:
    found = _ADDRESS.search(text)
    return found.group() if found else None


def _outlet(given: _Lines) -> str | None:
    """The source line that stands twice, or the only one that is an outlet's name; of several no one can tell."""
    sources = [text for kind, text in given if kind is Kind.SOURCE and not _address(text)]
    twice = [text for text in sources if sources.count(text) > 1]
    named = {text for text in sources if outlet(text)}
    return twice[0] if twice else named.pop() if len(named) == 1 else None


def _published(front: FrontMatter, given: _Lines) -> str | None:
    if written := front.get("published"):
        return dates.iso(written)
    found = _first(given, Kind.BYLINE, lambda text: text if dates.dated(text) and not dates.revised(text) else None)
    return dates.iso(_PUBLISHED.sub("", found, count=1)) if found else None
