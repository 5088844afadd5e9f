"""Make what the README and the pages show: tables from the command table, pictures from the sample stories.

python docs/make.py            write all
python docs/make.py --check    say whether the tables are up to date
"""

import asyncio
import re
import shlex
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from textual.pilot import Pilot

from tui.app import Crossread
from tui.commands import COMMANDS, GROUPS, shown_key
from tui.settings import Places

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
SETTINGS = ROOT / "docs" / "configuration.md"
_BLOCK = re.compile(r"(<!-- keys: [^\n]*-->\n).*?(<!-- /keys -->)", re.DOTALL)
_NAMES = re.compile(r"(<!-- names: [^\n]*-->\n).*?(<!-- /names -->)", re.DOTALL)


def key_table() -> str:
    """The commands of the main screen as a Markdown table."""
    rows = ["| key | what it does |", "|---|---|"]
    for group in GROUPS:
        rows.append(f"| **{group.title}** | |")
        for command in group.commands:
            keys = " ".join(f"`{shown_key(key)}`" for key in command.keys) or "palette (`ctrl+p`)"
            rows.append(f"| {keys} | {command.words} |")
    return "\n".join(rows) + "\n"


def with_keys(readme: str) -> str:
    """The README with the key table as it should be."""
    return _BLOCK.sub(lambda found: found[1] + key_table() + found[2], readme)


def name_table() -> str:
    """The names that commands have in `config.toml`, with the keys they come with."""
    rows = ["| command | keys | what it does |", "|---|---|---|"]
    for command in COMMANDS:
        keys = " ".join(f"`{shown_key(key)}`" for key in command.keys)
        rows.append(f"| `{command.name}` | {keys} | {command.words} |")
    return "\n".join(rows) + "\n"


def with_names(settings: str) -> str:
    """The page on settings with the names as they should be."""
    return _NAMES.sub(lambda found: found[1] + name_table() + found[2], settings)


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture of the reader on the sample ferry collision."""

    name: str
    """Of its file in `docs`."""
    keys: str
    """What is pressed once the stories lie open; what is in quotes is typed."""
    size: tuple[int, int] = (110, 30)
    theme: str = "textual-dark"


PICTURES = (
    Picture("reader", "d d d", (120, 34)),
    Picture("ledger", "2 d d d"),
    Picture("single", "3 d d d"),
    Picture("who-else", "d d d w", (110, 34)),
    Picture("why", "d d d W", (110, 34)),
    Picture("notes", "d d a 'Who counted? Ask the harbour office.' escape d t 'check' enter B escape", (120, 30)),
    Picture("light", "d d d", (100, 28), "textual-light"),
)
_OPENED = "s slash 'ferry' enter"


async def draw(picture: Picture) -> str:
    """A picture as SVG."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        app = Crossread(Places(home / "library.sqlite3", home / "log", home / "config.toml", home / "remembered.json"))
        async with app.run_test(size=picture.size) as pilot:
            app.theme = picture.theme
            await _settled(pilot)
            for word in shlex.split(f"{_OPENED} {picture.keys}", posix=False):
                typed = [_KEYS.get(letter, letter) for letter in word[1:-1]] if word[0] == "'" else [word]
                await pilot.press(*typed)
                await _settled(pilot)
            return _small(app.export_screenshot(title="Crossread"))


_KEYS = {" ": "space", "?": "question_mark", ".": "full_stop"}


async def _settled(pilot: Pilot[None]) -> None:
    """Everything that was begun has been done and shown."""
    for _ in range(3):
        await pilot.pause()
        await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def _small(svg: str) -> str:
    """The picture without what only takes room: the same always gives the same."""
    svg = re.sub(r"terminal-\d+-", "t-", svg).replace("&#160;", "\N{NO-BREAK SPACE}")
    svg = re.sub(r"<clipPath id=\"t-line-.*?</clipPath>\s*", "", svg, flags=re.DOTALL)
    svg = re.sub(r" clip-path=\"url\(#t-line-\d+\)\"", "", svg)
    svg = svg.replace(' shape-rendering="crispEdges"', "").replace(
        "</style>", "rect { shape-rendering: crispEdges }</style>", 1
    )
    return re.sub(r"<text [^>]*>\s*</text>", "", svg)


def main() -> int:
    """Exit code 1 when a check finds the README behind."""
    readme, settings = README.read_text(encoding="utf-8"), SETTINGS.read_text(encoding="utf-8")
    if "--check" in sys.argv:
        return int((readme, settings) != (with_keys(readme), with_names(settings)))
    README.write_text(with_keys(readme), encoding="utf-8")
    SETTINGS.write_text(with_names(settings), encoding="utf-8")
    for picture in PICTURES:
        (ROOT / "docs" / f"{picture.name}.svg").write_text(asyncio.run(draw(picture)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
