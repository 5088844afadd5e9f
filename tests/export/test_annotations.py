"""Notes as Web Annotations, for other programs."""

import json
from typing import Any

import pytest

from tests.export.builders import entry, other, quoted, session
from tui.export import annotations
from tui.library import Anchor
from tui.story import Details


def items(*entries: Any) -> list[Any]:
    """The annotations that these notes make, as another program reads them."""
    read = json.loads(json.dumps(annotations(session(*entries))))
    found = read["first"]["items"]
    assert isinstance(found, list)
    return found


def test_a_session_is_a_collection_of_one_page() -> None:
    made: dict[str, Any] = annotations(session(entry(), entry(other(), note="n-2")))
    assert made["@context"] == "http://www.w3.org/ns/anno.jsonld"
    assert (made["type"], made["total"], made["label"]) == (
        "AnnotationCollection",
        2,
        "Ferry collision at Marrow Point",
    )
    assert made["first"]["type"] == "AnnotationPage"
    assert made["first"]["partOf"] == made["id"] == "urn:crossread:s-8f21c4ab"
    assert [item["id"] for item in made["first"]["items"]] == ["urn:crossread:n-7k2q4abc", "urn:crossread:n-2"]


def test_the_text_of_a_note_is_a_comment_and_its_tags_are_tags() -> None:
    (item,) = items(entry(body="Ask <b>them</b>", tags=("check", "figure")))
    assert [(body["purpose"], body["value"]) for body in item["body"]] == [
        ("commenting", "Ask <b>them</b>"),
        ("tagging", "check"),
        ("tagging", "figure"),
    ]
    assert {body["format"] for body in item["body"]} == {"text/plain"}
    assert (item["created"], item["modified"]) == ("2026-03-05T09:00:00Z", "2026-03-05T09:30:00Z")


@pytest.mark.parametrize(
    ("body", "tags", "motivation"), [("x", ("t",), "commenting"), ("", ("t",), "tagging"), ("", (), "highlighting")]
)
def test_a_notes_motivation_is_what_the_reader_did(body: str, tags: tuple[str, ...], motivation: str) -> None:
    (item,) = items(entry(body=body, tags=tags))
    assert item["motivation"] == motivation
    assert ("body" in item) == (motivation != "highlighting")


def test_a_note_on_a_match_points_at_both_passages() -> None:
    (item,) = items(entry(quoted("14 people"), other("Seventeen")))
    assert [target["selector"] for target in item["target"]] == [
        [
            {"type": "TextQuoteSelector", "exact": "14 people", "prefix": "before ", "suffix": " after"},
            {"type": "TextPositionSelector", "start": 10, "end": 19},
        ],
        [
            {"type": "TextQuoteSelector", "exact": "Seventeen", "prefix": "before ", "suffix": " after"},
            {"type": "TextPositionSelector", "start": 10, "end": 19},
        ],
    ]


def text_of(anchor: Anchor) -> str:
    return f"urn:sha256:{anchor.text_sha}"


def test_a_story_with_an_address_names_it_and_the_text_that_positions_count_in() -> None:
    side = quoted()
    (item,) = items(entry(side))
    assert item["target"][0]["source"] == "https://wire.example/1"
    assert item["target"][0]["state"] == {"type": "TimeState", "cached": text_of(side.anchor)}


@pytest.mark.parametrize("url", [None, "javascript:alert(1)", "https://x.example/ y"])
def test_a_story_without_a_true_address_is_named_by_its_text(url: str | None) -> None:
    side = quoted(details=Details("Fog", "Wire", url=url))
    (item,) = items(entry(side))
    assert item["target"][0]["source"] == text_of(side.anchor)
    assert "state" not in item["target"][0]


def test_a_note_on_a_whole_story_points_at_no_place_in_it() -> None:
    (item,) = items(entry(quoted(exact=""), body="Long."))
    assert "selector" not in item["target"][0]


def test_samples_are_marked_for_other_programs_too() -> None:
    made = annotations(session(entry(), sample=True))
    assert made["label"] == [
        "Ferry collision at Marrow Point",
        "SAMPLE: written for trying Crossread out; the outlets are made up",
    ]


def test_exporting_twice_gives_the_same_annotations() -> None:
    made = [json.dumps(annotations(session(entry(body="x")))) for _ in range(2)]
    assert made[0] == made[1]
