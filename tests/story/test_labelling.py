"""What a sentence is in its story, and by what evidence."""

import pytest

from tui.story import Kind, Story, read_bytes

LEAD = "The envoy met President Li Wen in Harbour City, officials said after the talks. It was their first meeting."
MORE = "Mr. Hall told reporters that the talks had been “candid” and that both sides wished to go on in the autumn."


def story(*paragraphs: str) -> Story:
    return read_bytes("\n\n".join(paragraphs).encode(), name="story.txt").story


def kinds(*paragraphs: str) -> dict[str, Kind]:
    found = story(*paragraphs)
    return {found.words(sentence): sentence.kind for sentence in found.sentences}


def kind(line: str, *, above: tuple[str, ...] = (LEAD,), below: tuple[str, ...] = (MORE,)) -> Kind:
    """The kind of a paragraph between two others, by its first sentence."""
    found = story(*above, line, *below)
    start = found.text.index(f"\n\n{line}") + 2 if above else 0
    return next(sentence.kind for sentence in found.sentences if sentence.start == start)


def at_end(line: str) -> Kind:
    return kind(line, above=(LEAD, MORE), below=())


# Titles and what stands beside them


def test_a_short_line_without_a_full_stop_above_the_first_sentence_is_the_title() -> None:
    found = story("Envoy meets president in Harbour City", LEAD, MORE)
    assert found.sentences[0].kind is Kind.TITLE
    assert found.sentences[0].why == "a short line without a full stop, above the first sentence"
    assert {sentence.kind for sentence in found.sentences[1:]} == {Kind.BODY}


def test_a_question_or_a_cry_above_the_first_sentence_is_a_title() -> None:
    assert kind("What does the envoy want?", above=()) is Kind.TITLE
    assert kind("“We will be back!”", above=()) is Kind.TITLE


def test_a_story_without_a_title_has_none() -> None:
    assert set(kinds(LEAD, MORE).values()) == {Kind.BODY}


def test_the_first_sentence_is_never_a_title_however_short() -> None:
    assert set(kinds("The ferry sank.", "Ten people died, officials said.", MORE).values()) == {Kind.BODY}


def test_outlet_section_title_author_and_date_are_told_apart_above_the_first_sentence() -> None:
    found = kinds(
        "Harbour Wire", "World", "Envoy meets president in Harbour City", "A first meeting after five cold years",
        "Jane Doe", "Senior Asia correspondent", "19 June 2023", LEAD,
    )  # fmt: skip
    assert list(found.values())[:7] == [
        Kind.SOURCE,
        Kind.SOURCE,
        Kind.TITLE,
        Kind.TITLE,
        Kind.BYLINE,
        Kind.BYLINE,
        Kind.BYLINE,
    ]


def test_an_outlets_name_may_stand_twice() -> None:
    found = story("Quay Lines", "Quay Lines", "Envoy meets president in Harbour City", LEAD)
    assert [sentence.kind for sentence in found.sentences[:3]] == [Kind.SOURCE, Kind.SOURCE, Kind.TITLE]
    assert found.details.outlet == "Quay Lines"


@pytest.mark.parametrize("outlet", ["Stonequay Star", "The Marrow Argus", "Quay Advertiser", "North Bay Echo"])
def test_a_name_like_a_newspapers_below_the_headline_is_the_outlets_and_nobodys_byline(outlet: str) -> None:
    found = story("Envoy meets president in Harbour City", outlet, LEAD)
    assert (found.details.outlet, found.details.byline) == (outlet, None)


def test_a_headline_that_stands_twice_is_a_title_twice() -> None:
    found = story("Envoy meets president", "Envoy meets president", LEAD)
    assert [sentence.kind for sentence in found.sentences[:2]] == [Kind.TITLE, Kind.TITLE]


def test_a_short_headline_is_told_from_a_longer_line_below_it() -> None:
    assert story("World", "Envoy meets president", "*A first meeting after five cold years*", LEAD).details.title == (
        "Envoy meets president"
    )


def test_a_short_title_alone_is_still_the_title() -> None:
    assert kind("Ferry collision", above=()) is Kind.TITLE


