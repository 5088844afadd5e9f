"""Which words of a sentence are names."""

import pytest

from tests.matching.builder import Line
from tui.story import Kind

from .reading import read, words


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The envoy met Secretary of State Antony Blinken of the ministry.", ["antony blinken"]),
        ("The letter was signed by Detective Inspector James T. Miller.", ["james miller"]),
        ("It was said by Mr. Okafor, the director of the port.", ["okafor"]),
        ("The king received Khalid al-Mansour at the palace.", ["khalid mansour"]),
        ("The plan of Ursula van der Meer was put to the vote.", ["ursula meer"]),
        ("The launch was watched by Kim Jong-un and the generals.", ["kim jong un"]),
        ("The result was read at the University of Leeds by the dean.", ["leeds"]),
        ("The minister was stopped at Heathrow Airport on Monday in June.", ["heathrow"]),
        ("The choir of St. Brennan's Cathedral sang for the dead.", ["brennan"]),
        ("The bank and Chinese President Xi Jinping of Norway's party agreed.", ["xi jinping", "norway"]),
        ("The gunman fired at a bank in Harbour Street and fled.", ["harbour"]),
        ("The mayor of São Paulo and Jürgen Schröter spoke for the city.", ["sao paulo", "jurgen schroter"]),
        ("The plan of Theresa May was read to Foreign Minister Sun Wei in June.", ["theresa may", "sun wei"]),
        ("The author of the book is Stephen King of the town.", ["stephen king"]),
        ("The talks of the US-China group and the White House went on.", ["usa china", "white house"]),
    ],
)
def test_a_name_is_read_without_titles_particles_and_kinds(sentence: str, expected: list[str]) -> None:
    assert words(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Police said that the bus had left the road.",
        "Officials and the Foreign Ministry of the state said so.",
        "The talks of Monday and of 18 June were held by the French.",
        "The firm told The Morning Courier and the Daily Mail of the talks.",
        "It was said by the Democrats, by Muslims and by the President.",
        "“They went to the docks,” he said of the crew. “Then they left.”",
        "FOUR KILLED AS THE WAREHOUSE BURNS IN THE HARBOUR",
        "Ferry Runs Aground Off the Cape After Captain Loses Sight of Buoy",
    ],
)
def test_days_peoples_outlets_ministries_and_headlines_are_no_names(sentence: str) -> None:
    assert [name for name in read(sentence)[1][0] if name.sure] == []


def test_a_word_at_the_beginning_of_a_sentence_is_a_name_for_certain_where_the_story_has_it_elsewhere() -> None:
    alone = read("Okafor left the docks before the storm.")[1]
    known = read("Okafor left the docks before the storm.", "It was the last day of Okafor at the docks.")[1]
    assert [name.sure for name in alone[0]] == [False]
    assert [name.sure for name in known[0]] == [True]


def test_a_word_that_the_story_also_writes_small_is_no_name_at_the_beginning_of_a_sentence() -> None:
    assert words("Growers lit candles for the trees.", "The loss of the growers was great.") == []


def test_a_headline_has_the_names_that_the_story_has_elsewhere() -> None:
    body = "The ship of the line was met by Ines Varga off the coast."
    found = read(Line("Varga Loses Sight of Buoy in Fog", Kind.TITLE), body)[1]
    assert [(name.words, name.sure) for name in found[0]] == [(("varga",), False)]


def wholes(*sentences: str) -> list[str]:
    """The names of the last sentence with the full ones for which they stand."""
    return [" ".join(name.whole) for name in read(*sentences)[1][-1]]


def test_a_surname_stands_for_the_full_name_with_which_the_story_has_introduced_it() -> None:
    assert wholes("The ship was that of Ines Varga from the north.", "It was said of Varga that she knew the fog.") == [
        "ines varga"
    ]


def test_a_surname_that_two_people_of_the_story_share_stands_for_neither() -> None:
    both = "The ship was that of Ines Varga and of Tomas Varga."
    assert wholes(both, "It was said of Varga that he knew the fog.") == ["varga"]


def test_a_surname_that_the_story_has_before_the_full_name_may_be_another_persons() -> None:
    said = "It was said of Varga that he knew the fog."
    assert wholes(said, "The ship was that of his wife, Ines Varga.", said) == ["varga"]


@pytest.mark.parametrize(
    "text",
    [
        "Der Minister traf den Präsidenten am Dienstag in der Hauptstadt zu einem Gespräch über die Grenze.",
        "Le ministre Jean Dupont a rencontré le président à Paris pour parler de la frontière avec l'Espagne.",
        "El ministro Juan Pérez se reunió con el presidente en Madrid para hablar de la frontera.",
    ],
)
def test_of_a_story_in_another_language_no_name_is_read(text: str) -> None:
    assert words(text) == []


def test_whichever_sentence_is_asked_for_first_it_has_the_same_names() -> None:
    title = Line("Varga Meets Holt in Fog", Kind.TITLE)
    told = (title, "The ship was that of Ines Varga.", "Holt said so.", "Varga met Anders Holt.")
    forwards, backwards = read(*told)[1], read(*told)[1]
    last_first = [[(name.words, name.whole, name.sure) for name in backwards[place]] for place in (3, 2, 1, 0)]
    assert last_first[::-1] == [[(name.words, name.whole, name.sure) for name in names] for names in forwards]
