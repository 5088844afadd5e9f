"""What is copied: a passage as plain text, and as a citation."""

from dataclasses import replace

import pytest

from tests.library.made import added
from tui.desk import citation, quotable
from tui.library import Library, StoredStory
from tui.story import Details, Span

TEXT = "Fog closed\n  the port.\nNobody\twas hurt.\n\n“We saw it,” she said.\n"


@pytest.fixture
def stored(library: Library, session_id: str) -> StoredStory:
    kept = added(library, TEXT, session_id)
    second = TEXT.index("“")
    return replace(kept, story=replace(kept.story, paragraphs=(Span(0, second - 2), Span(second, len(TEXT) - 1))))


def span(words: str) -> Span:
    """Where words stand."""
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def known(stored: StoredStory, version: int = 1, **details: str) -> StoredStory:
    """The story with only these details."""
    return replace(stored, version=version, story=replace(stored.story, details=Details(**details)))


def test_lines_are_joined_and_paragraphs_stay_apart(stored: StoredStory) -> None:
    assert quotable(stored.story, span("closed\n  the port")) == "closed the port"
    whole = Span(0, len(TEXT))
    assert quotable(stored.story, whole).split("\n\n")[-1] == "“We saw it,” she said."
    assert quotable(stored.story, span("Nobody\twas hurt")) == "Nobody was hurt"


def test_a_citation_names_outlet_title_and_day(stored: StoredStory) -> None:
    cited = known(stored, outlet="Harbour Wire", title="Fog over\nthe port", published="2023-06-19T12:40:00+00:00")
    assert citation(cited, span("the port.")) == "“the port.” — Harbour Wire, “Fog over the port”, 19 Jun 2023"


def test_what_is_unknown_is_left_out(stored: StoredStory) -> None:
    assert citation(known(stored), span("the port.")) == "“the port.”"
    assert citation(known(stored, title="Fog"), span("the port.")) == "“the port.” — “Fog”"


def test_a_later_version_is_named(stored: StoredStory) -> None:
    assert citation(known(stored, 2, outlet="Wire"), span("the port.")) == "“the port.” — Wire, version 2"


@pytest.mark.parametrize(("published", "day"), [("2023-06-19", "19 Jun 2023"), ("last June", "last June")])
def test_a_day_is_as_the_story_gives_it(stored: StoredStory, published: str, day: str) -> None:
    assert citation(known(stored, published=published), span("the port.")).endswith(f"— {day}")


def test_what_is_in_quotation_marks_gets_no_others(stored: StoredStory) -> None:
    assert citation(known(stored), span("“We saw it,”")) == "“We saw it,”"
    assert citation(known(stored), span("“We saw it,” she said.")) == "““We saw it,” she said.”"


def test_a_quotation_in_the_title_of_a_citation_has_the_single_marks(stored: StoredStory) -> None:
    cited = known(stored, title="“We saw it”: the port closes")
    assert citation(cited, span("Nobody\twas hurt")) == "“Nobody was hurt” — “‘We saw it’: the port closes”"
