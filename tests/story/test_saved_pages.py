"""Whole pages as they are pasted and printed: what is the story, and what stands around it."""

import pytest

from tui.story import Kind, Story, read_bytes

_KINDS = {
    "T": Kind.TITLE, "S": Kind.SOURCE, "Y": Kind.BYLINE, "H": Kind.HEADING, "C": Kind.CAPTION, "B": Kind.BODY,
    "N": Kind.BOILERPLATE,
}  # fmt: skip

LEAD = "B|A trawler that struck a passenger ferry off Dunmouth ignored three radio calls, the coast guard said."
MORE = "B|Nine people died when the ferry capsized. The owner of the trawler declined to comment on the inquiry."
LAST = "B|The inquiry into the collision off Dunmouth is expected to go on until the autumn, its chair said."


def check(*lines: str) -> Story:
    """Before its bar each line has the letter of its kind, or one letter for each of its sentences."""
    pairs = [line.split("|", 1) for line in lines]
    text = "\n\n".join(words for _, words in pairs)
    found = read_bytes(text.encode(), name="page.txt").story
    assert found.text == text
    start = 0
    for letters, words in pairs:
        kinds = [of.kind for of in found.sentences if start <= of.start < start + len(words)]
        expected = [_KINDS[letter] for letter in letters]
        assert kinds == (expected * len(kinds) if len(expected) == 1 else expected), words
        start += len(words) + 2
    return found


def test_a_story_inside_an_aggregators_page_is_found_with_all_its_sentences() -> None:
    found = check(
        "N|Porchlight", "N|Open in App", "N|Local", "N|Crime", "N|Sign in", "N|All the news on your porch",
        "T|Trawler ignored calls before ferry collision off Dunmouth", "Y|By Jane Doe,", "Y|2024-04-04",
        "CY|Women wait for news at the harbour. (Photo: Dunmouth Fire Department)",
        "C|Women wait for news at the harbour.", LEAD, "H|What is known", MORE, LAST,
        "N|Want the latest news on your phone? Download the KBQT app today.",
        "N|Copyright 2024 KBQT. All rights reserved.", "N|Do you like Porchlight? Tell your friends!",
        "N|Comments / 14", "N|Guest", "N|YOU MAY ALSO LIKE", "N|Man found dead in park identified",
        "N|Harlow Gazette", "N|3 hours ago", "N|Diner closes its doors after 51 years", "N|Most Popular",
        "N|Woman wins lottery twice in one week",
    )  # fmt: skip
    assert found.details.title == "Trawler ignored calls before ferry collision off Dunmouth"
    assert (found.details.byline, found.details.published) == ("Jane Doe", "2024-04-04")


def test_an_outlet_that_stands_twice_above_a_story_is_known_on_an_aggregators_page() -> None:
    found = check(
        "N|msn", "N|Skip to content", "N|Weather", "S|The Meridian Post", "S|The Meridian Post", "N|5.4K Followers",
        "T|Trawler ignored calls before ferry collision", "Y|Story by Ines Calder • 6h •", "N|3 min read",
        "CY|Divers at work off Dunmouth on Tuesday. © Tom Asher/The Meridian Post",
        "C|Divers at work off Dunmouth on Tuesday.", LEAD, "N|Related video: The last calls (Daily Footage)",
        MORE, LAST, "N|More for You", "N|Tourists warned not to feed the gulls", "N|Ad",
        "N|Follow this publisher for more stories like this.", "N|Privacy & Cookies",
    )  # fmt: skip
    assert (found.details.outlet, found.details.byline) == ("The Meridian Post", "Ines Calder")


def test_a_list_of_stories_inside_the_story_does_not_end_it() -> None:
    check(
        "T|What we know of the ferry collision", LEAD, "N|Recommended Stories", "N|list of 2 items", "N|list 1 of 2",
        "N|Boat with sixty people missing", "N|list 2 of 2", "N|Why ferries still sink", "N|end of list", MORE, LAST,
    )  # fmt: skip


