"""Notes, quotations and sessions to export, with as little said as a test needs."""

from hashlib import sha256

from tui.export import NoteEntry, Quoted, SessionExport
from tui.library import Anchor, Note, Session
from tui.story import Details, Origin

HOSTILE = (
    "[W]e",
    "{{x}}",
    "---",
    "no",
    "12:30",
    "two\nlines",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "\x1b]52;c;aGk=\x07red\x9b31m",
    "# heading",
    "1. FC",
    "-->",
    "*Found: nothing*",
    "[^A]: forged",
    "C #",
    "snake_case _it_",
    "\u202eevil\u202c",
)
WIRE = Details("Ferries collide in fog", "Sample Wire", None, "2026-03-04T11:20:00+00:00", url="https://wire.example/1")
GAZETTE = Details("Seventeen hurt", "The Sample Gazette")


def quoted(
    exact: str = "At least 14 people were injured.",
    details: Details = WIRE,
    *,
    story: str = "a" * 32,
    version: int = 1,
    current: int | None = None,
    paragraph: int = 3,
    orphan: bool = False,
    file: str = "wire.txt",
) -> Quoted:
    """A quotation from the first version of the wire's story."""
    text_sha = sha256(f"{story} {version}".encode()).hexdigest()
    end = 10 + len(exact) if exact else 0
    anchor = Anchor(story, version, 10 if exact else 0, end, exact, "before ", " after", text_sha)
    origin = Origin(file, sha256(file.encode()).hexdigest())
    return Quoted(details, origin, story, version, "2026-03-04T16:02:31Z", anchor, paragraph, orphan, current)


def other(exact: str = "Seventeen passengers were taken to hospital.", details: Details = GAZETTE) -> Quoted:
    """A quotation from the Gazette's story."""
    return quoted(exact, details, story="b" * 32, paragraph=2, file="gazette.html")


def entry(
    *sides: Quoted,
    body: str = "",
    tags: tuple[str, ...] = (),
    found: tuple[str, ...] = (),
    unmatched_in: str | None = None,
    note: str = "n-7k2q4abc",
) -> NoteEntry:
    """A note on what is given, else on the wire's story."""
    sides = sides or (quoted(),)
    anchors = tuple(side.anchor for side in sides)
    made, changed = "2026-03-05T09:00:00Z", "2026-03-05T09:30:00Z"
    return NoteEntry(Note(note, "s-8f21c4ab", body, tags, anchors, made, changed, 1), sides, found, unmatched_in)


def session(
    *entries: NoteEntry,
    name: str = "Ferry collision at Marrow Point",
    sample: bool = False,
    identifier: str = "s-8f21c4ab",
) -> SessionExport:
    """A session with these notes."""
    made = "2026-03-04T16:00:00Z"
    return SessionExport(Session(identifier, name, None, sample, made, made, 2, len(entries)), entries)
