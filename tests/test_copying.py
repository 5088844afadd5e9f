"""Copying: to a program of the reader's choice, else to the terminal, and always with a true word on it."""

import asyncio
import os
import sys
from pathlib import Path

import pytest

from tui import copying
from tui.copying import copy

TEXT = "“14 hurt” — Wire; $(rm -rf ~)\n\n[/] é"
STORE = "import sys; open(sys.argv[1], 'wb').write(sys.stdin.buffer.read())"


@pytest.fixture
def sent() -> list[str]:
    """What was sent to the terminal."""
    return []


async def test_without_a_program_the_terminal_is_asked_and_may_drop_it(sent: list[str]) -> None:
    said = await copy(TEXT, (), sent.append)
    assert sent == [TEXT]
    assert "OSC 52" in said
    assert "copy_command" in said


async def test_a_program_gets_the_words_as_they_are(tmp_path: Path, sent: list[str]) -> None:
    there = tmp_path / "copied"
    assert await copy(TEXT, (sys.executable, "-c", STORE, str(there)), sent.append) == f"Copied with {sys.executable}."
    assert there.read_text(encoding="utf-8") == TEXT
    assert sent == []


@pytest.mark.parametrize(
    ("command", "why"),
    [
        (("no-such-program",), "no-such-program cannot be run (No such file or directory)."),
        ((sys.executable, "-c", "raise SystemExit(3)"), f"{sys.executable} ended with 3."),
    ],
)
async def test_a_program_that_fails_is_named_and_the_terminal_is_asked(
    command: tuple[str, ...], why: str, sent: list[str]
) -> None:
    said = await copy(TEXT * 10_000, command, sent.append)
    assert why in said
    assert "OSC 52" in said
    assert sent == [TEXT * 10_000]


async def test_a_program_that_hangs_is_ended(monkeypatch: pytest.MonkeyPatch, sent: list[str]) -> None:
    monkeypatch.setattr(copying, "_PATIENCE", 0.1)
    said = await copy(TEXT, (sys.executable, "-c", "import time; time.sleep(600)"), sent.append)
    assert "took longer" in said
    assert sent == [TEXT]


async def test_a_program_that_hangs_is_ended_too_when_something_else_is_copied_meanwhile(
    tmp_path: Path, sent: list[str]
) -> None:
    there = tmp_path / "pid"
    os.mkfifo(there)
    hangs = "import os, sys, time; print(os.getpid(), file=open(sys.argv[1], 'w')); time.sleep(600)"
    copying = asyncio.create_task(copy(TEXT, (sys.executable, "-c", hangs, str(there)), sent.append))
    number = int(await asyncio.to_thread(there.read_text, encoding="utf-8"))
    copying.cancel()
    with pytest.raises(asyncio.CancelledError):
        await copying
    with pytest.raises(ProcessLookupError):
        os.kill(number, 0)


async def test_a_program_that_stays_to_serve_what_it_was_given_is_not_waited_for(sent: list[str]) -> None:
    stays = "import os, sys, time; sys.stdin.read(); os.fork() or time.sleep(10)"
    assert (await copy(TEXT, (sys.executable, "-c", stays), sent.append)).startswith("Copied with")
    assert sent == []
