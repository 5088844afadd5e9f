"""Whatever the reader did: undoing all of it leads back, and redoing all of it leads forth again."""

import tempfile
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.library import Library, NoteConflict, Verdict
from tui.library.placing import anchors
from tui.matching import Decision
from tui.story import Kind, line_key

from .made import FERRY, Clock, added, hurry, saved_again, story

Act = Callable[[Library, str, int], object]

TEXTS = [FERRY, FERRY.replace("14", "17"), "Nobody knows why.\n", FERRY + "Photo: Reuters\n"]


def some_id(library: Library, number: int) -> str:
    ids = [member.id for member in library.members()]
    return ids[number % len(ids)] if ids else added(library).id


def bring(library: Library, session_id: str, number: int) -> None:
    path = None if number % 3 == 0 else f"/{number % 2}"
    outlet = ["Sample Wire", "The Sample Gazette", None][number % 5 % 3]
    added(library, TEXTS[number % len(TEXTS)], session_id if number % 7 else None, path=path, outlet=outlet)


def bring_again(library: Library, session_id: str, number: int) -> None:
    """From its address, or saved again without another word in it."""
    url, text = f"https://wire.example/{number % 2}", TEXTS[number % len(TEXTS)]
    if number % 3:
        added(library, text, session_id, url=url)
    else:
        saved_again(library, text, mark=str(number % 2), url=url, path="/again")


def bring_many(library: Library, session_id: str, number: int) -> None:
    group = library.new_group()
    for text in (f"One of {number}.\n", f"Two of {number}.\n"):
        with library.together("import of 2 stories", group):
            added(library, text, session_id)
        if text.startswith("One") and number % 2:
            library.create_session("between")


def read_again(library: Library, session_id: str, number: int) -> None:
    stored = library.story(some_id(library, number))
    text = stored.story.text.replace("o", "ø") if number % 2 else stored.story.text
    origin = replace(stored.story.origin, encoding=f"cp125{number % 3}")
    library.reread(stored.id, replace(story(text), origin=origin))


def say(library: Library, session_id: str, number: int) -> None:
    library.say(some_id(library, number), {"byline": f"b{number % 3}", "outlet": "Said" if number % 2 else None})


def unsay(library: Library, session_id: str, number: int) -> None:
    library.unsay(some_id(library, number), ["byline"] if number % 2 else ["outlet", "title"])


def rule(library: Library, session_id: str, number: int) -> None:
    stored = library.story(some_id(library, number))
    words = stored.story.words(stored.story.sentences[number % len(stored.story.sentences)])
    outlet = stored.story.details.outlet is not None and number % 2 == 0
    kind = [Kind.BOILERPLATE, Kind.BODY, Kind.CAPTION, None][number % 4]
    library.rule(stored.id, line_key(words), kind, words=words, outlet=outlet)


def join(library: Library, session_id: str, number: int) -> None:
    library.join_session(session_id, [some_id(library, number), some_id(library, number + 1)])


def leave(library: Library, session_id: str, number: int) -> None:
    members = library.members(session_id)
    if members:
        library.remove_story(members[number % len(members)].id, session_id)


def note(library: Library, session_id: str, number: int) -> None:
    stored = library.story(some_id(library, number))
    end = number % len(stored.story.text)
    sides = [anchors.make(stored, 0, end)] * (1 + number % 2)
    library.add_note(session_id, sides, "x" * (number % 3), [f"t{number % 4}"])


def edit(library: Library, session_id: str, number: int) -> None:
    for each in library.notes()[:1]:
        with suppress(NoteConflict):
            library.edit_note(each.id, f"body {number}", each.rev - (number % 5 == 0))


def tag(library: Library, session_id: str, number: int) -> None:
    for each in library.notes()[:1]:
        (library.tag if number % 2 else library.untag)(each.id, f"t{number % 4}")


def remove_note(library: Library, session_id: str, number: int) -> None:
    for each in library.notes()[-1:]:
        library.remove_note(each.id)


