"""Notes that travel: from another reader's Crossread and from other programs, onto the stories of this library."""

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.library.made import added, opened
from tui.desk import ExportPlan, Loaded, export_json, export_text, fetch_folder, load, review
from tui.library import Library, Note, Session, Standing, Verdict
from tui.library.placing import anchors
from tui.library.texts import text_sha
from tui.matching import Decision
from tui.story import Unreadable

FERRY = "Two ferries met in the fog.\nAt least 14 people were injured.\nThe harbour stayed closed.\n"
GAZETTE = FERRY.replace("14", "17")
URL = "https://wire.example/ferry"


@pytest.fixture
def other(tmp_path: Path, blank: bytes) -> Iterator[Library]:
    """Another reporter's library, who read the same files."""
    with opened(tmp_path / "other" / "library.sqlite3", blank) as library:
        for text, url in ((FERRY, URL), (GAZETTE, None)):
            added(library, text, url=url)
        yield library


@pytest.fixture
def session(library: Library, session_id: str) -> Session:
    """A session with two stories, a note on one, one on both, and one on the whole."""
    wire, gazette = (added(library, text, session_id, url=url) for text, url in ((FERRY, URL), (GAZETTE, None)))
    left, right = anchors.make(wire, 28, 60), anchors.make(gazette, 28, 60)
    library.add_note(session_id, [left, right], "Which?", ["figure"])
    library.set_done(library.add_note(session_id, [anchors.make(wire, 0, 3)], "", ["check", "two"]).id, True)
    library.add_note(session_id, [anchors.make(gazette, 0, 0)], "The whole of it.")
    return library.session(session_id)


def loaded(library: Library, value: object, name: str = "notes.json", session: str | None = None) -> Loaded:
    return load(library, io.BytesIO(json.dumps(value, indent=1).encode()), name, session)


def exported_by(library: Library, session: Session) -> Any:
    return export_json(library, session, ExportPlan(Path("-"), form="json"))


def told(note: Note) -> tuple[object, ...]:
    """What a note says and on what, whatever its stories' ids are here."""
    sides = [(side.start, side.end, side.exact, side.prefix, side.suffix, side.text_sha) for side in note.anchors]
    return note.id, note.session_id, note.body, note.tags, note.done, note.created_at, note.updated_at, sides


def hypothesis(exact: str, prefix: str = "", suffix: str = "", **more: Any) -> dict[str, Any]:
    """An answer of its server with one note."""
    selector = [{"type": "TextQuoteSelector", "exact": exact, "prefix": prefix, "suffix": suffix}] if exact else []
    row = {"id": "jXMl0k3vEeq", "uri": URL, "text": "Ask.", "tags": ["to check", "2026", "née?"]}
    return {"rows": [row | {"target": [{"source": URL, "selector": selector}]} | more]}


def test_notes_travel_to_a_reporter_who_has_the_same_files(library: Library, session: Session, other: Library) -> None:
    result = loaded(other, exported_by(library, session))
    assert (result.merged.notes, result.waiting, result.unplaced) == (3, 0, 0)
    assert sorted(map(told, other.notes()), key=repr) == sorted(map(told, library.notes()), key=repr)
    assert [each.name for each in other.sessions()] == ["Ferry"]
    assert len(other.members(session.id)) == 2


def test_what_travelled_exports_as_it_came_but_for_the_stories_own_ids(
    library: Library, session: Session, other: Library
) -> None:
    exported = exported_by(library, session)
    loaded(other, exported)

    def bare(value: Any) -> Any:
        if isinstance(value, dict):
            own = {"crossread:story", "crossread:imported"}
            return {name: bare(each) for name, each in value.items() if name not in own}
        return [bare(each) for each in value] if isinstance(value, list) else value

    assert bare(exported_by(other, other.session(session.id))) == bare(exported)


def test_loading_the_same_notes_twice_doubles_nothing(library: Library, session: Session, other: Library) -> None:
    for value in (exported_by(library, session), hypothesis("At least 14 people were injured.")):
        loaded(other, value)
        before = [*other.dump()]
        loaded(other, value)
        assert [*other.dump()] == before


def test_one_undo_takes_the_notes_of_a_file_back(library: Library, session: Session, other: Library) -> None:
    loaded(other, exported_by(library, session))
    assert other.undo() == "load of “notes.json”"
    assert (other.notes(), other.sessions()) == ([], [])


