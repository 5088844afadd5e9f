"""The sample stories are there, are the length of real ones, and are saved in the different ways they stand for."""

import codecs
import re
from datetime import datetime
from importlib.resources import files
from itertools import combinations

import pytest

from seeds import EVENTS, Event, Sample, data
from tests.seeded import SAMPLES, named, place, plain, text

EACH = pytest.mark.parametrize(("event", "sample"), SAMPLES, ids=[f"{e.name}/{s.file}" for e, s in SAMPLES])


def runs(words: str, length: int) -> set[tuple[str, ...]]:
    """Every run of so many words, less case and punctuation."""
    found = re.findall(r"\w+", words.lower())
    return {tuple(found[i : i + length]) for i in range(len(found) - length + 1)}


def test_the_visit_comes_first_with_five_stories_and_the_ferry_follows_with_three_and_the_bridge_with_six() -> None:
    assert [(event.name, len(event.files)) for event in EVENTS] == [("visit", 5), ("ferry", 3), ("bridge", 6)]


def test_every_file_in_the_folders_is_listed_once() -> None:
    for event in EVENTS:
        there = sorted(entry.name for entry in files("seeds").joinpath(event.name).iterdir())
        assert sorted(sample.file for sample in event.files) == there


@EACH
def test_a_sample_is_as_long_as_a_news_story(event: Event, sample: Sample) -> None:
    assert 350 <= len(text(event, sample).split()) <= 900


@EACH
def test_an_outlet_says_that_it_is_a_sample(event: Event, sample: Sample) -> None:
    assert "Sample" in sample.outlet


def test_no_outlet_tells_the_same_event_twice() -> None:
    for event in EVENTS:
        assert len({sample.outlet for sample in event.files}) == len(event.files)


@EACH
def test_what_is_known_of_a_sample_is_what_its_file_says(event: Event, sample: Sample) -> None:
    words = text(event, sample)
    for known in (sample.title, sample.byline):
        assert known is None or known in words


def test_some_stories_come_without_a_title_a_byline_or_a_date() -> None:
    samples = [sample for _, sample in SAMPLES]
    assert any(s.title is None for s in samples)
    assert any(s.byline is None for s in samples)
    assert any(s.published is None for s in samples)


def test_a_known_time_of_publication_can_be_read_and_an_hour_has_its_zone() -> None:
    known = [sample.published for _, sample in SAMPLES if sample.published]
    assert [("T" in time) for time in known] == [datetime.fromisoformat(time).tzinfo is not None for time in known]
    assert any("T" in time for time in known)


@EACH
def test_links_lead_nowhere_real(event: Event, sample: Sample) -> None:
    links = re.findall(r"https?://[^\s/]+", f"{sample.url} {text(event, sample)}")
    links += re.findall(r"""(?:href|src|action)=(?:3D)?"(https?://[^"/]+)""", data(event, sample).decode("latin-1"))
    assert set(links) <= {"https://example.com"}


def test_one_story_is_windows_1252_with_crlf_and_cannot_be_read_as_utf_8() -> None:
    found = [data(e, s) for e, s in SAMPLES if plain(s) and b"\r" in data(e, s)]
    assert len(found) == 1
    assert found[0].count(b"\r\n") == found[0].count(b"\n") == found[0].count(b"\r")
    with pytest.raises(UnicodeDecodeError):
        found[0].decode("utf-8")
    assert "“[W]e are" in found[0].decode("cp1252")


def test_one_story_begins_with_a_byte_order_mark() -> None:
    marked = [place(e, s) for e, s in SAMPLES if data(e, s).startswith(codecs.BOM_UTF8)]
    assert marked == ["ferry/coastline.txt"]


@EACH
def test_a_sample_holds_no_control_character_but_line_ends(event: Event, sample: Sample) -> None:
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", text(event, sample))


def test_one_story_is_hard_wrapped() -> None:
    lines = [line for line in named("visit/coastline.txt").splitlines() if line]
    assert max(map(len, lines)) <= 72
    assert sum(len(line) > 55 for line in lines) > len(lines) / 2


def test_some_stories_part_paragraphs_with_blank_lines_and_some_do_not() -> None:
    blank = {place(e, s) for e, s in SAMPLES if "\n\n" in text(e, s)}
    assert {place(e, s) for e, s in SAMPLES} - blank == {
        "visit/gazette.txt",
        "visit/northern-post.txt",
        "ferry/wire.txt",
    }


def test_one_story_is_markdown_with_front_matter_and_a_title() -> None:
    front, _, body = named("visit/evening-ledger.md").removeprefix("---\n").partition("\n---\n")
    assert [line.partition(":")[0] for line in front.splitlines()] == ["title", "author", "source", "published"]
    assert body.lstrip().startswith("# ")