def test_a_story_in_a_forwarded_mail_begins_below_the_mails_head() -> None:
    found = check(
        "N|Hi, this is the one I meant. See what they say!", "N|Begin forwarded message:",
        "N|From: Petra Lund <petra@example.org>", "N|Subject: Fwd: coast guard story",
        "N|Date: 4 April 2024 at 08:12", "N|To: desk@example.org",
        "T|Coast guard says trawler ignored calls", "Y|Eilidh Morrow and Sam Tait in Port Ansgar",
        "Y|Thu 5 Apr 2024", LEAD, MORE, LAST, "N|Sent from my phone",
    )  # fmt: skip
    assert found.details.title == "Coast guard says trawler ignored calls"
    assert found.details.byline == "Eilidh Morrow and Sam Tait"
    assert found.details.published == "2024-04-05"


def test_a_reply_below_a_story_does_not_make_it_a_mail() -> None:
    head = ("N|From: Petra Lund", "N|To: desk@example.org", "N|Subject: Re: story")
    check("T|Trawler ignored calls", LEAD, MORE, LAST, *head, "B|It was seen by all of the desk on Friday.")


def test_a_printed_page_is_read_without_the_heads_of_its_sheets() -> None:
    sheet = ("Y|4/5/24, 9:14 AM", "T|Trawler ignored calls | The Evening Ledger")
    address = "S|https://ledger.example/2024/04/04/trawler.html"
    found = check(
        *sheet, "S|The Evening Ledger", "T|Trawler ignored calls", "Y|By HOLLY BRANDT", LEAD, address, "N|1/2",
        sheet[0], "N|Trawler ignored calls | The Evening Ledger", MORE, LAST, address, "N|2/2",
    )  # fmt: skip
    assert found.details.title == "Trawler ignored calls"
    assert found.details.published is None
    assert [of.value for of in found.guesses if of.field == "published"] == ["2024-04-04"]


def test_an_article_of_an_encyclopaedia_is_read_without_its_contents_and_notes() -> None:
    check(
        "T|2024 Dunmouth ferry collision", "S|From Wikipage, the free encyclopedia", "N|Jump to navigation",
        LEAD, "N|Contents", "N|1 Background", "N|2 Collision", "N|3 See also", "H|Background[edit]", MORE,
        "H|Inquiry[edit]", LAST, "N|See also", "N|List of ferry accidents", "N|References",
        "N|^ \"Ferry sinks off Dunmouth\". Harbour Wire. 28 March 2024.",
        "N|This page was last edited on 3 April 2024, at 17:02 (UTC).",
    )  # fmt: skip


def test_numbered_points_of_a_story_are_no_table_of_contents() -> None:
    check("T|Trawler ignored calls", LEAD, "B|1 Nine people died", "B|2 The trawler went on", "B|3 Nobody knows", LAST)


def test_a_standfirst_above_the_author_does_not_begin_the_running_text() -> None:
    found = check(
        "S|The Northern Times", "N|LOG IN", "T|Eleven Minutes of Silence",
        "B|Recordings show that the crew of a ferry tried to warn off the boat that sank it. Nobody answered.",
        "N|Share full article",
        "CY|Flowers on the quay in Dunmouth, where relatives gathered. Credit...Maya Lind for The Northern Times",
        "Y|By Carla Jessup", "Y|April 4, 2024", LEAD, "N|Advertisement", "N|SKIP ADVERTISEMENT", MORE,
        "H|A Narrow Channel", LAST, "Y|Tomas Hale contributed research.",
        "N|A version of this article appears in print on April 5, 2024, Section A. Order Reprints | Subscribe",
        "N|READ 118 COMMENTS",
    )  # fmt: skip
    assert found.details.byline == "Carla Jessup"


