"""No byte of a story, of its file's name or of what the reader types becomes a command to the terminal, or markup."""

import re
import unicodedata
from pathlib import Path

from tests.terminal.conftest import Start
from tests.terminal.driver import SEQUENCE, Terminal
from tests.terminal.exporting import exported

COMMANDS = "\x1b]52;c;aGk=\x07 \x1b]0;owned\x07 \x1b[2J \x9b31m \u202edesrever"
MARKUP = "[W]e are [/] [red] [@click=app.quit]x"
HOSTILE = f"{MARKUP} {COMMANDS}"
CLEAN = re.sub(r"[^ ]", "x", HOSTILE)
"""As long as the hostile words, with blanks where they have them."""
CLEAR_LINE, ENTER, ESC = "\x15", "\r", "\x1b"


def test_a_hostile_story_makes_the_program_write_nothing_that_a_clean_one_does_not(
    terminal: Start, tmp_path: Path
) -> None:
    clean = kinds(read(terminal, tmp_path / "clean", CLEAN))
    hostile = kinds(read(terminal, tmp_path / "hostile", HOSTILE))
    assert {kind for kind in clean if kind.startswith("ESC ]")} <= {"ESC ]22"}  # Textual sets the pointer's shape
    assert hostile - clean == set()
    (written,) = (tmp_path / "hostile" / "vault").glob("*.md")
    assert commands(written.read_text(encoding="utf-8").replace("\n", "")) == set()


def read(terminal: Start, home: Path, words: str) -> bytes:
    """Everything the program writes while such a story is imported, read, tagged, noted and exported."""
    home.mkdir()
    path = home / f"a {words.replace('/', '')}.txt"
    path.write_text(f"{words} the harbour master said of both ferries.\n\nNobody was missing.\n", encoding="utf-8")
    other = home / "b.txt"
    other.write_text(f"Before the rest.\n\n{words} the harbour master said of both ferries.\n", encoding="utf-8")
    written = bytearray()
    for each in (path, other):
        known = ("--title", f"T {words}", "--outlet", f"O {words}", "--session", f"S {words}")
        written += ended(terminal("import", str(each), *known, home=home))
    written += ended(terminal("sessions", "--samples", "remove", home=home))
    written += ended(terminal("list", home=home))
    reader = terminal(home=home)
    shown = "[W]e are" if words is HOSTILE else "xxxx"
    pasted = words.replace("\x1b", "").replace("\x07", "")  # as terminals do, lest a paste end early
    reader.wait_for("S " + shown, "O " + shown, "T " + shown, "passage 1 of", shown + " ")
    reader.press("a")
    reader.wait_for("Note on “")
    reader.paste(f"N {pasted}")
    reader.wait_for(f"N {shown}")
    reader.press(ESC)
    reader.wait_for("Note kept.")
    reader.press("t")
    reader.wait_for("same tag again")
    reader.paste("x" if words is CLEAN else pasted)
    reader.press(ENTER)
    if words is HOSTILE:  # which is no tag: the reader is told why, and gives up
        reader.wait_for("A tag cannot have")
        reader.press(ESC)
    reader.wait_until_gone("A tag cannot have", "same tag again")
    reader.press("A")
    reader.wait_for("Notes of this session", f"N {shown}")
    reader.press(ESC)
    reader.wait_until_gone("Notes of this session")
    exported(reader, home / "vault")
    reader.press("q")
    return bytes(written + ended(reader))


def ended(program: Terminal) -> bytes:
    """Everything that a program wrote that ended well."""
    assert program.wait_for_end() == 0
    return bytes(program.raw)


def kinds(raw: bytes) -> set[str]:
    """The kinds of control sequences and characters in what a program wrote."""
    text = raw.decode()
    found = set()
    for sequence in re.finditer(r"\x1b\[([<-?]*)[0-9;:]*([ -/]*[@-~])|\x1b(\]\d*|[^\[\]])", text):
        found.add("CSI " + sequence[1] + sequence[2] if sequence[2] else "ESC " + sequence[3])
    return found | commands(SEQUENCE.sub("", text))


def commands(text: str) -> set[str]:
    """The characters that a terminal might obey, and those that turn the direction of writing."""
    turning = {"RLO", "LRO", "RLE", "LRE", "PDF", "RLI", "LRI", "FSI", "PDI"}
    return {
        f"{ord(char):02x}"
        for char in text
        if unicodedata.category(char) == "Cc" or unicodedata.bidirectional(char) in turning
    }
