"""Keys as people write them, and the reader's own keys held against the table of commands."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping

from tui.commands import COMMANDS, shown_key
from tui.settings.problems import Wrong, nearest

_OTHERWISE = {
    "esc": "escape",
    "return": "enter",
    "del": "delete",
    "ins": "insert",
    "page up": "pageup",
    "pgup": "pageup",
    "page down": "pagedown",
    "pgdn": "pagedown",
    " ": "space",
}
"""Other names of keys, as people write them."""
_NAMED = (
    *("backspace", "delete", "down", "end", "enter", "escape", "home", "insert", "left", "pagedown", "pageup"),
    *("right", "space", "tab", "up", *(f"f{number}" for number in range(1, 25))),
)
_SHORTER = {"solidus": "slash", "reverse_solidus": "backslash", "commercial_at": "at", "hyphen_minus": "minus"} | {
    "plus_sign": "plus",
    "low_line": "underscore",
}
"""Where Textual's name of a character is not that of Unicode."""
_MODIFIERS = ("alt", "ctrl", "shift")
_SAME = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+left_square_bracket": "escape"}
"""What terminals send alike."""
_FIXED = {"ctrl+c": "copies or leaves", "ctrl+p": "opens the palette", "ctrl+q": "leaves"}
_OUT = "passages"
"""The command that escape belongs to, which everywhere leads out of what one is in."""
_NEEDED = {"leave": "leave Crossread", "help": "get help"}
_EXPECTED = 'a key is written as "n", "ctrl+n", "F2" or "page down"'


def key_named(written: str) -> str:
    """Textual's name of a key: `?` is "question_mark", `Ctrl+N` is "ctrl+n", `N` stays what shift and n make.

    Raises:
        Wrong: there is no such key, or no terminal tells it from another.
    """
    *modifiers, name = re.split(r"(?<=.)\+(?=.)", written.strip(" ") or written)
    lowered = sorted(modifier.strip().casefold() for modifier in modifiers)
    if unknown := [modifier for modifier in lowered if modifier not in _MODIFIERS]:
        raise Wrong(f"there is no key “{written}”{nearest(unknown[0], _MODIFIERS)}")
    name = _single(name.strip() or name, written)
    if lowered and len(name) == 1:
        name = name.casefold()
        if lowered == ["shift"]:
            raise Wrong(f"“{written}” is written “{name.upper()}”")
    key = "+".join((*lowered, name))
    if key in _SAME:
        raise Wrong(f"a terminal cannot tell “{written}” from “{shown_key(_SAME[key])}”")
    return key


def _single(name: str, written: str) -> str:
    """Textual's name of a key without modifiers."""
    if len(name) == 1 and name.isprintable() and not name.isspace():
        if name.isalnum():
            return name
        unicode_name = unicodedata.name(name, "").lower().replace("-", "_").replace(" ", "_")
        return _SHORTER.get(unicode_name, unicode_name)
    plain = _OTHERWISE.get(name.casefold(), name.casefold())
    if plain in _NAMED or plain in _CHARACTERS:
        return plain
    raise Wrong(f"there is no key “{written}”{nearest(plain, [*_NAMED, *_OTHERWISE]) or f'; {_EXPECTED}'}")


_CHARACTERS = {_single(character, character) for character in "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"}
"""What Textual calls the characters of a keyboard: "slash", which may be written as well."""


def keys_written(value: object) -> tuple[str, ...]:
    """The keys that a value of the file gives a command.

    Raises:
        Wrong: it is neither a key nor a list of keys.
    """
    written = [value] if isinstance(value, str) else value
    if not isinstance(written, list) or not all(isinstance(each, str) for each in written):
        raise Wrong(f'{_EXPECTED}, several as ["n", "N"]')
    if value == "":
        return ()
    if isinstance(value, str) and len(value) > 1 and "," in value and not value.endswith("+,"):
        raise Wrong('several keys are written as ["n", "N"]')
    return tuple(dict.fromkeys(key_named(each) for each in written))


def unusable(chosen: Mapping[str, tuple[str, ...]], whence: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """What is wrong with the reader's keys taken together: a command, and why it cannot have its keys.

    `whence` tells where a command has its keys from: of two that clash both are named.
    """
    for name, keys in chosen.items():
        if not keys and name in _NEEDED:
            yield name, f"“{name}” needs a key: there would be no way to {_NEEDED[name]}"
        if name == _OUT and "escape" not in keys:
            yield name, f"“{name}” keeps “esc”, beside any other key"
        for key in keys:
            if key in _FIXED:
                yield name, f"“{shown_key(key)}” {_FIXED[key]}, always"
            elif key == "escape" and name != _OUT:
                yield name, f"“esc” leads out of what one is in, and belongs to “{_OUT}”"
    yield from _clashes(chosen, whence)


def _clashes(chosen: Mapping[str, tuple[str, ...]], whence: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    # Those of the table first: it is a line of the reader's that has to change.
    taken = {key: command.name for command in COMMANDS if command.name not in chosen for key in command.keys}
    for name, keys in chosen.items():
        for key in keys:
            other = taken.setdefault(key, name)
            if other != name and key not in (*_FIXED, "escape"):
                yield name, f"“{shown_key(key)}” is for “{name}” here and for “{other}” {whence(other)}"
