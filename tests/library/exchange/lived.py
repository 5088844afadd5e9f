"""A library in which everything has happened that can, and dumps as lines."""

from pathlib import Path

from tui.library import Library, Merged, Verdict
from tui.library.placing import anchors
from tui.matching import Decision
from tui.story import Kind, line_key

from ..made import FERRY, added, changed_twice, data, story

GAZETTE = FERRY.replace("14", "17")


def lived_in(library: Library) -> None:
    """Let everything happen that can."""
    session = library.create_session("Ferry", folder="/home/r/f\udce9rry")
    wire = added(library, session_id=session.id, path="/home/r/w\udcffre.txt", outlet="Wire", url="https://w.example/1")
    gazette = added(library, GAZETTE, session_id=session.id, name="gazette.txt", title="Fog — \u2028“17”")
    later = FERRY.replace("At least 14 people were injured.", "How many were hurt is not known.")
    changed = library.add_story(story(later, path="/home/r/w\udcffre.txt"), data(later))
    assert changed.story.version == 2
    left, right = anchors.make(wire, 28, 60), anchors.make(gazette, 28, 60)
    note = changed_twice(library, session.id, [left, right])
    library.attach(note.id, 0, anchors.make(changed.story, 28, 60))
    library.remove_note(library.add_note(session.id, [left], "gone").id)
    library.decide(session.id, left, right, Decision.UNLINK)
    library.judge(session.id, left, right, Verdict.OPEN, "Which is it?", kind="figure", words=("14", "17"))
    library.judge(session.id, right, left, Verdict.EXPLAINED, "Three came later.", kind="figure", words=("17", "14"))
    library.judge(session.id, left, right, Verdict.OTHER)
    library.rule(wire.id, line_key("The harbour stayed closed."), Kind.BOILERPLATE, words="The harbour", outlet=True)
    library.mark_seen(session.id, [(wire.id, line_key("The harbour stayed closed."))], True)
    library.mark_seen(session.id, [(gazette.id, line_key("Fog."))], True)
    library.mark_seen(session.id, [(gazette.id, line_key("Fog."))], False)
    library.archive_session(library.duplicate_session(session.id, "Ferry, as it was").id, True)
    library.rename_tag("figure", "toll")
    library.say(gazette.id, {"outlet": "The Sample Gazette", "byline": None})
    library.keep_draft(session.id, [right], "half a", note=library.note(note.id))
    library.keep_setting("theme", {"name": "d\udc80rk"})
    library.keep_exported(Path("/home/r/out\udce9.md"), "ab" * 32)
    library.keep_place(session.id, {"left": wire.id, "right": gazette.id})
    library.rename_session(library.create_session("Samples", sample=True).id, "Samples: two")
    library.undo()


def dumped(library: Library) -> list[str]:
    return list(library.dump())


def loaded(library: Library, lines: list[str], name: str = "dump.jsonl") -> Merged:
    return library.load((line.encode() + b"\n" for line in lines), name)
