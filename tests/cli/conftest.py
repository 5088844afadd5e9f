"""A home of its own for each test, with the command line ready to run."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import seeds
from tests.cli.ran import Crossread, Ran, Stdin
from tui.cli import main
from tui.library import Library, opening
from tui.settings import LIBRARY_VARIABLE


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    """The library's file, which is not there at first."""
    return tmp_path / "kept" / "library.sqlite3"


@pytest.fixture
def crossread(
    kept: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Crossread:
    """Runs a command as a script does: no terminal, output read from a pipe, a library of its own."""
    unhurried = [pragma for pragma in opening.PRAGMAS if "synchronous" not in pragma]
    monkeypatch.setattr(opening, "PRAGMAS", (*unhurried, "synchronous = OFF"))
    monkeypatch.setenv(LIBRARY_VARIABLE, str(kept))
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("COLUMNS", "100")
    for name in ("FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)

    def run(*words: str | Path, stdin: bytes = b"") -> Ran:
        monkeypatch.setattr("sys.stdin", Stdin(stdin))
        code = main([str(word) for word in words])
        said = capsys.readouterr()
        return Ran(int(code), said.out, said.err)

    return run


@pytest.fixture
def library(kept: Path, crossread: Crossread) -> Iterator[Library]:
    """The library that the commands use, opened beside them."""
    with Library.open(kept) as library:
        yield library


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    """A folder with three outlets' stories of one event, as files."""
    event = next(event for event in seeds.EVENTS if event.name == "ferry")
    folder = tmp_path / "ferry"
    folder.mkdir()
    for sample in event.files:
        (folder / sample.file).write_bytes(seeds.data(event, sample))
    return folder


@pytest.fixture
def pair(tmp_path: Path) -> tuple[Path, Path]:
    """Two short stories that differ in a figure."""
    folder = tmp_path / "fog"
    folder.mkdir()
    wire, gazette = folder / "wire.txt", folder / "gazette.txt"
    wire.write_text(WIRE, encoding="utf-8")
    gazette.write_text(GAZETTE, encoding="utf-8")
    return wire, gazette


WIRE = """\
Ferries collide in thick fog

At least 14 people were injured when two passenger ferries collided off Marrow Point, the coastguard said.

The harbour stayed closed until noon on Friday.
"""
GAZETTE = """\
Fog blamed for collision of ferries

The minister promised a new lighthouse.

At least 17 people were injured when two passenger ferries collided off Marrow Point, the coastguard said.
"""
SEVENTEEN = (
    "17 people died when the roof came down after a blast, doctors said, "
    "and dozens of houses nearby lost all their windows."
)
"""Does not match "The blast killed 14 people at the mill."."""
