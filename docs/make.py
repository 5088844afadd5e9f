"""Make what the README shows: the key table from the command table, the picture from the sample stories.

python docs/make.py            write both
python docs/make.py --check    say whether the key table is up to date
"""

import asyncio
import re
import sys
import tempfile
from pathlib import Path

from tui.app import Crossread
from tui.commands import GROUPS, shown_key
from tui.settings import Places

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"
_BLOCK = re.compile(r"(<!-- keys: [^\n]*-->\n).*?(<!-- /keys -->)", re.DOTALL)


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
    readme = README.read_text(encoding="utf-8")
    if "--check" in sys.argv:
        return int(readme != with_keys(readme))
    README.write_text(with_keys(readme), encoding="utf-8")
    svg = asyncio.run(picture(132, 38))
    (ROOT / "docs" / "reader.svg").write_text(svg, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
