"""The shell completes commands, options, their values, files, sessions and stories."""

import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.ran import Crossread
from tui.cli.arguments import SHELLS
from tui.cli.completing import lines
from tui.cli.parsing import COMMANDS
from tui.library import Library

Offered = Callable[..., list[str]]
BASH = shutil.which("bash") or "bash"
ASKED = """
crossread() {
    case "$3" in
        sessions) printf 'Ferry\\nHarbour fog\\nIt'"'"'s war\\n' ;;
        stories) printf '1a2b3c4d\\tHarbour Wire: Fog\\n1a9f0000\\tGazette: Ferries\\n' ;;
    esac
}
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_crossread
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def offered(crossread: Crossread, tmp_path: Path) -> Offered:
    """What bash offers for the last of some words; words of a stand-in for the library."""
    script = crossread("completion", "bash").out
    for name in ("1a.txt", "coast.txt"):
        (tmp_path / name).touch()

    def complete(*words: str) -> list[str]:
        run = subprocess.run([BASH, "-c", script + ASKED, "bash", "crossread", *words], capture_output=True, text=True)
        assert run.stderr == ""
        return run.stdout.split("\n")[:-1] if run.stdout.strip() else []

    return complete


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["co"], ["compare", "completion", "coast.txt"]),
        (["coa"], []),
        (["--library", "x.sqlite3", "whe"], ["where"]),
        (["--library=x.sqlite3", "whe"], ["where"]),
        (["--library", "=", "x.sqlite3", "whe"], ["where"]),
        (["exp"], ["export"]),
        (["paper.txt", "exp"], []),
        (["compare", "--e"], ["--explain"]),
        (["export", "--by", ""], ["session", "story", "all"]),
        (["export", "--by", "=", "st"], ["story"]),
        (["label", "x", "4", "--as", "b"], ["byline", "body", "boilerplate"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
        (["list", "--session", ""], ["Ferry", "Harbour\\ fog", "It\\'s\\ war"]),
        (["list", "--session", "Harbour\\ f"], ["Harbour\\ fog"]),
        (["list", "--session", '"Harbour f'], ["Harbour fog"]),
        (["list", "--search", ""], []),
        (["list", ""], []),
        (["show", "1"], ["1a2b3c4d", "1a9f0000", "1a.txt"]),
        (["compare", "1a.txt", "1a2"], ["1a2b3c4d"]),
        (["compare", "--explain", "4", "6", "1a2"], ["1a2b3c4d"]),
        (["compare", "a.txt", "b.txt", "1a2"], []),
        (["import", "1a2"], []),
        (["purge", "zzz"], []),
    ],
)
def test_bash_offers_what_may_come_next(offered: Offered, words: list[str], found: list[str]) -> None:
    assert offered(*words) == found


def test_where_it_has_nothing_of_its_own_bash_goes_on_with_files(crossread: Crossread) -> None:
    assert "\ncomplete -o default -F _crossread crossread\n" in crossread("completion", "bash").out


@pytest.mark.parametrize("shell", SHELLS)
def test_every_command_and_option_is_in_the_script_of_each_shell(crossread: Crossread, shell: str) -> None:
    script = crossread("completion", shell).out
    assert "@" not in script.replace("${COMP_WORDS[@]", "").replace("(@", "").replace('"$@"', "").replace("ID@2", "")
    for line in lines():
        assert line.name in script
        for flag in line.flags:
            assert (f" -l {flag.name[2:]} " if shell == "fish" else flag.name) in script


@pytest.mark.parametrize("shell", SHELLS)
def test_every_function_that_a_script_calls_is_in_it(crossread: Crossread, shell: str) -> None:
    script = crossread("completion", shell).out
    called = set(re.findall(r"\b_+crossread\w*", script))
    assert called == set(re.findall(r"^(?:function )?(_+crossread\w*)", script, re.MULTILINE))


def test_the_words_of_zsh_and_fish_are_whole_quotations(crossread: Crossread) -> None:
    zsh = crossread("completion", "zsh").out
    assert re.search(r"^ +'compare:two stories, aligned, on standard output'$", zsh, re.MULTILINE)
    assert r"where Crossread'\''s guess is wrong" in zsh
    fish = crossread("completion", "fish").out
    assert r"where Crossread\'s guess is wrong" in fish
    assert "-n '__crossread_in export' -l by -x -a 'session story all' -d" in fish
    assert "complete -c crossread -n '__crossread_in list' -f" in fish.splitlines()
    assert "-n '__crossread_in show' -a '(crossread completion --names stories 2> /dev/null)'" in fish


def test_zsh_completes_a_value_that_stands_in_one_word_with_its_option(crossread: Crossread) -> None:
    zsh = crossread("completion", "zsh").out
    asked = zsh.index("if [[ $cur == --*=* ]]")
    assert zsh.index("compset -P 1 '*='") > asked
    assert zsh.index('_crossread_values "$verb" "${cur%%=*}"', asked) < zsh.index("_describe -o option flags")


def test_what_is_listed_is_what_the_parsers_take() -> None:
    assert [line.name for line in lines()] == ["open", *(name for name in COMMANDS if name)]
    by_name = {line.name: line for line in lines()}
    assert by_name["compare"].words == ("story", "story")
    assert by_name["label"].ever
    assert {flag.name: flag.values for flag in by_name["export"].flags}["--session"] == ("session",)


def test_the_scripts_are_told_the_sessions_and_stories_there_are(
    crossread: Crossread, ferry: Path, library: Library
) -> None:
    ids = crossread("import", ferry).ids
    assert crossread("completion", "--names", "sessions").out == "ferry\n"
    told = crossread("completion", "--names", "stories").out.splitlines()
    assert {line.split("\t")[0] for line in told} == set(ids)
    assert all(line.split("\t")[1] for line in told)


def test_without_a_library_there_are_no_names_and_none_is_made(crossread: Crossread, kept: Path) -> None:
    ran = crossread("completion", "--names", "stories")
    assert (ran.code, ran.out, ran.err) == (0, "", "")
    assert not kept.exists()


def test_a_shell_has_to_be_named(crossread: Crossread) -> None:
    assert "which shell?" in crossread("completion").refused(2)
    assert "invalid choice: 'tcsh'" in crossread("completion", "tcsh").refused(2)
