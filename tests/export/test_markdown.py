"""The Markdown a reporter gets: what stands in it, where, and that it is the same each time."""

import re
from dataclasses import replace
from hashlib import sha256

import pytest

from tests.export.builders import entry, other, quoted, session, source
from tests.export.reading import front_matter, generated, sources
from tests.export.rendering import headings, kinds, paragraphs, session_markdown, shown
from tui.export import SessionExport
from tui.library import Standing
from tui.story import Details

LAYOUT = """\
---
title: "Ferry collision at Marrow Point"
crossread: "s-8f21c4ab"
outlets:
  - "Sample Wire"
  - "The Sample Gazette"
tags:
  - "crossread"
  - "check"
  - "figure"
sources:
  - "A sha256:{wire} wire.txt"
  - "B sha256:{gazette} gazette.html"
---

# Ferry collision at Marrow Point

2 stories · 2 notes · 1 open. Crossread pairs passages by their words. \
It does not say who is right, who was first or who copied.

## Ask the hospital.

<!-- crossread n-7k2q4abc sha256:{first} -->
> At least 14 people were injured.

— Sample Wire, ¶3 [^A] · source given: the coastguard

> Seventeen passengers were taken to hospital.

— The Sample Gazette, ¶2 [^B]

*Found: figure differs, check: At least 14 people \\| Seventeen passengers*
<!-- /crossread -->

- [ ] Ask the hospital. #check #figure ^n-7k2q4abc

## “The sister ship was out of service.”

<!-- crossread n-e90x4abc sha256:{second} -->
> The sister ship was out of service.

— Sample Wire, ¶9 [^A]

*No match found in The Sample Gazette (version 1).*
<!-- /crossread -->

^n-e90x4abc

## Sources

[^A]: Sample Wire (outlet from the file), “Ferries collide in fog”. Published 2026-03-04 11:20 +00:00 (file). \
Imported 2026-03-04 16:02 +00:00. Version 1. `wire.txt`, sha256 {short}…. <https://wire.example/1>.
[^B]: The Sample Gazette (outlet from the file), “Seventeen hurt”. Published: unknown. \
Imported 2026-03-04 16:02 +00:00. Version 1. `gazette.html`, sha256 {other}….
"""


def ferry() -> SessionExport:
    """A note on a match, and one on a sentence without any."""
    match = entry(
        quoted(spoken=("source given: the coastguard",)),
        other(),
        body="Ask the hospital.",
        tags=("check", "figure"),
        found=("figure differs, check: At least 14 people | Seventeen passengers",),
    )
    alone = entry(
        quoted("The sister ship was out of service.", paragraph=9),
        unmatched_in="The Sample Gazette (version 1)",
        note="n-e90x4abc",
    )
    return session(match, alone)


def test_a_session_is_one_document_with_notes_quotations_and_sources() -> None:
    markdown = session_markdown(ferry())
    (first, _), (second, _) = generated(markdown)
    wire, gazette = sha256(b"wire.txt").hexdigest(), sha256(b"gazette.html").hexdigest()
    sums = {"wire": wire, "gazette": gazette, "short": wire[:8], "other": gazette[:8]}
    assert markdown == LAYOUT.format(first=first, second=second, **sums)


def test_every_generated_block_can_be_told_from_a_changed_one_by_its_sum() -> None:
    blocks = generated(session_markdown(ferry()))
    assert len(blocks) == 2
    assert all(claimed == sha256(block.encode()).hexdigest() for claimed, block in blocks)


def test_exporting_twice_gives_the_same_bytes() -> None:
    assert session_markdown(ferry()) == session_markdown(ferry())


def test_a_session_without_notes_says_so() -> None:
    markdown = session_markdown(session())
    assert "2 stories · 0 notes." in markdown
    assert "## Sources" not in markdown
    assert front_matter(markdown)["outlets"] == []


def test_a_session_without_a_name_still_has_a_title() -> None:
    assert headings(session_markdown(session(entry(), name=" ")))[0] == "Untitled session"


def test_a_note_without_words_on_a_piece_of_speech_has_its_marks_once_in_the_heading() -> None:
    speech = quoted("“Nobody told us to leave.")
    assert headings(session_markdown(session(entry(speech))))[1] == "“Nobody told us to leave.”"


def test_samples_are_marked_where_people_and_programs_look() -> None:
    markdown = session_markdown(session(entry(), sample=True))
    assert front_matter(markdown)["sample"] is True
    assert (
        "# Ferry collision at Marrow Point\n\nSAMPLE: written for trying Crossread out; the outlets are made up\n"
        in markdown
    )


def test_a_reporters_own_session_is_not_marked_as_a_sample() -> None:
    assert "sample:" not in session_markdown(session(entry()))
    assert "SAMPLE" not in session_markdown(session(entry()))