def test_an_address_on_a_line_of_its_own_is_a_source() -> None:
    assert kind("https://example.org/talks", above=()) is Kind.SOURCE
    assert at_end("Source: https://example.org/talks") is Kind.SOURCE


def test_a_sentence_that_says_where_the_story_first_appeared_is_a_source() -> None:
    assert at_end("This story was first published by Harbour Wire on Monday.") is Kind.SOURCE


# Bylines


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "BY JANE DOE",
        "By Jane Doe and John Roe, Harbour Wire",
        "by Jane Doe | 19 June 2023",
        "Story by Jane Doe in Harbour City",
        "By The Associated Press",
        "By Reuters staff",
        "Words: Photo by Jane Doe/AP",
        "(Reporting by Jane Doe in Harbour City; Editing by John Roe)",
        "Additional reporting by Jane Doe.",
        "Jane Doe contributed to this report.",
        "Associated Press writers Jane Doe in Oslo and Bob Roe in Washington, D.C., contributed to this report.",
        "Jane Doe reported from Oslo and John Roe from Rome.",
        "Jane Doe is a Harbour Wire correspondent based in Oslo.",
        "Jane Doe is the paper's Asia editor and covers security.",
        "Photo: Reuters",
        "Photograph: Jane Doe/Reuters",
        "Photo by Jane Doe/AFP via Getty Images",
        "[Jane Doe/AFP]",
        "(AP Photo/Jane Doe)",
        "Jane Doe/Getty Images",
        "Image source, Getty Images",
        "Published 19 June 2023, 10:04 GMT",
        "jane.doe@harbourwire.example",
        "Jane Doe (jane.doe@harbourwire.example)",
        "twitter.com/janedoe",
    ],
)
def test_lines_that_credit_somebody_are_bylines_wherever_they_stand(line: str) -> None:
    assert kind(line) is Kind.BYLINE
    assert at_end(line) is Kind.BYLINE


@pytest.mark.parametrize(
    "line", ["Jane Doe in Oslo", "Jane Doe, Asia correspondent", "Jane Doe covers security for Harbour Wire."]
)
def test_a_name_is_a_byline_at_the_end_of_the_story(line: str) -> None:
    assert at_end(line) is Kind.BYLINE


@pytest.mark.parametrize(
    "line",
    [
        "By Monday the river had risen by two metres.",
        "By Friday Mayor John Smith had left the town.",
        "By The Time it was over, ten had died.",
        "Heavy rain contributed to the flood.",
        "Two deaths were reported from Oslo and one from Rome.",
        "Research by the University of Oslo shows that it works.",
        "Reporting by the Harbour Wire found that the ship was old.",
        "Written by hand, the note was hard to read.",
        "The Paris Agreement covers emissions from ships.",
        "Pictures by the agency show the storm from above.",
        "Jane Doe is a reporter who was held for a year.",
        "Photos show a line of trucks at the border.",
        "Reuters could not verify the claim at once.",
        "The chance is 50/50, said a man who gave his name as Jo.",
    ],
)
def test_a_sentence_that_only_begins_like_a_credit_is_body(line: str) -> None:
    assert kind(line) is Kind.BODY


# Headings


@pytest.mark.parametrize(
    "line",
    [
        "A long road to the talks",
        "Harbour City’s “core interest”",
        "What does the envoy want?",
        "A meeting with the president?",
        "Analysis: The road ahead",
        "Related charges",
        "More from the talks",
        "## The road ahead",
        "The road ahead\n---",
        "**The road ahead**",
        "北京の交渉",
    ],
)
def test_a_short_line_between_paragraphs_is_a_heading(line: str) -> None:
    assert kind(line) is Kind.HEADING


@pytest.mark.parametrize(
    "line",
    [
        "As Harbour Wire reported:",
        "Jane Doe of Harbour Wire tweeted",
        "and so it went on",
        "- The first of his points",
        "But why?",
        "Did they?",
        "“When did you hear of it?”",
        "Will the talks go on?”",
        "It was over!",
        "They left.",
    ],
)
def test_a_short_line_that_is_part_of_the_running_text_is_body(line: str) -> None:
    assert kind(line) is Kind.BODY


