"""Which notes go into which file."""

import re

from tests.export.builders import WIRE, entry, other, quoted, session
from tests.export.reading import front_matter
from tests.export.rendering import headings, shown
from tui.export import Quoted, files
from tui.story import Details


def test_every_story_and_every_pair_has_a_file_of_its_own() -> None:
    notes = [
        entry(quoted(), note="n-1"),
        entry(quoted(), other(), note="n-2"),
        entry(other(), note="n-3"),
        entry(quoted("Again."), note="n-4"),
    ]
    documents = files(session(*notes))
    titles = {
        headings(markdown)[0]: re.findall(r"\^(n-\d)$", markdown, re.MULTILINE) for markdown in documents.values()
    }
    assert titles == {
        "Ferries collide in fog": ["n-1", "n-4"],
        "Sample Wire and The Sample Gazette": ["n-2"],
        "Seventeen hurt": ["n-3"],
    }
    assert [name.rpartition("-")[0] for name in documents] == [
        "ferries-collide-in-fog",
        "sample-wire-and-the-sample-gazette",
        "seventeen-hurt",
    ]


def test_swapping_the_panes_does_not_make_another_pair() -> None:
    one, swapped = session(entry(quoted(), other())), session(entry(other(), quoted()))
    assert files(one).keys() == files(swapped).keys()


def test_one_story_in_two_sessions_has_two_files() -> None:
    assert files(session(entry())).keys().isdisjoint(files(session(entry(), identifier="s-other000")))


def test_a_storys_file_tells_its_session_and_is_marked_as_a_sample_too() -> None:
    (markdown,) = files(session(entry(), sample=True)).values()
    values = front_matter(markdown)
    assert values["session"] == "Ferry collision at Marrow Point"
    assert values["sample"] is True


def test_a_pair_of_which_no_outlet_is_known_is_named_by_titles_and_files() -> None:
    pair: tuple[Quoted, ...] = (quoted(details=Details(WIRE.title)), other(details=Details()))
    (markdown,) = files(session(entry(*pair))).values()
    assert headings(markdown)[0] == "Ferries collide in fog and gazette.html"
    assert "The Sample Gazette" not in shown(markdown)


def test_a_session_without_notes_gives_no_files() -> None:
    assert files(session()) == {}
