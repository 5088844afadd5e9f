"""The sources of a document: which file of which outlet each quotation was taken from, as footnotes."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from tui.export.escaping import code, escaped_line, is_address, one_line
from tui.export.values import Quoted
from tui.library.membership import letter

_DAY = len("2026-03-04")


@dataclass(frozen=True, slots=True)
class Sources:
    """The versions of stories that a document quotes, in the order in which it does."""

    quoted: tuple[tuple[Quoted, ...], ...]
    """For each version, all that is quoted from it."""

    def label(self, quoted: Quoted) -> str:
        """The footnote that tells where a quotation is from: "[^A]"."""
        place = next(place for place, each in enumerate(self.quoted) if _version(each[0]) == _version(quoted))
        return f"[^{letter(place)}]"

    def footnotes(self) -> str:
        """One footnote a line, in the order of their labels."""
        return "\n".join(f"{self.label(each[0])}: {_footnote(each)}" for each in self.quoted)


def sources_of(quoted: Iterable[Quoted]) -> Sources:
    """The sources of everything that a document quotes."""
    versions: dict[tuple[str, int], list[Quoted]] = {}
    for each in quoted:
        versions.setdefault(_version(each), []).append(each)
    return Sources(tuple(map(tuple, versions.values())))


def outlet_of(quoted: Quoted) -> str:
    """Who published it, on one line and as it is written."""
    return one_line(quoted.details.outlet or "") or "outlet unknown"


def title_of(quoted: Quoted) -> str:
    """What a story goes by: its title, else its outlet, else its file."""
    details = quoted.details
    named = (one_line(name or "") for name in (details.title, details.outlet, quoted.origin.name))
    return next(filter(None, named), "Untitled story")


def _version(quoted: Quoted) -> tuple[str, int]:
    return quoted.story_id, quoted.version


def _footnote(quoted: tuple[Quoted, ...]) -> str:
    first = quoted[0]
    published, url = first.details.published, one_line(first.details.url or "")
    sentences = [
        _name(first),
        f"Published {_time(published)}" if published else "Published: unknown",
        f"Retrieved {_time(first.imported_at)}",
        f"Version {first.version}{_since(quoted)}",
        f"{code(first.origin.name)}, sha256 {first.origin.sha256[:8]}…",
        f"<{url}>" if is_address(url) else escaped_line(url),
    ]
    return " ".join(f"{sentence}." for sentence in sentences if sentence)


def _name(quoted: Quoted) -> str:
    title = quoted.details.title
    outlet = escaped_line(outlet_of(quoted))
    return f"{outlet}, “{escaped_line(title)}”" if title else outlet


def _since(quoted: tuple[Quoted, ...]) -> str:
    """What became of the quotations when later versions of the story came in."""
    current, gone = quoted[0].current_version, sum(each.orphan for each in quoted)
    if current is None or current == quoted[0].version:
        return ""
    kept = f"{gone} of {len(quoted)} quoted passages gone" if gone else "quoted passages unchanged"
    return f"; version {current} came in since, {kept}"


def _time(stamp: str) -> str:
    """A time to the minute with its zone, where it has one; anything else as the source gives it."""
    try:
        moment = datetime.fromisoformat(stamp)
    except ValueError:
        return escaped_line(stamp)
    if len(stamp) <= _DAY:
        return escaped_line(stamp)
    zone = moment.strftime("%z")
    return f"{moment:%Y-%m-%d %H:%M} {zone[:3]}:{zone[3:5]}" if zone else f"{moment:%Y-%m-%d %H:%M}, zone unknown"
