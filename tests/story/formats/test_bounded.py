"""What strangers' files do to the code that reads them stays in a process of its own, and within bounds."""

import json
import os
import re
import shlex
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from tui.story.formats import Extracted, Paragraph, Refused
from tui.story.formats.bounded import Aside, Bounds
from tui.story.formats.extras import requirements
from tui.story.formats.wire import packed, unpacked
from tui.story.values import Evidence, Kind

READERS = {"obliging": "tests.story.formats.obliging"}
ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def aside() -> Iterator[Aside]:
    made = Aside(Bounds(memory=400_000_000), READERS)
    yield made
    made.close()


@pytest.fixture
def pipe(tmp_path: Path) -> Path:
    """A named pipe: who opens it to write has waited for the process to read from it."""
    os.mkfifo(tmp_path / "pipe")
    return tmp_path / "pipe"


def ask(aside: Aside, what: str, encoding: str | None = None) -> str:
    return aside.extract("obliging", what.encode(), encoding).paragraphs[0].text


def refusal(aside: Aside, what: str, encoding: str | None = None) -> str:
    """The one line with which a file is refused; the next file is read all the same."""
    with pytest.raises(Refused) as caught:
        ask(aside, what, encoding)
    assert "\n" not in str(caught.value)
    assert ask(aside, "say the next file") == "the next file"
    return str(caught.value)


def test_a_file_comes_back_as_its_reader_took_it_apart(aside: Aside) -> None:
    found = aside.extract("obliging", "say “Fog” 😀 中".encode(), "utf-8")
    assert found.paragraphs == (Paragraph("“Fog” 😀 中"),)
    assert found.remarks == ("22 bytes in utf-8",)


def test_everything_that_is_known_of_a_file_survives_the_pipe() -> None:
    whole = Extracted(
        paragraphs=(Paragraph("Fog \udc80", Kind.TITLE, "a heading"), Paragraph("It came.")),
        fields=(Evidence("title", "Fog", "in the head"),),
        guesses=(Evidence("outlet", "The Wire", "its address"),),
        remarks=("line breaks guessed",),
        encoding="cp1252",
        guessed=True,
    )
    assert unpacked(packed(whole)) == whole


def test_what_a_library_prints_does_not_disturb_the_answers(aside: Aside, capfd: pytest.CaptureFixture[str]) -> None:
    assert [ask(aside, f"say {number}") for number in range(20)] == [str(number) for number in range(20)]
    assert capfd.readouterr() == ("", "")


def test_many_files_are_read_by_one_process_and_then_by_another() -> None:
    aside = Aside(Bounds(files=3), READERS)
    served = [ask(aside, "process") for _ in range(7)]
    aside.close()
    assert [served.count(each) for each in dict.fromkeys(served)] == [3, 3, 1]


def test_a_file_is_read_from_a_folder_that_is_gone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    monkeypatch.syspath_prepend("")
    gone.rmdir()
    aside = Aside(readers=READERS)
    assert ask(aside, "say it came") == "it came"
    aside.close()


def test_a_file_that_takes_too_long_is_refused_in_time() -> None:
    aside = Aside(Bounds(seconds=0.3), READERS)
    with pytest.raises(Refused, match=r"could not be read within 0.3 seconds"):
        ask(aside, "endless")
    assert aside.process_id is None


def test_a_file_that_takes_too_much_memory_is_refused(aside: Aside) -> None:
    assert "too much memory" in refusal(aside, "hungry")


def test_a_file_that_brings_its_reader_down_is_refused(aside: Aside) -> None:
    assert "broke down" in refusal(aside, "crash")


def test_a_file_that_a_library_chokes_on_is_refused_and_nothing_of_it_is_said(aside: Aside) -> None:
    assert "it is damaged" in refusal(aside, "wrong")
    assert "it is damaged" in refusal(aside, "deep")
    assert "it is damaged" in refusal(aside, "decode ä")


def test_a_refusal_keeps_its_words(aside: Aside) -> None:
    assert refusal(aside, "refuse no story; bring one") == "no story; bring one"


def test_an_encoding_that_does_not_fit_is_named(aside: Aside) -> None:
    assert refusal(aside, "decode ä", "ascii") == "it is not in ascii; leave the encoding out or give another"


def test_more_text_than_a_story_has_is_refused(aside: Aside) -> None:
    assert "more text in it than 2,000,000 characters" in refusal(aside, "long 400001")
    assert len(ask(aside, "long 400000")) == 2_000_000


def test_a_flood_in_a_field_is_dropped(aside: Aside) -> None:
    fields = [aside.extract("obliging", f"say {'x' * length}".encode()).fields for length in (2_000, 2_001)]
    assert [len(each) for each in fields] == [1, 0]