def test_short_lines_in_a_row_are_a_list_and_no_headings() -> None:
    assert set(kinds(LEAD, "Red ships", "Green ships", "Blue ships", MORE).values()) == {Kind.BODY}


def test_a_last_line_without_a_full_stop_heads_nothing() -> None:
    assert at_end("A long road to the talks") is Kind.BODY


# Captions


def test_a_caption_and_its_credit_in_one_line_are_two_kinds() -> None:
    found = kinds(LEAD, "Women wait for news at the harbour. [Jane Doe/AFP]", MORE)
    assert found["Women wait for news at the harbour."] is Kind.CAPTION
    assert found["[Jane Doe/AFP]"] is Kind.BYLINE


def test_an_agencys_name_after_a_paragraph_credits_its_words_and_makes_no_caption() -> None:
    found = kinds(LEAD, "Ten people died in the storm. (AP)", MORE)
    assert found["Ten people died in the storm."] is Kind.BODY
    assert found["(AP)"] is Kind.BYLINE


def test_a_sentence_above_a_photo_credit_is_a_caption() -> None:
    assert kind("Women wait for news at the harbour.", below=("Photo: Reuters", MORE)) is Kind.CAPTION


@pytest.mark.parametrize(
    "line",
    [
        "Envoy Peter Hall, left, and President Li Wen before the talks.",
        "Women are seen at the harbour.",
        "The ferry Aurora in a file photo from 2019.",
        "In this handout image the two men shake hands.",
        "Image caption, Women wait at the harbour",
        "Caption: Women wait at the harbour.",
        "Photo: Women wait for news at the harbour on Monday morning.",
        "![Women wait at the harbour](women.jpg)",
    ],
)
def test_a_sentence_that_says_it_describes_a_picture_is_a_caption(line: str) -> None:
    assert kind(line) is Kind.CAPTION


def test_a_sentence_of_its_own_that_stands_twice_is_a_caption() -> None:
    caption = "Women wait for news at the harbour."
    found = story(LEAD, caption, caption, MORE)
    assert [sentence.kind for sentence in found.sentences if found.words(sentence) == caption] == [Kind.CAPTION] * 2


def test_a_caption_that_stands_twice_may_have_its_credit_only_once() -> None:
    caption = "The envoy Peter Hall shakes hands with President Li Wen before their talks in Harbour City."
    found = story(caption, f"{caption} © Pool photo/Harbour Wire", LEAD, MORE)
    assert [sentence.kind for sentence in found.sentences[:4]] == [Kind.CAPTION, Kind.CAPTION, Kind.BYLINE, Kind.BODY]


def test_a_passage_that_stands_twice_is_no_caption() -> None:
    passage = ("The talks went well for both sides.", "A summit is being planned for autumn.")
    assert set(kinds(LEAD, *passage, MORE, *passage, MORE).values()) == {Kind.BODY}


def test_a_sentence_that_says_again_in_full_who_where_and_when_is_a_caption() -> None:
    known = "The envoy Peter Hall came by train. Hall was late, and the talks began without him after a long wait."
    assert kind("Envoy Peter Hall arrives in Harbour City on Sunday.", above=(LEAD, known)) is Kind.CAPTION
    assert kind("Peter Hall in Oslo on May 21, 2023.", above=(LEAD, known)) is Kind.CAPTION
    assert kind("Then Peter Hall arrived in Harbour City on Sunday.", above=(LEAD, known)) is Kind.BODY
    assert kind("Envoy Peter Hall said in Harbour City on Sunday he would stay.", above=(LEAD, known)) is Kind.BODY
    assert kind("Envoy Ann Lee arrives in Harbour City on Sunday.", above=(LEAD, known)) is Kind.BODY


def test_what_is_introduced_again_is_a_caption_only_in_a_story_with_captions() -> None:
    known = "The talks had been put off after spy balloons were seen, which led to a quarrel between the two countries."
    line = "A suspected spy balloon was shot down in February."
    assert kind(line, above=(LEAD, known)) is Kind.BODY
    assert kind(line, above=(LEAD, known, "Women are seen at the harbour.")) is Kind.CAPTION
    other = "A second spy balloon was shot down in March."
    assert kind(other, above=(LEAD, known, "Women are seen at the harbour.")) is Kind.BODY


