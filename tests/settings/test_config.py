"""What a reader writes into config.toml is understood, or named with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual.theme import BUILTIN_THEMES

from tui.commands import COMMANDS
from tui.settings import CONFIG_VARIABLE, THEMES, Config, ConfigError, config_problems, places, read_config


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "config.toml"


def wrong(path: Path, text: str) -> list[str]:
    """What is said of a file, without the name of the file."""
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        read_config(path)
    assert all(line.startswith("config.toml") for line in refused.value.lines)
    return [line.removeprefix("config.toml, ") for line in refused.value.lines]


def test_without_a_file_everything_is_as_it_comes(path: Path) -> None:
    assert read_config(path) == Config()
    assert read_config(path / "below") == Config()
    path.write_text("\n# nothing yet\n", encoding="utf-8")
    assert read_config(path) == Config()


def test_all_settings_are_read(path: Path) -> None:
    path.write_text(
        """\ufeff
        theme = "nord"
        copy_command = "wl-copy --type 'text/plain'"
        animations = true
        [keys]
        next_stop = "Ctrl+N"
        difference = ["x", "F2"]
        swap = "X"
        stop_reading = []
        even = "="
        """,
        encoding="utf-8",
    )
    assert read_config(path) == Config(
        theme="nord",
        copy_command=("wl-copy", "--type", "text/plain"),
        animations=True,
        keys={
            "next_stop": ("ctrl+n",),
            "difference": ("x", "f2"),
            "swap": ("X",),
            "stop_reading": (),
            "even": ("equals_sign",),
        },
    )


def test_a_program_in_the_home_folder_is_found(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/reporter")
    path.write_text('copy_command = ["~/bin/copy", "~"]', encoding="utf-8")
    assert read_config(path).copy_command == ("/home/reporter/bin/copy", "~")


def test_every_problem_is_named_with_its_line_and_the_nearest_name(path: Path) -> None:
    text = """# mine
them = "nord"
theme = "nrd"
animations = 1
copy_command = "a 'b"
next_stop = "n"

[keys]
nxt = "n"
figure = ["m",
  "F99"]
swap = 3
"""
    assert wrong(path, text) == [
        "line 2: there is no setting “them”; did you mean “theme”?",
        "line 3: no theme is called “nrd”; did you mean “nord”?",
        "line 4: animations is true or false",
        "line 5: copy_command cannot be split into words: no closing quotation",
        "line 6: “next_stop” is a command: its keys belong below a line [keys]",
        "line 9: no command is called “nxt”; did you mean “next_stop”?",
        "line 10: there is no key “F99”; did you mean “f9”?",
        'line 12: a key is written as "n", "ctrl+n", "F2" or "page down", several as ["n", "N"]',
    ]


def test_the_error_is_one_line_that_says_how_much_more_there_is(path: Path) -> None:
    path.write_text("theme = 1\nanimations = 1\nkeys = 1\n", encoding="utf-8")
    with pytest.raises(ConfigError) as refused:
        read_config(path)
    assert str(refused.value) == 'config.toml, line 1: a theme is written as "nord" (and 2 more)'
    assert config_problems(path) == refused.value.lines


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("theme = \n", "line 1: this is not TOML: invalid value"),
        ('\ntheme = "nord', "config.toml: this is not TOML: unterminated string"),
        ('theme = "nord"\ntheme = "nord"', "config.toml: this is not TOML: cannot overwrite a value"),
        ("theme = " + "[" * 5000, "config.toml: it is nested too deeply to be a configuration"),
    ],
)
def test_what_is_no_toml_is_said_with_the_line(path: Path, text: str, why: str) -> None:
    (line,) = wrong(path, text)
    assert line.startswith(why)


def test_a_file_that_cannot_be_read_is_named(path: Path) -> None:
    path.mkdir()
    assert config_problems(path) == ("config.toml: it cannot be read (Is a directory)",)
    path.rmdir()
    path.write_bytes(b'theme = "nord"\n# caf\xe9')
    assert config_problems(path) == ("config.toml, line 2: this is not UTF-8",)
    path.write_text("#" * 200_000, encoding="utf-8")
    assert config_problems(path) == ("config.toml: it is too long to be a configuration",)


def test_another_file_can_be_named_and_is_missed_when_it_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert places().config.name == "config.toml"
    monkeypatch.setenv(CONFIG_VARIABLE, str(tmp_path / "mine.toml"))
    assert places().config == tmp_path / "mine.toml"
    assert config_problems(places().config) == (f"mine.toml: there is no such file; {CONFIG_VARIABLE} names it",)


def test_the_themes_are_those_of_textual() -> None:
    assert set(THEMES) == set(BUILTIN_THEMES)


NAMES = [command.name for command in COMMANDS[:9]]
WORDS = st.sampled_from([*NAMES, "theme", "keys", "x", "", "n", "ctrl+n", "é", "\n"])
VALUES = st.recursive(
    st.booleans() | st.integers() | WORDS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner)
)


def toml(value: object) -> str:
    """A value as TOML."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{toml(name)} = {toml(inner)}" for name, inner in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(toml, value)) + "]"
    return str(value).lower() if isinstance(value, bool | int) else '"' + value.replace("\n", "\\n") + '"'  # type: ignore[attr-defined]


@given(st.dictionaries(WORDS, VALUES), st.dictionaries(WORDS, VALUES))
def test_whatever_is_written_is_either_understood_or_named(
    tmp_path_factory: pytest.TempPathFactory, settings: dict[str, object], keys: dict[str, object]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    settings.pop("keys", None)
    rows = [*(f"{toml(name)} = {toml(value)}" for name, value in settings.items()), "[keys]"]
    rows += [f"{toml(name)} = {toml(value)}" for name, value in keys.items()]
    path.write_text("\n".join(rows), encoding="utf-8")
    for line in config_problems(path):
        number = int(line.removeprefix("any.toml, line ").split(":")[0])
        assert 1 <= number <= len(rows)
        assert rows[number - 1] != "[keys]"
