"""The command line as a process of its own: what it loads, how it ends, and what it may not read."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.cli.ran import Ran
from tui.settings import LIBRARY_VARIABLE

STORY = "At least 14 people were injured when two ferries collided off Marrow Point.\n"
FORMATS = ("lxml", "trafilatura", "pypdf", "email.parser", "multiprocessing")
"""What only files of other formats than text need."""
LOADED = """
import sys
from tui.cli import main
code = main(sys.argv[1:])
print(code, *sorted(sys.modules), file=sys.stderr)
"""
BOUND = """
import ctypes, os, sys
if os.geteuid() == 0:
    who, rights = (ctypes.c_uint32 * 2)(0x20080522, 0), (ctypes.c_uint32 * 6)()
    system = ctypes.CDLL(None)
    assert system.capget(who, rights) == 0
    for each in (0, 1):  # effective and permitted: no CAP_DAC_OVERRIDE, no CAP_DAC_READ_SEARCH
        rights[each] &= ~0b110
    assert system.capset(who, rights) == 0
from tui.cli import main
sys.exit(main(sys.argv[1:]))
"""
"""Runs a command as someone whom permissions bind, as they do not bind root."""
LEFT = """
import os, sys
import tui.app
from tui.cli import main

class Held:
    def __init__(self):
        self.itself = self

    def __del__(self, write=os.write):
        write(1, b"taken apart")

class Quick:
    last_words, return_code = ["said at last"], 3

    def __init__(self, *_):
        pass

    def run(self):
        Held()

tui.app.Crossread = Quick
sys.stdin.isatty = sys.stderr.isatty = lambda: True
sys.exit(main([]))
"""
"""A reader that holds what only a search for garbage would find, and is left at once."""


def environment(home: Path) -> dict[str, str]:
    """A home of its own for a process."""
    paths = os.pathsep.join(path for path in sys.path if path)
    return {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": paths,
        "HOME": str(home),
        "LANG": "C.UTF-8",
        LIBRARY_VARIABLE: str(home / "kept.db"),
    }


def run(
    home: Path, *words: str, program: tuple[str, ...] = ("-m", "tui"), surroundings: Mapping[str, str] | None = None
) -> Ran:
    """Run a command as a process, in its home."""
    done = subprocess.run(
        [sys.executable, *program, *words],
        cwd=home,
        env={**environment(home), **(surroundings or {})},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with two files, and a library that has one of them with a note."""
    home = tmp_path_factory.mktemp("home")
    for name in ("wire.txt", "gazette.txt"):
        (home / name).write_text(STORY, encoding="utf-8")
    assert run(home, "import", "wire.txt").code == 0
    assert run(home, "note", "wire.txt", "--quote", "14 people", "--tag", "check").code == 0
    return home


@pytest.mark.parametrize(
    ("words", "also_not"),
    [
        (["--version"], {"rapidfuzz", "sqlite3", "rich.console"}),
        (["--help"], {"rapidfuzz", "sqlite3", "rich.console"}),
        (["where"], {"rapidfuzz", "sqlite3", "rich.console"}),
        (["compare", "wire.txt", "gazette.txt"], set()),
        (["compare", "wire.txt", "gazette.txt", "--explain", "0", "0"], set()),
        (["show", "wire.txt"], {"rapidfuzz"}),
        (["list"], {"rapidfuzz"}),
        (["sessions"], {"rapidfuzz"}),
        (["import", "wire.txt"], {"rapidfuzz", "rich.console", *FORMATS}),
        (["rescan"], {"rapidfuzz", "rich.console", *FORMATS}),
        (["set", "wire.txt"], {"rapidfuzz", *FORMATS}),
        (["label", "wire.txt", "0", "--as", "body"], {"rapidfuzz", "rich.console", *FORMATS}),
        (["note", "wire.txt", "--quote", "14", "--tag", "x"], {"rapidfuzz", "rich.console"}),
        (["export", "-"], {"rich.console"}),
    ],
    ids=lambda words: words[0] if isinstance(words, list) else "",
)
def test_a_script_never_waits_for_what_only_the_screen_needs(home: Path, words: list[str], also_not: set[str]) -> None:
    ran = run(home, *words, program=("-c", LOADED))
    code, *modules = ran.err.splitlines()[-1].split()
    assert (ran.code, code) == (0, "0")
    assert "tui.cli.running" in modules
    assert not {"textual", "widgets", *also_not} & set(modules)


@pytest.mark.parametrize(
    "words",
    [["--help"], ["list"], ["show", "wire.txt"], ["compare", "wire.txt", "gazette.txt", "--json"], ["export", "-"]],
    ids=lambda words: words[0],
)
def test_a_closed_pipe_ends_quietly(home: Path, words: list[str]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "tui", *words],
        cwd=home,
        env=environment(home),
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.parametrize(
    ("closed", "words", "code"),
    [(0, "list", 0), (0, "", 2), (0, "show -", 3), (1, "list", 0), (1, "nowhere.txt", 3), (2, "nowhere.txt", 3)],
)
def test_a_stream_that_was_closed_from_the_start_is_no_fault(home: Path, closed: int, words: str, code: int) -> None:
    script = f'exec "$0" -m tui {words} {closed}>&-'
    done = subprocess.run(
        ["/bin/sh", "-c", script, sys.executable], cwd=home, env=environment(home), capture_output=True, check=False
    )
    assert done.returncode == code
    assert b"Traceback" not in done.stderr + done.stdout