def test_the_points_above_a_story_are_no_headlines() -> None:
    check(
        "T|Trawler in ferry disaster ignored calls", "Y|By Anders Holm", "H|Summary",
        "B|Recordings show three calls", "B|Owner says radio was in order", "B|Inquiry opens in Dunmouth",
        LEAD, MORE, LAST,
        "Y|Reporting by Anders Holm in Dunmouth and Priya Nair in Lowgate; Editing by Colin Webb",
        "N|Read Next", "N|Explainer: Who must give way at sea?",
    )  # fmt: skip


def test_headings_between_dashes_and_initials_of_an_agency_are_told() -> None:
    check(
        "T|Nine dead as trawler rams ferry in fog", "S|AFP", LEAD, "H|- Radio silence -", MORE, LAST, "Y|ifl/jh/tw",
        "N|© 2024 AFP",
    )  # fmt: skip


def test_the_author_and_how_to_reach_her_end_a_story() -> None:
    check(
        "T|Vigil held for ferry victims", LEAD, MORE, LAST,
        "Y|Kim Lowe is a reporter for the Dunmouth Packet. Reach her at klowe@packet.example.",
        "N|Support local journalism: become a member today.", "N|More from the Dunmouth Packet",
        "N|School board delays vote",
    )  # fmt: skip


def test_a_last_paragraph_behind_an_advertisement_is_still_of_the_story() -> None:
    check("T|Trawler ignored calls", LEAD, MORE, "N|Advertisement", "N|SHARE", "B|He was 84.")
    check("T|Trawler ignored calls", LEAD, MORE, "N|Advertisement", "N|SHARE", "H|What next", LAST)


def test_lines_right_below_the_headline_are_no_furniture_among_furniture() -> None:
    check(
        "N|Sign in", "N|Menu", "T|Trawler ignored calls, coast guard says", "T|Analysts warn of tired crews",
        LEAD, MORE,
    )  # fmt: skip


def test_a_german_page() -> None:
    found = check(
        "S|Nordsee-Kurier", "N|Startseite", "N|Anmelden", "T|Fähre gesunken: Trawler reagierte nicht auf Funkrufe",
        "Y|Von Katja Brömmel, Dünmünde", "Y|Stand: 04.04.2024 18:22 Uhr",
        "B|Der Trawler, der eine Fähre gerammt hat, hat nach Angaben der Küstenwache auf drei Funkrufe nicht reagiert.",
        "CY|Angehörige legen am Kai Blumen nieder. Foto: Jens Petersen/dpa", "N|Anzeige", "H|Reederei schweigt",
        "B|Die Reederei wollte sich nicht äußern. Sie hatte zuvor erklärt, das Funkgerät sei am 12. März geprüft.",
        "N|Lesen Sie auch: Fünf Fragen zum Unglück",
        "B|Das Amt will im Juni einen ersten Bericht vorlegen.", "Y|(dpa/kbr)", "N|Newsletter abonnieren",
        "N|Mehr zum Thema", "N|Impressum | Datenschutz | AGB",
    )  # fmt: skip
    assert (found.details.outlet, found.details.byline) == ("Nordsee-Kurier", "Katja Brömmel")
    assert (found.details.published, found.details.updated) == (None, "2024-04-04T18:22")


def test_a_spanish_page() -> None:
    found = check(
        "S|El Faro del Norte", "N|Iniciar sesión", "N|Suscríbete", "T|Nueve muertos al chocar un pesquero con un ferri",
        "Y|Por Lucía Herrán", "Y|Publicado el 4 de abril de 2024", "Y|Actualizado: 5 de abril de 2024, 08:10",
        "CY|Familiares de las víctimas dejan flores en el muelle. EFE/Pablo Ruiz",
        "B|El pesquero que embistió el jueves a un ferri no respondió a tres llamadas. Nueve personas murieron.",
        "H|¿Qué se sabe del pesquero?", "B|La empresa no quiso hacer comentarios, dijo el Sr. Penn, su portavoz.",
        "N|PUBLICIDAD", "N|Lea también: Dimite el ministro", "B|El primer informe se espera en junio.",
        "Y|Con información de EFE.", "N|Comparte esta noticia", "N|Más noticias",
    )  # fmt: skip
    assert (found.details.outlet, found.details.byline) == ("El Faro del Norte", "Lucía Herrán")
    assert (found.details.published, found.details.updated) == ("2024-04-04", "2024-04-05T08:10")


