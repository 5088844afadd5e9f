"""The words of the command line: which command is meant, and what is said when they are wrong."""

from pathlib import Path

import pytest

from tests.cli.ran import Crossread, Stdin
from tui import __version__
from tui.cli.parsing import COMMANDS, OPEN, command_of, nearest_command

NAMES = [name for name in COMMANDS if name != OPEN]
NO_TERMINAL = "crossread: the reader needs a terminal; `crossread compare A B` and `crossread list` do not.\n"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_everywhere(crossread: Crossread, name: str) -> None:
    ran = crossread(*([name] if name else []), "--help")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith(f"usage: crossread {name}".rstrip())
    assert "--library PATH" in ran.out


def test_help_names_every_command(crossread: Crossread) -> None:
    out = crossread("--help").out
    assert all(f"\n  {name} " in out for name in NAMES)


@pytest.mark.parametrize("name", COMMANDS)
def test_help_fits_a_terminal_of_80_columns(crossread: Crossread, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert [line for line in crossread(*([name] if name else []), "--help").out.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize("words", [["--version"], *([name, "--version"] for name in NAMES), ["--version", "list"]])
def test_the_version_is_everywhere(crossread: Crossread, words: list[str]) -> None:
    ran = crossread(*words)
    assert (ran.code, ran.out, ran.err) == (0, f"crossread {__version__}\n", "")


@pytest.mark.parametrize(
    ("words", "command"),
    [
        ([], OPEN),
        (["list"], "list"),
        (["./list"], OPEN),
        (["--json", "list"], "list"),
        (["--library", "list", "show"], "show"),
        (["--library=list", "show"], "show"),
        (["--library", "list"], OPEN),
        (["story.txt", "list"], OPEN),
        (["-", "list"], OPEN),
        (["--", "list"], OPEN),
        ([""], OPEN),
    ],
)
def test_the_first_argument_that_is_no_option_decides(words: list[str], command: str) -> None:
    assert command_of(words) == command


def test_a_file_that_is_named_like_a_command_is_opened_by_its_path(crossread: Crossread, tmp_path: Path) -> None:
    (tmp_path / "list").write_text("A story.\n", encoding="utf-8")
    assert crossread("./list").refused(2) == NO_TERMINAL
    assert "no stories found" in crossread("list").refused(1)


def test_the_library_can_be_named_before_and_after_the_command(
    crossread: Crossread, pair: tuple[Path, Path], tmp_path: Path, kept: Path
) -> None:
    crossread("import", pair[0], "--library", tmp_path / "other.db")
    for words in (["--library", "other.db", "list"], ["list", "--library", "other.db"], ["--library=other.db", "list"]):
        assert crossread(*words).code == 0
    assert not kept.exists()
    assert crossread("where", "--library", "other.db", "--json").json["library"] == str(tmp_path / "other.db")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [("lst", "list"), ("comapre", "compare"), ("inport", "import"), ("session", "sessions"), ("rescn", "rescan")],
)
def test_a_mistyped_command_is_guessed(crossread: Crossread, typed: str, meant: str) -> None:
    line = crossread(typed).refused(3)
    assert line == f"crossread: no such file or folder: {typed}; did you mean `crossread {meant}`?\n"


def test_what_is_like_no_command_is_only_a_path_that_is_not_there(crossread: Crossread) -> None:
    assert crossread("ferry.txt").refused(3) == "crossread: no such file or folder: ferry.txt; check the path.\n"
    assert nearest_command("ferry.txt") is None


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--nope"], "unrecognized arguments: --nope; `crossread --help`"),
        (["list", "--nope"], "unrecognized arguments: --nope; `crossread list --help`"),
        (["list", "--sess", "x"], "unrecognized arguments: --sess x; `crossread list --help`"),
        (["compare", "a.txt"], "the following arguments are required: B; `crossread compare --help`"),
        (["import"], "the following arguments are required: PATH; `crossread import --help`"),
        (["show"], "the following arguments are required: STORY; `crossread show --help`"),
        (["note", "x"], "the following arguments are required: --quote; `crossread note --help`"),
        (["export"], "the following arguments are required: TARGET; `crossread export --help`"),
        (["export", "-", "--format", "pdf"], "argument --format: invalid choice: 'pdf'"),
        (["sessions", "--samples", "burn"], "argument --samples: invalid choice: 'burn'"),
        (["set"], "the following arguments are required: STORY; `crossread set --help`"),
        (["label", "x"], "the following arguments are required: N, --as; `crossread label --help`"),
        (["label", "x", "A4", "--as", "body"], "argument N: 'A4' is no number of a sentence; `crossread label --help`"),
        (["label", "x", "4", "--as", "noise"], "argument --as: invalid choice: 'noise'"),
        (["show", ""], "argument STORY: it is empty; `crossread show --help`"),
        (["import", ""], "argument PATH: it is empty; `crossread import --help`"),
        (["export", ""], "argument TARGET: it is empty; `crossread export --help`"),
        (["compare", "", "x"], "argument A: it is empty; `crossread compare --help`"),
        ([""], "argument PATH: it is empty; `crossread --help`"),
        (["list", "--library"], "argument --library: expected one argument; `crossread list --help`"),
        (["list", "--a\nb\x1b[31m"], "unrecognized arguments: --a b[31m; `crossread list --help`"),
    ],
)
def test_a_mistake_in_the_words_is_told_in_one_line(crossread: Crossread, words: list[str], said: str) -> None:
    line = crossread(*words).refused(2)
    assert line.startswith(f"crossread: {said}")
    assert line.endswith("` shows what there is.\n")


@pytest.mark.parametrize("words", [[], ["story.txt"], ["."]])
def test_the_reader_is_not_opened_without_a_terminal(crossread: Crossread, tmp_path: Path, words: list[str]) -> None:
    (tmp_path / "story.txt").write_text("A story.\n", encoding="utf-8")
    assert crossread(*words).refused(2) == NO_TERMINAL


def test_ctrl_c_ends_with_one_line(crossread: Crossread, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(self: Stdin) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Stdin, "buffer", property(interrupted))
    assert crossread("compare", "-", "b.txt").refused(130) == "crossread: stopped.\n"