def test_output_that_finds_no_room_is_told_in_one_line(home: Path, tmp_path: Path) -> None:
    with (tmp_path / "out.txt").open("wb") as output:
        done = subprocess.run(
            ["/bin/sh", "-c", 'ulimit -f 0 && exec "$0" -m tui compare wire.txt gazette.txt', sys.executable],
            cwd=home,
            env=environment(home),
            stdout=output,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            check=False,
        )
    assert done.returncode == 2
    assert done.stderr == "crossread: the output could not be written (File too large); send it elsewhere.\n"


def test_any_character_is_written_whatever_the_locale(home: Path) -> None:
    (home / "cafe.txt").write_text("“Café” 🚢 Привет.\n", encoding="utf-8")
    ran = run(home, "show", "cafe.txt", surroundings={"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"})
    assert (ran.code, ran.err) == (0, "")
    assert "“Café” 🚢 Привет." in ran.out


@pytest.fixture
def shared(tmp_path: Path, home: Path) -> Iterator[Path]:
    """A folder with a story, and a library that has it; whatever a test forbids is allowed again afterwards."""
    for name in ("wire.txt", "kept.db"):
        shutil.copy(home / name, tmp_path)
    yield tmp_path
    tmp_path.chmod(0o755)
    for folder, names, _ in os.walk(tmp_path):
        for name in names:
            Path(folder, name).chmod(0o755)


def bound(folder: Path, *words: str) -> Ran:
    """Run a command as someone whom permissions bind."""
    return run(folder, *words, program=("-c", BOUND))


@pytest.mark.parametrize("command", [["show"], ["compare", "./wire.txt"], ["import"]], ids=lambda words: words[0])
def test_a_file_that_may_not_be_read_is_named(shared: Path, command: list[str]) -> None:
    (shared / "secret.txt").write_text(STORY, encoding="utf-8")
    (shared / "secret.txt").chmod(0)
    line = bound(shared, *command, "./secret.txt").refused(3)
    assert line == "crossread: secret.txt: it may not be read; change its permissions or copy it\n"


def test_folders_that_may_not_be_read_do_not_keep_the_others_out(shared: Path) -> None:
    for name, mode in (("shut", 0o000), ("unsearchable", 0o444), ("open", 0o755)):
        (shared / "all" / name).mkdir(parents=True)
        (shared / "all" / name / "a.txt").write_text(f"{name}: {STORY}", encoding="utf-8")
        (shared / "all" / name).chmod(mode)
    ran = bound(shared, "import", "all")
    assert (ran.code, len(ran.ids)) == (3, 1)
    assert ran.err.splitlines() == [
        "crossread: all/shut: this folder may not be read; change its permissions or copy it",
        "crossread: all/unsearchable/a.txt: it may not be read; change its permissions or copy it",
        "1 story imported, 2 refused. Session: all",
    ]


@pytest.mark.parametrize("command", ["show", "import"])
def test_a_path_through_a_folder_that_may_not_be_searched_is_named(shared: Path, command: str) -> None:
    (shared / "shut").mkdir(mode=0o000)
    line = bound(shared, command, "shut/a.txt").refused(3)
    assert line == "crossread: shut/a.txt: it may not be read; change its permissions or copy it\n"


def test_a_library_that_can_only_be_read_is_read(shared: Path) -> None:
    (shared / "kept.db").chmod(0o444)
    shared.chmod(0o555)
    before = (shared / "kept.db").read_bytes()
    ran = bound(shared, "list", "--json")
    assert ran.code == 0
    assert [story["file"] for story in ran.json["stories"]] == ["wire.txt"]
    assert (shared / "kept.db").read_bytes() == before


@pytest.mark.parametrize(
    "words",
    [["import", "wire.txt"], ["note", "wire.txt", "--quote", "14", "--tag", "x"], ["sessions", "--samples", "restore"]],
    ids=lambda words: words[0],
)
def test_a_library_that_can_only_be_read_refuses_what_would_be_lost(shared: Path, words: list[str]) -> None:
    (shared / "kept.db").chmod(0o444)
    before = (shared / "kept.db").read_bytes()
    line = bound(shared, *words).refused(4)
    assert line.startswith(f"crossread: {shared / 'kept.db'}: the library can only be read here")
    assert (shared / "kept.db").read_bytes() == before


def test_a_library_that_may_not_be_read_is_named(shared: Path) -> None:
    (shared / "kept.db").chmod(0)
    assert bound(shared, "list").refused(4).startswith(f"crossread: {shared / 'kept.db'}: ")


def test_a_place_where_no_library_can_be_made_is_named(shared: Path) -> None:
    (shared / "kept.db").unlink()
    shared.chmod(0o555)
    line = bound(shared, "list").refused(4)
    assert line.startswith(f"crossread: {shared / 'kept.db'}: the library cannot be kept here; choose another place")


def test_notes_are_not_written_where_nothing_may_be_written(shared: Path) -> None:
    (shared / "vault").mkdir(mode=0o555)
    line = bound(shared, "export", "vault").refused(2)
    assert line.startswith(f"crossread: {shared / 'vault'}")
    assert line.endswith(": no permission to write here; choose another folder\n")


def test_leaving_the_reader_does_not_wait_until_all_that_it_held_is_taken_apart(home: Path) -> None:
    done = run(home, program=("-c", LEFT))
    assert done == Ran(3, "", "crossread: said at last\n")
