"""How the process in which files are taken apart is spoken to: a length, JSON, and a file's bytes as they are."""

import json
import struct
from typing import IO, Any

from tui.story.formats.extracted import Extracted, Paragraph
from tui.story.values import Evidence, Kind

_LENGTH = struct.Struct(">Q")
_LONGEST = 100_000_000
"""Bytes of one message. Longer ones are not believed."""


def send(pipe: IO[bytes], message: dict[str, Any], data: bytes = b"") -> None:
    """Write a message, and the bytes that belong to it. Raises OSError where nobody reads any more."""
    written = json.dumps({**message, "bytes": len(data)}).encode("ascii")
    pipe.write(_LENGTH.pack(len(written)) + written)
    pipe.write(data)
    pipe.flush()


def receive(pipe: IO[bytes]) -> tuple[dict[str, Any], bytes]:
    """Read a message and the bytes that belong to it. Raises EOFError where the other side has ended."""
    (length,) = _LENGTH.unpack(_exactly(pipe, _LENGTH.size))
    message: dict[str, Any] = json.loads(_exactly(pipe, length))
    return message, _exactly(pipe, int(message["bytes"]))


def _exactly(pipe: IO[bytes], size: int) -> bytes:
    data = pipe.read(size) if size <= _LONGEST else b""
    if len(data) != size:
        raise EOFError
    return data


def packed(extracted: Extracted) -> dict[str, Any]:
    """A file taken apart, as JSON has it."""
    return {
        "paragraphs": [[each.text, each.kind, each.why] for each in extracted.paragraphs],
        "fields": [_evidence(each) for each in extracted.fields],
        "guesses": [_evidence(each) for each in extracted.guesses],
        "remarks": list(extracted.remarks),
        "encoding": extracted.encoding,
        "guessed": extracted.guessed,
    }


def unpacked(written: dict[str, Any]) -> Extracted:
    """The same, back from JSON."""
    return Extracted(
        paragraphs=tuple(
            Paragraph(text, Kind(kind) if kind else None, why) for text, kind, why in written["paragraphs"]
        ),
        fields=tuple(Evidence(*each) for each in written["fields"]),
        guesses=tuple(Evidence(*each) for each in written["guesses"]),
        remarks=tuple(written["remarks"]),
        encoding=written["encoding"],
        guessed=written["guessed"],
    )


def _evidence(each: Evidence) -> list[str]:
    return [each.field, each.value, each.why]
