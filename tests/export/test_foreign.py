"""Notes of other programs as values: what annotations may look like, and what is refused."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.export.builders import decided, entry, other, quoted, session
from tui.export import ForeignNote, annotations, read_annotations
from tui.library import Verdict
from tui.matching import Decision
from tui.story import Unreadable

SHA = "ab" * 32
QUOTE = {"type": "TextQuoteSelector", "exact": "14 people", "prefix": "least ", "suffix": " were"}
POSITION = {"type": "TextPositionSelector", "start": 10, "end": 19}


def read(value: object) -> list[ForeignNote]:
    return [*read_annotations(json.dumps(value).encode(), "notes.json").notes]


def one(**more: Any) -> ForeignNote:
    (note,) = read({"type": "Annotation", "id": "http://a.example/1", "target": "http://w.example/1"} | more)
    return note


def refusal(value: object) -> str:
    with pytest.raises(Unreadable) as error:
        read(value)
    assert str(error.value).isprintable()
    assert str(error.value).endswith("nothing was changed.")
    return str(error.value)


def test_what_crossread_exports_reads_back_as_it_was() -> None:
    first, second = read(annotations(session(entry(body="Ask", tags=("check",)), entry(quoted(), other(), note="n-2"))))
    assert (first.id, first.body, first.tags, first.done) == ("n-7k2q4abc", "Ask", ("check",), False)
    assert (first.created, first.modified) == ("2026-03-05T09:00:00Z", "2026-03-05T09:30:00Z")
    assert first.session is not None
    assert (first.session.id, first.session.name) == ("s-8f21c4ab", "Ferry collision at Marrow Point")
    anchor = quoted().anchor
    (target,) = first.targets
    assert (target.exact, target.prefix, target.suffix) == (anchor.exact, anchor.prefix, anchor.suffix)
    assert (target.start, target.end, target.text_sha) == (anchor.start, anchor.end, anchor.text_sha)
    assert len(second.targets) == 2


def test_hypothesis_rows_as_its_server_answers() -> None:
    (note,) = read({
        "total": 1,
        "rows": [{
            "id": "jXMl0k3vEeq", "created": "2026-03-04T12:00:00.5+01:00", "updated": "2026-03-04T12:30:00.5+01:00",
            "uri": "https://w.example/1", "text": "Ask.", "tags": ["to check"], "group": "__world__",
            "document": {"title": ["Ferries collide"]},
            "target": [{"source": "https://w.example/1", "selector": [
                {"type": "RangeSelector", "endOffset": 9, "startOffset": 0}, POSITION, QUOTE]}],
        }],
    })  # fmt: skip
    assert (note.key, note.id, note.body, note.tags) == ("jXMl0k3vEeq", None, "Ask.", ("to check",))
    assert (note.created, note.modified) == ("2026-03-04T11:00:00Z", "2026-03-04T11:30:00Z")
    (target,) = note.targets
    assert (target.url, target.title, target.exact) == ("https://w.example/1", "Ferries collide", "14 people")
    assert (target.start, target.end) == (10, 19)


def test_hypothesis_notes_as_its_client_exports_them() -> None:
    (note,) = read({"client_version": "1.1", "annotations": [{"id": "x", "uri": "https://w.example/1", "text": "A"}]})
    assert (note.body, note.targets[0].url, note.targets[0].exact) == ("A", "https://w.example/1", "")


@pytest.mark.parametrize(
    "whole",
    [
        [{"target": "http://w.example/1", "bodyValue": "A"}],
        {"type": "Annotation", "target": "http://w.example/1", "body": "A"},
        {"@type": ["oa:Annotation"], "target": {"source": {"id": "http://w.example/1"}}, "body": {"value": "A"}},
        {"type": "AnnotationPage", "items": [{"target": {"id": "http://w.example/1"}, "body": [{"value": "A"}]}]},
        {
            "type": ["AnnotationCollection"],
            "first": {"items": [], "next": {"items": [{"target": "http://w.example/1", "bodyValue": "A"}]}},
        },
    ],
)
def test_every_form_of_the_same_annotation_reads_alike(whole: object) -> None:
    (note,) = read(whole)
    assert (note.body, note.targets[0].url) == ("A", "http://w.example/1")


def test_tags_are_told_from_words_and_an_address_as_a_body_is_words() -> None:
    note = one(
        body=[{"purpose": "tagging", "value": "a b"}, {"value": "one"}, "http://b.example", {"id": "http://c.example"}]
    )
    assert note.tags == ("a b",)
    assert note.body == "one\n\nhttp://b.example\n\nhttp://c.example"


def test_a_selector_that_refines_another_is_found() -> None:
    selector = {"type": "FragmentSelector", "value": "p3", "refinedBy": QUOTE}
    assert one(target={"source": "http://w.example/1", "selector": selector}).targets[0].exact == "14 people"


def test_the_text_that_a_page_was_is_known_by_its_cached_state() -> None:
    target = {"source": "http://w.example/1", "state": {"type": "TimeState", "cached": f"urn:sha256:{SHA}"}}
    assert one(target=target).targets[0].text_sha == SHA
    assert one(target=f"urn:sha256:{SHA}").targets[0].url == ""


def test_an_annotation_on_many_pages_becomes_a_note_on_each() -> None:
    notes = read([{"id": "x", "bodyValue": "A", "target": [f"http://w.example/{page}" for page in range(3)]}])
    assert [note.targets[0].url[-1] for note in notes] == ["0", "1", "2"]
    assert len({note.key for note in notes}) == 3


def test_nothing_of_a_foreign_note_is_an_order_to_a_terminal() -> None:
    note = one(
        bodyValue="\x1b[2Jred", target={"source": "http://w.example/\x9b1", "selector": QUOTE | {"exact": "\x07"}}
    )
    assert (note.body, note.targets[0].url, note.targets[0].exact) == ("[2Jred", "http://w.example/1", "")


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (7, "the file is no object"),
        ({"a": 1}, "neither a dump of a library nor annotations"),
        ([{"target": "x"}, "annotation"], "annotation 2: it is no object"),
        ([{"bodyValue": "A"}], "annotation 1: it has no target"),
        ([{"target": 7}], "its target is no object"),
        ([{"target": "x", "bodyValue": 7}], "its body is no text"),
        ([{"target": {"source": ["x"]}}], "its source is no text"),
        ([{"target": "x", "bodyValue": "A" * 2_000_001}], "its body is too long"),
        ([{"target": "x", "body": ["A"] * 100_001}], "a list in it is too long"),
    ],
)
def test_what_is_no_annotation_is_refused_in_a_line(value: object, why: str) -> None:
    assert why in refusal(value)


@pytest.mark.parametrize("data", [b"", b"\xff", b"{", b"[NaN]", b"[" * 200_000])
def test_what_is_no_json_is_refused_in_a_line(data: bytes) -> None:
    with pytest.raises(Unreadable, match="nothing was changed"):
        read_annotations(data, "notes.json")


def test_pages_that_go_on_for_ever_are_refused() -> None:
    page: dict[str, object] = {"items": []}
    for _ in range(300):
        page = {"items": [], "next": page}
    assert read({"type": "AnnotationCollection", "first": page}) == []


Leaves = st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.sampled_from([QUOTE, POSITION])
Names = st.sampled_from(["type", "id", "target", "body", "source", "selector", "refinedBy", "uri", "tags", "value"])
Values = st.recursive(Leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(Names, inner), max_leaves=12)


@given(st.dictionaries(Names, Values), st.sampled_from(["rows", "annotations", "first", ""]))
@settings(max_examples=100, deadline=None)
def test_whatever_json_holds_it_is_read_or_refused_in_a_line(item: dict[str, object], under: str) -> None:
    try:
        notes = read({"type": "AnnotationCollection", under: [item]} if under else [item])
    except Unreadable as error:
        assert str(error).isprintable()
    else:
        assert all(len(note.targets) in (1, 2) for note in notes)


def test_every_text_of_a_choice_is_read() -> None:
    items = [{"type": "TextualBody", "value": "Yes."}, {"type": "Choice", "items": [{"value": "Ja."}]}]
    spoken = {"type": "SpecificResource", "source": {"id": "http://example.org/c1", "type": "Audio"}}
    (note,) = read(
        {"type": "Annotation", "target": "https://a.b/c", "body": {"type": "Choice", "items": [*items, spoken]}}
    )
    assert note.body == "Yes.\n\nJa.\n\nhttp://example.org/c1"


def test_a_note_on_a_set_of_pages_is_a_note_on_each() -> None:
    pages = [f"https://a.b/{number}" for number in range(3)]
    notes = read({"type": "Annotation", "bodyValue": "All.", "target": {"type": "Composite", "items": pages}})
    assert [[target.url for target in note.targets] for note in notes] == [[page] for page in pages]


def test_a_text_without_a_purpose_is_a_tag_where_the_annotation_only_tags() -> None:
    bodies = [{"value": "ferry"}, {"value": "Look here.", "purpose": "commenting"}]
    (note,) = read({"type": "Annotation", "motivation": "tagging", "target": "https://a.b/c", "body": bodies})
    assert (note.tags, note.body) == (("ferry",), "Look here.")


def test_a_collection_whose_notes_are_elsewhere_says_so() -> None:
    with pytest.raises(Unreadable, match="at an address that it names"):
        read({"type": "AnnotationCollection", "label": "c", "first": "https://a.b/page1"})


def test_decisions_read_back_as_they_were() -> None:
    choice = decided(Decision.LINK, (Verdict.OTHER, "another\nboat", "figure"), (Verdict.OPEN, "", ""))
    told = read_annotations(json.dumps(annotations(session(entry(), choices=(choice,)))).encode(), "notes.json")
    assert [note.id for note in told.notes] == ["n-7k2q4abc"]
    link, figure, whole = told.decisions
    assert (link.id, link.decided, link.reason) == ("l-7k2q4abc", Decision.LINK, "")
    assert (figure.decided, figure.reason, figure.kind) == (Verdict.OTHER, "another\nboat", "figure")
    assert (figure.words, whole.words, whole.decided) == (("14 people", "17 people"), ("", ""), Verdict.OPEN)
    assert [target.exact for target in whole.targets] == [each.anchor.exact for each in choice.quoted]
    assert link.session is not None
    assert link.session.id == "s-8f21c4ab"


@pytest.mark.parametrize(
    "odd",
    [
        {"crossread:verdict": "guilty"},
        {"crossread:verdict": ["open"]},
        {"crossread:verdict": "open", "target": ["http://w.example/1"]},
        {"crossread:verdict": "open", "id": "http://a.example/1"},
    ],
)
def test_what_is_no_decision_of_crossreads_is_a_note(odd: dict[str, Any]) -> None:
    both = ["http://w.example/1", "http://w.example/2"]
    item = {"type": "Annotation", "id": "urn:crossread:j-7k2q4abc", "target": both, "bodyValue": "Ask."} | odd
    told = read_annotations(json.dumps(item).encode(), "notes.json")
    assert (len(told.notes), told.decisions) == (1, ())