def test_a_french_page() -> None:
    found = check(
        "S|Le Courrier du Nord", "N|Se connecter", "N|S’abonner",
        "T|Naufrage du ferry : le chalutier n’a pas répondu", "Y|Par Hélène Castan (avec AFP)",
        "Y|Publié le 4 avril 2024 à 18h22, modifié le 5 avril 2024 à 09h10", "N|Temps de Lecture 3 min.",
        "CY|Des proches des victimes déposent des fleurs sur le quai. IAN FELL / AFP",
        "B|Le chalutier qui a éperonné un ferry n’a pas répondu à trois appels radio, ont annoncé les gardes-côtes.",
        "N|Lire aussi : Le ministre démissionne", "H|Onze minutes de silence",
        "B|Un rapport d’étape est attendu en juin.", "N|Réutiliser ce contenu", "N|Voir plus",
    )  # fmt: skip
    assert (found.details.published, found.details.updated) == ("2024-04-04T18:22", "2024-04-05T09:10")


@pytest.mark.parametrize(
    "caption",
    [
        "Women wait for news at the harbour [Jane Doe/AFP]",
        "Rescue boats off Dunmouth on March 28, 2024 © Ian Fell, AFP",
        "Women wait at the harbour (AP Photo/Jane Doe)",
    ],
)
def test_a_line_that_goes_over_into_a_photo_credit_is_a_caption(caption: str) -> None:
    check("T|Trawler ignored calls", f"C|{caption}", LEAD, f"C|{caption}", MORE)


@pytest.mark.parametrize(
    "credit",
    [
        "Credit...Maya Lindqvist for The Northern Times", "Credit…Jane Doe/Reuters", "Jane Doe/The Evening Ledger",
        "© Tom Asher/The Meridian", "Foto: Jens Petersen/dpa", "Crédit photo : Jean Dupont", "Foto de Pablo Ruiz",
        "REUTERS/Toby Elmer Purchase Licensing Rights, opens new tab",
    ],
)  # fmt: skip
def test_a_sentence_above_any_kind_of_photo_credit_is_a_caption(credit: str) -> None:
    check("T|Trawler ignored calls", LEAD, "C|Women wait for news at the harbour.", f"Y|{credit}", MORE)


@pytest.mark.parametrize("credit", ["(dpa/kbr)", "(AP)", "(WQRT)", "With files from Reuters", "ifl/jh/tw"])
def test_a_credit_of_the_words_makes_no_caption_of_the_sentence_above(credit: str) -> None:
    check("T|Trawler ignored calls", LEAD, "B|Women wait for news at the harbour.", f"Y|{credit}", MORE)


def test_a_scene_with_its_full_date_and_a_stations_name_is_a_caption() -> None:
    check("T|Vigil held", LEAD, "CY|People hold candles on Elm Street in Dunmouth on April 5, 2024. (WQRT)", MORE)


@pytest.mark.parametrize(
    "line",
    [
        "View image in fullscreen", "after newsletter promotion", "Explore more on these topics",
        "Suggest a correction",
        "View this email in your browser", "Unsubscribe | Update preferences | Privacy policy", "Link Copied!",
        "You received this email because you signed up for The Tide.", "Were you forwarded this email? Sign up here.",
        "Privacy Notice: Newsletters may contain information about charities.", "HOME ABOUT ARCHIVE CONTACT",
        "This entry was posted in Accidents and tagged trawler. Bookmark the permalink.",
        "The Daily Dock newsletter provides all the news you need to start your day. Sign up here.",
        "Your email address will not be published. Required fields are marked *", "Comments (212)",
    ],
)  # fmt: skip
def test_more_furniture_is_told_wherever_it_stands(line: str) -> None:
    check("T|Trawler ignored calls", LEAD, f"N|{line}", MORE)
    check("T|Trawler ignored calls", LEAD, MORE, f"N|{line}")