def test_no_network_is_reached(aside: Aside) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        assert "it is damaged" in refusal(aside, f"connect {server.getsockname()[1]}")
        with pytest.raises(BlockingIOError):
            server.accept()
    assert "it is damaged" in refusal(aside, "look-up localhost")


def test_no_program_is_started_and_no_file_is_written(aside: Aside, tmp_path: Path) -> None:
    mark = tmp_path / "mark"
    assert "it is damaged" in refusal(aside, f"start open({str(mark)!r}, 'w')")
    assert "it is damaged" in refusal(aside, f"write {mark}")
    assert not mark.exists()


def test_a_process_that_somebody_else_ended_is_started_again(aside: Aside) -> None:
    first = int(ask(aside, "process"))
    os.kill(first, signal.SIGKILL)
    os.waitid(os.P_PID, first, os.WEXITED | os.WNOWAIT)
    assert int(ask(aside, "process")) != first


def test_a_process_that_somebody_else_ends_in_the_middle_of_a_file_costs_that_file_only(
    aside: Aside, pipe: Path
) -> None:
    refused: list[str] = []
    reading = threading.Thread(target=lambda: refused.append(refusal(aside, f"wait {pipe}")))
    first = int(ask(aside, "process"))
    reading.start()
    with pipe.open("w"):
        os.kill(first, signal.SIGKILL)
        reading.join()
    assert "broke down" in refused[0]


def test_closing_ends_a_reading_in_another_thread(aside: Aside, pipe: Path) -> None:
    refused: list[str] = []
    reading = threading.Thread(target=lambda: refused.append(refusal(aside, f"wait {pipe}")))
    reading.start()
    with pipe.open("w"):
        aside.close()
        reading.join()
    assert refused == ["its reading was stopped"]


def test_two_threads_get_each_their_own_file(aside: Aside) -> None:
    found: dict[int, list[str]] = {}

    def read(name: int) -> None:
        found[name] = [ask(aside, f"say {name}-{at}") for at in range(50)]

    threads = [threading.Thread(target=read, args=(name,)) for name in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == {name: [f"{name}-{at}" for at in range(50)] for name in range(2)}


_INTERRUPTED = """
import sys
from tui.story.formats.bounded import Aside
aside = Aside(readers={"obliging": "tests.story.formats.obliging"})
print(aside.extract("obliging", b"process").paragraphs[0].text, flush=True)
try:
    aside.extract("obliging", f"wait {sys.argv[1]}".encode())
except KeyboardInterrupt:
    print(aside.process_id)
"""


def test_an_interrupted_reading_leaves_no_process_behind(pipe: Path) -> None:
    command = [sys.executable, "-c", _INTERRUPTED, str(pipe)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as reader:
        assert reader.stdout
        child = int(reader.stdout.readline())
        with pipe.open("w"):
            assert _interrupt(reader) == "None\n"
    with pytest.raises(ProcessLookupError):
        os.kill(child, 0)


def _interrupt(reader: "subprocess.Popen[str]") -> str:
    """Press Ctrl+C until it is noticed: Python may have looked for it just before it began to wait."""
    while True:
        reader.send_signal(signal.SIGINT)
        try:
            return reader.communicate(timeout=3)[0]
        except subprocess.TimeoutExpired:
            continue


def test_the_process_ends_when_its_reader_is_gone() -> None:
    told = json.dumps({"readers": READERS, "memory": 10**9, "seconds": 20})
    command = [sys.executable, "-m", "tui.story.formats.child", told]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        assert child.communicate()[0] == b""
    assert child.returncode == 0


def test_what_is_not_installed_is_told_with_the_command_that_installs_it() -> None:
    aside = Aside(readers={"web page": "nobody_has_this", "PDF": "nobody_has_this", "mail": "nobody_has_this"})
    told = {name: _told(aside, name) for name in ("web page", "PDF", "mail")}
    aside.close()
    pip = f"{shlex.quote(sys.executable)} -m pip install"
    wanted = metadata.requires("crossread") or []
    assert re.fullmatch(rf'reading PDF needs pypdf; {re.escape(pip)} "pypdf>=[0-9.]+"', told["PDF"])
    assert told["web page"].startswith(f"reading web pages needs trafilatura; {pip} ")
    installed = re.findall(r'"([\w-]+)[^"]+"', told["web page"])
    assert sorted(installed) == sorted(re.split(r"[<>=]", each)[0] for each in wanted if "extra == 'html'" in each)
    assert len(installed) == 2
    assert "it is damaged" in told["mail"]


def _told(aside: Aside, name: str) -> str:
    with pytest.raises(Refused) as caught:
        aside.extract(name, b"")
    return str(caught.value)


def test_a_program_that_is_not_installed_names_itself_to_be_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(name: str) -> list[str]:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "requires", nowhere)
    assert requirements("pdf") == ["crossread[pdf]"]