def decide(library: Library, session_id: str, number: int) -> None:
    stored = library.story(some_id(library, number))
    one, other = anchors.make(stored, 0, 3), anchors.make(stored, 4, 5 + number % 2)
    left, right = (one, other) if number % 5 else (other, one)
    library.decide(session_id, left, right, [*Decision, None][number % 3])


def judge(library: Library, session_id: str, number: int) -> None:
    stored = library.story(some_id(library, number))
    sides, words = (anchors.make(stored, 0, 3), anchors.make(stored, 4, 6)), (("14", "17"), ("", ""))[number % 2]
    left, right = sides if number % 5 else sides[::-1]
    verdict = [*Verdict, None][number % 5]
    library.judge(session_id, left, right, verdict, f"r{number % 3}", kind="figure" * (number % 2), words=words)


def see(library: Library, session_id: str, number: int) -> None:
    stored = library.story(some_id(library, number))
    keys = [line_key(stored.story.words(each)) for each in stored.story.sentences[: number % 4]]
    library.mark_seen(session_id, [(stored.id, key) for key in keys], number % 3 > 0)


def rename_tag(library: Library, session_id: str, number: int) -> None:
    if number % 5:
        library.rename_tag(f"t{number % 4}", f"t{number % 3}")
    else:
        library.remove_tag(f"t{number % 4}")


def details(library: Library, session_id: str, number: int) -> None:
    library.say(some_id(library, number), {"title": f"t{number % 3}"})


def sessions(library: Library, session_id: str, number: int) -> None:
    if number % 3 == 0:
        library.remove_session(library.create_session("gone").id)
    elif number % 3 == 1:
        library.rename_session(session_id, f"name {number % 2}")
    else:
        library.create_session("other")


def copy_or_archive(library: Library, session_id: str, number: int) -> None:
    if number % 3:
        library.archive_session(session_id, number % 2 > 0)
    else:
        library.duplicate_session(session_id, "copy")


ACTS: list[Act] = [bring, bring, leave, note, note, edit, tag, remove_note, decide, details, sessions]
ACTS += [bring_again, bring_many, read_again, say, unsay, rule, rule, join]
ACTS += [judge, judge, see, rename_tag, copy_or_archive]


def state(library: Library) -> object:
    """Everything that a reader could see; but the order of notes goes by letters, which a story keeps for good."""
    notes = sorted(map(repr, library.notes()))
    ids = [session.id for session in library.sessions()]
    stories = [library.story(member.id) for member in library.members(samples=True)]
    kept = [(library.versions(stored.id), sorted(map(repr, library.rulings(stored.id)))) for stored in stories]
    return (
        *(sorted(map(repr, library.sessions())), stories, kept, notes, library.tags()),
        *([library.members(), *map(library.members, ids)], [library.links(each) for each in ids]),
        *([library.judgements(each) for each in ids], [library.seen_lines(each) for each in ids]),
    )


@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 1000)), min_size=1, max_size=12), st.integers(0, 20))
@settings(max_examples=40, deadline=None)
def test_undoing_everything_leads_back_and_redoing_everything_forth(acts: list[tuple[Act, int]], some: int) -> None:
    with tempfile.TemporaryDirectory() as folder, Library.open(Path(folder) / "l.sqlite3", clock=Clock()) as library:
        hurry(library)
        session_id = library.create_session("Ferry").id
        states = [state(library)]
        for act, number in acts:
            act(library, session_id, number)
            states.append(state(library))
        for _ in range(some):
            library.undo()
            library.redo()
        assert state(library) == states[-1]
        seen = [state(library)]
        while library.undo() != "session “Ferry”":
            seen.append(state(library))
        assert library.sessions() == []
        assert seen[-1] == states[0]
        assert all(each in seen for each in states)
        library.redo()
        forth = [state(library)]
        while library.redo() is not None:
            forth.append(state(library))
        assert forth == seen[::-1]