@pytest.mark.parametrize(
    "line",
    [
        "You cannot see the bridge from here, and nobody tells you.",
        "This email was sent by the minister, the inquiry heard.",
        "To unsubscribe from a union was never easy.",
        "The report is not responsible for what was done with it.",
        "Want and hunger were everywhere.",
        "Support for the coast guard was strong.",
        "Our house is on fire, she told them.",
        "Copyright in 2019 was another matter, they said.",
        "By From and To they meant the two harbours.",
        "With help from Reuters the pictures were found at last.",
        "Von Berlin was late.",
        "Contact between the two was lost at nine.",
        "References to the weather were few.",
        "Sources close to the board said so.",
        "Follow-up: the board will meet in May.",
    ],
)
def test_more_news_that_only_sounds_like_furniture_stays(line: str) -> None:
    check("T|Trawler ignored calls", LEAD, f"B|{line}", MORE)
    check("T|Trawler ignored calls", LEAD, MORE, f"B|{line}")


def test_a_line_without_letters_is_no_heading() -> None:
    check("T|Trawler ignored calls", LEAD, "B|118", MORE)


def test_a_press_release_says_so_and_names_no_outlet_by_it() -> None:
    found = check("S|PRESS RELEASE", "T|Statement of the owners on the collision", LEAD, MORE, LAST)
    assert found.guesses == ()


def test_a_sites_name_is_the_first_line_of_its_page() -> None:
    found = check(
        "S|The Daily Barnacle", "N|Sign in", "N|Menu", "T|Trawler ignored calls, coast guard says", LEAD, MORE
    )
    assert [of.value for of in found.guesses] == ["The Daily Barnacle"]


def test_a_newsletters_page_is_read_from_its_headline_on() -> None:
    found = check(
        "S|The Tideline", "N|Discover more from The Tideline", "N|Notes on the coast, twice a week",
        "N|Over 12,000 subscribers", "N|Subscribe",
        "N|By subscribing, I agree to The Tideline's Terms of Use, and acknowledge its Privacy Policy.",
        "N|Already have an account? Sign in", "T|Eleven minutes of silence on the radio", "Y|APR 05, 2024",
        "N|Share", LEAD, MORE,
        "N|Thanks for reading The Tideline! Subscribe for free to receive new posts and support my work.",
        "N|Pledge your support", "B|I would ask you to leave them alone. They live here too.",
        "N|42 Likes", "N|Write a comment...", "N|Ready for more?", "N|© 2024 Gareth Penn",
    )  # fmt: skip
    assert found.details.title == "Eleven minutes of silence on the radio"


def test_a_menu_of_sections_above_the_headline_is_furniture_and_one_section_is_a_source() -> None:
    check("N|News", "N|US", "N|Politics", "S|Markets", "T|Trawler ignored calls, coast guard says", LEAD, MORE)
    check("S|Politics", "T|Trawler ignored calls, coast guard says", LEAD, MORE)


def test_the_name_of_a_section_is_no_outlet() -> None:
    assert check("S|WORLD NEWS", "T|Trawler ignored calls, coast guard says", LEAD, MORE).details.outlet is None


def test_what_there_is_to_know_of_the_author_may_be_several_sentences() -> None:
    check(
        "T|Trawler ignored calls", LEAD, MORE,
        "Y|Duran reported from Lowgate. Associated Press writer Ana Reyes in Port Ansgar contributed to this report.",
        "N|___", "N|Follow our coverage at https://apnews.example/hub/ferry",
        "Y|Olsen covers the coast for The Associated Press. She is based in Dunmouth.",
    )  # fmt: skip


def test_the_word_published_on_a_line_of_its_own_belongs_to_the_date_below() -> None:
    found = check("T|Trawler ignored calls", "Y|Published", "Y|4 April 2024", "S|ABC News, Dunmouth", LEAD, MORE)
    assert (found.details.published, found.details.outlet) == ("2024-04-04", "ABC News")
