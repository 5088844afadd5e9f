"""What is no sound dump is refused in one line, and nothing is changed by it."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tui.library import Library
from tui.story import Unreadable

from .lived import dumped, lived_in, loaded

Row = dict[str, Any]


@pytest.fixture
def rows(library: Library) -> list[Row]:
    lived_in(library)
    return [json.loads(line) for line in dumped(library)]


def refused(other: Library, lines: list[str]) -> str:
    before = dumped(other)
    with pytest.raises(Unreadable) as error:
        loaded(other, lines, "a\x1b.jsonl")
    assert dumped(other) == before
    assert str(error.value).isprintable()
    return str(error.value)


def first(rows: list[Row], table: str) -> Row:
    return next(row for row in rows if row.get("table") == table)


def lines_of(rows: list[Row]) -> list[str]:
    return [json.dumps(row) for row in rows]


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda rows: rows.pop(), "cut off"),
        (lambda rows: rows.pop(4), "lines are missing"),
        (lambda rows: rows.insert(3, dict(rows[2])), "there twice"),
        (lambda rows: rows.append({"table": "story"}), "behind its end"),
        (lambda rows: rows[0].update(format=2), "newer Crossread"),
        (lambda rows: rows[0].update(schema=99), "newer Crossread"),
        (lambda rows: rows[0].update(schema="3"), "no dump"),
        (lambda rows: rows[0].update(schema=0), "no dump"),
        (lambda rows: rows[1].update(table="sqlite_master"), "no such table"),
        (lambda rows: rows[1].update(table=["source"]), "names no table"),
        (lambda rows: rows[1].update({"sha256) VALUES (1); --": 1}), "no such column"),
        (lambda rows: rows[1].update(bytes={"base64": "!"}), "no base64"),
        (lambda rows: rows[1].update(bytes={"base64": "aGVsbG8="}), "contradicts itself"),
        (lambda rows: rows[1].update(bytes=1.5), "no column can"),
        (lambda rows: first(rows, "story").update(id=7), "another type"),
        (lambda rows: first(rows, "story").pop("id"), "missing"),
        (lambda rows: first(rows, "story").update(title="\x1b[2J"), "not hold what it should"),
        (lambda rows: first(rows, "story").update(said='["shoes"]'), "not hold what it should"),
        (lambda rows: first(rows, "story").update(said="[" * 100_000), "not hold what it should"),
        (lambda rows: first(rows, "version").update(text="other"), "contradicts itself"),
        (lambda rows: first(rows, "version").update(sentences='[[0, 9999, "body", ""]]'), "contradicts itself"),
        (lambda rows: first(rows, "version").update(sentences='[[0, 1, "poem", ""]]'), "not hold what it should"),
        (lambda rows: first(rows, "version").update(found='{"title": "\\u001b"}'), "not hold what it should"),
        (lambda rows: first(rows, "version").update(number=-1), "not hold what it should"),
        (lambda rows: first(rows, "session").update(turn=2**70), "another type"),
        (lambda rows: first(rows, "link").update(decision="marry"), "not hold what it should"),
        (lambda rows: first(rows, "judgement").update(verdict="guilty"), "not hold what it should"),
        (lambda rows: first(rows, "op").update(changes='[["story", {"id": 1}, {"x": 1}, {"x": 2}]]'), "not hold"),
        (lambda rows: first(rows, "op").update(changes='[["op", {"id": 1}, {}, {}]]'), "not hold what it should"),
        (lambda rows: first(rows, "draft").update(anchors='[{"story_id": 1}]'), "not hold what it should"),
        (lambda rows: first(rows, "note").update(id="n-elsewhere"), "lacks what it belongs to"),
        (lambda rows: first(rows, "judgement").update(id="j-elsewhere"), "judgement lacks what it belongs to"),
        (lambda rows: first(rows, "member").update(story_id="nobody"), "lacks what it belongs to"),
    ],
)
def test_a_dump_that_no_crossread_wrote_is_refused(
    rows: list[Row], other: Library, spoil: Callable[[list[Row]], object], why: str
) -> None:
    spoil(rows)
    message = refused(other, lines_of(rows))
    assert why in message
    assert message.endswith("nothing was changed.")


@pytest.mark.parametrize(
    "line", ["", "no JSON", "[1]", '{"crossread": NaN}', "[" * 100_000, '{"a": 1' + "0" * 9000 + "}"]
)
def test_a_line_that_is_no_object_is_refused_with_its_number(rows: list[Row], other: Library, line: str) -> None:
    lines = lines_of(rows)
    assert "line 4: it is no JSON" in refused(other, [*lines[:3], line, *lines[3:]])


def test_an_error_says_nothing_of_what_a_dump_holds(rows: list[Row], other: Library) -> None:
    first(rows, "version").update(text="The secret source", text_sha="0")
    assert "secret" not in refused(other, lines_of(rows))


def test_nothing_at_all_is_no_dump(other: Library) -> None:
    assert "line 1" in refused(other, [])


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_changed_in_a_dump_it_is_loaded_or_refused_in_a_line(
    rows: list[Row], other: Library, data: st.DataObject
) -> None:
    changed = [dict(row) for row in rows]
    row = changed[data.draw(st.integers(0, len(rows) - 1))]
    name = data.draw(st.sampled_from(sorted(row)))
    row[name] = data.draw(st.none() | st.integers() | st.text() | st.floats() | st.lists(st.text()) | st.just("[[1]]"))
    with other.unrecorded():
        try:
            loaded(other, lines_of(changed))
        except Unreadable as error:
            assert str(error).isprintable()
        for note in other.notes():
            other.locate(note.anchors[0])
        other.members(samples=True)