def from_elsewhere(library: Library, session: Session, body: str) -> Any:
    """The session's note on a match as a program writes it that changed its words and keeps no history."""
    exported = exported_by(library, session)
    items = exported["first"]["items"]
    (item,) = (each for each in items if each.get("body", [{}])[0].get("value") == "Which?")
    del item["crossread:history"]
    item["body"][0]["value"], item["modified"] = body, "2030-01-01T00:00:00Z"
    items[:] = [item]
    return exported


def test_words_without_a_history_follow_a_note_that_was_saved_but_once(library: Library, session: Session) -> None:
    loaded(library, from_elsewhere(library, session, "Fourteen."))
    assert sorted(note.body for note in library.notes()) == ["", "Fourteen.", "The whole of it."]


def test_words_without_a_history_stand_beside_a_note_that_was_written_on(library: Library, session: Session) -> None:
    theirs = from_elsewhere(library, session, "Fourteen.")
    mine = next(note for note in library.notes() if note.body == "Which?")
    library.edit_note(mine.id, "Seventeen.", mine.rev)
    loaded(library, theirs)
    assert sorted(note.body for note in library.notes()) == ["", "Fourteen.", "Seventeen.", "The whole of it."]


def test_a_known_note_brings_no_other_story_into_its_session(library: Library, session: Session) -> None:
    elsewhere = added(library, "Nobody was hurt in the harbour.\n")
    theirs = from_elsewhere(library, session, "Which?")
    (item,) = theirs["first"]["items"]
    item["target"] = [{"type": "SpecificResource", "source": f"urn:sha256:{text_sha(elsewhere.story.text)}"}]
    loaded(library, theirs)
    assert len(library.members(session.id)) == 2


def test_a_note_that_the_other_went_on_with_comes_back_with_their_words(
    library: Library, session: Session, other: Library
) -> None:
    loaded(other, exported_by(library, session))
    mine = next(note for note in library.notes() if note.body == "Which?")
    other.edit_note(mine.id, "Fourteen.", other.note(mine.id).rev)
    loaded(library, exported_by(other, other.session(session.id)))
    assert library.note(mine.id).body == "Fourteen."


def test_a_note_that_both_changed_is_kept_twice(library: Library, session: Session, other: Library) -> None:
    loaded(other, exported_by(library, session))
    mine = next(note for note in library.notes() if note.body == "Which?")
    other.edit_note(mine.id, "Fourteen.", other.note(mine.id).rev)
    library.edit_note(mine.id, "Seventeen.", mine.rev)
    result = loaded(library, exported_by(other, other.session(session.id)))
    assert len(result.merged.beside) == 1
    assert {"Fourteen.", "Seventeen."} <= {note.body for note in library.notes()}


def test_a_note_that_we_had_changed_before_it_travelled_comes_back_with_their_words(
    library: Library, session: Session, other: Library
) -> None:
    mine = next(note for note in library.notes() if note.body == "Which?")
    library.edit_note(mine.id, "Which of them?", mine.rev)
    loaded(other, exported_by(library, session))
    other.edit_note(mine.id, "Fourteen.", other.note(mine.id).rev)
    assert loaded(library, exported_by(other, other.session(session.id))).merged.beside == ()
    assert library.note(mine.id).body == "Fourteen."


def test_a_page_annotated_elsewhere_is_found_by_its_address_and_its_words(other: Library) -> None:
    result = loaded(other, hypothesis("At least  14 people\nwere injured."))
    (note,) = other.notes()
    assert result.merged.notes == 1
    assert (note.anchors[0].exact, note.anchors[0].start) == ("At least 14 people were injured.", 28)
    assert note.tags == ("née", "to-check", "y2026")
    assert other.sessions()[0].name == "notes"


def test_a_short_quotation_is_placed_by_the_words_around_it(other: Library) -> None:
    loaded(other, hypothesis("the", "Two ferries met in ", " fog."))
    assert other.notes()[0].anchors[0].start == 19


