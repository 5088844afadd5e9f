"""Reads XML as a flow of events, with short names, without a tree and without recursion.

A document type declaration is refused: Word writes none, and every known trick with XML needs one.
"""

from collections.abc import Iterator
from typing import NamedTuple
from xml.parsers import expat

from tui.story.formats.extracted import Refused
from tui.story.formats.limits import LIMIT_DEPTH

_PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w:",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w:",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc:",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m:",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m:",
    "http://schemas.openxmlformats.org/package/2006/relationships": "",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
}
_CHUNK = 65_536
_NOTHING: dict[str, str] = {}


class Event(NamedTuple):
    """An element begins ("start", with its attributes), or ends ("end"), or there is text ("text", in `name`)."""

    what: str
    name: str
    attributes: dict[str, str] = _NOTHING


def events(data: bytes) -> Iterator[Event]:
    """What stands in an XML part, in order. Raises Refused where it is damaged or hostile."""
    flow = _Flow()
    try:
        for start in range(0, len(data), _CHUNK):
            flow.parser.Parse(data[start : start + _CHUNK], False)
            yield from flow.taken()
        flow.parser.Parse(b"", True)
    except (expat.ExpatError, ValueError) as error:
        raise Refused("it is damaged; open it in a word processor and save it again") from error
    yield from flow.taken()


class _Flow:
    """The events of one part as the parser reports them."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator="}")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._declared
        self._events: list[Event] = []
        self._depth = 0
        self._short: dict[str, str] = {}

    def taken(self) -> list[Event]:
        """The events since the last time."""
        found, self._events = self._events, []
        return found

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > LIMIT_DEPTH:
            raise Refused("its parts are nested deeper than any story's; save it as text")
        shortened = {self._name(key): value for key, value in attributes.items()} if attributes else _NOTHING
        self._events.append(Event("start", self._name(name), shortened))

    def _end(self, name: str) -> None:
        self._depth -= 1
        self._events.append(Event("end", self._name(name)))

    def _text(self, text: str) -> None:
        self._events.append(Event("text", text))

    def _declared(self, *_: object) -> None:
        raise Refused("it declares a document type, which no Word document does; save it again or as text")

    def _name(self, name: str) -> str:
        """A name with its usual prefix; names of other vocabularies keep an address that means nothing here."""
        if name not in self._short:
            space, _, local = name.rpartition("}")
            self._short[name] = (_PREFIXES.get(space, f"{space}}}") if space else "") + local
        return self._short[name]
