"""What comes from outside shows as itself: never as markup, never as a command to the terminal."""

from pathlib import Path

import pytest

from tui.desk import at_once, bring_in, remove_samples
from tui.library import Library
from tui.story import Details

from .reader import Open

FORMS = ["[W]e are", "[/]", "[red]", "[@click=app.quit]x", "\\[sic]", "$text"]
HOSTILE = " ".join(FORMS)
CONTROLS = "\x1b]52;c;aGk=\x07\x9b2J\u202e"


@pytest.fixture
def hostile(library: Path, home: Path) -> None:
    """Two stories whose every word from outside is hostile; of one the lead stands for the title."""
    body = f"{CONTROLS} {HOSTILE} the harbour master said of the ferry on Thursday.\n\nA second sentence about radar.\n"
    named = home / "[W]e are [red].txt"
    named.write_text(body, encoding="utf-8")
    other = home / "other.txt"
    other.write_text(f"{body}\nMore of it.\n", encoding="utf-8")
    with Library.open(library) as shelf:
        remove_samples(shelf)
        for path, details in (
            (named, Details(outlet=f"O {HOSTILE}")),
            (other, Details(outlet=CONTROLS, title=f"T {HOSTILE}{CONTROLS}")),
        ):
            bring_in(at_once(shelf), [str(path)], session=f"S {HOSTILE}{CONTROLS}", said=details)


@pytest.mark.usefixtures("hostile")
async def test_brackets_show_as_themselves_wherever_they_come_from(crossread: Open) -> None:
    async with crossread(size=(260, 40)) as reader:
        screens = [reader.text]
        header, left = reader.line("header"), reader.headings()[0]
        assert HOSTILE in header
        assert f"A  O {HOSTILE}" in left
        assert f"A  O {HOSTILE}" in reader.text
        assert "lead “]52;c;aGk=2J" in reader.text
        assert f"{HOSTILE} the harbour" in " ".join(reader.text.split())
        screens.append(await reader.press("a"))
        assert HOSTILE in reader.text
        screens.append(await reader.write(f"N {HOSTILE}{CONTROLS}", "escape"))
        screens.append(await reader.press("A"))
        assert f"N {HOSTILE}" in reader.text
        screens.append(await reader.press("escape", "s"))
        assert f"S {HOSTILE}" in reader.text
        screens.append(await reader.press("escape", "t"))
        screens.append(await reader.write(f"[red]{CONTROLS}"))
        assert "[red]" in reader.text
        screens.append(await reader.press("enter"))
        assert "A tag cannot have “[” in it" in reader.text
        screens.append(await reader.press("escape", "i"))
        screens.append(await reader.write(f"/{HOSTILE}", "enter"))
        assert f"/{HOSTILE}" in reader.told[-1]
        screens.append(await reader.press("slash"))
        screens.append(await reader.write("[W]e are", "enter"))
        assert reader.line("status").startswith("hit 1 of 2 in A · A 1, B 1")
        screens.append(await reader.press("escape", "c"))
        assert f"O {HOSTILE}" in reader.text
        assert "[W]e are [red].txt" in reader.text
        screens.append(await reader.press("escape", "L", "w"))
        assert f"{HOSTILE} the harbour master" in reader.text
        screens.append(await reader.press("escape", "E"))
        screens.append(await reader.press("escape", "u"))
        assert "note on “]52;c;aGk=2J [W]e are" in reader.line("found")
        assert not set("".join(screens)) & set("\x1b\x07\x9b\u202e")


@pytest.mark.usefixtures("hostile")
async def test_the_sidebar_shows_brackets_and_blanks_what_would_command_a_terminal(crossread: Open) -> None:
    async with crossread() as reader:
        assert "A O [W]e are [/]" in reader.text
        assert "B ]52;c;aGk=2J" in reader.text
        assert "T [W]e are [/] [red]" in reader.text