@pytest.mark.parametrize("exact", ["e", "At least 17 people were injured.", "x" * 30_000])
def test_a_quotation_without_a_certain_place_is_kept_as_an_orphan(other: Library, exact: str) -> None:
    result = loaded(other, hypothesis(exact, "nothing like", "the text"))
    (note,) = other.notes()
    session = other.sessions()[0]
    assert result.unplaced == 1
    assert (note.anchors[0].exact, note.anchors[0].prefix, note.anchors[0].suffix) == (
        exact,
        "nothing like",
        "the text",
    )
    assert [placing.standing for placing in other.placings(note)] == [Standing.ORPHAN]
    assert other.locate(note.anchors[0]) is None
    assert fetch_folder(other, session.id).notes == (note,)
    assert any(item.note == note for item in review(other, session.id))
    exported: Any = exported_by(other, session)
    assert exported["first"]["items"][0]["target"][0]["selector"][0]["exact"] == exact
    assert "place unknown" in export_text(other, session, ExportPlan(Path("-")))


def test_an_orphan_travels_on_to_another_library(library: Library, other: Library) -> None:
    loaded(other, hypothesis("nowhere in the text at all"))
    added(library, FERRY, url=URL)
    assert loaded(library, exported_by(other, other.sessions()[0])).unplaced == 1
    assert [note.anchors[0].exact for note in library.notes()] == ["nowhere in the text at all"]


def test_offsets_that_are_not_of_the_quotation_are_not_believed(library: Library, session: Session) -> None:
    exported = json.loads(json.dumps(exported_by(library, session)))
    for item in exported["first"]["items"]:
        item["id"] += "x"
        for target in item["target"]:
            for selector in target.get("selector", ()):
                if "start" in selector:
                    selector["start"], selector["end"] = 0, 10**9
    loaded(library, exported)
    quoted = [side for note in library.notes() for side in note.anchors if side.exact]
    texts = {member.id: library.story(member.id).story.text for member in library.members()}
    assert all(texts[side.story_id][side.start : side.end] == side.exact for side in quoted if side.end)


def test_a_note_without_a_quotation_is_on_the_whole_story(other: Library) -> None:
    loaded(other, hypothesis(""))
    (note,) = other.notes()
    assert (note.anchors[0].start, note.anchors[0].end, note.anchors[0].exact) == (0, 0, "")
    assert other.placings(note)[0].standing is Standing.FIRM


def test_notes_on_stories_that_are_not_here_stay_outside_and_are_told(other: Library) -> None:
    known = hypothesis("At least 14 people were injured.")["rows"][0]
    unknown = {"id": "y", "uri": "https://else.example/1", "text": "B"}
    result = loaded(other, {"rows": [unknown, known]})
    assert (result.waiting, result.missing) == (1, ("https://else.example/1",))
    assert [note.body for note in other.notes()] == ["Ask."]
    assert "Not in the library: https://else.example/1" in result.lines()


def test_notes_go_into_the_session_that_is_asked_for(library: Library, session: Session, other: Library) -> None:
    mine = other.create_session("Mine")
    loaded(other, exported_by(library, session), session="mine")
    assert {note.session_id for note in other.notes()} == {mine.id}
    loaded(other, hypothesis(""), session="Yours")
    assert {each.name for each in other.sessions()} == {"Mine", "Yours"}


def test_a_dump_is_known_by_its_first_line(library: Library, session: Session, tmp_path: Path) -> None:
    lines = b"".join(line.encode() + b"\n" for line in library.dump())
    with Library.open(tmp_path / "new.sqlite3") as new:
        result = load(new, io.BytesIO(lines), "dump.jsonl")
        assert result.merged.whole
        assert result.lines() == ["2 stories, 1 session, 3 notes came in."]
        assert load(new, io.BytesIO(lines), "dump.jsonl").lines() == ["Nothing came in that was not known."]


@pytest.mark.parametrize("data", [b"", b"hello", b"\x00\xff", b'{"crossread": "dump"}', b"{}", b"[1]"])
def test_what_is_nothing_of_ours_is_refused_in_a_line(other: Library, data: bytes) -> None:
    before = [*other.dump()]
    with pytest.raises(Unreadable) as error:
        load(other, io.BytesIO(data), "x\n.json")
    assert str(error.value).isprintable()
    assert [*other.dump()] == before


