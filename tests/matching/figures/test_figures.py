"""Hand-made pairs of sentences: which of their quantities agree, may fit together, or differ."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.matching.builder import story
from tui.matching.figures.disagreements import disagreements
from tui.matching.figures.quantities import Quantity, quantities
from tui.matching.tokens import tokenise
from tui.story import Span


def read(sentence: str) -> list[Quantity]:
    tokens = tokenise(story(sentence))
    return quantities(tokens, slice(0, len(tokens.starts)))


def found(left: str, right: str) -> list[tuple[str, str, str]]:
    return [
        (one.span.of(left), other.span.of(right), level.value)
        for one, other, level in disagreements(read(left), read(right))
    ]


def says_the_same(one: Quantity, other: Quantity) -> bool:
    """Whether two quantities are one: that nothing was found must not be because nothing was read."""
    alike = one.unit == other.unit or (bool(one.fate) and one.fate == other.fate)
    return alike and (one.low, one.high) == pytest.approx((other.low, other.high), rel=0.05)


AGREE = [
    ("Four workers died in the fire.", "Four people were killed in the fire."),
    ("two dead and 12 others hurt", "Two people died and 12 people were injured."),
    ("The fire killed four Tuesday.", "Four people died in the fire on Tuesday."),
    ("They won 20-13.", "a win by 20 to 13"),
    ("It passed by 71 votes to 66.", "It passed 71-66."),
    ("a magnitude 7.2 earthquake", "a quake measuring 7.2"),
    ("the 7.2-magnitude quake", "an earthquake of magnitude 7.2"),
    ("85 of 400 stores", "85 of its 400 stores"),
    ("83 arrests were made.", "83 people were arrested."),
    ("It caused 14 deaths.", "14 people died."),
    ("It claimed 14 lives.", "It killed 14."),
    ("The death toll from the flood rose to 14.", "The flood killed 14 people."),
    ("the bodies of 14 miners", "14 miners died"),
    ("Soldiers shot down 41 of the 52 drones.", "41 drones were shot down."),
    ("1,500 troops", "1,500 soldiers"),
    ("14 people were killed.", "Fourteen people were killed."),
    ("At least 14 people were killed.", "14 people died."),
    ("The blast killed 14 people.", "There were 14 dead."),
    ("They talked for two days.", "It was a two-day visit."),
    ("A 10-year-old girl", "A girl, 10 years old,"),
    ("Ann Lee, 32, was hurt.", "The 32-year-old was hurt."),
    ("Prices rose 25 percent.", "Prices rose 25%."),
    ("Prices rose 25 per cent.", "Prices rose by 25 percent."),
    ("a $3 billion deal", "a deal worth 3 billion dollars"),
    ("a $3bn deal", "a US$3,000 million deal"),
    ("€2m in jewels", "two million euros in jewels"),
    ("a dozen ships", "12 ships"),
    ("250 sailors", "two hundred and fifty sailors"),
    ("7½ hours", "seven and a half hours"),
    ("three other ministers", "three ministers"),
    ("25,000 American troops", "25,000 troops"),
    ("10 to 15 ships", "between 10 and 15 ships"),
    ("two to three million people", "2 million to 3 million people"),
    ("1,500 houses", "1500 houses"),
    ("fell from 16 to 12 ships", "fell to 12 ships"),
    ("one more soldier", "one soldier"),
    ("a quarter of voters", "25 percent of voters"),
    ("two-thirds of voters", "67 percent of voters"),
    ("one in five voters", "20% of voters"),
    ("three out of four voters", "75 percent of voters"),
    ("half of the voters", "50 percent of the voters"),
    ("a man aged 34", "a 34-year-old man"),
    ("at the age of 34", "The 34-year-old"),
    ("100 kilometres away", "62 miles away"),
    ("winds of 100 km/h", "winds of 60 mph"),
    ("winds of 60 miles per hour", "winds of 60 mph"),
    ("50 kilograms of rice", "110 pounds of rice"),
    ("it was 45C", "it was 113 degrees Fahrenheit"),
    ("30 square kilometres", "3,000 hectares"),
    ("for two weeks", "for 14 days"),
    ("for 90 minutes", "for an hour and a half"),
    ("for 100 minutes", "for an hour and 40 minutes"),
    ("half an hour", "30 minutes"),
    ("the 20th edition", "the twentieth edition"),
    ("convicted twice", "convicted two times"),
    ("Dozens of ships", "dozens of ships"),
    ("a couple of guards", "two guards"),
    ("a wall of 5 metres (16 feet)", "a wall of 5 metres"),
    ("40 or so ships", "about 40 ships"),
    ("$2000 in cash", "$2,000 in cash"),
]
COMPATIBLE = [
    ("Four people were killed in the fire.", "Three workers died in the fire.", "Four people", "Three workers"),
    ("Nine soldiers were wounded.", "Some 12 people were wounded.", "Nine soldiers", "Some 12 people"),
    ("over seven hours", "seven-and-a-half hours", "over seven hours", "seven-and-a-half hours"),
    ("more than 2,400 soldiers", "2,500 soldiers", "more than 2,400 soldiers", "2,500 soldiers"),
    ("nearly 2 million people", "1.9 million people", "nearly 2 million people", "1.9 million people"),
    ("about 40 ships", "42 ships", "about 40 ships", "42 ships"),
    ("an estimated 40 ships", "42 ships", "estimated 40 ships", "42 ships"),
    ("no fewer than 40 ships", "44 ships", "no fewer than 40 ships", "44 ships"),
    ("up to 50 boats", "48 boats", "up to 50 boats", "48 boats"),
    ("It took 10 to 15 days.", "It took 12 days.", "10 to 15 days", "12 days"),
    ("almost 90% of voters", "88 percent of voters", "almost 90%", "88 percent"),
    ("roughly $200 million", "$210m", "roughly $200 million", "$210m"),
    ("at least 12 ships", "15 ships", "at least 12 ships", "15 ships"),
    ("more than half of the voters", "53 percent of the voters", "more than half", "53 percent"),
    ("dozens of ships", "46 ships", "dozens of ships", "46 ships"),
    ("hundreds of ships", "more than 150 ships", "hundreds of ships", "more than 150 ships"),
    ("hundreds of ships", "scores of ships", "hundreds of ships", "scores of ships"),
]
DIFFER = [
    ("Three people were killed in the fire.", "Four workers died in the fire.", "Three people", "Four workers"),
    ("two dead and 12 others hurt", "Two people died and nine people were injured.", "12 others", "nine people"),
    ("The fire killed four Tuesday.", "The fire killed five people.", "four", "five people"),
    ("14 people were killed.", "17 people were killed.", "14 people", "17 people"),
    ("14 killed in blast", "17 killed in blast", "14 killed", "17 killed"),
    ("14 were killed there.", "At least 17 dead", "14 were killed", "At least 17 dead"),
    ("The blast killed 14 people.", "17 dead in blast", "14 people", "17 dead"),
    ("killing at least 14", "killing at least 40", "at least 14", "at least 40"),
    ("hurting none but leaving 3 missing", "with five missing", "3 missing", "five missing"),
    ("14 people killed and 30 wounded", "14 people killed and 31 wounded", "30 wounded", "31 wounded"),
    ("A 10-year-old girl", "A girl, 11 years old,", "10-year-old", "11 years old"),
    ("Ann Lee, 32, was hurt.", "The 33-year-old was hurt.", "32", "33-year-old"),
    ("Prices rose 25 percent.", "Prices rose 35%.", "25 percent", "35%"),
    ("a $3 billion deal", "a $3 million deal", "$3 billion", "$3 million"),
    ("worth A$5 million", "worth A$6 million", "A$5 million", "A$6 million"),
    ("two-day talks", "three days of talks", "two-day", "three days"),
    ("half a million people", "a million people", "half a million people", "a million people"),
    ("about 40 ships", "60 ships", "about 40 ships", "60 ships"),
    ("about 40 ships", "about 42 ships", "about 40 ships", "about 42 ships"),
    ("more than 50 ships", "fewer than 50 ships", "more than 50 ships", "fewer than 50 ships"),
    ("10 to 15 ships", "10 to 20 ships", "10 to 15 ships", "10 to 20 ships"),
    ("10 to 15 ships", "20 ships", "10 to 15 ships", "20 ships"),
    ("one soldier", "two soldiers", "one soldier", "two soldiers"),
    ("three of the hostages", "four of the hostages", "three of the hostages", "four of the hostages"),
    ("killing another 14", "killing 17", "14", "17"),
    ("one more soldier died", "two soldiers died", "one more soldier", "two soldiers"),
    ("a $3 billion deal", "a deal worth 4 billion dollars", "$3 billion", "4 billion dollars"),
    ("one man was held", "two men were held", "one man", "two men"),
    ("One killed in blast", "Two dead in blast", "One killed", "Two dead"),
    ("one person", "three people", "one person", "three people"),
    ("one question asks why", "two questions ask why", "one question", "two questions"),
    ("$2000 in cash", "$3000 in cash", "$2000", "$3000"),
    ("two kings and three other kings", "two kings and two other kings", "three other kings", "two other kings"),
    ("over 2000 people", "over 5000 people", "over 2000 people", "over 5000 people"),
    ("over seven hours", "over eight hours", "over seven hours", "over eight hours"),
    ("more than 18,000 users", "more than 18,100 users", "more than 18,000 users", "more than 18,100 users"),
    ("at least 12 ships", "20 ships", "at least 12 ships", "20 ships"),
    ("one in five voters", "one in four voters", "one in five", "one in four"),
    ("a quarter of the voters", "40 percent of the voters", "a quarter", "40 percent"),
    ("a man aged 34", "a 37-year-old man", "34", "37-year-old"),
    ("100 kilometres away", "110 miles away", "100 kilometres", "110 miles"),
    ("it was 45C", "it was 48C", "45C", "48C"),
    ("for a year in prison", "for two years in prison", "a year", "two years"),
    ("half a point higher", "a quarter of a point higher", "half a point", "a quarter of a point"),
    ("a second term", "a third term", "second term", "third term"),
    ("Prices doubled.", "Prices tripled.", "doubled", "tripled"),
    ("dozens of ships", "hundreds of ships", "dozens of ships", "hundreds of ships"),
    ("dozens of ships", "640 ships", "dozens of ships", "640 ships"),
    ("€85m (74 million pounds)", "€85m (74 billion pounds)", "74 million pounds", "74 billion pounds"),
    (
        "5 million Canadian dollars",
        "6 million Canadian dollars",
        "5 million Canadian dollars",
        "6 million Canadian dollars",
    ),
    ("a 1,000-member church", "a 3,000-member church", "1,000-member", "3,000-member"),
]
COUNT_NOTHING_ALIKE = [
    ("Four people were killed in the fire.", "Three workers died at the harbour."),
    ("Four people were killed in the fire.", "Three percent died in the fire."),
    ("Four nurses were killed in the fire.", "Three workers died in the fire."),
    ("Ten people were held in the hall.", "Three rallies were held in the hall."),
    ("Three people were killed.", "He shot his wife and killed two others."),
    ("One of the men spoke.", "Two of the men spoke."),
    ("No one spoke to sailors.", "Two sailors spoke."),
    ("One another's ships", "Two ships"),
    ("On June 18 people left.", "In all 40 people left."),
    ("On 18 June people left.", "In all 40 people left."),
    ("On June 18 and 19 people left.", "In all 40 people left."),
    ("The 2015 agreement", "Three agreements"),
    ("In 2023 voters chose.", "Forty voters chose."),
    ("The 2016 elections", "Two elections"),
    ("In the 1990s ships sailed.", "Six ships sailed."),
    ("At 7 a.m. ships sailed.", "Six ships sailed."),
    ("At 7:30 ships sailed.", "Six ships sailed."),
    ("They won 3-1 games.", "They won two games."),
    ("On 9/11 hijackers", "Nineteen hijackers"),
    ("The 30th ship", "Six ships"),
    ("Flight 93 passengers", "Forty passengers"),
    ("No. 2 officials", "Three officials"),
    ("Seven AK-47 rifles", "Three rifles"),
    ("two years in prison", "a 10-year-old girl"),
    ("two people were killed", "three people were injured"),
    ("killed two people", "injured three people"),
    ("three of the hostages", "five hostages"),
    ("$5 million", "5 million people"),
    ("25 percent", "25 points and 30 rebounds"),
    ("two police officers", "three police cars"),
    ("At 0600 ships sailed.", "Six ships sailed."),
    ("They offered $140-$150 million.", "They offered $900 million."),
    ("Prices rose to 17.", "Prices rose to 18."),
    ("US$5", "A$6"),
    ("5 million Canadian dollars", "6 million dollars"),
    ("110 pounds of rice", "a rice deal of 120 million pounds"),
    ("€40m ($43m)", "$45m"),
    ("three years ago", "for four years"),
    ("up three percentage points", "up 31 percent"),
    ("freed 24 hostages", "held 20 hostages"),
    ("June 4th attack", "second attack"),
    ("Fifth Avenue shops", "second avenue shops"),
    ("from 2015-2018 ships", "two ships"),
    ("dozens of open questions", "one question"),
    ("wurden 14 Menschen getötet und", "wurden 17 Menschen getötet und"),
]


@pytest.mark.parametrize(("left", "right"), AGREE)
def test_figures_that_say_the_same_are_no_difference(left: str, right: str) -> None:
    assert found(left, right) == found(right, left) == []
    assert any(says_the_same(one, other) for one in read(left) for other in read(right))


@pytest.mark.parametrize(("left", "right", "left_words", "right_words"), COMPATIBLE)
def test_figures_that_may_fit_together_are_said_to(left: str, right: str, left_words: str, right_words: str) -> None:
    assert found(left, right) == [(left_words, right_words, "compatible")]
    assert found(right, left) == [(right_words, left_words, "compatible")]


@pytest.mark.parametrize(("left", "right", "left_words", "right_words"), DIFFER)
def test_figures_that_differ_are_found(left: str, right: str, left_words: str, right_words: str) -> None:
    assert found(left, right) == [(left_words, right_words, "differs")]
    assert found(right, left) == [(right_words, left_words, "differs")]


@pytest.mark.parametrize(("left", "right"), COUNT_NOTHING_ALIKE)
def test_numbers_that_do_not_count_the_same_are_not_held_against_each_other(left: str, right: str) -> None:
    assert found(left, right) == found(right, left) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "It began in 2023.",
        "It began on June 18, 2023, in Oslo.",
        "It began on Oct. 19 and ended on 3 November.",
        "It began at 7 a.m. and ended at 14:39 GMT.",
        "One of the ships, no one knows which, sank.",
        "It was 9/11 all over.",
        "They won well, as in the 2010s, on 2023-12-10.",
        "He is in his 30s.",
        "May 10 opened it, the 30th was the last.",
        "Route 94 and Article 5 and Covid-19",
        "the one man who knew",
        "In Oslo, 300, it seems, were out.",
        "They offered $140-$150 million.",
    ],
)
def test_dates_times_scores_and_names_count_nothing(sentence: str) -> None:
    assert read(sentence) == []


def test_each_figure_is_held_against_one_other_and_the_nearest_first() -> None:
    assert found("20 ships and 10 ships", "14 ships") == [("10 ships", "14 ships", "differs")]
    assert found("14 ships", "20 ships and 10 ships") == [("14 ships", "10 ships", "differs")]
    assert found("10 ships and 20 ships", "21 ships and 11 ships") == [
        ("10 ships", "11 ships", "differs"),
        ("20 ships", "21 ships", "differs"),
    ]


def test_a_quantity_knows_what_is_counted_and_what_befell_them() -> None:
    sentence = "More than 30 people were injured on Friday."
    assert read(sentence) == [Quantity(30, 30, "person", "hurt", "more", Span(0, len("More than 30 people")))]


def test_may_and_march_are_months_only_when_written_so() -> None:
    assert [quantity.high for quantity in read("At least 10 may have died as 12 march on.")] == [10, 12]
    assert read("On 10 May and on March 12") == []


def test_a_part_and_the_whole_of_a_toll_are_not_held_against_each_other() -> None:
    parts, whole = "It killed nine people on the coast and five people in the hills.", "In all 14 people were killed."
    assert found(parts, whole) == found(whole, parts) == []
    assert found(parts, "In all 16 people were killed.") == [("nine people", "16 people", "differs")]


def test_figures_of_anything_need_the_same_words_around_them() -> None:
    profit = "The company's profit rose 12 percent to $5.1 billion in the quarter."
    assert found(profit, "Profit reached $5.1 billion in the quarter, and sales grew by 8 percent.") == []
    assert found(profit, "Profit at the company rose 8 percent in the quarter.") == [
        ("12 percent", "8 percent", "differs")
    ]


def test_the_figure_in_the_same_place_is_chosen_before_the_nearest_one() -> None:
    left = "The strike at the port was joined by 80 dockers, but 50 dockers went on working."
    right = "Only 55 dockers joined the strike at the port."
    assert found(left, right) == [("80 dockers", "55 dockers", "differs")]
    assert found(right, left) == [("55 dockers", "80 dockers", "differs")]


def test_what_was_before_is_not_held_against_what_is() -> None:
    left = "Turnout in the city was 61 percent, down from 68 percent four years ago."
    assert found(left, "Turnout in the city was 57 percent.") == [("61 percent", "57 percent", "differs")]
    assert found(left, "Turnout in the city was 61 percent, up from 54 percent.") == [
        ("68 percent", "54 percent", "differs")
    ]


def test_some_of_a_known_number_count_what_the_whole_counts() -> None:
    left = "The retailer will close 85 of its 400 stores."
    assert found(left, "The retailer will close 110 stores.") == [("85 of its 400 stores", "110 stores", "differs")]
    assert found(left, "The retailer will close 85 stores.") == []


def test_a_table_of_figures_is_not_compared() -> None:
    table = " ".join(f"{number} ships" for number in range(2, 60))
    assert found(table, "61 ships") == found("61 ships", table) == []


@pytest.mark.parametrize("digits", ["²000", "200²", "1９99", "①②③④", "٢٠٢٣"])
def test_digits_of_any_kind_may_stand_where_a_year_could(digits: str) -> None:
    assert all(quantity.span.start >= 0 for quantity in read(f"In all {digits} people of {digits}"))


def test_the_whole_of_which_some_are_told_is_the_number_told_alone() -> None:
    assert found("They shot down 41 of the 52 drones.", "The 52 drones came from the south.") == []
    assert found("They shot down 33 of 40 drones.", "They shot down 37 of the 40 drones.") == [
        ("33 of 40 drones", "37 of the 40 drones", "differs")
    ]


def test_a_result_is_held_against_another_only_where_much_tells_of_one_match_or_vote() -> None:
    left = "Velde scored twice late on as Oster beat Brackwell 3-1 in the cup final."
    assert found(left, "Oster won the cup final 4-1 against Brackwell, Velde scoring twice.") == [
        ("3-1", "4-1", "differs")
    ]
    assert found(left, "Oster led 1-0 at half-time.") == []
    assert found("The budget passed by 158 to 149.", "The budget got through, 158 votes to 147.") == [
        ("158 to 149", "158 votes to 147", "differs")
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The virus has caused 412 deaths.", "Three people died of the virus."),
        ("The toll of the flood rose to 23.", "The flood of 1998 had a toll of 310."),
        ("The quake had a magnitude of 6.8.", "An aftershock had a magnitude of 4.9."),
        ("The Alliance has 112 seats of deputies.", "The Alliance has 31 seats of senators."),
        ("They sent 1,500 soldiers after the raid.", "Eleven soldiers died in the raid."),
    ],
)
def test_numbers_far_from_each_other_are_of_other_things(left: str, right: str) -> None:
    assert found(left, right) == found(right, left) == []


def test_a_slip_by_a_nought_is_told() -> None:
    left, right = "The state will spend $3 billion on hospitals.", "The state will spend $3 million on hospitals."
    assert found(left, right) == [("$3 billion", "$3 million", "differs")]


def test_numbers_with_other_names_around_them_are_of_other_things() -> None:
    left = "In the quarter China bought 412,000 cars of the maker."
    assert found(left, "In the quarter Europe bought 287,000 cars of the maker.") == []
    assert found(left, "In the quarter China bought 287,000 cars of the maker.") != []


def test_numbers_of_another_turn_are_of_other_things() -> None:
    left = "Turnout was 61 percent in the first round of the election."
    assert found(left, "Turnout was 57 percent in the second round of the election.") == []
    assert found(left, "Turnout was 57 percent in the first round of the election.") != []


def test_two_bounds_of_one_direction_with_other_numbers_differ() -> None:
    assert found("More than 280 pupils were seized.", "At least 227 pupils were seized.") == [
        ("More than 280 pupils", "At least 227 pupils", "differs")
    ]


@pytest.mark.parametrize("words", ["hundreds", "hundreds of", "tens of thousands", "dozens"])
def test_a_vague_number_may_be_the_last_thing_that_is_said(words: str) -> None:
    (quantity,) = read(f"The fog hurt {words}")
    assert f"The fog hurt {words}"[quantity.span.start :].startswith(words.removesuffix(" of"))


@given(st.text(alphabet="0123456789,.$€%-–/ ()½²٣ahlfoinsucrtqedmkyg", max_size=60), st.text(max_size=40))
@settings(max_examples=120, deadline=None)
def test_no_text_brings_the_reading_of_figures_down(left: str, right: str) -> None:
    told = f"In all {left} people of {right}"
    for quantity in read(told):
        assert 0 <= quantity.span.start < quantity.span.end <= len(told)
    assert {(two, one, level) for one, two, level in found(told, f"{right} 12 people")} == set(
        found(f"{right} 12 people", told)
    )


def of_hours(hours: float, *near: str) -> Quantity:
    return Quantity(hours, hours, "hour", "", "", Span(0, 1), near=frozenset(near))


def test_a_figure_is_not_held_against_one_when_another_stands_nearer_to_it() -> None:
    talks, short = of_hours(8, "talk", "envoy", *"abcd"), of_hours(4, "talk", "envoy")
    told = of_hours(7, "talk", "envoy", *"efgh")
    assert [one for one, *_ in disagreements([short], [told])] == [short]
    other_names = replace(talks, names=frozenset({"lenz"})), replace(told, names=frozenset({"oslo"}))
    assert disagreements(other_names[:1], other_names[1:]) == []
    assert disagreements([other_names[0], short], other_names[1:]) == []
    assert disagreements(other_names[1:], [other_names[0], short]) == []
