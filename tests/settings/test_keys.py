"""Keys as people write them, and those that cannot be given."""

from pathlib import Path

import pytest
from textual.keys import _character_to_key

from tui.commands import COMMANDS
from tui.settings import Config, ConfigError, read_config
from tui.settings.keys import key_named
from tui.settings.problems import Wrong


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("n", "n"),
        ("N", "N"),
        ("é", "é"),
        ("?", "question_mark"),
        ("/", "slash"),
        ("slash", "slash"),
        ("+", "plus"),
        (" ", "space"),
        ("Space", "space"),
        ("F2", "f2"),
        ("esc", "escape"),
        ("Page Down", "pagedown"),
        ("pgup", "pageup"),
        ("Del", "delete"),
        ("ctrl+n", "ctrl+n"),
        ("Ctrl+N", "ctrl+n"),
        ("ctrl + up", "ctrl+up"),
        ("shift+ctrl+up", "ctrl+shift+up"),
        ("alt++", "alt+plus"),
        ("shift+tab", "shift+tab"),
    ],
)
def test_a_key_is_read_as_people_write_it(written: str, key: str) -> None:
    assert key_named(written) == key


@pytest.mark.parametrize("character", "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~aZ0ä„")
def test_a_character_is_called_what_textual_calls_it(character: str) -> None:
    assert key_named(character) == _character_to_key(character)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("spcae", "there is no key “spcae”; did you mean “space”?"),
        ("strg+n", "there is no key “strg+n”"),
        ("crtl+n", "there is no key “crtl+n”; did you mean “ctrl”?"),
        ("shift+n", "“shift+n” is written “N”"),
        ("ctrl+i", "a terminal cannot tell “ctrl+i” from “tab”"),
        ("ctrl+[", "a terminal cannot tell “ctrl+[” from “esc”"),
        ("nothing", "there is no key “nothing”"),
        ("\t", "there is no key"),
    ],
)
def test_a_key_that_there_is_not_is_refused(written: str, why: str) -> None:
    with pytest.raises(Wrong) as refused:
        key_named(written)
    assert str(refused.value).startswith(why)


def keys(tmp_path: Path, lines: str) -> list[str] | Config:
    """What comes of some lines below `[keys]`; the first has the number 2."""
    path = tmp_path / "config.toml"
    path.write_text(f"[keys]\n{lines}\n", encoding="utf-8")
    try:
        return read_config(path)
    except ConfigError as error:
        return [line.removeprefix("config.toml, ") for line in error.lines]


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        (
            'note = "n"',
            ["line 2: “n” is for “note” here and for “next_stop” as it comes; give that another key, too"],
        ),
        ('note = "ctrl+e"\ntag = ["t", "Ctrl+E"]', ["line 3: “ctrl+e” is for “tag” here and for “note” in line 2"]),
        ("leave = []", ["line 2: “leave” needs a key: there would be no way to leave Crossread"]),
        ('help = ""', ["line 2: “help” needs a key: there would be no way to get help"]),
        ('swap = "ctrl+c"', ["line 2: “ctrl+c” copies or leaves, always"]),
        ('swap = "ctrl+p"', ["line 2: “ctrl+p” opens the palette, always"]),
        ('swap = "esc"', ["line 2: “esc” leads out of what one is in, and belongs to “passages”"]),
        ('passages = "z"\nalone = []', ["line 2: “passages” keeps “esc”, beside any other key"]),
        ('swap = "x,y"', ['line 2: several keys are written as ["n", "N"]']),
    ],
)
def test_keys_that_clash_or_leave_no_way_out_are_named_with_their_lines(
    tmp_path: Path, lines: str, why: list[str]
) -> None:
    assert keys(tmp_path, lines) == why


def test_a_key_that_another_command_gave_up_is_free(tmp_path: Path) -> None:
    config = keys(tmp_path, 'next_stop = "j"\nline_down = "n"\nleave = "ctrl+w"\nswap = "q"')
    assert isinstance(config, Config)
    assert config.keys == {"next_stop": ("j",), "line_down": ("n",), "leave": ("ctrl+w",), "swap": ("q",)}


def test_the_keys_of_the_table_themselves_may_be_written_down(tmp_path: Path) -> None:
    lines = "\n".join(f"{command.name} = {list(command.keys)}" for command in COMMANDS)
    config = keys(tmp_path, lines)
    assert isinstance(config, Config)
    assert config.keys == {command.name: command.keys for command in COMMANDS}
