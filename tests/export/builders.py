"""Notes, quotations and sessions to export, with as little said as a test needs."""

from hashlib import sha256

from tui.export import Content, DecidedEntry, NoteEntry, Quoted, Report, SessionExport, Source, Unmatched, documents
from tui.library import Anchor, Judgement, Link, Note, Session, Standing, Verdict
from tui.matching import Decision
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


def source(
    details: Details = WIRE,
    *,
    story: str = "a" * 32,
    letter: str = "A",
    version: int = 1,
    current: int | None = None,
    file: str = "wire.txt",
    said: frozenset[str] = frozenset(),
) -> Source:
    """The first version of the wire's story."""
    origin = Origin(file, sha256(file.encode()).hexdigest())
    imported, later = "2026-03-04T16:02:31Z", "2026-03-05T08:55:00Z"
    newest = current or version
    return Source(
        letter, story, version, details, said, origin, imported, newest, later if newest > version else imported
    )


def quoted(
    exact: str = "At least 14 people were injured.",
    details: Details = WIRE,
    *,
    story: str = "a" * 32,
    letter: str = "A",
    version: int = 1,
    current: int | None = None,
    paragraph: int | None = 3,
    standing: Standing = Standing.FIRM,
    file: str = "wire.txt",
    words_now: str = "",
    spoken: tuple[str, ...] = (),
) -> Quoted:
    """A quotation from the first version of the wire's story."""
    text_sha = sha256(f"{story} {version}".encode()).hexdigest()
    end = 10 + len(exact) if exact else 0
    anchor = Anchor(story, version, 10 if exact else 0, end, exact, "before ", " after", text_sha)
    home = source(details, story=story, letter=letter, version=version, current=current, file=file)
    return Quoted(home, anchor, paragraph, standing, words_now, spoken)


def other(exact: str = "Seventeen passengers were taken to hospital.", details: Details = GAZETTE) -> Quoted:
    """A quotation from the Gazette's story."""
    return quoted(exact, details, story="b" * 32, letter="B", paragraph=2, file="gazette.html")


def entry(
    *sides: Quoted,
    body: str = "",
    tags: tuple[str, ...] = (),
    found: tuple[str, ...] = (),
    unmatched_in: str | None = None,
    note: str = "n-7k2q4abc",
    done: bool = False,
) -> NoteEntry:
    """A note on what is given, else on the wire's story."""
    sides = sides or (quoted(),)
    anchors = tuple(side.anchor for side in sides)
    made, changed = "2026-03-05T09:00:00Z", "2026-03-05T09:30:00Z"
    kept = Note(note, "s-8f21c4ab", body, tags, anchors, made, changed, 1, done)
    return NoteEntry(kept, sides, found, unmatched_in)


def decided(
    decision: Decision | None = None,
    *verdicts: tuple[Verdict, str, str],
    left: Quoted | None = None,
    right: Quoted | None = None,
    words: tuple[str, str] = ("14 people", "17 people"),
) -> DecidedEntry:
    """What was decided on two passages: a link or not, and verdicts, each with its reason and a kind of difference."""
    sides = left or quoted(), right or other()
    anchors, made = (sides[0].anchor, sides[1].anchor), "2026-03-05T09:00:00Z"
    kept = "s-8f21c4ab", anchors
    judgements = (
        Judgement(f"j-7k2q4ab{at}", *kept, kind, words if kind else ("", ""), verdict, reason, made, made)
        for at, (verdict, reason, kind) in enumerate(verdicts)
    )
    link = Link("l-7k2q4abc", "s-8f21c4ab", decision, anchors, made) if decision else None
    return DecidedEntry(sides, link, tuple(judgements))


def session(
    *entries: NoteEntry,
    name: str = "Ferry collision at Marrow Point",
    sample: bool = False,
    identifier: str = "s-8f21c4ab",
    report: Report | None = None,
    unmatched: tuple[Unmatched, ...] = (),
    silent: tuple[Source, ...] = (),
    choices: tuple[DecidedEntry, ...] = (),
) -> SessionExport:
    """A session with these notes, and two stories."""
    made = "2026-03-04T16:00:00Z"
    kept = Session(identifier, name, None, sample, made, made, 2, len(entries))
    return SessionExport(kept, entries, report, unmatched, silent, choices)


def content(*entries: NoteEntry, name: str = "Ferry collision at Marrow Point") -> Content:
    """The document of such a session."""
    (document,) = documents([session(*entries, name=name)])
    return document.content({})
