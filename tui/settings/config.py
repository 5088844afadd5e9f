"""What the reader sets in `config.toml`, read strictly: what is not understood is named, never passed over."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tui.commands import COMMANDS
from tui.settings.files import CONFIG_VARIABLE
from tui.settings.keys import keys_written, unusable
from tui.settings.problems import ConfigError, Wrong, nearest, placed
from tui.settings.themes import THEMES

_SETTINGS = ("theme", "copy_command", "animations", "keys")
_NAMES = tuple(command.name for command in COMMANDS)
_MOST = 100_000
"""Bytes of a file that somebody could have written as a configuration."""


@dataclass(frozen=True, slots=True)
class Config:
    """What the reader sets in `config.toml`."""

    theme: str = ""
    """Empty for the one that was chosen last."""
    copy_command: tuple[str, ...] = ()
    """A program and its arguments that takes what is copied on its standard input; empty: the terminal is asked."""
    animations: bool = False
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The reader's own keys as Textual names them, by the name of a command of the table; none for no key."""


def read_config(path: Path) -> Config:
    """The settings of a file; the defaults where there is none.

    Raises:
        ConfigError: the file cannot be read, is no TOML, or holds what is no setting; it names every problem.
    """
    text = _text(path)
    if not text.strip():
        return Config()
    import tomllib  # the first frame does not pay for what most readers never have

    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(path, [_no_toml(path, str(error))]) from error
    except RecursionError as error:
        raise ConfigError(path, [placed(path, None, "it is nested too deeply to be a configuration")]) from error
    return _Reading(path, text, values).config()


def config_problems(path: Path) -> tuple[str, ...]:
    """A line for everything that is wrong with a file of settings; none for a good one, or where there is none."""
    try:
        read_config(path)
    except ConfigError as error:
        return error.lines
    return ()


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST + 1)
    except (FileNotFoundError, NotADirectoryError):
        if os.environ.get(CONFIG_VARIABLE):
            raise ConfigError(
                path, [placed(path, None, f"there is no such file; {CONFIG_VARIABLE} names it")]
            ) from None
        return ""
    except OSError as error:
        raise ConfigError(path, [placed(path, None, f"it cannot be read ({error.strerror})")]) from error
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        raise ConfigError(path, [placed(path, line, "this is not UTF-8")]) from error
    if len(data) > _MOST:
        raise ConfigError(path, [placed(path, None, "it is too long to be a configuration")])
    return text


def _no_toml(path: Path, why: str) -> str:
    found = re.fullmatch(r"(.*) \(at (?:line (\d+), column \d+|end of document)\)", why, re.DOTALL)
    words, line = (found[1], found[2]) if found else (why, None)
    return placed(path, int(line) if line else None, f"this is not TOML: {words[:1].lower()}{words[1:]}")


class _Reading:
    """One file being read; collects what is wrong with it."""

    def __init__(self, path: Path, text: str, values: Mapping[str, Any]) -> None:
        self._path, self._text, self._values = path, text, values
        self._wrong: list[tuple[int, str]] = []
        self._lines: dict[tuple[str, ...], int] | None = None

    def config(self) -> Config:
        """The settings.

        Raises:
            ConfigError: something is wrong with them.
        """
        config = Config(**dict(self._settings()))
        if self._wrong:
            raise ConfigError(self._path, [placed(self._path, line, words) for line, words in sorted(self._wrong)])
        return config

    def _settings(self) -> Iterator[tuple[str, Any]]:
        for name, value in self._values.items():
            try:
                yield name, self._keys(value) if name == "keys" else _setting(name, value)
            except Wrong as wrong:
                self._say((name,), str(wrong))

    def _keys(self, value: object) -> dict[str, tuple[str, ...]]:
        if not isinstance(value, dict):
            raise Wrong("keys are a table: [keys], and below it a line for each command")
        chosen = {}
        for name, written in value.items():
            try:
                if name not in _NAMES:
                    raise Wrong(f"no command is called “{name}”{nearest(name, _NAMES)}")
                chosen[name] = keys_written(written)
            except Wrong as wrong:
                self._say(("keys", name), str(wrong))
        for name, words in unusable(chosen, lambda other: self._whence(other, chosen)):
            self._say(("keys", name), words)
        return chosen

    def _whence(self, name: str, chosen: Mapping[str, object]) -> str:
        line = self._line(("keys", name)) if name in chosen else 0
        return f"in line {line}" if line else "as it comes; give that another key, too"

    def _say(self, path: tuple[str, ...], words: str) -> None:
        self._wrong.append((self._line(path), words))

    def _line(self, path: tuple[str, ...]) -> int:
        """The line of a setting; 0 where it is not known."""
        if self._lines is None:
            from tui.settings.lines import lines_of

            self._lines = lines_of(self._text)
        return self._lines.get(path, 0)


def _setting(name: str, value: object) -> object:
    """The value of a setting that is no table.

    Raises:
        Wrong: there is no such setting, or it takes other values.
    """
    if name == "theme":
        return _theme(value)
    if name == "copy_command":
        return _command(value)
    if name == "animations":
        if not isinstance(value, bool):
            raise Wrong("animations is true or false")
        return value
    if name in _NAMES:
        raise Wrong(f"“{name}” is a command: its keys belong below a line [keys]")
    raise Wrong(f"there is no setting “{name}”{nearest(name, _SETTINGS)}")


def _theme(value: object) -> str:
    if not isinstance(value, str):
        raise Wrong('a theme is written as "nord"')
    if value and value not in THEMES:
        raise Wrong(f"no theme is called “{value}”{nearest(value, THEMES) or '; themes: ' + ', '.join(THEMES)}")
    return value


def _command(value: object) -> tuple[str, ...]:
    """A program with its arguments; `~` leads home."""
    try:
        import shlex

        words = shlex.split(value) if isinstance(value, str) else value
    except ValueError as error:
        raise Wrong(f"copy_command cannot be split into words: {str(error).lower()}") from error
    if not isinstance(words, list) or not all(isinstance(word, str) and "\0" not in word for word in words):
        raise Wrong('copy_command is a program and its arguments: "wl-copy --trim-newline" or ["wl-copy", "-n"]')
    if words and not words[0]:
        raise Wrong("copy_command names no program")
    return (os.path.expanduser(words[0]), *words[1:]) if words else ()  # noqa: PTH111 - raises for a `~name` of nobody
