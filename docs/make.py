"""Make what the README and the pages show: tables from the command table, the picture from the sample stories.

python docs/make.py            write all
python docs/make.py --check    say whether the tables are up to date
"""

import asyncio
import re
import sys
import tempfile
from pathlib import Path

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


async def picture(width: int, height: int) -> str:
    """The reader on the sample ferry collision, at a passage in which figures differ, as SVG."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        app = Crossread(Places(home / "library.sqlite3", home / "log", home / "config.toml", home / "remembered.json"))
        async with app.run_test(size=(width, height)) as pilot:
            await app.workers.wait_for_complete()
            await pilot.pause()
            await app.workers.wait_for_complete()
            for key in ("s", "slash", "f", "e", "r", "r", "y", "enter", "n", "n", "n"):
                await pilot.press(key)
                await app.workers.wait_for_complete()
                await pilot.pause()
            return app.export_screenshot(title="Crossread")


def main() -> int:
    """Exit code 1 when a check finds the README behind."""
    readme, settings = README.read_text(encoding="utf-8"), SETTINGS.read_text(encoding="utf-8")
    if "--check" in sys.argv:
        return int((readme, settings) != (with_keys(readme), with_names(settings)))
    README.write_text(with_keys(readme), encoding="utf-8")
    SETTINGS.write_text(with_names(settings), encoding="utf-8")
    svg = asyncio.run(picture(132, 38))
    (ROOT / "docs" / "reader.svg").write_text(svg, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