# Boilerplate


@pytest.mark.parametrize(
    "line",
    [
        "Sign in",
        "Subscribe to our newsletter",
        "Download the app",
        "Open in App",
        "Share this article",
        "Follow us on Facebook and Twitter",
        "ADVERTISEMENT",
        "Story continues below",
        "1.2K shares",
        "12 comments",
        "5 min read",
        "2 days ago",
        "Read more",
        "Related:",
        "Most read",
        "More on this story",
        "Skip to main content",
        "Home > World > Asia",
        "Politics | Business | Sport | Weather",
        "Privacy policy",
        "NewsBreak",
        "***",
        "Sign up for our daily newsletter and get the news in your inbox.",
        "Download our app to keep reading.",
        "Follow Harbour Wire on Instagram for more.",
        "Read more: Five things to know about the talks",
        "© 2023 Harbour Wire. All rights reserved.",
        "This material may not be published, broadcast or rewritten.",
        "We use cookies to improve your visit.",
        "Microsoft and partners may be compensated if you buy something.",
        "Microsoft may earn an affiliate commission if you buy something.",
        "1 of 6",
        "Back to Gallery",
        "Don’t miss",
        "Write to Jane Doe at jane.doe@harbourwire.example",
        "Like this story? Share it with a friend!",
        "This slideshow requires JavaScript.",
        "Opinions expressed in this article are the author's own.",
    ],
)
def test_site_furniture_is_boilerplate_wherever_it_stands(line: str) -> None:
    assert kind(line) is Kind.BOILERPLATE
    assert at_end(line) is Kind.BOILERPLATE


@pytest.mark.parametrize(
    "line",
    [
        "“Sign up for our newsletter,” the forged mail said.",
        "Sign language is taught in ten schools.",
        "Share prices fell by two per cent on Monday.",
        "Follow-up talks are planned for the autumn.",
        "Readers of the paper were told to subscribe by post.",
        "Download speeds have doubled in a year.",
        "Copyright law was changed in 2019 after long debate.",
        "Get out of the city, the mayor told everybody.",
        "Related charges were dropped in May.",
        "Watch groups patrolled the harbour all night.",
        "Cookies were sold for a good cause.",
        "Subscribe or perish was the motto of the old paper.",
        "More ships are on their way to the harbour.",
        "Have a look at the harbour, the guide told them.",
        "For more than a decade tourists could visit the site.",
        "Also Monday: The court ruled on the case.",
        "Contact your doctor at once, the ministry said.",
        "This material requires further study, she said.",
        "Register offices were closed today, and access was denied.",
        "By using drones you see more, the farmers said.",
        "Send the envoy home was what they shouted at him.",
        "Close races are expected in the north.",
        "The broker may earn a commission on each sale.",
        "Opinions expressed at the meeting were mixed.",
        "Write to the mayor at once, the guide told them.",
        "The police asked witnesses to write to tips@harbour.example by Monday.",
    ],
)
def test_news_that_uses_the_words_of_site_furniture_is_body(line: str) -> None:
    assert kind(line) is Kind.BODY


def test_titles_listed_under_related_are_boilerplate_up_to_the_next_paragraph() -> None:
    found = kinds(
        LEAD,
        "Related",
        "Talks open under a cloud as both sides wait",
        "Ferry sinks off the northern coast, ten dead",
        MORE,
    )
    assert list(found.values())[2:] == [Kind.BOILERPLATE, Kind.BOILERPLATE, Kind.BOILERPLATE, Kind.BODY]


def test_short_lines_among_furniture_are_furniture_but_only_outside_the_story() -> None:
    found = kinds(
        "Sign in", "Local", "Crime", "Follow", "All the news, all the time.", "Envoy meets president in Harbour City",
        LEAD, "The road ahead", MORE, "Subscribe", "Your neighbourhood", "Read more",
    )  # fmt: skip
    assert [found[words] for words in ("Local", "Crime", "All the news, all the time.", "Your neighbourhood")] == [
        Kind.BOILERPLATE
    ] * 4
    assert found["Envoy meets president in Harbour City"] is Kind.TITLE
    assert found["The road ahead"] is Kind.HEADING


