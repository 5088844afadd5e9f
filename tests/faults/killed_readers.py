"""The reader in a terminal, killed while it keeps what it was asked to."""

from tests.faults.aiming import Aim, at_any_moment, chosen, while_writing
from tests.faults.world import Told, World, a_note, a_story, a_tag, an_export, no_tag
from tests.terminal.driver import Terminal

CLEAR_LINE, ESC, ENTER = "\x15", "\x1b", "\r"
LONGEST = 0.3
"""Seconds after a key within which all it does is done."""


def note(world: World) -> list[Told]:
    """A note on a passage, or more words in the note that is there: "Note kept." when it is."""
    words, reader = world.word(), _reader(world)
    reader.press("n" * world.random.randrange(4) + "a")
    reader.wait_for("Note on")
    reader.press(words)
    reader.wait_for(words)
    return [a_note(words)] if _killed(world, reader, ESC, "Note kept.") else []


def tag(world: World) -> list[Told]:
    """A tag on a passage."""
    tag, reader = world.word(), _reader(world)
    _type_tag(reader, tag)
    return [a_tag(tag)] if _killed(world, reader, ENTER, f"Tagged #{tag}") else []


def undo(world: World) -> list[Told]:
    """A tag that is taken back at once."""
    tag, reader = world.word(), _reader(world)
    _type_tag(reader, tag)
    reader.press(ENTER)
    reader.wait_for(f"Tagged #{tag}")
    return [no_tag(tag)] if _killed(world, reader, "u", "Undone: ") else []


def import_(world: World) -> list[Told]:
    """A story brought in by its path."""
    path, reader = world.story(), _reader(world)
    reader.press("i")
    reader.wait_for("Import")
    reader.press(f"ferry/{path.name}")
    reader.wait_for(path.name)
    return [a_story(path)] if _killed(world, reader, ENTER, "1 story imported") else []


def export(world: World) -> list[Told]:
    """The notes into the vault. What was there of them before must be whole, and so must what is there now."""
    reader = _reader(world)
    reader.press("e")
    reader.wait_for("enter export", "Folder ~")
    reader.press(CLEAR_LINE)
    reader.wait_until_gone("Folder ~")
    reader.press("vault")
    reader.wait_for("Folder vault")
    return [an_export(world.vault)] if _killed(world, reader, ENTER, "Exported") else []


def start(world: World) -> list[Told]:
    """Opening, which brings samples in and keeps the place."""
    reader = Terminal(world.home)
    reader.wait_for_output()
    at_any_moment(world.random, 1.0)
    reader.close()
    return []


def _reader(world: World) -> Terminal:
    reader = Terminal(world.home)
    reader.wait_for("passage ", " of ", "n next")
    return reader


def _type_tag(reader: Terminal, tag: str) -> None:
    reader.press("t")
    reader.wait_for("Tag")
    reader.press(tag)
    reader.wait_for(tag)


def _killed(world: World, reader: Terminal, key: str, said: str) -> bool:
    """Press the key that does it, and kill the program at some moment; whether it had said that it is done."""
    reader.press(key)
    match chosen(world.random):
        case Aim.ANY:
            at_any_moment(world.random, LONGEST)
        case Aim.WRITING:
            journal = world.library.with_name("library.sqlite3-journal")
            while_writing(world.random, journal, world.vault, longest=LONGEST)
        case Aim.SAID:
            reader.wait_for(said)
    reader.kill()
    return said in reader.text
