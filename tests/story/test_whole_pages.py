"""Whole pages, selected and copied in a browser: the report, and all that a site puts around it."""

import pytest

from tui.story import Kind, Story, read_bytes

MENU = [
    "Tidewater Post", "Skip to content", "News", "Harbour", "Sport", "Tides", "Markets", "Jobs", "Homes", "Boats",
    "Letters", "Puzzles", "Sign in",
]  # fmt: skip
TITLE = "Trawler ignored radio calls before ferry collision"
REPORT = [
    "A trawler that struck a passenger ferry off Dunmouth ignored three radio calls, the coast guard said on Monday.",
    "Nine people died when the ferry capsized in calm weather. The owner of the trawler declined to answer questions.",
    "The coast guard said that the ferry had kept its course and that the trawler had turned without any warning.",
    "Divers searched the wreck on Tuesday. Twelve passengers had climbed onto the hull, where boats found them.",
    "An inquiry into the collision off Dunmouth begins in the autumn, and its chair wants to hear every call again.",
    "The passengers had been on their way home from a market in Port Ansgar, where they had sold wool and cheese.",
]
OTHER = [
    "The harbour board of Little Sund voted on Tuesday to dredge the inner basin before the winter storms arrive.",
    "Dredging had been put off four times because no ship with a shallow enough hull was free to do the work.",
    "Fishermen who moor in the inner basin have complained since last year that their boats sit on the mud.",
]
NAMES = ("Ann", "Bet", "Cai", "Dot", "Eve", "Fay")
FOOTER = ["Help", "Imprint of the house", "© 2024 Tidewater Post", "Privacy Policy"]


def page(*lines: str) -> Story:
    """A page as it is copied: one line for each paragraph."""
    return read_bytes("\n".join(lines).encode(), name="page.txt").story


def kinds(story: Story, *lines: str) -> list[Kind]:
    """What each of these paragraphs is, by its first sentence."""
    starts = [story.text.index(f"\n{line}") + 1 for line in lines]
    return [next(of.kind for of in story.sentences if of.start == start) for start in starts]


def test_the_lines_of_menus_above_the_headline_are_furniture_even_where_they_look_like_names() -> None:
    long = "Why so few of the young people of the upper town want to learn how nets are made"
    found = page(*MENU, "Latin America", long, "Ida Brown", "Two rescued as yacht sinks", *MENU[2:6], TITLE, *REPORT)
    assert set(kinds(found, "Harbour", "Latin America", long, "Tides", *MENU[2:10])) == {Kind.BOILERPLATE}
    assert kinds(found, TITLE, *REPORT) == [Kind.TITLE, *[Kind.BODY] * len(REPORT)]


def test_the_headline_is_the_line_that_shares_most_words_with_the_report() -> None:
    slogan = "Everything that matters on this coast and some of what does not"
    other = "Ferry masters and trawler crews dine together at the old exchange"
    found = page(*MENU, slogan, other, TITLE, "3 min read", "By Jane Doe", *REPORT, *FOOTER)
    assert found.details.title == TITLE
    assert kinds(found, slogan) == [Kind.BOILERPLATE]


TEASERS = [
    "Market hall opens late", "Town", "Builders found an old well below the floor, and the opening has been put off.",
    "Gulls win again", "Sport", "A late goal was enough for the Gulls, who stay at the top of their league.",
    "School gets a bell", "Town", "After forty years without one the school on the hill has a bell in its tower.",
]  # fmt: skip


def test_a_list_of_teasers_below_the_report_is_furniture() -> None:
    found = page(*MENU, TITLE, *REPORT, "Town", *TEASERS, *FOOTER)
    assert set(kinds(found, *TEASERS[2::3])) == {Kind.BOILERPLATE}
    assert kinds(found, *REPORT) == [Kind.BODY] * len(REPORT)


