"""What a Word document says of itself in its properties: all of it guesses, for nobody reads them before sending."""

from collections.abc import Iterator

from tui.story import dates
from tui.story.formats.docx.elements import events
from tui.story.formats.properties import person, titled
from tui.story.values import Evidence


def guesses(part: bytes | None) -> tuple[Evidence, ...]:
    """What the part of properties suggests; nothing where there is none."""
    return tuple(_guesses(_properties(part)))


def _guesses(said: dict[str, str]) -> Iterator[Evidence]:
    if titled(said.get("dc:title", "")):
        yield Evidence("title", said["dc:title"], "the document's own title")
    if person(said.get("dc:creator", "")):
        yield Evidence("byline", said["dc:creator"], "the document's author")
    if said.get("dcterms:created"):
        yield Evidence("published", dates.iso(said["dcterms:created"]), "when the document was made")
    if said.get("dcterms:modified"):
        yield Evidence("updated", dates.iso(said["dcterms:modified"]), "when the document was last changed")


def _properties(part: bytes | None) -> dict[str, str]:
    found: dict[str, str] = {}
    name = ""
    for event in events(part or b"<none/>"):
        if event.what == "text":
            found[name] = found.get(name, "") + event.name
        else:
            name = event.name if event.what == "start" else ""
    return {name: " ".join(text.split())[:500] for name, text in found.items() if text.strip()}