def test_one_story_has_an_aggregators_page_around_it_and_its_outlet_and_caption_doubled() -> None:
    lines = named("visit/northern-post.txt").splitlines()
    title = lines.index("Blinken sits down with Wang in Beijing; meeting with Xi expected")
    assert 12 <= title <= 20
    assert 12 <= len(lines) - lines.index("Related:") <= 20
    assert lines[title - 2 : title] == ["Sample Northern Post"] * 2
    caption = lines[title + 2]
    assert lines[title + 3] == f"{caption} © Pool photo/Sample Northern Post"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("visit/wire.txt", "visit/northern-post.txt"),
        ("visit/gazette.txt", "visit/evening-ledger.md"),
        ("ferry/wire.txt", "ferry/gazette.txt"),
        ("bridge/wire.html", "bridge/northern-post.eml"),
        ("bridge/wire.html", "bridge/transport-office.pdf"),
    ],
)
def test_some_outlets_share_wording(one: str, other: str) -> None:
    assert runs(named(one), 15) & runs(named(other), 15)


def test_every_two_stories_of_an_event_have_more_in_common_than_any_two_of_different_events() -> None:
    def shared(a: tuple[Event, Sample], b: tuple[Event, Sample]) -> int:
        return len(runs(text(*a), 3) & runs(text(*b), 3))

    pairs = list(combinations(SAMPLES, 2))
    same = [shared(a, b) for a, b in pairs if a[0] is b[0]]
    different = [shared(a, b) for a, b in pairs if a[0] is not b[0]]
    assert min(same) > max(different)


@pytest.mark.parametrize(
    ("event", "figures"),
    [
        ("visit", ["over seven", "nearly six", "more than 7 1/2"]),
        ("visit", ["Antony Blinken", "Anthony Blinken"]),
        ("visit", ["canceled", "cancelled", "postponed", "put the visit off"]),
        ("visit", ["Biden told reporters on Saturday", "Biden told reporters on Sunday"]),
        ("visit", ["Li Shangfu", "Li Shanfu"]),
        ("visit", ["the Chinese Foreign Ministry said", "Chinese state media reported"]),
        ("ferry", ["injuring 14 people", "Seventeen people were injured", "Fourteen people were injured"]),
        ("ferry", ["6:52 a.m.", "6.47am", "shortly before seven"]),
        ("ferry", ["2 miles off", "three kilometres off", "a mile and a half"]),
        ("ferry", ["All 212 passengers", "all 215 passengers", "more than two hundred"]),
        ("ferry", ["1.8 million pounds", "£2.4 million", "nearly £2 million"]),
        ("ferry", ["Brannick", "Brannock"]),
        ("ferry", ["port side", "starboard side"]),
        ("ferry", ["radar was working", "was not working"]),
        ("ferry", ["where the sea had been", "where the sea should have been", "nothing but steel"]),
        ("bridge", ["as many as 20", "at least seven people", "Six people were missing", "Four men are still missing"]),
        ("bridge", ["All 22 members of the crew", "21 crew and two pilots", "23 people on board"]),
        ("bridge", ["948-foot", "984-foot", "289 metres", "nearly 1,000 feet"]),
        ("bridge", ["about 1.30am", "about 1:27 a.m.", "at 1:28 a.m.", "at 1.29am"]),
        ("bridge", ["31,000 vehicles a day", "More than 30,000 vehicles a day", "12.4 million", "11.3 million"]),
        ("bridge", ["Nearly 850,000 cars", "Some 750,000 cars", "847,158 cars"]),
        ("bridge", ["Rear Adm. Shannon Gilbreath", "Rear Admiral Shannon Gilreath"]),
        ("bridge", ["Hernandez Fuentes", "Hernández Fuentes"]),
        ("bridge", ["we’re going to find any", "we are going to find any"]),
        ("bridge", ["none of them was hurt", "one of the crew was slightly hurt"]),
        ("bridge", ["about 8 knots, or 9 miles an hour", "just under seven knots", "just under 8 miles an hour"]),
    ],
)
def test_the_outlets_differ_on_a_fact(event: str, figures: list[str]) -> None:
    texts = [" ".join(text(e, s).split()) for e, s in SAMPLES if e.name == event]
    tellers = [{i for i, words in enumerate(texts) if figure in words} for figure in figures]
    assert all(tellers)
    assert len(set().union(*tellers)) > 1


def test_one_story_carries_a_correction_of_its_figure() -> None:
    corrected = [place(e, s) for e, s in SAMPLES if re.search(r"^Correction, .* as 14\. .* to 17 ", text(e, s), re.M)]
    assert corrected == ["ferry/coastline.txt"]