def test_a_paragraph_in_a_list_that_speaks_of_the_report_is_kept() -> None:
    told = "The owner of the trawler had been fined for ignored radio calls before the collision."
    found = page(*MENU, TITLE, *REPORT, "Related video", "Town", "Town", told, *TEASERS, *FOOTER)
    assert kinds(found, told, TEASERS[2]) == [Kind.BODY, Kind.BOILERPLATE]


def test_a_list_of_short_items_that_has_more_words_than_the_report_is_not_taken_for_teasers() -> None:
    items = [
        line
        for place in ("Arbor", "Birk", "Corran", "Dell", "Eyot", "Firth", "Glen", "Holm", "Inver", "Jura")
        for line in (
            f"{place} Sound",
            "Open",
            f"In {place} a small cafe beside the landing serves soup and pie until dark.",
        )
    ]
    found = page(*MENU, TITLE, *REPORT, "Advertisement", "Sign in", *items, *FOOTER)
    assert kinds(found, *items[2::3]) == [Kind.BODY] * 10


def test_paragraphs_with_a_heading_above_each_are_not_taken_for_teasers() -> None:
    parts = [line for at in range(0, 9, 3) for line in (TEASERS[at], TEASERS[at + 2])]
    found = page(*MENU, TITLE, *REPORT, "Advertisement", "Sign in", *parts, *FOOTER)
    assert kinds(found, *parts[1::2]) == [Kind.BODY] * 3


def test_long_teasers_with_several_lines_between_are_not_taken_for_the_report() -> None:
    texts = [
        f"In {place} builders have found an old well below the floor of the new hall, and since nobody there knows how "
        "deep it is or who dug it the opening that half of the town had looked forward to was put off until the spring."
        for place in ("Arbor", "Birk", "Corran")
    ]
    teasers = [line for text in texts for line in ("Town", "Jobs", "Boats", text)]
    found = page(*MENU, TITLE, *REPORT, *OTHER, *teasers, *FOOTER)
    assert set(kinds(found, *texts)) == {Kind.BOILERPLATE}


def test_texts_that_break_off_are_teasers_even_right_below_the_report() -> None:
    broken = [
        f"The council of {place} met until midnight on Thursday and then agreed to meet again on..." for place in NAMES
    ]
    found = page(*MENU, TITLE, *REPORT, "Town", *broken, *FOOTER)
    assert set(kinds(found, *broken)) == {Kind.BOILERPLATE}


def test_calls_to_the_reader_are_furniture_unless_they_are_of_the_report_or_speak_of_it() -> None:
    inside = "“If you hear a call, you answer,” she said of the rule that your first instructor teaches on the coast."
    told = "If you heard the calls of the trawler, the coast guard wants to know."
    call = "We know your evenings are short, so here is our pick."
    long = (
        "The harbour of Little Sund freezes in most years, and whoever lives there knows that you do not walk on the "
        "ice before the pilot has set his flags, which he does when he has been out alone with an axe and a rope."
    )
    found = page(*MENU, TITLE, *REPORT, inside, "Sign in", "Newsletters", call, "Share", told, "Print", long, *FOOTER)
    assert kinds(found, inside, call, told, long) == [Kind.BODY, Kind.BOILERPLATE, Kind.BODY, Kind.BODY]


COMMENTS = [
    "pier_watcher says:", "I saw it from the pier and nobody answered the ferry at all.", "Reply",
    "oldsalt says:", "They never do. Three calls is two more than anybody makes out there.", "Reply",
]  # fmt: skip


@pytest.mark.parametrize(
    "head",
    ["2 comments", "Comments (2)", "2 responses to “Trawler ignored radio calls”", "Posted in News | 2 Comments"],
)
def test_comments_below_a_report_are_furniture(head: str) -> None:
    found = page(TITLE, *REPORT, head, *COMMENTS)
    assert set(kinds(found, *COMMENTS)) == {Kind.BOILERPLATE}
    assert kinds(found, *REPORT) == [Kind.BODY] * len(REPORT)


def test_the_form_for_a_comment_is_furniture_with_what_stands_below_it() -> None:
    form = ["Your email address will not be published.", "Save my name in this browser until I write again."]
    found = page(TITLE, *REPORT, "Leave a Reply", *form)
    assert set(kinds(found, *form)) == {Kind.BOILERPLATE}


