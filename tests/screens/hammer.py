"""Somebody who leans on the keyboard: keys at random, in windows of every size. What they do can be done again.

The long form, with the view, how many keys, and the seed: python -m tests.screens.hammer 2 2000 7
"""

import asyncio
import random
import sys
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory
from unittest.mock import patch

from tui.app import Crossread
from tui.commands import COMMANDS
from tui.library import Library
from tui.settings import Places

from .reader import Reader
from .stories import keep

SIZES = ((200, 60), (160, 45), (120, 30), (100, 30), (80, 24), (60, 50), (49, 12), (10, 5))
_OFTEN = ("escape", "enter", "tab", "n", "d", "v", "plus", "slash", "x", "B", "1", "2", "3", "up", "down", "backspace")
_KEYS = tuple(key for command in COMMANDS if command.name != "leave" for key in command.keys)
_RESIZED, _OFTEN_SHARE = 0.04, 0.4
"""How many of all strokes give the window another size; how many are keys that lead somewhere."""
_DEEPEST = 8
"""Presses of esc after which nothing lies over the stories any more, whatever was begun."""


async def hammer(reader: Reader, keys: int, seed: int) -> None:
    """Press keys at random; the same ones for the same seed. Then esc leads back to the text from wherever they led."""
    chosen = random.Random(seed)
    for _ in range(keys):
        if chosen.random() < _RESIZED:
            await reader.resize(*chosen.choice(SIZES))
        else:
            await reader.only_press(chosen.choice(_OFTEN if chosen.random() < _OFTEN_SHARE else _KEYS))
    await reader.settle()
    await reader.resize(120, 30)
    await reader.press(*["escape"] * _DEEPEST)


def check(reader: Reader) -> None:
    """Nothing is stuck: keys go to the story, the screen says where the reader is, and the library is sound."""
    main = reader.main
    assert reader.app.screen is main
    assert main.mode == ""
    assert main.focused is main.active
    assert main.active.region
    assert reader.line("status")
    with Library.open(reader.app.places.library) as shelf:
        shelf.check()


async def _at_length(view: str, keys: int, seed: int) -> None:
    surroundings = patch.dict("os.environ", VISUAL="true", EDITOR="true")
    with TemporaryDirectory() as folder, surroundings, patch.dict("os.environ", HOME=folder), chdir(folder):
        home = Path(folder)
        keep(home / "library.sqlite3", home)
        places = Places(*(home / name for name in ("library.sqlite3", "log", "config.toml", "remembered.json")))
        app = Crossread(places)
        async with app.run_test(size=(120, 30), notifications=True) as pilot:
            reader = Reader(app, pilot)
            await reader.settle()
            await reader.press(view)
            await hammer(reader, keys, seed)
            check(reader)


if __name__ == "__main__":
    asyncio.run(_at_length(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
