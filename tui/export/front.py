"""The front matter of a file that exists: Crossread's properties brought up to date, the reader's left as they are.

Read line by line and not as YAML: what is not understood stays.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.export.document import FrontEntry, digest, item_key
from tui.export.escaping import front_value
from tui.export.parts import lines_of, plain

_KEY = re.compile(r"""(?:"([^"]*)"|'([^']*)'|([\w-]+))[ \t]*:(?=\s|$)""")
_ITEM = re.compile(r"(\s*-\s+)(.*?)\s*$")
_IN_A_ROW = re.compile(r"(.*:[ \t]*\[)(.*)(\][ \t]*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class _Property:
    """The lines of one property, or lines that are none, up to the line end of the last."""

    key: str
    raw: str

    @property
    def text(self) -> str:
        return plain(self.raw).removesuffix("\n")


def document_of(front: str) -> str | None:
    """The document that a file's front matter says it is; None where it says nothing."""
    for each in _properties(front):
        if each.key == "crossread":
            return _read(each.text.partition(":")[2])
    return None


def merged_front(front: str, new: Sequence[FrontEntry], memory: Mapping[str, str], line_end: str) -> str:
    """Front matter, with its fences, brought up to date; empty where the file has none.

    `memory` has the SHA-256 of each property as Crossread last offered it.
    """
    if not front:
        return ""
    wanted = {entry.key: entry for entry in new}
    opening, *_, closing = lines_of(front)
    found = list(_properties(front))
    body = [_updated(each, wanted.get(each.key), memory, line_end) for each in found]
    present = {each.key for each in found}
    body += [
        entry.text.replace("\n", line_end) + line_end
        for entry in new
        if entry.key not in present and f"front {entry.key}" not in memory
    ]
    return "".join([opening, *body, closing])


def _properties(front: str) -> Iterator[_Property]:
    """What stands between the fences; a property's lines go on where they are indented or items of its list."""
    lines = lines_of(front)[1:-1]
    at = 0
    while at < len(lines):
        found = _KEY.match(lines[at])
        stop = at + 1
        while found and stop < len(lines) and re.match(r"[ \t]+\S|-\s", lines[stop]):
            stop += 1
        key = str(next(filter(None, found.groups()), "")) if found else ""
        yield _Property(key, "".join(lines[at:stop]))
        at = stop


def _updated(old: _Property, new: FrontEntry | None, memory: Mapping[str, str], line_end: str) -> str:
    last, spellings = memory.get(f"front {old.key}"), set(_spellings(old))
    if new is None:
        # One that Crossread wrote and has nothing to say for any more goes, unless the reader changed it.
        return "" if last in spellings else old.raw
    if digest(new.text) in spellings:
        return old.raw
    if last in spellings:
        return new.text.replace("\n", line_end) + line_end
    if not isinstance(new.value, tuple):
        return old.raw
    added = [item for item in new.value if item_key(new.key, item) not in memory and item not in _items(old.text)]
    return _with_items(old.raw, added, line_end) if added else old.raw


def _spellings(old: _Property) -> Iterator[str]:
    """The SHA-256 of a property, and as Crossread would write its value: a program may quote and indent otherwise.

    Of one with a comment there is no other spelling: the comment would be lost.
    """
    yield digest(old.text)
    lines = old.text.split("\n")[1:]
    if "#" in old.text or not all(_ITEM.fullmatch(line) for line in lines):
        return
    value = old.text.partition(":")[2].strip()
    if _IN_A_ROW.fullmatch(old.text) or (lines and not value.partition("\n")[0].strip()):
        yield digest(FrontEntry(old.key, tuple(_items(old.text))).text)
    elif not lines:
        yield digest(FrontEntry(old.key, _read(value)).text)


def _items(text: str) -> list[str]:
    """The values of a list as far as they can be read."""
    in_a_row = _IN_A_ROW.fullmatch(text)
    if in_a_row:
        quoted = r'"(?:[^"\\]|\\.)*"' + r"|'(?:[^']|'')*'|[^,]+"
        return [_read(each) for each in re.findall(quoted, in_a_row[2])]
    return [_read(found[2]) for line in text.split("\n")[1:] if (found := _ITEM.fullmatch(line))]


def _read(value: str) -> str:
    """A simple value of YAML: quoted in either way, or plain."""
    value = value.strip()
    if value.startswith('"'):
        try:
            return str(json.loads(value))
        except ValueError:
            return value
    if len(value) > 1 and value[0] == value[-1] == "'":
        return value[1:-1].replace("''", "'")
    return value.partition(" #")[0].strip()


def _with_items(raw: str, added: Sequence[str], line_end: str) -> str:
    """A list of the reader's with more items in the form that it has; one that is not understood stays as it is."""
    bare = raw.rstrip("\r\n")
    values = [front_value(item) for item in added]
    if in_a_row := _IN_A_ROW.fullmatch(bare):
        inner = in_a_row[2].rstrip()
        if "#" in inner:
            return raw
        joined = ", ".join([*([inner.rstrip(",")] if inner.strip() else []), *values])
        return in_a_row[1] + joined + in_a_row[3] + raw[len(bare) :]
    lines = bare.replace("\r\n", "\n").split("\n")
    if len(lines) == 1 and lines[0].rstrip().endswith(":"):
        return bare + line_end + line_end.join(f"  - {value}" for value in values) + raw[len(bare) :]
    last = _ITEM.fullmatch(lines[-1])
    if not last or not all(_ITEM.fullmatch(line) for line in lines[1:]):
        return raw
    return bare + line_end + line_end.join(last[1] + value for value in values) + raw[len(bare) :]