def test_a_link_to_the_comments_above_or_inside_the_report_does_not_end_it() -> None:
    above = page(TITLE, "2 comments", "4 April 2024", *REPORT, "Comments", *COMMENTS)
    assert kinds(above, *REPORT) == [Kind.BODY] * len(REPORT)
    dates = ["Published 4 April 2024", "Updated 5 April 2024"]
    inside = page(TITLE, *REPORT[:2], "2 comments", *dates, *REPORT[2:])
    assert kinds(inside, *REPORT) == [Kind.BODY] * len(REPORT)


def test_a_heading_that_counts_what_was_said_does_not_end_a_report() -> None:
    said = ["The master said:", "“Nobody called.”", "The mate said:", "“I heard three calls.”"]
    found = page(TITLE, *REPORT[:3], "2 comments that were heard at the inquiry", *said, *REPORT[3:])
    assert Kind.BOILERPLATE not in kinds(found, *said, *REPORT)


def test_another_report_below_the_form_for_a_comment_stays() -> None:
    found = page(TITLE, *REPORT, "Leave a Reply", "Your email address will not be published.", *OTHER)
    assert kinds(found, *OTHER) == [Kind.BODY] * 3


def test_a_long_text_below_a_few_comments_stays() -> None:
    text = [f"In {name} {part}" for name in NAMES for part in OTHER]
    found = page(TITLE, *REPORT, "2 comments", *COMMENTS, *text)
    assert kinds(found, text[-1]) == [Kind.BODY]


def test_what_stands_below_the_note_of_whose_the_page_is_is_furniture() -> None:
    legal = "Tidewater Post is a trading name of Lower Quay Holdings, registered in Port Ansgar."
    found = page(*MENU, TITLE, *REPORT, "Sign in", "Newsletters", "© 2024 Tidewater Post", legal, "Quay House")
    assert kinds(found, legal) == [Kind.BOILERPLATE]


def test_another_report_below_the_note_of_whose_the_page_is_stays() -> None:
    found = page(*MENU, TITLE, *REPORT, *FOOTER, *MENU[1:], *OTHER)
    assert kinds(found, *OTHER) == [Kind.BODY] * 3


def test_the_report_goes_on_below_furniture_with_a_long_paragraph_that_is_like_it() -> None:
    more = (
        "Passengers who had climbed onto the hull said that the trawler turned away after the collision, and that the "
        "coast guard heard of it only when one of them found a radio that had kept dry in the wreck."
    )
    found = page(*MENU, TITLE, *REPORT, *MENU[8:], "Share", "Print", "What they saw", more, "Sign in", *FOOTER)
    assert kinds(found, "What they saw", more) == [Kind.HEADING, Kind.BODY]


CALENDAR = [
    f"{day} May – regatta off {place}" for day, place in ((3, "Arbor"), (9, "Birk"), (16, "Corran"), (30, "Dell"))
]


@pytest.mark.parametrize("above", [True, False])
def test_a_calendar_on_a_page_is_part_of_the_report(above: bool) -> None:
    dates = ["The dates of the season", *CALENDAR]
    report = [*dates, *REPORT] if above else [*REPORT, *dates]
    found = page(*MENU, TITLE, "3 min read", "By Jane Doe", *report, "Sign in", *FOOTER)
    assert kinds(found, *CALENDAR) == [Kind.BODY] * 4
    assert kinds(found, dates[0]) != [Kind.BOILERPLATE]


def test_lines_that_the_last_sentence_announces_are_no_furniture() -> None:
    names = ["Ida Brown of the upper town", "Tom Asher with both his sons", "The mate Per Lund"]
    last = "The coast guard gave the names of those who had been saved:"
    found = page(*MENU, TITLE, *REPORT, last, *names, "Sign in", "Town", *FOOTER)
    assert kinds(found, *names, "Town") == [Kind.BODY, Kind.BODY, Kind.BODY, Kind.BOILERPLATE]