def test_the_readers_words_stand_outside_the_generated_block() -> None:
    markdown = session_markdown(session(entry(body="Ask the port.", tags=("check",))))
    assert "Ask the port." not in generated(markdown)[0][1]
    assert "<!-- /crossread -->\n\n- [ ] Ask the port. #check ^n-7k2q4abc\n" in markdown


def test_every_line_of_a_longer_note_belongs_to_its_task_and_stays_a_paragraph() -> None:
    markdown = session_markdown(session(entry(body="Call the port.\n\nCall the owner.\nThen wait.", tags=("x",))))
    assert "-->\n\n- [ ] Call the port. #x ^n-7k2q4abc\n\n  Call the owner.\n\n  Then wait.\n\n## " in markdown
    assert headings(markdown)[1] == "Call the port."
    first, *rest = paragraphs(markdown)[3:6]
    assert first.endswith(" Call the port. #x ^n-7k2q4abc")
    assert rest == ["Call the owner.", "Then wait."]


def test_what_is_done_is_ticked_and_no_longer_counted_as_open() -> None:
    notes = entry(body="Ask."), entry(body="Rang them.", done=True, note="n-2"), entry(tags=("x",), note="n-3")
    markdown = session_markdown(session(*notes))
    assert "2 stories · 3 notes · 1 open." in markdown
    assert "\n- [x] Rang them. ^n-2\n" in markdown


def test_notes_that_ask_for_nothing_are_not_counted_as_open_or_done() -> None:
    assert "2 stories · 1 note." in session_markdown(session(entry(tags=("x",))))


def test_a_note_that_looks_like_markdown_shows_as_it_was_typed() -> None:
    body = "# Not a heading\n- no *list*\n<!-- /crossread -->\n[^A]: forged"
    markdown = session_markdown(session(entry(body=body)))
    first, *rest = paragraphs(markdown)[3:7]
    assert first.endswith("> # Not a heading ^n-7k2q4abc")
    assert rest == body.split("\n")[1:]
    assert kinds(markdown).isdisjoint({"em_open", "code_block", "fence"})


def test_a_tagged_passage_without_words_has_its_tags_and_its_quotation_as_heading() -> None:
    markdown = session_markdown(session(entry(tags=("quote",))))
    assert headings(markdown)[1] == "“At least 14 people were injured.”"
    assert "<!-- /crossread -->\n\n#quote ^n-7k2q4abc\n" in markdown


def test_the_front_matter_lists_each_tag_once_and_in_order() -> None:
    notes = entry(tags=("quote",)), entry(tags=("check", "quote"), note="n-2")
    assert front_matter(session_markdown(session(*notes)))["tags"] == ["crossread", "check", "quote"]


def test_a_tag_without_a_letter_leaves_no_lone_sign() -> None:
    assert "<!-- /crossread -->\n\n^n-7k2q4abc\n" in session_markdown(session(entry(tags=("#",))))


def test_a_long_note_gives_its_first_words_to_the_heading() -> None:
    body = "The figure of the coastguard is from nine in the morning, that of the operator has no time."
    heading = headings(session_markdown(session(entry(body=body))))[1]
    assert heading == "The figure of the coastguard is from nine in the morning…"


def test_a_word_longer_than_a_heading_is_cut_rather_than_lost() -> None:
    assert headings(session_markdown(session(entry(body="x" * 200))))[1] == "x" * 60 + "…"


def test_a_note_on_a_whole_story_quotes_nothing() -> None:
    markdown = session_markdown(session(entry(quoted(exact=""), tags=("later",))))
    assert headings(markdown)[1] == "Ferries collide in fog"
    assert generated(markdown)[0][1] == "About the whole story.\n\n— Sample Wire [^A]"
    assert "blockquote_open" not in kinds(markdown)


def test_a_headline_is_quoted_as_above_the_text() -> None:
    assert "— Sample Wire, above the text [^A]" in session_markdown(session(entry(quoted(paragraph=0))))


def test_a_quotation_over_two_paragraphs_stays_one_quotation() -> None:
    markdown = session_markdown(session(entry(quoted("“One.\n\n    Two,” she said."), body="x")))
    assert "> “One.\n>\n> Two,” she said.\n\n— Sample Wire" in markdown


def test_a_passage_that_is_gone_names_both_versions() -> None:
    gone = entry(quoted(standing=Standing.ORPHAN, current=2))
    assert "*Passage gone in version 2; quoted from version 1.*" in session_markdown(session(gone))


def test_a_passage_that_was_only_found_again_says_so_and_how_it_reads_now() -> None:
    found = entry(quoted(standing=Standing.REFOUND, current=2, words_now="At least *17*\npeople."))
    markdown = session_markdown(session(found))
    assert "≈ Re-found in version 2, not yet confirmed; it reads there: “At least *17* people.”" in shown(markdown)