def test_a_page_note_that_is_changed_there_again_and_again_stays_one_note(other: Library) -> None:
    for number, words in enumerate(("Ask.", "Ask the port.", "Ask the whole port.", "Ask.")):
        loaded(other, hypothesis("", text=words, updated=f"2026-03-04T0{number}:00:00+00:00"))
    assert [note.body for note in other.notes()] == ["Ask."]
    other.undo()
    loaded(other, hypothesis("", text="Asked.", updated="2026-03-04T09:00:00+00:00"))
    assert [note.body for note in other.notes()] == ["Asked."]


def test_a_page_note_that_the_reader_changed_here_too_is_kept_twice_and_each_goes_on(other: Library) -> None:
    loaded(other, hypothesis("", text="Ask."))
    (note,) = other.notes()
    other.edit_note(note.id, "Ask the crew.", note.rev)
    for number, words in enumerate(("Ask the port.", "Ask the whole port."), 1):
        loaded(other, hypothesis("", text=words, updated=f"2026-03-05T0{number}:00:00+00:00"))
    assert {note.body for note in other.notes()} == {"Ask the crew.", "Ask the whole port."}


def test_what_is_remembered_of_a_page_note_goes_with_a_purge(other: Library) -> None:
    loaded(other, hypothesis(""))
    note_id = other.notes()[0].id
    other.purge(other.notes()[0].anchors[0].story_id)
    assert not any(note_id in line for line in other.dump())


def test_notes_that_are_known_make_no_session_of_the_files_name(other: Library) -> None:
    loaded(other, hypothesis(""), "monday.json")
    loaded(other, hypothesis("", text="Ask again.", updated="2026-03-05T00:00:00Z"), "tuesday.json")
    other.remove_note(other.notes()[0].id)
    loaded(other, hypothesis("", text="Ask again.", updated="2026-03-05T00:00:00Z"), "wednesday.json")
    assert [session.name for session in other.sessions()] == ["monday"]


def test_many_or_long_addresses_of_what_is_not_here_do_not_flood_the_screen(other: Library) -> None:
    rows = [{"id": str(n), "uri": f"https://else.example/{n}" + "/x" * 500, "text": "B"} for n in range(60)]
    lines = loaded(other, {"rows": rows}).lines()
    assert len(lines) == 53
    assert max(map(len, lines)) < 250
    assert lines[-1] == "Not in the library: 10 more."


@pytest.fixture
def decided(library: Library, session: Session) -> Session:
    """The session with a link, an unlink, and a verdict on a figure with its reason."""
    wire, gazette = (library.story(member.id) for member in library.members(session.id))
    sides = [[anchors.make(each, *span) for span in ((0, 27), (28, 60), (61, 86))] for each in (wire, gazette)]
    library.decide(session.id, sides[0][0], sides[1][2], Decision.LINK)
    library.decide(session.id, sides[1][0], sides[0][0], Decision.UNLINK)
    library.judge(session.id, sides[0][1], sides[1][1], Verdict.EXPLAINED, "later", kind="figure", words=("14", "17"))
    return session


def decisions(library: Library, session: Session) -> tuple[object, object]:
    """What was decided in a session, whatever its stories' ids are here."""
    links = {(each.id, each.decision, *(side.exact for side in each.anchors)) for each in library.links(session.id)}
    given = library.judgements(session.id)
    return (
        {(each[0], each[1], frozenset(each[2:])) for each in links},
        [(each.id, each.verdict, each.reason, each.kind, each.words, each.created_at) for each in given],
    )


def test_decisions_travel_with_their_reasons(library: Library, decided: Session, other: Library) -> None:
    result = loaded(other, exported_by(library, decided))
    assert (result.merged.links, result.undecided) == (2, 0)
    assert decisions(other, decided) == decisions(library, decided)
    before = [*other.dump()]
    loaded(other, exported_by(library, decided))
    assert [*other.dump()] == before
    other.undo()
    assert other.sessions() == []


def test_decisions_on_stories_that_are_not_here_stay_outside(
    library: Library, decided: Session, tmp_path: Path, blank: bytes
) -> None:
    with opened(tmp_path / "third" / "library.sqlite3", blank) as third:
        result = loaded(third, exported_by(library, decided))
        assert (result.undecided, third.sessions()) == (3, [])
        assert "3 decisions left out: on passages that were not found." in result.lines()