def test_lines_right_below_the_report_stay_if_they_speak_of_it_and_no_others() -> None:
    told, other = "Radio calls of the trawler and the ferry in full", "Ten soups for a cold evening"
    found = page(*MENU, TITLE, *REPORT, told, other, "Sign in", *FOOTER)
    assert kinds(found, told, other) == [Kind.BODY, Kind.BOILERPLATE]


def test_a_post_that_a_page_shows_is_part_of_the_report() -> None:
    post = ["Nobody out there answers any more and now look at it", "— Ida Brown (@idabrown) April 3, 2024"]
    found = page(*MENU, TITLE, *REPORT, *post, "Sign in", *FOOTER)
    assert kinds(found, *post) == [Kind.BODY, Kind.BODY]


def test_the_short_answers_of_an_interview_on_a_page_are_no_furniture() -> None:
    answers = ["Q: What do you read at sea?", "A: Tide tables and little else", "Q: Where next?", "A: Home, I hope"]
    found = page(*MENU, TITLE, *REPORT, *answers, "Sign in", *FOOTER)
    assert Kind.BOILERPLATE not in kinds(found, *answers)


def test_a_page_of_lines_with_a_short_text_hides_none_of_them() -> None:
    songs = [f"The ballad of {name}, who took the long way home over the sands before the tide" for name in NAMES]
    more = [f"How {name} came over the sea in a boat of reeds and was not let in at the door" for name in NAMES]
    found = page(*MENU, *songs, *more, "Share", "All of them", TITLE, *REPORT, *FOOTER)
    assert Kind.BOILERPLATE not in kinds(found, *songs, *more)


def test_a_report_of_two_sentences_on_a_large_page_is_not_hidden() -> None:
    short = "Two boats collided off Dunmouth on Monday. Nobody was hurt."
    found = page(*MENU, "Boats collide off Dunmouth", short, "Sign in", *TEASERS, *FOOTER)
    assert kinds(found, short) == [Kind.BODY]


def test_a_notice_of_cookies_is_not_taken_for_the_report() -> None:
    notice = [
        f"Cookies of the kind {name} show how this website is used, and are stored in the browser of every reader."
        for name in (*NAMES, *TEASERS)
    ]
    found = page(*MENU, TITLE, *REPORT[:2], "What is known", *REPORT[2:], "Sign in", *MENU, *notice, *FOOTER)
    assert kinds(found, TITLE, "What is known") == [Kind.TITLE, Kind.HEADING]


def test_a_sentence_that_stands_again_and_again_is_no_caption() -> None:
    again = "A recipe for a quick supper."
    lines = [line for part in REPORT for line in (part, again, f"{part[:30]} and more of that.")]
    found = page(TITLE, *lines, again, *REPORT[:1])
    assert kinds(found, again) == [Kind.BODY]


def test_a_standfirst_that_stands_again_inside_the_report_is_no_caption() -> None:
    again = "The ferry had been out of work since it was sold in December."
    found = page(
        TITLE, again, "By Jane Doe", "4 April 2024", *REPORT, again, "Divers found the wreck on Tuesday morning."
    )
    assert kinds(found, again) == [Kind.BODY]


@pytest.mark.parametrize(
    "words",
    [
        "For months I tried the older lamp (pictured above) on the boat. It held.",
        "The fund is a tax-exempt 501(c)(3) charity with a seat in Dunmouth.",
        "Sign up for a Harbourline berth-free account for $12 a month.",
    ],
)
def test_words_of_a_report_that_only_look_like_captions_and_calls(words: str) -> None:
    assert kinds(page(TITLE, REPORT[0], words, REPORT[1]), words) == [Kind.BODY]


def test_a_sentence_that_a_page_offers_to_share_stays() -> None:
    said = (
        "Keeping a steady course lets you see early what the other boat is about to do and gives everybody more time."
    )
    assert kinds(page(TITLE, REPORT[0], f"{said} Click to tweet", REPORT[1]), said) == [Kind.BODY]
