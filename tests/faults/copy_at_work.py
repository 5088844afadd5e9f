"""One of two copies of Crossread that work on one library at once, without the screen.

`python -m tests.faults.copy_at_work LIBRARY NAME SEED EDITS` makes so many edits, prints as JSON what it was told is
kept, and ends when its standard input does: until then what it did is nobody else's to undo.
"""

import json
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path
from time import perf_counter

from tui.library import Anchor, Library, Note, NoteConflict, UndoConflict, Verdict
from tui.library.placing import anchors
from tui.matching import Decision

Change = dict[str, tuple[object, object]]
"""What an action changed: before and after, by name."""
SHARED = "Witness"
"""What the note is on that both copies change; theirs are on whole sentences."""


@dataclass(slots=True)
class Log:
    """What this copy was told is kept."""

    state: dict[str, object] = field(default_factory=dict)
    """Notes as [body, tags] by "note ID", decisions by "link PLACE", reasons of verdicts by "verdict PLACE", marks
    by "seen LINE", the title: as they must be found; None is gone."""
    drafts: dict[str, str] = field(default_factory=dict)
    bodies: list[tuple[str, str]] = field(default_factory=list)
    """Every body of a note that was ever kept, with the note's id."""
    counts: dict[str, int] = field(default_factory=dict)
    """How often each kind of edit was made."""
    conflicts: int = 0
    """How often both had changed the same note, and both wordings were kept."""
    slowest: float = 0.0
    """Seconds of the edit that took longest, waiting for the other copy included."""


