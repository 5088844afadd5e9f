"""The process in which strangers' files are taken apart: it reads one after the other and answers with what is in them.

Started by `bounded` with its settings as the one argument, it ends when nobody sends anything any more.
"""

import gc
import json
import os
import sys
from dataclasses import dataclass, replace
from typing import IO, Any

from tui.story.formats import guarding, taking, wire
from tui.story.formats.extracted import Extracted, Refused
from tui.story.formats.limits import LIMIT_CHARACTERS, TOO_LONG

_BROKEN = "it is damaged, or written in a way that cannot be read here; save it as text"
_MEMORY = "it takes too much memory to read; save the story as text"

_MOST_VALUES = 100
_LONGEST_VALUE = 2_000
"""Characters, the longest address that browsers take."""


@dataclass(frozen=True, slots=True)
class Settings:
    """What the process is told at its start."""

    readers: dict[str, str]
    """The module for each format, as `taking.READERS`."""
    memory: int
    """Bytes of address space."""
    seconds: int
    """Of work on one file."""


def main(settings: str) -> None:
    """Answer until nobody asks any more. Standard output is for answers alone: what foreign code prints is lost."""
    told = Settings(**json.loads(settings))
    asked, answered = _pipes()
    guarding.limit_memory(told.memory)
    guarding.guard()
    while True:
        try:
            message, data = wire.receive(asked)
        except EOFError:
            return
        guarding.limit_time(told.seconds)
        wire.send(answered, _answer(told, message, data))


def _pipes() -> tuple[IO[bytes], IO[bytes]]:
    asked, answered = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nothing = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(nothing, standard)
    return asked, answered


def _answer(told: Settings, message: dict[str, Any], data: bytes) -> dict[str, Any]:
    try:
        with guarding.loading():
            taking.load(message["format"], told.readers)
        extracted = taking.take(message["format"], data, message["encoding"], told.readers)
    except Refused as refused:
        return {"refused": str(refused)}
    except MemoryError:
        gc.collect()
        return {"refused": _MEMORY, "spent": True}
    except UnicodeError:
        return {"refused": _not_in(message["encoding"]) if message["encoding"] else _BROKEN}
    except Exception as error:  # a broken file may bring foreign code to raise anything
        return {"refused": _BROKEN, "spent": isinstance(error, RecursionError)}
    return _checked(extracted)


def _not_in(encoding: str) -> str:
    return f"it is not in {encoding}; leave the encoding out or give another"


def _checked(extracted: Extracted) -> dict[str, Any]:
    """The answer, unless it holds more than any story does; a value too long for a field of a story is dropped."""
    if sum(len(paragraph.text) for paragraph in extracted.paragraphs) > LIMIT_CHARACTERS:
        return {"refused": TOO_LONG}
    fields, guesses = (
        tuple(each for each in given[:_MOST_VALUES] if len(each.value) <= _LONGEST_VALUE)
        for given in (extracted.fields, extracted.guesses)
    )
    return {"extracted": wire.packed(replace(extracted, fields=fields, guesses=guesses))}


if __name__ == "__main__":
    main(sys.argv[1])
