"""Notes as Web Annotations, for other programs."""

import json
from dataclasses import replace
from typing import Any

import pytest

from tests.export.builders import decided, entry, other, quoted, session, source
from tui.export import all_annotations, annotations
from tui.library import Anchor, Standing, Verdict
from tui.matching import Decision
from tui.story import Details


def items(*entries: Any) -> list[Any]:
    """The annotations that these notes make, as another program reads them."""
    read = json.loads(json.dumps(annotations(session(*entries))))
    found = read["first"]["items"]
    assert isinstance(found, list)
    return found


def test_a_session_is_a_collection_of_one_page() -> None:
    made: dict[str, Any] = annotations(session(entry(), entry(other(), note="n-2")))
    assert made["@context"] == ["http://www.w3.org/ns/anno.jsonld", {"crossread": "urn:crossread:terms:"}]
    assert (made["type"], made["total"], made["label"]) == (
        "AnnotationCollection",
        2,
        "Ferry collision at Marrow Point",
    )
    assert made["first"]["type"] == "AnnotationPage"
    assert made["last"] == made["first"]["id"]
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


def test_a_passage_names_its_text_version_file_and_all_that_is_known_of_its_story() -> None:
    details = Details("Fog", "Wire", published="2026-03-04", url="https://wire.example/1")
    side = replace(quoted(current=2, standing=Standing.ORPHAN), source=source(details, said=frozenset({"outlet"})))
    (item,) = items(entry(side))
    told = {key.removeprefix("crossread:"): value for key, value in item["target"][0].items() if ":" in key}
    assert told == {
        "textSha256": side.anchor.text_sha,
        "version": 1,
        "story": f"urn:crossread:story:{'a' * 32}",
        "standing": "orphan",
        "paragraph": 3,
        "title": "Fog",
        "outlet": "Wire",
        "published": "2026-03-04",
        "url": "https://wire.example/1",
        "saidByReader": ["outlet"],
        "fileName": "wire.txt",
        "sha256": side.source.origin.sha256,
        "imported": "2026-03-04T16:02:31Z",
    }


def test_a_note_tells_whether_it_is_done_and_of_which_session_it_is() -> None:
    (item,) = items(entry(body="Rang them.", done=True))
    assert (item["crossread:done"], item["crossread:rev"]) == (True, 1)
    assert item["crossread:session"] == {"id": "urn:crossread:s-8f21c4ab", "label": "Ferry collision at Marrow Point"}


def test_a_quotation_without_a_place_has_no_position() -> None:
    side = quoted()
    (item,) = items(entry(replace(side, anchor=replace(side.anchor, start=0, end=0))))
    assert [selector["type"] for selector in item["target"][0]["selector"]] == ["TextQuoteSelector"]


def test_all_sessions_make_one_collection() -> None:
    made: dict[str, Any] = all_annotations([session(entry()), session(entry(note="n-2"), identifier="s-2")])
    assert (made["id"], made["total"]) == ("urn:crossread:all", 2)
    assert [item["crossread:session"]["id"] for item in made["first"]["items"]] == [
        "urn:crossread:s-8f21c4ab",
        "urn:crossread:s-2",
    ]


def test_samples_are_marked_for_other_programs_too() -> None:
    made = annotations(session(entry(), sample=True))
    assert made["label"] == [
        "Ferry collision at Marrow Point",
        "SAMPLE: written for trying Crossread out; the outlets are made up",
    ]


def test_exporting_twice_gives_the_same_annotations() -> None:
    made = [json.dumps(annotations(session(entry(body="x")))) for _ in range(2)]
    assert made[0] == made[1]


def test_a_link_is_an_annotation_that_links_two_passages() -> None:
    made: dict[str, Any] = annotations(session(entry(), choices=(decided(Decision.UNLINK),)))
    assert made["total"] == 2
    link = made["first"]["items"][1]
    assert (link["id"], link["motivation"]) == ("urn:crossread:l-7k2q4abc", "linking")
    assert link["crossread:decision"] == "unlink"
    assert len(link["target"]) == 2


def test_a_verdict_assesses_two_passages_and_its_reason_is_a_comment() -> None:
    choice = decided(None, (Verdict.EXPLAINED, "a later count", "figure"))
    made: dict[str, Any] = annotations(session(choices=(choice,)))
    (item,) = made["first"]["items"]
    assert (item["motivation"], item["crossread:verdict"]) == ("assessing", "explained")
    assert [(body["purpose"], body["value"]) for body in item["body"]] == [
        ("assessing", "explained"),
        ("commenting", "a later count"),
    ]
    assert (item["crossread:kind"], item["crossread:words"]) == ("figure", ["14 people", "17 people"])