def test_a_line_that_comes_again_and_again_is_furniture_unless_it_may_be_a_speakers_name() -> None:
    line, found = (
        "All of this for you",
        kinds(LEAD, "All of this for you", MORE, "All of this for you", LEAD, "All of this for you", MORE),
    )
    assert found[line] is Kind.BOILERPLATE
    speaker = "Jane Ann Doe"
    assert kinds(LEAD, speaker, MORE, speaker, LEAD, speaker, MORE)[speaker] is not Kind.BOILERPLATE


def test_a_slogan_is_told_from_the_headline_by_the_words_of_the_story() -> None:
    found = story(
        "Porch", "All the best for your doorstep", "Sign in", "Home", "Hall meets Li in Harbour City for talks", LEAD
    )
    assert found.details.title == "Hall meets Li in Harbour City for talks"
    assert found.sentences[1].kind is Kind.BOILERPLATE


def test_a_name_beside_an_author_is_rather_an_outlet_than_a_second_author() -> None:
    found = kinds(
        "Envoy meets president in Harbour City", "Sample Coastline", "By Wenna Trask, Harbour Correspondent", LEAD
    )
    assert found["Sample Coastline"] is Kind.SOURCE
    assert kinds("Envoy meets president in Harbour City", "Wenna Trask", LEAD)["Wenna Trask"] is Kind.BYLINE


def test_an_outlets_name_in_capitals_is_no_headline_even_when_the_story_names_it() -> None:
    found = story(
        "SAMPLE COASTLINE",
        "19 June 2023",
        "Long day, few smiles at the harbour",
        LEAD,
        "Ann Lee writes for Sample Coastline.",
    )
    assert found.details.title == "Long day, few smiles at the harbour"


def test_a_link_at_the_end_of_a_paragraph_is_set_aside_without_the_paragraph() -> None:
    found = kinds(LEAD, "The talks went well. Read more: Five things to know", MORE)
    assert found["The talks went well."] is Kind.BODY
    assert found["Read more: Five things to know"] is Kind.BOILERPLATE


def test_a_text_without_whole_sentences_is_body_and_not_all_headings() -> None:
    assert set(kinds("hello world", "another line").values()) == {Kind.BODY}


# Details


def test_details_come_from_the_lines_of_the_story() -> None:
    found = story(
        "# Envoy meets president", "Harbour Wire", "*By Jane Doe and John Roe, Harbour Wire*",
        "Published June 19, 2023 5:40 PM EDT", LEAD, "https://example.org/talks",
    ).details  # fmt: skip
    assert found.title == "Envoy meets president"
    assert found.outlet == "Harbour Wire"
    assert found.byline == "Jane Doe and John Roe"
    assert found.published == "2023-06-19T17:40-04:00"
    assert found.url == "https://example.org/talks"


def test_what_the_lines_do_not_say_for_certain_is_unknown() -> None:
    found = story(LEAD, MORE, "Photo: Reuters", "Updated 19 June 2023").details
    assert (found.title, found.outlet, found.byline, found.published, found.url) == (None, None, None, None, None)
    assert story("Harbour Wire", "Coast Herald", "Envoy meets president today", LEAD).details.outlet is None


def test_front_matter_is_kept_as_text_and_wins_over_the_lines() -> None:
    front = "---\ntitle: Talks open\nauthor: Ann Lee\nsource: https://example.org/a\ndate: 18 June 2023\ndraft: no\n---"
    found = read_bytes(f"{front}\n# Envoy meets president\n\nBy Jane Doe\n\n{LEAD}".encode(), name="x.md").story
    assert (found.details.title, found.details.byline, found.details.published) == (
        "Talks open",
        "Ann Lee",
        "2023-06-18",
    )
    assert (found.details.url, found.details.outlet) == ("https://example.org/a", None)
    lines = found.sentences[:7]
    assert [found.words(line) for line in lines] == front.split("\n")
    assert {line.why for line in lines} == {"front matter"}
    assert [line.kind for line in lines] == [Kind.BOILERPLATE, *[Kind.SOURCE] * 4, Kind.BOILERPLATE, Kind.BOILERPLATE]
