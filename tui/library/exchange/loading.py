"""Reading a dump: judged line by line in a temporary library, and only then brought into the real one."""

import base64
import binascii
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import NoReturn

from tui.library.database import Database, Value
from tui.library.exchange.dumping import FORMAT
from tui.library.exchange.merged import Merged
from tui.library.exchange.sound import Flaw
from tui.library.exchange.staging import Staging
from tui.library.exchange.tables import TABLES, completed, exchanged, in_order, keep_lines_of
from tui.library.schema import MIGRATIONS
from tui.story import Unreadable, clean_line


def is_dump(line: bytes) -> bool:
    """Whether the first line of a file says that it is a dump."""
    try:
        return _object(line).get("crossread") == "dump"
    except Flaw:
        return False


def stage(lines: Iterable[bytes], name: str, temporary: Database) -> Database:
    """Read a dump into an empty temporary database, and bring it up to the tables of this Crossread.

    Args:
        lines: of the dump, with or without their line ends.
        name: what errors call it.
        temporary: where the rows are put.

    Raises:
        Unreadable: it is no dump, is cut off, comes from a newer Crossread, or a row of it makes no sense.
    """
    count, numbered = 0, enumerate(lines, 1)
    try:
        with temporary.writing():
            staging = Staging(temporary, _schema(_object(next(numbered, (0, b""))[1])))
            for count, line in numbered:
                value = _object(line)
                if "end" in value:
                    return _finished(staging, value, count - 2, numbered)
                staging.add(*_record(value))
            raise Flaw("its end is missing; it was cut off")
    except Flaw as flaw:
        raise Unreadable(f"{clean_line(name)}: line {max(count, 1)}: {flaw}; nothing was changed.") from flaw


def is_blank(database: Database) -> bool:
    """Whether there is nothing in a library but settings."""
    return all(table == "setting" or not database.row(f"SELECT 1 FROM {table} LIMIT 1") for table in TABLES)


def copy_whole(database: Database, theirs: Database) -> Merged:
    """Bring every row of another library into one that is blank, as it is."""
    database.run("DELETE FROM setting")
    for table in TABLES:
        for row in theirs.each(f"SELECT * FROM {table} ORDER BY {in_order(table)}"):
            database.insert(table, **completed(table, exchanged(table, dict(row))))
    for row in theirs.each("SELECT story_id, text, sentences FROM version"):
        keep_lines_of(database, row["story_id"], row["text"], row["sentences"])
    return Merged(
        stories=_seen(database, "story"),
        sessions=_seen(database, "session"),
        notes=_seen(database, "note"),
        links=_seen(database, "link"),
        judgements=_seen(database, "judgement"),
        drafts=database.number("SELECT count(*) FROM draft"),
        whole=True,
    )


def _seen(database: Database, table: str) -> int:
    return database.number(f"SELECT count(*) FROM {table} WHERE deleted_at IS NULL")


def _schema(header: Mapping[str, object]) -> int:
    """The number of migrations behind the rows of a dump."""
    form, schema = header.get("format"), header.get("schema")
    if header.get("crossread") != "dump" or not isinstance(form, int) or not isinstance(schema, int):
        raise Flaw("this is no dump of a Crossread library")
    if form > FORMAT or schema > len(MIGRATIONS):
        raise Flaw("this dump is from a newer Crossread; update Crossread")
    if form < 1 or schema < 1:
        raise Flaw("this is no dump of a Crossread library")
    return schema


def _finished(staging: Staging, end: Mapping[str, object], rows: int, more: Iterator[tuple[int, bytes]]) -> Database:
    if end.get("rows") != rows:
        raise Flaw("some of its lines are missing")
    if any(line.strip() for _, line in more):
        raise Flaw("there is more behind its end")
    if hanging := staging.hanging():
        raise Flaw(f"somewhere above, a row of {hanging} lacks what it belongs to")
    return staging.finish()


def _record(value: dict[str, object]) -> tuple[str, dict[str, Value]]:
    """A line of a dump as a row."""
    table = value.pop("table", None)
    if not isinstance(table, str):
        raise Flaw("it names no table")
    return table, {name: _read(each) for name, each in value.items()}


def _read(value: object) -> Value:
    if value is None or isinstance(value, str) or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    if isinstance(value, dict) and value.keys() == {"base64"} and isinstance(value["base64"], str):
        try:
            return base64.b64decode(value["base64"], validate=True)
        except (binascii.Error, ValueError) as error:
            raise Flaw("it holds bytes that are no base64") from error
    raise Flaw("it holds something that no column can")


def _object(line: bytes) -> dict[str, object]:
    """A line as a JSON object."""
    try:
        value = json.loads(line, parse_constant=_refuse)
    except (ValueError, RecursionError) as error:
        raise Flaw("it is no JSON") from error
    if not isinstance(value, dict):
        raise Flaw("it is no JSON object")
    return value


def _refuse(constant: str) -> NoReturn:
    raise ValueError(constant)
