"""Which notes go into which file."""

import re

from tests.export.builders import entry, other, quoted, session, source
from tests.export.reading import front_matter, generated
from tests.export.rendering import headings, kinds, shown, tokens
from tui.export import EVERYTHING, Layout, Report, SessionExport, StoryEntry, Unmatched, documents, story_document


def made(*exports: SessionExport, by: Layout = Layout.STORY) -> dict[str, str]:
    """File names and what is in them."""
    found = documents(exports, by)
    names = {document.identifier: document.name for document in found}
    return {document.name: document.content(names).text for document in found}


def titles(files: dict[str, str]) -> dict[str, list[str]]:
    """The title of each file, and the ids of the notes that stand in it in full."""
    return {headings(text)[0]: re.findall(r" \^(n-\d)$", text, re.MULTILINE) for text in files.values()}


def test_a_session_is_one_file_unless_asked_otherwise() -> None:
    (document,) = documents([session(entry(), entry(other(), note="n-2"))])
    assert (document.identifier, document.name) == ("s-8f21c4ab", "ferry-collision-at-marrow-point-8f21c4ab.md")


def test_by_story_every_story_has_a_file_and_a_note_on_a_match_stands_in_that_of_its_left_one() -> None:
    notes = [
        entry(other(), body="x", note="n-3"),
        entry(quoted(), body="x", note="n-1"),
        entry(quoted(), other(), body="x", note="n-2"),
    ]
    files = made(session(*notes))
    assert titles(files) == {"Ferries collide in fog": ["n-1", "n-2"], "Seventeen hurt": ["n-3"]}


def test_by_story_the_other_storys_file_leads_to_a_note_on_a_match() -> None:
    files = made(session(entry(quoted(), other(), body="Which *is* it?", note="n-2")))
    left, right = files
    assert "Notes in the files of other stories" in headings(files[right])
    links = [token for token in tokens(files[right]) if token.type == "link_open"]
    assert [token.attrs["href"] for token in links if str(token.attrs["href"]).endswith("n-2")] == [f"{left}#%5En-2"]
    assert f"]({left}#^n-2)" in files[right]
    assert "Which *is* it?" in shown(files[right])
    assert "Notes in the files of other stories" not in headings(files[left])


def test_a_match_within_one_story_is_no_note_elsewhere() -> None:
    (text,) = made(session(entry(quoted(), quoted("Again."), note="n-2"))).values()
    assert "Notes in the files of other stories" not in headings(text)


def test_by_story_with_a_report_the_session_has_a_file_that_leads_to_all_notes() -> None:
    report = Report((StoryEntry(source(), 600, 1),), ())
    files = made(session(entry(body="Ask.", note="n-1"), report=report))
    first, second = files
    assert headings(files[first])[0] == "Ferry collision at Marrow Point"
    assert f"- [Ask\\.]({second}#^n-1)" in files[first] or f"- [Ask.]({second}#^n-1)" in files[first]


def test_a_story_of_which_nothing_is_left_to_say_still_has_its_file_brought_up_to_date() -> None:
    files = made(session(silent=(source(),)))
    assert [front_matter(text)["title"] for text in files.values()] == ["Ferries collide in fog"]


def test_one_story_in_two_sessions_has_two_files() -> None:
    assert made(session(entry())).keys().isdisjoint(made(session(entry(), identifier="s-other000")))


def test_a_storys_file_tells_its_session_and_is_marked_as_a_sample_too() -> None:
    export = session(entry(), sample=True)
    (markdown,) = made(export).values()
    values = front_matter(markdown)
    assert values["session"] == "Ferry collision at Marrow Point"
    assert values["crossread"] == story_document(export.session, "a" * 32)
    assert values["sample"] is True


def test_all_sessions_make_one_file_in_which_each_has_its_own_sources() -> None:
    one, two = session(entry(body="x")), session(entry(note="n-2"), name="Storm", identifier="s-2")
    ((name, text),) = made(one, two, by=Layout.ALL).items()
    assert name == "crossread-notes-all.md"
    assert front_matter(text)["crossread"] == EVERYTHING
    assert "2 sessions · 2 notes · 1 open." in text
    assert re.findall(r"^\[\^(\S+)\]:", text, re.MULTILINE) == ["s-8f21c4ab-A", "s-2-A"]
    levels = [token.tag for token in tokens(text) if token.type == "heading_open"]
    assert levels == ["h1", "h2", "h3", "h2", "h3", "h2"]


def test_every_footnote_that_is_named_is_there_in_every_layout() -> None:
    lonely = (Unmatched(source(), (quoted("Nobody else says so."),)),)
    report = Report((StoryEntry(source(version=2), 600, 2),), ())
    export = session(entry(quoted(), other(), body="x"), report=report, unmatched=lonely)
    for layout in Layout:
        for text in made(export, by=layout).values():
            named, told = (
                set(re.findall(r"\[\^[^\]]+\](?!:)", text)),
                set(re.findall(r"^\[\^[^\]]+\](?=:)", text, re.M)),
            )
            assert named <= told
            assert "footnote_ref" in kinds(text) or not named
            assert len(generated(text)) == text.count("<!-- /crossread -->")


def test_no_sessions_make_no_files_by_session_and_by_story() -> None:
    assert made(by=Layout.SESSION) == made(by=Layout.STORY) == {}