class Copy:
    """A copy of Crossread, what it does, and what it must find afterwards."""

    def __init__(self, library: Library, name: str, seed: int) -> None:
        self.log = Log()
        self._library, self._name, self._random = library, name, random.Random(seed)
        self._numbers = count(1)
        self._session = library.sessions()[0].id
        story = next(each for each in library.members() if each.origin.name == f"{name}.txt")
        stored = library.story(story.id)
        self._story = story.id
        self._passages = [anchors.make(stored, each.start, each.end) for each in stored.story.sentences]
        self._shared = next(note.id for note in library.notes() if note.anchors[0].exact == SHARED)
        self._done: list[Change] = []
        self._undone: list[Change] = []

    def work(self, edits: int) -> None:
        """Make so many edits, of all kinds."""
        kinds = [self._add, self._edit, self._tag, self._untag, self._remove, self._undo, self._redo, self._decide]
        kinds += [
            self._judge,
            self._see,
            self._title,
            self._draft,
            self._note_from_draft,
            self._edit_shared,
            self._look,
            self._add,
            self._edit,
        ]
        while sum(self.log.counts.values()) < edits:
            kind = self._random.choice(kinds)
            start = perf_counter()
            if kind():
                self.log.slowest = max(self.log.slowest, perf_counter() - start)
                name = kind.__name__.removeprefix("_")
                self.log.counts[name] = self.log.counts.get(name, 0) + 1

    def _add(self) -> bool:
        tags = self._random.sample(self._tags(), self._random.randrange(3))
        self._made(self._library.add_note(self._session, [self._passage()], self._words(), tags))
        return True

    def _edit(self) -> bool:
        return self._with_note(lambda note: self._kept(self._library.edit_note(note.id, self._words(), note.rev)))

    def _tag(self) -> bool:
        return self._with_note(lambda note: self._tagged(self._library.tag, note))

    def _untag(self) -> bool:
        return self._with_note(lambda note: self._tagged(self._library.untag, note))

    def _remove(self) -> bool:
        return self._with_note(self._removed)

    def _undo(self) -> bool:
        return self._turn(self._library.undo, self._done, self._undone, 0)

    def _redo(self) -> bool:
        return self._turn(self._library.redo, self._undone, self._done, 1)

    def _decide(self) -> bool:
        place = self._random.randrange(len(self._passages) - 1)
        decision = self._random.choice([Decision.LINK, Decision.UNLINK, None])
        self._library.decide(self._session, self._passages[place], self._passages[place + 1], decision)
        self._did({f"link {self._name} {place}": decision})
        return True

    def _judge(self) -> bool:
        place, reason = self._random.randrange(len(self._passages) - 1), self._random.choice([self._words(), None])
        verdict = None if reason is None else self._random.choice(list(Verdict))
        self._library.judge(self._session, self._passages[place], self._passages[place + 1], verdict, reason or "")
        self._did({f"verdict {self._name} {place}": reason})
        return True

    def _see(self) -> bool:
        key, seen = f"{self._name}-{self._random.randrange(9)}", self._random.choice([True, None])
        self._library.mark_seen(self._session, [(self._story, key)], seen is True)
        self._did({f"seen {key}": seen})
        return True

    def _title(self) -> bool:
        title = self._words()
        self._library.say(self._story, {"title": title})
        self._did({f"title {self._name}": title})
        return True

    def _draft(self) -> bool:
        draft = self._random.choice([None, *self.log.drafts])
        words = self._words()
        self.log.drafts[self._library.keep_draft(self._session, [self._passage()], words, draft=draft)] = words
        return True

    def _note_from_draft(self) -> bool:
        for draft, words in self.log.drafts.items():
            self._made(self._library.add_note(self._session, [self._passage()], words, draft=draft))
            del self.log.drafts[draft]
            return True
        return False

    def _edit_shared(self) -> bool:
        """Change what the other copy changes too; if it was quicker, both wordings must be there."""
        note, words = self._library.note(self._shared), self._words()
        try:
            self._kept(self._library.edit_note(note.id, words, note.rev))
        except NoteConflict as conflict:
            assert conflict.kept.body == words
            self._made(conflict.kept)
            self.log.conflicts += 1
        return True

    def _look(self) -> bool:
        """What is listed while the other copy writes must be whole."""
        assert all(note.anchors and note.body for note in self._library.notes())
        assert all(len(link.anchors) == 2 for link in self._library.links(self._session))
        return True

    def _turn(self, turn: Callable[[], str | None], taken: list[Change], given: list[Change], side: int) -> bool:
        """Undo or redo, and expect that it was the last of this copy's own."""
        try:
            what = turn()
        except UndoConflict:
            # Only the note that both change can have been changed since by the other.
            assert taken.pop() == {}
            return True
        assert (what is None) == (not taken), (what, taken)
        if taken:
            change = taken.pop()
            given.append(change)
            self.log.state |= {key: values[side] for key, values in change.items()}
        return True

    def _did(self, after: dict[str, object]) -> None:
        """An action whose outcome must be found, unless it is undone."""
        changed = {key: (self.log.state.get(key), value) for key, value in after.items()}
        if all(before == value for before, value in changed.values()):
            return
        self._undone.clear()
        self._done.append(changed)
        self.log.state |= after

    def _made(self, note: Note) -> None:
        self.log.bodies.append((note.id, note.body))
        self._did({f"note {note.id}": [note.body, list(note.tags)]})

    def _kept(self, note: Note) -> None:
        self.log.bodies.append((note.id, note.body))
        if note.id == self._shared:
            self._undone.clear()
            self._done.append({})
        else:
            self._did({f"note {note.id}": [note.body, list(note.tags)]})

    def _tagged(self, turn: Callable[[str, str], None], note: Note) -> None:
        turn(note.id, self._random.choice(self._tags()))
        self._did({f"note {note.id}": [note.body, list(self._library.note(note.id).tags)]})

    def _removed(self, note: Note) -> None:
        self._library.remove_note(note.id)
        self._did({f"note {note.id}": None})

    def _with_note(self, do: Callable[[Note], None]) -> bool:
        """Do something with a note of this copy's own; False if it has none."""
        mine = [key.split()[1] for key, value in self.log.state.items() if key.startswith("note") and value]
        if mine:
            do(self._library.note(self._random.choice(mine)))
        return bool(mine)

    def _passage(self) -> Anchor:
        return self._random.choice(self._passages)

    def _words(self) -> str:
        return f"{self._name} writes this as number {next(self._numbers)}."

    def _tags(self) -> list[str]:
        return [f"{self._name}-{word}" for word in ("check", "figure", "quote")]


def main() -> None:
    path, name, seed, edits = sys.argv[1:]
    with Library.open(Path(path)) as library:
        copy = Copy(library, name, int(seed))
        copy.work(int(edits))
        log = copy.log
        print(json.dumps([log.state, log.drafts, log.bodies, log.counts, log.conflicts, log.slowest]), flush=True)
        sys.stdin.read()


if __name__ == "__main__":
    main()