@pytest.mark.parametrize(
    ("standing", "remark"),
    [
        (Standing.FIRM, "quoted passages unchanged."),
        (Standing.ORPHAN, "1 of 2 quoted passages gone."),
        (Standing.REFOUND, "1 of 2 quoted passages re-found and not yet confirmed."),
    ],
)
def test_a_source_says_what_became_of_its_quotations_in_a_later_version(standing: Standing, remark: str) -> None:
    first, second = entry(quoted(current=2)), entry(quoted(current=2, standing=standing), note="n-2")
    told = sources(session_markdown(session(first, second)))
    assert f"Version 1; version 2 imported 2026-03-05 08:55 +00:00, {remark}" in told


def test_a_source_that_is_the_current_version_says_nothing_of_later_ones() -> None:
    assert "Version 1. `wire.txt`" in sources(session_markdown(session(entry(quoted(current=1)))))


def test_a_source_has_the_letter_of_its_story_in_the_session() -> None:
    markdown = session_markdown(session(entry(other())))
    assert "— The Sample Gazette, ¶2 [^B]" in markdown
    assert sources(markdown).startswith("[^B]: ")


def test_two_versions_of_a_story_are_two_sources_of_one_letter() -> None:
    markdown = session_markdown(session(entry(quoted()), entry(quoted(version=2, file="new.txt"), note="n-2")))
    assert re.findall(r"^\[\^(\S+)\]:", markdown, re.MULTILINE) == ["A", "A-v2"]
    assert "Version 2. `new.txt`" in sources(markdown).partition("[^A-v2]: ")[2]


def test_letters_go_on_with_two_after_z() -> None:
    notes = [entry(quoted(story=f"{n:032}", letter=letter), note=f"n-{n}") for n, letter in enumerate(["AA", "Z", "B"])]
    markdown = session_markdown(session(*notes))
    assert re.findall(r"^\[\^(\w+)\]:", markdown, re.MULTILINE) == ["B", "Z", "AA"]


def test_a_story_that_was_never_in_the_session_goes_by_its_id() -> None:
    assert "[^aaaaaaaa]: Sample Wire" in session_markdown(session(entry(quoted(letter=""))))


def test_a_source_says_who_entered_what_is_known() -> None:
    details = Details("Fog", "Wire", "By *Ann*", "2026-03-04", "2026-03-05", "2026-03-06T10:00:00Z")
    side = replace(quoted(), source=source(details, said=frozenset({"outlet", "retrieved"})))
    assert sources(session_markdown(session(entry(side)))).startswith(
        "[^A]: Wire (outlet entered by the reader), “Fog”. Byline: By \\*Ann\\*. Published 2026-03-04 (file). "
        "Updated 2026-03-05 (file). Retrieved 2026-03-06 10:00 +00:00 (entered by the reader). Imported "
    )


def test_the_front_matter_has_the_whole_sum_of_each_file() -> None:
    values = front_matter(session_markdown(session(entry(quoted(file='a "b": c.txt')))))
    assert values["sources"] == ["A sha256:" + sha256(b'a "b": c.txt').hexdigest() + ' a "b": c.txt']


@pytest.mark.parametrize(
    ("published", "shown_as"),
    [
        ("2026-03-04", "Published 2026-03-04 (file)."),
        ("2026-03-04T11:20:00-05:00", "Published 2026-03-04 11:20 -05:00 (file)."),
        ("2026-03-04T11:20:00", "Published 2026-03-04 11:20, zone unknown (file)."),
        ("last Tuesday *", r"Published last Tuesday \* (file)."),
        (None, "Published: unknown."),
    ],
)
def test_a_publication_time_is_never_more_exact_than_its_source(published: str | None, shown_as: str) -> None:
    details = Details("Fog", "Wire", published=published)
    assert shown_as in sources(session_markdown(session(entry(quoted(details=details)))))


def test_a_story_of_which_nothing_is_known_is_named_by_its_file() -> None:
    markdown = session_markdown(session(entry(quoted(details=Details()))))
    assert r"— outlet unknown (wire\.txt), ¶3 [^A]" in markdown
    assert sources(markdown).startswith("[^A]: outlet unknown. Published: unknown.")
    assert "`wire.txt`" in sources(markdown)
    assert front_matter(markdown)["outlets"] == []


def test_an_address_that_is_none_is_shown_and_not_linked() -> None:
    details = Details("Fog", "Wire", url="javascript:alert(1)")
    markdown = session_markdown(session(entry(quoted(details=details))))
    assert "javascript:alert(1)." in sources(markdown)
    assert "link_open" not in kinds(sources(markdown))


def test_a_headline_is_quoted_without_the_sign_that_markdown_marks_it_with() -> None:
    headline = session_markdown(session(entry(quoted("## Ferries collide", paragraph=0))))
    assert "> Ferries collide\n" in headline
    assert "“Ferries collide”" in headings(headline)


def test_a_sentence_that_begins_like_a_headline_is_quoted_as_it_stands() -> None:
    for words, paragraph in (("#1 in the port", 0), ("# of boats: two", 3)):
        assert f"> \\{words}\n" in session_markdown(session(entry(quoted(words, paragraph=paragraph))))
